//! A small round of four goals and two parts of town, and the people and departments who answer it.

use std::borrow::Cow;

use vorrang_analysis::sample::Sample;
use vorrang_survey::{
    answer::{RawResponse, read},
    round::{Files, Round},
};

/// Its plan.
pub(crate) const ROUND: &str = include_str!("round.toml");
const QUESTIONS: &str = include_str!("questionnaire.toml");

/// The files of the round's folder.
pub(crate) fn files() -> Files {
    [
        ("round.toml", ROUND.to_owned()),
        ("questionnaire.toml", QUESTIONS.to_owned()),
        ("fields.csv", "id,name:en\nf,Field\n".to_owned()),
        ("goals.csv", "id,field,name:en\ng1,f,One\ng2,f,Two\ng3,f,Three\ng4,f,Four\n".to_owned()),
        ("departments.csv", departments()),
        ("steering.csv", "email,language,name\n".to_owned()),
        ("margins.csv", "attribute,value,population\npart,north,600\npart,south,400\n".to_owned()),
    ]
    .into_iter()
    .map(|(name, text)| (name.to_owned(), text.into_bytes()))
    .collect()
}

fn departments() -> String {
    let rows = (1..=6).map(|d| format!("d{d},d{d}@example.org,en,g1,Department {d}\n"));
    format!("id,email,language,goals,name:en\n{}", rows.collect::<String>())
}

/// The round with another text in some of its files.
pub(crate) fn round_of(changes: &[(&str, &str)]) -> Round {
    let mut files = files();
    for (name, text) in changes {
        files.insert((*name).to_owned(), text.as_bytes().to_vec());
    }
    Round::read(&files).expect("the test round is in order")
}

/// The round as it is.
pub(crate) fn round() -> Round {
    round_of(&[])
}

/// A person: part of town ("" for no answer), and a rating for each goal, 0 for none.
pub(crate) type Person<const GOALS: usize = 4> = (&'static str, [u8; GOALS]);

/// Adds what a person answers.
pub(crate) fn push<const GOALS: usize>(
    round: &Round,
    sample: &mut Sample,
    (part, ratings): &Person<GOALS>,
) {
    let asked = &round.questionnaire;
    let mut raw: RawResponse<'_> = vec![None; asked.fields().len()];
    for (goal, rating) in round.goals.iter().zip(ratings).filter(|(_, rating)| **rating > 0) {
        raw[asked.field(&format!("rate:{}", goal.id)).unwrap()] =
            Some(Cow::Owned(rating.to_string()));
    }
    if !part.is_empty() {
        raw[asked.field("part").unwrap()] = Some(Cow::Borrowed(part));
    }
    let (response, errors) = read(asked, &raw);
    assert_eq!(errors, []);
    sample.push(round, &response);
}

/// Enough people of both parts, most of whom put the first goal first.
pub(crate) fn people() -> Vec<Person> {
    let mut people = Vec::new();
    for turn in 0..40 {
        let part = if turn % 4 == 0 { "south" } else { "north" };
        let (high, low) = if turn % 5 == 0 { (4, 5) } else { (5, 3) };
        people.push((part, [high, low, 2 + turn % 2, 1 + turn % 3]));
    }
    people
}
