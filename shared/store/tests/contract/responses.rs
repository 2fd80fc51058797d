use std::collections::{BTreeMap, BTreeSet};

use vorrang_store::{
    Conflict, Error, ImportReport, ImportedResponse, NewResponse, Outcome, State, Store,
};
use vorrang_survey::answer::Decision::{self, Counted, LeftOut, Open};

use crate::harness::{
    Place, contract, day, files, id, import, open_round, receipt, response, set_state, stored, uuid,
};

contract![
    a_response_is_stored_once,
    a_retry_is_recognised_after_closing,
    a_sent_form_is_known_by_its_key,
    a_round_that_is_not_open_takes_nothing,
    what_cannot_be_kept_is_an_error,
    responses_are_read_page_by_page,
    responses_are_counted_by_day,
    a_table_is_imported_once,
    a_response_is_found_corrected_and_withdrawn_by_its_receipt,
    flagged_responses_are_decided_about_one_by_one,
];

async fn insert(store: &Store, sent: &[NewResponse]) -> Result<Vec<Outcome>, Error> {
    let mut unit = store.begin().await?;
    let outcomes = unit.insert_responses(sent).await?;
    unit.commit().await?;
    Ok(outcomes)
}

async fn a_response_is_stored_once(place: Place) {
    use Outcome::{AlreadyThere, Stored};
    let store = place.store().await;
    open_round(&store).await;
    // The same form twice in one batch, under two ids and under one; then once more in the next.
    let batch = [response(1, 1), response(2, 1), response(3, 2), response(3, 2)];
    let outcomes = insert(&store, &batch).await.unwrap();
    assert_eq!(outcomes, [Stored, AlreadyThere, Stored, AlreadyThere]);
    let outcomes = insert(&store, &[response(4, 2), response(5, 3)]).await;
    assert_eq!(outcomes.unwrap(), [AlreadyThere, Stored]);

    let mut expected = [response(1, 1), response(3, 2), response(5, 3)];
    expected.sort_by_key(|response| response.id);
    let found = stored(&store).await;
    assert_eq!(found.len(), 3);
    for (found, expected) in found.iter().zip(&expected) {
        assert_eq!(found.id, expected.id);
        assert_eq!(found.version, expected.version);
        assert_eq!(found.day, expected.day);
        assert_eq!(found.content, expected.content);
    }
}

async fn a_retry_is_recognised_after_closing(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    insert(&store, &[response(1, 1)]).await.unwrap();
    set_state(&store, &round, State::Open, State::Closed).await;
    let outcomes = insert(&store, &[response(2, 1), response(3, 2)]).await;
    assert_eq!(outcomes.unwrap(), [Outcome::AlreadyThere, Outcome::RoundNotOpen]);
    assert_eq!(stored(&store).await.len(), 1);
}

async fn a_sent_form_is_known_by_its_key(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    let sent = response(1, 1);
    insert(&store, std::slice::from_ref(&sent)).await.unwrap();
    let mut snapshot = store.snapshot().await.unwrap();
    assert!(snapshot.was_sent(&round, sent.key).await.unwrap());
    assert!(!snapshot.was_sent(&round, response(2, 2).key).await.unwrap());
    assert!(!snapshot.was_sent(&id("elsewhere"), sent.key).await.unwrap());
}

async fn a_round_that_is_not_open_takes_nothing(place: Place) {
    let store = place.store().await;
    open_round(&store).await;
    import(&store, &id("draft"), &files("")).await;
    let mut to_draft = response(1, 1);
    to_draft.round = id("draft");
    let mut to_nothing = response(2, 2);
    to_nothing.round = id("nothing");
    // A neighbour to an open round is stored all the same, even with the key of one that was refused.
    let mut neighbour = response(3, 3);
    neighbour.key = to_draft.key;
    let outcomes = insert(&store, &[to_draft.clone(), to_nothing, neighbour]).await;
    assert_eq!(outcomes.unwrap(), [Outcome::RoundNotOpen, Outcome::RoundNotOpen, Outcome::Stored]);
    // And once the round opens, the key was not used up.
    set_state(&store, &id("draft"), State::Draft, State::Open).await;
    let outcomes = insert(&store, &[to_draft]).await.unwrap();
    assert_eq!(outcomes, [Outcome::Stored]);
}

