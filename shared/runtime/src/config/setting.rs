//! The list of settings: what there is, what it means, what it is when left out.

/// One setting.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// Its section in the file.
    pub section: &'static str,
    /// Its key there.
    pub key: &'static str,
    /// A value, as TOML.
    pub value: &'static str,
    /// What that value is.
    pub standing: Standing,
    /// What the setting is for.
    pub about: &'static str,
}

/// What a setting's listed value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// What it is when left out.
    Default,
    /// An example of a setting that an installation gives.
    Given,
    /// An example of a setting that may well be left out.
    Optional,
}

impl Setting {
    /// The variable that wins over the file.
    #[must_use]
    pub fn variable(&self) -> String {
        format!("VORRANG_{}_{}", self.section, self.key).to_uppercase()
    }
}

const fn setting(
    (section, key): (&'static str, &'static str),
    value: &'static str,
    standing: Standing,
    about: &'static str,
) -> Setting {
    Setting { section, key, value, standing, about }
}

/// Every setting, in the order of the sample.
pub const SETTINGS: &[Setting] = &[
    setting(
        ("database", "address"),
        r#""sqlite:/var/lib/vorrang/vorrang.db""#,
        Standing::Given,
        "sqlite:PATH or postgres://USER:PASSWORD@HOST:PORT/NAME.",
    ),
    setting(
        ("database", "address_file"),
        r#""/etc/vorrang/database-address""#,
        Standing::Optional,
        "A file that holds the address, in place of `address`: for an address with a password.",
    ),
    setting(
        ("database", "connections"),
        "8",
        Standing::Default,
        "Connections to the database, at most.",
    ),
    setting(
        ("intake", "public_url"),
        r#""https://survey.example.org""#,
        Standing::Given,
        "Where people reach the service: scheme, host and, if need be, port; no path.",
    ),
    setting(
        ("intake", "listen"),
        r#"["127.0.0.1:8080"]"#,
        Standing::Default,
        "Addresses and ports to listen on. TLS is the reverse proxy's task.",
    ),
    setting(
        ("intake", "hosts"),
        "[]",
        Standing::Default,
        "Further names the service answers to, besides the host of `public_url`.",
    ),
    setting(
        ("intake", "languages"),
        r#"["de", "nl", "en"]"#,
        Standing::Default,
        "Languages of pages that belong to no round. The first is for whoever asks for none of them.",
    ),
    setting(
        ("intake", "overlay"),
        r#""/etc/vorrang/overlay""#,
        Standing::Optional,
        "A folder with the town's own look (look.toml, logo.png), words (locales/LANG/*.ftl) and templates (templates/*.html).",
    ),
    setting(
        ("intake", "trusted_proxies"),
        "[]",
        Standing::Default,
        "Addresses or networks of reverse proxies whose X-Forwarded-For is believed: \"127.0.0.1\", \"10.0.0.0/8\".",
    ),
    setting(
        ("intake", "requests_per_minute"),
        "600",
        Standing::Default,
        "Requests from one place (an IPv4 address, an IPv6 /64). A library or a school is one place.",
    ),
    setting(
        ("intake", "requests_at_once"),
        "300",
        Standing::Default,
        "Requests from one place that may come at once.",
    ),
    setting(("intake", "body_bytes"), "524288", Standing::Default, "Largest form, in bytes."),
    setting(("intake", "form_fields"), "2000", Standing::Default, "Most fields of a form."),
    setting(
        ("intake", "field_bytes"),
        "65536",
        Standing::Default,
        "Longest field of a form, in bytes.",
    ),
    setting(
        ("intake", "header_seconds"),
        "10",
        Standing::Default,
        "How long a request's headers may take to arrive.",
    ),
    setting(
        ("intake", "body_seconds"),
        "20",
        Standing::Default,
        "How long a form may take to arrive.",
    ),
    setting(
        ("intake", "answer_seconds"),
        "40",
        Standing::Default,
        "How long the service may take to answer.",
    ),
    setting(
        ("intake", "waiting"),
        "1024",
        Standing::Default,
        "Responses that may wait to be written; one more is asked to come again later.",
    ),
    setting(
        ("intake", "receipt_key_file"),
        r#""/var/lib/vorrang/receipt.key""#,
        Standing::Default,
        "A file with the secret key of receipts; made if it is not there. Processes that serve one database share it.",
    ),
    setting(
        ("intake", "withdrawals_file"),
        r#""/var/lib/vorrang/withdrawals.txt""#,
        Standing::Default,
        "A file that notes withdrawn answers by day and receipt, for `vorrang-worker reapply-withdrawals` after a restore.",
    ),
    setting(
        ("intake", "notice_seconds"),
        "1",
        Standing::Default,
        "How long the service goes on, saying that it is not ready, after it was asked to stop.",
    ),
    setting(
        ("intake", "stop_seconds"),
        "20",
        Standing::Default,
        "How long running requests may take after that.",
    ),
    setting(
        ("worker", "rest_seconds"),
        "5",
        Standing::Default,
        "How long the worker rests when there is nothing to do.",
    ),
    setting(
        ("worker", "lease_seconds"),
        "300",
        Standing::Default,
        "How long a job may take before another worker may take it over; longer than the longest analysis.",
    ),
    setting(
        ("mail", "transport"),
        r#""directory:/var/lib/vorrang/mail""#,
        Standing::Default,
        "How mail leaves: smtps://HOST[:465], starttls://HOST[:587], smtp://localhost[:25], or as files: directory:/PATH.",
    ),
    setting(
        ("mail", "from"),
        r#""survey@example.org""#,
        Standing::Optional,
        "The address mail comes from. Default: the contact of the round.",
    ),
    setting(
        ("mail", "user"),
        r#""survey""#,
        Standing::Optional,
        "The name by which the mail server knows us.",
    ),
    setting(
        ("mail", "password_file"),
        r#""/etc/vorrang/mail-password""#,
        Standing::Optional,
        "A file that holds the password for it.",
    ),
    setting(
        ("mail", "authorities"),
        r#""/etc/vorrang/authorities.pem""#,
        Standing::Optional,
        "A file of certificates (PEM) whose word on the mail server is believed besides that of the public authorities.",
    ),
    setting(
        ("mail", "redirect_to"),
        r#""trial@example.org""#,
        Standing::Optional,
        "One address that gets every mail, whomever it is for: to try everything out.",
    ),
    setting(("logs", "level"), r#""info""#, Standing::Default, "error, warn, info or debug."),
];

/// A file with every setting: the reference, and a start for an installation.
#[must_use]
pub fn sample() -> String {
    let mut text = HEAD.to_owned();
    let mut section = "";
    for setting in SETTINGS {
        let Setting { about, key, value, .. } = setting;
        if setting.section != section {
            section = setting.section;
            text.extend(["\n[", section, "]\n"]);
        }
        let off = if setting.standing == Standing::Given { "" } else { "#" };
        let variable = setting.variable();
        text.extend(["\n# ", about, "\n# ", &variable, "\n", off, key, " = ", value, "\n"]);
    }
    text
}

const HEAD: &str = "\
# Settings of Vorrang, for both services. Every setting is listed: what is commented out shows its default or, where
# there is none, an example. The variable named above each wins over the file; in a variable, a list is written with
# commas. An unknown key or VORRANG_ variable stops the start. VORRANG_SETTINGS names this file, if it lies elsewhere
# than in /etc/vorrang/vorrang.toml.
";
