//! What pages say of themselves: titles, names, and the same help in the same place.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;
use vorrang_tests::{
    driver::{Phone, View},
    walk::{Scene, button, walk},
};

/// Names of controls without the marks around inserted words.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn titles_are_unique_and_mistakes_begin_them() {
    let scene = Scene::shared();
    let phone = Phone::new(360, 740);
    for (lang, error, survey) in
        [("de", "Fehler:", "Jede Art von Frage"), ("nl", "Fout:", "Elk soort vraag")]
    {
        let mut titles: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut places: BTreeSet<String> = BTreeSet::new();
        walk(&phone, scene, lang, |phone, page| {
            let title = plain(&phone.title());
            assert_eq!(title.starts_with(error), !phone.all(".mistakes").is_empty(), "{title}");
            if phone.all("#survey").is_empty() {
                return;
            }
            assert!(title.contains(survey), "{title} does not name the survey");
            let step = phone.all(".step").first().map(|step| plain(&phone.text(step)));
            let state = page.split(',').next().unwrap();
            let place = format!("{state} {}", step.unwrap_or_default());
            let title = title.trim_start_matches(error).trim().to_owned();
            if page != "preview" {
                titles.entry(title).or_default().insert(place.replace([' '], "_"));
            }
            let help = "return [...document.querySelectorAll('.footer a')].map(a => a.textContent).join('|')
                + [...document.querySelectorAll('header nav')].map(n => Math.round(n.getBoundingClientRect().left > innerWidth / 2)).join()";
            if page != "languages" {
                places.insert(phone.run(help, &json!([])).as_str().unwrap().to_owned());
            }
        });
        let same: Vec<_> = titles.iter().filter(|(_, places)| places.len() > 1).collect();
        let same: Vec<_> = same
            .into_iter()
            .filter(|(_, places)| !places.iter().any(|place| place.contains("consent")))
            .collect();
        assert!(same.is_empty(), "{same:#?}");
        assert_eq!(places.len(), 1, "help and languages have one place: {places:?}");
    }
}

#[test]
fn points_are_named_by_goal_and_figure_and_changes_by_their_question() {
    let scene = Scene::shared();
    let phone = Phone::new(360, 740);
    let mut seen = (0, 0);
    walk(&phone, scene, "de", |phone, page| {
        if page == "rating" {
            seen.0 += 1;
            let input = phone.one("input[type=radio]");
            let goal = phone.text(&phone.one("legend"));
            let name = phone.name(&input);
            assert!(name.contains(&goal) && name.contains('1') && name.contains("wenig"), "{name}");
        }
        if page == "check" {
            seen.1 += 1;
            let changes = phone.all("button[value^='change:']");
            let names: BTreeSet<String> = changes.iter().map(|change| phone.name(change)).collect();
            assert_eq!(names.len(), changes.len(), "each names its question: {names:?}");
            let questions = phone.all(".answers dt");
            assert_eq!(questions.len(), changes.len(), "every answer can be changed");
            phone.press(changes.last().unwrap());
            phone.press(&phone.one(&button("next")));
            assert!(!phone.all(&button("send")).is_empty(), "whoever changed returns to the check");
        }
    });
    assert!(seen.0 > 1 && seen.1 == 1, "{seen:?}");
}

