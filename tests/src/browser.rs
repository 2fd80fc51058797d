//! A browser without script: it follows links, fills forms and presses buttons, and knows nothing of the product.

use anyhow::{Context, Result, bail};
use scraper::{ElementRef, Html, Selector};

/// Fetches pages from one service.
pub struct Browser {
    agent: ureq::Agent,
    origin: String,
}

/// A page as it came.
pub struct Page {
    /// Path it was fetched from.
    pub path: String,
    /// Status of the answer.
    pub status: u16,
    /// Its source.
    pub source: String,
}

/// A form of a page: where it leads, and what it would send as it stands.
#[derive(Clone, Debug)]
pub struct Form {
    action: String,
    values: Vec<(String, String)>,
    /// What can be chosen or typed.
    pub inputs: Vec<Input>,
    /// Name and value of each submit button.
    pub buttons: Vec<(String, String)>,
}

/// Something to choose or to type into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// Name.
    pub name: String,
    /// `radio`, `checkbox`, `textarea`, `text` and so on.
    pub kind: String,
    /// Value, for a choice the one it stands for.
    pub value: String,
}

impl Browser {
    /// A browser for the service at `origin`, such as `http://127.0.0.1:8080`.
    #[must_use]
    pub fn new(origin: &str) -> Self {
        let config =
            ureq::Agent::config_builder().http_status_as_error(false).max_redirects(0).build();
        Self { agent: config.into(), origin: origin.to_owned() }
    }

    /// Opens a page, following redirects.
    pub fn open(&self, path: &str) -> Result<Page> {
        let address = format!("{}{path}", self.origin);
        let answer = self.agent.get(&address).call().with_context(|| address.clone())?;
        self.arrive(path, answer, 5)
    }

    /// Sends a form as if the button were pressed.
    pub fn press(&self, form: &Form, button: &(String, String)) -> Result<Page> {
        let address = format!("{}{}", self.origin, form.action);
        let pressed = form.values.iter().chain([button]).filter(|(name, _)| !name.is_empty());
        let fields = pressed.map(|(name, value)| (name.as_str(), value.as_str()));
        let request = self.agent.post(&address).header("Origin", &self.origin);
        let answer = request.send_form(fields).with_context(|| address.clone())?;
        self.arrive(&form.action, answer, 5)
    }

    fn arrive(
        &self,
        path: &str,
        mut answer: ureq::http::Response<ureq::Body>,
        redirects: u8,
    ) -> Result<Page> {
        let status = answer.status().as_u16();
        if !(300..400).contains(&status) {
            let source = answer.body_mut().read_to_string()?;
            return Ok(Page { path: path.to_owned(), status, source });
        }
        if redirects == 0 {
            bail!("{path} redirects without end");
        }
        let to = answer
            .headers()
            .get("location")
            .and_then(|to| to.to_str().ok())
            .context("a redirect leads somewhere")?;
        let to = to.strip_prefix(&self.origin).unwrap_or(to).to_owned();
        let next = self.agent.get(format!("{}{to}", self.origin)).call()?;
        self.arrive(&to, next, redirects - 1)
    }
}

impl Page {
    /// The page's only form that posts.
    pub fn form(&self) -> Result<Form> {
        let html = Html::parse_document(&self.source);
        let posts = |form: &ElementRef<'_>| {
            form.attr("method").is_some_and(|m| m.eq_ignore_ascii_case("post"))
        };
        let form = html.select(&selector("form")).find(posts);
        let form = form.with_context(|| format!("{} ({}) has no form", self.path, self.status))?;
        Ok(read_form(&html, form, &self.path))
    }

    /// Text of the first element that matches.
    #[must_use]
    pub fn text(&self, css: &str) -> Option<String> {
        let html = Html::parse_document(&self.source);
        let found = html.select(&selector(css)).next()?;
        Some(found.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

impl Form {
    /// The value a field would send.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&str> {
        self.values.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// As if it had been begun so many seconds earlier: what is sent at once looks as if a machine had sent it.
    pub fn begin_earlier(&mut self, seconds: u64) {
        if let Some(begun) = self.value("_begun").and_then(|begun| begun.parse::<u64>().ok()) {
            self.set("_begun", &begun.saturating_sub(seconds).to_string());
        }
    }

    /// Sets a field, in place of any value it has.
    pub fn set(&mut self, name: &str, value: &str) {
        self.values.retain(|(own, _)| own != name);
        self.values.push((name.to_owned(), value.to_owned()));
    }

    /// Takes a field's value back.
    pub fn clear(&mut self, name: &str) {
        self.values.retain(|(own, _)| own != name);
    }

    /// Names of ticked checkboxes.
    #[must_use]
    pub fn ticked(&self) -> Vec<String> {
        let is_box = |name: &str| {
            self.inputs.iter().any(|input| input.kind == "checkbox" && input.name == name)
        };
        self.values.iter().map(|(name, _)| name.clone()).filter(|name| is_box(name)).collect()
    }

    /// The button with this value.
    #[must_use]
    pub fn button(&self, value: &str) -> Option<(String, String)> {
        self.buttons.iter().find(|(_, own)| own == value).cloned()
    }
}

fn read_form(html: &Html, form: ElementRef<'_>, path: &str) -> Form {
    let mut read = Form {
        action: form.attr("action").filter(|action| !action.is_empty()).unwrap_or(path).to_owned(),
        values: Vec::new(),
        inputs: Vec::new(),
        buttons: Vec::new(),
    };
    let id = form.attr("id");
    let controls = selector("input, textarea, button, select");
    let outside = html
        .select(&controls)
        .filter(|control| control.attr("form").is_some_and(|own| Some(own) == id));
    for control in form.select(&controls).chain(outside) {
        read_control(&mut read, control);
    }
    read
}

fn read_control(form: &mut Form, control: ElementRef<'_>) {
    // A button may do without a name; whatever else has none sends nothing.
    let is_button = control.value().name() == "button";
    let Some(name) = control.attr("name").or(is_button.then_some("")).map(str::to_owned) else {
        return;
    };
    let kind = match control.value().name() {
        "input" => control.attr("type").unwrap_or("text"),
        other => other,
    };
    let value = match kind {
        // HTML drops one line end right after the tag.
        "textarea" => {
            control.text().collect::<String>().strip_prefix('\n').unwrap_or("").to_owned()
        }
        _ => control.attr("value").unwrap_or(if kind == "checkbox" { "on" } else { "" }).to_owned(),
    };
    match kind {
        "button" | "submit" => form.buttons.push((name, value)),
        "hidden" => form.values.push((name, value)),
        "radio" | "checkbox" => {
            if control.attr("checked").is_some() {
                form.values.push((name.clone(), value.clone()));
            }
            form.inputs.push(Input { name, kind: kind.to_owned(), value });
        }
        _ => {
            form.values.push((name.clone(), value.clone()));
            form.inputs.push(Input { name, kind: kind.to_owned(), value });
        }
    }
}

fn selector(css: &str) -> Selector {
    // Selectors are constants of the callers; one that does not parse is a mistake every test would show.
    Selector::parse(css).expect("a selector is CSS")
}
