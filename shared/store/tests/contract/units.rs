//! What a unit of work promises.

use std::time::Duration;

use vorrang_store::{Conflict, Error, NewVersion, Outcome, State, TokenHash};

use crate::harness::{
    Place, at, contract, files, id, import, open_round, response, set_state, stored,
};

contract![
    a_dropped_unit_leaves_nothing,
    a_unit_with_a_failed_statement_is_never_kept,
    a_snapshot_sees_one_moment,
    a_held_round_stays_where_it_is,
    a_closed_store_is_busy,
];

async fn a_dropped_unit_leaves_nothing(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    let mut unit = store.begin().await.unwrap();
    unit.insert_responses(&[response(1, 1)]).await.unwrap();
    unit.set_link(&round, &id("D1"), TokenHash::of("token")).await.unwrap();
    unit.set_state(&round, State::Open, State::Closed, at(2)).await.unwrap();
    drop(unit);

    let mut snapshot = store.snapshot().await.unwrap();
    let now = snapshot.round(&round).await.unwrap().unwrap();
    assert_eq!(now.state, State::Open);
    assert!(snapshot.returns(&round).await.unwrap().is_empty());
    drop(snapshot);
    // Neither the response nor its key is there: sent again, it is stored.
    let mut unit = store.begin().await.unwrap();
    let again = unit.insert_responses(&[response(1, 1)]).await.unwrap();
    assert_eq!(again, [Outcome::Stored]);
    unit.commit().await.unwrap();
    assert_eq!(stored(&store).await.len(), 1);
}

async fn a_unit_with_a_failed_statement_is_never_kept(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    let mut unit = store.begin().await.unwrap();
    unit.insert_responses(&[response(1, 1)]).await.unwrap();
    let mut orphan = response(2, 2);
    orphan.version = 9;
    let refused = unit.insert_responses(&[orphan]).await.unwrap_err();
    assert!(matches!(refused, Error::Conflict(Conflict::Orphan, _)), "{refused}");
    assert_eq!(unit.commit().await, Err(Error::Spoiled));
    assert!(stored(&store).await.is_empty());
    // The connection is as good as new.
    set_state(&store, &round, State::Open, State::Closed).await;
}

async fn a_snapshot_sees_one_moment(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    let mut early = store.snapshot().await.unwrap();
    let before = early.responses_per_day(&round).await.unwrap();
    assert!(before.is_empty());

    let mut unit = store.begin().await.unwrap();
    unit.insert_responses(&[response(1, 1)]).await.unwrap();
    unit.commit().await.unwrap();
    set_state(&store, &round, State::Open, State::Closed).await;
    import(&store, &id("other"), &files("")).await;

    assert_eq!(early.responses_per_day(&round).await.unwrap(), before);
    let then = early.round(&round).await.unwrap().unwrap();
    assert_eq!(then.state, State::Open);
    assert_eq!(early.rounds().await.unwrap().len(), 1);
    let mut late = store.snapshot().await.unwrap();
    assert_eq!(late.responses_per_day(&round).await.unwrap().len(), 1);
    assert_eq!(late.rounds().await.unwrap().len(), 2);
}

async fn a_held_round_stays_where_it_is(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    let mut holding = store.begin().await.unwrap();
    assert_eq!(holding.hold(&round).await.unwrap(), Some(State::Open));

    let (other, moved) = (store.clone(), round.clone());
    let closing = tokio::spawn(async move {
        set_state(&other, &moved, State::Open, State::Closed).await;
    });
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert!(!closing.is_finished());
    let kept = holding.insert_responses(&[response(1, 1)]).await.unwrap();
    assert_eq!(kept, [Outcome::Stored]);
    holding.commit().await.unwrap();
    closing.await.unwrap();

    let mut snapshot = store.snapshot().await.unwrap();
    let now = snapshot.round(&round).await.unwrap().unwrap();
    assert_eq!(now.state, State::Closed);
    assert_eq!(stored(&store).await.len(), 1);
}

async fn a_closed_store_is_busy(place: Place) {
    let store = place.store().await;
    store.ready().await.unwrap();
    let mut unit = store.begin().await.unwrap();
    let round = id("r");
    let files = files("");
    let folder =
        NewVersion { round: &round, hash: "hash", files: &files, opens: at(0), closes: at(1) };
    unit.import_version(folder, at(0)).await.unwrap();
    let closing = tokio::spawn({
        let store = store.clone();
        async move { store.close().await }
    });
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert!(!closing.is_finished(), "a unit of work may still end");
    unit.commit().await.unwrap();
    closing.await.unwrap();
    assert!(store.ready().await.unwrap_err().is_busy());
    assert!(store.begin().await.err().unwrap().is_busy());

    let store = place.store().await;
    let mut snapshot = store.snapshot().await.unwrap();
    assert!(snapshot.round(&round).await.unwrap().is_some());
}
