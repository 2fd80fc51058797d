//! Mails in the ledger of a place, and a worker who sends them.

use uuid::Uuid;
use vorrang_store::{MailKind, MailState, NewMail, StoredMail};

use crate::harness::{Place, ROUND, Said, library, round};

/// When mails of these tests are written.
pub(crate) const QUEUED: &str = "2026-11-03T09:00:00Z";

/// After the first pause, which is a minute and up to a fifth more.
pub(crate) const LATER: &str = "2026-11-03T09:02:00Z";

/// Writes down a mail to each of these, all of the same words.
pub(crate) fn post(place: &Place, recipients: &[&str]) {
    place.open_round();
    place.writing(async |tx| {
        for (number, recipient) in (1..).zip(recipients) {
            let mail = NewMail {
                id: Uuid::from_u128(number),
                round: round(),
                kind: MailKind::Invitation,
                result: None,
                sender: "survey@example.org".to_owned(),
                recipient: (*recipient).to_owned(),
                message_id: format!("{number}@example.org"),
                message: message(number),
            };
            assert!(tx.post(&mail, QUEUED.parse().unwrap()).await.unwrap());
        }
    });
}

/// The message of a mail: what stands at the beginning of a line on its way is of every kind that can go wrong.
pub(crate) fn message(number: u128) -> Vec<u8> {
    format!(
        "Message-ID: <{number}@example.org>\r\nFrom: survey@example.org\r\nSubject: Mail\r\n\r\n\
         .\r\n..\r\n.dot\r\n\r\nFrom here\r\n\r\n.\r\n"
    )
    .into_bytes()
}

/// Settings by which mail leaves over this port of this machine, unprotected.
pub(crate) fn plainly(place: &Place, port: u16, more: &str) -> String {
    settings(place, &format!("smtp://localhost:{port}"), more)
}

/// Settings by which mail leaves this way. A path in them is a file of the place.
pub(crate) fn settings(place: &Place, transport: &str, more: &str) -> String {
    let (name, database) = ("vorrang.toml", &place.database);
    let text = format!(
        "[database]\naddress = \"{database}\"\n[intake]\npublic_url = \"https://survey.example.org\"\n\
         [mail]\ntransport = \"{transport}\"\n{more}\n"
    );
    place.write(name, text)
}

/// A worker comes at this moment, and does what is due.
pub(crate) fn once(settings: &str, now: &str) -> Said {
    library(now, ["vorrang-worker", "once", "--settings", settings].into_iter(), None)
}

/// What became of each mail, and what was last said against it.
pub(crate) fn outcome(place: &Place) -> Vec<(MailState, Option<String>)> {
    let mails = mails(place).into_iter();
    mails.map(|mail| (mail.state, mail.fault)).collect()
}

pub(crate) fn mails(place: &Place) -> Vec<StoredMail> {
    place.writing(async |tx| tx.mails(&round()).await).unwrap()
}

/// Every mail is in this state; whoever lists them sees why.
#[track_caller]
pub(crate) fn assert_all(place: &Place, state: MailState, why: &str) {
    for (own, fault) in outcome(place) {
        assert_eq!(own, state, "{fault:?}");
        assert!(fault.unwrap_or_default().contains(why), "{:?}", outcome(place));
    }
    place.run(&["outbox", ROUND]).done(&[why]);
}
