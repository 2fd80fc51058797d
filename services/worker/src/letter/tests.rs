mod message;

use std::fs;

use vorrang_analysis::result::{RoundResult, State};
use vorrang_survey::{goal::Department, time::zone};
use vorrang_view::Locale;

use super::*;
use crate::report::{
    sample,
    tests::{attribute, seen, well_formed},
};

const LANGUAGES: [&str; 3] = ["de", "nl", "en"];

const LINK: &str = "https://survey.example.org/r/auenried-2026/";

fn mailbox(name: &str, address: &str) -> Mailbox {
    Mailbox { name: name.into(), address: address.into() }
}

fn lang(tag: &str) -> Lang {
    Lang::parse(tag).unwrap()
}

fn cover(tag: &str) -> Cover {
    Cover {
        from: mailbox("", "survey@example.org"),
        reply_to: mailbox("Befragungsstelle", "survey-office@example.org"),
        to: mailbox("Vorsitz des Integrationsrates", "integration-council-chair@example.org"),
        lang: lang(tag),
        date: "2027-01-18T09:30:00Z".parse().unwrap(),
    }
}

fn built_in() -> Engine {
    engine(&Arc::new(Catalog::built_in())).unwrap()
}

/// The result told with these departments missing.
fn told_by(engine: &Engine, round: &Round, result: &RoundResult, cover: &Cover) -> Letter {
    let missing: Vec<&Department> = round.departments[..2].iter().collect();
    let news = News {
        round,
        result,
        version: Version { number: 1, made: cover.date },
        link: LINK,
        recipients: 6,
        reason: None,
        missing: &missing,
    };
    report(engine, cover, &news).unwrap()
}

fn told(round: &Round, result: &RoundResult, tag: &str) -> Letter {
    told_by(&built_in(), round, result, &cover(tag))
}

/// Text as one line, as figures and names may be broken anywhere.
fn unfolded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The HTML without comments, which speak to one program only.
fn without_comments(html: &str) -> String {
    html.split("<!--").map(|part| part.split_once("-->").map_or(part, |(_, rest)| rest)).collect()
}

fn asked(kind: &str, round: &Round, department: &Department, tag: &str) -> Letter {
    let asking = Asking { round, department, link: "https://survey.example.org/d/0a1b2c3d" };
    match kind {
        "invitation" => invitation(&built_in(), &cover(tag), &asking).unwrap(),
        _ => reminder(&built_in(), &cover(tag), &asking).unwrap(),
    }
}

/// Every kind of letter, in every language.
fn every_letter(check: impl Fn(&str, &Letter)) {
    let round = sample::round();
    for tag in LANGUAGES {
        for (name, round, result) in sample::cases() {
            check(&format!("{name}.{tag}"), &told(&round, &result, tag));
        }
        for kind in ["invitation", "reminder"] {
            check(&format!("{kind}.{tag}"), &asked(kind, &round, &round.departments[0], tag));
        }
        let tried = trial(&built_in(), &cover(tag), &round.zone, Some(LINK)).unwrap();
        check(&format!("trial.{tag}"), &tried);
    }
}

