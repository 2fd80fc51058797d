//! The sections of the settings as values.

use std::{convert::Infallible, fs, net::SocketAddr, path::PathBuf, str::FromStr, time::Duration};

use tracing::level_filters::LevelFilter;
use vorrang_store::Address;

use super::{Network, PublicUrl, values::Section};

/// Where answers are kept.
#[derive(Clone, Debug)]
pub struct Database {
    /// The database's address. Printed, it shows no password.
    pub address: Address,
    /// Connections, at most.
    pub connections: u32,
}

/// The web service.
#[derive(Clone, Debug)]
pub struct Intake {
    /// Where people reach the service.
    pub public_url: PublicUrl,
    /// Addresses and ports to listen on.
    pub listen: Vec<SocketAddr>,
    /// Names the service answers to, in lower case; the first is that of `public_url`.
    pub hosts: Vec<String>,
    /// Language tags of pages that belong to no round, the default first.
    pub languages: Vec<String>,
    /// Folder with the town's own look, words and templates.
    pub overlay: Option<PathBuf>,
    /// Reverse proxies whose word on a client's address is believed.
    pub trusted_proxies: Vec<Network>,
    /// Requests from one place in a minute.
    pub requests_per_minute: u32,
    /// Requests from one place at once.
    pub requests_at_once: u32,
    /// Largest body in bytes.
    pub body_bytes: usize,
    /// Most fields of a form.
    pub form_fields: usize,
    /// Longest field in bytes.
    pub field_bytes: usize,
    /// How long headers may take to arrive.
    pub header_time: Duration,
    /// How long a body may take to arrive.
    pub body_time: Duration,
    /// How long an answer may take.
    pub answer_time: Duration,
    /// Responses that may wait to be written.
    pub waiting: usize,
    /// Where the key of receipts lies.
    pub receipt_key_file: PathBuf,
    /// Where withdrawals are noted.
    pub withdrawals_file: PathBuf,
    /// How long the service goes on unready after it was asked to stop.
    pub notice_time: Duration,
    /// How long running requests may take after that.
    pub stop_time: Duration,
}

/// The batch service.
#[derive(Clone, Debug)]
pub struct Worker {
    /// How long it rests when there is nothing to do.
    pub rest: Duration,
    /// How long a job may take before another worker may take it over.
    pub lease: Duration,
}

/// The log.
#[derive(Clone, Debug)]
pub struct Logs {
    /// The least level of our own lines; other crates' are kept from `warn`.
    pub level: LevelFilter,
}

impl Database {
    pub(super) fn read(section: &Section<'_>) -> Option<Self> {
        let connections = section.number("connections", 1..=1000);
        Some(Self { address: address(section)?, connections: connections? })
    }
}

/// The address, or the one in the file.
fn address(section: &Section<'_>) -> Option<Address> {
    match (section.text("address"), section.text("address_file")) {
        (Some(_), Some(_)) => {
            section.fault("address_file", &"the address is given twice");
            None
        }
        (None, Some(path)) => {
            let text = read_file(section, "address_file", &path)?;
            text.trim().parse().map_err(|error| section.fault("address_file", &error)).ok()
        }
        _ => section.needed("address"),
    }
}

/// The text of a file that a setting names.
pub(super) fn read_file(section: &Section<'_>, key: &'static str, path: &str) -> Option<String> {
    fs::read_to_string(path).map_err(|error| section.fault(key, &error)).ok()
}

impl Intake {
    pub(super) fn read(section: &Section<'_>) -> Option<Self> {
        let public_url = section.needed::<PublicUrl>("public_url");
        let listen = at_least_one(section, "listen");
        let hosts = section.list::<Host>("hosts");
        let languages = at_least_one(section, "languages");
        let overlay = section.text("overlay").map(PathBuf::from);
        let file = |key| section.parsed::<Absolute>(key).map(|path| path.0);
        let files = (file("receipt_key_file"), file("withdrawals_file"));
        let trusted_proxies = section.list("trusted_proxies");
        let most = 1..=1_000_000;
        let limits = (
            section.number("requests_per_minute", most.clone()),
            section.number("requests_at_once", most.clone()),
            section.number("body_bytes", 1024..=100_000_000),
            section.number("form_fields", most.clone()),
            section.number("field_bytes", 1024..=100_000_000),
            section.number("waiting", most),
        );
        let seconds = |key, least| section.number(key, least..=3600).map(Duration::from_secs);
        let times = (
            seconds("header_seconds", 1),
            seconds("body_seconds", 1),
            seconds("answer_seconds", 1),
            seconds("notice_seconds", 0),
            seconds("stop_seconds", 0),
        );
        let public_url = public_url?;
        let own = Host(public_url.host().to_owned());
        Some(Self {
            public_url,
            listen: listen?,
            hosts: std::iter::once(own).chain(hosts?).map(|host| host.0).collect(),
            languages: languages?,
            overlay,
            trusted_proxies: trusted_proxies?,
            requests_per_minute: limits.0?,
            requests_at_once: limits.1?,
            body_bytes: limits.2?,
            form_fields: limits.3?,
            field_bytes: limits.4?,
            waiting: limits.5?,
            receipt_key_file: files.0?,
            withdrawals_file: files.1?,
            header_time: times.0?,
            body_time: times.1?,
            answer_time: times.2?,
            notice_time: times.3?,
            stop_time: times.4?,
        })
    }
}

fn at_least_one<T: FromStr<Err: std::fmt::Display>>(
    section: &Section<'_>,
    key: &'static str,
) -> Option<Vec<T>> {
    let list = section.list(key)?;
    if list.is_empty() {
        section.fault(key, &"an empty list");
    }
    (!list.is_empty()).then_some(list)
}

/// A path that means the same wherever a process is started.
struct Absolute(PathBuf);

impl FromStr for Absolute {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let path = PathBuf::from(text);
        if path.is_absolute() { Ok(Self(path)) } else { Err("not an absolute path") }
    }
}

/// A host's name, in lower case as it is compared.
struct Host(String);

impl FromStr for Host {
    type Err = Infallible;

    fn from_str(name: &str) -> Result<Self, Infallible> {
        Ok(Self(name.to_ascii_lowercase()))
    }
}

impl Worker {
    pub(super) fn read(section: &Section<'_>) -> Option<Self> {
        let seconds = |key, within| section.number(key, within).map(Duration::from_secs);
        let (rest, lease) =
            (seconds("rest_seconds", 1..=3600), seconds("lease_seconds", 1..=86400));
        Some(Self { rest: rest?, lease: lease? })
    }
}

impl Logs {
    pub(super) fn read(section: &Section<'_>) -> Option<Self> {
        let level = match section.text("level")?.as_str() {
            "error" => LevelFilter::ERROR,
            "warn" => LevelFilter::WARN,
            "info" => LevelFilter::INFO,
            "debug" => LevelFilter::DEBUG,
            _ => {
                section.fault("level", &"not error, warn, info or debug");
                return None;
            }
        };
        Some(Self { level })
    }
}
