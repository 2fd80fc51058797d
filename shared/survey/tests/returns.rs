//! What a department returns, rightly and wrongly filled in.

mod small;

use vorrang_survey::{
    answer::{Answer, DocumentError},
    id::Id,
    round::Round,
    target::{
        Blank, DepartmentReturn, Entries, Figure, GoalReturn, Indicator, Missing, Part, Section,
        State, read,
    },
};

/// The small round with a department of two goals and one of a single goal.
fn round() -> Round {
    let mut files = small::files();
    let departments = "id,email,language,goals,name:de\nd1,d1@example.org,de,g3 g1,Amt\nd2,d2@example.org,de,g2,Stelle\n";
    files.insert("departments.csv".to_owned(), departments.as_bytes().to_vec());
    Round::read(&files).unwrap()
}

fn blank<'r>(round: &'r Round, department: &str) -> Blank<'r> {
    Blank::of(round, &Id::parse(department).unwrap()).unwrap()
}

fn entries(blank: &Blank<'_>, pairs: &[(&str, &str)]) -> Entries {
    Entries::take(blank, pairs.iter().map(|&(name, value)| (name.to_owned(), value.to_owned())))
}

/// Everything in order.
const FULL: &[(&str, &str)] = &[
    ("rate:g1", "5"),
    ("rate:g2", "?"),
    ("rate:g3", "1"),
    ("rate:g4", "2"),
    ("_points:g3", "70"),
    ("_points:g1", "30"),
    ("_indicator:g3:1:name", "Plätze"),
    ("_indicator:g3:1:unit", "Plätze"),
    ("_indicator:g3:1:baseline", "410"),
    ("_indicator:g3:1:baseline-year", "2022"),
    ("_indicator:g3:1:target", "600.5"),
    ("_indicator:g3:1:target-year", "2030"),
    ("_indicator:g3:1:actual", "465"),
    ("_indicator:g3:1:actual-year", "2026"),
    ("_measures:g3", "Zwei neue Kurse"),
    ("_no-indicator:g1", "1"),
    ("_measures:g1", "Das wird niemand zählen."),
];

fn full_with(blank: &Blank<'_>, changes: &[(&str, &str)]) -> Entries {
    let changed = |name: &str| changes.iter().any(|(other, _)| *other == name);
    let pairs: Vec<_> =
        FULL.iter().filter(|(name, _)| !changed(name)).chain(changes).copied().collect();
    entries(blank, &pairs)
}

/// The complaints about the full return with these changes, as `field code values`.
fn complaints(changes: &[(&str, &str)]) -> Vec<String> {
    let round = round();
    let blank = blank(&round, "d1");
    let reading = read(&blank, &full_with(&blank, changes));
    let said = reading.errors.iter().map(|error| {
        let args =
            error.complaint.args().into_iter().map(|(name, value)| format!(" {name}={value}"));
        let field = &blank.inputs()[error.field].name;
        format!("{field} {}{}", error.complaint.code(), args.collect::<String>())
    });
    said.collect()
}

/// What is still open in the full return with these changes, as `field what`.
fn gaps(department: &str, changes: &[(&str, &str)]) -> Vec<(String, Missing)> {
    let round = round();
    let blank = blank(&round, department);
    let reading = read(&blank, &full_with(&blank, changes));
    let said = reading.gaps.iter().map(|gap| (blank.inputs()[gap.field].name.clone(), gap.missing));
    said.collect()
}

