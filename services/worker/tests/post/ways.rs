//! Mails that are given up, redirected, or written to a folder.

use std::fs;

use vorrang_store::MailState;
use vorrang_survey::time::Timestamp;

use crate::{
    harness::{Place, ROUND, library, round},
    ledger::{LATER, QUEUED, assert_all, message, once, plainly, post, settings},
    server::{Act::Say, GREETING, Server},
};

const TWO: &[&str] = &["schools@example.org", "sport@example.org"];

/// Tries of a mail before it is given up.
const TRIES: usize = 16;

#[test]
fn a_mail_that_never_goes_is_given_up_visibly_and_can_be_tried_again() {
    let place = Place::another();
    let server = Server::start(&[(GREETING, Say("421 4.3.2 out of order")); TRIES]);
    post(&place, &TWO[..1]);
    let settings = plainly(&place, server.port, "");
    let queued: Timestamp = QUEUED.parse().unwrap();
    // The longest pause is six hours and a fifth of that.
    let day = |number: i64| Timestamp::from_second(queued.as_second() + number * 8 * 3600).unwrap();
    for number in 1..TRIES {
        let now = day(i64::try_from(number).unwrap()).to_string();
        once(&settings, &now).done(&["1 was put off"]);
    }
    let (last, after) = (day(16).to_string(), day(17).to_string());
    once(&settings, &last).refused(&["1 was given up", "retry tries again"]);
    assert_all(&place, MailState::GivenUp, "4.3.2 out of order");
    once(&settings, &after).done(&["Nothing was due."]);
    assert_eq!(server.heard().connections, TRIES);
    let given_up = place.writing(async |tx| tx.given_up(&round()).await).unwrap();
    assert_eq!(given_up[0].attempts as usize, TRIES);
    place.run(&["status", ROUND]).done(&["Given up: a mail", "4.3.2 out of order"]);
    place.run(&["outbox", ROUND]).done(&["given up", "4.3.2 out of order", "1 given up"]);

    library(&after, ["vorrang-worker", "retry", ROUND, "--settings", &settings].into_iter(), None)
        .done(&["1 job"]);
    once(&settings, &after).done(&["1 job was done."]);
    assert_all(&place, MailState::Sent, "");
    assert_eq!(server.heard().messages[0].message, message(1));
    place.run(&["outbox", ROUND]).done(&["1 sent", "0 given up"]);
}

/// Each pause is twice as long as the one before, or up to a fifth longer than that.
#[test]
fn pauses_grow() {
    let place = Place::another();
    let server = Server::start(&[(GREETING, Say("421 4.3.2 busy")); 3]);
    post(&place, &TWO[..1]);
    let settings = plainly(&place, server.port, "");
    for (now, said) in [
        ("2026-11-03T10:00:00Z", "1 was put off"),
        ("2026-11-03T10:00:59Z", "Nothing was due."),
        ("2026-11-03T10:01:12Z", "1 was put off"),
        ("2026-11-03T10:03:11Z", "Nothing was due."),
        ("2026-11-03T10:03:36Z", "1 was put off"),
        ("2026-11-03T10:07:35Z", "Nothing was due."),
        ("2026-11-03T10:08:24Z", "1 job was done."),
    ] {
        once(&settings, now).done(&[said]);
    }
}

#[test]
fn redirected_mails_reach_nobody_else() {
    let (place, server) = (Place::another(), Server::start(&[]));
    post(&place, TWO);
    let settings = plainly(&place, server.port, "redirect_to = \"trial@example.org\"");
    once(&settings, QUEUED).done(&["2 jobs were done."]);
    let heard = server.heard();
    assert_eq!(heard.messages.len(), 2);
    assert!(heard.messages.iter().all(|one| one.to == ["TO:<trial@example.org>"]), "{heard:?}");
    assert_eq!((heard.count("RCPT"), heard.count("RCPT TO:<trial@example.org>")), (2, 2));

    let wish = ["test-mail", "office@example.org", "--settings", &settings];
    place.program(&wish, &[]).done(&["trial@example.org"]);
    assert_eq!(server.heard().count("RCPT TO:<trial@example.org>"), 3);
}

#[test]
fn a_folder_gets_each_mail_once() {
    let place = Place::another();
    post(&place, TWO);
    let settings = settings(&place, &format!("directory:{}", place.argument("mail")), "");
    once(&settings, QUEUED).done(&["2 jobs were done."]);
    once(&settings, LATER).done(&["Nothing was due."]);
    assert_all(&place, MailState::Sent, "");
    let files = fs::read_dir(place.path("mail")).unwrap();
    let mut names: Vec<_> =
        files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, ["1@example.org.eml", "2@example.org.eml"]);
    assert_eq!(fs::read(place.path("mail/1@example.org.eml")).unwrap(), message(1));
    assert_eq!(fs::read(place.path("mail/2@example.org.eml")).unwrap(), message(2));
}

#[test]
fn a_test_mail_says_at_once_what_is_wrong() {
    let place = Place::another();
    place.run(&["migrate"]).done(&[]);
    let server = Server::start(&[("RCPT", Say("550 5.7.1 relaying denied"))]);
    let settings = plainly(&place, server.port, "");
    let wish = ["test-mail", "office@example.org", "--settings", &settings];
    place.program(&wish, &[]).refused(&["office@example.org", "5.7.1 relaying denied", "[mail]"]);
    place.program(&wish, &[]).done(&["on its way to office@example.org"]);
    assert_eq!(server.heard().messages.len(), 1);
}
