//! Certificates, good and bad.

use std::{fs, path::Path, process::Command, sync::Arc, sync::OnceLock};

use rustls::{
    ServerConfig,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
};
use tempfile::TempDir;

const KEY: [&str; 5] = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];

/// The authority's own rules: it signs what it is given.
const RULES: &str = "[ca]\ndefault_ca = own\n[own]\ndatabase = index\nnew_certs_dir = .\nrand_serial = yes\n\
    default_md = sha256\npolicy = any\ncopy_extensions = copy\n[any]\ncommonName = supplied\n";

const PAST: &str = "20200101000000Z";
const ALSO_PAST: &str = "20200201000000Z";
const FUTURE: &str = "20990101000000Z";

/// Made once for all tests.
pub(crate) struct Certificates(TempDir);

/// A mail server's certificate.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Shown {
    /// Signed by the authority, for localhost.
    Good,
    /// Signed by nobody but itself.
    SelfSigned,
    /// Signed by the authority, for another machine.
    OtherName,
    /// Signed by the authority, and expired.
    Expired,
}

impl Shown {
    fn name(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::SelfSigned => "self-signed",
            Self::OtherName => "other-name",
            Self::Expired => "expired",
        }
    }
}

pub(crate) fn certificates() -> &'static Certificates {
    static MADE: OnceLock<Certificates> = OnceLock::new();
    MADE.get_or_init(|| Certificates::make(TempDir::new().unwrap()))
}

impl Certificates {
    fn make(folder: TempDir) -> Self {
        let path = folder.path();
        for authority in ["authority", "stranger"] {
            sign_oneself(path, authority, &["basicConstraints=critical,CA:TRUE"]);
        }
        fs::write(path.join("rules"), RULES).unwrap();
        fs::write(path.join("index"), "").unwrap();
        fs::write(path.join("index.attr"), "unique_subject = no\n").unwrap();
        issue(path, Shown::Good, "localhost", FUTURE);
        issue(path, Shown::OtherName, "mail.example.org", FUTURE);
        issue(path, Shown::Expired, "localhost", ALSO_PAST);
        let own = ["basicConstraints=critical,CA:FALSE", "subjectAltName=DNS:localhost"];
        sign_oneself(path, Shown::SelfSigned.name(), &own);
        Self(folder)
    }

    /// The authority, behind another one in the same file.
    pub(crate) fn authorities(&self) -> String {
        let read = |name| fs::read_to_string(self.0.path().join(name)).unwrap();
        read("stranger.pem") + &read("authority.pem")
    }

    /// A mail server's side of TLS.
    pub(crate) fn shown(&self, which: Shown) -> Arc<ServerConfig> {
        let path = |ending| self.0.path().join(format!("{}.{ending}", which.name()));
        let certificate = CertificateDer::from_pem_file(path("pem")).unwrap();
        let key = PrivateKeyDer::from_pem_file(path("key")).unwrap();
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config =
            ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
        let config = config.unwrap().with_no_client_auth();
        Arc::new(config.with_single_cert(vec![certificate], key).unwrap())
    }
}

fn sign_oneself(folder: &Path, name: &str, extensions: &[&str]) {
    let (key, pem, subject) = (format!("{name}.key"), format!("{name}.pem"), format!("/CN={name}"));
    let request = ["req", "-x509", "-days", "2", "-subj", &subject, "-keyout", &key, "-out", &pem];
    let extensions: Vec<_> = extensions.iter().flat_map(|own| ["-addext", *own]).collect();
    openssl(folder, &[&request[..], &KEY, &extensions].concat());
}

fn issue(folder: &Path, which: Shown, host: &str, until: &str) {
    let file = |ending: &str| format!("{}.{ending}", which.name());
    let (key, wish, pem) = (file("key"), file("csr"), file("pem"));
    let name = format!("subjectAltName=DNS:{host}");
    let request = ["req", "-subj", "/CN=mail", "-addext", &name, "-keyout", &key, "-out", &wish];
    openssl(folder, &[&request[..], &KEY].concat());
    let sign = ["ca", "-batch", "-notext", "-config", "rules", "-cert", "authority.pem"];
    let dates = ["-keyfile", "authority.key", "-startdate", PAST, "-enddate", until];
    openssl(folder, &[&sign[..], &dates, &["-in", &wish, "-out", &pem]].concat());
}

fn openssl(folder: &Path, arguments: &[&str]) {
    let made = Command::new("openssl").args(arguments).current_dir(folder).output().unwrap();
    assert!(made.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&made.stderr));
}
