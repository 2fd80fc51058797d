use vorrang_store::{NewReturn, Return, ReturnImport, Saved, Source, State, Store, TokenHash};
use vorrang_survey::id::Id;

use crate::harness::{Place, at, contract, id, open_round, set_state};

contract![
    a_link_leads_to_its_own_return_alone,
    a_further_link_works_beside_the_first,
    a_draft_is_saved_over_what_was_seen,
    of_two_who_save_at_once_one_is_told,
    a_return_is_submitted_once_per_click,
    a_correction_is_a_further_submission,
    a_round_that_is_not_open_takes_no_return,
    a_return_is_imported_once,
];

const DEPARTMENT: &str = "D1";

fn answers<'r>(round: &'r Id, department: &'r Id, content: &'r str) -> NewReturn<'r> {
    NewReturn { round, department, version: 1, content }
}

/// Gives the department its link.
async fn invite(store: &Store, round: &Id, department: &str, token: &str) {
    let mut unit = store.begin().await.unwrap();
    unit.set_link(round, &id(department), TokenHash::of(token)).await.unwrap();
    unit.commit().await.unwrap();
}

async fn remind(store: &Store, round: &Id, department: &str, token: &str) -> bool {
    let mut unit = store.begin().await.unwrap();
    let added = unit.add_link(round, &id(department), TokenHash::of(token)).await.unwrap();
    unit.commit().await.unwrap();
    added
}

async fn by_token(store: &Store, token: &str) -> Option<Return> {
    let mut snapshot = store.snapshot().await.unwrap();
    snapshot.return_by_token(TokenHash::of(token)).await.unwrap()
}

async fn save(store: &Store, round: &Id, content: &str, revision: u32) -> Option<Saved> {
    let department = id(DEPARTMENT);
    let draft = answers(round, &department, content);
    let mut unit = store.begin().await.unwrap();
    let saved = unit.save_draft(draft, revision, at(5)).await.unwrap();
    unit.commit().await.unwrap();
    saved
}

async fn submit(store: &Store, round: &Id, content: &str, revision: u32) -> Option<Saved> {
    let department = id(DEPARTMENT);
    let sent = answers(round, &department, content);
    let mut unit = store.begin().await.unwrap();
    let saved = unit.submit(sent, revision, at(6)).await.unwrap();
    unit.commit().await.unwrap();
    saved
}

