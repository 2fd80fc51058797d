//! A mail server has to be who it says it is, or hears nothing.

use vorrang_store::MailState;

use crate::{
    certificates::{Shown, certificates},
    harness::Place,
    ledger::{LATER, QUEUED, assert_all, message, once, post, settings},
    server::{Act, Heard, Server, Shield},
};

const ONE: &[&str] = &["schools@example.org"];
const OFFERED: &[&str] = &["STARTTLS"];

fn at_once(shown: Shown) -> (&'static str, Server) {
    ("smtps", Server::with(Shield::AtOnce(certificates().shown(shown)), &[], &[]))
}

fn asked(shown: Shown) -> (&'static str, Server) {
    ("starttls", Server::with(Shield::Asked(certificates().shown(shown)), OFFERED, &[]))
}

/// Settings that trust the tests' authority.
fn trusting(place: &Place, scheme: &str, server: &Server) -> String {
    let authorities = place.write("authorities.pem", certificates().authorities());
    let more = format!("authorities = \"{authorities}\"");
    settings(place, &format!("{scheme}://localhost:{}", server.port), &more)
}

#[test]
fn a_certificate_of_a_trusted_authority_opens_the_way() {
    for (scheme, server) in [at_once(Shown::Good), asked(Shown::Good)] {
        let place = Place::another();
        post(&place, ONE);
        once(&trusting(&place, scheme, &server), QUEUED).done(&["1 job was done."]);
        assert_all(&place, MailState::Sent, "");
        assert_eq!(server.heard().messages[0].message, message(1), "{scheme}");
    }
}

/// The mail waits, and the server has heard only what anybody may hear.
#[track_caller]
fn nothing_said(server: &Server, heard: &[&str], settings: impl Fn(&Place) -> String) {
    let place = Place::another();
    post(&place, ONE);
    once(&settings(&place), QUEUED).done(&["1 was put off"]);
    assert_all(&place, MailState::Waiting, "");
    let Heard { connections, commands, messages } = server.heard();
    assert_eq!(connections, 1);
    assert_eq!(commands, heard);
    assert_eq!(messages, []);
    once(&settings(&place), LATER).done(&["1 was put off"]);
}

#[test]
fn a_bad_certificate_ends_it() {
    for shown in [Shown::SelfSigned, Shown::OtherName, Shown::Expired] {
        let (scheme, server) = at_once(shown);
        nothing_said(&server, &[], |place| trusting(place, scheme, &server));
        let (scheme, server) = asked(shown);
        let heard = ["EHLO survey.example.org", "STARTTLS"];
        nothing_said(&server, &heard, |place| trusting(place, scheme, &server));
    }
}

#[test]
fn a_certificate_of_an_unknown_authority_ends_it() {
    let (scheme, server) = at_once(Shown::Good);
    let transport = format!("{scheme}://localhost:{}", server.port);
    nothing_said(&server, &[], |place| settings(place, &transport, ""));
}

#[test]
fn nothing_goes_in_the_clear_where_protection_is_asked_for() {
    let server = Server::start(&[]);
    nothing_said(&server, &["EHLO survey.example.org"], |place| {
        trusting(place, "starttls", &server)
    });
    let refusing = [("STARTTLS", Act::Say("454 4.7.0 TLS not available")); 2];
    let server = Server::with(Shield::None, OFFERED, &refusing);
    let heard = ["EHLO survey.example.org", "STARTTLS", "QUIT"];
    nothing_said(&server, &heard, |place| trusting(place, "starttls", &server));
    // Not even TLS is spoken there.
    let server = Server::start(&[]);
    nothing_said(&server, &[], |place| trusting(place, "smtps", &server));
}

#[test]
fn the_bad_certificates_are_bad_for_their_own_reason() {
    for (shown, why) in [
        (Shown::SelfSigned, "UnknownIssuer"),
        (Shown::OtherName, "not valid for name"),
        (Shown::Expired, "expired"),
    ] {
        let (scheme, server) = at_once(shown);
        let place = Place::another();
        post(&place, ONE);
        once(&trusting(&place, scheme, &server), QUEUED).done(&["1 was put off"]);
        assert_all(&place, MailState::Waiting, why);
    }
}
