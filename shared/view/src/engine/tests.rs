use std::fs;

use serde::Serialize;

use super::*;

const WORDS: &str = "
hello = Hallo { $name }
answers = { $n ->
    [one] { $n } Antwort
   *[other] { $n } Antworten
}
";

/// A page of one template that holds whatever a test needs.
#[derive(Serialize)]
struct Sheet {
    #[serde(skip)]
    locale: Locale,
    name: String,
    share: f64,
    names: Vec<String>,
    nothing: Option<String>,
    /// Not for the page to say.
    dir: &'static str,
}

impl Page for Sheet {
    const TEMPLATE: &'static str = "sheet.html";

    fn lang(&self) -> &Locale {
        &self.locale
    }
}

/// The same values as plain text.
#[derive(Serialize)]
#[serde(transparent)]
struct Note(Sheet);

impl Page for Note {
    const TEMPLATE: &'static str = "note.txt";

    fn lang(&self) -> &Locale {
        &self.0.locale
    }
}

fn sheet(tag: &str, name: &str) -> Sheet {
    Sheet {
        locale: Locale::parse(tag).unwrap(),
        name: name.to_owned(),
        share: 0.125,
        names: vec!["A".to_owned(), "B".to_owned(), "C".to_owned()],
        nothing: None,
        dir: "sideways",
    }
}

fn catalog() -> Arc<Catalog> {
    let languages =
        ["de", "en", "nl", "ar"].map(|tag| (Locale::parse(tag).unwrap(), WORDS.to_owned()));
    Arc::new(Catalog::with_overlay(languages).unwrap())
}

fn engine(template: &'static str) -> Engine {
    Engine::new(&[("sheet.html", template), ("note.txt", template)], None, &catalog()).unwrap()
}

fn html(template: &'static str, page: &Sheet) -> String {
    engine(template).render(page).unwrap()
}

fn text(template: &'static str, page: Sheet) -> String {
    engine(template).render(&Note(page)).unwrap()
}

fn refused(template: &'static str) -> String {
    engine(template).render(&sheet("de", "Kita")).unwrap_err().to_string()
}

#[test]
fn every_function_speaks_the_pages_language() {
    for (template, german, english) in [
        ("{{ num(1234.56, 1) }}", "1.234,6", "1,234.6"),
        ("{{ int(1234) }}", "1.234", "1,234"),
        ("{{ pct(share, 1) }}", "12,5\u{a0}%", "12.5%"),
        ("{{ date('2026-12-14') }}", "14.\u{a0}Dezember\u{a0}2026", "14\u{a0}December\u{a0}2026"),
        ("{{ date_short('2026-12-04') }}", "04.12.2026", "04&#x2f;12&#x2f;2026"),
        ("{{ list(names) }}", "A, B und C", "A, B and C"),
        ("{{ rng(2, 1234) }}", "2–1.234", "2–1,234"),
        ("{{ rng(num(1.5, 1), num(2, 1)) }}", "1,5–2,0", "1.5–2.0"),
        ("{{ rng(3, 3) }}", "3", "3"),
        ("{{ t('round-draft') }}", "Entwurf", "Draft"),
        ("{{ lang }} {{ dir }}", "de ltr", "en ltr"),
    ] {
        assert_eq!(html(template, &sheet("de", "")), german, "{template}");
        assert_eq!(html(template, &sheet("en", "")), english, "{template}");
    }
}

#[test]
fn messages_take_text_and_numbers() {
    assert_eq!(
        html("{{ t('hello', name=name) }}", &sheet("de", "Kita")),
        "Hallo \u{2068}Kita\u{2069}"
    );
    assert_eq!(
        html("{{ t('answers', n=1) }}", &sheet("de", "")),
        "1 Antwort".replace('1', "\u{2068}1\u{2069}")
    );
    assert_eq!(text("{{ t('answers', n=1234) }}", sheet("de", "")), "1.234 Antworten");
    assert_eq!(text("{{ t('answers', n=names|length) }}", sheet("de", "")), "3 Antworten");
}

