//! Population totals to which the answers are weighted.

use std::collections::BTreeMap;

use crate::{
    definition::Questionnaire,
    document::Place,
    plan::Plan,
    sheet::{Columns, NONE, Row, Sheet},
};

/// Population totals of one attribute, a single-choice question.
#[derive(Clone, Debug)]
pub struct Margin {
    /// Index of the question.
    pub question: usize,
    /// People for each choice; `None` for the choice that means "no answer".
    pub totals: Vec<Option<u64>>,
}

impl Margin {
    /// People in the population.
    #[must_use]
    pub fn population(&self) -> u64 {
        self.totals.iter().flatten().sum()
    }
}

/// Reads `margins.csv` for the margins of the plan, in the plan's order.
pub(crate) fn read(place: Place<'_>, questionnaire: &Questionnaire, plan: &Plan) -> Vec<Margin> {
    let sheet =
        Sheet::read(place, &[], Columns { fixed: &["attribute", "value", "population"], ..NONE });
    let mut totals: BTreeMap<(usize, usize), u64> = BTreeMap::new();
    for row in sheet.rows() {
        if let Some((question, choice, population)) = read_row(&row, questionnaire, plan)
            && totals.insert((question, choice), population).is_some()
        {
            row.fault(
                "margin-duplicate",
                &[("attribute", row.cell("attribute")), ("value", row.cell("value"))],
            );
        }
    }
    let margins: Vec<_> = plan
        .margins
        .iter()
        .map(|&question| margin(place, questionnaire, question, &totals))
        .collect();
    report_totals(place, questionnaire, plan, &margins);
    margins
}

fn read_row(
    row: &Row<'_>,
    questionnaire: &Questionnaire,
    plan: &Plan,
) -> Option<(usize, usize, u64)> {
    let (attribute, value) = (row.required("attribute"), row.required("value"));
    // Fewer than 2^53 people, so that a total is exact as a double.
    let population = row.cell("population").parse::<u64>().ok().filter(|&p| p > 0 && p < 1 << 53);
    if population.is_none() {
        row.fault("population-invalid", &[("value", row.cell("population"))]);
    }
    let (attribute, value) = (attribute?, value?);
    let Some(question) = questionnaire.question(attribute) else {
        row.fault("question-unknown", &[("value", attribute)]);
        return None;
    };
    if !plan.margins.contains(&question) {
        row.fault("margin-not-planned", &[("attribute", attribute)]);
        return None;
    }
    let choices = questionnaire.questions[question].kind.choices()?;
    let Some(choice) = choices.iter().position(|choice| choice.id.as_str() == value) else {
        row.fault("margin-value-unknown", &[("attribute", attribute), ("value", value)]);
        return None;
    };
    if choices[choice].no_answer {
        row.fault("margin-no-answer", &[("attribute", attribute), ("value", value)]);
        return None;
    }
    Some((question, choice, population?))
}

fn margin(
    place: Place<'_>,
    questionnaire: &Questionnaire,
    question: usize,
    totals: &BTreeMap<(usize, usize), u64>,
) -> Margin {
    let asked = &questionnaire.questions[question];
    let choices = asked.kind.choices().unwrap_or_default();
    for (index, choice) in choices.iter().enumerate() {
        if !choice.no_answer && !totals.contains_key(&(question, index)) {
            let args = [("attribute", asked.id.as_str()), ("value", choice.id.as_str())];
            place.fault(0, "margin-value-missing", &args);
        }
    }
    Margin {
        question,
        totals: (0..choices.len()).map(|index| totals.get(&(question, index)).copied()).collect(),
    }
}

/// All margins describe the same people. A margin with a category still missing is not added up.
fn report_totals(place: Place<'_>, questionnaire: &Questionnaire, plan: &Plan, margins: &[Margin]) {
    let complete = |margin: &&Margin| {
        let choices = questionnaire.questions[margin.question].kind.choices().unwrap_or_default();
        choices
            .iter()
            .zip(&margin.totals)
            .all(|(choice, total)| choice.no_answer || total.is_some())
    };
    let name = |margin: &Margin| questionnaire.questions[margin.question].id.to_string();
    let complete: Vec<_> = margins.iter().filter(complete).collect();
    let Some(first) = complete.first() else { return };
    let (wanted, other) = (first.population().to_string(), name(first));
    for margin in complete.iter().filter(|margin| margin.population() != first.population()) {
        let (attribute, total) = (name(margin), margin.population().to_string());
        let args = [
            ("attribute", attribute.as_str()),
            ("total", &total),
            ("other", &other),
            ("wanted", &wanted),
        ];
        place.fault(0, "margin-totals", &args);
    }
    if let Some(population) = plan.population.filter(|population| *population != first.population())
    {
        place.fault(
            0,
            "population-disagrees",
            &[("total", &wanted), ("population", &population.to_string())],
        );
    }
}
