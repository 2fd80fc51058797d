//! The batch service over days: what is due is done once, at its time, whatever happened meanwhile.

use std::sync::Arc;

use vorrang_survey::time::Timestamp;
use vorrang_worker::post::{Failure, Kept, Memory};

use crate::{
    harness::{Place, ROUND, on_both},
    people::{self, BOROUGHS},
};

on_both!(
    a_round_closes_at_its_time_and_its_result_is_told_once,
    summer_time_moves_the_closing_with_the_clocks,
    after_a_week_of_downtime_each_thing_is_made_up_for_once,
    answers_that_come_late_make_a_further_result,
    a_mail_that_cannot_go_now_goes_later_as_it_was,
    what_never_goes_is_given_up_visibly_and_tried_again_on_demand,
    an_analysis_that_cannot_be_is_given_up_with_the_reason,
    departments_are_invited_and_the_late_ones_reminded,
    a_result_is_released_once_and_never_when_stale,
    a_round_closed_early_ended_on_that_day,
);

fn import(place: &Place, now: &str, from: usize, count: usize, more: &[&str]) {
    people::import(place, now, from, count, &BOROUGHS, more);
}

/// The example, open until then on the town's clocks, with 96 answers.
fn answered(place: &Place, closes: &str) -> Arc<Memory> {
    let folder = place.example("round");
    place.change("round", "round.toml", "2999-12-14T18:00", closes);
    place.run(&["migrate"]).done(&[]);
    place.run(&["import", "round", &folder]).done(&[]);
    place.run_at("2026-11-02T08:00:00Z", &["open", ROUND]).done(&[]);
    import(place, "2026-11-03T08:00:00Z", 0, 96, &[]);
    Arc::new(Memory::default())
}

fn recipients(kept: &[Kept]) -> Vec<&str> {
    let mut recipients: Vec<_> = kept.iter().map(|mail| mail.recipient.as_str()).collect();
    recipients.sort_unstable();
    recipients
}

const STEERING: usize = 6;

fn a_round_closes_at_its_time_and_its_result_is_told_once(place: &Place) {
    let post = answered(place, "2026-12-14T18:00");
    place.work_at("2026-12-14T16:59:59Z", &post).done(&["Nothing was due."]);
    place.run_at("2026-12-14T16:59:59Z", &["status", ROUND]).done(&["open", "96 responses"]);
    place.work_at("2026-12-14T17:00:00Z", &post).done(&["7 jobs were done."]);
    let said = place.run_at("2026-12-14T17:00:01Z", &["status", ROUND]);
    said.done(&["result made", "Result 1, made 14/12/2026 18:00: not released yet"]);
    let kept = post.kept();
    let mut unique = recipients(&kept);
    unique.dedup();
    assert_eq!((kept.len(), unique.len()), (STEERING, STEERING));
    for later in ["2026-12-14T17:00:01Z", "2026-12-15T17:00:00Z"] {
        place.work_at(later, &post).done(&["Nothing was due."]);
    }
    assert_eq!(post.kept(), kept);
    let outbox = place.run(&["outbox", ROUND]);
    outbox.done(&["6 mails: 6 sent, 0 waiting", "Report 1: 6 of 6 sent, 6 in this list"]);
}

