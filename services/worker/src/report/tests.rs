use std::{collections::BTreeSet, fs, path::Path, sync::Arc};

use vorrang_analysis::result::{Apart, Figure, State};
use vorrang_view::Catalog;

use super::*;

const LANGUAGES: [&str; 3] = ["de", "nl", "en"];

fn engine() -> Engine {
    Engine::new(TEMPLATES, None, &Arc::new(Catalog::built_in())).unwrap()
}

fn lang(tag: &str) -> Lang {
    Lang::parse(tag).unwrap()
}

fn rendered(engine: &Engine, round: &Round, result: &RoundResult, tag: &str) -> Result<Report> {
    let files = ["result.json", "goals.csv"].map(str::to_owned);
    let basis = Basis { round, result, version: None, files: &files };
    render(engine, &basis, &lang(tag), &sample::links())
}

fn report(round: &Round, result: &RoundResult, tag: &str) -> Report {
    rendered(&engine(), round, result, tag).unwrap()
}

/// Every case in every language.
fn everywhere(check: impl Fn(&str, &Round, &RoundResult, &Lang, &Report)) {
    let engine = engine();
    for (name, round, result) in sample::cases() {
        for tag in LANGUAGES {
            let report = rendered(&engine, &round, &result, tag).unwrap();
            check(&format!("{name}.{tag}"), &round, &result, &lang(tag), &report);
        }
    }
}

fn case(name: &str) -> (Round, RoundResult) {
    let (_, round, result) = sample::cases().into_iter().find(|(own, ..)| *own == name).unwrap();
    (round, result)
}

/// The tags of a page in order; an error unless each that is opened is closed again and every quote has its other.
pub(crate) fn well_formed(page: &str) -> Result<Vec<&str>, String> {
    let (mut open, mut tags) = (Vec::new(), Vec::new());
    for part in page.trim_start_matches("<!doctype html>").split('<').skip(1) {
        let (tag, _) = part.split_once('>').ok_or_else(|| format!("no end of {part}"))?;
        let name = tag.split([' ', '/']).find(|word| !word.is_empty()).unwrap_or_default();
        if let Some(closed) = tag.strip_prefix('/') {
            let last = open.pop();
            if last != Some(closed) {
                return Err(format!("{last:?} closed by {closed}"));
            }
        } else if !tag.ends_with('/') && !["meta", "link", "br", "img"].contains(&name) {
            open.push(name);
        }
        if !tag.matches('"').count().is_multiple_of(2) {
            return Err(format!("quotes in {tag}"));
        }
        tags.push(tag);
    }
    if open.is_empty() { Ok(tags) } else { Err(format!("left open: {open:?}")) }
}

pub(crate) fn attribute<'p>(tag: &'p str, name: &str) -> Option<&'p str> {
    tag.split_once(&format!(" {name}=\""))?.1.split('"').next()
}

/// What a reader sees, without tags and isolates.
pub(crate) fn seen(html: &str) -> String {
    let text: String =
        html.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect();
    let text = text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "");
    text.replace("&#x27;", "'")
        .replace("&#x2f;", "/")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