async fn what_cannot_be_kept_is_an_error(place: Place) {
    let store = place.store().await;
    open_round(&store).await;
    insert(&store, &[response(1, 1)]).await.unwrap();

    let mut unknown_version = response(2, 2);
    unknown_version.version = 2;
    let mut with_nul = response(3, 3);
    with_nul.content = "a\0b".into();
    let same_id = response(1, 4);
    for (sent, expected) in [
        (unknown_version, Conflict::Orphan),
        (with_nul, Conflict::Unfit),
        (same_id, Conflict::Taken),
    ] {
        let refused = insert(&store, &[response(9, 9), sent]).await.unwrap_err();
        let Error::Conflict(kind, said) = refused else {
            panic!("{refused}");
        };
        assert_eq!(kind, expected, "{said}");
        assert!(!said.contains("answer "), "an error quotes an answer: {said}");
    }
    assert_eq!(stored(&store).await.len(), 1);
}

async fn responses_are_read_page_by_page(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    let all: Vec<_> = (0..250).map(|number| response(number, number)).collect();
    insert(&store, &all).await.unwrap();

    let mut snapshot = store.snapshot().await.unwrap();
    let mut seen = Vec::new();
    loop {
        let after = seen.last().copied();
        let page = snapshot.responses(&round, after, 100).await.unwrap();
        if page.is_empty() {
            break;
        }
        seen.extend(page.iter().map(|response| response.id));
        // Whatever comes in meanwhile belongs to a later moment.
        let number = 1000 + seen.len() as u64;
        insert(&store, &[response(number, number)]).await.unwrap();
    }
    assert_eq!(seen.len(), 250);
    assert!(seen.is_sorted());
    let expected: BTreeSet<_> = all.iter().map(|response| response.id).collect();
    assert_eq!(seen.into_iter().collect::<BTreeSet<_>>(), expected);
}

async fn responses_are_counted_by_day(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    import(&store, &id("other"), &files("")).await;
    set_state(&store, &id("other"), State::Draft, State::Open).await;
    let dated = |number, text| {
        let mut response = response(number, number);
        response.day = day(text);
        response
    };
    let mut elsewhere = dated(4, "2026-11-02");
    elsewhere.round = id("other");
    let sent = [dated(1, "2026-11-03"), dated(2, "2026-11-02"), dated(3, "2026-11-03"), elsewhere];
    insert(&store, &sent).await.unwrap();
    let mut snapshot = store.snapshot().await.unwrap();
    let days = snapshot.responses_per_day(&round).await.unwrap();
    let expected = [(day("2026-11-02"), 1), (day("2026-11-03"), 2)];
    assert_eq!(days.into_iter().collect::<Vec<_>>(), expected);
}

async fn a_table_is_imported_once(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    let row = |number: u64, name: &str, content: &str| ImportedResponse {
        external_id: name.to_owned(),
        digest: [u8::try_from(content.len()).unwrap(); 32],
        version: 1,
        id: uuid(number),
        day: day("2026-11-02"),
        content: content.to_owned(),
        decision: None,
    };
    let import = async |table: &[ImportedResponse]| {
        let mut unit = store.begin().await.unwrap();
        let report = unit.import_responses(&round, table).await.unwrap();
        unit.commit().await.unwrap();
        report
    };
    let report = import(&[row(1, "p1", "a"), row(2, "p2", "bb")]).await;
    let expected = |added, skipped, conflicts: &[&str]| ImportReport {
        added,
        skipped,
        conflicts: conflicts.iter().map(ToString::to_string).collect(),
    };
    assert_eq!(report, expected(2, 0, &[]));
    // Under other random ids, as each import draws its own.
    let report = import(&[row(3, "p1", "a"), row(4, "p2", "ccc"), row(5, "p3", "d")]).await;
    assert_eq!(report, expected(1, 1, &["p2"]));

    let found = stored(&store).await;
    let contents: BTreeSet<_> = found.iter().map(|one| one.content.as_str()).collect();
    assert_eq!(contents, BTreeSet::from(["a", "bb", "d"]));
    assert_eq!(found.len(), 3);
}

