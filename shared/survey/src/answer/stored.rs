//! A response as one text, the way it is stored: compact JSON of field name and value, sorted by name.

use std::{borrow::Cow, collections::BTreeMap, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};

use super::{FAST, Flags, Questionnaire, RawResponse, Response, read};
use crate::{
    definition::{InputField, Part},
    text::Lang,
};

/// Beside the fields: the language of the consent. No field is called so, as no id begins with `_`.
const CONSENT: &str = "_consent";

/// Beside the fields: how fast the answers were given, if that stands out.
const PACE: &str = "_pace";

/// Beside the fields: signs that no person sent the answers, if there are any.
const FLAGS: &str = "_flags";

/// Why a text is no response to this questionnaire.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    /// Not JSON of names and values.
    #[error("a stored response is not JSON of names and values")]
    Syntax,
    /// A name the questionnaire does not have.
    #[error("a stored response holds '{0}', which its questionnaire does not have")]
    Field(String),
    /// A value the questionnaire does not allow. The value itself is somebody's answer and is not repeated.
    #[error("the value of '{field}' in a stored response is refused: {code}")]
    Value {
        /// Name of the field.
        field: String,
        /// Code of the complaint.
        code: &'static str,
    },
}

/// Names and values being read into a questionnaire's input fields, straight from the text where it lies.
struct Pairs<'q, 'd> {
    questionnaire: &'q Questionnaire,
    raw: RawResponse<'d>,
    /// The first name the questionnaire does not have.
    unknown: Option<String>,
    /// Consent, pace and flags.
    beside: [Option<Cow<'d, str>>; 3],
}

impl<'d> Visitor<'d> for &mut Pairs<'_, 'd> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("names and values")
    }

    fn visit_map<A: MapAccess<'d>>(self, mut pairs: A) -> Result<(), A::Error> {
        while let Some((Piece(name), Piece(value))) = pairs.next_entry()? {
            match (name.as_ref(), self.questionnaire.field(&name)) {
                (CONSENT, _) => self.beside[0] = Some(value),
                (PACE, _) => self.beside[1] = Some(value),
                (FLAGS, _) => self.beside[2] = Some(value),
                (_, Some(field)) => self.raw[field] = Some(value),
                (_, None) => drop(self.unknown.get_or_insert(name.into_owned())),
            }
        }
        Ok(())
    }
}

/// A string, borrowed unless it holds an escape.
struct Piece<'d>(Cow<'d, str>);

impl<'d> Deserialize<'d> for Piece<'d> {
    fn deserialize<D: Deserializer<'d>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(PieceVisitor)
    }
}

struct PieceVisitor;

impl<'d> Visitor<'d> for PieceVisitor {
    type Value = Piece<'d>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a string")
    }

    fn visit_borrowed_str<E>(self, text: &'d str) -> Result<Piece<'d>, E> {
        Ok(Piece(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Piece<'d>, E> {
        Ok(Piece(Cow::Owned(text.to_owned())))
    }
}

impl Response {
    /// The response as text: the same text for the same response. Holds only what was answered.
    #[must_use]
    #[expect(clippy::missing_panics_doc, reason = "strings can always be written as JSON")]
    pub fn to_document(&self, questionnaire: &Questionnaire) -> String {
        let raw = self.raw(questionnaire);
        let fields = questionnaire.fields().iter().map(|field| field.name.as_str());
        let answered = fields.zip(&raw).filter_map(|(name, value)| Some((name, value.as_deref()?)));
        let consent = self.consent.as_ref().map(|lang| (CONSENT, lang.as_str()));
        let pace = self.fast.then_some((PACE, FAST));
        let flags = self.flags.any().then_some((FLAGS, self.flags.name()));
        let beside = consent.into_iter().chain(pace).chain(flags);
        let pairs: BTreeMap<&str, &str> = answered.chain(beside).collect();
        // A map of strings is always JSON.
        serde_json::to_string(&pairs).expect("strings are JSON")
    }

    /// The response that [`Response::to_document`] wrote for the same questionnaire.
    ///
    /// A required question may be open: a table may hold incomplete responses.
    pub fn from_document(
        questionnaire: &Questionnaire,
        document: &str,
    ) -> Result<Self, DocumentError> {
        let mut pairs =
            Pairs { questionnaire, raw: Vec::new(), unknown: None, beside: Default::default() };
        pairs.raw.resize(questionnaire.fields().len(), None);
        let mut reader = serde_json::Deserializer::from_str(document);
        reader.deserialize_map(&mut pairs).map_err(|_| DocumentError::Syntax)?;
        reader.end().map_err(|_| DocumentError::Syntax)?;
        let Pairs { raw, unknown, beside: [consent, pace, flags], .. } = pairs;
        if let Some(name) = unknown {
            return Err(DocumentError::Field(name));
        }
        let consent = consent.map(|tag| Lang::parse(&tag));
        let (mut response, errors) = read(questionnaire, &raw);
        if let Some(error) = errors.iter().find(|error| !error.complaint.is_open()) {
            let field = questionnaire.fields()[error.field].name.clone();
            return Err(DocumentError::Value { field, code: error.complaint.code() });
        }
        response.consent = consent.map(|lang| lang.ok_or(DocumentError::Syntax)).transpose()?;
        response.fast = match pace.as_deref() {
            None => false,
            Some(FAST) => true,
            Some(_) => return Err(DocumentError::Syntax),
        };
        if let Some(name) = flags {
            response.flags = Flags::named(&name).ok_or(DocumentError::Syntax)?;
        }
        Ok(response)
    }

    /// The same answers for another version of the questionnaire: what that version does not ask, or does not allow any
    /// more, is left out. Field names are for ever, so nothing is taken for anything else.
    #[must_use]
    pub fn carried(&self, from: &Questionnaire, to: &Questionnaire) -> Self {
        let mut raw: RawResponse<'_> = vec![None; to.fields().len()];
        for (field, value) in from.fields().iter().zip(self.raw(from)) {
            let index = to.field(&field.name);
            if let Some(index) = index.filter(|&index| says_the_same(field, from, index, to)) {
                raw[index] = value;
            }
        }
        let Response { answers, written, shown, .. } = read(to, &raw).0;
        Self { answers, written, shown, consent: self.consent.clone(), ..*self }
    }
}

/// Whether a value of one version means the same in another. What was drawn does only where both draw from the same, and
/// so do the answers to it.
fn says_the_same(
    field: &InputField,
    from: &Questionnaire,
    index: usize,
    to: &Questionnaire,
) -> bool {
    let drawn = matches!(field.part, Part::Shown | Part::Best(_) | Part::Worst(_) | Part::Pair(_));
    !drawn || from.design(field.question) == to.design(to.fields()[index].question)
}
