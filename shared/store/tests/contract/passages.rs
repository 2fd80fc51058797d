use vorrang_store::{DayPassage, Keep, Store};
use vorrang_survey::{
    id::Id,
    passage::{Passage, Stage},
};

use crate::harness::{Place, at, contract, day, files, id, import, open_round};

contract![
    passages_of_all_days_are_added_up,
    counts_of_several_processes_are_all_kept,
    passages_go_with_the_answers,
];

fn passage(stage: Stage, reached: u64, passed: u64) -> Passage {
    Passage { stage, reached, passed }
}

fn questions() -> Stage {
    Stage::Questions { question: id("goals"), topic: Some((id("work"), 2)) }
}

async fn add(store: &Store, round: &Id, on: &str, passage: Passage) {
    let mut unit = store.begin().await.unwrap();
    unit.add_passages(&[DayPassage { round: round.clone(), day: day(on), passage }]).await.unwrap();
    unit.commit().await.unwrap();
}

async fn passages(store: &Store, round: &Id) -> Vec<Passage> {
    store.snapshot().await.unwrap().passages(round).await.unwrap()
}

async fn passages_of_all_days_are_added_up(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    let other = id("other");
    import(&store, &other, &files("")).await;
    assert_eq!(passages(&store, &round).await, []);
    add(&store, &round, "2026-11-01", passage(Stage::Notice, 5, 3)).await;
    add(&store, &round, "2026-11-01", passage(Stage::Notice, 2, 1)).await;
    add(&store, &round, "2026-11-02", passage(Stage::Notice, 1, 1)).await;
    add(&store, &round, "2026-11-02", passage(questions(), 5, 0)).await;
    add(&store, &other, "2026-11-02", passage(Stage::Check, 9, 9)).await;
    let expected = [passage(Stage::Notice, 8, 5), passage(questions(), 5, 0)];
    assert_eq!(passages(&store, &round).await, expected);
}

async fn counts_of_several_processes_are_all_kept(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    let one_by_one = async || {
        for _ in 0..20 {
            add(&store, &round, "2026-11-01", passage(Stage::Check, 2, 1)).await;
        }
    };
    tokio::join!(one_by_one(), one_by_one(), one_by_one());
    assert_eq!(passages(&store, &round).await, [passage(Stage::Check, 120, 60)]);
}

async fn passages_go_with_the_answers(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    add(&store, &round, "2026-11-01", passage(Stage::Notice, 5, 3)).await;
    let keep = Keep { answers_until: day("2027-01-31"), drafts_until: day("2027-01-31") };
    for (today, left) in [("2027-01-31", 1), ("2027-02-01", 0)] {
        let mut unit = store.begin().await.unwrap();
        unit.tidy(&round, keep, day(today), at(1)).await.unwrap();
        unit.commit().await.unwrap();
        assert_eq!(passages(&store, &round).await.len(), left, "{today}");
    }
}
