use std::{collections::BTreeSet, time::Duration};

use tokio::task::JoinHandle;
use vorrang_store::{
    Conflict, Drain, Error, Limits, NewResponse, Outcome, Refusal, State, Store, Tx, Writer,
};
use vorrang_survey::id::Id;

use crate::harness::{Place, at, contract, on_postgres, open_round, response, stored};

contract![
    many_callers_with_retries_store_each_form_once,
    two_writers_store_each_form_once,
    a_full_queue_says_so_at_once,
    whoever_comes_while_a_round_closes_is_in_or_out,
    a_poisoned_neighbour_fails_alone,
    a_finished_writer_has_written_what_waited,
    a_caller_who_leaves_takes_nothing_back,
    a_database_that_does_not_answer_is_busy,
];

type Accepted = Result<Outcome, Refusal>;

fn send(writer: &Writer, response: NewResponse) -> JoinHandle<Accepted> {
    let writer = writer.clone();
    tokio::spawn(async move { writer.accept(response).await })
}

/// Stops all writing until dropped: the round is being changed by somebody who has not made up their mind.
async fn block(store: &Store, round: &Id) -> Box<dyn Tx> {
    let mut unit = store.begin().await.unwrap();
    let held = unit.set_state(round, State::Open, State::Open, at(1));
    assert!(held.await.unwrap());
    unit
}

async fn pause() {
    tokio::time::sleep(Duration::from_millis(200)).await;
}

/// A caller who sends its forms one after another, and every third one twice at once or again later, each time under
/// another response id, as an impatient person does. Returns how often each form was told to be new.
fn impatient_caller(writers: [Writer; 2], caller: u64, forms: u64) -> JoinHandle<Vec<usize>> {
    tokio::spawn(async move {
        let mut told = Vec::new();
        for form in 0..forms {
            let key = caller * 1000 + form;
            let sent = |attempt: u64| response(key * 10 + attempt, key);
            let mut answers = vec![];
            match form % 3 {
                0 => {
                    let (one, two) = (send(&writers[0], sent(0)), send(&writers[1], sent(1)));
                    answers.extend([one.await.unwrap(), two.await.unwrap()]);
                }
                1 => {
                    answers.push(writers[0].accept(sent(0)).await);
                    answers.push(writers[1].accept(sent(1)).await);
                }
                _ => answers.push(writers[1].accept(sent(0)).await),
            }
            let new = answers.iter().filter(|answer| **answer == Ok(Outcome::Stored));
            told.push(new.count());
            assert!(answers.iter().all(Result::is_ok), "{answers:?}");
        }
        told
    })
}

async fn check_impatient_callers(store: &Store, writers: [Writer; 2]) {
    const CALLERS: u64 = 64;
    const FORMS: u64 = 6;
    let callers: Vec<_> =
        (0..CALLERS).map(|caller| impatient_caller(writers.clone(), caller, FORMS)).collect();
    for caller in callers {
        assert!(caller.await.unwrap().iter().all(|told| *told == 1));
    }
    let found = stored(store).await;
    let contents: BTreeSet<_> = found.iter().map(|one| one.content.clone()).collect();
    let expected: BTreeSet<_> = (0..CALLERS)
        .flat_map(|caller| (0..FORMS).map(move |form| format!("answer {}", caller * 1000 + form)))
        .collect();
    assert_eq!(contents, expected);
    assert_eq!(found.len(), expected.len());
}

async fn many_callers_with_retries_store_each_form_once(place: Place) {
    let store = place.store().await;
    open_round(&store).await;
    let (writer, drain) = Writer::start(store.clone(), Limits::default());
    check_impatient_callers(&store, [writer.clone(), writer]).await;
    drain.finish().await;
}

async fn two_writers_store_each_form_once(place: Place) {
    let store = place.store().await;
    open_round(&store).await;
    let (one, drain_one) = Writer::start(store.clone(), Limits::default());
    // With connections of its own, as another process has.
    let (two, drain_two) = Writer::start(place.store().await, Limits::default());
    check_impatient_callers(&store, [one, two]).await;
    drain_one.finish().await;
    drain_two.finish().await;
}

fn narrow(store: &Store) -> (Writer, Drain) {
    let limits = Limits { waiting: 2, together: 1, ..Limits::default() };
    Writer::start(store.clone(), limits)
}

async fn a_full_queue_says_so_at_once(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    let (writer, drain) = narrow(&store);
    let blocked = block(&store, &round).await;
    // One is being written, two wait.
    let first = send(&writer, response(1, 1));
    pause().await;
    let waiting = [send(&writer, response(2, 2)), send(&writer, response(3, 3))];
    pause().await;
    let refused = tokio::time::timeout(Duration::from_millis(100), writer.accept(response(4, 4)));
    assert_eq!(refused.await.unwrap(), Err(Refusal::Overloaded));

    drop(blocked);
    assert_eq!(first.await.unwrap(), Ok(Outcome::Stored));
    for waiting in waiting {
        assert_eq!(waiting.await.unwrap(), Ok(Outcome::Stored));
    }
    assert_eq!(writer.accept(response(5, 4)).await, Ok(Outcome::Stored));
    assert_eq!(stored(&store).await.len(), 4);
    drain.finish().await;
}

