//! The code of a receipt on its way from the form to the page that shows it once.
//!
//! It goes in a cookie for that page alone, as it may stand in no address; the page takes the cookie back.

use axum::{
    http::{
        HeaderMap, HeaderValue,
        header::{COOKIE, SET_COOKIE},
    },
    response::{IntoResponse, Redirect, Response},
};
use vorrang_survey::time::Date;

use super::visit::Visit;
use crate::{codes::Code, frame::addressed};

const NAME: &str = "receipt";

/// How long a browser may take to the page that shows the code, in seconds.
const LIFE: u32 = 600;

/// What a receipt is of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Arrived {
    /// The day on which answers arrived.
    pub(super) day: Date,
    /// Whether they came in place of others.
    pub(super) changed: bool,
}

/// The code that came along.
pub(super) fn code(headers: &HeaderMap) -> Option<Code> {
    let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|cookies| cookies.split(';'));
    let value = pairs.find_map(|pair| pair.trim().strip_prefix(NAME)?.strip_prefix('='))?;
    Code::parse(value)
}

impl Visit {
    /// On to the receipt of answers that have just arrived.
    pub(super) fn receipt(&self, code: Option<Code>) -> Response {
        self.receipt_of(Arrived { day: self.today(), changed: false }, code)
    }

    /// The same of answers in place of others, which are found by their code as before.
    pub(super) fn receipt_of_change(&self, code: Code) -> Response {
        self.receipt_of(Arrived { day: self.today(), changed: true }, Some(code))
    }

    /// Its address holds a day, but no hour, and nothing of the answers.
    fn receipt_of(&self, arrived: Arrived, code: Option<Code>) -> Response {
        let mut response = Redirect::to(&self.thanks_address(arrived)).into_response();
        if code.is_some() {
            self.set_code(&mut response, code);
        }
        response
    }

    pub(super) fn thanks_address(&self, arrived: Arrived) -> String {
        let page = addressed(&format!("{}/thanks", self.asked.base), &self.locale);
        let changed = if arrived.changed { "&changed=1" } else { "" };
        format!("{page}&on={}{changed}", arrived.day)
    }

    pub(super) fn code_address(&self) -> String {
        addressed(&format!("{}/code", self.asked.base), &self.locale)
    }

    /// Gives the browser a code for the page of the receipt, or takes it back.
    pub(super) fn set_code(&self, response: &mut Response, code: Option<Code>) {
        let value = code.map(|code| code.to_string()).unwrap_or_default();
        let life = if code.is_some() { LIFE } else { 0 };
        let path = format!("{}/thanks", self.asked.base);
        let secure = if self.app.settings.public_url.is_https() { "; Secure" } else { "" };
        let cookie = format!(
            "{NAME}={value}; Path={path}; Max-Age={life}; HttpOnly; SameSite=Strict{secure}"
        );
        // Digits, an id and words of ours: nothing that a header does not take.
        if let Ok(cookie) = HeaderValue::from_str(&cookie) {
            response.headers_mut().append(SET_COOKIE, cookie);
        }
    }
}