#[test]
fn every_page_is_whole_and_keeps_its_promises() {
    everywhere(|case, _, _, lang, report| {
        let tags = well_formed(&report.html).unwrap_or_else(|fault| panic!("{case}: {fault}"));
        let of = |name| {
            tags.iter()
                .filter(|tag| tag.split(' ').next() == Some(name))
                .copied()
                .collect::<Vec<_>>()
        };
        assert_eq!(of("html"), [format!("html lang=\"{lang}\" dir=\"ltr\"")], "{case}");
        assert_eq!(of("link"), ["link rel=\"stylesheet\" href=\"vorrang.css\""], "{case}");
        assert_eq!(
            (of("h1").len(), of("main").len(), of("script").len(), of("style").len()),
            (1, 1, 0, 0),
            "{case}"
        );
        assert!(tags.iter().all(|tag| attribute(tag, "style").is_none()), "{case}");
        assert!(
            !report.html.replace("http://www.w3.org/2000/svg", "").contains("://"),
            "{case}: another host"
        );
        let ids: Vec<&str> = tags.iter().filter_map(|tag| attribute(tag, "id")).collect();
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "{case}: {ids:?}");
        let named = tags
            .iter()
            .filter_map(|tag| attribute(tag, "aria-labelledby"))
            .flat_map(str::split_whitespace);
        let linked = tags.iter().filter_map(|tag| attribute(tag, "href")?.strip_prefix('#'));
        assert!(named.chain(linked).all(|id| unique.contains(id)), "{case}");
        assert!(of("svg").iter().all(|svg| attribute(svg, "role") == Some("img")), "{case}");
        assert!(
            of("div")
                .iter()
                .filter(|div| div.contains("scroll"))
                .all(|div| div.contains("tabindex=\"0\"")),
            "{case}"
        );
    });
}

#[test]
fn the_plain_text_says_all_the_page_says_about_goals_in_narrow_lines() {
    everywhere(|case, round, result, lang, report| {
        let lines = || report.text.lines();
        assert!(lines().all(|line| line.chars().count() <= 78), "{case}");
        let unfolded = report.text.split_whitespace().collect::<Vec<_>>().join(" ");
        for goal in &round.goals {
            assert!(unfolded.contains(goal.name.show(lang)), "{case}: {}", goal.id);
        }
        let hash = result.provenance.responses.value();
        assert!(hash.is_none_or(|hash| unfolded.contains(hash)), "{case}");
        for text in [&report.text, &report.html] {
            assert!(
                !["{{", "{ $", "undefined", "none"].iter().any(|hole| seen_or(text).contains(hole)),
                "{case}"
            );
        }
    });
}

fn seen_or(text: &str) -> String {
    if text.starts_with("<!doctype") { seen(text) } else { text.to_owned() }
}

#[test]
fn the_headline_says_what_is_certain_and_no_more() {
    for (name, headline, doubt) in [
        (
            "forty",
            "Drei Ziele liegen vorn: Mitreden, bevor der Rat entscheidet; Dolmetschen bei Terminen im Amt; \
             Beratung auf dem Weg zur eigenen Firma",
            "Ihre Reihenfolge untereinander ist nicht ganz gesichert. Gesichert ist: Alle drei sind denen, die geantwortet \
             haben, wichtiger als die übrigen 37 Ziele.",
        ),
        (
            "alone",
            "Ein Ziel liegt vorn: Mitreden, bevor der Rat entscheidet",
            "Gesichert ist: Es ist denen, die geantwortet haben, wichtiger als die übrigen 11 Ziele.",
        ),
        (
            "two",
            "Ein Ziel liegt vorn: Mitreden, bevor der Rat entscheidet",
            "Gesichert ist: Es ist denen, die geantwortet haben, wichtiger als das übrige Ziel.",
        ),
        (
            "eight",
            "Die Reihenfolge an der Spitze ist nicht gesichert",
            "8 von 12 Zielen können unter den ersten 5 sein.",
        ),
        (
            "open",
            "Die Reihenfolge an der Spitze ist nicht gesichert",
            "9 von 40 Zielen können unter den ersten 5 sein.",
        ),
        (
            "suppressed",
            "Zu wenige Antworten für eine Reihenfolge",
            "Zahlen über weniger als 5 Menschen zeigen wir nicht.",
        ),
        (
            "no-data",
            "Es gibt noch keine Antworten",
            "Niemand hat die Frage nach den Zielen beantwortet.",
        ),
        (
            "not-estimable",
            "Eine Reihenfolge lässt sich nicht berechnen",
            "Dafür reichen die Antworten nicht aus.",
        ),
    ] {
        let (round, result) = case(name);
        let report = report(&round, &result, "de");
        let h1 =
            report.html.split("<h1>").nth(1).and_then(|rest| rest.split("</h1>").next()).unwrap();
        assert_eq!(seen(&format!("<h1>{h1}")), headline, "{name}");
        assert!(seen(&report.html).contains(doubt), "{name}");
        let text = report.text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(headline) && text.contains(doubt), "{name}");
    }
    let (round, result) = case("seven");
    assert!(seen(&report(&round, &result, "en").html).contains("Seven goals are ahead: "));
}

