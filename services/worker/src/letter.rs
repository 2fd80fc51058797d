//! Letters: the mail messages the worker writes.
//!
//! A letter is complete without any picture and without its other form: text and HTML say the same. [`report`] tells the
//! steering group a result, [`invitation`] and [`reminder`] ask a department for its return, [`trial`] shows that letters
//! arrive. [`Letter::bytes`] turns each into the message that is sent; the same letter always gives the same bytes.

mod department;
mod message;
mod result;
#[cfg(test)]
mod tests;
mod trial;
mod words;

use std::sync::Arc;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use vorrang_survey::{
    round::Round,
    text::Lang,
    time::{TimeZone, Timestamp},
};
use vorrang_view::{Catalog, Engine, RenderError};

use self::words::Words;
pub(crate) use self::{
    department::{Asking, invitation, reminder},
    result::{News, report},
    trial::trial,
};
pub(crate) use crate::report::Version;

/// The templates of letters, beside those of the report that letters quote from.
const TEMPLATES: &[(&str, &str)] = &[
    ("mail/department.html", include_str!("../templates/mail/department.html")),
    ("mail/department.txt", include_str!("../templates/mail/department.txt")),
    ("mail/department-subject.txt", include_str!("../templates/mail/department-subject.txt")),
    ("mail/frame.html", include_str!("../templates/mail/frame.html")),
    ("mail/parts.html", include_str!("../templates/mail/parts.html")),
    ("mail/report.html", include_str!("../templates/mail/report.html")),
    ("mail/report.txt", include_str!("../templates/mail/report.txt")),
    ("mail/report-subject.txt", include_str!("../templates/mail/report-subject.txt")),
    ("mail/trial.html", include_str!("../templates/mail/trial.html")),
    ("mail/trial.txt", include_str!("../templates/mail/trial.txt")),
    ("mail/trial-subject.txt", include_str!("../templates/mail/trial-subject.txt")),
];

/// An engine that writes reports and letters.
pub(crate) fn engine(catalog: &Arc<Catalog>) -> Result<Engine, RenderError> {
    Engine::new(&[crate::report::TEMPLATES, TEMPLATES].concat(), None, catalog)
}

/// Somebody who writes or gets letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mailbox {
    /// As shown beside the address; may be empty.
    pub(crate) name: String,
    /// `local@domain`.
    pub(crate) address: String,
}

/// What stands on the outside of a letter.
#[derive(Clone, Debug)]
pub(crate) struct Cover {
    /// Who writes. A round's letters are signed with the town's name in the recipient's language.
    pub(crate) from: Mailbox,
    /// Where answers are read.
    pub(crate) reply_to: Mailbox,
    /// The one recipient.
    pub(crate) to: Mailbox,
    /// The recipient's language.
    pub(crate) lang: Lang,
    /// When the letter is queued; however often it is tried, it bears this date.
    pub(crate) date: Timestamp,
}

impl Cover {
    /// The same, signed with the name of the round's town.
    fn of(&self, round: &Round) -> Self {
        let name = round.town.show(&self.lang).to_owned();
        let from = Mailbox { name, address: self.from.address.clone() };
        Self { from, ..self.clone() }
    }
}

/// A picture shown within the HTML.
#[derive(Clone, Debug)]
pub(crate) struct Picture {
    /// Content id, as the HTML names it after `cid:`.
    pub(crate) id: String,
    /// Name of its file.
    pub(crate) name: String,
    /// PNG.
    pub(crate) png: Vec<u8>,
}

/// A file that goes with a letter.
#[derive(Clone, Debug)]
pub(crate) struct Attachment {
    /// Name of the file.
    pub(crate) name: String,
    /// Media type with its parameters, such as `text/csv; charset=utf-8`.
    pub(crate) kind: String,
    /// The file.
    pub(crate) bytes: Vec<u8>,
}

/// A message to one recipient.
#[derive(Clone, Debug)]
pub(crate) struct Letter {
    /// `local@domain`, see [`message_id`].
    pub(crate) message_id: String,
    /// When it was queued.
    pub(crate) date: Timestamp,
    /// Zone on whose clocks the date is written.
    pub(crate) zone: TimeZone,
    /// Who writes.
    pub(crate) from: Mailbox,
    /// Where answers are read.
    pub(crate) reply_to: Mailbox,
    /// The recipient.
    pub(crate) to: Mailbox,
    /// Language of all its words.
    pub(crate) lang: Lang,
    /// Subject.
    pub(crate) subject: String,
    /// Plain text, lines ending in a line feed.
    pub(crate) text: String,
    /// A whole HTML document.
    pub(crate) html: String,
    /// Pictures within the HTML.
    pub(crate) pictures: Vec<Picture>,
    /// Files that go with it.
    pub(crate) attachments: Vec<Attachment>,
}

impl Letter {
    /// A letter without pictures and files. Of all letters from one sender it alone has these `parts`.
    fn new(cover: &Cover, zone: &TimeZone, parts: &[&str], words: Words) -> Result<Self> {
        let domain = cover.from.address.rsplit_once('@').map(|(_, domain)| domain);
        let domain =
            domain.with_context(|| format!("the sender {} has no domain", cover.from.address))?;
        Ok(Self {
            message_id: message_id(domain, parts),
            date: cover.date,
            zone: zone.clone(),
            from: cover.from.clone(),
            reply_to: cover.reply_to.clone(),
            to: cover.to.clone(),
            lang: cover.lang.clone(),
            subject: words.subject,
            text: words.text,
            html: words.html,
            pictures: Vec::new(),
            attachments: Vec::new(),
        })
    }
}

/// An id that the same `parts` always get and others never do: a letter tried again is known as the same one. Parts of
/// the id tell nothing about its recipient.
#[must_use]
pub(crate) fn message_id(domain: &str, parts: &[&str]) -> String {
    format!("{}@{domain}", digest(parts))
}

/// 128 bits of a hash over texts in their order, in hexadecimal.
fn digest(parts: &[&str]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part);
    }
    let bits =
        hasher.finalize().iter().take(16).fold(0, |bits, byte| bits << 8 | u128::from(*byte));
    format!("{bits:032x}")
}