#[test]
fn every_letter_can_be_read_by_everybody_and_fetches_nothing() {
    every_letter(|case, letter| {
        let html = without_comments(&letter.html);
        let tags = well_formed(&html).unwrap_or_else(|fault| panic!("{case}: {fault}"));
        let named = |tag: &str| tag.split(' ').next().unwrap().to_owned();
        let of = |name: &str| tags.iter().filter(|tag| named(tag) == name).count();
        let own = format!("html lang=\"{}\" dir=\"ltr\"", letter.lang);
        assert!(tags.contains(&own.as_str()), "{case}");
        assert_eq!((of("title"), of("h1"), of("style")), (1, 1, 1), "{case}");
        for forbidden in ["script", "form", "input", "link", "iframe", "object", "svg", "base"] {
            assert_eq!(of(forbidden), 0, "{case}: {forbidden}");
        }
        // Nothing is fetched: the one picture is part of the message, and the only address is the link's.
        assert!(!letter.html.contains("url(") && !letter.html.contains("@import"), "{case}");
        assert!(!letter.html.contains("@font-face"), "{case}");
        for tag in &tags {
            if let Some(source) = attribute(tag, "src") {
                assert_eq!((named(tag).as_str(), source), ("img", "cid:goals"), "{case}");
                assert!(attribute(tag, "alt").is_some_and(|alt| alt.len() > 20), "{case}");
            }
            // What lays out says so; what holds figures has heads.
            let texts = ["td", "th", "p", "h1", "h2", "h3", "li", "a"];
            if texts.contains(&named(tag).as_str()) && tag.contains("class=\"ink") {
                assert!(tag.contains("color:#"), "{case}: {tag}");
            }
        }
        let data: Vec<&str> = letter.html.split("<table ").skip(1).collect();
        for table in data {
            let lays_out = table.starts_with("role=\"presentation\"");
            assert!(lays_out || table.contains("scope=\"col\""), "{case}: {table:.80}");
        }
        assert!(of("a") <= 1, "{case}: more than one link");
        assert!(letter.html.contains("name=\"color-scheme\" content=\"light dark\""), "{case}");
        assert!(letter.html.len() < 102_000, "{case}: {}", letter.html.len());
        assert!(letter.text.lines().all(|line| line.chars().count() <= 78), "{case}");
        for text in [&letter.subject, &letter.text, &seen(&letter.html)] {
            let holes = ["{{", "{ $", "undefined", "\u{2068}", "\u{2069}"];
            assert!(!holes.iter().any(|hole| text.contains(hole)), "{case}");
        }
    });
}

#[test]
fn text_and_html_both_hold_every_goal_with_its_figures() {
    let comma = |value: f64, decimals: usize| format!("{value:.decimals$}").replace('.', ",");
    let dotted = |n: u64| format!("{}.{:03}", n / 1000, n % 1000);
    for (name, round, result) in sample::cases() {
        let letter = told(&round, &result, "de");
        let (text, html) = (unfolded(&letter.text), unfolded(&seen(&letter.html)));
        for (goal, own) in round.goals.iter().zip(&result.goals) {
            let goal = goal.name.show(&lang("de"));
            assert!(text.contains(goal) && html.contains(goal), "{name}: {goal}");
            let Some(share) = own.win_share.value() else { continue };
            let (low, high) = (own.rank_low.value().unwrap(), own.rank_high.value().unwrap());
            let places = if low == high {
                format!("Platz {low} von")
            } else {
                format!("Platz {low} bis {high} von")
            };
            let n = dotted(*own.n.value().unwrap());
            let counts = comma(own.n_eff.value().unwrap().round(), 0);
            let answers = format!("{n} Antworten, zählen wie {counts}");
            let wins = format!("- {goal} gewinnt {} von 100 Vergleichen", comma(*share, 1));
            let told = &text[text.find(&wins).unwrap_or_else(|| panic!("{name}: {wins}"))..];
            for part in [&places, &answers] {
                let at = told.find(part).unwrap_or_else(|| panic!("{name}: {goal}: {part}"));
                assert!(at < wins.len() + 150, "{name}: {goal}: {part}");
            }
            let row = &html[html.rfind(&answers).unwrap()..];
            let set = if low == high { low.to_string() } else { format!("{low}–{high}") };
            for part in [comma(*share, 1), comma(*own.ci_low.value().unwrap(), 1), set] {
                assert!(row[..answers.len() + 40].contains(&part), "{name}: {goal}: {part}");
            }
        }
    }
}

#[test]
fn the_first_lines_are_the_finding_its_doubt_and_who_answered() {
    let round = sample::round();
    let letter = told(&round, &sample::result(&round, 3), "de");
    assert_eq!(
        letter.subject,
        "Beispielzahlen: Drei Ziele liegen vorn: Mitreden, bevor der Rat entscheidet; Dolmetschen bei Terminen \
         im Amt; Beratung auf dem Weg zur eigenen Firma"
    );
    assert_eq!(letter.from.name, "Stadt Auenried");
    let order = [
        "Stadt Auenried",
        "Prioritätenbericht 2026, Fassung 1, 18. Januar 2027",
        "Drei Ziele liegen vorn: Mitreden",
        "Ihre Reihenfolge untereinander ist nicht ganz gesichert.",
        "1.284 Menschen haben geantwortet. 10 von 12 Ämtern haben gemeldet.",
        "Bericht lesen",
        LINK,
        "Gruppe 1: zuerst",
        "Gruppe 2: danach",
        "Mögliche Plätze sind alle Plätze, die zu den Antworten passen.",
        "Was noch fehlt",
        "Zwei Ämter haben nicht gemeldet: ",
        "Amt für Migration und Integration",
        "Wer geantwortet hat",
        "In welchem Stadtbezirk wohnen Sie?",
        "Was diese Zahlen nicht sagen",
        "Die Zahlen sprechen nicht für alle, die hier wohnen.",
        "Größter Unterschied: ",
        "Alles zusammen",
        "Beschlossen von: Ausschuss für Soziales und Integration",
        "Im Anhang, alle Zahlen als Tabellen: goals.csv, participation.csv",
        "Sie bekommen diese Mail als Mitglied der Steuerungsgruppe. Diese Mail geht an 6 Adressen.",
        "Befragungsstelle der Stadt Auenried, survey-office@example.org",
    ];
    for words in [unfolded(&letter.text), unfolded(&seen(&letter.html))] {
        let mut at = 0;
        for part in order {
            let found = words[at..].find(part);
            at += found.unwrap_or_else(|| panic!("{part} after {:.300}", &words[at..]));
        }
    }
    let names: Vec<&str> = letter.attachments.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names[..2], ["goals.csv", "participation.csv"]);
}

