//! Each job is done once, whoever is at it and whoever dies over it.

use std::collections::BTreeSet;

use vorrang_store::{Claim, Job, JobState, Store};

use crate::harness::{Place, at, contract, day, id, open_round, uuid};

contract![
    a_job_is_claimed_done_and_never_asked_for_twice,
    of_many_workers_each_job_has_one,
    a_lease_that_ran_out_goes_to_another,
    a_job_is_put_off_given_up_and_tried_again,
    done_jobs_are_forgotten,
    the_last_analysis_is_the_one_of_most_changes,
];

async fn enqueue(store: &Store, job: &Job, due: i64) -> bool {
    let mut unit = store.begin().await.unwrap();
    let new = unit.enqueue(job, at(due)).await.unwrap();
    unit.commit().await.unwrap();
    new
}

async fn claim(store: &Store, lease: u64, now: i64, until: i64) -> Option<Claim> {
    let mut unit = store.begin().await.unwrap();
    let claim = unit.claim(uuid(lease), at(now), at(until)).await.unwrap();
    unit.commit().await.unwrap();
    claim
}

fn analyse(changes: u32) -> Job {
    Job::Analyse { round: id("r"), changes }
}

async fn a_job_is_claimed_done_and_never_asked_for_twice(place: Place) {
    let store = place.store().await;
    open_round(&store).await;
    let tidy = Job::Tidy { round: id("r"), day: day("2027-01-01") };
    let send = Job::Send { round: id("r"), mail: uuid(9) };
    for (due, job) in [(10, &tidy), (5, &analyse(0)), (7, &send)] {
        assert!(enqueue(&store, job, due).await);
        assert!(!enqueue(&store, job, due).await);
    }
    assert_eq!(claim(&store, 1, 4, 100).await, None, "nothing is due yet");
    let mut done = Vec::new();
    while let Some(claim) = claim(&store, 1, 50, 100).await {
        assert_eq!((claim.attempts, claim.lease), (1, uuid(1)));
        let mut unit = store.begin().await.unwrap();
        assert!(unit.finish(&claim).await.unwrap());
        assert!(!unit.finish(&claim).await.unwrap(), "its lease has ended");
        unit.commit().await.unwrap();
        done.push(claim.job);
    }
    assert_eq!(done, [analyse(0), send, tidy.clone()], "by the time they were due");
    assert!(!enqueue(&store, &tidy, 60).await, "what was done is not done again");
    assert_eq!(store.snapshot().await.unwrap().jobs_waiting().await.unwrap(), 0);
}

async fn of_many_workers_each_job_has_one(place: Place) {
    let store = place.store().await;
    open_round(&store).await;
    for changes in 0..40 {
        enqueue(&store, &analyse(changes), 0).await;
    }
    let workers = (0..8).map(|worker| {
        let store = store.clone();
        tokio::spawn(async move {
            let mut claimed = Vec::new();
            while let Some(claim) = claim(&store, worker, 1, 100).await {
                claimed.push(claim.job);
            }
            claimed
        })
    });
    let mut all = Vec::new();
    for worker in workers.collect::<Vec<_>>() {
        all.extend(worker.await.unwrap());
    }
    assert_eq!(all.len(), 40);
    let different: BTreeSet<String> = all.iter().map(|job| format!("{job:?}")).collect();
    assert_eq!(different.len(), 40);
}

async fn a_lease_that_ran_out_goes_to_another(place: Place) {
    let store = place.store().await;
    open_round(&store).await;
    enqueue(&store, &analyse(0), 0).await;
    let first = claim(&store, 1, 10, 20).await.unwrap();
    assert_eq!(claim(&store, 2, 19, 30).await, None);
    let running = store.snapshot().await.unwrap().last_analysis(&id("r")).await.unwrap().unwrap();
    assert_eq!(running.running_since(at(19)), Some(at(10)));
    assert_eq!(running.running_since(at(20)), None, "whoever was at it has gone");
    let second = claim(&store, 2, 20, 30).await.unwrap();
    assert_eq!((second.attempts, &second.job), (2, &first.job));
    let mut unit = store.begin().await.unwrap();
    assert!(!unit.finish(&first).await.unwrap());
    assert!(!unit.put_off(&first, at(40), "late").await.unwrap());
    assert!(!unit.give_up(&first, "late").await.unwrap());
    assert!(unit.finish(&second).await.unwrap());
    unit.commit().await.unwrap();
}

async fn a_job_is_put_off_given_up_and_tried_again(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    enqueue(&store, &analyse(0), 0).await;
    let first = claim(&store, 1, 1, 9).await.unwrap();
    let mut unit = store.begin().await.unwrap();
    assert!(unit.put_off(&first, at(50), "no answer").await.unwrap());
    unit.commit().await.unwrap();
    assert_eq!(claim(&store, 1, 49, 60).await, None);
    let second = claim(&store, 1, 50, 60).await.unwrap();
    assert_eq!(second.attempts, 2);
    let mut unit = store.begin().await.unwrap();
    assert!(unit.give_up(&second, "no answer at all").await.unwrap());
    unit.commit().await.unwrap();
    assert_eq!(claim(&store, 1, 1000, 2000).await, None);
    let given_up = store.snapshot().await.unwrap().given_up(&round).await.unwrap();
    let [job] = given_up.as_slice() else { panic!("{given_up:?}") };
    assert_eq!((job.state, job.attempts), (JobState::GivenUp, 2));
    assert_eq!(job.fault.as_deref(), Some("no answer at all"));
    let mut unit = store.begin().await.unwrap();
    assert_eq!(unit.try_again(&round, at(3000)).await.unwrap(), 1);
    assert_eq!(unit.try_again(&round, at(3000)).await.unwrap(), 0);
    unit.commit().await.unwrap();
    assert_eq!(claim(&store, 1, 2999, 4000).await, None);
    assert_eq!(claim(&store, 1, 3000, 4000).await.unwrap().attempts, 1);
}

async fn done_jobs_are_forgotten(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    for changes in 0..3 {
        enqueue(&store, &analyse(changes), i64::from(changes)).await;
    }
    for _ in 0..2 {
        let claim = claim(&store, 1, 10, 20).await.unwrap();
        let mut unit = store.begin().await.unwrap();
        unit.finish(&claim).await.unwrap();
        unit.commit().await.unwrap();
    }
    let mut unit = store.begin().await.unwrap();
    assert_eq!(unit.forget_done(&round, at(1)).await.unwrap(), 1);
    assert_eq!(unit.forget_done(&round, at(100)).await.unwrap(), 1, "waiting ones stay");
    assert_eq!(unit.jobs_waiting().await.unwrap(), 1);
    unit.commit().await.unwrap();
}

async fn the_last_analysis_is_the_one_of_most_changes(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    assert_eq!(store.snapshot().await.unwrap().last_analysis(&round).await.unwrap(), None);
    for changes in [9, 10, 2] {
        enqueue(&store, &analyse(changes), 0).await;
    }
    let last = store.snapshot().await.unwrap().last_analysis(&round).await.unwrap().unwrap();
    assert_eq!((last.job, last.state), (analyse(10), JobState::Waiting));
}
