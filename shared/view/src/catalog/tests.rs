use icu::plurals::{PluralCategory, PluralRules};

use super::*;

fn locale(tag: &str) -> Locale {
    Locale::parse(tag).unwrap()
}

fn with(tag: &str, text: &str) -> Catalog {
    Catalog::with_overlay([(locale(tag), text.to_owned())]).unwrap()
}

fn refused(tag: &str, text: &str) -> CatalogError {
    Catalog::with_overlay([(locale(tag), text.to_owned())]).err().unwrap()
}

fn folder() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("locales")
}

#[test]
fn every_file_of_the_house_is_built_in() {
    let mut on_disk = BTreeSet::new();
    for language in std::fs::read_dir(folder()).unwrap() {
        let language = language.unwrap();
        for file in std::fs::read_dir(language.path()).unwrap() {
            let path = file.unwrap().path();
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let text = std::fs::read_to_string(&path).unwrap();
            on_disk.insert((language.file_name().into_string().unwrap(), name, text));
        }
    }
    let built_in = BUILT_IN.iter();
    let built_in = built_in
        .map(|(tag, name, text)| ((*tag).to_owned(), (*name).to_owned(), (*text).to_owned()));
    assert_eq!(on_disk, built_in.collect());
}

/// Which language has which parts. A language that gains a part gains it here too.
const PARTS: [(&str, &[Part]); 10] = [
    ("ar", &[Part::Residents]),
    ("de", &Part::ALL),
    ("de-simple", &[Part::Residents]),
    ("en", &Part::ALL),
    ("fr", &[Part::Residents]),
    ("nl", &Part::ALL),
    ("pl", &[Part::Residents]),
    ("ru", &[Part::Residents]),
    ("tr", &[Part::Residents]),
    ("uk", &[Part::Residents]),
];

#[test]
fn every_language_has_the_parts_it_says_and_every_word_of_them() {
    let catalog = Catalog::built_in();
    assert!(catalog.locales().eq(PARTS.map(|(tag, _)| locale(tag)).iter()));
    for (tag, parts) in PARTS {
        for part in Part::ALL {
            assert_eq!(catalog.has(&locale(tag), part), parts.contains(&part), "{tag} {part}");
            if parts.contains(&part) {
                assert_eq!(catalog.gaps(&locale(tag), part), BTreeSet::new(), "{tag} {part}");
            }
        }
    }
}

#[test]
fn no_language_has_words_of_a_part_it_does_not_say_it_has() {
    let catalog = Catalog::built_in();
    for (tag, parts) in PARTS {
        let own = catalog.languages[&locale(tag)].messages.keys().collect::<BTreeSet<_>>();
        let said = parts.iter().flat_map(|part| &catalog.parts[part]).collect();
        let strange: Vec<_> = own.difference(&said).collect();
        assert!(strange.is_empty(), "{tag}: {strange:?}");
        let whole = locale(tag).base() == locale(tag);
        assert!(!whole || own == said, "{tag}: {:?}", said.difference(&own).collect::<Vec<_>>());
    }
}

#[test]
fn every_language_keeps_the_order_of_the_others() {
    let keys = |text: &str| -> Vec<String> {
        let lines = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
        lines.filter_map(|line| Some(line.split_once(" =")?.0.to_owned())).collect()
    };
    for (tag, name, text) in BUILT_IN {
        let (_, _, german) = BUILT_IN.iter().find(|own| own.0 == "de" && own.1 == *name).unwrap();
        let mut order = keys(german);
        let own = keys(text);
        order.retain(|key| own.contains(key));
        assert_eq!(own, order, "{tag}/{name}.ftl");
    }
}

#[test]
fn all_languages_name_the_same_variables() {
    let catalog = Catalog::built_in();
    let german = &catalog.languages[&locale("de")].messages;
    for (locale, language) in &catalog.languages {
        for (key, message) in &language.messages {
            assert!(message.variables.keys().eq(german[key].variables.keys()), "{locale}: {key}");
        }
    }
}

