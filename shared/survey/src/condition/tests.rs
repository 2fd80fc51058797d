//! Conditions against a plain reference, and every way in which a text is none.

use super::{DEEPEST, LONGEST, MOST, Scope, Wrong, check};
use crate::{
    answer::{Answer, RATED_DONT_KNOW},
    decimal::Decimal,
    definition::{Choice, Day, Kind, Matrix, Number, Question, Scale, Statement},
    goal::Goal,
    id::Id,
    shown::Drawn,
    text::Texts,
    time::Date,
};

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

fn choices(ids: &[&str]) -> Vec<Choice> {
    let choice = |own: &&str| Choice {
        id: id(own),
        text: Texts::default(),
        no_answer: *own == "none",
        other: false,
    };
    ids.iter().map(choice).collect()
}

fn goals() -> Vec<Goal> {
    let goal = |own: &&str| Goal {
        id: id(own),
        field: 0,
        name: Texts::default(),
        description: Texts::default(),
        continues: None,
    };
    ["g1", "g2", "g3"].iter().map(goal).collect()
}

/// One question of every kind that can be looked at, in this order.
fn questions() -> Vec<Question> {
    let goals = vec![0, 1, 2];
    let plain = Texts::default;
    let decimal = |text| Decimal::parse(text).ok();
    let years = Number { decimals: 1, least: decimal("0"), most: decimal("99.5"), unit: plain() };
    let mark = Scale { points: 5, low: plain(), high: plain(), dont_know: true };
    let row = |own| Statement { id: id(own), text: plain() };
    let matrix = Matrix {
        rows: vec![row("bus"), row("bike")],
        columns: choices(&["often", "never", "none"]),
    };
    let day = Day { earliest: Some(Date::constant(1900, 1, 1)), latest: None };
    let kinds = [
        ("age", Kind::Single { choices: choices(&["young", "old", "none"]), district: None }),
        ("speak", Kind::Multiple { choices: choices(&["de", "nl", "none"]), most: 3 }),
        ("rate", Kind::Rating { goals: goals.clone(), scale: 5, low: plain(), high: plain() }),
        ("rank", Kind::Ranking { goals: goals.clone(), places: 2 }),
        ("pick", Kind::Picks { goals: goals.clone(), most: 2 }),
        ("share", Kind::Points { goals, total: 100 }),
        ("say", Kind::Text { longest: 100 }),
        ("years", Kind::Number(years)),
        ("mark", Kind::Scale(mark)),
        ("ride", Kind::Matrix(matrix)),
        ("since", Kind::Date(day)),
        ("last", Kind::Single { choices: choices(&["yes", "no"]), district: None }),
    ];
    let question = |(own, kind)| Question {
        id: id(own),
        text: plain(),
        hint: plain(),
        kind,
        required: false,
        sensitive: false,
        drawn: Drawn::default(),
        shown_if: None,
        constraint: None,
    };
    kinds.map(question).into()
}

/// Read as the condition of `last`.
fn read(text: &str) -> Result<super::Condition, Wrong> {
    let (questions, goals) = (questions(), goals());
    let all: Vec<&Question> = questions.iter().collect();
    check(text, &Scope { questions: &all, goals: &goals, known: 11, own: 11..12 })
}

/// Somebody young who speaks Dutch, rates g1 5 and of g3 does not know, ranks g2 before g1, picks g3, and gives g1 40
/// points and g2 60, has been there for 4.5 years, marks 3, often takes the bus, and came on 2 November 1980.
fn answers() -> Vec<Option<Answer>> {
    vec![
        Some(Answer::Choice(0)),
        Some(Answer::Choices(vec![1])),
        Some(Answer::Ratings(vec![5, 0, RATED_DONT_KNOW])),
        Some(Answer::Ranking(vec![1, 0])),
        Some(Answer::Picks(vec![2])),
        Some(Answer::Points(vec![40, 60, 0])),
        None,
        Decimal::parse("4.5").ok().map(Answer::Number),
        Some(Answer::Scale(3)),
        Some(Answer::Matrix(vec![Some(0), None])),
        Some(Answer::Date(Date::constant(1980, 11, 2))),
    ]
}

fn holds(text: &str) -> bool {
    read(text).unwrap_or_else(|wrong| panic!("{text}: {wrong:?}")).holds(&answers())
}

