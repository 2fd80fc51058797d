//! What the numbers of a table of answers stand for.

use std::io;

use crate::{definition::Questionnaire, id::Id};

const HEADER: [&str; 5] = ["question", "number", "set", "position", "shown"];

/// What each number that may be drawn shows, as a table: question, number, set and position from 1, and the id of the goal
/// or choice that stands there. `None` if everybody is shown the same.
///
/// # Errors
/// Whatever writing says.
pub fn write_shown(questionnaire: &Questionnaire, goals: &[Id]) -> io::Result<Option<Vec<u8>>> {
    let mut out =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    out.write_record(HEADER)?;
    let mut any = false;
    for (index, question) in questionnaire.questions.iter().enumerate() {
        let Some(design) = questionnaire.design(index) else { continue };
        any = true;
        let id = |place: usize| match (question.kind.goals(), question.kind.choices()) {
            (Some(own), _) => own.get(place).and_then(|&goal| goals.get(goal)),
            (None, Some(choices)) => choices.get(place).map(|choice| &choice.id),
            (None, None) => None,
        };
        for number in 0..design.numbers() {
            let places = design.places(number);
            // Choices that stand last for everybody belong to the one list.
            let size = if design.sets() > 1 { design.size() } else { places.len() };
            for (position, &place) in places.iter().enumerate() {
                let [set, position] = [position / size.max(1), position % size.max(1)];
                let figures = [number as usize, set + 1, position + 1].map(|n| n.to_string());
                let [number, set, position] = &figures;
                let shown = id(place).map_or("", Id::as_str);
                out.write_record([question.id.as_str(), number, set, position, shown])?;
            }
        }
    }
    let bytes = out.into_inner().map_err(csv::IntoInnerError::into_error)?;
    Ok(any.then_some(bytes))
}
