//! The way through a round with one question of every kind.

use std::{collections::BTreeMap, path::Path};

use vorrang_survey::{
    answer::{Answer, Complaint, Response},
    round::{REQUIRED_FILES, Round},
    text::Lang,
};
use vorrang_view::Locale;

use super::{
    Consent, Foreign, Form, Survey,
    action::Action,
    journey::Step,
    name,
    walk::{Outcome, Remarks},
};

/// Steps of the round: three parts of the rating, ranking, picks, points, about (asks for consent), words.
const RATING: [Step; 3] = [Step::Questions(0), Step::Questions(1), Step::Questions(2)];
const RANKING: Step = Step::Questions(3);
const PICKS: Step = Step::Questions(4);
const POINTS: Step = Step::Questions(5);
const ABOUT: Step = Step::Questions(6);
const WORDS: Step = Step::Questions(7);

pub(super) fn round() -> Round {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/every-kind");
    let file = |name: &str| (name.to_owned(), std::fs::read(folder.join(name)).unwrap());
    Round::read(&REQUIRED_FILES.map(file).into_iter().collect()).unwrap()
}

pub(super) fn german() -> Locale {
    Locale::parse("de").unwrap()
}

/// Somebody at a browser: what is on the page is what comes back, with what they fill in.
struct Person<'r> {
    survey: Survey<'r>,
    page: BTreeMap<String, String>,
    lang: Lang,
}

impl<'r> Person<'r> {
    fn new(round: &'r Round) -> Self {
        let survey = Survey::new(round, 3);
        let page = Form::new(&survey, &german()).carried(&survey, &[]).into_iter().collect();
        Self { survey, page, lang: Lang::parse("de").unwrap() }
    }

    fn fill(&mut self, name: &str, value: &str) -> &mut Self {
        self.page.insert(name.to_owned(), value.to_owned());
        self
    }

    fn send(&self, action: &str) -> Result<(Form, Action), Foreign> {
        let mut pairs: Vec<_> = self.page.clone().into_iter().collect();
        pairs.push((name::ACTION.to_owned(), action.to_owned()));
        Form::read(&self.survey, &pairs, &german())
    }

    /// Presses a button; the page is then what the form carries.
    fn press(&mut self, action: &str) -> Outcome {
        let (mut form, action) = self.send(action).expect("the page is one of ours");
        let outcome = form.walk(&self.survey, &action, &self.lang);
        // Whatever the page shows in inputs comes back like a hidden field, if nobody touches it.
        self.page = form.carried(&self.survey, &[]).into_iter().collect();
        outcome
    }

    /// Presses a button that must lead to a page without complaint.
    fn go(&mut self, action: &str) -> &mut Self {
        assert_eq!(self.press(action), Outcome::Show(Remarks::default()), "{action}");
        self
    }

    fn complaints(&mut self, action: &str) -> Vec<(String, Complaint)> {
        let Outcome::Show(remarks) = self.press(action) else { panic!("{action} is no page") };
        let fields = self.survey.round.questionnaire.fields();
        let named = |error: vorrang_survey::answer::FieldError| {
            (fields[error.field].name.clone(), error.complaint)
        };
        remarks.errors.into_iter().map(named).collect()
    }

    fn step(&self) -> Step {
        self.survey.journey.step(&self.page[name::STEP]).unwrap()
    }

    /// Goes to the check, agreeing or not, and fills in only what is required.
    fn hurry(&mut self, consent: bool) -> &mut Self {
        while self.step() != Step::Check {
            match self.step() {
                Step::Consent if consent => self.fill(name::AGREE, "1").go("agree"),
                Step::Consent => self.go("decline"),
                ABOUT => self.fill("part", "north").go("next"),
                _ => self.go("next"),
            };
        }
        self
    }
}

fn sent(outcome: Outcome) -> Response {
    match outcome {
        Outcome::Send(response) => response,
        other => panic!("not sent: {other:?}"),
    }
}

#[test]
fn a_long_rating_goes_field_by_field_and_goal_questions_stand_alone() {
    let round = round();
    let survey = Survey::new(&round, 1);
    let names = |step| -> Vec<&str> {
        let Step::Questions(group) = step else { panic!() };
        let fields = survey.journey.group(group).unwrap().parts.iter().flat_map(|p| &p.fields);
        fields.map(|&field| round.questionnaire.fields()[field].name.as_str()).collect()
    };
    assert_eq!(names(RATING[0]), ["rate:g1", "rate:g2", "rate:g3"]);
    assert_eq!(names(RATING[1]), ["rate:g4", "rate:g5", "rate:g6"]);
    assert_eq!(names(RATING[2]), ["rate:g7"]);
    assert_eq!(names(RANKING), ["rank:1", "rank:2", "rank:3"]);
    assert_eq!(names(PICKS).len(), 7);
    assert_eq!(names(POINTS), ["share:g1", "share:g2", "share:g3"]);
    assert_eq!(names(ABOUT)[..2], ["part", "age"]);
    assert_eq!(names(WORDS), ["say"]);
    let topics = RATING.map(|step| {
        let Step::Questions(group) = step else { panic!() };
        let topic = survey.journey.group(group).unwrap().topic.unwrap();
        (topic.field, topic.part, topic.parts)
    });
    assert_eq!(topics, [(0, 1, 2), (0, 2, 2), (1, 1, 1)]);
}