#[test]
fn names_too_many_for_a_subject_stay_in_the_letter() {
    let round = sample::short_round(12);
    let letter = told(&round, &sample::result(&round, 7), "en");
    assert_eq!(letter.subject, "Example figures: Seven goals are ahead");
    assert!(seen(&letter.html).contains("Seven goals are ahead: Have a say"));
}

#[test]
fn goals_beyond_forty_stand_in_the_text_and_the_html_says_where() {
    let mut round = sample::round();
    for index in 0..60 {
        let mut goal = round.goals[index % 40].clone();
        for tag in LANGUAGES {
            let name = format!("{} {index} {}", goal.name.show(&lang(tag)), "lang ".repeat(16));
            goal.name.insert(lang(tag), name);
        }
        goal.id = vorrang_survey::id::Id::parse(&format!("more-{index}")).unwrap();
        round.goals.push(goal);
    }
    let letter = told(&round, &sample::result(&round, 3), "de");
    assert!(letter.html.len() < 102_000, "{}", letter.html.len());
    assert!(letter.pictures.is_empty());
    assert!(seen(&letter.html).contains("Die übrigen 60 Ziele stehen im Bericht"));
    for goal in &round.goals {
        assert!(unfolded(&letter.text).contains(&unfolded(goal.name.show(&lang("de")))));
    }
}

#[test]
fn forty_long_names_are_not_cut_off() {
    let mut round = sample::round();
    for goal in &mut round.goals {
        for tag in LANGUAGES {
            let name =
                format!("{} und {}", goal.name.show(&lang(tag)), "noch viel mehr davon ".repeat(4));
            goal.name.insert(lang(tag), name.trim().into());
        }
    }
    for ahead in [3, 7, 40] {
        let letter = told(&round, &sample::with_gaps(sample::result(&round, ahead)), "de");
        assert!(letter.html.len() < 102_000, "{ahead}: {}", letter.html.len());
    }
}

#[test]
fn without_figures_the_letter_says_why_and_draws_nothing() {
    let round = sample::short_round(12);
    for (state, headline) in [
        (State::Suppressed, "Too few answers for an order"),
        (State::NoData, "There are no answers yet"),
        (State::NotEstimable, "No order can be calculated"),
    ] {
        let letter = told(&round, &sample::without_order(&round, state), "en");
        assert!(letter.subject.ends_with(headline) && letter.pictures.is_empty());
        assert!(!letter.html.contains("<img") && !letter.html.contains("Gap in the bar"));
    }
}

#[test]
fn a_reason_of_its_own_stands_in_place_of_the_usual_one() {
    let round = sample::short_round(12);
    let result = sample::result(&round, 3);
    let news = News {
        round: &round,
        result: &result,
        version: Version { number: 2, made: cover("nl").date },
        link: LINK,
        recipients: 1,
        reason: Some("U hebt erom gevraagd & <gewacht>."),
        missing: &[],
    };
    let letter = report(&built_in(), &cover("nl"), &news).unwrap();
    for text in [unfolded(&letter.text), unfolded(&seen(&letter.html))] {
        assert!(text.contains("U hebt erom gevraagd & <gewacht>. Deze mail gaat alleen naar u."));
        assert!(text.contains("versie 2") && !text.contains("lid van de stuurgroep"));
        assert!(!text.contains("Wat nog ontbreekt"));
    }
}

