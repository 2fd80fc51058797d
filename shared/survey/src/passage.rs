//! How far residents got who began the questionnaire: counts of each day, and nothing that leads to a person.
//!
//! Leaving before the end is called break-off (AAPOR, Standard Definitions, 2023).

use std::{fmt, str::FromStr};

use crate::id::Id;

/// A stage of the questionnaire, the same in every version that asks the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Who asks, why, and what happens to the answers.
    Notice,
    /// May sensitive questions be asked?
    Consent,
    /// Questions that are asked together.
    Questions {
        /// The first of them.
        question: Id,
        /// Where the goals of a question are asked field by field: the field of action, and which part of its goals, from 1.
        topic: Option<(Id, usize)>,
    },
    /// All answers once more, before they are sent.
    Check,
}

/// As the database keeps it. No id begins with the sign that sets our own stages apart.
impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Notice => f.write_str(NOTICE),
            Self::Consent => f.write_str(CONSENT),
            Self::Check => f.write_str(CHECK),
            Self::Questions { question, topic: None } => question.fmt(f),
            Self::Questions { question, topic: Some((field, part)) } => {
                write!(f, "{question}/{field}/{part}")
            }
        }
    }
}

const NOTICE: &str = "_notice";
const CONSENT: &str = "_consent";
const CHECK: &str = "_check";

/// No stage is written like this.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no stage of a questionnaire")]
pub struct NoStage;

impl FromStr for Stage {
    type Err = NoStage;

    fn from_str(text: &str) -> Result<Self, NoStage> {
        let id = |text| Id::parse(text).ok_or(NoStage);
        match text {
            NOTICE => return Ok(Self::Notice),
            CONSENT => return Ok(Self::Consent),
            CHECK => return Ok(Self::Check),
            _ => {}
        }
        let mut parts = text.split('/');
        let question = id(parts.next().unwrap_or_default())?;
        let topic = match (parts.next(), parts.next(), parts.next()) {
            (None, ..) => None,
            (Some(field), Some(part), None) => {
                Some((id(field)?, part.parse().map_err(|_| NoStage)?))
            }
            _ => return Err(NoStage),
        };
        Ok(Self::Questions { question, topic })
    }
}

/// Forms at a stage: each is counted once when it first gets there, and once when it first gets further.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The stage.
    pub stage: Stage,
    /// Forms that got there.
    pub reached: u64,
    /// Forms that got further; from the check: that were sent.
    pub passed: u64,
}

impl Passage {
    /// Forms that were left there. A page that a browser brings back can be passed twice; nobody is counted as less
    /// than nobody for it.
    #[must_use]
    pub const fn left(&self) -> u64 {
        self.reached.saturating_sub(self.passed)
    }
}

#[cfg(test)]
mod tests {
    use super::{NoStage, Stage};
    use crate::id::Id;

    #[test]
    fn stages_are_read_as_they_are_written() {
        let question = Id::parse("goals").unwrap();
        let topic = Some((Id::parse("work").unwrap(), 2));
        let stages = [
            (Stage::Notice, "_notice"),
            (Stage::Consent, "_consent"),
            (Stage::Check, "_check"),
            (Stage::Questions { question: question.clone(), topic: None }, "goals"),
            (Stage::Questions { question, topic }, "goals/work/2"),
        ];
        for (stage, text) in stages {
            assert_eq!(stage.to_string(), text);
            assert_eq!(text.parse(), Ok(stage));
        }
    }

    #[test]
    fn anything_else_is_no_stage() {
        for text in ["", "_start", "goals/work", "goals/work/x", "goals/work/1/2", "a b"] {
            assert_eq!(text.parse::<Stage>(), Err(NoStage), "{text}");
        }
    }
}