/// Three o'clock is one hour from one o'clock on the night the clocks go forward, and three on the night they go back.
fn summer_time_moves_the_closing_with_the_clocks(place: &Place) {
    let post = answered(place, "2027-03-28T03:00");
    place.work_at("2027-03-28T00:59:59Z", &post).done(&["Nothing was due."]);
    place.work_at("2027-03-28T01:00:00Z", &post).done(&["7 jobs"]);
    let back = Place::another();
    let post = answered(&back, "2027-10-31T03:00");
    back.work_at("2027-10-31T01:59:59Z", &post).done(&["Nothing was due."]);
    back.work_at("2027-10-31T02:00:00Z", &post).done(&["7 jobs"]);
    // What may be kept until a day goes at that day's midnight on the town's clocks, in summer and in winter.
    for (until, before, after) in [
        ("2028-03-26", "2028-03-26T21:59:59Z", "2028-03-26T22:00:00Z"),
        ("2028-10-29", "2028-10-29T22:59:59Z", "2028-10-29T23:00:00Z"),
    ] {
        let place = Place::another();
        let folder = place.example("round");
        place.change("round", "round.toml", "2999-12-14T18:00", "2026-12-14T18:00");
        place.change("round", "round.toml", "\"3000-12-31\"", &format!("\"{until}\""));
        place.run(&["migrate"]).done(&[]);
        place.run(&["import", "round", &folder]).done(&[]);
        place.run_at("2026-11-02T08:00:00Z", &["open", ROUND]).done(&[]);
        import(&place, "2026-11-03T08:00:00Z", 0, 96, &[]);
        place.work_at("2026-12-14T17:00:00Z", &post).done(&["7 jobs"]);
        place.work_at(before, &post).done(&["Nothing was due."]);
        place.run(&["status", ROUND]).done(&["96 responses"]);
        place.work_at(after, &post).done(&["1 job was done."]);
        place.run(&["status", ROUND]).done(&["No responses yet"]);
        place.work_at(after, &post).done(&["Nothing was due."]);
    }
}

fn after_a_week_of_downtime_each_thing_is_made_up_for_once(place: &Place) {
    let post = answered(place, "2026-12-14T18:00");
    place.work_at("2026-12-21T17:00:00Z", &post).done(&["7 jobs were done."]);
    assert_eq!(post.kept().len(), STEERING);
    place.work_at("2026-12-21T17:00:00Z", &post).done(&["Nothing was due."]);
    // A round whose answers had to go while nobody was there to delete them.
    place.work_at("3001-01-07T12:00:00Z", &post).done(&["1 job was done."]);
    place.run(&["status", ROUND]).done(&["No responses yet"]);
    place.work_at("3001-01-07T12:00:00Z", &post).done(&["Nothing was due."]);
    let outbox = place.run(&["outbox", ROUND]);
    outbox.done(&["No mails yet.", "Report 1: 0 of 6 sent, 0 in this list"]);
}

fn answers_that_come_late_make_a_further_result(place: &Place) {
    let post = answered(place, "2026-12-14T18:00");
    // Two of six go at once, the others have to wait.
    post.fail((0..4).map(|_| Failure::NotNow("451 later".to_owned())));
    let closing = "2026-12-14T17:00:00Z";
    place.work_at(closing, &post).done(&["3 jobs were done. 4 were put off"]);
    import(place, "2026-12-14T17:00:30Z", 200, 24, &["--new-result"]);
    let said = place.run_at("2026-12-14T17:00:31Z", &["status", ROUND]);
    said.done(&["Result 1, made 14/12/2026 18:00: out of date since", "The analysis begins at"]);
    place.work_at("2026-12-14T17:00:40Z", &post).done(&["7 jobs were done."]);
    let outbox = place.run(&["outbox", ROUND]).done(&[
        "12 mails: 8 sent, 0 waiting, 0 refused, 0 given up, 4 cancelled",
        "Report 1: 2 of 6 sent",
        "Report 2: 6 of 6 sent",
    ]);
    assert_eq!(outbox.out.matches("report 1").count(), 6, "{outbox:?}");
    // The mails that were put off are due by now, and have nothing to tell any more.
    place.work_at("2026-12-14T18:00:00Z", &post).done(&["4 jobs were done."]);
    assert_eq!(post.kept().len(), 2 + STEERING);
    place.run(&["outbox", ROUND]).done(&["8 sent, 0 waiting"]);
    let status = place.run(&["status", ROUND]);
    status.done(&["Result 2, made 14/12/2026 18:00: not released yet", "120 responses"]);
}