#[test]
fn a_missing_figure_is_a_word_everywhere() {
    let (round, result) = case("forty");
    for (tag, words) in [
        (
            "de",
            ["·\u{a0}geheim", "x\u{a0}nicht berechenbar", "…\u{a0}keine Antworten", "…\u{a0}folgt"],
        ),
        (
            "nl",
            ["·\u{a0}geheim", "x\u{a0}niet te berekenen", "…\u{a0}geen antwoorden", "…\u{a0}volgt"],
        ),
        (
            "en",
            [
                "·\u{a0}not shown",
                "x\u{a0}cannot be calculated",
                "…\u{a0}no answers",
                "…\u{a0}to come",
            ],
        ),
    ] {
        let report = report(&round, &result, tag);
        for text in [seen(&report.html), report.text] {
            for word in words {
                assert!(text.contains(word), "{tag}: {word}");
            }
        }
    }
}

#[test]
fn how_good_the_answers_are_is_told_in_words() {
    let (round, result) = case("forty");
    let report = report(&round, &result, "de");
    let text = report.text.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        "47 Antworten sehen aus, als hätte sie kein Mensch geschickt",
        "Beiseitegelegt, noch nicht entschieden",
        "stünden 3 Ziele an anderer Stelle. Der erste Platz bliebe, wie er ist.",
        "Alle anderen zählen. Das fällt an ihnen auf.",
        "Ohne die auffälligen Antworten stünden 4 Ziele an anderer Stelle",
        "Von den ersten 5 blieben 5 unter den ersten 5.",
        "Eine Antwort zählt höchstens 9,4 Mal so viel wie eine andere.",
        "Bei manchen Gruppen sagen wir nicht, wie groß sie sind.",
    ] {
        assert!(seen(&report.html).contains(said) && text.contains(said), "{said}");
    }
    let (round, result) = case("ranking");
    let html = self::report(&round, &result, "en").html;
    assert!(seen(&html).contains("every goal would stay where it is"));
    assert!(!seen(&html).contains("The same mark") && !html.contains("quality-small"));
    // Where nobody is kept apart, nothing is said of it.
    assert!(seen(&html).contains("All answers count. We leave no answer out."));
    assert!(!seen(&html).contains("no person"));
}

#[test]
fn what_few_would_change_is_not_told_but_how_few_they_are() {
    let (round, mut result) = case("forty");
    result.apart = Apart {
        flagged: 4,
        counted: 1,
        left_out: 0,
        undecided: 3,
        effect: Figure::missing(State::Suppressed),
    };
    for (tag, words) in [
        ("de", "Hinter dem Unterschied stehen zu wenige Antworten."),
        ("nl", "achter het verschil staan te weinig antwoorden."),
        ("en", "too few answers stand behind the difference."),
    ] {
        let report = report(&round, &result, tag);
        for text in [seen(&report.html), report.text] {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(text.contains(words), "{tag}: {text}");
        }
    }
    // Who was counted is no longer apart.
    result.apart =
        Apart { counted: 4, undecided: 0, effect: Figure::missing(State::NoData), ..result.apart };
    let report = report(&round, &result, "en");
    let text = report.text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        text.contains("Counted, as the town decided: 4") && text.contains("All answers count.")
    );
    assert!(!text.contains("how the order would be with those kept apart"));
}

#[test]
fn what_authors_wrote_is_text_and_never_markup() {
    let mut round = sample::short_round(12);
    let name = "<b>Kita</b> & \"Hort\" {{ 7 }}";
    for tag in LANGUAGES {
        round.goals[0].name.insert(lang(tag), name.into());
    }
    let result = sample::result(&round, 1);
    let report = report(&round, &result, "de");
    assert!(well_formed(&report.html).is_ok() && !report.html.contains("<b>"));
    assert!(seen(&report.html).contains(name) && report.text.contains(name));
}