#[test]
fn a_full_return_is_read() {
    let round = round();
    let blank = blank(&round, "d1");
    let reading = read(&blank, &entries(&blank, FULL));
    assert_eq!((reading.errors, reading.gaps), (vec![], vec![]));
    let figure = |value, year| Figure { value: Some(value), year: Some(year) };
    let indicator = Indicator {
        name: "Plätze".to_owned(),
        unit: "Plätze".to_owned(),
        baseline: figure(410.0, 2022),
        target: figure(600.5, 2030),
        actual: figure(465.0, 2026),
    };
    let wanted = DepartmentReturn {
        score: Some(Answer::Ratings(vec![5, u8::MAX, 1, 2])),
        points: Some(vec![70, 30]),
        goals: vec![
            GoalReturn {
                goal: 2,
                indicators: vec![indicator],
                no_indicator: false,
                measures: "Zwei neue Kurse".to_owned(),
            },
            GoalReturn {
                goal: 0,
                indicators: vec![],
                no_indicator: true,
                measures: "Das wird niemand zählen.".to_owned(),
            },
        ],
    };
    assert_eq!(reading.answers, wanted);
    assert_eq!(wanted.response(&blank).answers[0], wanted.score);
    assert!(wanted.response(&blank).answers[1..].iter().all(Option::is_none));
}

#[test]
fn a_return_is_stored_as_text_and_recalled_the_same() {
    let round = round();
    let blank = blank(&round, "d1");
    let untidy = full_with(
        &blank,
        &[
            ("_points:g3", "0100"),
            ("_points:g1", ""),
            ("_measures:g3", " eins\r\nzwei "),
            ("_indicator:g3:1:baseline", "-0"),
            ("_indicator:g3:1:actual", "0.10"),
        ],
    );
    let answers = read(&blank, &untidy).answers;
    let document = answers.to_document(&blank);
    assert_eq!(DepartmentReturn::from_document(&blank, &document).unwrap(), answers);
    assert_eq!(
        DepartmentReturn::from_document(&blank, &document).unwrap().to_document(&blank),
        document
    );
    for spelled in [
        r#""_points:g1":"0","_points:g3":"100""#,
        r#""_measures:g3":"eins\nzwei""#,
        r#""_indicator:g3:1:baseline":"0""#,
        r#""_indicator:g3:1:actual":"0.1""#,
    ] {
        assert!(document.contains(spelled), "{document}");
    }
}