#[test]
fn the_way_leads_on_and_back() {
    let round = round();
    let mut person = Person::new(&round);
    let way =
        [Step::Notice, RATING[0], RATING[1], RATING[2], RANKING, PICKS, POINTS, Step::Consent];
    for step in way {
        person.go("next");
        assert_eq!(person.step(), step);
    }
    for step in way.into_iter().rev().skip(1).chain([Step::Start, Step::Start]) {
        person.go("back");
        assert_eq!(person.step(), step);
    }
}

#[test]
fn back_and_another_language_keep_what_is_typed_even_if_wrong() {
    let round = round();
    let mut person = Person::new(&round);
    while person.step() != POINTS {
        person.go("next");
    }
    person.fill("share:g1", "ten").fill("share:g2", " 7,5 ");
    for action in ["lang:nl", "count", "back"] {
        person.go(action);
        assert_eq!(person.page["share:g1"], "ten");
        assert_eq!(person.page["share:g2"], " 7,5 ");
    }
    assert_eq!(person.press("languages"), Outcome::Languages);
    assert_eq!((person.step(), person.page["share:g1"].as_str()), (PICKS, "ten"));
}

#[test]
fn a_wrong_value_holds_the_way_and_stays() {
    let round = round();
    let mut person = Person::new(&round);
    person.go("next").go("next").fill("rate:g2", "9");
    let wrong = vec![("rate:g2".to_owned(), Complaint::OutOfRange { low: 1, high: 5 })];
    assert_eq!(person.complaints("next"), wrong);
    assert_eq!((person.step(), person.page["rate:g2"].as_str()), (RATING[0], "9"));
    person.fill("rate:g2", "?").go("next");
    assert_eq!(person.step(), RATING[1]);
}

#[test]
fn only_this_pages_mistakes_are_named() {
    let round = round();
    let mut person = Person::new(&round);
    person.fill("rate:g1", "9").fill("pick:g1", "1").fill("pick:g2", "1").fill("pick:g3", "1");
    person.fill("part", "nowhere").go("next").go("next");
    assert_eq!(person.complaints("next").len(), 1);
}

#[test]
fn sensitive_questions_are_asked_only_after_a_yes() {
    let round = round();
    let mut person = Person::new(&round);
    while person.step() != Step::Consent {
        person.go("next");
    }
    let missing = Remarks { consent_missing: true, ..Remarks::default() };
    assert_eq!(person.press("agree"), Outcome::Show(missing));
    assert_eq!(person.step(), Step::Consent);
    person.fill(name::AGREE, "1").go("agree");
    assert_eq!(person.step(), ABOUT);
    person.fill("part", "north").fill("speak:tr", "1").go("next");
    assert_eq!(person.step(), WORDS);
    person.fill("say", "Danke").go("next");
    let response = sent(person.press("send"));
    assert_eq!(response.consent, Lang::parse("de"));
    let answers = response.answers;
    assert_eq!(answers[6], Some(Answer::Choices(vec![2])));
    assert_eq!(answers[7], Some(Answer::Text("Danke".to_owned())));
}

#[test]
fn without_consent_they_are_left_out_and_their_values_dropped() {
    let round = round();
    let mut person = Person::new(&round);
    person.fill("speak:de", "1").fill("say", "geheim").hurry(false);
    assert!(!person.page.contains_key("say") && !person.page.contains_key("speak:de"));
    let response = sent(person.press("send"));
    assert_eq!((response.consent, &response.answers[6..]), (None, &[None, None][..]));
    assert_eq!(response.answers[4], Some(Answer::Choice(0)));
}

#[test]
fn a_yes_can_be_taken_back_at_the_check() {
    let round = round();
    let mut person = Person::new(&round);
    person.fill("part", "south");
    person.hurry(true).go("change:q7").fill("say", "geheim").go("next");
    person.go("change:consent").go("decline");
    assert_eq!(person.step(), Step::Check);
    assert!(!person.page.contains_key("say"));
    assert_eq!(person.send("change:q7").map(|(_, action)| action), Ok(Action::Change(WORDS)));
    person.go("change:q7");
    assert_eq!(person.step(), Step::Check, "the questions are not on the way any more");
    // A later yes leads through the questions it opens.
    person.go("change:consent").fill(name::AGREE, "1").go("agree");
    assert_eq!(person.step(), ABOUT);
}