#[test]
fn a_name_in_another_language_is_marked() {
    let mut round = sample::short_round(12);
    let mut texts = vorrang_survey::text::Texts::default();
    texts.insert(lang("nl"), "Meepraten".into());
    round.goals[0].name = texts;
    let result = sample::result(&round, 1);
    let html = report(&round, &result, "de").html;
    assert!(html.contains("<bdi lang=\"nl\">Meepraten</bdi>"));
    assert!(!report(&round, &result, "nl").html.contains("lang=\"nl\">Meepraten"));
}

#[test]
fn the_drawing_holds_every_name_whole_and_every_figure() {
    let (round, result) = case("open");
    let html = report(&round, &result, "de").html;
    for form in ["chart-wide", "chart-narrow"] {
        let svg = html
            .split("<svg")
            .find(|svg| svg.contains(form))
            .unwrap()
            .split("</svg>")
            .next()
            .unwrap();
        let letters = |text: &str| text.split_whitespace().collect::<String>();
        let drawn = letters(&seen(&format!("<svg{svg}")));
        for (goal, figures) in round.goals.iter().zip(&result.goals) {
            assert!(drawn.contains(&letters(goal.name.show(&lang("de")))), "{form}: {}", goal.id);
            let share = format!("{:.1}", figures.win_share.value().unwrap()).replace('.', ",");
            assert!(drawn.contains(&share), "{form}: {share}");
        }
        assert_eq!(svg.matches("<circle class=\"act\"").count(), round.goals.len(), "{form}");
        let numbers =
            svg.split('"').filter(|value| value.contains('.') && value.parse::<f64>().is_ok());
        assert!(
            numbers.map(|value| value.rsplit('.').next().unwrap().len()).all(|digits| digits == 1),
            "{form}"
        );
    }
}

#[test]
fn a_drawing_read_from_the_right_is_mirrored() {
    let house = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap();
    let file =
        |name: &str| fs::read_to_string(house.join("shared/view/locales/en").join(name)).unwrap();
    let words = file("report.ftl") + &file("quality.ftl") + &file("common.ftl");
    let words = words.replace("residents report administration", "residents");
    let catalog = Catalog::with_overlay([(Locale::parse("ar").unwrap(), words)]).unwrap();
    let engine = Engine::new(TEMPLATES, None, &Arc::new(catalog)).unwrap();
    let (round, result) = case("seven");
    let from_right = rendered(&engine, &round, &result, "ar").unwrap().html;
    let from_left = report(&round, &result, "en").html;
    let point = |html: &str| -> f64 {
        html.split("<circle class=\"act\"")
            .nth(1)
            .and_then(|circle| attribute(circle, "cx"))
            .unwrap()
            .parse()
            .unwrap()
    };
    assert!((point(&from_left) + point(&from_right) - 1120.0).abs() < 1e-9);
    assert!(
        from_right.contains("dir=\"rtl\"")
            && !from_right.contains("direction=")
            && well_formed(&from_right).is_ok()
    );
}

#[test]
fn the_same_result_gives_the_same_bytes() {
    let (round, result) = case("forty");
    let (first, second) = (report(&round, &result, "nl"), report(&round, &result, "nl"));
    assert!(first.html == second.html && first.text == second.text);
}

#[test]
fn a_result_of_another_round_is_refused() {
    let result = sample::result(&sample::round(), 3);
    let other = sample::short_round(12);
    assert!(rendered(&engine(), &other, &result, "de").is_err());
    assert!(tables(&other, &result).is_err());
}

