use vorrang_store::{Imported, NewVersion, State, TokenHash};

use crate::harness::{Place, at, contract, files, id, import, set_state};

contract![
    versions_are_kept,
    a_folder_imported_at_once_by_many_is_one_version,
    states_move_only_from_where_they_are,
    rounds_sort_by_the_bytes_of_their_ids,
    what_is_not_there_is_none,
    a_preview_link_is_replaced,
];

async fn versions_are_kept(place: Place) {
    let store = place.store().await;
    let round = id("r");
    let (first, second) = (files("one"), files("two"));
    assert_eq!(import(&store, &round, &first).await, Imported::New(1));
    assert_eq!(import(&store, &round, &first).await, Imported::Same(1));
    assert_eq!(import(&store, &round, &second).await, Imported::New(2));
    // Back to what it was is a change as well.
    assert_eq!(import(&store, &round, &first).await, Imported::New(3));

    let mut snapshot = store.snapshot().await.unwrap();
    let one = snapshot.version(&round, 1).await.unwrap().unwrap();
    assert_eq!((one.number, one.hash.as_str()), (1, "hash"));
    assert_eq!(one.files, first);
    assert_eq!(one.imported_at, at(0));
    let two = snapshot.version(&round, 2).await.unwrap().unwrap();
    assert_eq!(two.files, second);

    let now = snapshot.round(&round).await.unwrap().unwrap();
    assert_eq!((now.state, now.version), (State::Draft, 3));
    assert_eq!((now.opens, now.closes), (at(0), at(1000)));
}

async fn a_folder_imported_at_once_by_many_is_one_version(place: Place) {
    let store = place.store().await;
    let round = id("r");
    for (number, page) in [(1, "one"), (2, "two"), (3, "three")] {
        let imports: Vec<_> = (0..8)
            .map(|_| {
                let (store, round) = (store.clone(), round.clone());
                tokio::spawn(async move { import(&store, &round, &files(page)).await })
            })
            .collect();
        let mut new = 0;
        for imported in imports {
            match imported.await.unwrap() {
                Imported::New(imported) if imported == number => new += 1,
                other => assert_eq!(other, Imported::Same(number)),
            }
        }
        assert_eq!(new, 1);
    }
}

async fn states_move_only_from_where_they_are(place: Place) {
    let store = place.store().await;
    let round = id("r");
    import(&store, &round, &files("")).await;
    set_state(&store, &round, State::Draft, State::Open).await;

    let mut unit = store.begin().await.unwrap();
    assert_eq!(unit.hold(&round).await.unwrap(), Some(State::Open));
    let again = unit.set_state(&round, State::Draft, State::Open, at(2));
    assert!(!again.await.unwrap());
    let close = unit.set_state(&round, State::Open, State::Closed, at(3));
    assert!(close.await.unwrap());
    unit.commit().await.unwrap();

    let mut snapshot = store.snapshot().await.unwrap();
    let now = snapshot.round(&round).await.unwrap().unwrap();
    assert_eq!((now.state, now.changed_at), (State::Closed, at(3)));
    drop(snapshot);

    // A further version changes neither the state nor when it was reached, but the times it names.
    let changed = files("new");
    let folder = NewVersion {
        round: &round,
        hash: "other",
        files: &changed,
        opens: at(10),
        closes: at(2000),
    };
    let mut unit = store.begin().await.unwrap();
    let imported = unit.import_version(folder, at(4)).await.unwrap();
    assert_eq!(imported, Imported::New(2));
    unit.commit().await.unwrap();
    let mut snapshot = store.snapshot().await.unwrap();
    let now = snapshot.round(&round).await.unwrap().unwrap();
    assert_eq!((now.state, now.changed_at), (State::Closed, at(3)));
    assert_eq!((now.opens, now.closes), (at(10), at(2000)));
}

async fn rounds_sort_by_the_bytes_of_their_ids(place: Place) {
    let store = place.store().await;
    for name in ["b", "a1", "B", "a-1", "A.2"] {
        import(&store, &id(name), &files("")).await;
    }
    let mut snapshot = store.snapshot().await.unwrap();
    let rounds = snapshot.rounds().await.unwrap();
    let names: Vec<_> = rounds.iter().map(|round| round.id.as_str()).collect();
    assert_eq!(names, ["A.2", "B", "a-1", "a1", "b"]);
}

async fn what_is_not_there_is_none(place: Place) {
    let store = place.store().await;
    let nobody = id("nobody");
    import(&store, &id("r"), &files("")).await;
    let mut unit = store.begin().await.unwrap();
    assert_eq!(unit.round(&nobody).await.unwrap(), None);
    assert_eq!(unit.version(&nobody, 1).await.unwrap(), None);
    assert_eq!(unit.version(&id("r"), 2).await.unwrap(), None);
    assert_eq!(unit.hold(&nobody).await.unwrap(), None);
    let moved = unit.set_state(&nobody, State::Draft, State::Open, at(1));
    assert!(!moved.await.unwrap());
    let preview = unit.set_preview(&nobody, TokenHash::of("token"));
    assert!(!preview.await.unwrap());
    assert_eq!(unit.return_of(&id("r"), &nobody).await.unwrap(), None);
    let found = unit.return_by_token(TokenHash::of("token")).await.unwrap();
    assert_eq!(found, None);
    assert!(unit.responses_per_day(&nobody).await.unwrap().is_empty());
}

async fn a_preview_link_is_replaced(place: Place) {
    let store = place.store().await;
    let round = id("r");
    import(&store, &round, &files("")).await;
    for token in ["first", "second"] {
        let mut unit = store.begin().await.unwrap();
        let set = unit.set_preview(&round, TokenHash::of(token));
        assert!(set.await.unwrap());
        unit.commit().await.unwrap();
    }
    let mut snapshot = store.snapshot().await.unwrap();
    let now = snapshot.round(&round).await.unwrap().unwrap();
    assert_eq!(now.preview, Some(TokenHash::of("second")));
}