fn a_mail_that_cannot_go_now_goes_later_as_it_was(place: &Place) {
    let post = answered(place, "2026-12-14T18:00");
    post.fail([Failure::NotNow("421 too busy".to_owned())]);
    place.work_at("2026-12-14T17:00:00Z", &post).done(&["6 jobs were done. 1 was put off"]);
    place.run(&["outbox", ROUND]).done(&["5 sent, 1 waiting", ": waiting 421 too busy"]);
    place.work_at("2026-12-14T17:00:59Z", &post).done(&["Nothing was due."]);
    // A minute, and up to a fifth more.
    place.work_at("2026-12-14T17:01:12Z", &post).done(&["1 job was done."]);
    let kept = post.kept();
    assert_eq!(kept.len(), STEERING);
    let dated = |mail: &&Kept| {
        String::from_utf8_lossy(&mail.message).contains("Date: Mon, 14 Dec 2026 18:00:00 +0100")
    };
    assert_eq!(kept.iter().filter(dated).count(), STEERING, "a mail bears the date it was written");
}

fn what_never_goes_is_given_up_visibly_and_tried_again_on_demand(place: &Place) {
    let post = answered(place, "2026-12-14T18:00");
    place.work_at("2026-12-14T16:00:00Z", &post).done(&[]);
    post.fail([Failure::Refused("550 no such user".to_owned())]);
    let mut now: Timestamp = "2026-12-14T17:00:00Z".parse().unwrap();
    place.work_at(&now.to_string(), &post).done(&["7 jobs were done."]);
    place
        .run(&["outbox", ROUND])
        .done(&["5 sent, 0 waiting, 1 refused", ": refused 550 no such user"]);
    import(place, &now.to_string(), 200, 24, &["--new-result"]);
    post.fail((0..STEERING * 16).map(|_| Failure::NotNow("no route".to_owned())));
    for _ in 0..15 {
        place.work_at(&now.to_string(), &post).done(&["put off"]);
        now += std::time::Duration::from_hours(8);
    }
    let said = place.work_at(&now.to_string(), &post);
    said.refused(&["6 were given up", "status tells why"]);
    place.run(&["outbox", ROUND]).done(&["6 given up", "given up no route"]);
    place.run(&["status", ROUND]).done(&["Given up: a mail. no route", "run retry auenried-2026"]);
    place.run(&["retry", ROUND]).done(&["6 jobs will be tried again."]);
    place.run(&["retry", ROUND]).done(&["Nothing had been given up."]);
    place.work_at("2999-01-01T00:00:00Z", &post).done(&["6 jobs were done."]);
    place.run(&["outbox", ROUND]).done(&["Report 2: 6 of 6 sent"]);
}

/// Nobody of one borough has answered: no weight can make up for that.
fn an_analysis_that_cannot_be_is_given_up_with_the_reason(place: &Place) {
    let folder = place.example("round");
    place.run(&["migrate"]).done(&[]);
    place.run(&["import", "round", &folder]).done(&[]);
    place.run(&["open", ROUND]).done(&[]);
    let without_west = &BOROUGHS[..5];
    people::import(place, "2999-12-01T08:00:00Z", 0, 96, without_west, &[]);
    place.run(&["close", ROUND]).done(&[]);
    let post = Arc::new(Memory::default());
    place.work_at("2999-12-14T17:00:00Z", &post).refused(&["1 was given up"]);
    assert_eq!(post.kept(), []);
    let status = place.run(&["status", ROUND]);
    // The town speaks German first.
    status.done(&["auenried-2026: closed", "Given up: the analysis.", "west"]);
    place.run(&["release", ROUND]).refused(&["has no result yet"]);
}

