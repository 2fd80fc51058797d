//! Connections that break, and servers that are not there.

use std::net::TcpListener;

use vorrang_store::MailState;

use crate::{
    harness::{Place, on_both},
    ledger::{LATER, QUEUED, assert_all, message, once, plainly, post},
    server::{Act, GREETING, Server, TAKEN},
};

on_both!(a_connection_lost_after_the_message_sends_it_again);

const ONE: &[&str] = &["schools@example.org"];

/// Nobody can know whether the server has the message. What comes again is the same, so that it can be known as the
/// same.
fn a_connection_lost_after_the_message_sends_it_again(place: &Place) {
    let server = Server::start(&[(TAKEN, Act::Drop)]);
    post(place, ONE);
    let settings = plainly(place, server.port, "");
    once(&settings, QUEUED).done(&["1 was put off"]);
    assert_all(place, MailState::Waiting, "response");
    once(&settings, LATER).done(&["1 job was done."]);
    assert_all(place, MailState::Sent, "");
    let messages = server.heard().messages;
    assert_eq!(messages.len(), 2);
    assert_eq!(messages[0], messages[1]);
    assert_eq!(messages[0].message, message(1));
}

#[test]
fn a_connection_lost_before_the_message_sends_it_again() {
    for at in [GREETING, "EHLO", "MAIL", "RCPT", "DATA"] {
        let (place, server) = (Place::another(), Server::start(&[(at, Act::Drop)]));
        post(&place, ONE);
        let settings = plainly(&place, server.port, "");
        once(&settings, QUEUED).done(&["1 was put off"]);
        assert_all(&place, MailState::Waiting, "");
        once(&settings, LATER).done(&["1 job was done."]);
        assert_all(&place, MailState::Sent, "");
        assert_eq!(server.heard().messages.len(), 1, "lost at {at}");
    }
}

#[test]
fn a_lost_farewell_is_no_lost_mail() {
    let (place, server) = (Place::another(), Server::start(&[("QUIT", Act::Drop)]));
    post(&place, ONE);
    once(&plainly(&place, server.port, ""), QUEUED).done(&["1 job was done."]);
    assert_all(&place, MailState::Sent, "");
}

#[test]
fn a_server_that_is_not_there_is_looked_for_again() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let place = Place::another();
    post(&place, ONE);
    once(&plainly(&place, port, ""), QUEUED).done(&["1 was put off"]);
    assert_all(&place, MailState::Waiting, "refused");
    let server = Server::start(&[]);
    once(&plainly(&place, server.port, ""), LATER).done(&["1 job was done."]);
    assert_all(&place, MailState::Sent, "");
}
