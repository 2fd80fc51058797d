//! Work shared out among processors. How many there are changes nothing but the time: what is put together is put together
//! in the order of the work, or is whole numbers.

use std::{
    num::NonZeroUsize,
    panic,
    sync::{
        LazyLock,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

/// Processors, asked for once: the answer is read from several files of the system.
static PROCESSORS: LazyLock<usize> =
    LazyLock::new(|| thread::available_parallelism().map_or(1, NonZeroUsize::get));

/// Parts to cut work into that can be cut anywhere.
pub(crate) fn shards() -> usize {
    *PROCESSORS
}

/// What `work` makes of 0, 1, … up to `count`, in this order. Whoever is free takes the next.
pub(crate) fn in_order<T: Send>(count: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let share = || {
        let mut done = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            if index >= count {
                return done;
            }
            done.push((index, work(index)));
        }
    };
    let mut done = thread::scope(|scope| {
        let others: Vec<_> = (1..shards().min(count)).map(|_| scope.spawn(share)).collect();
        let mut done = share();
        for other in others {
            // Only a fault of the program makes a share panic; then the panic goes on.
            done.extend(other.join().unwrap_or_else(|panic| panic::resume_unwind(panic)));
        }
        done
    });
    done.sort_unstable_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, value)| value).collect()
}

/// The values in order.
#[expect(
    clippy::stable_sort_primitive,
    reason = "the stable sort knows sorted runs and merges them"
)]
pub(crate) fn sorted(mut values: Vec<u64>) -> Vec<u64> {
    let size = values.len().div_ceil(shards()).max(1);
    thread::scope(|scope| {
        for part in values.chunks_mut(size) {
            scope.spawn(|| part.sort_unstable());
        }
    });
    values.sort(); // Of sorted runs, which the stable sort knows to merge.
    values
}
