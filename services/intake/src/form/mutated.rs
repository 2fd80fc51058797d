//! Forms and codes that are almost right: they are taken or refused, whatever they are.
//!
//! A million each: `cargo test --lib mutated -- --ignored`.

use axum::{
    body::Body,
    extract::{Form as Encoded, FromRequest, Request},
    http::header::CONTENT_TYPE,
};
use vorrang_survey::{answer::Response, text::Lang};

use super::{
    Form, Survey,
    tests::{german, round},
    walk::Outcome,
};
use crate::codes::Code;

#[path = "../../../../tests/src/mutations.rs"]
#[expect(unreachable_pub, reason = "the tests of the whole house reach it from outside")]
mod mutations;

use mutations::Mutations;

const SOME: usize = 3_000;
const MILLION: usize = 1_000_000;

#[tokio::test]
async fn bodies_of_forms() {
    bodies(SOME).await;
}

#[tokio::test]
#[ignore = "takes minutes"]
async fn a_million_bodies_of_forms() {
    bodies(MILLION).await;
}

#[test]
fn codes() {
    codes_of(SOME);
}

#[test]
#[ignore = "takes minutes"]
fn a_million_codes() {
    codes_of(MILLION);
}

/// What a form holds after any press can be carried, read and pressed again, and what is sent can be stored.
async fn bodies(count: usize) {
    let round = round();
    let survey = Survey::new(&round, 3);
    let lang = Lang::parse("de").expect("a language");
    let check = format!(
        "_version=3&_key=0123456789abcdef0123456789abcdef&_begun=1&_step=check&_consent=de+{}&rate%3Ag1=5&rank%3A1=g2&part=north&say=Gr%C3%BCn&_do=send",
        round.hash
    );
    let seeds: [&[u8]; 3] = [
        check.as_bytes(),
        b"_version=3&_step=q5&share%3Ag1=60&share%3Ag2=40&pick%3Ag1=1&_do=count",
        b"_step=q3&rank%3A1=g1&_do=add%3A1%3A2",
    ];
    let words = [
        "_step=",
        "_do=",
        "up:1:0",
        "change:q6",
        "next",
        "back",
        "save",
        "agree",
        "_agree=1",
        "%FF",
        "%u00",
        "+",
        "part=south",
    ];
    let mut mutations = Mutations::new(40);
    let mut sent = 0;
    for _ in 0..count {
        let input = mutations.of(&seeds, &words);
        let request = Request::post("/")
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(input.clone()))
            .expect("a request");
        let Ok(Encoded(pairs)) = Encoded::<Vec<(String, String)>>::from_request(request, &()).await
        else {
            continue;
        };
        let Ok((mut form, action)) = Form::read(&survey, &pairs, &german()) else { continue };
        let outcome = form.walk(&survey, &action, &lang);
        let carried = form.carried(&survey, &[]);
        let again =
            Form::read(&survey, &carried, &german()).map(|(form, _)| form.carried(&survey, &[]));
        assert_eq!(again, Ok(carried), "{}", String::from_utf8_lossy(&input));
        if let Outcome::Send(response) = outcome {
            let asked = &round.questionnaire;
            let document = response.to_document(asked);
            assert_eq!(Response::from_document(asked, &document), Ok(response), "{document}");
            sent += 1;
        }
    }
    assert!(sent > count / 100, "only {sent} of {count} were sent");
}

fn codes_of(count: usize) {
    let seeds =
        ["0123 4567 89ab cdef 0123 4567 89AB CDEF", "7f3a", "ffffffffffffffffffffffffffffffff"];
    let mut mutations = Mutations::new(41);
    for _ in 0..count {
        let input = mutations.text(&seeds, &["-", " ", "\u{2013}", "+", "g", "0x"]);
        if let Some(code) = Code::parse(&input) {
            assert_eq!(Code::parse(&code.to_string()), Some(code), "{input}");
        }
    }
}