#[test]
fn what_holds_and_what_does_not() {
    for (text, expected) in [
        ("age = young", true),
        ("age != young", false),
        ("age=old", false),
        ("age != old", true),
        ("chosen(speak, nl)", true),
        ("chosen( speak , de )", false),
        ("chosen(pick, g3)", true),
        ("chosen(pick, g1)", false),
        ("chosen(rank, g2)", true),
        ("chosen(rank, g3)", false),
        ("rate:g1 = 5", true),
        ("rate:g1 >= 4.5", true),
        ("rate:g1<5", false),
        ("rate:g1 <= 5", true),
        ("rate:g1 > -1", true),
        ("rank:g2 = 1", true),
        ("rank:g2 < rank:g1", true),
        ("share:g1 > share:g2", false),
        ("share:g3 = 0", true),
        ("share:g2 != 60", false),
        ("years = 4.5", true),
        ("years < 4.5", false),
        ("years > mark", true),
        ("mark >= rate:g1", false),
        ("rate:g1 >= mark", true),
        ("ride:bus = often", true),
        ("ride:bus != often", false),
        ("ride:bus != never", true),
        ("ride:bike != never", false),
        ("since = 1980-11-02", true),
        ("since != 1980-11-02", false),
        ("since < 1980-11-10", true),
        ("since >= 1980-12-01", false),
        ("since > 1979-12-31", true),
        ("answered(ride) and answered(since)", true),
        ("answered(age)", true),
        ("answered(rate)", true),
        ("answered(say)", false),
        ("not answered(say)", true),
        ("not not age = young", true),
        ("age = old and age = young", false),
        ("age = old or age = young", true),
        // `and` binds more closely than `or`, and `not` most closely.
        ("age = young or age = old and age = old", true),
        ("(age = young or age = old) and age = old", false),
        ("not age = old and age = young", true),
        ("not (age = old or age = young)", false),
        ("age = young\n  and\n  chosen(speak, nl)", true),
    ] {
        assert_eq!(holds(text), expected, "{text}");
    }
}

#[test]
fn nothing_compares_with_what_was_not_answered() {
    let none: Vec<Option<Answer>> = vec![None; 11];
    for text in [
        "age = young",
        "age != young",
        "rate:g2 = 1",
        "rate:g2 != 1",
        "rank:g3 > 1",
        "years > 0",
        "ride:bus != never",
        "since > 1950-01-01",
    ] {
        assert!(!read(text).unwrap().holds(&none), "{text}");
        assert!(!read(text).unwrap().holds(&[]), "{text}");
        assert!(read(&format!("not {text}")).unwrap().holds(&none), "{text}");
    }
    assert!(!holds("rate:g2 <= 5") && !holds("rate:g3 <= 5"), "left out, and don't know");
    assert!(!holds("rank:g3 >= 1"), "without a place");
}

#[test]
fn to_decline_is_no_answer() {
    let mut answers = answers();
    answers[0] = Some(Answer::Choice(2));
    answers[1] = Some(Answer::Choices(vec![2]));
    answers[2] = Some(Answer::Ratings(vec![RATED_DONT_KNOW, 0, 0]));
    answers[8] = Some(Answer::Scale(RATED_DONT_KNOW));
    for text in ["answered(age)", "answered(speak)", "answered(rate)", "answered(mark)", "mark > 0"]
    {
        assert!(!read(text).unwrap().holds(&answers), "{text}");
    }
    assert!(read("age = none and chosen(speak, none)").unwrap().holds(&answers));
}

#[test]
fn a_condition_knows_what_it_looks_at() {
    let looked =
        |text: &str| -> Vec<usize> { read(text).unwrap().questions().into_iter().collect() };
    assert_eq!(looked("age = old or not (rate:g1 > share:g1 and chosen(speak, de))"), [0, 1, 2, 5]);
    assert_eq!(looked("answered(say) and rank:g1 = 1"), [3, 6]);
}

