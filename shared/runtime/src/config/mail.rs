//! How mail leaves the house.

use std::{fmt, path::PathBuf, str::FromStr};

use vorrang_survey::goal::is_email;

use super::{section::read_file, values::Section};

/// How mail leaves.
#[derive(Clone, Debug)]
pub struct Mail {
    /// By which way.
    pub transport: Transport,
    /// The address it comes from; the contact of each round, if it is not given.
    pub from: Option<MailAddress>,
    /// Whom the mail server knows us as.
    pub login: Option<Login>,
    /// Certificates, as PEM, of authorities that are trusted besides the public ones.
    pub authorities: Option<String>,
    /// The one address that gets every mail, whomever it is for.
    pub redirect_to: Option<MailAddress>,
}

/// A way for mail to leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Transport {
    /// Into files of a folder, one each.
    Directory(PathBuf),
    /// To a mail server.
    Smtp {
        /// Its name.
        host: String,
        /// Its port.
        port: u16,
        /// How the way there is protected.
        protection: Protection,
    },
}

/// How the way to a mail server is protected. The server's certificate is checked in any case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protection {
    /// By TLS from the first byte (RFC 8314).
    Tls,
    /// By TLS after the server's greeting (RFC 3207); a server that does not offer it gets nothing.
    StartTls,
    /// Not at all, which is for a server on this very machine only.
    None,
}

/// Not such a way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TransportError {
    /// No form of it.
    #[error(
        "mail leaves by smtps://HOST[:465], starttls://HOST[:587], smtp://localhost[:25] or directory:/PATH"
    )]
    Form,
    /// Plain SMTP to another machine.
    #[error(
        "smtp:// is not protected and therefore for localhost, 127.0.0.1 or [::1] only; use smtps:// or starttls://"
    )]
    Unprotected,
}

impl FromStr for Transport {
    type Err = TransportError;

    fn from_str(text: &str) -> Result<Self, TransportError> {
        if let Some(path) = text.strip_prefix("directory:") {
            let absolute = path.starts_with('/').then(|| Self::Directory(path.into()));
            return absolute.ok_or(TransportError::Form);
        }
        let (scheme, authority) = text.split_once("://").ok_or(TransportError::Form)?;
        let (protection, usual_port) = match scheme {
            "smtps" => (Protection::Tls, 465),
            "starttls" => (Protection::StartTls, 587),
            "smtp" => (Protection::None, 25),
            _ => return Err(TransportError::Form),
        };
        let host = super::host_of(authority);
        let port = match authority[host.len()..].strip_prefix(':') {
            Some(port) => port.parse().map_err(|_| TransportError::Form)?,
            None => usual_port,
        };
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '[' | ']' | ':');
        if host.is_empty() || !host.chars().all(plain) {
            return Err(TransportError::Form);
        }
        if protection == Protection::None && !["localhost", "127.0.0.1", "[::1]"].contains(&host) {
            return Err(TransportError::Unprotected);
        }
        let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
        Ok(Self::Smtp { host, port, protection })
    }
}

/// Name and password for a mail server.
#[derive(Clone)]
pub struct Login {
    /// The name.
    pub user: String,
    /// The password.
    pub password: String,
}

impl fmt::Debug for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Login").field("user", &self.user).finish_non_exhaustive()
    }
}

/// A mail address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailAddress(String);

/// Not such an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a mail address, such as survey@example.org")]
pub struct MailAddressError;

impl MailAddress {
    /// The address as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for MailAddress {
    type Err = MailAddressError;

    fn from_str(text: &str) -> Result<Self, MailAddressError> {
        if is_email(text) { Ok(Self(text.to_owned())) } else { Err(MailAddressError) }
    }
}

impl Mail {
    pub(super) fn read(section: &Section<'_>) -> Option<Self> {
        let (from, redirect_to) = (section.parsed("from"), section.parsed("redirect_to"));
        let (login, authorities) = (login(section), authorities(section));
        let transport = section.needed("transport")?;
        Some(Self { transport, from, login, authorities, redirect_to })
    }
}

fn login(section: &Section<'_>) -> Option<Login> {
    match (section.text("user"), section.text("password_file")) {
        (Some(user), Some(path)) => {
            let password = read_file(section, "password_file", &path)?.trim_end().to_owned();
            Some(Login { user, password })
        }
        (Some(_), None) => {
            section.fault("user", &"a user needs a password_file");
            None
        }
        (None, Some(_)) => {
            section.fault("password_file", &"a password needs a user");
            None
        }
        (None, None) => None,
    }
}

/// Read here and now, so that a wrong path stops the start and not the first mail.
fn authorities(section: &Section<'_>) -> Option<String> {
    let path = section.text("authorities")?;
    let text = read_file(section, "authorities", &path)?;
    if text.contains("-----BEGIN CERTIFICATE-----") {
        return Some(text);
    }
    section.fault("authorities", &"not a file of certificates in PEM");
    None
}

#[cfg(test)]
mod tests {
    use super::{Protection, Transport, TransportError};

    #[test]
    fn a_way_is_protected_or_stays_on_this_machine() {
        let smtp = |host: &str, port, protection| {
            Ok(Transport::Smtp { host: host.to_owned(), port, protection })
        };
        for (text, way) in [
            ("smtps://mail.example.org", smtp("mail.example.org", 465, Protection::Tls)),
            ("starttls://mail.example.org:25", smtp("mail.example.org", 25, Protection::StartTls)),
            ("smtp://localhost:2525", smtp("localhost", 2525, Protection::None)),
            ("smtp://[::1]", smtp("::1", 25, Protection::None)),
            ("smtp://mail.example.org", Err(TransportError::Unprotected)),
            ("smtp://localhost.example.org", Err(TransportError::Unprotected)),
            ("directory:/var/mail", Ok(Transport::Directory("/var/mail".into()))),
            ("directory:mail", Err(TransportError::Form)),
            ("mail.example.org", Err(TransportError::Form)),
            ("smtps://", Err(TransportError::Form)),
            ("smtps://user@mail.example.org", Err(TransportError::Form)),
            ("smtps://mail.example.org:x", Err(TransportError::Form)),
        ] {
            assert_eq!(text.parse::<Transport>(), way, "{text}");
        }
    }
}
