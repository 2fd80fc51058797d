//! Somebody at one part of a return: what stands in its fields, what was pressed, and what comes of it.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use serde::Serialize;
use vorrang_survey::{
    answer,
    target::{Blank, Complaint, Entries, FieldError, MOST_INDICATORS, Section, read},
};
use vorrang_view::Locale;

use super::{
    Pairs,
    difference::{Difference, differences},
    figure, goal,
    gone::Gone,
    languages, name, points,
    save::Kept,
    score,
    visit::Visit,
};
use crate::{error::Error, form::ranking::Moved};

/// Somebody at one part of a return.
pub(super) struct Sitting {
    pub(super) section: Section,
    /// What stands in the fields, as it was typed.
    pub(super) typed: Entries,
    /// What was saved of this part when its page was opened.
    pub(super) seen: Entries,
    /// How many indicators the page shows.
    pub(super) rows: usize,
    /// Whether the person came from the check, and so returns there.
    pub(super) checking: bool,
}

/// What a person pressed.
pub(super) enum Press {
    /// Save, and on to the next part.
    Next,
    /// Save, and stay.
    Save,
    /// Save, and to the check of the whole return.
    Check,
    /// One indicator more.
    More,
    /// The same page again, with its sum.
    Count,
    /// To the languages to choose from.
    Languages,
    /// The same page in this language.
    Language(Locale),
    /// A button of the scoring question.
    Question(String),
}

impl Press {
    fn parse(value: &str) -> Self {
        match value {
            "next" => Self::Next,
            "save" => Self::Save,
            "check" => Self::Check,
            "more" => Self::More,
            "count" => Self::Count,
            "languages" => Self::Languages,
            _ => match value.strip_prefix("lang:").and_then(|tag| Locale::parse(tag).ok()) {
                Some(locale) => Self::Language(locale),
                None => Self::Question(value.to_owned()),
            },
        }
    }
}

/// What a page says about what stands in its fields.
#[derive(Default)]
pub(super) struct Marks {
    pub(super) errors: Vec<FieldError>,
    /// Where somebody else has saved something else meanwhile.
    pub(super) differences: Option<Vec<Difference>>,
    /// The move just made in a ranking.
    pub(super) moved: Option<Moved>,
    /// Whether an indicator was just added.
    pub(super) added: bool,
}

impl Marks {
    pub(super) fn status(&self) -> StatusCode {
        if self.differences.is_some() {
            StatusCode::CONFLICT
        } else if self.errors.is_empty() {
            StatusCode::OK
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        }
    }
}

/// Values of `returns/form.html`.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Sheet {
    /// Where the form is sent.
    pub(super) action: String,
    /// Its hidden fields, name and value.
    pub(super) carried: Vec<(String, String)>,
    /// Part of the key of the words on the button that leads on.
    pub(super) next: &'static str,
    pub(super) differences: Option<Vec<Difference>>,
    /// Whether what stands in the fields is not what is saved.
    pub(super) unsaved: bool,
    /// The part as it is saved.
    pub(super) saved: String,
}

impl Sitting {
    /// The part as it is saved, to be shown.
    fn of(visit: &Visit, blank: &Blank<'_>, section: Section) -> Result<Self, Error> {
        let saved = visit.entries(blank)?.section(blank, section);
        let typed = figure::write(blank, &saved, &visit.locale)?;
        let rows = rows(blank, section, &typed, 1);
        Ok(Self { section, rows, typed, seen: saved, checking: false })
    }

    /// What a page sent, and the button pressed. Names that are not of this part are passed over.
    fn read(blank: &Blank<'_>, section: Section, pairs: &Pairs) -> (Self, Press) {
        let own = |wanted| pairs.iter().find(|(name, _)| name == wanted).map(|(_, v)| v.as_str());
        let typed = Entries::take(blank, pairs.iter().cloned()).section(blank, section);
        // Whoever sends another text than the page had finds that somebody else must have saved meanwhile.
        let seen = own(name::SEEN).and_then(|seen| Entries::from_document(blank, seen).ok());
        let shown = own(name::ROWS).and_then(|rows| rows.parse().ok()).unwrap_or(1);
        let sitting = Self {
            section,
            rows: rows(blank, section, &typed, shown),
            typed,
            seen: seen.unwrap_or_default(),
            checking: own(name::CHECKING).is_some(),
        };
        (sitting, Press::parse(own(name::ACTION).unwrap_or("next")))
    }