#[test]
fn every_fault_is_told_with_its_place() {
    let long = format!("age = {}", "x".repeat(LONGEST));
    let deep = format!("{}age = old{}", "(".repeat(DEEPEST + 1), ")".repeat(DEEPEST + 1));
    let nots = format!("{}age = old", "not ".repeat(DEEPEST + 1));
    let many = vec!["answered(age)"; 55].join(" or ");
    for (text, code, at, value) in [
        ("", "condition-ends", 1, ""),
        ("  ", "condition-ends", 3, ""),
        (&long, "condition-too-long", 1001, "1000"),
        (&deep, "condition-too-deep", 17, "16"),
        (&nots, "condition-too-deep", 65, "16"),
        ("age = \u{201e}old\u{201c}", "condition-character", 7, "\u{201e}"),
        ("age == old", "condition-unexpected", 6, "="),
        ("age ! old", "condition-character", 5, "!"),
        ("\u{fc}age = old", "condition-character", 1, "\u{fc}"),
        ("age", "condition-ends", 4, ""),
        ("age old", "condition-unexpected", 5, "old"),
        ("age = ", "condition-ends", 7, ""),
        ("age = old)", "condition-unexpected", 10, ")"),
        ("(age = old", "condition-ends", 11, ""),
        ("age = old and", "condition-ends", 14, ""),
        ("and age = old", "condition-unexpected", 1, "and"),
        ("age = old or or age = old", "condition-unexpected", 14, "or"),
        ("age = old age = old", "condition-unexpected", 11, "age"),
        ("answered(age, old)", "condition-unexpected", 13, ","),
        ("chosen(speak)", "condition-unexpected", 13, ")"),
        ("answered", "condition-ends", 9, ""),
        ("city = old", "condition-question", 1, "city"),
        ("answered(city)", "condition-question", 10, "city"),
        ("3 = rate:g1", "condition-question", 1, "3"),
        ("last = yes", "condition-itself", 1, "last"),
        ("age = green", "condition-choice", 7, "green"),
        ("chosen(speak, tr)", "condition-choice", 15, "tr"),
        ("chosen(pick, g9)", "condition-choice", 14, "g9"),
        ("rate:g9 = 1", "condition-choice", 1, "rate:g9"),
        ("chosen(age, old)", "condition-chosen", 8, "age"),
        ("speak = de", "condition-compared", 1, "speak"),
        ("say = hello", "condition-compared", 1, "say"),
        ("pick:g1 = 1", "condition-compared", 1, "pick:g1"),
        ("age < old", "condition-order", 1, "age"),
        ("rate:g1 = five", "condition-number", 11, "five"),
        ("rate:g1 = age", "condition-number", 11, "age"),
        ("years > 99.5", "condition-never", 9, "99.5"),
        ("mark = 2.5", "condition-never", 8, "2.5"),
        ("years = years", "condition-never", 9, "years"),
        ("rate:g1 = 1e3", "condition-number", 11, "1e3"),
        ("rate:g1 = 6", "condition-never", 11, "6"),
        ("rate:g1 != 0", "condition-never", 12, "0"),
        ("rate:g1 = 2.5", "condition-never", 11, "2.5"),
        ("rate:g1 > 5", "condition-never", 11, "5"),
        ("rate:g1 >= 5.1", "condition-never", 12, "5.1"),
        ("rate:g1 < 1", "condition-never", 11, "1"),
        ("rate:g1 <= 0", "condition-never", 12, "0"),
        ("rank:g1 = 3", "condition-never", 11, "3"),
        ("share:g1 > 100", "condition-never", 12, "100"),
        ("ride = often", "condition-compared", 1, "ride"),
        ("ride:car = often", "condition-choice", 1, "ride:car"),
        ("ride:bus = daily", "condition-choice", 12, "daily"),
        ("ride:bus < never", "condition-order", 1, "ride:bus"),
        ("since > 2000", "condition-day", 9, "2000"),
        ("since > 2000-13-01", "condition-day", 9, "2000-13-01"),
        ("since > 2000-1-1", "condition-day", 9, "2000-1-1"),
        ("since > years", "condition-day", 9, "years"),
        ("years > since", "condition-number", 9, "since"),
        ("years > 2000-01-01", "condition-number", 9, "2000-01-01"),
        ("since > city", "condition-day", 9, "city"),
        ("since > last", "condition-itself", 9, "last"),
        ("since = 1899-12-31", "condition-never", 9, "1899-12-31"),
        ("since < 1900-01-01", "condition-never", 9, "1900-01-01"),
        ("since = since", "condition-never", 9, "since"),
        ("rate:g1 = rate:g1", "condition-never", 11, "rate:g1"),
    ] {
        let wrong = read(text).expect_err(text);
        assert_eq!((wrong.code, wrong.at, wrong.value.as_str()), (code, at, value), "{text}");
    }
    assert!(read(&many).is_ok());
    let more = format!("{}answered(age)", "age=old or ".repeat(MOST));
    assert_eq!(read(&more).unwrap_err().code, "condition-too-long");
    let tight = format!("{}x=x", "x=x or ".repeat(MOST));
    let wrong = read(&tight).unwrap_err();
    assert_eq!((wrong.code, wrong.at), ("condition-too-many", MOST * 7 + 1));
}

