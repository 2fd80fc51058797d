//! A round: one survey of residents and departments, read from its folder.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::{
    definition::{self, Questionnaire},
    document::{self, Place, Section},
    fault::{Fault, Faults},
    goal::{self, Department, Field, Goal, Recipient},
    id::Id,
    margin::{self, Margin},
    plan::{self, Plan, Source},
    text::{Lang, Texts},
    time::{Date, LocalTimeError, TimeZone, Timestamp, local_time, zone},
};

pub use crate::state::{State, TransitionError};

/// The files of a round's folder by name.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Files every round has.
pub const REQUIRED_FILES: [&str; 7] = [
    "round.toml",
    "questionnaire.toml",
    "fields.csv",
    "goals.csv",
    "departments.csv",
    "steering.csv",
    "margins.csv",
];

/// Stems of the pages a round may have, as `STEM.LANG.md`.
pub const PAGE_STEMS: [&str; 3] = ["privacy", "accessibility", "imprint"];

/// What residents read before the first question.
#[derive(Clone, Debug)]
pub struct Notice {
    /// Who is responsible.
    pub who: Texts,
    /// What for.
    pub why: Texts,
    /// On which legal ground.
    pub legal_ground: Texts,
    /// Who sees the answers.
    pub recipients: Texts,
    /// Rights of the person asked.
    pub rights: Texts,
    /// Where to complain.
    pub complaint: Texts,
}

/// What is agreed to before a sensitive question.
#[derive(Clone, Debug)]
pub struct Consent {
    /// The sentence agreed to.
    pub text: Texts,
    /// Art. 9(2) GDPR ground.
    pub ground: Texts,
}

/// How long answers are kept.
#[derive(Clone, Debug)]
pub struct Retention {
    /// Last day answers are kept.
    pub answers_until: Date,
    /// Last day drafts are kept.
    pub drafts_until: Date,
    /// The same said to residents.
    pub text: Texts,
}

/// Whom to ask.
#[derive(Clone, Debug)]
pub struct Contact {
    /// Office.
    pub name: Texts,
    /// Mail address.
    pub email: String,
    /// Telephone.
    pub phone: String,
    /// How to take part on paper or by telephone.
    pub paper: Texts,
}

/// A checked round.
#[derive(Clone, Debug)]
pub struct Round {
    /// Stable id.
    pub id: Id,
    /// Marked as an example everywhere.
    pub example: bool,
    /// Title.
    pub title: Texts,
    /// Name of the town.
    pub town: Texts,
    /// Time zone of its clocks.
    pub zone: TimeZone,
    /// When answers are taken from.
    pub opens: Timestamp,
    /// When answers are no longer taken.
    pub closes: Timestamp,
    /// Languages promised, the first for whoever asked for none.
    pub languages: Vec<Lang>,
    /// Notice to residents.
    pub notice: Notice,
    /// Consent, where sensitive questions are asked.
    pub consent: Option<Consent>,
    /// Retention.
    pub retention: Retention,
    /// Contact.
    pub contact: Contact,
    /// Fields of action.
    pub fields: Vec<Field>,
    /// Goals.
    pub goals: Vec<Goal>,
    /// Departments asked for a return.
    pub departments: Vec<Department>,
    /// Recipients of the report.
    pub steering: Vec<Recipient>,
    /// Questionnaire.
    pub questionnaire: Questionnaire,
    /// Plan.
    pub plan: Plan,
    /// Population totals, in the order of the plan's margins.
    pub margins: Vec<Margin>,
    /// SHA-256 over the required files: name, length and bytes of each, in hexadecimal.
    pub hash: String,
    /// Texts that are missing in a promised language, by file and line. A draft may have them, so that it can be looked
    /// at while it is being translated.
    pub gaps: Vec<Fault>,
}

impl Round {
    /// People in the population, if margins or plan tell.
    #[must_use]
    pub fn population(&self) -> Option<u64> {
        self.margins.first().map(Margin::population).or(self.plan.population)
    }

    /// Reads a folder, which may lack texts in promised languages.
    ///
    /// # Errors
    /// Everything that is wrong with it, gaps included, by file and line.
    pub fn read(files: &Files) -> Result<Self, Vec<Fault>> {
        let faults = Faults::default();
        let round = read_round(files, &faults);
        let readable = faults.are_gaps();
        let found = faults.sorted();
        match round {
            Some(round) if readable => Ok(Self { gaps: found, ..round }),
            _ => Err(found),
        }
    }

    /// The round, if it lacks no text in any promised language.
    ///
    /// # Errors
    /// Its gaps.
    pub fn complete(self) -> Result<Self, Vec<Fault>> {
        if self.gaps.is_empty() { Ok(self) } else { Err(self.gaps) }
    }
}

