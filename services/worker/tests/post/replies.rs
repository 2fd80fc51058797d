//! What a mail server says, at each point where it may say it.

use vorrang_store::MailState;

use crate::{
    harness::{Place, on_both},
    ledger::{LATER, QUEUED, assert_all, mails, message, once, outcome, plainly, post, settings},
    server::{
        Act::{self, Say},
        GREETING, Rule, Server, Shield, TAKEN,
    },
};

on_both!(one_recipient_refused_and_the_others_not);

const ONE: &[&str] = &["schools@example.org"];

#[test]
fn a_mail_that_is_taken_is_sent_and_once() {
    let (place, server) = (Place::another(), Server::start(&[]));
    post(&place, ONE);
    let settings = plainly(&place, server.port, "");
    once(&settings, QUEUED).done(&["1 job was done."]);
    assert_all(&place, MailState::Sent, "");
    once(&settings, LATER).done(&["Nothing was due."]);
    let heard = server.heard();
    assert_eq!(heard.messages.len(), 1);
    assert_eq!(heard.messages[0].from, "FROM:<survey@example.org>");
    assert_eq!(heard.messages[0].to, ["TO:<schools@example.org>"]);
    assert_eq!(heard.messages[0].message, message(1));
    assert_eq!(heard.commands[0], "EHLO survey.example.org");
    assert_eq!(heard.commands.last().unwrap(), "QUIT");
}

/// The mail waits for its time, and is then sent with the same bytes.
#[track_caller]
fn put_off(rule: Rule, why: &str, more: &str) {
    let place = Place::another();
    let server = Server::with(Shield::None, &["AUTH PLAIN LOGIN"], &[rule]);
    post(&place, ONE);
    let password = place.write("password", "secret\n");
    let more = more.replace("PASSWORD", &password);
    let settings = plainly(&place, server.port, &more);
    once(&settings, QUEUED).done(&["1 was put off"]);
    assert_all(&place, MailState::Waiting, why);
    once(&settings, "2026-11-03T09:00:59Z").done(&["Nothing was due."]);
    assert_eq!(server.heard().connections, 1);
    once(&settings, LATER).done(&["1 job was done."]);
    assert_all(&place, MailState::Sent, "");
    let heard = server.heard();
    assert_eq!(heard.connections, 2);
    assert_eq!(heard.messages.last().unwrap().message, message(1));
}

#[test]
fn a_server_that_is_busy_is_asked_again() {
    put_off((GREETING, Say("421 4.3.2 busy")), "4.3.2 busy", "");
}

#[test]
fn a_server_that_lets_nobody_in_says_nothing_about_a_mail() {
    put_off((GREETING, Say("554 5.3.2 no service")), "5.3.2 no service", "");
    put_off(("EHLO", Say("550 5.7.1 who are you")), "5.7.1 who are you", "");
}

#[test]
fn a_greylisted_recipient_is_tried_again() {
    put_off(("RCPT", Say("451 4.7.1 greylisted")), "4.7.1 greylisted", "");
}

#[test]
fn a_message_not_taken_now_is_tried_again() {
    put_off(("DATA", Say("451 4.3.0 no room")), "4.3.0 no room", "");
    put_off((TAKEN, Say("451 4.3.0 error in processing")), "4.3.0 error in processing", "");
}

#[test]
fn a_wrong_login_costs_no_mail() {
    let login = "user = \"survey\"\npassword_file = \"PASSWORD\"";
    put_off(("AUTH", Say("535 5.7.8 wrong password")), "5.7.8 wrong password", login);
    put_off(("MAIL", Say("530 5.7.0 authentication required")), "5.7.0 authentication", "");
}

#[track_caller]
fn refused(rule: Rule, why: &str) {
    let (place, server) = (Place::another(), Server::start(&[rule]));
    post(&place, ONE);
    let settings = plainly(&place, server.port, "");
    once(&settings, QUEUED).done(&["1 job was done."]);
    assert_all(&place, MailState::Refused, why);
    once(&settings, LATER).done(&["Nothing was due."]);
    assert_eq!(server.heard().connections, 1);
}

#[test]
fn what_a_server_will_never_have_is_not_tried_again() {
    refused(("RCPT", Say("550 5.1.1 no such mailbox")), "5.1.1 no such mailbox");
    refused((TAKEN, Say("552 5.3.4 too large")), "5.3.4 too large");
    refused((TAKEN, Say("554-5.7.1 this looks like\r\n554 5.7.1 junk")), "5.7.1 this looks like");
}

fn one_recipient_refused_and_the_others_not(place: &Place) {
    let script: [(_, Act); 2] = [
        ("RCPT TO:<sport@", Say("550 5.1.1 no such mailbox")),
        ("RCPT TO:<youth@", Say("450 4.2.0 mailbox busy")),
    ];
    let server = Server::start(&script);
    let recipients =
        ["health@example.org", "schools@example.org", "sport@example.org", "youth@example.org"];
    post(place, &recipients);
    let settings = settings(place, &format!("smtp://127.0.0.1:{}", server.port), "");
    once(&settings, QUEUED).done(&["3 jobs were done.", "1 was put off"]);
    let states: Vec<_> = outcome(place).into_iter().map(|(state, _)| state).collect();
    assert_eq!(states, [MailState::Sent, MailState::Sent, MailState::Refused, MailState::Waiting]);
    once(&settings, LATER).done(&["1 job was done."]);
    let states: Vec<_> = mails(place).into_iter().map(|mail| mail.state).collect();
    assert_eq!(states, [MailState::Sent, MailState::Sent, MailState::Refused, MailState::Sent]);
    let messages = server.heard().messages;
    let mut to: Vec<_> = messages.iter().map(|one| one.to.concat()).collect();
    to.sort();
    assert_eq!(
        to,
        ["TO:<health@example.org>", "TO:<schools@example.org>", "TO:<youth@example.org>"]
    );
    assert!(messages.iter().all(|one| one.to.len() == 1), "a mail for each alone");
}