fn table(round: &Round, result: &RoundResult, name: &str) -> Vec<Vec<String>> {
    let table =
        tables(round, result).unwrap().into_iter().find(|table| table.name == name).unwrap();
    let text = String::from_utf8(table.bytes).unwrap();
    assert!(
        text.ends_with("\r\n") && text.matches('\n').count() == text.matches("\r\n").count(),
        "{name}"
    );
    let rows =
        csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes()).into_records();
    rows.map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn tables_hold_every_figure_of_the_document() {
    let (round, result) = case("forty");
    let goals = table(&round, &result, "goals.csv");
    assert_eq!(goals[0][..5], ["goal", "name:de", "name:nl", "name:en", "field"]);
    assert_eq!(goals.len(), 41);
    let share = goals[0].iter().position(|name| name == "win_share").unwrap();
    assert_eq!(goals[1][share].parse(), Ok(*result.goals[0].win_share.value().unwrap()));
    let signs: Vec<&str> = goals[37..].iter().map(|row| row[share].as_str()).collect();
    assert_eq!(signs, ["·", "·", "x", "…"]);
    let people = table(&round, &result, "participation.csv");
    assert_eq!(
        people.len(),
        1 + result.participation.iter().map(|part| part.categories.len()).sum::<usize>()
    );
    assert_eq!(people[7][..2], ["borough", "unknown"]);
    let quality = table(&round, &result, "quality.csv");
    let row = |cells: [&str; 4]| quality.iter().any(|row| row[..] == cells);
    assert!(row(["straight_lined", "", "", "23"]) && row(["copies", "", "", "·"]));
    assert!(row(["moved", "", "", "4"]) && row(["declined", "goals", "2026-02", "27"]));
    assert!(row(["flagged", "", "", "47"]) && row(["apart_first_stays", "", "", "true"]));
    assert!(row(["asked", "migration", "", "·"]) && row(["small", "borough", "hiltrup", "true"]));
    assert_eq!(table(&round, &result, "groups.csv").len(), 81);
    assert_eq!(table(&round, &result, "gaps.csv").len(), 41);
    assert_eq!(table(&round, &result, "composite.csv").len(), 41);
    assert_eq!(table(&round, &result, "flips.csv").len(), 15);
    let covariance = table(&round, &result, "covariance.csv");
    assert_eq!(
        (covariance.len(), covariance[0].len(), covariance[1][2].as_str()),
        (37, 37, "-0.01")
    );
}

#[test]
fn a_table_nobody_asked_for_is_not_written() {
    let (round, mut result) = case("ranking");
    let names = |result: &RoundResult| {
        tables(&round, result).unwrap().into_iter().map(|table| table.name).collect::<Vec<_>>()
    };
    assert_eq!(names(&result), ["goals.csv", "quality.csv", "covariance.csv"]);
    assert!(!table(&round, &result, "goals.csv")[0].iter().any(|name| name.starts_with("level")));
    result.covariance = Figure::missing(State::NotEstimable);
    assert_eq!(names(&result), ["goals.csv", "quality.csv"]);
}

#[test]
fn a_formula_in_a_name_stays_text() {
    let mut round = sample::short_round(12);
    round.goals[0].name.insert(lang("de"), "=HYPERLINK(\"x\";\"y\")".into());
    let result = sample::result(&round, 1);
    assert_eq!(table(&round, &result, "goals.csv")[1][1], "'=HYPERLINK(\"x\";\"y\")");
}