#[test]
fn what_comes_later_is_told_from_what_depends_on_itself() {
    let (questions, goals) = (questions(), goals());
    let all: Vec<&Question> = questions.iter().collect();
    let code = |text, known, own| {
        let scope = Scope { questions: &all, goals: &goals, known, own };
        check(text, &scope).err().map(|wrong| wrong.code)
    };
    assert_eq!(code("speak = de", 0, 0..1), Some("condition-later"));
    assert_eq!(code("age = old", 0, 0..2), Some("condition-itself"));
    assert_eq!(code("chosen(speak, de)", 0, 0..2), Some("condition-itself"));
    // What an answer must be may look at that answer.
    assert_eq!(code("age = old", 1, 0..1), None);
}

/// What a condition says of answers.
type Says = dyn Fn(&[Option<Answer>]) -> bool;

/// A condition as a plain function, beside its text.
struct Plain {
    text: String,
    of: Box<Says>,
}

/// Draws conditions and answers from a counter.
struct Draw(u64);

impl Draw {
    /// A linear congruential generator (Knuth's MMIX), its upper bits.
    fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }

    fn plain(&mut self, depth: u32) -> Plain {
        match self.below(if depth == 0 { 3 } else { 6 }) {
            0 => {
                let (choice, other) = (self.below(3), self.below(2) == 1);
                let sign = if other { "!=" } else { "=" };
                let text = format!("age {sign} {}", ["young", "old", "none"][choice]);
                let of = move |answers: &[Option<Answer>]| match answers[0] {
                    Some(Answer::Choice(own)) => (own == choice) != other,
                    _ => false,
                };
                Plain { text, of: Box::new(of) }
            }
            1 => {
                let choice = self.below(3);
                let text = format!("chosen(speak, {})", ["de", "nl", "none"][choice]);
                let of = move |answers: &[Option<Answer>]| match &answers[1] {
                    Some(Answer::Choices(own)) => own.contains(&choice),
                    _ => false,
                };
                Plain { text, of: Box::new(of) }
            }
            2 => {
                let (goal, mark) = (self.below(3), u8::try_from(self.below(5) + 1).unwrap());
                let text = format!("rate:g{} <= {mark}", goal + 1);
                let of = move |answers: &[Option<Answer>]| match &answers[2] {
                    Some(Answer::Ratings(own)) => (1..=mark).contains(&own[goal]),
                    _ => false,
                };
                Plain { text, of: Box::new(of) }
            }
            3 => {
                let inner = self.plain(depth - 1);
                let text = format!("not ({})", inner.text);
                Plain { text, of: Box::new(move |answers: &[Option<Answer>]| !(inner.of)(answers)) }
            }
            join => {
                let (one, other) = (self.plain(depth - 1), self.plain(depth - 1));
                let word = if join == 4 { "and" } else { "or" };
                let text = format!("({}) {word} ({})", one.text, other.text);
                let of = move |answers: &[Option<Answer>]| {
                    let (one, other) = ((one.of)(answers), (other.of)(answers));
                    if join == 4 { one && other } else { one || other }
                };
                Plain { text, of: Box::new(of) }
            }
        }
    }

    fn answers(&mut self) -> Vec<Option<Answer>> {
        let some = |draw: &mut Self| draw.below(4) > 0;
        let age = some(self).then(|| Answer::Choice(self.below(3)));
        let speak =
            some(self).then(|| Answer::Choices((0..3).filter(|_| self.below(2) == 1).collect()));
        let marks = [0, 1, 2, 3, 4, 5, RATED_DONT_KNOW];
        let rate =
            some(self).then(|| Answer::Ratings((0..3).map(|_| marks[self.below(7)]).collect()));
        vec![age, speak, rate, None, None, None, None]
    }
}

#[test]
fn conditions_hold_as_a_plain_reference_says() {
    let mut draw = Draw(35);
    let mut held = 0;
    for _ in 0..2_000 {
        let plain = draw.plain(4);
        let Ok(condition) = read(&plain.text) else {
            assert!(plain.text.chars().count() > LONGEST, "{}", plain.text);
            continue;
        };
        for _ in 0..5 {
            let answers = draw.answers();
            let expected = (plain.of)(&answers);
            assert_eq!(condition.holds(&answers), expected, "{} {answers:?}", plain.text);
            held += u32::from(expected);
        }
    }
    assert!((1_000..9_000).contains(&held), "{held} of 10,000 held: the draw tells nothing");
}
