//! What can be wrong with a round's folder or a table of answers.

use std::cell::RefCell;

/// One thing that is wrong, where it is, and what the message needs to say it.
///
/// `code` is stable and names the catalogue message `fault-CODE`, which also tells the remedy.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// File name inside the folder, or the table's name.
    pub file: String,
    /// Line in that file, from 1; `None` when the fault is the file itself.
    pub line: Option<u32>,
    /// Column of a table.
    pub column: Option<String>,
    /// Stable code, kebab-case.
    pub code: &'static str,
    /// Named values for the message.
    pub args: Vec<(&'static str, String)>,
}

/// Collects faults while a folder is read; reading goes on after a fault, so that all are reported at once.
#[derive(Debug, Default)]
pub(crate) struct Faults(RefCell<Vec<(Gravity, Fault)>>);

/// Whether a round can be read in spite of a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Gravity {
    /// A text is missing in a promised language and there in another.
    Gap,
    /// Anything else.
    Fault,
}

impl Faults {
    /// Adds a fault at `line` of `file` (0 = the whole file).
    pub(crate) fn add(
        &self,
        file: &str,
        line: u32,
        code: &'static str,
        args: &[(&'static str, &str)],
    ) {
        self.push(Gravity::Fault, file, line, code, args);
    }

    /// Adds a gap in a promised language.
    pub(crate) fn add_gap(
        &self,
        file: &str,
        line: u32,
        code: &'static str,
        args: &[(&'static str, &str)],
    ) {
        self.push(Gravity::Gap, file, line, code, args);
    }

    fn push(
        &self,
        gravity: Gravity,
        file: &str,
        line: u32,
        code: &'static str,
        args: &[(&'static str, &str)],
    ) {
        let fault = Fault {
            file: file.to_owned(),
            line: (line > 0).then_some(line),
            column: None,
            code,
            args: args.iter().map(|&(name, value)| (name, value.to_owned())).collect(),
        };
        self.0.borrow_mut().push((gravity, fault));
    }

    /// Whether there is nothing but gaps, if anything.
    pub(crate) fn are_gaps(&self) -> bool {
        self.0.borrow().iter().all(|(gravity, _)| *gravity == Gravity::Gap)
    }

    /// Faults and gaps by file and line.
    pub(crate) fn sorted(self) -> Vec<Fault> {
        let mut faults: Vec<Fault> =
            self.0.into_inner().into_iter().map(|(_, fault)| fault).collect();
        faults.sort();
        faults.dedup();
        faults
    }
}

/// Every code a fault can carry; the catalogues hold a message for each.
pub const CODES: &[&str] = &[
    "file-missing",
    "not-utf8",
    "toml-syntax",
    "key-unknown",
    "key-missing",
    "wrong-type",
    "empty-value",
    "control-character",
    "out-of-range",
    "id-invalid",
    "id-duplicate",
    "name-duplicate",
    "language-invalid",
    "language-duplicate",
    "translation-missing",
    "language-without-words",
    "zone-unknown",
    "time-invalid",
    "time-skipped",
    "time-twice",
    "date-invalid",
    "closes-before-opens",
    "retention-too-early",
    "email-invalid",
    "kind-unknown",
    "goal-unknown",
    "field-unknown",
    "field-without-goals",
    "goals-missing",
    "goals-too-many",
    "choices-too-few",
    "no-answer-twice",
    "other-twice",
    "order-unknown",
    "shuffle-unknown",
    "sets-goals",
    "bounds-crossed",
    "matrix-columns",
    "matrix-rows",
    "sensitive-required",
    "consent-missing",
    "condition-too-long",
    "condition-too-deep",
    "condition-too-many",
    "condition-character",
    "condition-unexpected",
    "condition-ends",
    "condition-question",
    "condition-itself",
    "condition-later",
    "condition-choice",
    "condition-chosen",
    "condition-compared",
    "condition-order",
    "condition-number",
    "condition-day",
    "condition-never",
    "condition-not-own",
    "condition-planned",
    "question-unknown",
    "score-several",
    "score-kind",
    "score-not-all-goals",
    "margin-kind",
    "margin-value-unknown",
    "margin-value-missing",
    "margin-duplicate",
    "margin-not-planned",
    "margin-no-answer",
    "margin-totals",
    "population-invalid",
    "population-disagrees",
    "bounds-invalid",
    "group-source-unknown",
    "group-source-twice",
    "group-responses-missing",
    "group-weight",
    "group-weights-sum",
    "departments-missing",
    "earlier-itself",
    "earlier-continued-by-none",
    "continued-twice",
    "department-goals-missing",
    "department-unknown",
    "csv-syntax",
    "quote-unclosed",
    "page-name",
    "language-not-promised",
    "text-columns",
    "text-unknown",
    "text-changed",
    "text-twice",
    "text-address",
    "spreadsheet-broken",
    "spreadsheet-large",
    "spreadsheet-parts",
    "spreadsheet-ratio",
    "spreadsheet-false",
    "spreadsheet-range",
    "delimiter-unknown",
    "row-length",
    "column-unknown",
    "column-missing",
    "column-duplicate",
    "delimiter-unclear",
    "encoding-unknown",
    "encoding-unclear",
    "encoding-wrong",
    "columns-shape",
    "columns-too-many",
    "pace-invalid",
    "flags-invalid",
    "decision-invalid",
    "response-id-missing",
    "response-id-duplicate",
    "response-known",
    "return-known",
    "return-empty",
    "withdrawal-unreadable",
    "answer-unknown",
    "answer-not-number",
    "answer-out-of-range",
    "answer-duplicate-goal",
    "answer-twice",
    "answer-gap",
    "answer-too-many",
    "answer-wrong-sum",
    "answer-too-long",
    "answer-required",
    "answer-not-flag",
    "answer-control-character",
    "answer-no-answer-with-others",
    "answer-not-decimal",
    "answer-too-fine",
    "answer-number-between",
    "answer-number-least",
    "answer-number-most",
    "answer-not-date",
    "answer-day-missing",
    "answer-month-missing",
    "answer-year-missing",
    "answer-year-short",
    "answer-no-month",
    "answer-no-day",
    "answer-too-early",
    "answer-too-late",
    "answer-row-missing",
    "answer-not-acknowledged",
    "answer-words-beside-another",
    "answer-not-drawn",
    "answer-shown-missing",
    "answer-same-goal",
    "answer-half-set",
    "answer-not-valid",
    "return-not-number",
    "return-too-large",
    "return-year",
    "return-target-year",
    "return-no-way",
    "return-despite-indicator",
    "goal-not-own",
    "indicator-not-number",
    "indicator-error",
    "indicator-twice",
];
