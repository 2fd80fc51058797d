//! Messages to a mail server (RFC 5321).

use std::time::Duration;

use anyhow::{Context, Result};
use async_trait::async_trait;
use lettre::{
    Address, AsyncSmtpTransport, AsyncTransport, Tokio1Executor,
    address::Envelope,
    transport::smtp::{
        Error,
        authentication::Credentials,
        client::{Certificate, Tls, TlsParameters},
        extension::ClientId,
    },
};
use vorrang_runtime::config::{self, Protection};

use super::{Failure, Parcel, Post};

/// How long a mail server may be silent.
const PATIENCE: Duration = Duration::from_mins(1);

/// Replies that are about us and not about the message: a login that is asked for, too weak, or wrong (RFC 4954). Whoever
/// runs the house can put that right, so no mail is lost over it.
const OURS: [u16; 4] = [530, 534, 535, 538];

/// A mail server.
pub(super) struct Smtp(AsyncSmtpTransport<Tokio1Executor>);

impl Smtp {
    pub(super) fn new(
        mail: &config::Mail,
        server: &str,
        port: u16,
        protection: Protection,
        host: &str,
    ) -> Result<Self> {
        let tls = || parameters(mail, server);
        let tls = match protection {
            Protection::Tls => Tls::Wrapper(tls()?),
            Protection::StartTls => Tls::Required(tls()?),
            Protection::None => Tls::None,
        };
        // "Dangerous" for its default, no TLS, which is set in the same breath.
        let builder =
            AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(server).port(port).tls(tls);
        let builder = builder.timeout(Some(PATIENCE)).hello_name(ClientId::Domain(host.to_owned()));
        let builder = match &mail.login {
            Some(login) => {
                builder.credentials(Credentials::new(login.user.clone(), login.password.clone()))
            }
            None => builder,
        };
        Ok(Self(builder.build()))
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
        self.0.send_raw(&envelope, parcel.message).await.map(drop).map_err(|error| failure(&error))
    }
}

/// A connection that is refused is neither transient nor permanent for the library: what is not surely permanent is
/// tried again.
fn failure(error: &Error) -> Failure {
    let ours = error.status().is_some_and(|code| OURS.contains(&code.into()));
    if error.is_permanent() && !ours {
        Failure::Refused(error.to_string())
    } else {
        Failure::NotNow(error.to_string())
    }
}
