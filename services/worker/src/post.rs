//! How a message leaves the house: to a mail server, into a folder, or, in tests, into memory.
//!
//! A message comes as the bytes that were written down for it and leaves as those same bytes, however often it is tried.

mod folder;
mod memory;
mod smtp;

use std::sync::Arc;

use anyhow::Result;
use async_trait::async_trait;
use vorrang_runtime::config::{self, Transport};

pub use memory::{Kept, Memory};

/// A message and where it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parcel<'p> {
    /// Address that answers to it, and that a mail server sends its complaints to.
    pub sender: &'p str,
    /// Address it goes to.
    pub recipient: &'p str,
    /// Its Message-ID.
    pub message_id: &'p str,
    /// The message (RFC 5322).
    pub message: &'p [u8],
}

/// Why a message did not leave. The text is what the other side said; it may name the recipient.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The mail server will never have it (RFC 5321, reply codes 5yz).
    #[error("{0}")]
    Refused(String),
    /// Not now: the mail server is busy, out of reach, not to be trusted, or does not know us. What is wrong may be put
    /// right, here or there.
    #[error("{0}")]
    NotNow(String),
}

/// A way for messages to leave.
#[async_trait]
pub trait Post: Send + Sync {
    /// Hands a message over. `Ok` means that it is in other hands, durably.
    async fn hand_over(&self, parcel: &Parcel<'_>) -> Result<(), Failure>;
}

/// The way the settings say; `host` is what a mail server is told we are.
pub(crate) fn open(mail: &config::Mail, host: &str) -> Result<Arc<dyn Post>> {
    Ok(match &mail.transport {
        Transport::Directory(path) => Arc::new(folder::Folder::new(path.clone())),
        Transport::Smtp { host: server, port, protection } => {
            Arc::new(smtp::Smtp::new(mail, server, *port, *protection, host)?)
        }
    })
}
