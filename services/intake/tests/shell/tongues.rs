//! A resident in every language the house has, and what a page says of a text that is not there in its own.

use vorrang_store::State;
use vorrang_survey::{
    id::Id,
    round::{Files, Round},
    text::Lang,
    translation::{Translation, entries, put},
};

use crate::{
    http::get,
    paper::Paper,
    resident::{ROUND, at_field, every_kind, open},
    town::{Town, edit, example, on_both},
};

on_both![a_resident_answers_in_arabic];

/// Every language with words for residents, and the side it starts from.
const LANGUAGES: [(&str, &str); 10] = [
    ("de", "ltr"),
    ("nl", "ltr"),
    ("en", "ltr"),
    ("de-simple", "ltr"),
    ("tr", "ltr"),
    ("ar", "rtl"),
    ("uk", "ltr"),
    ("ru", "ltr"),
    ("pl", "ltr"),
    ("fr", "ltr"),
];

/// The round of every kind in a further language: each text is the German one with the language before it.
fn translated(mut files: Files, tag: &str) -> Files {
    let round = Round::read(&files).unwrap();
    let (lang, german) = (Lang::parse(tag).unwrap(), Lang::parse("de").unwrap());
    let translations = entries(&files, &round).into_iter().map(|entry| {
        let text = format!("{tag} {}", entry.texts.get(&german).unwrap());
        Translation { file: entry.file, key: entry.key, text }
    });
    let changed = put(&files, &round, &lang, &translations.collect::<Vec<_>>()).unwrap();
    files.extend(changed);
    files
}

/// The round in all languages, those without a text of their own translated.
fn in_every_language() -> Files {
    let mut files = every_kind();
    for (tag, _) in &LANGUAGES[2..] {
        files = translated(files, tag);
    }
    let promised = LANGUAGES.map(|(tag, _)| format!("{tag:?}")).join(", ");
    edit(
        &mut files,
        "round.toml",
        "languages = [\"de\", \"nl\"]",
        &format!("languages = [{promised}]"),
    );
    assert_eq!(Round::read(&files).unwrap().gaps, []);
    files
}

#[tokio::test]
async fn a_resident_is_led_from_start_to_receipt_in_every_language() {
    let town = Town::on_sqlite("").await;
    open(&town, "every-kind", &in_every_language()).await;
    for (tag, dir) in LANGUAGES {
        let address = format!("{ROUND}?lang={tag}");
        let mut page = at_field(&town, &address, "share:g1").await;
        page = page.fill("share:g1", "60").press(&town, "next").await;
        assert_eq!(page.status, 422, "{tag}");
        page = page.fill("share:g2", "x").press(&town, "next").await;
        page = page.fill("share:g1", "").fill("share:g2", "").press(&town, "next").await;
        page = page
            .fill("_agree", "1")
            .press(&town, "agree")
            .await
            .fill("part", "north")
            .press(&town, "next")
            .await;
        page = page.press(&town, "languages").await;
        assert_eq!(page.texts(".languages button").len(), LANGUAGES.len(), "{tag}");
        page = page.press(&town, &format!("lang:{tag}")).await.press(&town, "next").await;
        let receipt = page.press(&town, "send").await;
        assert!(receipt.address.contains("/thanks?lang="), "{tag}: {}", receipt.address);
        let code = receipt.texts(".code span").concat();
        let mut asked = Paper::open(&town, &format!("{ROUND}/code?lang={tag}")).await;
        let empty = asked.press(&town, "open").await;
        let kept = asked.fill("code", &code).press(&town, "open").await;
        let unsure = kept.press(&town, "withdraw").await;
        assert_eq!((empty.status, kept.status, unsure.status), (422, 200, 422), "{tag}");
        for page in [page, receipt, empty, kept, unsure] {
            assert_eq!(page.attribute("html", "lang").as_deref(), Some(tag));
            assert_eq!(page.attribute("html", "dir").as_deref(), Some(dir), "{tag}");
            assert!(page.texts(".only-in").is_empty(), "{tag} has every text");
        }
    }
    let snapshot = town.store.snapshot().await;
    let id = Id::parse("every-kind").unwrap();
    let responses = snapshot.unwrap().responses(&id, None, 100).await.unwrap();
    for (tag, _) in LANGUAGES {
        let own = format!("\"_consent\":\"{tag}\"");
        assert!(responses.iter().any(|response| response.content.contains(&own)), "{own}");
    }
}

#[tokio::test]
async fn pages_of_no_round_speak_every_language() {
    let tags = LANGUAGES.map(|(tag, _)| format!("{tag:?}")).join(", ");
    let town = Town::on_sqlite(&format!("languages = [{tags}]\n")).await;
    for (tag, dir) in LANGUAGES {
        for path in ["/", "/nothing", "/language", "/d/0123"] {
            let page = town.send(get(&format!("{path}?lang={tag}"))).await;
            let administrative = ["de", "nl", "en"].contains(&tag);
            if path != "/d/0123" || administrative {
                page.shows(&format!("<html lang=\"{tag}\" dir=\"{dir}\">"));
            } else {
                // Departments read what the house has for them.
                page.shows("<html lang=\"de\"");
            }
        }
    }
    let settings = crate::town::config("sqlite:/nowhere", "languages = [\"sv\"]\n");
    let refused = vorrang_intake::check(&settings).unwrap_err();
    assert!(format!("{refused:#}").contains("sv"), "{refused:#}");
}