/// On a telephone each statement is a group by itself; on a wide page they stand as in a table, and are named alike.
#[test]
fn choices_of_a_matrix_are_named_by_row_and_column() {
    let phone = Phone::new(360, 740);
    phone.open(&format!("{}/s/plain?lang=de", Scene::shared().town.url));
    while phone.all(".matrix").is_empty() {
        phone.run(
            "for (const own of document.getElementsByName('people')) own.value = 3",
            &json!([]),
        );
        phone.press(&phone.one(&button("next")));
    }
    let rows = phone.all(".statement fieldset");
    assert_eq!(rows.len(), 3);
    for (view, heads) in
        [(View::new(360, 740), 0), (View::new(639, 740), 0), (View::new(640, 740), 1)]
    {
        phone.look(view);
        let shown = "return [...document.querySelectorAll('.heads')].filter(e => e.checkVisibility()).length";
        assert_eq!(phone.run(shown, &json!([])), heads, "{view}");
        for row in &rows {
            let parts = "return [arguments[0].querySelector('legend').innerText,
                [...arguments[0].querySelectorAll('input')].map(e => [e.id, e.labels[0].textContent.trim()])]";
            let parts = phone.run(parts, &json!([row.reference()]));
            let legend = parts[0].as_str().unwrap();
            assert_eq!(phone.name(row), legend, "{view}");
            let choices = parts[1].as_array().unwrap();
            assert_eq!(choices.len(), 5);
            for choice in choices {
                let name =
                    phone.name(&phone.one(&format!("[id='{}']", choice[0].as_str().unwrap())));
                let column = choice[1].as_str().unwrap();
                assert!(name.contains(legend) && name.contains(column), "{view}: {name}");
            }
        }
    }
}

#[test]
fn the_receipt_begins_with_its_heading_and_leads_on() {
    let scene = Scene::shared();
    let phone = Phone::new(360, 740);
    walk(&phone, scene, "de", |phone, page| {
        if page == "receipt" {
            assert_eq!(phone.text(&phone.focused()), phone.text(&phone.one("h1")));
            for css in [".code", ".particulars", "a[href^='mailto:']", "a[href*='/code']"] {
                assert!(!phone.all(css).is_empty(), "the receipt has {css}");
            }
        }
        if page == "code" {
            let field = phone.one("#code");
            assert_eq!(phone.attribute(&field, "autocomplete"), "one-time-code");
            let pasted = "const field = document.getElementById('code');
                field.focus();
                document.execCommand('insertText', false, 'dead beef');
                return field.value";
            assert_eq!(phone.run(pasted, &json!([])), "dead beef", "what is pasted stays");
            phone.run("document.getElementById('code').value = ''", &json!([]));
        }
    });
}

/// Pages that read from the right begin at the right; what is read from the left everywhere stays so.
#[test]
fn arabic_pages_are_mirrored() {
    let scene = Scene::shared();
    let phone = Phone::new(360, 740);
    walk(&phone, scene, "ar", |phone, page| {
        phone.look(View::new(360, 740));
        let sides = "const middle = (css) => [...document.querySelectorAll(css)].filter(e => e.checkVisibility())
                .map(e => { const box = e.getBoundingClientRect(); return (box.left + box.right) / 2 - innerWidth / 2; });
            const wrong = [];
            if (middle('.masthead .town').some(x => x < 0)) wrong.push('the town is at the left');
            if (middle('.masthead nav').some(x => x > 0)) wrong.push('languages are at the right');
            if (middle('.back').some(x => x < 0)) wrong.push('back is at the left');
            if (middle('.mark-cell:first-child').some((x, i) => x < middle('.mark-cell:last-child')[i])) wrong.push('one is at the left');
            if (middle('.share input').some(x => x > 0)) wrong.push('points are at the right');
            for (const e of document.querySelectorAll('a[href^=\"tel:\"] bdi, a[href^=\"mailto:\"] bdi, p.code, input.code')) {
              if (getComputedStyle(e).direction !== 'ltr') wrong.push('from the right: ' + e.outerHTML);
            }
            for (const sheet of document.styleSheets) for (const rule of sheet.cssRules) {
              const sided = rule.style && [...rule.style].find(name => /^(margin|padding|border|inset)-(left|right)|^(left|right|float)$/.test(name));
              if (sided && /(^|[;{ ])(margin|padding|border)-(left|right)|(^|[;{ ])(left|right):/.test(rule.cssText)) wrong.push(rule.cssText);
            }
            return wrong;";
        assert_eq!(phone.run(sides, &json!([])), json!([]), "{page}");
    });
}