async fn whoever_comes_while_a_round_closes_is_in_or_out(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    let (writer, drain) = Writer::start(store.clone(), Limits::default());
    assert_eq!(writer.accept(response(1, 1)).await, Ok(Outcome::Stored));
    let mut closing = store.begin().await.unwrap();
    closing.set_state(&round, State::Open, State::Closed, at(2)).await.unwrap();
    let late = send(&writer, response(2, 2));
    let again = send(&writer, response(3, 1));
    pause().await;
    assert!(!late.is_finished());
    closing.commit().await.unwrap();
    assert_eq!(late.await.unwrap(), Ok(Outcome::RoundNotOpen));
    assert_eq!(again.await.unwrap(), Ok(Outcome::AlreadyThere));
    assert_eq!(stored(&store).await.len(), 1);
    drain.finish().await;
}

async fn a_poisoned_neighbour_fails_alone(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    let (writer, drain) = Writer::start(store.clone(), Limits::default());
    let blocked = block(&store, &round).await;
    let first = send(&writer, response(100, 100));
    pause().await;
    // These gather into one batch.
    let mut orphan = response(1, 1);
    orphan.version = 9;
    let mut with_nul = response(2, 2);
    with_nul.content = "\0".into();
    let poisoned =
        [(send(&writer, orphan), Conflict::Orphan), (send(&writer, with_nul), Conflict::Unfit)];
    let healthy: Vec<_> = (3..20).map(|number| send(&writer, response(number, number))).collect();
    pause().await;
    drop(blocked);
    assert_eq!(first.await.unwrap(), Ok(Outcome::Stored));
    for healthy in healthy {
        assert_eq!(healthy.await.unwrap(), Ok(Outcome::Stored));
    }
    for (poisoned, expected) in poisoned {
        match poisoned.await.unwrap() {
            Err(Refusal::Failed(Error::Conflict(kind, _))) => assert_eq!(kind, expected),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(stored(&store).await.len(), 18);
    // Its key was not used up either.
    assert_eq!(writer.accept(response(21, 1)).await, Ok(Outcome::Stored));
    drain.finish().await;
}

async fn a_finished_writer_has_written_what_waited(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    let limits = Limits { together: 3, ..Limits::default() };
    let (writer, drain) = Writer::start(store.clone(), limits);
    let blocked = block(&store, &round).await;
    let waiting: Vec<_> = (0..10).map(|number| send(&writer, response(number, number))).collect();
    pause().await;
    let finishing = tokio::spawn(drain.finish());
    pause().await;
    assert!(!finishing.is_finished());
    drop(blocked);
    finishing.await.unwrap();
    assert_eq!(stored(&store).await.len(), 10);
    for waiting in waiting {
        assert_eq!(waiting.await.unwrap(), Ok(Outcome::Stored));
    }
    let late = writer.accept(response(99, 99)).await;
    assert_eq!(late, Err(Refusal::Overloaded));
}

async fn a_caller_who_leaves_takes_nothing_back(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    let (writer, drain) = Writer::start(store.clone(), Limits::default());
    let blocked = block(&store, &round).await;
    let caller = send(&writer, response(1, 1));
    pause().await;
    caller.abort();
    drop(blocked);
    let again = writer.accept(response(2, 1)).await;
    assert_eq!(again, Ok(Outcome::AlreadyThere));
    drain.finish().await;
}

async fn a_database_that_does_not_answer_is_busy(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    let limits = Limits { patience: Duration::from_millis(300), ..Limits::default() };
    let (writer, drain) = Writer::start(store.clone(), limits);
    let blocked = block(&store, &round).await;
    let waiting: Vec<_> = (0..5).map(|number| send(&writer, response(number, number))).collect();
    for waiting in waiting {
        match waiting.await.unwrap() {
            Err(Refusal::Failed(error)) => assert!(error.is_busy(), "{error}"),
            other => panic!("{other:?}"),
        }
    }
    drop(blocked);
    // Whether or not the first attempt came through, the second finds or makes one response.
    for number in 0..5 {
        let again = writer.accept(response(10 + number, number)).await;
        assert!(again.is_ok(), "{again:?}");
    }
    assert_eq!(stored(&store).await.len(), 5);
    drain.finish().await;
}

/// As when the primary of two servers stops.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_server_that_hangs_up_is_busy_and_found_again() {
    on_postgres(async |place: Place| {
        let store = place.store().await;
        let round = open_round(&store).await;
        let (writer, drain) = Writer::start(store.clone(), Limits::default());
        let blocked = block(&store, &round).await;
        let waiting = send(&writer, response(1, 1));
        pause().await;
        // The one that waits first: were the one it waits for to go first, it might still come through.
        hang_up(&place, "wait_event_type = 'Lock'").await;
        match waiting.await.unwrap() {
            Err(Refusal::Failed(error)) => assert!(error.is_busy(), "{error}"),
            other => panic!("{other:?}"),
        }
        hang_up(&place, "state = 'idle in transaction'").await;
        assert!(blocked.commit().await.unwrap_err().is_busy());
        assert_eq!(writer.accept(response(2, 1)).await, Ok(Outcome::Stored));
        drain.finish().await;
    })
    .await;
}

/// Ends every connection to the database of which this is true, as a server does that stops.
async fn hang_up(place: &Place, condition: &str) {
    let ended = place
        .texts(&format!(
            "SELECT pg_terminate_backend(pid, 5000)::text FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid() AND {condition}"
        ))
        .await;
    assert_eq!(ended, ["true"], "{condition}");
}
