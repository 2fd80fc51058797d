//! Headless Chromium, by the W3C protocol for drivers of browsers and, where that ends, by Chromium's own.
//!
//! What a caller runs in a page runs whether or not the page's own scripts may, and whatever its policy forbids.

#![expect(clippy::missing_panics_doc, reason = "whatever goes wrong here ends the test")]

use std::{
    cell::Cell,
    fmt,
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

use serde_json::{Value, json};

/// Name of an element's reference (W3C Recommendation `webdriver1`, section 11).
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// How wide a window is, and what its reader has set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct View {
    /// Width in CSS pixels.
    pub width: u32,
    /// Height in CSS pixels.
    pub height: u32,
    /// Whether dark pages are wanted.
    pub dark: bool,
    /// Whether the reader has colours of their own.
    pub forced: bool,
}

impl View {
    /// A light window of this size.
    #[must_use]
    pub const fn new(width: u32, height: u32) -> Self {
        Self { width, height, dark: false, forced: false }
    }

    /// The same in the dark.
    #[must_use]
    pub const fn dark(self) -> Self {
        Self { dark: true, ..self }
    }

    /// The same in the reader's own colours.
    #[must_use]
    pub const fn forced(self) -> Self {
        Self { forced: true, ..self }
    }
}

impl fmt::Display for View {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}x{}", self.width, self.height)?;
        to.write_str(if self.dark { " dark" } else { "" })?;
        to.write_str(if self.forced { " in forced colours" } else { "" })
    }
}

/// A window of a browser. As long as nobody lets them, pages run no script in it.
pub struct Phone {
    driver: Child,
    agent: ureq::Agent,
    session: String,
    scripts: Cell<bool>,
    profile: tempfile::TempDir,
}

/// An element of the page.
#[derive(Clone)]
pub struct Element(String);

impl Element {
    /// As an argument of what is run in the page.
    #[must_use]
    pub fn reference(&self) -> Value {
        json!({ ELEMENT: self.0 })
    }
}