#[test]
fn what_authors_wrote_is_text_and_never_markup() {
    let mut round = sample::short_round(12);
    let name = "<b>Kita</b> & \"Hort\" {{ 7 }}";
    round.goals[0].name.insert(lang("de"), name.into());
    round.departments[0].name.insert(lang("de"), name.into());
    round.departments[0].goals = vec![0];
    let told = told(&round, &sample::result(&round, 1), "de");
    for letter in [told, asked("invitation", &round, &round.departments[0], "de")] {
        assert!(
            well_formed(&without_comments(&letter.html)).is_ok() && !letter.html.contains("<b>")
        );
        assert!(seen(&letter.html).contains(name) && letter.text.contains(name));
    }
}

#[test]
fn a_department_is_asked_for_one_thing_by_one_link() {
    let round = sample::round();
    let department = &round.departments[5];
    for (kind, tag, subject, until, not_you) in [
        (
            "invitation",
            "de",
            "Beispiel: Ihre Meldung zu den Zielen der Stadt, Abgabe bis 14. Dezember 2026",
            "Abgabe bis 14. Dezember 2026, 18:00 Uhr",
            "Öffnen Sie den Link nicht.",
        ),
        (
            "reminder",
            "nl",
            "Voorbeeld: Herinnering: uw melding ontbreekt nog, inleveren tot en met 14 december 2026",
            "Inleveren tot en met 14 december 2026, 18:00 uur",
            "Open de link niet.",
        ),
        (
            "reminder",
            "en",
            "Example: Reminder: your return is still missing, submit by 14 December 2026",
            "Submit by 14 December 2026, 18:00",
            "Do not open the link.",
        ),
    ] {
        let letter = asked(kind, &round, department, tag);
        assert_eq!(unfolded(&letter.subject), subject);
        assert_eq!(letter.html.matches("href=").count(), 1);
        for text in [unfolded(&letter.text), unfolded(&seen(&letter.html))] {
            for goal in &department.goals {
                assert!(text.contains(round.goals[*goal].name.show(&lang(tag))));
            }
            for part in [
                until,
                not_you,
                department.name.show(&lang(tag)),
                "https://survey.example.org/d/0a1b2c3d",
                "survey-office@example.org",
                "+49 30 23125 100",
            ] {
                assert!(text.contains(part), "{kind}.{tag}: {part}");
            }
        }
        assert!(letter.attachments.is_empty() && letter.pictures.is_empty());
    }
    let [first, second] =
        ["invitation", "reminder"].map(|kind| asked(kind, &round, department, "de"));
    assert!(unfolded(&second.text).contains("Auch der Link aus unserer ersten Mail gilt weiter."));
    assert!(!first.text.contains("ersten Mail") && first.message_id != second.message_id);
}

#[test]
fn a_trial_names_its_sender_and_shows_difficult_letters() {
    let berlin = zone("Europe/Berlin").unwrap();
    let letter = trial(&built_in(), &cover("de"), &berlin, None).unwrap();
    assert!(letter.text.contains("survey@example.org") && letter.text.contains("ä ö ü ß é ł ş ğ"));
    assert!(
        letter.text.contains("18.\u{a0}Januar\u{a0}2027, 10:30 Uhr")
            && !letter.text.contains("http")
    );
    assert!(!letter.html.contains("href="));
}

#[test]
fn a_letter_read_from_the_right_says_so_and_keeps_addresses_as_they_are() {
    let house = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap();
    let file =
        |name: &&str| fs::read_to_string(house.join("shared/view/locales/en").join(name)).unwrap();
    let words: String =
        ["common.ftl", "mail.ftl", "report.ftl", "returns.ftl"].iter().map(file).collect();
    let words = words.replace("residents report administration", "residents");
    let catalog = Catalog::with_overlay([(Locale::parse("ar").unwrap(), words)]).unwrap();
    let engine = engine(&Arc::new(catalog)).unwrap();
    let round = sample::short_round(12);
    let letter = told_by(&engine, &round, &sample::result(&round, 3), &cover("ar"));
    assert!(letter.html.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(letter.html.contains("scope=\"row\" align=\"right\""));
    assert!(seen(letter.html.split("<bdi dir=\"ltr\"").nth(1).unwrap()).starts_with(LINK));
    assert!(letter.bytes().is_ok());
}
