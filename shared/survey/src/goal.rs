//! Goals, the fields of action they belong to, who answers for them and who is told.

use std::collections::BTreeSet;

use crate::{
    document::{At, Place},
    id::Id,
    sheet::{Columns, NONE, Row, Sheet, report_duplicates},
    text::{Lang, Texts},
};

pub use crate::sheet::is_email;

/// Most goals a round may have: a level of a goal fits a byte beside "not compared".
pub const MOST_GOALS: usize = 250;

/// A field of action.
#[derive(Clone, Debug)]
pub struct Field {
    /// Stable id.
    pub id: Id,
    /// Name as shown.
    pub name: Texts,
}

/// A goal of the town.
#[derive(Clone, Debug)]
pub struct Goal {
    /// Stable id.
    pub id: Id,
    /// Index of its field of action.
    pub field: usize,
    /// Goal of an earlier round that this one continues.
    pub continues: Option<Id>,
    /// Name as shown.
    pub name: Texts,
    /// One sentence more; empty if there is none.
    pub description: Texts,
}

/// A department or municipal company that returns a target questionnaire.
#[derive(Clone, Debug)]
pub struct Department {
    /// Stable id.
    pub id: Id,
    /// Name as shown.
    pub name: Texts,
    /// Where its link is sent.
    pub email: String,
    /// Language of its mail.
    pub lang: Lang,
    /// Indices of the goals it answers for.
    pub goals: Vec<usize>,
}

/// Somebody who gets the report by mail.
#[derive(Clone, Debug)]
pub struct Recipient {
    /// Mail address.
    pub email: String,
    /// Language of the mail.
    pub lang: Lang,
    /// Role, shown beside the address.
    pub name: String,
}

/// Reads `fields.csv`.
pub(crate) fn read_fields(place: Place<'_>, promised: &[Lang]) -> Vec<Field> {
    let sheet = Sheet::read(place, promised, Columns { fixed: &["id"], texts: &["name"], ..NONE });
    let read = |row: Row<'_>| {
        let name = row.texts("name", true);
        row.id("id").map(|id| (id, name))
    };
    let fields: Vec<_> = sheet.rows().filter_map(read).collect();
    report_duplicates(place, fields.iter().map(|(id, _)| id));
    fields.into_iter().map(|(id, name)| Field { id: id.value, name }).collect()
}

/// Reads `goals.csv`.
pub(crate) fn read_goals(place: Place<'_>, promised: &[Lang], fields: &[Field]) -> Vec<Goal> {
    let sheet = Sheet::read(
        place,
        promised,
        Columns {
            fixed: &["id", "field"],
            optional: &["continues"],
            texts: &["name"],
            optional_texts: &["description"],
        },
    );
    let goals: Vec<_> = sheet.rows().filter_map(|row| read_goal(&row, fields)).collect();
    report_duplicates(place, goals.iter().map(|(id, _)| id));
    report_same_names(place, &goals, promised);
    report_continued_twice(place, &goals);
    if goals.len() < 2 {
        place.fault(0, "goals-missing", &[]);
    }
    if goals.len() > MOST_GOALS {
        place.fault(0, "goals-too-many", &[("most", &MOST_GOALS.to_string())]);
    }
    goals.into_iter().map(|(_, goal)| goal).collect()
}

fn read_goal(row: &Row<'_>, fields: &[Field]) -> Option<(At<Id>, Goal)> {
    let (name, description) = (row.texts("name", true), row.texts("description", false));
    let (id, wanted) = (row.id("id"), row.id("field"));
    let continues = if row.cell("continues").is_empty() { None } else { row.id("continues") };
    let field = wanted.and_then(|wanted| {
        let field = fields.iter().position(|field| field.id == wanted.value);
        if field.is_none() {
            row.fault("field-unknown", &[("value", wanted.value.as_str())]);
        }
        field
    });
    // A goal whose field is at fault is still a goal to those that name it.
    let (id, field) = (id?, field.unwrap_or(0));
    let goal = Goal {
        id: id.value.clone(),
        field,
        continues: continues.map(|id| id.value),
        name,
        description,
    };
    Some((id, goal))
}

/// Two goals of one name could not be told apart on a page.
fn report_same_names(place: Place<'_>, goals: &[(At<Id>, Goal)], promised: &[Lang]) {
    for lang in promised {
        let mut seen = BTreeSet::new();
        for (id, goal) in goals {
            let name = goal.name.show(lang);
            if goal.name.has(lang) && !seen.insert(name) {
                place.fault(
                    id.line,
                    "name-duplicate",
                    &[("value", name), ("language", lang.as_str())],
                );
            }
        }
    }
}

/// A goal that was divided is not the one it was: nobody could say which of the two continues it.
fn report_continued_twice(place: Place<'_>, goals: &[(At<Id>, Goal)]) {
    let mut seen = BTreeSet::new();
    for (id, goal) in goals {
        if let Some(earlier) = goal.continues.as_ref().filter(|earlier| !seen.insert(*earlier)) {
            place.fault(id.line, "continued-twice", &[("value", earlier.as_str())]);
        }
    }
}

/// Reports each field of action no goal belongs to.
pub(crate) fn report_empty_fields(place: Place<'_>, fields: &[Field], goals: &[Goal]) {
    for (index, field) in fields.iter().enumerate() {
        if !goals.iter().any(|goal| goal.field == index) {
            place.fault(0, "field-without-goals", &[("value", field.id.as_str())]);
        }
    }
}

/// Reads `departments.csv`.
pub(crate) fn read_departments(
    place: Place<'_>,
    promised: &[Lang],
    goals: &[Goal],
) -> Vec<Department> {
    let sheet = Sheet::read(
        place,
        promised,
        Columns { fixed: &["id", "email", "language", "goals"], texts: &["name"], ..NONE },
    );
    let departments: Vec<_> = sheet.rows().filter_map(|row| read_department(&row, goals)).collect();
    report_duplicates(place, departments.iter().map(|(id, _)| id));
    departments.into_iter().map(|(_, department)| department).collect()
}

fn read_department(row: &Row<'_>, goals: &[Goal]) -> Option<(At<Id>, Department)> {
    let name = row.texts("name", true);
    let (id, email, lang) = (row.id("id"), row.email("email"), row.lang("language"));
    let mut own = Vec::new();
    for wanted in row.cell("goals").split_whitespace() {
        match goals.iter().position(|goal| goal.id.as_str() == wanted) {
            Some(goal) if !own.contains(&goal) => own.push(goal),
            Some(_) => row.fault("id-duplicate", &[("value", wanted)]),
            None => row.fault("goal-unknown", &[("value", wanted)]),
        }
    }
    if row.cell("goals").is_empty() {
        row.fault("department-goals-missing", &[]);
    }
    let id = id?;
    Some((id.clone(), Department { id: id.value, name, email: email?, lang: lang?, goals: own }))
}

/// Reads `steering.csv`.
pub(crate) fn read_steering(place: Place<'_>, promised: &[Lang]) -> Vec<Recipient> {
    let sheet =
        Sheet::read(place, promised, Columns { fixed: &["email", "language", "name"], ..NONE });
    let mut recipients: Vec<Recipient> = Vec::new();
    for row in sheet.rows() {
        let (email, lang, name) = (row.email("email"), row.lang("language"), row.required("name"));
        if let (Some(email), Some(lang), Some(name)) = (email, lang, name) {
            if recipients.iter().any(|known| known.email == email) {
                row.fault("id-duplicate", &[("value", &email)]);
            }
            recipients.push(Recipient { email, lang, name: name.to_owned() });
        }
    }
    recipients
}
