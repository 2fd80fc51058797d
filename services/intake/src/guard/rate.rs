//! How often one place may ask, without remembering any place.
//!
//! Of a client's address only a keyed hash is held, in memory; the key changes once a day and never leaves memory, so
//! that afterwards nobody can tell whose the counts were.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use sha2::{Digest, Sha256};
use vorrang_runtime::random::Random;
use vorrang_survey::time::Timestamp;

use super::client;
use crate::{error::Error, state::App};

/// How long a key is used.
const KEY_LIFE: i64 = 24 * 60 * 60;

/// Places counted at the same time; should there be more, all counts start anew.
const MOST_PLACES: usize = 500_000;

/// How many places it takes before those with nothing to remember are looked for.
const FIRST_TIDY: usize = 1024;

pub(crate) async fn layer(
    State(app): State<App>,
    request: Request,
    next: Next,
) -> Result<Response, Error> {
    if let Some(address) = client::address(&request, &app.settings.trusted_proxies) {
        let taken = app.rate.take(address, app.clock.now(), &*app.random);
        taken.map_err(|retry_after| Error::TooMany { retry_after })?;
    }
    Ok(next.run(request).await)
}

/// A bucket of tokens for each place: a request takes one, and they come back steadily.
pub(crate) struct Rate {
    /// Tokens that come back in a second.
    per_second: f64,
    /// Tokens of a full bucket.
    full: f64,
    places: Mutex<Places>,
}

struct Places {
    key: u128,
    since: Timestamp,
    buckets: HashMap<[u8; 16], Bucket>,
    tidy_at: usize,
}

#[derive(Clone, Copy)]
struct Bucket {
    tokens: f64,
    at: Timestamp,
}

impl Rate {
    /// So many requests in a minute, and so many at once.
    pub(crate) fn new(per_minute: u32, at_once: u32, now: Timestamp, random: &dyn Random) -> Self {
        Self {
            per_second: f64::from(per_minute) / 60.0,
            full: f64::from(at_once),
            places: Mutex::new(Places::new(now, random)),
        }
    }

    /// Takes a token of the address's place, or says when there will be one.
    pub(crate) fn take(
        &self,
        address: IpAddr,
        now: Timestamp,
        random: &dyn Random,
    ) -> Result<(), Duration> {
        // A thread that panicked while it held the lock has at worst lost a token.
        let mut places = self.places.lock().unwrap_or_else(PoisonError::into_inner);
        if now.as_second() - places.since.as_second() >= KEY_LIFE {
            *places = Places::new(now, random);
        }
        if places.buckets.len() >= places.tidy_at {
            self.tidy(&mut places, now);
        }
        let place = places.hash(address);
        let bucket = places.buckets.entry(place).or_insert(Bucket { tokens: self.full, at: now });
        *bucket = Bucket { tokens: self.tokens(*bucket, now), at: now };
        if bucket.tokens < 1.0 {
            return Err(Duration::from_secs_f64((1.0 - bucket.tokens) / self.per_second));
        }
        bucket.tokens -= 1.0;
        Ok(())
    }

    /// What is in a bucket now; a clock that was set back brings nothing back.
    fn tokens(&self, bucket: Bucket, now: Timestamp) -> f64 {
        let elapsed = now.duration_since(bucket.at).as_secs_f64().max(0.0);
        (bucket.tokens + elapsed * self.per_second).min(self.full)
    }

    /// Forgets full buckets, which are as good as none.
    fn tidy(&self, places: &mut Places, now: Timestamp) {
        places.buckets.retain(|_, bucket| self.tokens(*bucket, now) < self.full);
        if places.buckets.len() >= MOST_PLACES {
            places.buckets.clear();
        }
        places.tidy_at = (2 * places.buckets.len()).clamp(FIRST_TIDY, MOST_PLACES);
    }
}

impl Places {
    fn new(now: Timestamp, random: &dyn Random) -> Self {
        Self { key: random.bits(), since: now, buckets: HashMap::new(), tidy_at: FIRST_TIDY }
    }

    /// SHA-256 over key and place, cut to 128 bits. Key and place have fixed lengths, so nothing can be appended.
    fn hash(&self, address: IpAddr) -> [u8; 16] {
        let mut hasher = Sha256::new();
        hasher.update(self.key.to_be_bytes());
        hasher.update(place(address).to_be_bytes());
        let mut hash = [0; 16];
        hash.copy_from_slice(&hasher.finalize()[..16]);
        hash
    }
}

/// One place: an IPv4 address, or the half of an IPv6 address that a household or an office gets as a whole.
fn place(address: IpAddr) -> u128 {
    match address.to_canonical() {
        IpAddr::V4(address) => u128::from(address.to_bits()),
        IpAddr::V6(address) => address.to_bits() & !u128::from(u64::MAX),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use vorrang_runtime::random::Seeded;

    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn rate(random: &Seeded) -> Rate {
        Rate::new(60, 3, at(0), random)
    }

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn a_place_may_ask_so_often_and_then_steadily() {
        let random = Seeded::new(1);
        let rate = rate(&random);
        let take = |second| rate.take(ip("203.0.113.7"), at(second), &random);
        assert!((0..3).all(|_| take(0).is_ok()));
        assert_eq!(take(0), Err(Duration::from_secs(1)));
        assert!(rate.take(ip("203.0.113.8"), at(0), &random).is_ok());
        assert!(take(1).is_ok() && take(1).is_err());
        assert!(take(-5).is_err());
        assert!(take(1000).is_ok());
    }

    #[test]
    fn a_household_is_one_place() {
        let random = Seeded::new(1);
        let rate = rate(&random);
        let take = |address| rate.take(ip(address), at(0), &random).is_ok();
        assert!(take("2001:db8:0:1::1") && take("2001:db8:0:1::2") && take("2001:db8:0:1:9::3"));
        assert!(!take("2001:db8:0:1::4"));
        assert!(take("2001:db8:0:2::1"));
    }

    fn hashes(rate: &Rate) -> BTreeSet<[u8; 16]> {
        rate.places.lock().unwrap().buckets.keys().copied().collect()
    }

    #[test]
    fn the_key_is_secret_and_changes_daily() {
        let random = Seeded::new(1);
        let (one, two) = (rate(&random), rate(&random));
        let take = |rate: &Rate, second| rate.take(ip("203.0.113.7"), at(second), &random).is_ok();
        assert!(take(&one, 0) && take(&two, 0));
        let first_day = hashes(&one);
        assert!(first_day.is_disjoint(&hashes(&two)));
        assert!(take(&one, KEY_LIFE - 1));
        assert_eq!(hashes(&one), first_day);
        assert!(take(&one, KEY_LIFE));
        assert!(hashes(&one).is_disjoint(&first_day));
        assert_eq!(hashes(&one).len(), 1);
    }

    #[test]
    fn places_that_went_away_are_forgotten() {
        let random = Seeded::new(1);
        let rate = rate(&random);
        for n in 0..2_u32.pow(14) {
            let address = IpAddr::from(n.to_be_bytes());
            assert!(rate.take(address, at(i64::from(n)), &random).is_ok());
        }
        assert!(hashes(&rate).len() <= FIRST_TIDY, "{}", hashes(&rate).len());
    }
}
