//! A letter as a message: RFC 5322, with the parts of RFC 2046.

use std::time::SystemTime;

use anyhow::{Context, Result};
use lettre::{
    Message,
    message::{
        Attachment as File, Body, MultiPart, SinglePart,
        header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue, MessageId},
    },
};
use vorrang_view::format::plain;

use super::{Letter, Mailbox, digest};

/// Longest line that is sent as it is.
const LINE: usize = 78;

impl Letter {
    /// The message: the same letter gives the same bytes.
    ///
    /// Fails if an address is none, or the type of a file.
    pub(crate) fn bytes(&self) -> Result<Vec<u8>> {
        let mut message = Message::builder()
            .date(SystemTime::from(self.date))
            .from(mailbox(&self.from)?)
            .reply_to(mailbox(&self.reply_to)?)
            .to(mailbox(&self.to)?)
            .subject(line(&self.subject))
            .header(MessageId::from(format!("<{}>", self.message_id)))
            .raw_header(header("Content-Language", self.lang.as_str()))
            // RFC 3834: whoever answers by machine leaves it alone.
            .raw_header(header("Auto-Submitted", "auto-generated"))
            .multipart(self.mixed()?)?;
        // The library writes dates in UTC only, and sets one of its own where it cannot read what is there.
        let date = self.date.to_zoned(self.zone.clone()).strftime("%a, %d %b %Y %H:%M:%S %z");
        message.headers_mut().insert_raw(header("Date", &date.to_string()));
        Ok(folded(&message.formatted()))
    }

    fn mixed(&self) -> Result<MultiPart> {
        if self.attachments.is_empty() {
            return self.related();
        }
        let mut mixed = self.level("mixed", "")?.multipart(self.related()?);
        for file in &self.attachments {
            let kind = kind(&file.kind)?;
            mixed = mixed
                .singlepart(File::new(file.name.clone()).body(Body::new(file.bytes.clone()), kind));
        }
        Ok(mixed)
    }

    fn related(&self) -> Result<MultiPart> {
        if self.pictures.is_empty() {
            return self.alternative();
        }
        // RFC 2387 asks for the type of the part that shows the others.
        let level = self.level("related", "; type=\"multipart/alternative\"")?;
        let mut related = level.multipart(self.alternative()?);
        for picture in &self.pictures {
            let file = File::new_inline_with_name(picture.id.clone(), picture.name.clone());
            related =
                related.singlepart(file.body(Body::new(picture.png.clone()), kind("image/png")?));
        }
        Ok(related)
    }

    fn alternative(&self) -> Result<MultiPart> {
        let text = part(plain(&self.text), ContentType::TEXT_PLAIN);
        let html = part(self.html.clone(), ContentType::TEXT_HTML);
        Ok(self.level("alternative", "")?.singlepart(text).singlepart(html))
    }

    /// A level of parts, its boundary made from the message's id: one drawn by lot would change the bytes. No encoded
    /// line can hold `=_`.
    fn level(&self, name: &str, more: &str) -> Result<MultiPart> {
        let boundary = digest(&[&self.message_id, name]);
        let kind = kind(&format!("multipart/{name}; boundary=\"=_{boundary}\"{more}"))?;
        Ok(MultiPart::builder().header(kind).build())
    }
}

/// The message with addresses on a line of their own behind an encoded name, where the library leaves both on one: no
/// line with an encoded word has more than 76 characters (RFC 2047, section 2).
fn folded(message: &[u8]) -> Vec<u8> {
    let end = message.windows(4).position(|bytes| bytes == b"\r\n\r\n").unwrap_or(message.len());
    let (head, body) = message.split_at(end);
    let head = String::from_utf8_lossy(head).replace("?= <", "?=\r\n <");
    [head.as_bytes(), body].concat()
}

fn kind(text: &str) -> Result<ContentType> {
    ContentType::parse(text).with_context(|| format!("media type {text}"))
}

/// Words as a part, in whichever encoding suits their letters; long lines are broken by it.
fn part(words: String, kind: ContentType) -> SinglePart {
    let long = words.lines().any(|line| line.len() > LINE);
    let body = if words.is_ascii() && long {
        // Quoted-printable takes any text.
        Body::new_with_encoding(words, ContentTransferEncoding::QuotedPrintable)
            .unwrap_or_else(Body::new)
    } else {
        Body::new(words)
    };
    SinglePart::builder().header(kind).body(body)
}

fn mailbox(own: &Mailbox) -> Result<lettre::message::Mailbox> {
    let address = own.address.parse().with_context(|| format!("address {}", own.address))?;
    let name = Some(line(&own.name)).filter(|name| !name.is_empty());
    Ok(lettre::message::Mailbox::new(name, address))
}

/// The text on one line, without marks that programs may show as boxes.
fn line(text: &str) -> String {
    plain(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}
