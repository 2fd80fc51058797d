//! A result is kept whole, found by its number and its link, and never changed.

use vorrang_store::{NewResult, ResultPage, ResultTable, Store, TokenHash};

use crate::harness::{Place, at, contract, id, open_round};

contract![
    a_result_is_kept_with_its_pages_and_tables,
    a_result_goes_stale_and_is_released,
    a_result_that_is_upheld_is_not_stale,
    changes_of_answers_are_counted,
];

fn page(language: &str) -> ResultPage {
    ResultPage {
        language: language.to_owned(),
        title: "Finding".to_owned(),
        body: "<h1>".to_owned(),
    }
}

fn table() -> ResultTable {
    ResultTable { name: "goals.csv".to_owned(), content: b"goal\r\n".to_vec() }
}

async fn keep(store: &Store, token: &str) -> u32 {
    let round = id("r");
    let mut unit = store.begin().await.unwrap();
    let result = NewResult {
        round: &round,
        version: 1,
        changes: 3,
        document: "{}",
        token: TokenHash::of(token),
        mails: 2,
        pages: &[page("nl"), page("de")],
        tables: &[table()],
    };
    let number = unit.keep_result(result, at(5)).await.unwrap();
    unit.commit().await.unwrap();
    number
}

async fn a_result_is_kept_with_its_pages_and_tables(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    assert_eq!(keep(&store, "one").await, 1);
    assert_eq!(keep(&store, "two").await, 2);
    let mut snapshot = store.snapshot().await.unwrap();
    let results = snapshot.results(&round).await.unwrap();
    assert_eq!(results.iter().map(|result| result.number).collect::<Vec<_>>(), [1, 2]);
    let first = &results[0];
    assert_eq!((first.version, first.changes, first.mails, first.made_at), (1, 3, 2, at(5)));
    let found = snapshot.result_by_token(TokenHash::of("one")).await.unwrap();
    assert_eq!(found.as_ref(), Some(first));
    assert_eq!(snapshot.result_by_token(TokenHash::of("three")).await.unwrap(), None);
    assert_eq!(snapshot.result_document(&round, 1).await.unwrap().as_deref(), Some("{}"));
    assert_eq!(snapshot.result_document(&round, 3).await.unwrap(), None);
    assert_eq!(snapshot.result_languages(&round, 1).await.unwrap(), ["de", "nl"]);
    assert_eq!(snapshot.result_page(&round, 1, "nl").await.unwrap(), Some(page("nl")));
    assert_eq!(snapshot.result_page(&round, 1, "en").await.unwrap(), None);
    assert_eq!(snapshot.result_table(&round, 1, "goals.csv").await.unwrap(), Some(table()));
    assert_eq!(snapshot.result_table(&round, 1, "other.csv").await.unwrap(), None);
}

async fn a_result_goes_stale_and_is_released(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    keep(&store, "one").await;
    let mut unit = store.begin().await.unwrap();
    assert!(unit.release(&round, 1, at(6)).await.unwrap());
    assert!(!unit.release(&round, 1, at(7)).await.unwrap());
    assert!(!unit.release(&round, 2, at(7)).await.unwrap());
    assert_eq!(unit.mark_stale(&round, at(8)).await.unwrap(), 1);
    assert_eq!(unit.mark_stale(&round, at(9)).await.unwrap(), 0, "the first change counts");
    unit.commit().await.unwrap();
    keep(&store, "two").await;
    let results = store.snapshot().await.unwrap().results(&round).await.unwrap();
    assert_eq!((results[0].stale_at, results[0].released_at), (Some(at(8)), Some(at(6))));
    assert_eq!((results[1].stale_at, results[1].released_at), (None, None));
}

async fn a_result_that_is_upheld_is_not_stale(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    keep(&store, "one").await;
    keep(&store, "two").await;
    let mut unit = store.begin().await.unwrap();
    assert_eq!(unit.mark_stale(&round, at(8)).await.unwrap(), 2);
    assert!(unit.uphold(&round, 2).await.unwrap());
    assert!(!unit.uphold(&round, 3).await.unwrap());
    unit.commit().await.unwrap();
    let results = store.snapshot().await.unwrap().results(&round).await.unwrap();
    assert_eq!((results[0].stale_at, results[1].stale_at), (Some(at(8)), None));
    assert_eq!(results[1].changes, 3, "it says how many changes it knows of");
}

async fn changes_of_answers_are_counted(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    let mut unit = store.begin().await.unwrap();
    assert_eq!(unit.count_changes(&round, 2).await.unwrap(), Some(2));
    assert_eq!(unit.count_changes(&round, 1).await.unwrap(), Some(3));
    assert_eq!(unit.count_changes(&id("other"), 1).await.unwrap(), None);
    unit.commit().await.unwrap();
    let stored = store.snapshot().await.unwrap().round(&round).await.unwrap();
    assert_eq!(stored.unwrap().changes, 3);
}