#[test]
fn a_change_returns_to_the_check() {
    let round = round();
    let mut person = Person::new(&round);
    person.hurry(true).go("change:q0");
    assert_eq!(person.step(), RATING[0]);
    person.fill("rate:g1", "5").go("next");
    assert_eq!(person.step(), Step::Check);
    person.go("change:q0").go("back");
    assert_eq!(person.step(), Step::Check);
    person.go("change:consent").fill(name::AGREE, "1").go("agree");
    assert_eq!(person.step(), Step::Check);
    assert_eq!(
        sent(person.press("send")).answers[0],
        Some(Answer::Ratings(vec![5, 0, 0, 0, 0, 0, 0]))
    );
}

#[test]
fn sending_stops_at_the_first_page_to_put_right() {
    let round = round();
    let mut person = Person::new(&round);
    person.hurry(false).fill("share:g1", "30").fill("part", "nowhere");
    let wrong = vec![("share:g1".to_owned(), Complaint::WrongSum { sum: 30, total: 100 })];
    assert_eq!(person.complaints("send"), wrong);
    assert_eq!(person.step(), POINTS);
    person.fill("share:g2", "70").go("next");
    assert_eq!(person.step(), Step::Check);
    assert_eq!(person.complaints("send"), [("part".to_owned(), Complaint::Unknown)]);
    person.fill("part", "");
    assert_eq!(person.complaints("next"), [("part".to_owned(), Complaint::Required)]);
}

#[test]
fn a_ranking_is_made_of_moves() {
    let round = round();
    let mut person = Person::new(&round);
    while person.step() != RANKING {
        person.go("next");
    }
    let places = |person: &Person<'_>| -> String {
        let place = |n| person.page.get(&format!("rank:{n}")).map_or("-", String::as_str);
        [1, 2, 3].map(place).join(" ")
    };
    for (action, expected) in [
        ("add:1:2", "g3 - -"),
        ("add:1:0", "g3 g1 -"),
        ("add:1:0", "g3 g1 -"),
        ("up:1:1", "g1 g3 -"),
        ("up:1:0", "g1 g3 -"),
        ("down:1:1", "g1 g3 -"),
        ("add:1:3", "g1 g3 g4"),
        ("add:1:1", "g1 g3 g4"),
        ("down:1:0", "g3 g1 g4"),
        ("remove:1:1", "g3 g4 -"),
        ("remove:1:7", "g3 g4 -"),
        ("add:99:0", "g3 g4 -"),
        ("add:0:0", "g3 g4 -"),
    ] {
        person.press(action);
        assert_eq!(places(&person), expected, "{action}");
        assert_eq!(person.step(), RANKING);
    }
    let Outcome::Show(remarks) = person.press("up:1:1") else { panic!() };
    let moved = remarks.moved.unwrap();
    assert_eq!((moved.question, moved.goal, moved.place), (1, 3, Some(0)));
}

#[test]
fn what_no_page_of_ours_sends_is_refused() {
    let round = round();
    let mut person = Person::new(&round);
    for action in ["", "jump", "change:q99", "lang:", "add:1", "add:1:x", "add:1:-1"] {
        assert_eq!(person.send(action), Err(Foreign::Action), "{action}");
    }
    person.fill(name::STEP, "q99");
    assert_eq!(person.send("next"), Err(Foreign::Step));
    // A step that is only taken after a yes.
    person.fill(name::STEP, &WORDS.code());
    assert_eq!(person.send("next"), Err(Foreign::Step));
    let many: Vec<_> = (0..10_000).map(|n| (format!("x{n}"), String::new())).collect();
    assert_eq!(Form::read(&person.survey, &many, &german()), Err(Foreign::TooMany));
}

#[test]
fn a_yes_to_other_words_is_none() {
    let round = round();
    let mut person = Person::new(&round);
    person.hurry(true);
    let yes = person.page[name::CONSENT].clone();
    assert_eq!(yes, format!("de {}", round.hash));
    for (code, expected) in [
        (yes.as_str(), Consent::Given(Lang::parse("de").unwrap())),
        ("no", Consent::Declined),
        ("de 0123", Consent::Open),
        ("yes", Consent::Open),
        ("", Consent::Open),
    ] {
        person.fill(name::CONSENT, code);
        assert_eq!(person.send("languages").unwrap().0.consent, expected, "{code}");
    }
}

#[test]
fn foreign_names_are_passed_over_and_a_broken_key_is_none() {
    let round = round();
    let mut person = Person::new(&round);
    person.fill("rate:g99", "5").fill("utm_source", "x").fill(name::KEY, "not a key");
    let (form, _) = person.send("next").unwrap();
    assert_eq!(form.key, None);
    assert_eq!(
        form.carried(&person.survey, &[]).len(),
        4,
        "version, step, furthest step and language"
    );
}
