//! A town whose questionnaire has margins, sensitive questions and a question for words.

use std::borrow::Cow;

use vorrang_analysis::{Earlier, RoundData, analyse, result::RoundResult, sample::Sample};
use vorrang_survey::{
    answer::{RawResponse, Response, read},
    passage::Passage,
    round::{Files, Round},
    text::Lang,
};

const MARGINS: &str =
    "part,north,500\npart,south,300\npart,west,200\nborn,here,600\nborn,near,300\nborn,far,100";

/// The round of the other tests with this town's questions, so many goals and these margins; `change` may change what is
/// asked.
pub(crate) fn round(goals: usize, margins: &[&str], change: impl Fn(&str) -> String) -> Round {
    let plan = include_str!("../round/round.toml");
    let plan = plan.replace(
        "[retention]",
        "[consent]\ntext = { en = \"I agree\" }\nground = { en = \"Consent\" }\n\n[retention]",
    );
    let plan = plan.replace("margins = [\"part\"]", &format!("margins = {margins:?}"));
    let rows = MARGINS.lines().filter(|row| margins.iter().any(|own| row.starts_with(own)));
    let totals = rows.fold("attribute,value,population\n".to_owned(), |all, row| all + row + "\n");
    let numbered = |row: &dyn Fn(usize) -> String| (1..=goals).map(row).collect::<String>();
    let files: Files = [
        ("round.toml", plan),
        ("questionnaire.toml", change(include_str!("questionnaire.toml"))),
        ("fields.csv", "id,name:en\nf,Field\n".to_owned()),
        ("goals.csv", format!("id,field,name:en\n{}", numbered(&|g| format!("g{g},f,Goal {g}\n")))),
        (
            "departments.csv",
            "id,email,language,goals,name:en\nd,d@example.org,en,g1,D\n".to_owned(),
        ),
        ("steering.csv", "email,language,name\n".to_owned()),
        ("margins.csv", totals),
    ]
    .into_iter()
    .map(|(name, text)| (name.to_owned(), text.into_bytes()))
    .collect();
    Round::read(&files).expect("the test round is in order")
}

/// A response with these values by input field; with `consent` to sensitive questions.
pub(crate) fn response(round: &Round, values: &[(&str, &str)], consent: bool) -> Response {
    let asked = &round.questionnaire;
    let mut raw: RawResponse<'_> = vec![None; asked.fields().len()];
    for (name, value) in values {
        raw[asked.field(name).expect("a field")] = Some(Cow::Borrowed(value));
    }
    let (mut response, errors) = read(asked, &raw);
    assert_eq!(errors, []);
    response.consent = Lang::parse("en").filter(|_| consent);
    response
}

/// These responses as a sample.
pub(crate) fn sample(round: &Round, responses: &[Response]) -> Sample {
    let mut sample = Sample::residents(round);
    for response in responses {
        sample.push(round, response);
    }
    sample
}

/// The result of these residents beside others that have been told, as it is read again from its document; `None` where
/// they cannot be weighted, or too few have changed.
pub(crate) fn analysed(
    round: &Round,
    residents: &Sample,
    passages: &[Passage],
    told: &[RoundResult],
) -> Option<RoundResult> {
    let departments = &Sample::departments(round);
    let data = RoundData {
        round,
        residents,
        departments,
        returned: &[],
        passages,
        earlier: Earlier { told, ..Earlier::default() },
        at: round.closes,
        program: "test 0",
    };
    let document = serde_json::to_string(&analyse(&data).ok()?).expect("a result is JSON");
    Some(RoundResult::read(&document).expect("a result document can be read"))
}
