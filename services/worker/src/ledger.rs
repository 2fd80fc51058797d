//! Letters on their way into the ledger of mails.

use anyhow::Result;
use uuid::Uuid;
use vorrang_runtime::config::MailAddress;
use vorrang_store::{MailKind, NewMail};
use vorrang_survey::{id::Id, round::Round, text::Lang, time::Timestamp};

use crate::letter::{Cover, Letter, Mailbox};

/// The outside of a round's letter. It comes from the address of the settings, else from the round's contact, who reads
/// what is answered in any case.
pub(crate) fn cover(
    round: &Round,
    from: Option<&MailAddress>,
    to: Mailbox,
    lang: &Lang,
    date: Timestamp,
) -> Cover {
    let contact = &round.contact;
    let reply_to =
        Mailbox { name: contact.name.show(lang).to_owned(), address: contact.email.clone() };
    let address = from.map_or_else(|| contact.email.clone(), |from| from.as_str().to_owned());
    let name = round.town.show(lang).to_owned();
    Cover { from: Mailbox { name, address }, reply_to, to, lang: lang.clone(), date }
}

/// A letter as an entry of the ledger.
pub(crate) fn entry(
    letter: &Letter,
    id: Uuid,
    round: &Id,
    kind: MailKind,
    result: Option<u32>,
) -> Result<NewMail> {
    Ok(NewMail {
        id,
        round: round.clone(),
        kind,
        result,
        sender: letter.from.address.clone(),
        recipient: letter.to.address.clone(),
        message_id: letter.message_id.clone(),
        message: letter.bytes()?,
    })
}
