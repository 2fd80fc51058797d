//! How good the answers are, one row for each figure.

use std::fmt::Display;

use anyhow::Result;
use vorrang_analysis::result::{
    Apart, BreakOff, Effect, Figure, LeftAt, Quality, Replies, RoundResult, Without,
};

use super::{
    Sheet,
    cell::{figure, text},
};

/// Rows of figure, question, what of it, and value.
pub(super) fn quality(result: &RoundResult) -> Result<Vec<u8>> {
    let quality = &result.quality;
    let mut sheet = Sheet::new(&["figure", "question", "part", "value"])?;
    let mut row = |name: &str, question: &str, part: &str, value: String| {
        sheet.row(&[name.to_owned(), text(question), text(part), value])
    };
    for (name, value) in responses(quality).into_iter().chain(apart(&result.apart)) {
        row(name, "", "", value)?;
    }
    for own in &quality.questions {
        for (name, value) in own.replies.iter().flat_map(replies) {
            row(name, &own.question, "", value)?;
        }
        for goal in &own.goals {
            for (name, value) in replies(&goal.replies) {
                row(name, &own.question, &goal.goal, value)?;
            }
        }
    }
    for (name, question, part, value) in break_off(&quality.break_off) {
        row(name, question, &part, value)?;
    }
    for attribute in &quality.coverage {
        for category in &attribute.categories {
            row("small", &attribute.attribute, &category.value, figure(&category.small))?;
        }
    }
    sheet.bytes()
}

fn responses(quality: &Quality) -> [(&'static str, String); 10] {
    let marked = &quality.responses;
    [
        ("full", figure(&quality.full)),
        ("partly", figure(&quality.partly)),
        ("straight_lined", figure(&marked.straight_lined)),
        ("copies", figure(&marked.copies)),
        ("fast", figure(&marked.fast)),
        ("others", figure(&marked.others)),
        ("moved", without(&quality.without, |own| own.moved)),
        ("furthest", without(&quality.without, |own| own.furthest)),
        ("top_stay", without(&quality.without, |own| own.top_stay)),
        ("weight_ratio", figure(&quality.weight_ratio)),
    ]
}

fn apart(own: &Apart) -> [(&'static str, String); 6] {
    let effect = |part: fn(&Effect) -> String| match &own.effect {
        Figure::Value(effect) => part(effect),
        Figure::Missing { state } => figure(&Figure::<usize>::missing(*state)),
    };
    [
        ("flagged", own.flagged.to_string()),
        ("counted", own.counted.to_string()),
        ("left_out", own.left_out.to_string()),
        ("undecided", own.undecided.to_string()),
        ("apart_moved", effect(|own| own.moved.to_string())),
        ("apart_first_stays", effect(|own| own.first_stays.to_string())),
    ]
}

fn without<T: Display>(own: &Figure<Without>, part: impl Fn(&Without) -> T) -> String {
    match own {
        Figure::Value(own) => part(own).to_string(),
        Figure::Missing { state } => figure(&Figure::<usize>::missing(*state)),
    }
}

/// Forms begun, sent, and left at each page: `part` names a page that asks nothing, or the field of action and which part
/// of its goals.
fn break_off(own: &Figure<BreakOff>) -> Vec<(&'static str, &str, String, String)> {
    let own = match own {
        Figure::Value(own) => own,
        Figure::Missing { state } => {
            let missing = figure(&Figure::<u64>::missing(*state));
            return vec![("begun", "", String::new(), missing)];
        }
    };
    let whole = |name, count: u64| (name, "", String::new(), count.to_string());
    let left = own.left.iter().map(|own| {
        let (question, part) = page(&own.at);
        ("left", question, part, figure(&own.n))
    });
    [whole("begun", own.begun), whole("sent", own.sent)].into_iter().chain(left).collect()
}

fn page(at: &LeftAt) -> (&str, String) {
    match at {
        LeftAt::Notice => ("", "notice".to_owned()),
        LeftAt::Consent => ("", "consent".to_owned()),
        LeftAt::Check => ("", "check".to_owned()),
        LeftAt::Elsewhere => ("", "elsewhere".to_owned()),
        LeftAt::Questions { question, field, part } => {
            let part = field.iter().zip(part).map(|(field, part)| format!("{field}/{part}")).next();
            (question, part.unwrap_or_default())
        }
    }
}

fn replies(own: &Replies) -> [(&'static str, String); 4] {
    [
        ("asked", figure(&own.asked)),
        ("answered", figure(&own.answered)),
        ("declined", figure(&own.declined)),
        ("open", figure(&own.open)),
    ]
}
