use vorrang_store::{
    Deleted, Deletion, ImportedResponse, Keep, NewReturn, Outcome, Saved, State, TokenHash,
};

use crate::harness::{
    Place, at, contract, day, files, id, import, open_round, response, set_state, stored, uuid,
};

contract![what_may_not_be_kept_is_deleted_on_its_day, deleted_answers_leave_no_copy];

async fn what_may_not_be_kept_is_deleted_on_its_day(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    let other = id("other");
    import(&store, &other, &files("")).await;
    set_state(&store, &other, State::Draft, State::Open).await;
    let mut elsewhere = response(3, 3);
    elsewhere.round = other.clone();

    let department = id("D1");
    let answers =
        |content| NewReturn { round: &round, department: &department, version: 1, content };
    let paper = ImportedResponse {
        external_id: "p1".to_owned(),
        digest: [1; 32],
        version: 1,
        id: uuid(7),
        day: day("2026-11-02"),
        content: "paper".to_owned(),
        decision: None,
    };
    let mut unit = store.begin().await.unwrap();
    unit.insert_responses(&[response(1, 1), response(2, 2), elsewhere]).await.unwrap();
    unit.import_responses(&round, std::slice::from_ref(&paper)).await.unwrap();
    unit.set_preview(&round, TokenHash::of("preview")).await.unwrap();
    unit.set_link(&round, &department, TokenHash::of("token")).await.unwrap();
    let sent = unit.submit(answers("sent"), 0, at(2)).await.unwrap();
    assert!(matches!(sent, Some(Saved::Done(_))));
    unit.save_draft(answers("draft"), 1, at(3)).await.unwrap();
    unit.commit().await.unwrap();

    let keep = Keep { answers_until: day("2027-01-31"), drafts_until: day("2026-12-31") };
    let tidy = async |today: &str, now| {
        let mut unit = store.begin().await.unwrap();
        let deletions = unit.tidy(&round, keep, day(today), now).await.unwrap();
        unit.commit().await.unwrap();
        deletions
    };
    // The last day of all is still a day of keeping.
    assert_eq!(tidy("2026-12-31", at(10)).await, []);
    let deletion = |kind, amount, deleted_at| Deletion { kind, amount, deleted_at };
    let drafts = [deletion(Deleted::Drafts, 1, at(11)), deletion(Deleted::Links, 2, at(11))];
    assert_eq!(tidy("2027-01-01", at(11)).await, drafts);
    assert_eq!(tidy("2027-01-31", at(12)).await, []);
    assert_eq!(stored(&store).await.len(), 3);
    let answers_gone = deletion(Deleted::Answers, 3, at(13));
    assert_eq!(tidy("2027-02-01", at(13)).await, [answers_gone]);
    assert_eq!(tidy("2027-02-01", at(13)).await, []);
    assert_eq!(tidy("2030-01-01", at(14)).await, []);

    let mut snapshot = store.snapshot().await.unwrap();
    let noted = snapshot.deletions(&round).await.unwrap();
    assert_eq!(noted, [drafts[0], drafts[1], answers_gone]);
    assert!(snapshot.responses_per_day(&round).await.unwrap().is_empty());
    let now = snapshot.round(&round).await.unwrap().unwrap();
    assert_eq!(now.preview, None);
    let found = snapshot.return_by_token(TokenHash::of("token")).await;
    assert_eq!(found.unwrap(), None);
    let kept = snapshot.return_of(&round, &department).await.unwrap();
    let kept = kept.unwrap();
    assert_eq!(kept.draft, None);
    assert_eq!(kept.submitted.unwrap().content, "sent");
    let beside = snapshot.responses_per_day(&other).await.unwrap();
    assert_eq!(beside.values().sum::<u64>(), 1);
    drop(snapshot);

    // Keys and table ids went with the answers.
    let mut unit = store.begin().await.unwrap();
    let again = unit.insert_responses(&[response(1, 1)]).await.unwrap();
    assert_eq!(again, [Outcome::Stored]);
    let report = unit.import_responses(&round, &[paper]).await.unwrap();
    assert_eq!(report.added, 1);
}

/// On SQLite nothing of a deleted answer is left in the files; what PostgreSQL leaves is up to its vacuum.
async fn deleted_answers_leave_no_copy(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    let mut told = response(1, 1);
    told.content = "a sentence nobody else would write".repeat(400);
    let mut unit = store.begin().await.unwrap();
    unit.insert_responses(&[told]).await.unwrap();
    unit.commit().await.unwrap();
    assert!(place.folder.is_none() || on_disk(&place, "nobody else"));
    let keep = Keep { answers_until: day("2026-12-31"), drafts_until: day("2026-12-31") };
    let mut unit = store.begin().await.unwrap();
    unit.tidy(&round, keep, day("2027-01-01"), at(1)).await.unwrap();
    unit.commit().await.unwrap();
    assert!(stored(&store).await.is_empty());
    store.close().await;
    assert!(!on_disk(&place, "nobody else"));
}

/// Whether any file of an SQLite store holds these words.
fn on_disk(place: &Place, words: &str) -> bool {
    let Some(folder) = &place.folder else {
        return false;
    };
    let files = std::fs::read_dir(folder.path()).unwrap();
    files
        .map(|file| std::fs::read(file.unwrap().path()).unwrap())
        .any(|bytes| String::from_utf8_lossy(&bytes).contains(words))
}