#[track_caller]
fn done(saved: Option<Saved>) -> Return {
    match saved {
        Some(Saved::Done(now)) => now,
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn stale(saved: Option<Saved>) -> Return {
    match saved {
        Some(Saved::Stale(now)) => now,
        other => panic!("{other:?}"),
    }
}

async fn a_link_leads_to_its_own_return_alone(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    invite(&store, &round, "D2", "two").await;
    invite(&store, &round, "D1", "one").await;
    let one = by_token(&store, "one").await.unwrap();
    assert_eq!((one.department, one.revision), (id("D1"), 0));
    assert_eq!((one.draft, one.submitted), (None, None));
    assert_eq!(by_token(&store, "two").await.unwrap().department, id("D2"));
    assert_eq!(by_token(&store, "three").await, None);

    // A new link ends the old one and keeps the return.
    done(save(&store, &round, "half", 0).await);
    invite(&store, &round, "D1", "three").await;
    assert_eq!(by_token(&store, "one").await, None);
    let same = by_token(&store, "three").await.unwrap();
    assert_eq!(same.draft.unwrap().content, "half");

    let mut snapshot = store.snapshot().await.unwrap();
    let returns = snapshot.returns(&round).await.unwrap();
    let departments: Vec<_> = returns.iter().map(|one| one.department.as_str()).collect();
    assert_eq!(departments, ["D1", "D2"]);
}

async fn a_draft_is_saved_over_what_was_seen(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    assert_eq!(save(&store, &round, "half", 0).await, None, "no link yet");
    invite(&store, &round, DEPARTMENT, "token").await;

    let first = done(save(&store, &round, "half", 0).await);
    let draft = first.draft.as_ref().unwrap();
    assert_eq!((draft.version, draft.saved_at), (1, at(5)));
    assert_eq!(first.revision, 1);
    // The same click again.
    assert_eq!(done(save(&store, &round, "half", 0).await), first);
    // A tab that was opened before.
    let theirs = stale(save(&store, &round, "other half", 0).await);
    assert_eq!(theirs, first);
    let second = done(save(&store, &round, "three quarters", 1).await);
    assert_eq!(second.draft.unwrap().content, "three quarters");
    assert_eq!(second.revision, 2);
}

async fn of_two_who_save_at_once_one_is_told(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    invite(&store, &round, DEPARTMENT, "token").await;
    for revision in 0..10 {
        let colleague = |name: &str| {
            let (store, round, content) =
                (store.clone(), round.clone(), format!("{name} {revision}"));
            tokio::spawn(async move { save(&store, &round, &content, revision).await.unwrap() })
        };
        let (one, two) = (colleague("one"), colleague("two"));
        match (one.await.unwrap(), two.await.unwrap()) {
            (Saved::Done(kept), Saved::Stale(shown)) | (Saved::Stale(shown), Saved::Done(kept)) => {
                assert_eq!(kept, shown);
                assert_eq!(kept.revision, revision + 1);
            }
            other => panic!("{other:?}"),
        }
    }
}

async fn a_return_is_submitted_once_per_click(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    invite(&store, &round, DEPARTMENT, "token").await;
    done(save(&store, &round, "half", 0).await);
    stale(submit(&store, &round, "whole", 0).await);

    let sent = done(submit(&store, &round, "whole", 1).await);
    let submitted = sent.submitted.as_ref().unwrap();
    assert_eq!((submitted.number, submitted.version), (1, 1));
    assert_eq!(submitted.content, "whole");
    assert_eq!(submitted.submitted_at, at(6));
    assert_eq!(submitted.source, Source::Department);
    assert_eq!((sent.draft.as_ref(), sent.revision), (None, 2));

    assert_eq!(done(submit(&store, &round, "whole", 1).await), sent);
    stale(submit(&store, &round, "another", 1).await);
    let mut snapshot = store.snapshot().await.unwrap();
    let history = snapshot.submissions(&round, &id(DEPARTMENT)).await.unwrap();
    assert_eq!(history.len(), 1);
}

async fn a_correction_is_a_further_submission(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    invite(&store, &round, DEPARTMENT, "token").await;
    done(submit(&store, &round, "first", 0).await);
    let corrected = done(save(&store, &round, "corrected", 1).await);
    // What was submitted counts until the correction is submitted as well.
    assert_eq!(corrected.submitted.unwrap().content, "first");
    assert_eq!(corrected.draft.unwrap().content, "corrected");
    let sent = done(submit(&store, &round, "corrected", 2).await);
    assert_eq!(sent.submitted.unwrap().number, 2);

    let mut snapshot = store.snapshot().await.unwrap();
    let history = snapshot.submissions(&round, &id(DEPARTMENT)).await.unwrap();
    let contents: Vec<_> = history.iter().map(|one| one.content.as_str()).collect();
    assert_eq!(contents, ["first", "corrected"]);
}

async fn a_round_that_is_not_open_takes_no_return(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    invite(&store, &round, DEPARTMENT, "token").await;
    done(save(&store, &round, "half", 0).await);
    set_state(&store, &round, State::Open, State::Closed).await;
    let saved = save(&store, &round, "more", 1).await;
    assert_eq!(saved, Some(Saved::RoundNotOpen));
    let sent = submit(&store, &round, "more", 1).await;
    assert_eq!(sent, Some(Saved::RoundNotOpen));
    let now = by_token(&store, "token").await.unwrap();
    assert_eq!((now.revision, now.submitted), (1, None));
}

async fn a_return_is_imported_once(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    invite(&store, &round, DEPARTMENT, "token").await;
    done(save(&store, &round, "half", 0).await);
    set_state(&store, &round, State::Open, State::Closed).await;
    let import = async |department: &str, content: &str| {
        let department = id(department);
        let mut unit = store.begin().await.unwrap();
        let sent = answers(&round, &department, content);
        let imported = unit.import_return(sent, at(7)).await.unwrap();
        unit.commit().await.unwrap();
        imported
    };
    // With and without a link, and in any state of the round.
    for department in [DEPARTMENT, "D9"] {
        assert_eq!(import(department, "paper").await, ReturnImport::Added);
        assert_eq!(import(department, "paper").await, ReturnImport::Skipped);
        assert_eq!(import(department, "other").await, ReturnImport::Conflict);
    }
    let now = by_token(&store, "token").await.unwrap();
    let submitted = now.submitted.unwrap();
    assert_eq!(submitted.content, "paper");
    assert_eq!((submitted.number, submitted.source), (1, Source::Office));
    assert_eq!(submitted.submitted_at, at(7));
    assert_eq!(now.draft.unwrap().content, "half");
    assert_eq!(now.revision, 2);
}

async fn a_further_link_works_beside_the_first(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    assert!(!remind(&store, &round, DEPARTMENT, "early").await, "there is no link to remind of");
    invite(&store, &round, DEPARTMENT, "first").await;
    assert!(remind(&store, &round, DEPARTMENT, "second").await);
    for token in ["first", "second"] {
        assert_eq!(by_token(&store, token).await.unwrap().department, id(DEPARTMENT));
    }
    invite(&store, &round, DEPARTMENT, "renewed").await;
    for token in ["early", "first", "second"] {
        assert_eq!(by_token(&store, token).await, None, "{token}");
    }
    assert!(by_token(&store, "renewed").await.is_some());
}