#[test]
fn a_page_from_the_right_says_so() {
    assert_eq!(
        html("<html lang={{ lang }} dir={{ dir }}>", &sheet("ar-u-nu-arab", "")),
        "<html lang=ar dir=rtl>"
    );
    assert_eq!(html("{{ int(12) }}", &sheet("ar-u-nu-arab", "")), "١٢");
    assert_eq!(html("{{ rng(2, 4) }}", &sheet("ar", "")), "\u{2066}2–4\u{2069}");
}

#[test]
fn plain_text_has_no_isolates_and_no_escapes() {
    assert_eq!(text("{{ t('hello', name=name) }}", sheet("de", "A & B")), "Hallo A & B");
    assert_eq!(text("{{ rng(2, 4) }}", sheet("ar", "")), "\u{200e}2–4\u{200e}");
    assert_eq!(text("{{ list(names) }}", sheet("ar", "")), "A وB وC");
}

#[test]
fn what_a_page_holds_is_data() {
    for (name, expected) in [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;&#x2f;script&gt;"),
        ("\" onfocus=\"x", "&quot; onfocus=&quot;x"),
        ("{{ 7 * 7 }}", "{{ 7 * 7 }}"),
        ("{% include 'sheet.html' %}", "{% include &#x27;sheet.html&#x27; %}"),
        ("{ $name }", "{ $name }"),
        ("{ language-name }", "{ language-name }"),
    ] {
        let page = sheet("de", name);
        assert_eq!(html("{{ name }}", &page), expected);
        assert_eq!(
            html("{{ t('hello', name=name) }}", &page),
            format!("Hallo \u{2068}{expected}\u{2069}")
        );
        assert_eq!(html("{{ list([name]) }}", &page), expected);
        assert_eq!(html("{{ rng(name, name) }}", &page), expected);
    }
}

#[test]
fn a_catalogue_cannot_smuggle_markup() {
    let town = (Locale::parse("de").unwrap(), "hello = <b>Hallo</b>".to_owned());
    let catalog = Arc::new(Catalog::with_overlay([town]).unwrap());
    let engine = Engine::new(&[("sheet.html", "{{ t('hello') }}")], None, &catalog).unwrap();
    assert_eq!(engine.render(&sheet("de", "")).unwrap(), "&lt;b&gt;Hallo&lt;&#x2f;b&gt;");
}

#[test]
fn an_unknown_ending_is_escaped() {
    let built_in = [
        ("sheet.html", "{% include 'picture.svg' %}"),
        ("picture.svg", "<title>{{ name }}</title>"),
    ];
    let engine = Engine::new(&built_in, None, &catalog()).unwrap();
    assert_eq!(engine.render(&sheet("de", "<")).unwrap(), "<title>&lt;</title>");
}

#[test]
fn macros_imports_and_blocks_speak_the_pages_language() {
    let built_in = [
        (
            "sheet.html",
            "{% extends 'frame.html' %}{% import 'parts.html' as parts %}\
            {% block main %}{{ parts.share(share) }} {% include 'day.html' %}{% endblock %}",
        ),
        ("frame.html", "{{ t('round-draft') }}: {% block main %}{% endblock %}"),
        ("parts.html", "{% macro share(x) %}{{ t('hello', name=pct(x, 1)) }}{% endmacro %}"),
        ("day.html", "{{ date('2026-12-14') }}"),
    ];
    let engine = Engine::new(&built_in, None, &catalog()).unwrap();
    let page = engine.render(&sheet("en", "")).unwrap();
    assert_eq!(page, "Draft: Hallo \u{2068}12.5%\u{2069} 14\u{a0}December\u{a0}2026");
}

#[test]
fn a_variable_named_lang_does_not_change_the_language() {
    let template =
        "{% for lang in ['en', 'nl'] %}{{ lang }} {{ int(1234) }} {% endfor %}{{ lang }}";
    assert_eq!(html(template, &sheet("de", "")), "en 1.234 nl 1.234 de");
    assert_eq!(html("{% set lang = 'en' %}{{ int(1234) }}", &sheet("de", "")), "1.234");
}

