//! Codes by which people find their own answers again, without an account and without a name.
//!
//! A code is 128 random bits that its holder alone has. The database keeps a keyed hash of it; the key lies in a file
//! beside the database, so that whoever has only one of the two learns nothing.

use std::{
    fmt, fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use vorrang_runtime::{config::Intake, random::Random};
use vorrang_store::Receipt;
use vorrang_survey::{id::Id, time::Date};

/// Digits of a code as it is read.
const DIGITS: usize = 32;

/// Digits that are read together.
const TOGETHER: usize = 4;

/// A code. Printed for debugging, it does not show.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Code(u128);

impl Code {
    pub(crate) fn new(random: &dyn Random) -> Self {
        Self(random.bits())
    }

    /// Reads a code as people write it down: capitals, spaces and dashes are no part of it, and letters that are no digits but
    /// look like one stand for it.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let filler = |c: char| c.is_whitespace() || c == '-' || c == '\u{2013}';
        let meant = |c: char| match c {
            'o' | 'O' => '0',
            'i' | 'I' | 'l' | 'L' => '1',
            _ => c,
        };
        let digits: String = text.chars().filter(|c| !filler(*c)).map(meant).collect();
        let all = digits.len() == DIGITS && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        u128::from_str_radix(&digits, 16).ok().filter(|_| all).map(Self)
    }

    /// All of its bits.
    pub(crate) const fn bytes(self) -> [u8; 16] {
        self.0.to_be_bytes()
    }

    /// As it is shown: eight groups of four.
    pub(crate) fn groups(self) -> Vec<String> {
        let digits = self.to_string();
        (0..DIGITS).step_by(TOGETHER).map(|at| digits[at..at + TOGETHER].to_owned()).collect()
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:0DIGITS$x}", self.0)
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(…)")
    }
}

/// Turns codes into receipts, and keeps account of those that were withdrawn.
pub(crate) struct Codes {
    key: [u8; 32],
    /// Lines of day and receipt, only ever added to.
    withdrawals: PathBuf,
}

impl Codes {
    /// Reads the key; if there is none yet, makes one that only we can read. Whether withdrawals can be noted is tried now,
    /// and not when somebody withdraws.
    pub(crate) fn open(settings: &Intake, random: &dyn Random) -> Result<Self> {
        let path = &settings.receipt_key_file;
        let key = key(path, random).with_context(|| format!("receipt key {}", path.display()))?;
        let withdrawals = settings.withdrawals_file.clone();
        append(&withdrawals, "")
            .with_context(|| format!("withdrawals file {}", withdrawals.display()))?;
        Ok(Self { key, withdrawals })
    }

    /// What a round's response is found by.
    pub(crate) fn receipt(&self, round: &Id, code: Code) -> Receipt {
        // HMAC takes keys of every length.
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.key).expect("32 bytes are a key");
        mac.update(&code.bytes());
        mac.update(round.as_str().as_bytes());
        Receipt(mac.finalize().into_bytes().into())
    }

    /// Notes that a response is withdrawn, outside of the database: a backup that is brought back from before holds the
    /// response, but this note holds still. Flushed when it returns.
    pub(crate) async fn note_withdrawal(&self, day: Date, receipt: Receipt) -> io::Result<()> {
        let line = format!("{day} {receipt}\n");
        let path = self.withdrawals.clone();
        let written = tokio::task::spawn_blocking(move || append(&path, &line));
        written.await.map_err(io::Error::other)?
    }
}

fn append(path: &Path, line: &str) -> io::Result<()> {
    let mut file = ours_alone().append(true).create(true).open(path)?;
    file.write_all(line.as_bytes())?;
    file.sync_all()
}

fn key(path: &Path, random: &dyn Random) -> Result<[u8; 32]> {
    if !path.exists() {
        make_key(path, random)?;
    }
    let text = fs::read_to_string(path)?;
    parse_key(text.trim()).context("not a key: 64 hexadecimal digits were expected")
}

fn parse_key(text: &str) -> Option<[u8; 32]> {
    let (first, second) = text.split_at_checked(DIGITS)?;
    let mut key = [0; 32];
    for (part, text) in key.chunks_exact_mut(16).zip([first, second]) {
        part.copy_from_slice(&Code::parse(text)?.0.to_be_bytes());
    }
    Some(key)
}

/// Written beside and then given its name, so that of several who start at once each reads one whole key.
fn make_key(path: &Path, random: &dyn Random) -> Result<()> {
    let beside = path.with_extension(format!("{:032x}", random.bits()));
    let mut file = ours_alone().write(true).create_new(true).open(&beside)?;
    write!(file, "{:032x}{:032x}", random.bits(), random.bits())?;
    file.sync_all()?;
    let named = fs::hard_link(&beside, path);
    fs::remove_file(&beside)?;
    match named {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        done => Ok(done?),
    }
}

fn ours_alone() -> fs::OpenOptions {
    let mut options = fs::OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

#[cfg(test)]
mod tests {
    use vorrang_runtime::random::Seeded;

    use super::*;

    #[test]
    fn codes_are_read_as_people_write_them() {
        let code = Code(0x7f3a_c09e_41d8_b265_e81c_5a97_03bd_f64e);
        assert_eq!(code.groups().join(" "), "7f3a c09e 41d8 b265 e81c 5a97 03bd f64e");
        for written in [
            "7f3ac09e41d8b265e81c5a9703bdf64e",
            " 7F3A-C09E-41D8-B265 E81C 5A97\n03BD F64E ",
            "7f3a\u{a0}c09e\u{2013}41d8b265e81c5a9703bdf64e",
        ] {
            assert_eq!(Code::parse(written), Some(code), "{written}");
        }
        for other in
            ["", "7f3a", "7f3ac09e41d8b265e81c5a9703bdf64g", "+7f3ac09e41d8b265e81c5a9703bdf64"]
        {
            assert_eq!(Code::parse(other), None, "{other}");
        }
        assert_eq!(Code::parse(&Code(7).to_string()), Some(Code(7)), "zeros in front count");
    }

    #[test]
    fn a_receipt_depends_on_code_round_and_key() {
        let folder = tempfile::tempdir().unwrap();
        let codes = |name: &str, seed| Codes {
            key: key(&folder.path().join(name), &Seeded::new(seed)).unwrap(),
            withdrawals: PathBuf::new(),
        };
        let id = |id| Id::parse(id).unwrap();
        let own = codes("key", 1).receipt(&id("r"), Code(7));
        assert_eq!(codes("key", 2).receipt(&id("r"), Code(7)), own, "a key is made once");
        assert_ne!(codes("other", 3).receipt(&id("r"), Code(7)), own);
        assert_ne!(codes("key", 1).receipt(&id("s"), Code(7)), own);
        assert_ne!(codes("key", 1).receipt(&id("r"), Code(8)), own);
    }

    #[test]
    fn a_broken_key_is_an_error_and_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("key");
        fs::write(&path, "abc").unwrap();
        key(&path, &Seeded::new(1)).unwrap_err();
        assert_eq!(fs::read_to_string(&path).unwrap(), "abc");
    }
}