fn read_round(files: &Files, faults: &Faults) -> Option<Round> {
    let sources = REQUIRED_FILES.map(|name| source(files, name, faults));
    let place = |index: usize| Place {
        file: REQUIRED_FILES[index],
        source: sources[index].as_deref().unwrap_or(""),
        faults,
    };
    if sources.iter().any(Option::is_none) {
        return None;
    }
    let round = document::read(place(0), |top| assemble(top, place, hash(files))).flatten()?;
    report_pages(files, faults, &round.languages);
    Some(round)
}

/// A page that is there is there in every promised language, and in UTF-8.
fn report_pages(files: &Files, faults: &Faults, languages: &[Lang]) {
    for stem in PAGE_STEMS {
        let own = || files.keys().filter(|name| name.split('.').next() == Some(stem));
        for name in own() {
            let lang = page_language(stem, name).and_then(Lang::parse);
            if lang.is_none() {
                faults.add(name, 0, "page-name", &[("stem", stem)]);
            }
            source(files, name, faults);
        }
        let known = |lang: &&Lang| files.contains_key(&format!("{stem}.{lang}.md"));
        for lang in languages.iter().filter(|lang| own().next().is_some() && !known(lang)) {
            faults.add_gap(&format!("{stem}.{lang}.md"), 0, "file-missing", &[]);
        }
    }
}

/// The language tag in `STEM.LANG.md`.
fn page_language<'n>(stem: &str, name: &'n str) -> Option<&'n str> {
    name.strip_prefix(stem)?.strip_prefix('.')?.strip_suffix(".md")
}

/// Reads everything in the order in which one file needs another: languages, goals, questionnaire, plan, margins.
fn assemble<'d>(
    top: Section<'_>,
    place: impl Fn(usize) -> Place<'d>,
    hash: String,
) -> Option<Round> {
    let front = read_front(&top);
    let languages = &front.languages;
    let fields = goal::read_fields(place(2), languages);
    let goals = goal::read_goals(place(3), languages, &fields);
    goal::report_empty_fields(place(2), &fields, &goals);
    let departments = goal::read_departments(place(4), languages, &goals);
    let steering = goal::read_steering(place(5), languages);
    let consent = top.has("consent");
    let questionnaire =
        document::read(place(1), |asked| definition::read(asked, languages, &goals, consent));
    let rest = read_rest(top, &front, questionnaire.as_ref(), &goals);
    let (plan, questionnaire) = (rest.plan?, questionnaire?);
    report_returns(place(4), &plan, &departments);
    let margins = margin::read(place(6), &questionnaire, &plan);
    Some(Round {
        id: front.id?,
        example: front.example,
        title: front.title,
        town: front.town,
        zone: front.zone?,
        opens: front.opens?,
        closes: front.closes?,
        languages: front.languages,
        notice: rest.notice?,
        consent: rest.consent,
        retention: rest.retention?,
        contact: rest.contact?,
        fields,
        goals,
        departments,
        steering,
        questionnaire,
        plan,
        margins,
        hash,
        gaps: Vec::new(),
    })
}

/// The file as text, without byte order mark and with plain line ends.
fn source(files: &Files, name: &str, faults: &Faults) -> Option<String> {
    let Some(bytes) = files.get(name) else {
        faults.add(name, 0, "file-missing", &[]);
        return None;
    };
    let Ok(text) = std::str::from_utf8(bytes) else {
        faults.add(name, 0, "not-utf8", &[]);
        return None;
    };
    Some(text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n"))
}

/// SHA-256 over the required files.
fn hash(files: &Files) -> String {
    let mut hasher = Sha256::new();
    for name in REQUIRED_FILES {
        let bytes = files.get(name).map_or(&[][..], Vec::as_slice);
        hasher.update(name);
        hasher.update((bytes.len() as u64).to_be_bytes());
        hasher.update(bytes);
    }
    hex(&hasher.finalize())
}

/// Bytes in hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}"); // Writing to a String cannot fail.
        text
    })
}

/// The keys of `round.toml` that everything else needs.
struct Front {
    id: Option<Id>,
    example: bool,
    title: Texts,
    town: Texts,
    zone: Option<TimeZone>,
    opens: Option<Timestamp>,
    closes: Option<Timestamp>,
    languages: Vec<Lang>,
}

fn read_front(top: &Section<'_>) -> Front {
    let languages = read_languages(top);
    let zone = top.string("time_zone").and_then(|name| {
        let zone = zone(name.value);
        if zone.is_none() {
            top.fault(name.line, "zone-unknown", &[("value", name.value)]);
        }
        zone
    });
    let time = |key| read_time(top, key, zone.as_ref());
    let (opens, closes) = (time("opens"), time("closes"));
    if let (Some(opens), Some(closes)) = (opens, closes)
        && closes <= opens
    {
        top.fault(top.line_of("closes"), "closes-before-opens", &[]);
    }
    Front {
        id: top.id("id").map(|id| id.value),
        example: top.flag("example"),
        title: top.text("title", &languages),
        town: top.text("town", &languages),
        opens,
        closes,
        zone,
        languages,
    }
}

