//! How good the answers are, as far as that can be seen from them.

use serde::{Deserialize, Serialize};

use super::Figure;

/// What was left open, what stands out, and who is few. All answers count, whatever is told here.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Quality {
    /// Residents who answered the scoring question to its end.
    pub full: Figure<u64>,
    /// Residents who compared at least two goals but left some open.
    pub partly: Figure<u64>,
    /// Responses by what stands out about them.
    pub responses: Marked,
    /// What would be different without those that stand out.
    pub without: Figure<Without>,
    /// Replies to each question, but for the scoring question, of which `full` and `partly` tell, if it is no rating.
    pub questions: Vec<QuestionReplies>,
    /// Where people left the questionnaire.
    pub break_off: Figure<BreakOff>,
    /// Which categories of the margins are small.
    pub coverage: Vec<Coverage>,
    /// Smallest weight over largest.
    pub weight_ratio: Figure<f64>,
}

/// Responses by what stands out about them, each counted once, under the first that applies.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Marked {
    /// Every goal the same mark.
    pub straight_lined: Figure<u64>,
    /// Fewest goals with a mark for that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub straight_lined_from: Option<usize>,
    /// The same answers as another response, beyond the first of them.
    pub copies: Figure<u64>,
    /// Fewest goals with a mark of their own for that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copies_from: Option<usize>,
    /// Sent sooner than anybody can have read what it answers; no data where nobody could know.
    pub fast: Figure<u64>,
    /// Nothing of this.
    pub others: Figure<u64>,
}

/// The order without the responses that stand out, against the order with them.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Without {
    /// Goals that would have another rank.
    pub moved: usize,
    /// By how many ranks at most.
    pub furthest: usize,
    /// Goals among the first k that would stay there.
    pub top_stay: usize,
}

/// Replies to a question.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct QuestionReplies {
    /// Id of the question.
    pub question: String,
    /// Replies to the whole question; not for a rating.
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub replies: Option<Replies>,
    /// Replies to each goal of a rating.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<GoalReplies>,
}

/// Replies to a goal of a rating.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct GoalReplies {
    /// Id of the goal.
    pub goal: String,
    /// What they were.
    #[serde(flatten)]
    pub replies: Replies,
}

/// How residents replied.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Replies {
    /// Residents who were asked.
    pub asked: Figure<u64>,
    /// Gave an answer.
    pub answered: Figure<u64>,
    /// Said "no answer" or "don't know"; not planned where that cannot be said.
    pub declined: Figure<u64>,
    /// Left it open. Where `asked` is suppressed, those who were not asked are among them.
    pub open: Figure<u64>,
}

/// Where people left the questionnaire who began it on the web.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct BreakOff {
    /// Forms that were begun.
    pub begun: u64,
    /// Forms that were sent.
    pub sent: u64,
    /// The others by the furthest page they saw, in the questionnaire's order.
    pub left: Vec<Left>,
}

/// Forms left at a page.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Left {
    /// The page.
    #[serde(flatten)]
    pub at: LeftAt,
    /// How many.
    pub n: Figure<u64>,
}

/// A page of the questionnaire.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(tag = "at", rename_all = "snake_case")]
pub enum LeftAt {
    /// Who asks, why, and what happens to the answers.
    Notice,
    /// Consent to sensitive questions.
    Consent,
    /// Questions.
    Questions {
        /// Id of the first of them.
        question: String,
        /// Id of the field of action, where goals are asked field by field.
        #[serde(skip_serializing_if = "Option::is_none")]
        field: Option<String>,
        /// Which part of that field's goals, from 1.
        #[serde(skip_serializing_if = "Option::is_none")]
        part: Option<usize>,
    },
    /// All answers once more.
    Check,
    /// Pages the questionnaire no longer has.
    Elsewhere,
}

/// Which categories of a margin are small.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Coverage {
    /// Id of the question.
    pub attribute: String,
    /// Its categories, but for "unknown".
    pub categories: Vec<SmallCategory>,
}

/// Whether a category is small.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct SmallCategory {
    /// Id of the choice.
    pub value: String,
    /// Whether it would better be merged with another one in the next round.
    pub small: Figure<bool>,
}
