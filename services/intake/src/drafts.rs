//! What residents saved to go on later, sealed so that only their code opens it.
//!
//! From the code HKDF (RFC 5869) derives what a draft is found by, and the key that seals it (ChaCha20-Poly1305, RFC
//! 8439). The database has the first and the sealed text, the code is on no machine of ours.

use chacha20poly1305::{
    ChaCha20Poly1305, KeyInit,
    aead::{Aead, Payload},
};
use hkdf::Hkdf;
use sha2::Sha256;
use vorrang_runtime::random::Random;
use vorrang_store::DraftId;
use vorrang_survey::id::Id;

use crate::codes::Code;

/// Bytes of a nonce, which stands before the sealed text.
const NONCE: usize = 12;

/// Derives for one code and one round.
pub(crate) struct Drafts {
    id: [u8; 32],
    key: [u8; 32],
}

impl Drafts {
    pub(crate) fn new(round: &Id, code: Code) -> Self {
        let source = Hkdf::<Sha256>::new(Some(round.as_str().as_bytes()), &code.bytes());
        let derive = |purpose: &str| {
            let mut derived = [0; 32];
            // HKDF gives up to 255 times 32 bytes.
            source.expand(purpose.as_bytes(), &mut derived).expect("32 bytes are few");
            derived
        };
        Self { id: derive("vorrang draft id"), key: derive("vorrang draft key") }
    }

    /// What the draft is found by.
    pub(crate) fn id(&self) -> DraftId {
        DraftId(self.id)
    }

    /// Seals what a form carries. Each sealing has a nonce of its own.
    pub(crate) fn seal(&self, carried: &[(String, String)], random: &dyn Random) -> Vec<u8> {
        let nonce: [u8; NONCE] = std::array::from_fn({
            let bits = random.bits().to_be_bytes();
            move |at| bits[at]
        });
        // Pairs of strings are always JSON, and a form is far from the cipher's limit of 256 GiB.
        let text = serde_json::to_vec(carried).expect("strings are JSON");
        let payload = Payload { msg: &text, aad: &self.id };
        let sealed = self.cipher().encrypt(&nonce.into(), payload).expect("a form is short");
        [&nonce[..], &sealed].concat()
    }

    /// Opens what was sealed; `None` if it is not what this code sealed.
    pub(crate) fn open(&self, sealed: &[u8]) -> Option<Vec<(String, String)>> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
        let payload = Payload { msg: sealed, aad: &self.id };
        let text = self.cipher().decrypt(&(*nonce).into(), payload).ok()?;
        serde_json::from_slice(&text).ok()
    }

    fn cipher(&self) -> ChaCha20Poly1305 {
        ChaCha20Poly1305::new(&self.key.into())
    }
}

#[cfg(test)]
mod tests {
    use vorrang_runtime::random::Seeded;

    use super::*;

    fn drafts(round: &str, code: &str) -> Drafts {
        Drafts::new(&Id::parse(round).unwrap(), Code::parse(&code.repeat(32)).unwrap())
    }

    #[test]
    fn only_the_same_code_and_round_open_a_draft() {
        let carried = [("rate:g1".to_owned(), "5".to_owned())];
        let random = Seeded::new(1);
        let sealed = drafts("r", "a").seal(&carried, &random);
        assert_eq!(drafts("r", "a").open(&sealed).unwrap(), carried);
        assert!(drafts("r", "b").open(&sealed).is_none());
        assert!(drafts("s", "a").open(&sealed).is_none());
        assert!(drafts("r", "a").id() != drafts("s", "a").id());
        let again = drafts("r", "a").seal(&carried, &random);
        assert_ne!(sealed, again, "no two sealings are alike");
    }

    #[test]
    fn what_was_changed_is_not_opened() {
        let own = drafts("r", "a");
        let sealed = own.seal(&[], &Seeded::new(1));
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert!(own.open(&changed).is_none(), "{at}");
        }
        assert!(own.open(&sealed[..NONCE - 1]).is_none() && own.open(&[]).is_none());
    }
}