    /// What a page must carry along besides the fields it shows.
    pub(super) fn carried(&self) -> Vec<(String, String)> {
        let mut carried = vec![(name::SEEN.to_owned(), self.seen.to_document())];
        if matches!(self.section, Section::Goal(_)) {
            carried.push((name::ROWS.to_owned(), self.rows.to_string()));
        }
        if self.checking {
            carried.push((name::CHECKING.to_owned(), "1".to_owned()));
        }
        carried
    }
}

/// How many indicators a page shows: those with anything in them and at least as many as before.
fn rows(blank: &Blank<'_>, section: Section, typed: &Entries, shown: usize) -> usize {
    let Section::Goal(goal) = section else { return 0 };
    typed.indicators(blank, goal).max(shown).clamp(1, MOST_INDICATORS)
}

impl Visit {
    /// `GET` of a part. Sums that are not complete yet are no errors before somebody checks the return.
    pub(super) fn show(&self, section: Section, checking: bool) -> Result<Response, Error> {
        let edition = self.edition();
        let blank = self.blank(&edition)?;
        require(&blank, section)?;
        let mut sitting = Sitting::of(self, &blank, section)?;
        sitting.checking = checking;
        let mut errors = self.errors(&blank, &sitting)?;
        errors.retain(|error| checking || !is_sum(&error.complaint));
        let page = self.render(&blank, &sitting, &Marks { errors, ..Marks::default() });
        page.map(|mut response| {
            *response.status_mut() = StatusCode::OK;
            response
        })
    }

    /// `POST` of a part.
    pub(super) async fn take(mut self, section: Section, pairs: &Pairs) -> Result<Response, Error> {
        let edition = self.edition();
        let blank = self.blank(&edition)?;
        require(&blank, section)?;
        let (mut sitting, press) = Sitting::read(&blank, section, pairs);
        let mut marks = Marks::default();
        match press {
            Press::Next | Press::Save | Press::Check => {
                return self.save(&blank, sitting, &press).await;
            }
            Press::Languages => return languages::choose(&self, &blank, &sitting),
            Press::Language(locale) => {
                if self.languages.contains(&locale) {
                    let typed = &sitting.typed;
                    sitting.typed = figure::translate(&blank, typed, &self.locale, &locale)?;
                    self.turn_to(locale);
                }
            }
            Press::More => {
                marks.added = sitting.rows < MOST_INDICATORS;
                sitting.rows = (sitting.rows + 1).min(MOST_INDICATORS);
            }
            Press::Count => {}
            Press::Question(button) => {
                marks.moved = score::press(&self, &blank, &mut sitting, &button, pairs)?;
            }
        }
        self.render(&blank, &sitting, &marks)
    }

    fn turn_to(&mut self, locale: Locale) {
        self.lang = crate::round::lang(&locale);
        self.locale = locale;
    }

    /// Everything wrong with what stands in the fields of a part.
    fn errors(&self, blank: &Blank<'_>, sitting: &Sitting) -> Result<Vec<FieldError>, Error> {
        let here = figure::read(blank, &sitting.typed, &self.locale);
        let whole = self.entries(blank)?.with_section(blank, sitting.section, &here);
        let errors = read(blank, &whole).errors.into_iter();
        let ours = |field: usize| blank.inputs()[field].slot.section() == sitting.section;
        Ok(errors.filter(|error| ours(error.field)).collect())
    }