async fn a_response_is_found_corrected_and_withdrawn_by_its_receipt(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    insert(&store, &[response(1, 1), response(2, 2)]).await.unwrap();
    let found = async |number| {
        let mut snapshot = store.snapshot().await.unwrap();
        let found = snapshot.response_by_receipt(receipt(number)).await.unwrap();
        found.map(|found| (found.id, found.content))
    };
    assert_eq!(found(1).await, Some((uuid(1), "answer 1".to_owned())));
    assert_eq!(found(3).await, None);

    let mut unit = store.begin().await.unwrap();
    assert!(unit.correct_response(receipt(1), 1, "other", false).await.unwrap());
    assert!(!unit.correct_response(receipt(3), 1, "other", false).await.unwrap());
    unit.commit().await.unwrap();
    assert_eq!(found(1).await, Some((uuid(1), "other".to_owned())));
    assert_eq!(found(2).await, Some((uuid(2), "answer 2".to_owned())));

    let withdraw = async || {
        let mut unit = store.begin().await.unwrap();
        let withdrawn = unit.withdraw_response(receipt(1)).await.unwrap();
        unit.commit().await.unwrap();
        withdrawn
    };
    assert_eq!(withdraw().await, Some(round.clone()));
    assert_eq!(withdraw().await, None);
    assert_eq!(found(1).await, None);
    assert_eq!(stored(&store).await.len(), 1);
    // The form that brought it does not bring it back.
    let again = insert(&store, &[response(1, 1)]).await.unwrap();
    assert_eq!(again, [Outcome::AlreadyThere]);
}

async fn flagged_responses_are_decided_about_one_by_one(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    let flagged = |number| NewResponse { flagged: true, ..response(number, number) };
    insert(&store, &[response(1, 1), flagged(2), flagged(3), flagged(4)]).await.unwrap();
    let paper = |number: u64, decision| ImportedResponse {
        external_id: format!("p{number}"),
        digest: [1; 32],
        version: 1,
        id: uuid(number),
        day: day("2026-11-20"),
        content: "paper".to_owned(),
        decision,
    };
    let mut unit = store.begin().await.unwrap();
    let table = [paper(5, None), paper(6, Some(Open)), paper(7, Some(Counted))];
    unit.import_responses(&round, &table).await.unwrap();
    unit.commit().await.unwrap();

    let (first, second) = (day("2026-12-01"), day("2026-12-02"));
    let decide = async |number, decision, day| {
        let mut unit = store.begin().await.unwrap();
        let changed = unit.decide(&round, uuid(number), decision, day).await.unwrap();
        unit.commit().await.unwrap();
        changed
    };
    assert!(decide(2, LeftOut, first).await);
    assert!(decide(3, LeftOut, first).await && decide(3, Counted, second).await);
    // What stands already keeps its day; who is not flagged, or not there, cannot be decided about.
    assert!(!decide(2, LeftOut, second).await);
    assert!(!decide(1, Counted, first).await && !decide(99, Counted, first).await);
    let decisions = async || store.snapshot().await.unwrap().decisions(&round).await.unwrap();
    let expected = [
        ((Open, None), 2),
        ((Counted, Some(day("2026-11-20"))), 1),
        ((Counted, Some(second)), 1),
        ((LeftOut, Some(first)), 1),
    ];
    assert_eq!(decisions().await, BTreeMap::from(expected));

    let mut snapshot = store.snapshot().await.unwrap();
    let mut pages: Vec<(u64, Option<Decision>)> = Vec::new();
    let mut last = None;
    while let Some(one) = snapshot.flagged_responses(&round, last, 1).await.unwrap().pop() {
        pages.push(((1..8).find(|&number| uuid(number) == one.id).unwrap(), one.decision));
        last = Some(one.id);
    }
    pages.sort_unstable();
    let expected = [(2, LeftOut), (3, Counted), (4, Open), (6, Open), (7, Counted)];
    assert_eq!(pages, expected.map(|(number, decision)| (number, Some(decision))));
    drop(snapshot);

    // Other answers have not been decided about; what is withdrawn leaves nothing behind.
    let mut unit = store.begin().await.unwrap();
    assert!(unit.correct_response(receipt(3), 1, "other", true).await.unwrap());
    assert!(unit.withdraw_response(receipt(2)).await.unwrap().is_some());
    unit.commit().await.unwrap();
    let expected = [((Open, None), 3), ((Counted, Some(day("2026-11-20"))), 1)];
    assert_eq!(decisions().await, BTreeMap::from(expected));
}