async fn a_resident_answers_in_arabic(town: Town) {
    open(&town, "every-kind", &in_every_language()).await;
    let asks = get(ROUND).with("accept-language", "ar-SY, de;q=0.5");
    let start = Paper::of(ROUND, town.send(asks).await);
    assert_eq!(start.attribute("html", "dir").as_deref(), Some("rtl"));
    start.answer.shows("14\u{a0}ديسمبر\u{a0}2026");
    // Addresses and telephone numbers read from the left, and languages by their own names and sides.
    start.answer.shows("<bdi dir=\"ltr\">+49 30 23125 000</bdi>");
    start.answer.shows("lang=\"fr\" hreflang=\"fr\" dir=\"ltr\"");
    start.answer.shows("<bdi>Українська</bdi>");
    // Nothing is counted in the German way: three minutes or more take the form of a few.
    let mut page = start.press(&town, "next").await.press(&town, "next").await;
    page.answer.shows("الخطوة \u{2068}1\u{2069} من \u{2068}10\u{2069}");
    page = page.press(&town, "next").await.press(&town, "next").await.press(&town, "next").await;
    // Four goals are few, two have a form of their own, and so has one.
    assert_eq!(page.texts("h2")[0], "لم يتم اختيارها بعد: 4 أهداف");
    page = page.press(&town, "add:1:2").await;
    assert_eq!(page.text(".status"), "ar Ziel Drei: المرتبة 1 من 3");
    page.answer
        .shows("\u{2068}ar Ziel Drei\u{2069}: المرتبة \u{2068}1\u{2069} من \u{2068}3\u{2069}");
    page = page.press(&town, "add:1:0").await;
    assert_eq!(page.texts("h2")[0], "لم يتم اختيارهما بعد: هدفان");
    page = page.press(&town, "add:1:1").await;
    assert_eq!(page.texts("h2")[0], "لم يتم اختياره بعد: هدف واحد");
    page = page.press(&town, "remove:1:2").await.press(&town, "next").await;
    page = page
        .fill("pick:g1", "1")
        .fill("pick:g2", "1")
        .fill("pick:g3", "1")
        .press(&town, "next")
        .await;
    assert_eq!(page.status, 422);
    assert_eq!(page.text("#mistakes"), "يرجى تصحيح إجابة واحدة");
    page.answer.shows("الحد الأقصى: \u{2068}2\u{2069}");
    page = page.clear("pick:g3").press(&town, "next").await.press(&town, "next").await;
    page = page
        .fill("_agree", "1")
        .press(&town, "agree")
        .await
        .fill("part", "north")
        .press(&town, "next")
        .await;
    // What people write themselves starts from the side of its own first letter.
    assert_eq!(page.attribute("textarea", "dir").as_deref(), Some("auto"));
    page = page.fill("say", "Mehr Grün").press(&town, "next").await;
    page.answer.shows("<p class=\"own-words\" dir=\"auto\">Mehr Grün</p>");
    let given = page.texts(".answers dd");
    assert!(given.iter().any(|given| given.ends_with("هدفان بلا مرتبة")), "{given:?}");
    let receipt = page.press(&town, "send").await;
    receipt.answer.shows("وصلت في \u{2068}10\u{a0}نوفمبر\u{a0}2026\u{2069}");
}

#[tokio::test]
async fn a_text_that_is_missing_is_shown_in_another_language_that_is_named() {
    let town = Town::on_sqlite("").await;
    let mut files = example("coming");
    edit(&mut files, "round.toml", "[\"de\", \"nl\", \"en\"]", "[\"nl\", \"ar\", \"de\", \"en\"]");
    let gaps = Round::read(&files).unwrap().gaps;
    assert!(gaps.iter().any(|gap| gap.file == "privacy.ar.md"), "{gaps:?}");
    town.import("coming", &files).await;
    town.set_preview("coming", "0123").await;
    let start = Paper::open(&town, "/preview/0123?lang=ar").await;
    assert_eq!(start.attribute("html", "dir").as_deref(), Some("rtl"));
    // The language promised first stands in, with its own side, and is named in words.
    start.answer.shows(
        "<h1><span lang=\"nl\" dir=\"ltr\">Samenleven in Auenried: wat komt eerst?</span> \
         <small class=\"only-in\">(بهذه اللغة فقط: \u{2068}Nederlands\u{2069})</small></h1>",
    );
    let privacy = town.send(get("/preview/0123/privacy?lang=ar")).await;
    privacy.shows("<html lang=\"ar\" dir=\"rtl\">");
    privacy.shows("بهذه اللغة فقط: \u{2068}Nederlands\u{2069}");
    privacy.shows("<div lang=\"nl\" dir=\"ltr\">");
    // In a language that has the text nothing is said.
    Paper::open(&town, "/preview/0123?lang=en").await.answer.hides("only-in");
}

#[tokio::test]
async fn a_language_without_words_is_not_offered() {
    let town = Town::on_sqlite("").await;
    let mut files = every_kind();
    edit(&mut files, "round.toml", "[\"de\", \"nl\"]", "[\"de\", \"nl\", \"sv\", \"nl-simple\"]");
    town.import("every-kind", &files).await;
    let mut unit = town.store.begin().await.unwrap();
    let (id, now) = (Id::parse("every-kind").unwrap(), crate::town::a_day_in_november());
    assert!(unit.set_state(&id, State::Draft, State::Open, now).await.unwrap());
    unit.commit().await.unwrap();
    let start = Paper::open(&town, &format!("{ROUND}?lang=sv")).await;
    assert_eq!(start.texts(".languages a"), ["Deutsch", "Nederlands"]);
}
