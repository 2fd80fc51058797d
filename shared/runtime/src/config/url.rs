//! Where people reach the service.

use std::{fmt, str::FromStr};

/// Scheme, host and perhaps a port, `https://survey.example.org`; in lower case, as a browser writes an origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl {
    origin: String,
    host: String,
}

/// Not such an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "a public address is https:// or http:// and a host, without path: https://survey.example.org"
)]
pub struct PublicUrlError;

impl PublicUrl {
    /// The host's name without port.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Whether people reach it over TLS.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.origin.starts_with("https://")
    }

    /// The address of a path, which begins with a slash.
    #[must_use]
    pub fn join(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }
}

/// The host's name of an authority, `survey.example.org:8080` or `[::1]:8080`.
#[must_use]
pub fn host_of(authority: &str) -> &str {
    let end_of_ipv6 = authority.rfind(']').map_or(0, |at| at + 1);
    match authority[end_of_ipv6..].find(':') {
        Some(colon) => &authority[..end_of_ipv6 + colon],
        None => authority,
    }
}

impl FromStr for PublicUrl {
    type Err = PublicUrlError;

    fn from_str(text: &str) -> Result<Self, PublicUrlError> {
        let origin = text.strip_suffix('/').unwrap_or(text).to_ascii_lowercase();
        let (scheme, authority) = origin.split_once("://").ok_or(PublicUrlError)?;
        let default_port = match scheme {
            "https" => ":443",
            "http" => ":80",
            _ => return Err(PublicUrlError),
        };
        let authority = authority.strip_suffix(default_port).unwrap_or(authority);
        let host = host_of(authority);
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '[' | ']' | ':');
        let port = authority[host.len()..].strip_prefix(':');
        if host.is_empty() || !host.chars().all(plain) {
            return Err(PublicUrlError);
        }
        if port.is_some_and(|port| port.parse::<u16>().is_err()) {
            return Err(PublicUrlError);
        }
        Ok(Self { origin: format!("{scheme}://{authority}"), host: host.to_owned() })
    }
}

impl fmt::Display for PublicUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.origin)
    }
}

#[cfg(test)]
mod tests {
    use super::{PublicUrl, PublicUrlError};

    #[test]
    fn an_address_is_read_as_a_browser_writes_an_origin() {
        for (text, origin, host) in [
            ("https://Survey.Example.org/", "https://survey.example.org", "survey.example.org"),
            ("https://survey.example.org:443", "https://survey.example.org", "survey.example.org"),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080", "127.0.0.1"),
            ("http://[::1]:8080", "http://[::1]:8080", "[::1]"),
        ] {
            let url: PublicUrl = text.parse().unwrap();
            assert_eq!((url.to_string().as_str(), url.host()), (origin, host));
        }
        for bad in [
            "",
            "survey.example.org",
            "ftp://example.org",
            "https://",
            "https://example.org/survey",
            "https://example.org?x",
            "https://user@example.org",
            "https://example.org:port",
            "https://exämple.org",
        ] {
            assert_eq!(bad.parse::<PublicUrl>(), Err(PublicUrlError), "{bad}");
        }
    }

    #[test]
    fn a_path_follows_the_host() {
        let url: PublicUrl = "https://survey.example.org".parse().unwrap();
        assert_eq!(url.join("/s/a"), "https://survey.example.org/s/a");
    }
}
