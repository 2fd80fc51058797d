//! A table that is in order, read in shards of whole rows at the same time.
//!
//! Whoever reads a million rows meets the same few cells over and over. Where a question takes its cells one by one, what
//! a cell says is worked out once, by the rules every row is read by ([`Table`]), and known by heart from then on. What is
//! not in order ends it all: complaints come row by row from the top.

mod cut;
mod known;
mod rows;

use std::{
    hash::{DefaultHasher, Hasher},
    panic, thread,
};

use self::{known::Known, rows::Row};
use super::Table;
use crate::answer::Response;

impl Table<'_> {
    /// Hands every response to `push`, in so many shards at the same time, each with a value of its own that `start`
    /// makes; the values in the order of the shards. Must come before the first row is read.
    ///
    /// `None` if a row is not in order, or two responses may be the same: then the rows, read one by one, tell what is
    /// wrong.
    pub fn in_shards<T: Send>(
        &self,
        shards: usize,
        start: impl Fn() -> T + Sync,
        push: impl Fn(&mut T, &Response) + Sync,
    ) -> Option<Vec<T>> {
        let (text, begin) = self.rows();
        let parts = cut::in_parts(&text[begin..], self.spelling().1.byte(), shards);
        let read = |part| {
            let mut value = start();
            let read = Shard::new(self, part).read(|response| push(&mut value, response))?;
            Some((value, read))
        };
        let done = thread::scope(|scope| {
            let run = |part| scope.spawn(move || read(part));
            let running: Vec<_> = parts.into_iter().map(run).collect();
            // Only a fault of the program makes a shard panic; then the panic goes on.
            let done = |shard: thread::ScopedJoinHandle<'_, _>| {
                shard.join().unwrap_or_else(|panic| panic::resume_unwind(panic))
            };
            running.into_iter().map(done).collect::<Option<Vec<_>>>()
        })?;
        let (values, read): (Vec<T>, Vec<Read>) = done.into_iter().unzip();
        let unasked = read.iter().map(|shard| shard.unasked).sum();
        let mut ids: Vec<u64> = read.into_iter().flat_map(|shard| shard.ids).collect();
        merge_runs(&mut ids);
        let apart = ids.windows(2).all(|pair| pair[0] != pair[1]);
        self.add_unasked(if apart { unasked } else { 0 });
        apart.then_some(values)
    }
}

#[expect(
    clippy::stable_sort_primitive,
    reason = "the stable sort knows sorted runs and merges them"
)]
fn merge_runs(ids: &mut [u64]) {
    ids.sort();
}

/// A run of whole rows being read.
struct Shard<'t> {
    table: &'t Table<'t>,
    part: &'t [u8],
    known: Vec<Known>,
    id: Option<usize>,
    read: Read,
}

/// What is to be told of the rows of a shard besides their responses.
#[derive(Default)]
struct Read {
    /// A hash of every id: two that are equal have equal hashes.
    ids: Vec<u64>,
    /// Answers to questions that were not asked.
    unasked: u64,
}

impl<'t> Shard<'t> {
    fn new(table: &'t Table<'t>, part: &'t [u8]) -> Self {
        let (known, id) = (Known::of(table), table.id_column());
        Self { table, part, known, id, read: Read::default() }
    }

    /// The hashes of all ids, in order, and what was not asked.
    fn read(mut self, mut push: impl FnMut(&Response)) -> Option<Read> {
        let mut response = self.table.no_response();
        rows::each(self.part, self.table.spelling().1.byte(), |row| {
            self.row(row, &mut response)?;
            push(&response);
            Some(())
        })?;
        self.read.ids.sort_unstable();
        Some(self.read)
    }

    /// Reads a row into a response; `None` if it is not in order.
    fn row(&mut self, row: &Row<'_>, response: &mut Response) -> Option<()> {
        if row.cells() != self.table.width() {
            return None;
        }
        if let Some(column) = self.id {
            let id = std::str::from_utf8(row.cell(column)).ok()?.trim();
            let mut hasher = DefaultHasher::new();
            hasher.write(id.as_bytes());
            self.read.ids.push(Some(hasher.finish()).filter(|_| !id.is_empty())?);
        }
        for (mapping, known) in self.known.iter_mut().enumerate() {
            let question = self.table.question_of(mapping);
            let answer = &mut response.answers[question];
            let places = self.table.places(mapping);
            if !known.recall(row, places, answer) {
                let read = self.table.answer(mapping, &row.record()?).ok()?;
                *answer = read.answer;
                response.written.remove(&question);
                response.written.extend(read.written.map(|words| (question, words)));
                response.shown.remove(&question);
                response.shown.extend(read.shown.map(|number| (question, number)));
                known.learn(row, places, answer.as_ref());
            }
        }
        self.read.unasked += self.table.settle(response)?;
        if self.table.has_circumstances() {
            self.table.circumstances(&row.record()?, response)?;
        }
        Some(())
    }
}
