//! Each mail is written once and ends once.

use vorrang_store::{Job, MailKind, MailState, NewMail, NewResult, Store, StoredMail, TokenHash};
use vorrang_survey::id::Id;

use crate::harness::{Place, at, contract, id, open_round, uuid};

contract![
    a_mail_is_written_once_and_asks_to_be_sent,
    a_mail_ends_and_its_message_goes,
    unsent_reports_are_cancelled,
    what_was_given_up_can_wait_again,
];

fn mail(number: u64, message_id: &str, kind: MailKind, result: Option<u32>) -> NewMail {
    NewMail {
        id: uuid(number),
        round: id("r"),
        kind,
        result,
        sender: "survey@example.org".to_owned(),
        recipient: format!("role-{number}@example.org"),
        message_id: message_id.to_owned(),
        message: b"To: you\r\n\r\nhello\r\n".to_vec(),
    }
}

async fn post(store: &Store, mail: &NewMail) -> bool {
    let mut unit = store.begin().await.unwrap();
    let new = unit.post(mail, at(1)).await.unwrap();
    unit.commit().await.unwrap();
    new
}

async fn settle(store: &Store, number: u64, state: MailState, fault: Option<&str>) -> bool {
    let mut unit = store.begin().await.unwrap();
    let settled = unit.settle_mail(uuid(number), state, fault, at(2)).await.unwrap();
    unit.commit().await.unwrap();
    settled
}

async fn states(store: &Store, round: &Id) -> Vec<MailState> {
    let mails = store.snapshot().await.unwrap().mails(round).await.unwrap();
    mails.iter().map(|mail| mail.state).collect()
}

async fn a_mail_is_written_once_and_asks_to_be_sent(place: Place) {
    let store = place.store().await;
    open_round(&store).await;
    let invitation = mail(1, "a@example.org", MailKind::Invitation, None);
    assert!(post(&store, &invitation).await);
    assert!(!post(&store, &mail(2, "a@example.org", MailKind::Invitation, None)).await);
    let mut unit = store.begin().await.unwrap();
    let claim = unit.claim(uuid(50), at(1), at(9)).await.unwrap().unwrap();
    assert_eq!(claim.job, Job::Send { round: id("r"), mail: uuid(1) });
    assert_eq!(unit.claim(uuid(51), at(1), at(9)).await.unwrap(), None);
    assert_eq!(unit.message(uuid(1)).await.unwrap().as_deref(), Some(&invitation.message[..]));
    let stored = unit.mail(uuid(1)).await.unwrap().unwrap();
    let expected = StoredMail {
        id: uuid(1),
        round: id("r"),
        kind: MailKind::Invitation,
        result: None,
        sender: "survey@example.org".to_owned(),
        recipient: "role-1@example.org".to_owned(),
        message_id: "a@example.org".to_owned(),
        state: MailState::Waiting,
        queued_at: at(1),
        ended_at: None,
        fault: None,
    };
    assert_eq!(stored, expected);
}

async fn a_mail_ends_and_its_message_goes(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    for number in 1..=2 {
        let id = format!("{number}@example.org");
        post(&store, &mail(number, &id, MailKind::Reminder, None)).await;
    }
    let mut unit = store.begin().await.unwrap();
    unit.note_fault(uuid(1), "451 later").await.unwrap();
    unit.commit().await.unwrap();
    let mut snapshot = store.snapshot().await.unwrap();
    let noted = snapshot.mail(uuid(1)).await.unwrap().unwrap();
    assert_eq!((noted.state, noted.fault.as_deref()), (MailState::Waiting, Some("451 later")));
    drop(snapshot);
    assert!(settle(&store, 1, MailState::Sent, None).await);
    assert!(settle(&store, 2, MailState::Refused, Some("550 no such user")).await);
    assert!(!settle(&store, 1, MailState::Refused, None).await, "an end is an end");
    let mut snapshot = store.snapshot().await.unwrap();
    let sent = snapshot.mail(uuid(1)).await.unwrap().unwrap();
    assert_eq!((sent.state, sent.ended_at, sent.fault), (MailState::Sent, Some(at(2)), None));
    let refused = snapshot.mail(uuid(2)).await.unwrap().unwrap();
    assert_eq!(refused.fault.as_deref(), Some("550 no such user"));
    assert_eq!(snapshot.message(uuid(1)).await.unwrap(), None);
    drop(snapshot);
    assert_eq!(states(&store, &round).await, [MailState::Sent, MailState::Refused]);
}

async fn unsent_reports_are_cancelled(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    let mut unit = store.begin().await.unwrap();
    let result = NewResult {
        round: &round,
        version: 1,
        changes: 0,
        document: "{}",
        token: TokenHash::of("one"),
        mails: 3,
        pages: &[],
        tables: &[],
    };
    unit.keep_result(result, at(1)).await.unwrap();
    unit.commit().await.unwrap();
    for (number, kind, result) in [
        (1, MailKind::Report, Some(1)),
        (2, MailKind::Report, Some(1)),
        (3, MailKind::Invitation, None),
    ] {
        post(&store, &mail(number, &format!("{number}@example.org"), kind, result)).await;
    }
    settle(&store, 1, MailState::Sent, None).await;
    let mut unit = store.begin().await.unwrap();
    assert_eq!(unit.cancel_reports(&round, at(5)).await.unwrap(), 1);
    unit.commit().await.unwrap();
    let mails = store.snapshot().await.unwrap().mails(&round).await.unwrap();
    let state = |number: u64| mails.iter().find(|mail| mail.id == uuid(number)).unwrap().state;
    assert_eq!(state(1), MailState::Sent);
    assert_eq!(state(2), MailState::Cancelled);
    assert_eq!(state(3), MailState::Waiting);
    // It was on its way already: what became of it is what counts.
    assert!(settle(&store, 2, MailState::Sent, None).await);
}

async fn what_was_given_up_can_wait_again(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    post(&store, &mail(1, "1@example.org", MailKind::Reminder, None)).await;
    assert!(settle(&store, 1, MailState::GivenUp, Some("no answer")).await);
    assert_eq!(states(&store, &round).await, [MailState::GivenUp]);
    let mut unit = store.begin().await.unwrap();
    assert!(unit.reopen_mail(uuid(1)).await.unwrap());
    assert!(!unit.reopen_mail(uuid(1)).await.unwrap());
    assert!(unit.message(uuid(1)).await.unwrap().is_some(), "it is sent as it was written");
    unit.commit().await.unwrap();
    assert_eq!(states(&store, &round).await, [MailState::Waiting]);
}