#[test]
fn what_is_missing_or_wrong_stops_the_page() {
    for (template, reason) in [
        ("{{ nobody }}", "undefined"),
        ("{{ name.first.letter }}", "undefined"),
        ("{% if nobody %}x{% endif %}", "undefined"),
        ("{{ t('no-such-key') }}", "no message 'no-such-key' in language de"),
        ("{{ t('hello') }}", "needs the argument 'name'"),
        ("{{ t('hello', name=nobody) }}", "undefined"),
        ("{{ t('hello', name=nothing) }}", "none"),
        ("{{ t('answers', n='1') }}", "needs a number"),
        ("{{ t('answers', n=int(1)) }}", "needs a number"),
        ("{{ t('answers', n=true) }}", "takes text or a number"),
        ("{{ num(1.5) }}", "missing"),
        ("{{ num(nobody, 1) }}", "undefined"),
        ("{{ num('1', 1) }}", "cannot convert"),
        ("{{ int(1.5) }}", "cannot convert"),
        ("{{ rng(1.5, 2) }}", "cannot convert"),
        ("{{ date('14.12.2026') }}", "no day such as"),
        ("{{ date('2026-02-30') }}", "no day 2026-02-30"),
        ("{{ date('2026-12-1é') }}", "no day such as"),
        ("{{ list([1]) }}", "no text"),
        ("{% include 'nowhere.html' %}", "nowhere.html"),
    ] {
        let error = refused(template);
        assert!(
            error.starts_with("template sheet.html: ") && error.contains(reason),
            "{template}: {error}"
        );
    }
}

#[test]
fn an_error_names_the_line_and_keeps_the_values() {
    let error = engine("{{ name }}\n{{ name.first.letter }}").render(&sheet("de", "my answer"));
    let error = error.unwrap_err();
    assert!(error.to_string().contains("sheet.html:2"), "{error}");
    assert!(!format!("{error:?} {error:#}").contains("my answer"), "{error:?}");
}

#[test]
fn a_broken_template_stops_the_start() {
    let error = Engine::new(&[("sheet.html", "{% if %}")], None, &catalog()).err().unwrap();
    assert_eq!(error.template, "sheet.html");
}

#[test]
fn the_towns_template_wins() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("parts")).unwrap();
    fs::write(folder.path().join("parts/foot.html"), "town {{ name }}").unwrap();
    let built_in =
        [("sheet.html", "{% include 'parts/foot.html' %}"), ("parts/foot.html", "house")];
    let engine = Engine::new(&built_in, Some(folder.path().to_owned()), &catalog()).unwrap();
    assert_eq!(engine.render(&sheet("de", "<Nord>")).unwrap(), "town &lt;Nord&gt;");
}

#[test]
fn a_broken_template_of_the_town_stops_the_start() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("sheet.html"), "{{ name").unwrap();
    assert!(
        Engine::new(&[("sheet.html", "house")], Some(folder.path().to_owned()), &catalog())
            .is_err()
    );
    fs::write(folder.path().join("sheet.html"), [0xff, 0xfe]).unwrap();
    assert!(
        Engine::new(&[("sheet.html", "house")], Some(folder.path().to_owned()), &catalog())
            .is_err()
    );
}

#[test]
fn no_name_leaves_the_towns_folder() {
    let folder = tempfile::tempdir().unwrap();
    let templates = folder.path().join("templates");
    fs::create_dir(&templates).unwrap();
    fs::write(folder.path().join("secret.html"), "secret").unwrap();
    fs::write(templates.join(".hidden.html"), "secret").unwrap();
    let absolute = folder.path().join("secret.html").display().to_string();
    let engine =
        Engine::new(&[("sheet.html", "{% include name %}")], Some(templates), &catalog()).unwrap();
    for name in
        ["../secret.html", "x/../../secret.html", ".hidden.html", "..\\secret.html", &absolute]
    {
        let error = engine.render(&sheet("de", name)).unwrap_err().to_string();
        assert!(error.contains("non-existing template"), "{name}: {error}");
    }
}

#[test]
fn a_word_missing_in_one_language_is_an_error_there() {
    let engine = engine("{{ t('mail-read') }}");
    assert!(engine.render(&sheet("de", "")).is_ok());
    let foreign = engine.render(&sheet("ar", "")).unwrap_err();
    assert!(foreign.to_string().contains("in language ar"), "{foreign}");
}

#[test]
fn an_engine_is_shared_by_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Engine>();
}