impl Phone {
    /// A window of this size.
    #[must_use]
    pub fn new(width: u32, height: u32) -> Self {
        let profile = tempfile::tempdir().unwrap();
        let (driver, port) = start_driver();
        let config = ureq::Agent::config_builder().http_status_as_error(false).build();
        let mut phone = Self {
            driver,
            agent: config.into(),
            session: format!("http://127.0.0.1:{port}/session"),
            scripts: Cell::new(true),
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
        });
        let wish = json!({ "capabilities": { "alwaysMatch": { "goog:chromeOptions": options } } });
        let made = phone.post("", &wish);
        phone.session = format!(
            "{}/{}",
            phone.session,
            made["sessionId"].as_str().expect("a session has an id")
        );
        phone.let_scripts(false);
        phone
    }

    /// Whether the scripts of pages opened from now on may run.
    pub fn let_scripts(&self, run: bool) {
        self.scripts.set(run);
        self.tell("Emulation.setScriptExecutionDisabled", &json!({ "value": !run }));
    }

    /// Runs a function's body that waits for something: timers stand still in a page that may run no scripts, so that for
    /// a moment it may. What it was not to run when it was loaded it does not run then.
    pub fn run_with_timers(&self, body: &str, arguments: &Value) -> Value {
        let before = self.scripts.get();
        self.let_scripts(true);
        let value = self.run(body, arguments);
        self.let_scripts(before);
        value
    }

    /// Has the window another size, scheme or colours. The page stays as it is otherwise.
    pub fn look(&self, view: View) {
        let metrics = json!({
            "width": view.width, "height": view.height, "deviceScaleFactor": 1, "mobile": false,
        });
        self.tell("Emulation.setDeviceMetricsOverride", &metrics);
        let feature = |name: &str, value: &str| json!({ "name": name, "value": value });
        let features = [
            feature("prefers-color-scheme", if view.dark { "dark" } else { "light" }),
            feature("forced-colors", if view.forced { "active" } else { "none" }),
        ];
        self.tell("Emulation.setEmulatedMedia", &json!({ "features": features }));
    }

    /// A command of Chromium's own protocol.
    pub fn tell(&self, command: &str, parameters: &Value) -> Value {
        self.post("/goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    /// Runs a function's body in the page and gives what it returns; a promise is waited for.
    pub fn run(&self, body: &str, arguments: &Value) -> Value {
        self.post("/execute/sync", &json!({ "script": body, "args": arguments }))
    }

    /// Presses a key, or types letters one after the other; keys that are no letters as the protocol names them
    /// (W3C Recommendation `webdriver1`, section 17.4.2), see [`key`].
    pub fn strike(&self, keys: &str) {
        let presses = keys.chars().flat_map(|key| {
            ["keyDown", "keyUp"].map(|way| json!({ "type": way, "value": key.to_string() }))
        });
        let presses: Vec<Value> = presses.collect();
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": presses });
        self.post("/actions", &json!({ "actions": [keyboard] }));
    }

    /// Presses a key while Shift is held.
    pub fn strike_with_shift(&self, struck: char) {
        let act = |way: &str, value: char| json!({ "type": way, "value": value.to_string() });
        let actions = [
            act("keyDown", key::SHIFT),
            act("keyDown", struck),
            act("keyUp", struck),
            act("keyUp", key::SHIFT),
        ];
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": actions });
        self.post("/actions", &json!({ "actions": [keyboard] }));
    }

    /// Strikes a key that leads to another page, and waits until that page is there.
    pub fn strike_on(&self, struck: char) {
        let before = self.one("html");
        self.strike(&struck.to_string());
        self.await_page_after(&before);
    }

    /// The picture of the window or, if it is to be whole, of the page, as PNG in Base64.
    pub fn picture(&self, whole: bool) -> String {
        let mut shot = json!({ "format": "png", "captureBeyondViewport": whole });
        if whole {
            // By itself it would end where a scrollbar begins, which telephones lay over the page.
            let size = "return [innerWidth, document.documentElement.scrollHeight]";
            let size = self.run(size, &json!([]));
            shot["clip"] =
                json!({ "x": 0, "y": 0, "width": size[0], "height": size[1], "scale": 1 });
        }
        let shot = self.tell("Page.captureScreenshot", &shot);
        shot["data"].as_str().expect("a picture has data").to_owned()
    }

    /// Goes a page back, as the browser's own button does.
    pub fn back(&self) {
        self.post("/back", &json!({}));
    }

    /// What assistive technology calls an element.
    pub fn name(&self, element: &Element) -> String {
        self.get(&format!("/element/{}/computedlabel", element.0)).as_str().unwrap().to_owned()
    }

    /// The element that has the focus.
    pub fn focused(&self) -> Element {
        let found = self.get("/element/active");
        Element(found[ELEMENT].as_str().unwrap().to_owned())
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

    /// Opens a page.
    pub fn open(&self, url: &str) {
        self.post("/url", &json!({ "url": url }));
    }

    /// Every element that matches.
    pub fn all(&self, css: &str) -> Vec<Element> {
        let found = self.post("/elements", &json!({ "using": "css selector", "value": css }));
        let ids = found
            .as_array()
            .unwrap()
            .iter()
            .map(|element| element[ELEMENT].as_str().unwrap().to_owned());
        ids.map(Element).collect()
    }

    /// The first element that matches; the page's text, if none does.
    pub fn one(&self, css: &str) -> Element {
        let found = self.all(css).into_iter().next();
        found.unwrap_or_else(|| panic!("no {css} on this page:\n{}", self.text(&self.one("body"))))
    }

    /// Presses a button that leads to another page, and waits until that page is there.
    pub fn press(&self, button: &Element) {
        let before = self.one("html");
        self.click(button);
        self.await_page_after(&before);
    }

    fn await_page_after(&self, before: &Element) {
        for _ in 0..1000 {
            if self.is_gone(before)
                && self.run("return document.readyState", &json!([])) == "complete"
            {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
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
    pub fn click(&self, element: &Element) {
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

    /// Visible text of an element.
    pub fn text(&self, element: &Element) -> String {
        self.get(&format!("/element/{}/text", element.0)).as_str().unwrap().to_owned()
    }

    /// A property, as scripts see it.
    pub fn property(&self, element: &Element, name: &str) -> Value {
        self.get(&format!("/element/{}/property/{name}", element.0))
    }

    /// An attribute, as it is written.
    pub fn attribute(&self, element: &Element, name: &str) -> Value {
        self.get(&format!("/element/{}/attribute/{name}", element.0))
    }

    /// Types into a field.
    pub fn type_into(&self, element: &Element, text: &str) {
        self.post(&format!("/element/{}/value", element.0), &json!({ "text": text }));
    }

    /// Title of the page.
    pub fn title(&self) -> String {
        self.get("/title").as_str().unwrap().to_owned()
    }

    /// Address of the page.
    pub fn address(&self) -> String {
        self.get("/url").as_str().unwrap().to_owned()
    }

    /// Width of the page against the window's: nobody scrolls sideways.
    pub fn fits(&self) -> bool {
        let root = self.one("html");
        let width = |name| self.property(&root, name).as_f64().unwrap();
        width("scrollWidth") <= width("clientWidth")
    }
}

/// Keys that are no letters.
pub mod key {
    /// To what can have the focus next.
    pub const TAB: char = '\u{e004}';
    /// Held with another.
    pub const SHIFT: char = '\u{e008}';
    /// Presses what has the focus.
    pub const ENTER: char = '\u{e007}';
    /// Ticks, chooses, presses.
    pub const SPACE: char = ' ';
    /// To the choice before.
    pub const LEFT: char = '\u{e012}';
    /// To the choice after.
    pub const RIGHT: char = '\u{e014}';
    /// To the choice below.
    pub const DOWN: char = '\u{e015}';
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
