//! Messages to a mail server (RFC 5321).

use std::{future::Future, time::Duration};

use anyhow::{Context, Result};
use async_trait::async_trait;
use lettre::{
    Address,
    address::Envelope,
    transport::smtp::{
        Error,
        authentication::{Credentials, DEFAULT_MECHANISMS},
        client::{AsyncSmtpConnection, Certificate, TlsParameters},
        extension::ClientId,
    },
};
use vorrang_runtime::config::{self, Protection};

use super::{Failure, Parcel, Post};

/// How long a mail server may take until it would take a message, and as long again until it has taken it. A job's lease
/// is longer than both together.
const PATIENCE: Duration = Duration::from_mins(2);

/// How long it may take to say good-bye.
const FAREWELL: Duration = Duration::from_secs(1);

/// The reply that asks for a login (RFC 4954). It is about us and not about the message: whoever runs the house can put
/// that right, so no mail is lost over it.
const LOGIN_NEEDED: u16 = 530;

/// A mail server.
pub(super) struct Smtp {
    server: String,
    port: u16,
    tls: Way,
    login: Option<Credentials>,
    hello: ClientId,
    patience: Duration,
}

/// How TLS comes about.
enum Way {
    AtOnce(TlsParameters),
    Asked(TlsParameters),
    Never,
}

impl Smtp {
    pub(super) fn new(
        mail: &config::Mail,
        server: &str,
        port: u16,
        protection: Protection,
        host: &str,
    ) -> Result<Self> {
        let tls = || parameters(mail, server);
        let login = mail.login.as_ref();
        Ok(Self {
            server: server.to_owned(),
            port,
            tls: match protection {
                Protection::Tls => Way::AtOnce(tls()?),
                Protection::StartTls => Way::Asked(tls()?),
                Protection::None => Way::Never,
            },
            login: login.map(|own| Credentials::new(own.user.clone(), own.password.clone())),
            hello: ClientId::Domain(host.to_owned()),
            patience: PATIENCE,
        })
    }

    /// A connection over which a message may go: protected, if it has to be, and known to the server.
    async fn connect(&self) -> Result<AsyncSmtpConnection, Error> {
        let (server, hello) = ((self.server.as_str(), self.port), &self.hello);
        let at_once = match &self.tls {
            Way::AtOnce(parameters) => Some(parameters.clone()),
            Way::Asked(_) | Way::Never => None,
        };
        let mut connection =
            AsyncSmtpConnection::connect_tokio1(server, None, hello, at_once, None).await?;
        if let Way::Asked(parameters) = &self.tls {
            connection.starttls(parameters.clone(), hello).await?;
        }
        if let Some(login) = &self.login {
            connection.auth(DEFAULT_MECHANISMS, login).await?;
        }
        Ok(connection)
    }

    /// The library bounds nothing but the time until a connection is there.
    async fn patiently<T>(
        &self,
        step: impl Future<Output = Result<T, Error>>,
        failure: fn(&Error) -> Failure,
    ) -> Result<T, Failure> {
        match tokio::time::timeout(self.patience, step).await {
            Ok(done) => done.map_err(|error| failure(&error)),
            Err(_) => Err(Failure::NotNow(format!("no answer from {}", self.server))),
        }
    }
}

fn parameters(mail: &config::Mail, server: &str) -> Result<TlsParameters> {
    let mut builder = TlsParameters::builder(server.to_owned());
    if let Some(authorities) = &mail.authorities {
        for pem in certificates(authorities) {
            let certificate = Certificate::from_pem(pem.as_bytes()).context("mail.authorities")?;
            builder = builder.add_root_certificate(certificate);
        }
    }
    builder.build().context("TLS to the mail server")
}

/// Each certificate of a PEM file; the library takes one at a time.
fn certificates(pem: &str) -> impl Iterator<Item = &str> {
    const END: &str = "-----END CERTIFICATE-----";
    pem.split_inclusive(END).filter(|part| part.contains(END))
}

#[async_trait]
impl Post for Smtp {
    async fn hand_over(&self, parcel: &Parcel<'_>) -> Result<(), Failure> {
        let address = |text: &str| {
            text.parse::<Address>().map_err(|error| Failure::Refused(format!("{text}: {error}")))
        };
        let (sender, recipient) = (address(parcel.sender)?, address(parcel.recipient)?);
        let envelope = Envelope::new(Some(sender), vec![recipient])
            .map_err(|error| Failure::Refused(error.to_string()))?;
        let mut connection = self.patiently(self.connect(), not_now).await?;
        // The library ends the last line itself.
        let message = parcel.message.strip_suffix(b"\r\n").unwrap_or(parcel.message);
        self.patiently(connection.send(&envelope, message), failure).await?;
        // The message is in other hands, whatever becomes of the connection.
        let _ = tokio::time::timeout(FAREWELL, connection.quit()).await;
        Ok(())
    }
}

/// A server that does not let us in, for whatever reason, has said nothing about the message.
fn not_now(error: &Error) -> Failure {
    Failure::NotNow(error.to_string())
}

/// What is not surely about the message and permanent is tried again.
fn failure(error: &Error) -> Failure {
    let login_needed = error.status().is_some_and(|code| u16::from(code) == LOGIN_NEEDED);
    if error.is_permanent() && !login_needed {
        Failure::Refused(error.to_string())
    } else {
        not_now(error)
    }
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;

    use super::{ClientId, Duration, Failure, Parcel, Post, Smtp, Way};

    /// Connections to a port that listens are there, although nobody ever takes them up.
    #[test]
    fn a_server_that_says_nothing_is_left() {
        let silent = TcpListener::bind("127.0.0.1:0").unwrap();
        let smtp = Smtp {
            server: "127.0.0.1".to_owned(),
            port: silent.local_addr().unwrap().port(),
            tls: Way::Never,
            login: None,
            hello: ClientId::Domain("survey.example.org".to_owned()),
            patience: Duration::from_millis(50),
        };
        let parcel = Parcel {
            sender: "survey@example.org",
            recipient: "schools@example.org",
            message_id: "one@example.org",
            message: b"Subject: one\r\n\r\n",
        };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let failure = runtime.block_on(smtp.hand_over(&parcel)).unwrap_err();
        assert_eq!(failure, Failure::NotNow("no answer from 127.0.0.1".to_owned()));
    }
}