fn departments_are_invited_and_the_late_ones_reminded(place: &Place) {
    let post = answered(place, "2026-12-14T18:00");
    let url = ["--public-url", "https://survey.example.org"];
    let (now, later) = ("2026-11-05T08:00:00Z", "2026-12-01T08:00:00Z");
    place
        .run_at(now, &[&["remind", ROUND], &url[..]].concat())
        .done(&["Nobody has to be reminded."]);
    let said = place.run_at(now, &[&["invite", ROUND], &url[..]].concat());
    said.done(&["15 invitations were written."]);
    place.run_at(now, &[&["invite", ROUND], &url[..]].concat()).done(&["No mail was written."]);
    place.work_at(now, &post).done(&["15 jobs were done."]);
    let invitations = post.kept();
    assert_eq!(invitations.len(), 15);
    let schools = |mail: &&Kept| mail.recipient == "schools@example.org";
    assert_eq!(invitations.iter().filter(schools).count(), 1);
    submit(place, "schools");
    let said = place.run_at(later, &[&["remind", ROUND], &url[..]].concat());
    said.done(&["14 reminders were written."]);
    place.work_at(later, &post).done(&["14 jobs were done."]);
    let reminders = &post.kept()[15..];
    assert!(!recipients(reminders).contains(&"schools@example.org"));
    let outbox = place.run(&["outbox", ROUND]);
    outbox.done(&["29 mails: 29 sent", "invitation to schools@example.org: sent"]);
    place
        .run_at("2026-12-14T17:00:00Z", &[&["remind", ROUND], &url[..]].concat())
        .refused(&["is closed"]);
}

/// Sends an empty return for a department, past its form.
fn submit(place: &Place, department: &str) {
    use vorrang_store::{NewReturn, Saved};
    use vorrang_survey::id::Id;
    let (round, department) = (crate::harness::round(), Id::parse(department).unwrap());
    let saved = place.writing(async |tx| {
        let (round, department) = (&round, &department);
        let answers = NewReturn { round, department, version: 1, content: "{}" };
        tx.submit(answers, 0, "2026-11-20T12:00:00Z".parse().unwrap()).await.unwrap()
    });
    assert!(matches!(saved, Some(Saved::Done(_))), "{saved:?}");
}

fn a_result_is_released_once_and_never_when_stale(place: &Place) {
    let post = answered(place, "2026-12-14T18:00");
    place.work_at("2026-12-14T17:00:00Z", &post).done(&[]);
    place.run_at("2026-12-15T08:00:00Z", &["release", ROUND]).done(&["Result 1", "public now"]);
    place.run_at("2026-12-15T09:00:00Z", &["release", ROUND]).done(&["was public already"]);
    place.run(&["status", ROUND]).done(&["Result 1", "public since 15/12/2026 09:00"]);
    import(place, "2026-12-16T08:00:00Z", 200, 24, &["--new-result"]);
    place
        .run_at("2026-12-16T08:00:01Z", &["release", ROUND])
        .refused(&["have changed since 16/12/2026 09:00", "result 1 is out of date"]);
    place.work_at("2026-12-16T08:01:00Z", &post).done(&[]);
    place.run_at("2026-12-16T09:00:00Z", &["release", ROUND]).done(&["Result 2", "public now"]);
}

fn a_round_closed_early_ended_on_that_day(place: &Place) {
    let post = answered(place, "2026-12-14T18:00");
    place.run_at("2026-12-01T10:00:00Z", &["close", ROUND]).done(&[]);
    place.work_at("2026-12-02T10:00:00Z", &post).done(&["7 jobs were done."]);
    let (document, page) = place.writing(async |tx| {
        let round = crate::harness::round();
        let document = tx.result_document(&round, 1).await.unwrap().unwrap();
        (document, tx.result_page(&round, 1, "en").await.unwrap().unwrap().body)
    });
    assert!(document.contains("\"at\": \"2026-12-01T10:00:00Z\""), "{document}");
    let page = page.replace(['\u{2068}', '\u{2069}'], "").replace('\u{a0}', " ");
    let last_day = page.contains("to 1 December 2026");
    assert!(last_day && !page.contains("14 December 2026"), "{page}");
}
