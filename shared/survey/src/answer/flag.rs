//! Why a response is kept apart, and what the office decides about it.

use super::Response;

/// Signs that no person sent a response. They stay with it, whatever is decided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flags {
    /// A field was filled in that nobody sees.
    pub honeypot: bool,
    /// It came sooner after the start than anybody can press through the pages.
    pub too_soon: bool,
}

/// How documents, tables and commands call the flags.
const HONEYPOT: &str = "honeypot";
const TOO_SOON: &str = "too-soon";

impl Flags {
    /// The name of every flag.
    pub const NAMES: [&'static str; 2] = [HONEYPOT, TOO_SOON];

    /// Whether there is any.
    #[must_use]
    pub fn any(self) -> bool {
        self.honeypot || self.too_soon
    }

    /// Whether the flag of this name is among them.
    #[must_use]
    pub fn has(self, name: &str) -> bool {
        (self.honeypot && name == HONEYPOT) || (self.too_soon && name == TOO_SOON)
    }

    /// Those of either.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            honeypot: self.honeypot || other.honeypot,
            too_soon: self.too_soon || other.too_soon,
        }
    }

    /// Their names with a space between; empty if there are none.
    #[must_use]
    pub fn name(self) -> &'static str {
        match (self.honeypot, self.too_soon) {
            (false, false) => "",
            (true, false) => HONEYPOT,
            (false, true) => TOO_SOON,
            (true, true) => "honeypot too-soon",
        }
    }

    /// The flags of this [`name`](Self::name).
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let both = [false, true];
        let mut all = both
            .into_iter()
            .flat_map(|honeypot| both.into_iter().map(move |too_soon| Self { honeypot, too_soon }));
        all.find(|flags| flags.name() == name)
    }
}

/// What the office has decided about a flagged response. Until it decides, and if it leaves the response out, the
/// response stays out of the figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Decision {
    /// Nothing yet.
    #[default]
    Open,
    /// It counts like any other.
    Counted,
    /// It does not count.
    LeftOut,
}

impl Decision {
    /// As stored, in tables and in messages.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Counted => "counted",
            Self::LeftOut => "left_out",
        }
    }

    /// The decision of this [`name`](Self::name).
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let all = [Self::Open, Self::Counted, Self::LeftOut];
        all.into_iter().find(|decision| decision.name() == name)
    }
}

impl Response {
    /// Whether it belongs in the figures: nothing speaks against it, or the office has decided so.
    #[must_use]
    pub fn counts(&self) -> bool {
        !self.flags.any() || self.decision == Decision::Counted
    }
}

#[cfg(test)]
mod tests {
    use super::{Decision, Flags, Response};

    #[test]
    fn only_a_decision_lets_a_flagged_response_count() {
        let mut response = Response::default();
        assert!(response.counts());
        for name in Flags::NAMES {
            response.flags = Flags::named(name).unwrap();
            assert!(response.flags.any() && response.flags.has(name));
            for (decision, counts) in
                [(Decision::Open, false), (Decision::LeftOut, false), (Decision::Counted, true)]
            {
                response.decision = decision;
                assert_eq!(response.counts(), counts, "{name} {decision:?}");
            }
        }
    }

    #[test]
    fn flags_are_spelled_in_one_way() {
        let [one, two] = Flags::NAMES.map(|name| Flags::named(name).unwrap());
        let both = one.or(two);
        assert_eq!(Flags::named(both.name()), Some(both));
        assert_eq!(both.name(), Flags::NAMES.join(" "));
        assert_eq!(Flags::named(""), Some(Flags::default()));
        for other in ["too-soon honeypot", "bot", " honeypot", "honeypot honeypot"] {
            assert_eq!(Flags::named(other), None, "{other}");
        }
    }
}
