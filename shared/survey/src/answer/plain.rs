//! Numbers, days, marks, statements, sentences to tick, and words beside a choice.

use super::{
    Answer, Complaint, DONT_KNOW, DateComplaint, DayPart, NumberComplaint, RATED_DONT_KNOW, Reading,
};
use crate::{
    decimal::{Decimal, DecimalError},
    definition::{Choice, Day, Matrix, Number, Scale},
    time::Date,
};

/// Most characters of words beside a choice.
pub const LONGEST_WORDS: usize = 200;

impl Reading<'_> {
    pub(super) fn number(&mut self, field: usize, asked: &Number) -> Option<Answer> {
        let text = self.value(field);
        if text.is_empty() {
            return None;
        }
        let number = read_number(text, asked);
        number.map_err(|complaint| self.complain(field, complaint)).ok().map(Answer::Number)
    }

    pub(super) fn day(&mut self, field: usize, asked: &Day) -> Option<Answer> {
        let text = self.value(field);
        if text.is_empty() {
            return None;
        }
        let date = read_day(text, asked);
        date.map_err(|complaint| self.complain(field, Complaint::Date(complaint)))
            .ok()
            .map(Answer::Date)
    }

    pub(super) fn scale(&mut self, field: usize, asked: &Scale) -> Option<Answer> {
        match self.value(field) {
            "" => None,
            DONT_KNOW if asked.dont_know => Some(Answer::Scale(RATED_DONT_KNOW)),
            _ => self.whole(field, 1, asked.points).map(Answer::Scale),
        }
    }

    pub(super) fn matrix(
        &mut self,
        first: usize,
        asked: &Matrix,
        required: bool,
    ) -> Option<Answer> {
        let mut chosen = vec![None; asked.rows.len()];
        for (row, choice) in chosen.iter_mut().enumerate() {
            let value = self.value(first + row);
            if value.is_empty() {
                if required {
                    self.complain(first + row, Complaint::RowMissing);
                }
                continue;
            }
            *choice = asked.columns.iter().position(|column| column.id.as_str() == value);
            if choice.is_none() {
                self.complain(first + row, Complaint::Unknown);
            }
        }
        chosen.iter().any(Option::is_some).then_some(Answer::Matrix(chosen))
    }

    pub(super) fn acknowledgement(&mut self, field: usize, required: bool) -> Option<Answer> {
        match self.value(field) {
            "1" => return Some(Answer::Acknowledged),
            "" | "0" if required => self.complain(field, Complaint::NotAcknowledged),
            "" | "0" => {}
            _ => self.complain(field, Complaint::NotFlag),
        }
        None
    }

    /// The words beside a choice that asks for them, and that choice. They follow the choices' own fields.
    ///
    /// Whoever writes and chooses nothing else means that choice, and need not say so twice. Of several choices it is one
    /// more. But beside another single choice the words contradict it, and only the person knows which of the two is
    /// meant.
    pub(super) fn words(&mut self, field: usize) -> Option<String> {
        self.text(field, LONGEST_WORDS).and_then(|answer| match answer {
            Answer::Text(words) => Some(words),
            _ => None,
        })
    }

    /// The single choice, with the words beside it.
    pub(super) fn single_or_words(
        &mut self,
        question: usize,
        first: usize,
        choices: &[Choice],
        other: usize,
    ) -> Option<Answer> {
        let written = self.words(first + 1);
        let answer = self.single(first, choices);
        match answer {
            _ if written.is_none() => return answer,
            None if self.value(first).is_empty() => {}
            Some(Answer::Choice(choice)) if choice == other => {}
            None => return None,
            Some(_) => {
                self.complain(first + 1, Complaint::WordsBesideAnother);
                return None;
            }
        }
        self.written.extend(written.map(|written| (question, written)));
        Some(Answer::Choice(other))
    }

    /// The choices, with the words beside one of them.
    pub(super) fn multiple_or_words(
        &mut self,
        question: usize,
        first: usize,
        (choices, most): (&[Choice], usize),
        other: usize,
    ) -> Option<Answer> {
        let written = self.words(first + choices.len());
        let mut chosen = self.flags(first, choices.len());
        if written.is_some() && !chosen.contains(&other) {
            chosen.push(other);
            chosen.sort_unstable();
        }
        let answer = self.chosen(first, choices, most, chosen)?;
        self.written.extend(written.map(|written| (question, written)));
        Some(answer)
    }
}

fn read_number(text: &str, asked: &Number) -> Result<Decimal, Complaint> {
    let outside = |least, most| Complaint::Number(NumberComplaint::Outside { least, most });
    let too_fine = || match asked.decimals {
        0 => Complaint::NotNumber,
        decimals => Complaint::Number(NumberComplaint::TooFine { decimals }),
    };
    let number = Decimal::parse(text).map_err(|error| match error {
        DecimalError::Form if asked.decimals == 0 => Complaint::NotNumber,
        DecimalError::Form => Complaint::Number(NumberComplaint::Form),
        DecimalError::TooFine => too_fine(),
        DecimalError::TooLarge => {
            outside(asked.least.or(Some(Decimal::MIN)), asked.most.or(Some(Decimal::MAX)))
        }
    })?;
    if number.decimals() > asked.decimals {
        return Err(too_fine());
    }
    let low = asked.least.is_some_and(|least| number < least);
    let high = asked.most.is_some_and(|most| number > most);
    if low || high { Err(outside(asked.least, asked.most)) } else { Ok(number) }
}

/// Reads year, month and day with a hyphen after each but the last. A part may be empty while it is being typed.
fn read_day(text: &str, asked: &Day) -> Result<Date, DateComplaint> {
    let mut parts = text.splitn(3, '-');
    let mut part = || parts.next().unwrap_or_default().trim();
    let (year, month, day) = (part(), part(), part());
    let typed = DayPart::ALL.into_iter().zip([day, month, year]);
    for (part, text) in typed.clone() {
        if !text.bytes().all(|b| b.is_ascii_digit()) {
            return Err(DateComplaint::Form(part));
        }
    }
    for (part, text) in typed {
        if text.is_empty() {
            return Err(DateComplaint::Incomplete(part));
        }
    }
    if year.len() != 4 || year.starts_with('0') {
        return Err(DateComplaint::ShortYear);
    }
    let month = month.parse().ok().filter(|month| (1..=12).contains(month));
    let month = month.ok_or(DateComplaint::Impossible(DayPart::Month))?;
    // Four digits are always a year of the calendar.
    let date = year.parse().ok().zip(day.parse().ok());
    let date = date.and_then(|(year, day)| Date::new(year, month, day).ok());
    let date = date.ok_or(DateComplaint::Impossible(DayPart::Day))?;
    match (asked.earliest, asked.latest) {
        (Some(earliest), _) if date < earliest => Err(DateComplaint::Early { earliest }),
        (_, Some(latest)) if date > latest => Err(DateComplaint::Late { latest }),
        _ => Ok(date),
    }
}