fn read_languages(top: &Section<'_>) -> Vec<Lang> {
    let mut languages = Vec::new();
    for tag in top.strings("languages").unwrap_or_default() {
        match Lang::parse(tag.value) {
            None => top.fault(tag.line, "language-invalid", &[("value", tag.value)]),
            Some(lang) if languages.contains(&lang) => {
                top.fault(tag.line, "language-duplicate", &[("value", tag.value)]);
            }
            Some(lang) => languages.push(lang),
        }
    }
    if languages.is_empty() && (top.is_list("languages") || !top.has("languages")) {
        top.fault(top.line_of("languages"), "key-missing", &[("key", "languages")]);
    }
    languages
}

fn read_time(top: &Section<'_>, key: &'static str, zone: Option<&TimeZone>) -> Option<Timestamp> {
    let text = top.string(key)?;
    match local_time(text.value, zone?) {
        Ok(time) => Some(time),
        Err(error) => {
            let code = match error {
                LocalTimeError::Invalid => "time-invalid",
                LocalTimeError::Skipped => "time-skipped",
                LocalTimeError::Twice => "time-twice",
            };
            top.fault(text.line, code, &[("value", text.value)]);
            None
        }
    }
}

/// A required date, `2026-12-14`.
pub(crate) fn read_date(section: &Section<'_>, key: &'static str) -> Option<Date> {
    let text = section.string(key)?;
    let date = text.value.parse::<Date>().ok().filter(|_| text.value.len() == "2026-12-14".len());
    if date.is_none() {
        section.fault(text.line, "date-invalid", &[("value", text.value)]);
    }
    date
}

/// The keys of `round.toml` that need the languages or the questionnaire.
struct Rest {
    notice: Option<Notice>,
    consent: Option<Consent>,
    retention: Option<Retention>,
    contact: Option<Contact>,
    plan: Option<Plan>,
}

fn read_rest(
    top: Section<'_>,
    front: &Front,
    questionnaire: Option<&Questionnaire>,
    goals: &[Goal],
) -> Rest {
    let languages = &front.languages;
    let last_day =
        front.closes.zip(front.zone.clone()).map(|(closes, zone)| closes.to_zoned(zone).date());
    let plan = top.section("plan");
    let rest = Rest {
        notice: top.section("notice").map(|section| read_notice(section, languages)),
        consent: top.optional_section("consent").map(|section| {
            let consent = Consent {
                text: section.text("text", languages),
                ground: section.text("ground", languages),
            };
            section.done();
            consent
        }),
        retention: top
            .section("retention")
            .and_then(|section| read_retention(section, languages, last_day)),
        contact: top.section("contact").and_then(|section| read_contact(section, languages)),
        plan: plan.zip(questionnaire).and_then(|(section, asked)| {
            plan::read(section, languages, asked, goals, front.id.as_ref())
        }),
    };
    top.done();
    rest
}

fn read_notice(section: Section<'_>, languages: &[Lang]) -> Notice {
    let text = |key| section.text(key, languages);
    let notice = Notice {
        who: text("who"),
        why: text("why"),
        legal_ground: text("legal_ground"),
        recipients: text("recipients"),
        rights: text("rights"),
        complaint: text("complaint"),
    };
    section.done();
    notice
}

fn read_retention(
    section: Section<'_>,
    languages: &[Lang],
    last_day: Option<Date>,
) -> Option<Retention> {
    let (answers, drafts) =
        (read_date(&section, "answers_until"), read_date(&section, "drafts_until"));
    for (key, date) in [("answers_until", answers), ("drafts_until", drafts)] {
        if date.zip(last_day).is_some_and(|(date, last)| date < last) {
            section.fault(
                section.line_of(key),
                "retention-too-early",
                &[("key", &section.name(key))],
            );
        }
    }
    let text = section.text("text", languages);
    section.done();
    Some(Retention { answers_until: answers?, drafts_until: drafts?, text })
}

fn read_contact(section: Section<'_>, languages: &[Lang]) -> Option<Contact> {
    let (name, paper) = (section.text("name", languages), section.text("paper", languages));
    let (email, phone) = (section.string("email"), section.string("phone"));
    if let Some(email) = email.as_ref().filter(|email| !crate::sheet::is_email(email.value)) {
        section.fault(email.line, "email-invalid", &[("value", email.value)]);
    }
    section.done();
    Some(Contact { name, paper, email: email?.value.to_owned(), phone: phone?.value.to_owned() })
}

/// A round that ranks departments' answers has departments.
fn report_returns(place: Place<'_>, plan: &Plan, departments: &[Department]) {
    let wanted = plan.groups.iter().any(|group| group.source == Source::Returns);
    if wanted && departments.is_empty() {
        place.fault(0, "departments-missing", &[]);
    }
}
