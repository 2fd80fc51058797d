//! Every kind of question, rightly and wrongly answered.

mod small;

use std::borrow::Cow;

use vorrang_survey::{
    answer::{
        Answer, Decision, DocumentError, Flags, RATED_DONT_KNOW, RawResponse, Response, read,
    },
    definition::Questionnaire,
    text::Lang,
};

fn raw(questionnaire: &Questionnaire, values: &[(&str, &'static str)]) -> RawResponse<'static> {
    let mut raw: RawResponse<'static> = vec![None; questionnaire.fields().len()];
    for (name, value) in values {
        raw[questionnaire.field(name).unwrap_or_else(|| panic!("no field {name}"))] =
            Some(Cow::Borrowed(*value));
    }
    raw
}

/// The complaints of a form, as `field code`, without the question everybody must answer.
fn complaints(values: &[(&str, &'static str)]) -> Vec<String> {
    let questionnaire = small::round().questionnaire;
    let all = [values, &[("part", "north")]].concat();
    let (_, errors) = read(&questionnaire, &raw(&questionnaire, &all));
    errors
        .iter()
        .map(|e| format!("{} {}", questionnaire.fields()[e.field].name, e.complaint.code()))
        .collect()
}

fn answered(question: &str, values: &[(&str, &'static str)]) -> Option<Answer> {
    let questionnaire = small::round().questionnaire;
    let (response, _) = read(&questionnaire, &raw(&questionnaire, values));
    response.answers[questionnaire.question(question).unwrap()].clone()
}

#[test]
fn right_answers_are_codes() {
    assert_eq!(
        answered("rate", &[("rate:g1", "5"), ("rate:g3", "?")]),
        Some(Answer::Ratings(vec![5, 0, RATED_DONT_KNOW, 0]))
    );
    assert_eq!(
        answered("rank", &[("rank:1", "g3"), ("rank:2", "g1")]),
        Some(Answer::Ranking(vec![2, 0]))
    );
    assert_eq!(
        answered("pick", &[("pick:g3", "1"), ("pick:g1", "1")]),
        Some(Answer::Picks(vec![0, 2]))
    );
    assert_eq!(
        answered("share", &[("share:g1", "30"), ("share:g2", "70")]),
        Some(Answer::Points(vec![30, 70]))
    );
    assert_eq!(answered("share", &[("share:g1", "100")]), Some(Answer::Points(vec![100, 0])));
    // "No answer" stands last though the file has it first.
    assert_eq!(answered("part", &[("part", "none")]), Some(Answer::Choice(2)));
    assert_eq!(
        answered("speak", &[("speak:nl", "1"), ("speak:tr", "0")]),
        Some(Answer::Choices(vec![1]))
    );
    assert_eq!(answered("say", &[("say", " a\r\nb ")]), Some(Answer::Text("a\nb".into())));
    assert_eq!(answered("say", &[("say", "  ")]), None);
}

#[test]
fn wrong_answers_are_complained_about_where_they_are() {
    assert_eq!(
        complaints(&[("rate:g1", "6"), ("rate:g2", "x"), ("rate:g3", "-1")]),
        ["rate:g1 answer-out-of-range", "rate:g2 answer-not-number", "rate:g3 answer-not-number"]
    );
    assert_eq!(
        complaints(&[("rank:1", "g1"), ("rank:2", "g1"), ("rank:3", "g9")]),
        ["rank:2 answer-duplicate-goal", "rank:3 answer-unknown"]
    );
    assert_eq!(complaints(&[("rank:1", "g1"), ("rank:3", "g2")]), ["rank:3 answer-gap"]);
    assert_eq!(
        complaints(&[("pick:g1", "1"), ("pick:g2", "1"), ("pick:g3", "1")]),
        ["pick:g1 answer-too-many"]
    );
    assert_eq!(complaints(&[("pick:g1", "yes")]), ["pick:g1 answer-not-flag"]);
    assert_eq!(complaints(&[("share:g1", "30")]), ["share:g1 answer-wrong-sum"]);
    assert_eq!(complaints(&[("share:g1", "101")]), ["share:g1 answer-out-of-range"]);
    assert_eq!(
        complaints(&[("share:g1", "99999999999999999999")]),
        ["share:g1 answer-out-of-range"]
    );
    assert_eq!(
        complaints(&[("part", "east")]).len(),
        0,
        "a later value wins in this test's own list"
    );
    assert_eq!(
        complaints(&[("speak:de", "1"), ("speak:no", "1")]),
        ["speak:no answer-no-answer-with-others"]
    );
    assert_eq!(
        complaints(&[("speak:de", "1"), ("speak:nl", "1"), ("speak:tr", "1")]),
        ["speak:de answer-too-many"]
    );
    assert_eq!(complaints(&[("say", "123456")]), ["say answer-too-long"]);
    assert_eq!(complaints(&[("say", "a\u{7}")]), ["say answer-control-character"]);
}

#[test]
fn an_empty_form_asks_only_for_what_is_required() {
    let questionnaire = small::round().questionnaire;
    let (response, errors) = read(&questionnaire, &raw(&questionnaire, &[]));
    assert!(response.answers.iter().all(Option::is_none));
    assert_eq!(errors.iter().map(|e| e.complaint.code()).collect::<Vec<_>>(), ["answer-required"]);
}

#[test]
fn a_response_spelled_out_reads_back_the_same() {
    let questionnaire = small::round().questionnaire;
    let values = [
        ("rate:g1", "5"),
        ("rate:g2", "?"),
        ("rank:1", "g4"),
        ("rank:2", "g1"),
        ("pick:g2", "1"),
        ("share:g1", "40"),
        ("share:g2", "60"),
        ("part", "south"),
        ("speak:de", "1"),
        ("say", "a\nb"),
    ];
    let (response, errors) = read(&questionnaire, &raw(&questionnaire, &values));
    assert_eq!(errors, []);
    let (again, errors) = read(&questionnaire, &response.raw(&questionnaire));
    assert_eq!((again.clone(), errors), (response.clone(), vec![]));
    assert_eq!(again.digest(&questionnaire), response.digest(&questionnaire));
    assert_ne!(
        Response { answers: vec![None; 7], ..Response::default() }.digest(&questionnaire),
        response.digest(&questionnaire)
    );
}

#[test]
fn a_response_is_stored_as_text_and_recalled_the_same() {
    let questionnaire = small::round().questionnaire;
    let values = [("rate:g2", "?"), ("rank:1", "g4"), ("speak:de", "1"), ("say", "a\"\nb")];
    let (mut response, _) = read(&questionnaire, &raw(&questionnaire, &values));
    response.consent = Lang::parse("de-simple");
    let document = response.to_document(&questionnaire);
    assert_eq!(
        document,
        r#"{"_consent":"de-simple","rank:1":"g4","rate:g2":"?","say":"a\"\nb","speak:de":"1"}"#
    );
    assert_eq!(Response::from_document(&questionnaire, &document), Ok(response.clone()));
    let mut fast = response.clone();
    fast.fast = true;
    let document = fast.to_document(&questionnaire);
    assert!(document.contains(r#""_pace":"fast""#), "{document}");
    assert_eq!(Response::from_document(&questionnaire, &document), Ok(fast.clone()));
    assert_eq!(fast.digest(&questionnaire), response.digest(&questionnaire));
    assert!(fast.carried(&questionnaire, &questionnaire).fast);
    let mut flagged = response.clone();
    flagged.flags = Flags { honeypot: true, too_soon: false };
    let document = flagged.to_document(&questionnaire);
    assert!(document.contains(r#""_flags":"honeypot""#), "{document}");
    assert_eq!(Response::from_document(&questionnaire, &document), Ok(flagged.clone()));
    assert_eq!(flagged.digest(&questionnaire), response.digest(&questionnaire));
    // What was decided stands beside the document, and goes with the answers to another version.
    flagged.decision = Decision::Counted;
    assert_eq!(flagged.to_document(&questionnaire), document);
    assert_eq!(flagged.carried(&questionnaire, &questionnaire), flagged);
    let empty = Response::from_document(&questionnaire, "{}").unwrap();
    assert_eq!(empty.to_document(&questionnaire), "{}");
}

#[test]
fn a_text_of_another_questionnaire_is_no_response() {
    let questionnaire = small::round().questionnaire;
    let refused = |text: &str| Response::from_document(&questionnaire, text).unwrap_err();
    for text in [
        "",
        "[]",
        r#"{"say":1}"#,
        r#"{"_consent":"?"}"#,
        r#"{"_pace":"12 s"}"#,
        r#"{"_flags":"?"}"#,
    ] {
        assert_eq!(refused(text), DocumentError::Syntax, "{text}");
    }
    assert_eq!(refused(r#"{"gone":"1"}"#), DocumentError::Field("gone".into()));
    let expected = DocumentError::Value { field: "part".into(), code: "answer-unknown" };
    assert_eq!(refused(r#"{"part":"east"}"#), expected);
}
