//! A page as a browser without script sees it: read, filled in and sent by hand; and what every page must keep to.

use std::{collections::BTreeSet, time::Duration};

use scraper::{ElementRef, Html, Selector};

use crate::{
    http::{Answer, Request, get, post},
    town::Town,
};

/// A page in somebody's hands.
pub(crate) struct Paper {
    pub(crate) status: u16,
    pub(crate) answer: Answer,
    /// Path and query it came from, as the address bar shows it.
    pub(crate) address: String,
    action: String,
    fields: Vec<(String, String)>,
    buttons: Vec<String>,
}

impl Paper {
    /// Opens an address.
    pub(crate) async fn open(town: &Town, address: &str) -> Self {
        Self::of(address, town.send(get(address)).await)
    }

    /// A page that came; it keeps to the rules of pages.
    pub(crate) fn of(address: &str, answer: Answer) -> Self {
        keeps_the_rules(&Html::parse_document(&answer.body));
        Self::read(address, answer)
    }

    /// A page that came, whatever its rules.
    pub(crate) fn read(address: &str, answer: Answer) -> Self {
        let html = Html::parse_document(&answer.body);
        let form = html.select(&css("form[method=post]")).next();
        let controls = css("form input, form textarea, form select");
        let read = |control| (attr(control, "name"), typed(control));
        let fields = html.select(&controls).filter(|control| is_sent(*control)).map(read).collect();
        let buttons = html.select(&css("button")).map(|button| attr(button, "value")).collect();
        let action = form.map(|form| attr(form, "action")).unwrap_or_default();
        Self { status: answer.status, answer, address: address.to_owned(), action, fields, buttons }
    }

    /// Types or chooses.
    pub(crate) fn fill(&mut self, name: &str, value: &str) -> &mut Self {
        self.clear(name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Takes a tick back, or empties a field.
    pub(crate) fn clear(&mut self, name: &str) -> &mut Self {
        self.fields.retain(|(there, _)| there != name);
        self
    }

    /// What stands in a field, visible or not.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(there, _)| there == name).map(|(_, value)| value.as_str())
    }

    /// The request that pressing a button sends, whether or not the button is there.
    pub(crate) fn request(&self, button: &str) -> Request {
        self.forged("_do", button)
    }

    /// The request that sends the form with one field as nobody but a forger would have it.
    pub(crate) fn forged(&self, name: &str, value: &str) -> Request {
        let forged = [(name.to_owned(), value.to_owned())];
        let pairs = self.fields.iter().filter(|(there, _)| there != name).chain(&forged);
        let pairs = pairs.map(|(name, value)| format!("{}={}", escaped(name), escaped(value)));
        post(&self.action, pairs.collect::<Vec<_>>().join("&"))
    }

    /// Where the form is sent.
    pub(crate) fn action(&self) -> &str {
        &self.action
    }

    /// Names of everything that can be filled in or is carried along, each once.
    pub(crate) fn names(&self) -> BTreeSet<String> {
        let html = Html::parse_document(&self.answer.body);
        let controls = css("form[method=post] :is(input, textarea, select)");
        html.select(&controls).map(|control| attr(control, "name")).collect()
    }

    /// What pressing a button would send.
    pub(crate) fn pairs(&self, button: &str) -> Vec<(String, String)> {
        let pressed = [("_do".to_owned(), button.to_owned())];
        self.fields.iter().cloned().chain(pressed).collect()
    }

    /// Presses a button of the page, which takes a person a second, and follows where it leads.
    pub(crate) async fn press(&self, town: &Town, button: &str) -> Self {
        town.clock.advance(Duration::from_secs(1));
        assert!(self.buttons.iter().any(|there| there == button), "{button}: {:?}", self.buttons);
        self.send(town, button).await
    }

    /// Sends the form as if a button had been pressed, and follows where it leads.
    pub(crate) async fn send(&self, town: &Town, button: &str) -> Self {
        let answer = town.send(self.request(button)).await;
        match answer.header("location").map(str::to_owned) {
            Some(to) => {
                let cookie =
                    answer.header("set-cookie").and_then(|cookie| cookie.split(';').next());
                let request = get(&to).with("cookie", cookie.unwrap_or_default());
                Self::of(&to, town.send(request).await)
            }
            None => Self::of(&self.action, answer),
        }
    }

    /// Text of the first element of a selector.
    #[track_caller]
    pub(crate) fn text(&self, selector: &str) -> String {
        self.texts(selector).into_iter().next().unwrap_or_else(|| panic!("no {selector}"))
    }

    /// Text of every element of a selector, without the marks around values.
    pub(crate) fn texts(&self, selector: &str) -> Vec<String> {
        let html = Html::parse_document(&self.answer.body);
        html.select(&css(selector)).map(words).collect()
    }

    /// An attribute of the first element of a selector.
    pub(crate) fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let html = Html::parse_document(&self.answer.body);
        let found = html.select(&css(selector)).next()?;
        found.attr(name).map(str::to_owned)
    }
}

