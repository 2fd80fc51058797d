use vorrang_store::{Deleted, DraftId, Keep, Store};
use vorrang_survey::id::Id;

use crate::harness::{Place, at, contract, day, files, id, import, open_round};

contract![a_draft_is_saved_over_and_dropped, drafts_go_when_they_may_not_be_kept];

const ID: DraftId = DraftId([7; 32]);

async fn keep(store: &Store, round: &Id, sealed: &[u8]) {
    let mut unit = store.begin().await.unwrap();
    unit.keep_response_draft(round, ID, sealed).await.unwrap();
    unit.commit().await.unwrap();
}

async fn kept(store: &Store, round: &Id) -> Option<Vec<u8>> {
    store.snapshot().await.unwrap().response_draft(round, ID).await.unwrap()
}

async fn a_draft_is_saved_over_and_dropped(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    let other = id("other");
    import(&store, &other, &files("")).await;
    keep(&store, &round, b"one").await;
    keep(&store, &other, b"elsewhere").await;
    keep(&store, &round, b"two").await;
    assert_eq!(kept(&store, &round).await.unwrap(), b"two");
    let dropped = async || {
        let mut unit = store.begin().await.unwrap();
        let dropped = unit.drop_response_draft(&round, ID).await.unwrap();
        unit.commit().await.unwrap();
        dropped
    };
    assert!(dropped().await);
    assert!(!dropped().await);
    assert_eq!(kept(&store, &round).await, None);
    assert_eq!(kept(&store, &other).await.unwrap(), b"elsewhere");
}

async fn drafts_go_when_they_may_not_be_kept(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    keep(&store, &round, b"one").await;
    let keep = Keep { answers_until: day("2027-01-31"), drafts_until: day("2026-12-31") };
    let tidy = async |today: &str| {
        let mut unit = store.begin().await.unwrap();
        let deletions = unit.tidy(&round, keep, day(today), at(1)).await.unwrap();
        unit.commit().await.unwrap();
        deletions.iter().map(|own| (own.kind, own.amount)).collect::<Vec<_>>()
    };
    assert_eq!(tidy("2026-12-31").await, []);
    assert!(kept(&store, &round).await.is_some());
    assert_eq!(tidy("2027-01-01").await, [(Deleted::Drafts, 1)]);
    assert_eq!(kept(&store, &round).await, None);
}