fn form_name(form: PluralCategory) -> &'static str {
    match form {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

/// A plural form that a language does not have would never be read, and one that is left out may be needed.
#[test]
fn every_language_counts_in_its_own_plural_forms() {
    let catalog = Catalog::built_in();
    for (locale, language) in &catalog.languages {
        let rules = PluralRules::try_new_cardinal(locale.conventions().into());
        let expected = rules.unwrap().categories().map(|form| form_name(form).to_owned()).collect();
        for (key, message) in &language.messages {
            for forms in variables::plurals(&message.pattern) {
                assert_eq!(forms, expected, "{locale}: {key}");
            }
        }
    }
}

#[test]
fn every_catalogue_says_whether_a_native_speaker_has_read_it() {
    let catalog = Catalog::built_in();
    for (locale, language) in &catalog.languages {
        let reviewed = language.message(locale, "catalogue-reviewed", &Args::new()).unwrap();
        assert!(matches!(reviewed.as_str(), "yes" | "no"), "{locale}: {reviewed}");
        assert_eq!(catalog.is_reviewed(locale), reviewed == "yes", "{locale}");
    }
    assert!(with("nl", "catalogue-reviewed = yes").is_reviewed(&locale("nl")));
}

#[test]
fn a_town_may_bring_a_language() {
    let catalog = Catalog::built_in();
    let words = |part: Part| -> String {
        let mut words = String::from("language-name = Svenska\ncatalogue-parts = residents\n");
        let keys = catalog.parts[&part].iter();
        let new = keys.filter(|key| !words.contains(&format!("{key} =")));
        let new: Vec<String> = new.map(|key| format!("{key} = ord\n")).collect();
        words.push_str(&new.concat());
        words
    };
    let swedish = with("sv", &words(Part::Residents));
    assert!(
        swedish.has(&locale("sv"), Part::Residents) && !swedish.has(&locale("sv"), Part::Report)
    );
    // What it says it has, it has.
    let error = refused("sv", "language-name = Svenska\ncatalogue-parts = residents");
    assert!(matches!(&error, CatalogError::Gap { part: Part::Residents, .. }), "{error}");
    // A few words alone are no language to offer.
    assert!(!with("sv", "round-draft = Utkast").has(&locale("sv"), Part::Residents));
    // Nor does German speak for easy language, or a language for a country's variety.
    assert!(!Catalog::built_in().has(&locale("de-AT"), Part::Residents));
    assert!(Catalog::built_in().has(&locale("ar-u-nu-arab"), Part::Residents));
}

#[test]
fn no_built_in_word_is_empty_or_a_bare_key() {
    let catalog = Catalog::built_in();
    for (locale, language) in &catalog.languages {
        for (key, message) in &language.messages {
            let args =
                message.variables.keys().fold(Args::new(), |args, name| args.with(name, 3_u32));
            let text = catalog.message(locale, key, &args).unwrap();
            assert!(!text.trim().is_empty() && text != *key, "{locale}: {key}");
        }
    }
}

#[test]
fn languages_call_themselves_by_their_own_names() {
    let catalog = Catalog::built_in();
    for (tag, name) in [
        ("de", "Deutsch"),
        ("nl", "Nederlands"),
        ("en", "English"),
        ("de-simple", "Einfache Sprache"),
        ("ar", "العربية"),
        ("ar-u-nu-arab", "العربية"),
    ] {
        assert_eq!(catalog.own_name(&locale(tag)).unwrap(), name);
    }
    // Not "Nederlands" a second time.
    assert!(matches!(catalog.own_name(&locale("nl-simple")), Err(MessageError::Missing { .. })));
}

#[test]
fn a_variety_speaks_its_base_language_where_it_has_no_words() {
    let catalog = with("de-simple", "round-draft = Noch nicht fertig");
    let say = |tag, key| catalog.message(&locale(tag), key, &Args::new()).unwrap();
    assert_eq!(say("de-simple", "round-draft"), "Noch nicht fertig");
    assert_eq!(say("de-simple", "round-example"), "Beispiel");
    assert_eq!(say("de-AT", "round-draft"), "Entwurf");
}

#[test]
fn a_missing_word_is_an_error_that_names_key_and_language() {
    let catalog = Catalog::built_in();
    for (tag, key) in
        [("nl", "no-such-key"), ("sv", "round-draft"), ("und", "round-draft"), ("nl", "")]
    {
        let error = catalog.message(&locale(tag), key, &Args::new()).unwrap_err();
        assert_eq!(error, MessageError::Missing { key: key.to_owned(), locale: locale(tag) });
    }
    let error = catalog.message(&locale("nl"), "no-such-key", &Args::new()).unwrap_err();
    assert_eq!(error.to_string(), "no message 'no-such-key' in language nl");
}

#[test]
fn a_new_language_shows_its_gaps() {
    let catalog = with("fa", "language-name = فارسی\nround-draft = پیش‌نویس");
    let gaps = catalog.gaps(&locale("fa"), Part::Residents);
    assert!(gaps.contains("round-example") && !gaps.contains("round-draft"), "{gaps:?}");
    assert!(!gaps.contains("mail-read"), "{gaps:?}");
}

#[test]
fn a_town_may_say_it_otherwise() {
    let catalog = with("nl", "round-draft = Schets\ntown-greeting = Dag { $name }");
    assert_eq!(catalog.message(&locale("nl"), "round-draft", &Args::new()).unwrap(), "Schets");
    assert_eq!(catalog.message(&locale("nl"), "round-example", &Args::new()).unwrap(), "Voorbeeld");
    let greeting =
        catalog.plain(&locale("nl"), "town-greeting", &Args::new().with("name", "buurt")).unwrap();
    assert_eq!(greeting, "Dag buurt");
}

#[test]
fn a_town_cannot_name_a_variable_that_is_not_given() {
    let expected = CatalogError::Variable {
        locale: locale("nl"),
        key: "round-draft".to_owned(),
        variable: "author".to_owned(),
    };
    assert_eq!(refused("nl", "round-draft = Concept van { $author }"), expected);
    // Also not in a language the house does not speak.
    assert!(matches!(refused("fa", "round-draft = { $author }"), CatalogError::Variable { .. }));
}

#[test]
fn a_broken_file_is_refused_with_its_line() {
    let error = refused("nl", "round-draft = Concept\n\nround-example { = x\n");
    assert!(matches!(&error, CatalogError::Syntax { line: 3, .. }), "{error}");
}

#[test]
fn a_key_twice_in_the_house_is_refused() {
    let mut catalog = Catalog::built_in();
    let error = catalog.add(&locale("nl"), Part::Residents, "round-draft = Schets").unwrap_err();
    assert_eq!(error, CatalogError::Twice { locale: locale("nl"), key: "round-draft".to_owned() });
    assert!(matches!(refused("nl", "word = a\nword = b"), CatalogError::Twice { .. }));
    assert!(matches!(refused("nl", "-term = a\n-term = b"), CatalogError::Twice { .. }));
}

const GERMAN: &str = r#"
count = { $n ->
    [one] { $n } Antwort aus { $place }
   *[other] { $n } Antworten
}
share = { NUMBER($x, minimumFractionDigits: 1, maximumFractionDigits: 1) } Prozent
year = Seit { NUMBER($year, useGrouping: "false") }
kind = { $kind ->
    [mail] per Post
   *[other] online
}
rounded = { NUMBER($x, maximumFractionDigits: 0) ->
    [one] ein Punkt
   *[other] mehrere Punkte
}
exact = { $n ->
    [0] keine
    [1] genau eine
   *[other] { $n }
}
about-town = Über { -town(case: "dative") }, { town-kind }
town-kind = eine { "Stadt" } mit { 12.50 } km²
-town = { $case ->
    [dative] der Stadt
   *[nominative] die Stadt
}
circle = { circle }
spiral = { -spiral }
-spiral = { -spiral }
dangling = Siehe { no-such-message }
termless = Siehe { -no-such-term }
lost = { LOWER($x) }
untold = { NUMBER($x, style: "percent") }
marked = { town-kind.title }
"#;

fn german(key: &str, args: &Args) -> Result<String, MessageError> {
    with("de", GERMAN).plain(&locale("de"), key, args)
}

#[test]
fn numbers_are_written_in_the_readers_way() {
    let place = Args::new().with("place", "Nord");
    assert_eq!(german("count", &place.clone().with("n", 1_u32)).unwrap(), "1 Antwort aus Nord");
    assert_eq!(german("count", &place.clone().with("n", 1234_usize)).unwrap(), "1.234 Antworten");
    assert_eq!(german("count", &place.with("n", 12.5)).unwrap(), "12,5 Antworten");
    assert_eq!(german("share", &Args::new().with("x", 12.25)).unwrap(), "12,3 Prozent");
    assert_eq!(german("share", &Args::new().with("x", 1234.0)).unwrap(), "1.234,0 Prozent");
    assert_eq!(german("year", &Args::new().with("year", 2026_u32)).unwrap(), "Seit 2026");
}

#[test]
fn the_plural_is_that_of_the_printed_figure() {
    assert_eq!(german("rounded", &Args::new().with("x", 1.04)).unwrap(), "ein Punkt");
    assert_eq!(german("rounded", &Args::new().with("x", 1.5)).unwrap(), "mehrere Punkte");
}

#[test]
fn a_number_can_be_named_exactly() {
    for (n, expected) in [(0_u32, "keine"), (1, "genau eine"), (2, "2")] {
        assert_eq!(german("exact", &Args::new().with("n", n)).unwrap(), expected);
    }
    assert_eq!(german("exact", &Args::new().with("n", -0.0)).unwrap(), "keine");
}

#[test]
fn messages_use_terms_and_one_another() {
    assert_eq!(
        german("about-town", &Args::new()).unwrap(),
        "Über der Stadt, eine Stadt mit 12,50 km²"
    );
}

#[test]
fn an_argument_is_missed_in_every_branch() {
    let error = german("count", &Args::new().with("n", 2_u32)).unwrap_err();
    assert!(
        matches!(&error, MessageError::NoArgument { argument, .. } if argument == "place"),
        "{error}"
    );
}

#[test]
fn only_a_finite_number_can_be_counted_by() {
    let place = Args::new().with("place", "Nord");
    for args in [
        place.clone().with("n", "1"),
        place.clone().with("n", f64::NAN),
        place.with("n", f64::INFINITY),
    ] {
        let error = german("count", &args).unwrap_err();
        assert!(
            matches!(&error, MessageError::NoNumber { argument, .. } if argument == "n"),
            "{error}"
        );
    }
    assert!(matches!(
        german("share", &Args::new().with("x", "12")),
        Err(MessageError::NoNumber { .. })
    ));
    assert_eq!(german("kind", &Args::new().with("kind", "mail")).unwrap(), "per Post");
}

#[test]
fn what_a_message_cannot_say_is_an_error_with_a_reason() {
    let args = Args::new().with("x", 1.0);
    for (key, reason) in [
        ("dangling", "no message 'no-such-message'"),
        ("termless", "no term '-no-such-term'"),
        ("lost", "no function LOWER"),
        ("untold", "does not know style"),
        ("marked", "'town-kind' is asked for an attribute"),
        ("circle", "in a circle"),
        ("spiral", "in a circle"),
    ] {
        let error = german(key, &args).unwrap_err();
        assert!(matches!(&error, MessageError::Unresolved { .. }), "{error}");
        assert!(error.to_string().contains(reason), "{error}");
    }
}

const ARABIC: &str = "
answers = { $n ->
    [zero] لا إجابات
    [one] إجابة واحدة
    [two] إجابتان
    [few] { $n } إجابات
    [many] { $n } إجابة
   *[other] { $n } إجابة كاملة
}
goal = الهدف { $name }
";

#[test]
fn arabic_has_six_plurals() {
    let catalog = with("ar", ARABIC);
    let say =
        |tag, n: u32| catalog.plain(&locale(tag), "answers", &Args::new().with("n", n)).unwrap();
    for (n, expected) in [
        (0, "لا إجابات"),
        (1, "إجابة واحدة"),
        (2, "إجابتان"),
        (3, "3 إجابات"),
        (10, "10 إجابات"),
        (11, "11 إجابة"),
        (99, "99 إجابة"),
        (100, "100 إجابة كاملة"),
        (103, "103 إجابات"),
        (1234, "1,234 إجابة"),
    ] {
        assert_eq!(say("ar", n), expected, "{n}");
    }
    assert_eq!(say("ar-u-nu-arab", 1234), "١٬٢٣٤ إجابة");
}

#[test]
fn other_languages_have_their_own_plurals() {
    let text = "n = { $n ->\n [one] one\n [few] few\n [many] many\n *[other] other\n }";
    for (tag, n, expected) in [
        ("uk", 1.0, "one"),
        ("uk", 3.0, "few"),
        ("uk", 5.0, "many"),
        ("uk", 21.0, "one"),
        ("uk", 1.5, "other"),
        ("pl", 22.0, "few"),
        ("tr", 1.0, "one"),
        ("tr", 2.0, "other"),
        ("de-simple", 1.0, "one"),
    ] {
        assert_eq!(
            with(tag, text).message(&locale(tag), "n", &Args::new().with("n", n)).unwrap(),
            expected,
            "{tag} {n}"
        );
    }
}

#[test]
fn arguments_are_isolated_unless_the_text_is_plain() {
    let catalog = with("ar", ARABIC);
    let args = Args::new().with("name", "Kita");
    assert_eq!(
        catalog.message(&locale("ar"), "goal", &args).unwrap(),
        "الهدف \u{2068}Kita\u{2069}"
    );
    assert_eq!(catalog.plain(&locale("ar"), "goal", &args).unwrap(), "الهدف Kita");
}

#[test]
fn arguments_are_data() {
    let catalog = with("de", "goal = Ziel { $name }");
    for text in ["{ $name }", "{ language-name }", "{{ 7 * 7 }}", "<script>", "one"] {
        let said = catalog.plain(&locale("de"), "goal", &Args::new().with("name", text)).unwrap();
        assert_eq!(said, format!("Ziel {text}"));
    }
}

#[test]
fn a_catalogue_is_shared_by_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Catalog>();
}
