//! A response as one text, the way it is stored: compact JSON of field name and value, sorted by name.

use std::{borrow::Cow, collections::BTreeMap};

use super::{Complaint, FAST, Questionnaire, RawResponse, Response, read};
use crate::text::Lang;

/// Beside the fields: the language of the consent. No field is called so, as no id begins with `_`.
const CONSENT: &str = "_consent";

/// Beside the fields: how fast the answers were given, if that stands out.
const PACE: &str = "_pace";

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
        let pairs: BTreeMap<&str, &str> = answered.chain(consent).chain(pace).collect();
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
        let mut pairs: BTreeMap<String, String> =
            serde_json::from_str(document).map_err(|_| DocumentError::Syntax)?;
        let consent = pairs.remove(CONSENT).map(|tag| Lang::parse(&tag));
        let pace = pairs.remove(PACE);
        let mut raw: RawResponse<'_> = vec![None; questionnaire.fields().len()];
        for (name, value) in pairs {
            match questionnaire.field(&name) {
                Some(field) => raw[field] = Some(Cow::Owned(value)),
                None => return Err(DocumentError::Field(name)),
            }
        }
        let (mut response, errors) = read(questionnaire, &raw);
        if let Some(error) = errors.iter().find(|error| error.complaint != Complaint::Required) {
            let field = questionnaire.fields()[error.field].name.clone();
            return Err(DocumentError::Value { field, code: error.complaint.code() });
        }
        response.consent = consent.map(|lang| lang.ok_or(DocumentError::Syntax)).transpose()?;
        response.fast = match pace.as_deref() {
            None => false,
            Some(FAST) => true,
            Some(_) => return Err(DocumentError::Syntax),
        };
        Ok(response)
    }

    /// The same answers for another version of the questionnaire: what that version does not ask, or does not allow any
    /// more, is left out. Field names are for ever, so nothing is taken for anything else.
    #[must_use]
    pub fn carried(&self, from: &Questionnaire, to: &Questionnaire) -> Self {
        let mut raw: RawResponse<'_> = vec![None; to.fields().len()];
        for (field, value) in from.fields().iter().zip(self.raw(from)) {
            if let Some(index) = to.field(&field.name) {
                raw[index] = value;
            }
        }
        Self { consent: self.consent.clone(), fast: self.fast, ..read(to, &raw).0 }
    }
}
