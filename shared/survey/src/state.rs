//! Where a round stands, and what it lets happen there.
//!
//! draft → open → closed → reported. Nothing leads back: what a state promised to those who answered stays promised.

use std::fmt;

use crate::time::Timestamp;

/// Where a round stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Imported, seen only by whoever has the secret link.
    Draft,
    /// Answers are taken.
    Open,
    /// Answers are no longer taken, but for those on paper that the office types in late.
    Closed,
    /// Its result was made.
    Reported,
}

/// Why a round does not move to another state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TransitionError {
    /// No transition leads there from where the round stands.
    #[error("nothing leads from {from} to {to}")]
    NoWay {
        /// Where it stands.
        from: State,
        /// Where it should go.
        to: State,
    },
    /// Its closing time is over.
    #[error("the closing time is over")]
    TooLate,
}

impl State {
    /// Every state, in order.
    pub const ALL: [Self; 4] = [Self::Draft, Self::Open, Self::Closed, Self::Reported];

    /// The state as it is stored and as catalogues select by it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Reported => "reported",
        }
    }

    /// The state of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// Where a round that was left in this state stands now: time closes an open round, whether or not anybody has
    /// noted it yet.
    #[must_use]
    pub fn at(self, closes: Timestamp, now: Timestamp) -> Self {
        if self == Self::Open && now >= closes { Self::Closed } else { self }
    }

    /// Opens a draft, from which moment its plan stands and answers come in.
    ///
    /// # Errors
    /// It is no draft, or would be closed at once.
    pub fn open(self, closes: Timestamp, now: Timestamp) -> Result<Self, TransitionError> {
        self.follow(Self::Draft, Self::Open)?;
        if now >= closes { Err(TransitionError::TooLate) } else { Ok(Self::Open) }
    }

    /// Closes an open round, at its time or before.
    ///
    /// # Errors
    /// It is not open.
    pub fn close(self) -> Result<Self, TransitionError> {
        self.follow(Self::Open, Self::Closed)
    }

    /// Notes that a closed round's result was made.
    ///
    /// # Errors
    /// It is not closed.
    pub fn report(self) -> Result<Self, TransitionError> {
        self.follow(Self::Closed, Self::Reported)
    }

    fn follow(self, from: Self, to: Self) -> Result<Self, TransitionError> {
        if self == from { Ok(to) } else { Err(TransitionError::NoWay { from: self, to }) }
    }

    /// Whether forms of residents and departments are taken.
    #[must_use]
    pub fn takes_answers(self) -> bool {
        self == Self::Open
    }

    /// Whether the office may add answers from a table: late paper after the closing too, and after the report for a
    /// further result. Before the opening there is no plan yet that could not be chosen to suit them.
    #[must_use]
    pub fn takes_tables(self) -> bool {
        self != Self::Draft
    }

    /// Whether the folder may still change. Each change makes a new version; answers belong to the one they answered.
    #[must_use]
    pub fn takes_versions(self) -> bool {
        matches!(self, Self::Draft | Self::Open)
    }

    /// Whether departments may be given links to their returns.
    #[must_use]
    pub fn takes_invitations(self) -> bool {
        matches!(self, Self::Draft | Self::Open)
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::{
        State::{self, Closed, Draft, Open, Reported},
        Timestamp, TransitionError,
    };

    fn second(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn a_round_moves_forward_one_step_at_a_time() {
        let way = |from, to| Err(TransitionError::NoWay { from, to });
        let closes = second(100);
        for (state, opened, closed, reported) in [
            (Draft, Ok(Open), way(Draft, Closed), way(Draft, Reported)),
            (Open, way(Open, Open), Ok(Closed), way(Open, Reported)),
            (Closed, way(Closed, Open), way(Closed, Closed), Ok(Reported)),
            (Reported, way(Reported, Open), way(Reported, Closed), way(Reported, Reported)),
        ] {
            assert_eq!(state.open(closes, second(99)), opened);
            assert_eq!(state.close(), closed);
            assert_eq!(state.report(), reported);
        }
        assert_eq!(Draft.open(closes, closes), Err(TransitionError::TooLate));
    }

    #[test]
    fn time_closes_an_open_round_and_no_other() {
        let closes = second(100);
        assert_eq!(Open.at(closes, second(99)), Open);
        assert_eq!(Open.at(closes, closes), Closed);
        for state in [Draft, Closed, Reported] {
            assert_eq!(state.at(closes, second(1000)), state);
        }
    }

    #[test]
    fn each_state_lets_happen_what_it_may() {
        let lets = |allows: fn(State) -> bool| State::ALL.map(allows);
        assert_eq!(lets(State::takes_answers), [false, true, false, false]);
        assert_eq!(lets(State::takes_tables), [false, true, true, true]);
        assert_eq!(lets(State::takes_versions), [true, true, false, false]);
        assert_eq!(lets(State::takes_invitations), [true, true, false, false]);
    }

    #[test]
    fn a_state_is_found_by_its_name() {
        for state in State::ALL {
            assert_eq!(State::named(&state.to_string()), Some(state));
        }
        assert_eq!(State::named("opened"), None);
    }
}