    /// Saves a part. On to the next one it goes only if all is right; a draft may be half right, as long as it can be
    /// kept as it is meant.
    async fn save(
        self,
        blank: &Blank<'_>,
        mut sitting: Sitting,
        press: &Press,
    ) -> Result<Response, Error> {
        let onward = matches!(press, Press::Next);
        let mut errors = self.errors(blank, &sitting)?;
        errors.retain(|error| onward || !may_be_kept(&error.complaint));
        if !errors.is_empty() {
            return self.render(blank, &sitting, &Marks { errors, ..Marks::default() });
        }
        let entries = figure::read(blank, &sitting.typed, &self.locale);
        match self.keep(blank, sitting.section, &entries, &sitting.seen).await? {
            Kept::Saved => Ok(Redirect::to(&self.after(blank, &sitting, press)).into_response()),
            Kept::Closed => {
                let gone = Gone::new(&self.app, &self.locale);
                Ok(gone.with_typed(sitting.typed.iter()).into_response())
            }
            Kept::Other(theirs) => {
                let mine = merged(blank, &sitting.seen, &entries, &theirs);
                let saved = figure::write(blank, &theirs, &self.locale)?;
                sitting.typed = figure::write(blank, &mine, &self.locale)?;
                sitting.rows = rows(blank, sitting.section, &sitting.typed, sitting.rows);
                sitting.seen = theirs;
                let found = differences(&self, blank, &sitting, &saved)?;
                let marks = Marks { differences: Some(found), ..Marks::default() };
                self.render(blank, &sitting, &marks)
            }
        }
    }

    /// Where it goes once a part is saved.
    fn after(&self, blank: &Blank<'_>, sitting: &Sitting, press: &Press) -> String {
        let here = self.part(blank, sitting.section);
        match press {
            // To the line that says when the draft was saved, beside the button that was pressed.
            Press::Save if sitting.checking => format!("{here}&checking=1#saved"),
            Press::Save => format!("{here}#saved"),
            Press::Next => match next(blank, sitting) {
                Some(section) => self.part(blank, section),
                None => self.address("/check"),
            },
            _ => self.address("/check"),
        }
    }

    fn render(
        &self,
        blank: &Blank<'_>,
        sitting: &Sitting,
        marks: &Marks,
    ) -> Result<Response, Error> {
        match sitting.section {
            Section::Score => score::page(self, blank, sitting, marks),
            Section::Points => points::page(self, blank, sitting, marks),
            Section::Goal(goal) => goal::page(self, blank, sitting, marks, goal),
        }
    }

    /// What a page of a part has in its form.
    pub(super) fn sheet(
        &self,
        blank: &Blank<'_>,
        sitting: &Sitting,
        marks: &Marks,
    ) -> Result<Sheet, Error> {
        let here = figure::read(blank, &sitting.typed, &self.locale);
        let unsaved = here != self.entries(blank)?.section(blank, sitting.section);
        let next = match next(blank, sitting) {
            Some(Section::Goal(_)) => "goal",
            Some(_) => "part",
            None => "check",
        };
        let saved = self.part(blank, sitting.section);
        Ok(Sheet {
            action: saved.clone(),
            carried: sitting.carried(),
            next,
            differences: marks.differences.clone(),
            unsaved,
            saved,
        })
    }
}

/// What one person changed, over what the other has saved: the fields they did not touch show what is saved.
fn merged(blank: &Blank<'_>, seen: &Entries, mine: &Entries, theirs: &Entries) -> Entries {
    Entries::take(
        blank,
        blank.inputs().iter().map(|input| {
            let name = input.name.as_str();
            let untouched = mine.get(name) == seen.get(name);
            let value = if untouched { theirs.get(name) } else { mine.get(name) };
            (name.to_owned(), value.to_owned())
        }),
    )
}

/// The part that follows; `None` if the check does.
fn next(blank: &Blank<'_>, sitting: &Sitting) -> Option<Section> {
    if sitting.checking {
        return None;
    }
    blank.sections().into_iter().skip_while(|section| *section != sitting.section).nth(1)
}

/// Whoever has one goal has no points to give.
fn require(blank: &Blank<'_>, section: Section) -> Result<(), Error> {
    if blank.sections().contains(&section) { Ok(()) } else { Err(Error::NotFound) }
}

fn is_sum(complaint: &Complaint) -> bool {
    matches!(complaint, Complaint::Answer(answer::Complaint::WrongSum { .. }))
}

/// Whether a draft can hold the entry: not if it is a value nobody can read, and not if it is more than there is room for.
fn may_be_kept(complaint: &Complaint) -> bool {
    use answer::Complaint::{ControlCharacter, TooLong};
    let no_room = matches!(complaint, Complaint::Answer(ControlCharacter | TooLong { .. }));
    !no_room && *complaint != Complaint::NotNumber
}