#[test]
fn what_is_wanted_and_behind_is_said_with_its_distance() {
    let (round, result) = case("forty");
    for (tag, title, first, second) in [
        (
            "de",
            "Sechs wichtige Ziele sind hinter dem Plan",
            ["Bühnen für Kultur aus aller Welt", "entfernt sich vom Zielwert"],
            ["Mitreden, bevor der Rat entscheidet", "30\u{a0}% des Plans"],
        ),
        (
            "nl",
            "Zes belangrijke doelen liggen achter op schema",
            ["Podia voor cultuur uit de hele wereld", "raakt verder van de streefwaarde"],
            ["Meepraten voordat de raad besluit", "30% van het plan"],
        ),
        (
            "en",
            "Six important goals are behind schedule",
            ["Stages for culture from around the world", "moving away from its target value"],
            ["Have a say before the council decides", "30% of the plan"],
        ),
    ] {
        let report = report(&round, &result, tag);
        assert!(seen(&report.html).contains(title), "{tag}");
        let text = report.text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(title), "{tag}");
        for [goal, said] in [first, second] {
            let said = said.replace('\u{a0}', " ");
            let line = format!("- {goal}: {said}");
            assert!(text.replace('\u{a0}', " ").contains(&line), "{tag}: {line}");
        }
    }
    let page = seen(&report(&round, &result, "de").html);
    // 130 of 200 in 2026; 252.5 where 200 or fewer are wanted.
    assert!(page.contains("Abendkurse 2026: 70 Kurse zu wenig"), "{page}");
    assert!(page.contains("Abendkurse 2026: 53 Kurse zu viel"));
    for reason in [
        "Kein Amt meldet zu diesem Ziel",
        "Das Amt hat noch nicht gemeldet",
        "Das Amt sagt: Das lässt sich nicht in Zahlen messen",
        "Es fehlt ein Ausgangswert",
        "Keine Zahl, wie wichtig das Ziel ist: ·\u{a0}geheim",
    ] {
        assert!(page.contains(reason), "{reason}");
    }
}

#[test]
fn what_is_close_to_its_path_is_an_open_point_and_no_more() {
    let (round, result) = case("seven");
    let html = report(&round, &result, "de").html;
    let svg = |form: &str| {
        let drawing = html.split("<svg").find(|svg| svg.contains(&format!("quadrant-{form}")));
        drawing.unwrap().split("</svg>").next().unwrap().to_owned()
    };
    for form in ["wide", "narrow"] {
        let svg = svg(form);
        // Eight of twelve goals have a figure on both axes; one is an estimate, one further out than the drawing reaches.
        assert_eq!(svg.matches("class=\"open\"").count(), 1, "{form}");
        assert_eq!(svg.matches("<circle class=\"act\"").count(), 6, "{form}");
        assert_eq!(svg.matches("<path class=\"act\"").count(), 1, "{form}");
    }
    assert!(seen(&html).contains("Bei einem Ziel mit offenem Punkt"));
    assert!(seen(&html).contains("zu nah am Plan"));
}

#[test]
fn a_round_without_departments_is_set_against_no_plan() {
    let (round, result) = case("ranking");
    let report = report(&round, &result, "de");
    assert!(!report.html.contains("id=\"behind\"") && !report.text.contains("Plan sind"));
    let (round, mut result) = case("two");
    for targets in &mut result.targets {
        targets.furthest = Figure::missing(State::NoData);
        targets.reason = Some(vorrang_analysis::result::Reason::NotReturned);
        targets.indicators.clear();
    }
    result.priority = sample::priority(&result);
    let page = self::report(&round, &result, "de").html;
    assert!(seen(&page).contains("Wie weit die Ziele sind, ist noch nicht bekannt"));
    assert!(!page.contains("quadrant-"));
}

#[test]
fn tables_hold_every_indicator_and_both_axes() {
    let (round, result) = case("forty");
    let indicators = table(&round, &result, "targets.csv");
    let with = result.targets.iter().filter(|own| !own.indicators.is_empty()).count();
    assert_eq!(indicators.len(), 1 + with);
    let column = |name: &str| indicators[0].iter().position(|own| own == name).unwrap();
    let first = &indicators[1];
    assert_eq!((first[0].as_str(), first[column("path_ratio")].as_str()), ("2026-01", "0.3"));
    assert_eq!((first[column("se")].as_str(), first[column("standing")].as_str()), ("", "behind"));
    let both = table(&round, &result, "priority.csv");
    assert_eq!(both.len(), 41);
    let behind: Vec<&str> =
        both.iter().filter(|row| row[9] == "true").map(|row| row[0].as_str()).collect();
    assert_eq!(behind.len(), 6);
    assert_eq!(both[6][5..], ["x", "", "", "x", "false", "no_department"]);
    assert_eq!(both[8][5..], ["…", "", "", "…", "false", "not_returned"]);
}