fn css(selector: &str) -> Selector {
    Selector::parse(selector).unwrap()
}

fn attr(element: ElementRef<'_>, name: &str) -> String {
    element.attr(name).unwrap_or_default().to_owned()
}

fn words(element: ElementRef<'_>) -> String {
    let text: String = element.text().collect();
    let text = text.replace(['\u{2068}', '\u{2069}'], "");
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

/// Radio buttons and boxes are sent only if they are chosen.
fn is_sent(control: ElementRef<'_>) -> bool {
    !matches!(control.attr("type"), Some("radio" | "checkbox")) || control.attr("checked").is_some()
}

fn typed(control: ElementRef<'_>) -> String {
    match control.value().name() {
        // The line end after the tag belongs to the tag.
        "select" => {
            let (chosen, any) = (css("option[selected]"), css("option"));
            let chosen = control.select(&chosen).next().or_else(|| control.select(&any).next());
            chosen.map(|option| attr(option, "value")).unwrap_or_default()
        }
        "textarea" => control.text().collect::<String>().trim_start_matches('\n').to_owned(),
        _ => attr(control, "value"),
    }
}

fn escaped(text: &str) -> String {
    let escape = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => (byte as char).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(escape).collect()
}

/// What every page keeps to.
#[track_caller]
fn keeps_the_rules(html: &Html) {
    let all = |selector: &str| html.select(&css(selector)).collect::<Vec<_>>();
    let ids: Vec<&str> = all("[id]").iter().filter_map(|element| element.attr("id")).collect();
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), unique.len(), "ids stand twice: {ids:?}");
    for (selector, name) in [
        ("[aria-labelledby]", "aria-labelledby"),
        ("[aria-describedby]", "aria-describedby"),
        ("label", "for"),
    ] {
        for element in all(selector) {
            for id in attr(element, name).split(' ') {
                assert!(unique.contains(id), "{name} leads to {id}, which is not there");
            }
        }
    }
    for link in all("a[href^='#']") {
        assert!(unique.contains(&attr(link, "href")[1..]), "{} leads nowhere", attr(link, "href"));
    }
    let heading = all("h1");
    assert_eq!(heading.len(), 1, "a page has one heading");
    let title = words(all("title")[0]);
    // A title has no room for what is said about a heading's language.
    let aside: String = all("h1 .only-in").into_iter().map(words).collect();
    let heading = words(heading[0]).replace(&aside, "");
    assert!(title.contains(heading.trim()), "{title} is not about {heading}");
    assert!(all("html[lang][dir]").len() == 1 && all("main").len() == 1);
    controls_are_named(html, &unique);
    assert!(all("[autofocus]").len() <= 1);
    assert!(all("[style], style, [onclick], iframe, input[placeholder]").is_empty());
    let script = all("script");
    assert!(script.len() == 1 && attr(script[0], "src").starts_with("/assets/vorrang.js?"));
    assert!(words(script[0]).is_empty() && all("img:not([alt])").is_empty());
    for element in all("[href], [src], [action]") {
        let to = ["href", "src", "action"].map(|name| attr(element, name)).concat();
        assert!(!to.contains("//"), "{to} is on another host");
    }
    let filled = (all(".primary").len(), all(".choice").len());
    assert!(matches!(filled, (0 | 1, 0) | (0, 2)), "buttons that stand out: {filled:?}");
}

/// Every control has a name, and sets of choices have one of their own.
#[track_caller]
fn controls_are_named(html: &Html, ids: &BTreeSet<&str>) {
    let named_by = |element: ElementRef<'_>| -> String {
        let by = attr(element, "aria-labelledby");
        let by = by.split(' ').filter(|id| ids.contains(id));
        by.map(|id| words(html.select(&css(&format!("[id='{id}']"))).next().unwrap())).collect()
    };
    for control in html.select(&css("input:not([type=hidden]), textarea, select")) {
        let id = attr(control, "id");
        let labels =
            html.select(&css(&format!("label[for='{id}']"))).map(words).collect::<String>();
        assert!(!(labels + &named_by(control)).is_empty(), "{id} has no name");
        let set = control.ancestors().filter_map(ElementRef::wrap);
        let set = set.filter(|element| element.value().name() == "fieldset").last();
        if control.attr("type") == Some("radio") {
            let legend = set.and_then(|set| set.select(&css("legend")).next()).map(words);
            assert!(legend.is_some_and(|legend| !legend.is_empty()), "{id} stands in no named set");
        }
    }
    for button in html.select(&css("button:not([aria-hidden]), a, summary")) {
        assert!(!words(button).is_empty(), "{} has no name", button.html());
    }
    for form in html.select(&css("form[method=post]")) {
        assert!(form.attr("novalidate").is_some());
    }
}
