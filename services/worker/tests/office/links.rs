//! Secret links: each is shown once and leads to one thing.

use std::collections::BTreeMap;

use vorrang_store::TokenHash;

use crate::harness::{Place, ROUND, on_both, round};

on_both!(
    departments_get_one_link_each,
    a_draft_is_shown_by_its_latest_link,
    a_link_needs_an_address
);

const URL: [&str; 2] = ["--public-url", "https://survey.example.org"];

fn invite(place: &Place, more: &[&str]) -> BTreeMap<String, String> {
    let command = [&["invite", ROUND, "--print"], &URL[..], more].concat();
    let said = place.run(&command).done(&[]);
    let links = said.out.lines().filter_map(|line| line.split_once('\t'));
    links.map(|(department, url)| (department.to_owned(), url.to_owned())).collect()
}

fn departments_get_one_link_each(place: &Place) {
    place.open_round();
    let first = invite(place, &[]);
    assert_eq!(first.len(), 15);
    assert_eq!(invite(place, &[]), BTreeMap::new());
    let renewed = invite(place, &["--renew", "schools", "--renew", "sport"]);
    assert_eq!(renewed.keys().collect::<Vec<_>>(), ["schools", "sport"]);
    for (department, url) in &first {
        let (_, token) = url.rsplit_once('/').unwrap();
        assert!(token.len() == 32 && url.starts_with("https://survey.example.org/"), "{url}");
        let token = TokenHash::of(token);
        let found = place.writing(async |tx| tx.return_by_token(token).await).unwrap();
        let expected = (!renewed.contains_key(department)).then(|| department.clone());
        assert_eq!(found.map(|own| own.department.to_string()), expected);
    }
    place
        .run(&[&["invite", ROUND, "--renew", "nobody"], &URL[..]].concat())
        .refused(&["no department “nobody”"]);
    place.run(&["close", ROUND]).done(&[]);
    place.run(&[&["invite", ROUND, "--print"], &URL[..]].concat()).refused(&["is closed"]);
}

fn a_draft_is_shown_by_its_latest_link(place: &Place) {
    let folder = place.example("round");
    place.run(&["migrate"]).done(&[]);
    place.run(&["import", "round", &folder]).done(&[]);
    let preview = || {
        let said = place.run(&[&["preview", ROUND], &URL[..]].concat()).done(&[]);
        let token = said.out.trim().strip_prefix("https://survey.example.org/preview/").unwrap();
        assert_eq!(token.len(), 32);
        TokenHash::of(token)
    };
    let (first, second) = (preview(), preview());
    let stored = place.writing(async |tx| tx.round(&round()).await).unwrap().unwrap();
    assert_ne!(first, second);
    assert_eq!(stored.preview, Some(second));
}

fn a_link_needs_an_address(place: &Place) {
    place.open_round();
    let said = place.run(&["invite", ROUND, "--print"]);
    assert!(said.code == 2 && said.err.contains("--public-url"), "{said:?}");
    assert_eq!(invite(place, &[]).len(), 15, "nothing was kept of the first try");
}
