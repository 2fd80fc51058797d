//! Messages in memory, for tests.

use std::sync::{Mutex, PoisonError};

use async_trait::async_trait;

use super::{Failure, Parcel, Post};

/// Keeps what it is handed, and fails when it is told to.
#[derive(Debug, Default)]
pub struct Memory {
    kept: Mutex<Vec<Kept>>,
    failures: Mutex<Vec<Failure>>,
}

/// A message that was handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Address it went to.
    pub recipient: String,
    /// Its Message-ID.
    pub message_id: String,
    /// The message.
    pub message: Vec<u8>,
}

impl Memory {
    /// What was handed over so far.
    #[must_use]
    pub fn kept(&self) -> Vec<Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Fails the next messages, one for each of these, the last of them first.
    pub fn fail(&self, failures: impl IntoIterator<Item = Failure>) {
        self.failures.lock().unwrap_or_else(PoisonError::into_inner).extend(failures);
    }
}

#[async_trait]
impl Post for Memory {
    async fn hand_over(&self, parcel: &Parcel<'_>) -> Result<(), Failure> {
        let failure = self.failures.lock().unwrap_or_else(PoisonError::into_inner).pop();
        if let Some(failure) = failure {
            return Err(failure);
        }
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).push(Kept {
            recipient: parcel.recipient.to_owned(),
            message_id: parcel.message_id.to_owned(),
            message: parcel.message.to_vec(),
        });
        Ok(())
    }
}
