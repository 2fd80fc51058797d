//! Messages as files, for trying everything out.

use std::{
    fs,
    io::{self, Write},
    path::PathBuf,
};

use async_trait::async_trait;
use tempfile::NamedTempFile;

use super::{Failure, Parcel, Post};

/// A folder that gets a file `MESSAGE-ID.eml` for each message.
pub(super) struct Folder(PathBuf);

impl Folder {
    pub(super) fn new(path: PathBuf) -> Self {
        Self(path)
    }

    /// Whole or not at all; a message that comes twice is there once.
    fn write(&self, parcel: &Parcel<'_>) -> io::Result<()> {
        fs::create_dir_all(&self.0)?;
        let mut file = NamedTempFile::new_in(&self.0)?;
        file.write_all(parcel.message)?;
        file.as_file().sync_all()?;
        // A Message-ID of ours is letters, digits, `-`, `.` and `@`.
        file.persist(self.0.join(format!("{}.eml", parcel.message_id)))?;
        Ok(())
    }
}

#[async_trait]
impl Post for Folder {
    async fn hand_over(&self, parcel: &Parcel<'_>) -> Result<(), Failure> {
        let place = self.0.display();
        self.write(parcel).map_err(|error| Failure::NotNow(format!("{place}: {error}")))
    }
}