#[test]
fn a_text_that_is_no_return_is_refused() {
    let round = round();
    let blank = blank(&round, "d1");
    let read = |document: &str| DepartmentReturn::from_document(&blank, document).unwrap_err();
    assert_eq!(read("["), DocumentError::Syntax);
    // g2 is another department's.
    let stranger = "_measures:g2";
    assert_eq!(read(r#"{"_measures:g2":"x"}"#), DocumentError::Field(stranger.to_owned()));
    assert_eq!(
        read(r#"{"_points:g1":"99"}"#),
        DocumentError::Value { field: "_points:g3".to_owned(), code: "answer-wrong-sum" }
    );
}

#[test]
fn every_complaint_is_made_at_once() {
    assert_eq!(
        complaints(&[
            ("rate:g1", "6"),
            ("_points:g3", "60"),
            ("_indicator:g3:1:baseline", "12,5"),
            ("_indicator:g3:1:baseline-year", "1899"),
            ("_indicator:g3:1:target", "1000000000000"),
            ("_indicator:g3:1:target-year", "20302"),
            ("_indicator:g3:1:actual", "1e3"),
            ("_indicator:g3:1:actual-year", "2027"),
            ("_measures:g1", &"ä".repeat(2001)),
        ]),
        [
            "rate:g1 answer-out-of-range low=1 high=5",
            "_points:g3 answer-wrong-sum sum=90 total=100 missing=10",
            "_indicator:g3:1:baseline return-not-number",
            "_indicator:g3:1:baseline-year return-year low=1900 high=2100",
            "_indicator:g3:1:target return-too-large",
            "_indicator:g3:1:target-year return-year low=1900 high=2100",
            "_indicator:g3:1:actual return-not-number",
            "_indicator:g3:1:actual-year return-year low=1900 high=2026",
            "_measures:g1 answer-too-long longest=2000",
        ]
    );
}

#[test]
fn a_way_leads_later_and_elsewhere() {
    assert_eq!(
        complaints(&[("_indicator:g3:1:target", "410.0"), ("_indicator:g3:1:target-year", "2022")]),
        [
            "_indicator:g3:1:target return-no-way",
            "_indicator:g3:1:target-year return-target-year baseline=2022"
        ]
    );
    assert_eq!(
        complaints(&[("_indicator:g3:1:actual-year", "2021")]),
        ["_indicator:g3:1:actual-year return-year low=2022 high=2026"]
    );
    assert!(
        complaints(&[("_indicator:g3:1:target", "400"), ("_indicator:g3:1:target-year", "2023")])
            .is_empty()
    );
}

#[test]
fn no_number_is_guessed() {
    for bad in ["12,5", "1.234,5", "+5", "5.", ".5", "inf", "NaN", "1e3", "0x10", "--5", "１２"] {
        assert_eq!(
            complaints(&[("_indicator:g3:1:actual", bad)]),
            ["_indicator:g3:1:actual return-not-number"],
            "{bad}"
        );
    }
    for good in ["-12.5", "0", "007", "999999999999"] {
        assert!(complaints(&[("_indicator:g3:1:actual", good)]).is_empty(), "{good}");
    }
    for bad in ["26", "+2026", "-2026", "2026.0", "MMXXVI"] {
        assert_eq!(complaints(&[("_indicator:g3:1:actual-year", bad)]).len(), 1, "{bad}");
    }
}

#[test]
fn names_and_units_are_one_line_each() {
    let name = "_indicator:g3:1:name";
    assert_eq!(complaints(&[(name, "a\nb")]), [format!("{name} answer-control-character")]);
    assert_eq!(
        complaints(&[(name, &"n".repeat(121))]),
        [format!("{name} answer-too-long longest=120")]
    );
    let unit = "_indicator:g3:1:unit";
    assert_eq!(
        complaints(&[(unit, &"u".repeat(41))]),
        [format!("{unit} answer-too-long longest=40")]
    );
    assert_eq!(
        complaints(&[("_measures:g3", "a\u{7}")]),
        ["_measures:g3 answer-control-character"]
    );
    assert!(complaints(&[("_measures:g3", "a\n\tb")]).is_empty());
}

#[test]
fn nothing_can_be_measured_or_it_can() {
    assert_eq!(
        complaints(&[("_no-indicator:g3", "1")]),
        ["_no-indicator:g3 return-despite-indicator"]
    );
    assert_eq!(complaints(&[("_no-indicator:g1", "yes")]), ["_no-indicator:g1 answer-not-flag"]);
}

#[test]
fn what_is_left_out_is_open_and_no_error() {
    let round = round();
    let both = blank(&round, "d1");
    let reading = read(&both, &Entries::default());
    assert_eq!(reading.errors, []);
    let missing: Vec<_> = reading.gaps.iter().map(|gap| gap.missing).collect();
    assert_eq!(
        missing,
        [
            Missing::Score,
            Missing::Points,
            Missing::Indicator,
            Missing::Measures,
            Missing::Indicator,
            Missing::Measures
        ]
    );
    // Whoever has one goal has nothing to divide, whatever a form sends.
    let one = blank(&round, "d2");
    let reading = read(&one, &entries(&one, &[("_points:g2", "50")]));
    assert_eq!((reading.errors.len(), reading.answers.points), (0, None));
    assert_eq!(reading.gaps.len(), 3);
    assert_eq!(one.sections(), [Section::Score, Section::Goal(0)]);
}

#[test]
fn gaps_name_the_field_they_are_in() {
    let open = |name: &str, missing| vec![(name.to_owned(), missing)];
    assert_eq!(gaps("d1", &[("rate:g2", "")]), open("rate:g1", Missing::Ratings(1)));
    assert_eq!(gaps("d1", &[("_measures:g1", "")]), open("_measures:g1", Missing::Reason));
    assert_eq!(
        gaps("d1", &[("_indicator:g3:1:unit", "")]),
        open("_indicator:g3:1:unit", Missing::Part(Part::Unit))
    );
    // What is wrong is not open as well.
    assert!(gaps("d1", &[("_points:g3", "ten")]).is_empty());
    assert!(
        gaps("d1", &[("rate:g1", "9"), ("rate:g2", ""), ("rate:g3", ""), ("rate:g4", "")])
            .is_empty()
    );
}

#[test]
fn a_section_is_empty_begun_or_ready() {
    let round = round();
    let blank = blank(&round, "d1");
    let states = |entries: &Entries| -> Vec<State> {
        let reading = read(&blank, entries);
        blank
            .sections()
            .into_iter()
            .map(|section| reading.state(&blank, entries, section))
            .collect()
    };
    assert_eq!(states(&Entries::default()), [State::Empty; 4]);
    assert_eq!(states(&entries(&blank, FULL)), [State::Ready; 4]);
    let halfway = full_with(
        &blank,
        &[("rate:g2", ""), ("_points:g1", "20"), ("_measures:g3", ""), ("_no-indicator:g1", "")],
    );
    assert_eq!(states(&halfway), [State::Begun; 4]);
}

#[test]
fn indicators_stand_without_empty_rows_between_them() {
    let round = round();
    let blank = blank(&round, "d1");
    let gapped = entries(
        &blank,
        &[
            ("_indicator:g1:2:name", "b"),
            ("_indicator:g1:5:name", "e"),
            ("_indicator:g1:5:unit", "%"),
        ],
    );
    assert_eq!(
        gapped.to_document(),
        r#"{"_indicator:g1:1:name":"b","_indicator:g1:2:name":"e","_indicator:g1:2:unit":"%"}"#
    );
    assert_eq!((gapped.indicators(&blank, 1), gapped.indicators(&blank, 0)), (2, 0));
}

#[test]
fn a_draft_keeps_what_is_wrong_and_drops_what_is_no_part_of_it() {
    let round = round();
    let blank = blank(&round, "d1");
    let draft = entries(
        &blank,
        &[
            ("_points:g3", "60"),
            ("_measures:g2", "another’s"),
            ("status", "final"),
            ("rate:g4", " "),
        ],
    );
    assert_eq!(draft.to_document(), r#"{"_points:g3":"60"}"#);
    assert_eq!(Entries::from_document(&blank, &draft.to_document()).unwrap(), draft);
    // After a new version without one of the goals, the rest of an older draft is still there.
    let older = r#"{"_measures:g9":"gone","_points:g3":"60"}"#;
    assert_eq!(Entries::from_document(&blank, older).unwrap(), draft);
}

#[test]
fn one_section_is_replaced_and_the_others_stay() {
    let round = round();
    let blank = blank(&round, "d1");
    let full = entries(&blank, FULL);
    let other = entries(&blank, &[("_measures:g3", "neu"), ("_measures:g1", "auch neu")]);
    let merged = full.clone().with_section(&blank, Section::Goal(0), &other);
    assert_eq!(merged.get("_measures:g3"), "neu");
    assert_eq!(merged.get("_indicator:g3:1:name"), "");
    assert_eq!(merged.get("_measures:g1"), "Das wird niemand zählen.");
    assert_eq!(merged.section(&blank, Section::Points), full.section(&blank, Section::Points));
}

#[test]
fn a_response_from_a_table_is_a_return_without_the_rest() {
    let round = round();
    let blank = blank(&round, "d1");
    let response = read(&blank, &entries(&blank, FULL)).answers.response(&blank);
    let imported = Entries::of_response(&blank, &response);
    assert_eq!(imported, entries(&blank, &FULL[..4]));
}

#[test]
fn only_a_department_of_the_round_has_a_form() {
    let round = small::round();
    assert!(Blank::of(&round, &Id::parse("d1").unwrap()).is_some());
    assert!(Blank::of(&round, &Id::parse("d2").unwrap()).is_none());
}
