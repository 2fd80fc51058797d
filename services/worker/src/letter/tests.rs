use vorrang_survey::time::Timestamp;

use super::*;
use crate::report::sample;

fn mailbox(name: &str, address: &str) -> Mailbox {
    Mailbox { name: name.into(), address: address.into() }
}

fn engine() -> Engine {
    super::engine(None, &Arc::new(Catalog::built_in())).unwrap()
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
        date: "2027-01-18T09:30:00Z".parse::<Timestamp>().unwrap(),
    }
}

fn told(round: &Round, result: &vorrang_analysis::result::RoundResult, tag: &str) -> Letter {
    let news = News {
        round,
        result,
        version: Version { number: 1, made: cover(tag).date },
        link: "https://survey.example.org/r/auenried-2026/",
        recipients: 6,
        reason: None,
        missing: &[],
    };
    report(&engine(), &cover(tag), &news).unwrap()
}

#[test]
fn every_result_becomes_a_letter_in_every_language() {
    for (name, round, result) in sample::cases() {
        for tag in ["de", "nl", "en"] {
            let letter = told(&round, &result, tag);
            let case = format!("{name}.{tag}");
            assert_eq!(letter.from.name, round.town.show(&lang(tag)), "{case}");
            for goal in &round.goals {
                let goal = goal.name.show(&lang(tag));
                assert!(letter.html.contains(goal), "{case}: {goal}");
            }
            assert_eq!(letter.bytes().unwrap(), told(&round, &result, tag).bytes().unwrap());
        }
    }
}

#[test]
fn departments_are_asked_in_their_language() {
    let round = sample::round();
    for department in &round.departments {
        let asking = Asking { round: &round, department, link: "https://survey.example.org/d/x" };
        for letter in [invitation, reminder] {
            let letter = letter(&engine(), &cover(department.lang.as_str()), &asking).unwrap();
            assert!(letter.text.contains("https://survey.example.org/d/x"));
            assert!(letter.bytes().is_ok());
        }
    }
    let zone = &round.zone;
    assert!(trial(&engine(), &cover("en"), zone, None).unwrap().bytes().is_ok());
}
