//! Somebody in a department at a browser without scripts: opens pages, fills in what is on them, presses buttons.

use std::fmt::Write;

use vorrang_store::{Return, State, Submission, TokenHash};
use vorrang_survey::id::Id;

use crate::{
    http::{Answer, get, post},
    town::{Town, a_day_in_november},
};

/// The round of these tests.
pub(crate) const ROUND: &str = "targets";

/// A department with the goals 2026-09 and 2026-10.
pub(crate) const SCHOOL: &str = "adult-education";

/// A department with the goals 2026-34 and 2026-35.
pub(crate) const SPORT: &str = "sport";

/// Somebody at a browser.
pub(crate) struct Person<'t> {
    town: &'t Town,
    /// Where the return begins.
    pub(crate) link: String,
    /// The page they see.
    pub(crate) page: Answer,
    /// Its form's address and fields.
    action: String,
    fields: Vec<(String, String)>,
}

/// The open example round and a link for one of its departments.
pub(crate) async fn open_round(town: &Town) {
    town.round(ROUND, State::Open).await;
}

/// Gives a department a link.
pub(crate) async fn invite(town: &Town, department: &str, token: &str) -> String {
    let mut unit = town.store.begin().await.unwrap();
    unit.set_link(&id(ROUND), &id(department), TokenHash::of(token)).await.unwrap();
    unit.commit().await.unwrap();
    format!("/d/{token}")
}

/// What is stored of a department's return.
pub(crate) async fn stored(town: &Town, department: &str) -> Return {
    let mut snapshot = town.store.snapshot().await.unwrap();
    snapshot.return_of(&id(ROUND), &id(department)).await.unwrap().unwrap()
}

/// Everything a department has submitted.
pub(crate) async fn submissions(town: &Town, department: &str) -> Vec<Submission> {
    let mut snapshot = town.store.snapshot().await.unwrap();
    snapshot.submissions(&id(ROUND), &id(department)).await.unwrap()
}

pub(crate) fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

/// Moves the round on.
pub(crate) async fn set_state(town: &Town, from: State, to: State) {
    let mut unit = town.store.begin().await.unwrap();
    assert!(unit.set_state(&id(ROUND), from, to, a_day_in_november()).await.unwrap());
    unit.commit().await.unwrap();
}

impl<'t> Person<'t> {
    /// Somebody who opens a department's link in German.
    pub(crate) async fn at(town: &'t Town, link: &str) -> Self {
        let page = seen(town.send(get(&format!("{link}?lang=de"))).await);
        let mut person =
            Self { town, link: link.to_owned(), page, action: String::new(), fields: Vec::new() };
        person.look();
        person
    }

    /// Opens a page of the return, `/goals/2026-09`.
    pub(crate) async fn open(&mut self, page: &str) -> &Answer {
        let mark = if page.contains('?') { '&' } else { '?' };
        self.visit(&format!("{}{page}{mark}lang=de", self.link)).await
    }

    /// Opens an address.
    pub(crate) async fn visit(&mut self, address: &str) -> &Answer {
        self.page = seen(self.town.send(get(address)).await);
        self.look();
        &self.page
    }

    /// Fills in a field of the form; an empty value empties it.
    pub(crate) fn fill(&mut self, name: &str, value: &str) -> &mut Self {
        assert!(
            self.page.body.contains(&format!("name=\"{name}\"")),
            "no field {name} in {}",
            self.page.body
        );
        self.send_too(name, value)
    }

    /// Sends a field that is not on the page.
    pub(crate) fn send_too(&mut self, name: &str, value: &str) -> &mut Self {
        self.fields.retain(|(there, _)| there != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// What stands in a field of the form.
    #[track_caller]
    pub(crate) fn value(&self, name: &str) -> &str {
        let found = self.fields.iter().find(|(there, _)| there == name);
        found.map_or("", |(_, value)| value)
    }

    /// Presses a button of the form, and follows where it leads.
    pub(crate) async fn press(&mut self, button: &str) -> &Answer {
        self.page = self.send(button).await;
        if self.page.status == 303 {
            let to = self.page.header("location").unwrap();
            let to = to.split('#').next().unwrap().to_owned();
            return self.visit(&to).await;
        }
        self.look();
        &self.page
    }

    /// Presses a button and does not wait for the answer to be shown.
    pub(crate) async fn send(&self, button: &str) -> Answer {
        let press = (!button.is_empty()).then(|| ("_do".to_owned(), button.to_owned()));
        let body = self
            .fields
            .iter()
            .chain(&press)
            .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
        let body = body.collect::<Vec<_>>().join("&");
        seen(self.town.send(post(&self.action, body)).await)
    }

    /// Finds the form of the page.
    fn look(&mut self) {
        self.fields.clear();
        self.action.clear();
        let body = &self.page.body;
        for tag in tags(body, "form") {
            self.action = attribute(tag, "action").unwrap_or_default();
        }
        for tag in tags(body, "input") {
            let choice = matches!(attribute(tag, "type").as_deref(), Some("radio" | "checkbox"));
            if !choice || tag.contains(" checked") {
                let name = attribute(tag, "name").unwrap();
                self.fields.push((name, attribute(tag, "value").unwrap()));
            }
        }
        for tag in tags(body, "textarea") {
            let (_, rest) = body.split_once(tag).unwrap();
            let text = rest.split_once(">\n").unwrap().1.split_once("</textarea>").unwrap().0;
            self.fields.push((attribute(tag, "name").unwrap(), unescaped(text)));
        }
    }
}

/// A page as people see it: the marks that keep a name's direction are for the browser.
fn seen(mut answer: Answer) -> Answer {
    answer.body = answer.body.replace(['\u{2068}', '\u{2069}'], "");
    answer
}

fn tags<'b>(body: &'b str, name: &str) -> Vec<&'b str> {
    let start = format!("<{name} ");
    body.split(&start).skip(1).map(|rest| rest.split('>').next().unwrap()).collect()
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!("{name}=\""))?;
    Some(unescaped(rest.split_once('"')?.0))
}

fn unescaped(text: &str) -> String {
    text.replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

fn encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() {
            out.push(byte.into());
        } else {
            write!(out, "%{byte:02X}").unwrap();
        }
        out
    })
}
