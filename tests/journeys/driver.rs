//! Headless Chromium without script, by the W3C protocol for drivers of browsers.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

use serde_json::{Value, json};

/// Name of an element's reference (W3C Recommendation `webdriver1`, section 11).
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A window of a phone's size in which no script runs.
pub(crate) struct Phone {
    driver: Child,
    agent: ureq::Agent,
    session: String,
    profile: tempfile::TempDir,
}

/// An element of the page.
pub(crate) struct Element(String);

impl Phone {
    pub(crate) fn new(width: u32, height: u32) -> Self {
        let profile = tempfile::tempdir().unwrap();
        let (driver, port) = start_driver();
        let config = ureq::Agent::config_builder().http_status_as_error(false).build();
        let mut phone = Self {
            driver,
            agent: config.into(),
            session: format!("http://127.0.0.1:{port}/session"),
            profile,
        };
        let folder = format!("--user-data-dir={}", phone.profile.path().display());
        let window = format!("--window-size={width},{height}");
        let arguments = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-sync",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-dev-shm-usage",
            &window,
            &folder,
        ];
        // A headless window is never narrower than 500 pixels; a phone is.
        let metrics = json!({ "deviceMetrics": { "width": width, "height": height, "pixelRatio": 2.0, "touch": false } });
        let options = json!({
            "args": arguments,
            "mobileEmulation": metrics,
            "prefs": { "profile.managed_default_content_settings.javascript": 2 },
        });
        let wish = json!({ "capabilities": { "alwaysMatch": { "goog:chromeOptions": options } } });
        let made = phone.post("", &wish);
        phone.session = format!(
            "{}/{}",
            phone.session,
            made["sessionId"].as_str().expect("a session has an id")
        );
        phone
    }

    fn post(&self, command: &str, body: &Value) -> Value {
        let address = format!("{}{command}", self.session);
        let sent =
            self.agent.post(&address).content_type("application/json").send(body.to_string());
        answer(&address, sent.unwrap())
    }

    fn get(&self, command: &str) -> Value {
        let address = format!("{}{command}", self.session);
        let got = self.agent.get(&address).call();
        answer(&address, got.unwrap())
    }

    pub(crate) fn open(&self, url: &str) {
        self.post("/url", &json!({ "url": url }));
    }

    /// Every element that matches.
    pub(crate) fn all(&self, css: &str) -> Vec<Element> {
        let found = self.post("/elements", &json!({ "using": "css selector", "value": css }));
        let ids = found
            .as_array()
            .unwrap()
            .iter()
            .map(|element| element[ELEMENT].as_str().unwrap().to_owned());
        ids.map(Element).collect()
    }

    /// The first element that matches; the page's text, if none does.
    pub(crate) fn one(&self, css: &str) -> Element {
        let found = self.all(css).into_iter().next();
        found.unwrap_or_else(|| panic!("no {css} on this page:\n{}", self.text(&self.one("body"))))
    }

    /// Presses a button that leads to another page, and waits until that page is there.
    pub(crate) fn press(&self, button: &Element) {
        let before = self.one("html");
        self.click(button);
        for _ in 0..200 {
            if self.is_gone(&before) && !self.all("body footer").is_empty() {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        panic!("no page came after {}", self.title());
    }

    /// Whether an element belongs to a page that was left.
    fn is_gone(&self, element: &Element) -> bool {
        let address = format!("{}/element/{}/name", self.session, element.0);
        self.agent.get(&address).call().is_ok_and(|answer| !answer.status().is_success())
    }

    /// Clicks, as soon as the page is laid out. What lies under a bar that stays at the edge of the window is scrolled
    /// out from there first, as a person would.
    pub(crate) fn click(&self, element: &Element) {
        let address = format!("{}/element/{}/click", self.session, element.0);
        let mut said = String::new();
        for _ in 0..100 {
            let mut sent =
                self.agent.post(&address).content_type("application/json").send("{}").unwrap();
            if sent.status().is_success() {
                return;
            }
            said = sent.body_mut().read_to_string().unwrap();
            if said.contains("element click intercepted") {
                self.scroll_on();
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        panic!("cannot press {}: {said}", self.property(element, "outerHTML"));
    }

    /// Turns the wheel a little (W3C Recommendation `webdriver2`, section 15.4.4).
    fn scroll_on(&self) {
        let turn = json!({
            "type": "scroll", "origin": "viewport", "x": 100, "y": 200,
            "deltaX": 0, "deltaY": 80, "duration": 0,
        });
        let wheel = json!({ "type": "wheel", "id": "wheel", "actions": [turn] });
        self.post("/actions", &json!({ "actions": [wheel] }));
    }

    pub(crate) fn text(&self, element: &Element) -> String {
        self.get(&format!("/element/{}/text", element.0)).as_str().unwrap().to_owned()
    }

    pub(crate) fn property(&self, element: &Element, name: &str) -> Value {
        self.get(&format!("/element/{}/property/{name}", element.0))
    }

    pub(crate) fn attribute(&self, element: &Element, name: &str) -> Value {
        self.get(&format!("/element/{}/attribute/{name}", element.0))
    }

    pub(crate) fn type_into(&self, element: &Element, text: &str) {
        self.post(&format!("/element/{}/value", element.0), &json!({ "text": text }));
    }

    pub(crate) fn title(&self) -> String {
        self.get("/title").as_str().unwrap().to_owned()
    }

    pub(crate) fn address(&self) -> String {
        self.get("/url").as_str().unwrap().to_owned()
    }

    /// Width of the page against the window's: nobody scrolls sideways.
    pub(crate) fn fits(&self) -> bool {
        let root = self.one("html");
        let width = |name| self.property(&root, name).as_f64().unwrap();
        width("scrollWidth") <= width("clientWidth")
    }
}

impl Drop for Phone {
    fn drop(&mut self) {
        let _ = self.agent.delete(&self.session).call();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

fn answer(address: &str, mut answer: ureq::http::Response<ureq::Body>) -> Value {
    let text = answer.body_mut().read_to_string().unwrap();
    let read: Value = serde_json::from_str(&text).unwrap_or_else(|_| panic!("{address}: {text}"));
    assert!(read["value"]["error"].is_null(), "{address}: {}", read["value"]["message"]);
    read["value"].clone()
}

/// Starts a driver on a port of its own choice.
fn start_driver() -> (Child, u16) {
    let started = Command::new("chromedriver").arg("--port=0").stdout(Stdio::piped()).spawn();
    let mut driver = started.expect("chromedriver is missing: tests/run.sh installs it");
    let mut lines = BufReader::new(driver.stdout.take().unwrap()).lines();
    let port = lines.by_ref().map(Result::unwrap).find_map(|line| {
        line.split_once("successfully on port ")
            .and_then(|(_, port)| port.trim_end_matches('.').parse().ok())
    });
    std::thread::spawn(move || lines.for_each(drop));
    (driver, port.expect("chromedriver says its port"))
}
