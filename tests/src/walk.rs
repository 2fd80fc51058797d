//! One way through every resident's page and state, with somebody who looks at each.
//!
//! Kinds of questions are told by what they look like, so that a new one is walked through as well: what can be chosen
//! or typed is first filled wrongly, then well.

#![expect(clippy::missing_panics_doc, reason = "whatever goes wrong here ends the test")]

use std::{
    collections::BTreeSet,
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    sync::LazyLock,
    thread,
};

use serde_json::json;

use crate::{
    browser::{Browser, Form, Page},
    driver::Phone,
    rounds::{self, LANGUAGES},
    town::{Kept, Town, UNLIMITED},
};

/// The most pages a form may have before something is wrong.
const MOST_PAGES: usize = 60;

/// Fills the form of the page with too much, too long, or nothing.
const SPOIL: &str = include_str!("walk/spoil.js");

/// Fills it as it should be.
const FILL: &str = include_str!("walk/fill.js");

/// A town with a round in every state.
pub struct Scene {
    /// The town.
    pub town: Town,
    preview: String,
    refusals: Vec<Refusal>,
}

/// A page in one language that only an unlucky moment brings up.
struct Refusal {
    lang: String,
    name: String,
    source: String,
}

impl Scene {
    /// The one that all tests of this process look at, in every language. Others answer its rounds at the same time.
    #[must_use]
    pub fn shared() -> &'static Self {
        static SHARED: LazyLock<(Scene, Child)> = LazyLock::new(|| {
            let scene = Scene::new(Kept::Sqlite, &LANGUAGES);
            let keeper = scene.town.keeper();
            (scene, keeper)
        });
        &SHARED.0
    }

    /// Rounds that are open, closed and reported, and one that is a draft, each with every kind of question about goals;
    /// and open ones with those that stand for themselves, and with those that are drawn.
    #[must_use]
    pub fn new(kept: Kept, languages: &[&str]) -> Self {
        let town = Town::empty(kept, &format!("{UNLIMITED}languages = {languages:?}\n"));
        town.settle(&format!(
            "[mail]\ntransport = \"directory:{}\"\n",
            town.file("mail").display()
        ));
        for id in ["open", "closed", "reported", "draft"] {
            town.import(&rounds::every_kind(id, languages));
            if id != "draft" {
                town.office(&["open", id]);
            }
        }
        town.import(&rounds::plain_kinds("plain", languages));
        town.office(&["open", "plain"]);
        town.import(&rounds::drawn_kinds("drawn", languages));
        town.office(&["open", "drawn"]);
        let browser = town.browser();
        for person in 0..12 {
            answer(&browser, person);
        }
        let begun = languages.iter().map(|lang| (*lang, begun(&browser, "closed", lang)));
        let begun: Vec<_> = begun.collect();
        town.office(&["close", "closed"]);
        let late = begun.iter().map(|(lang, form)| Refusal {
            lang: (*lang).to_owned(),
            name: "too late".to_owned(),
            source: press(&browser, form, "next").source,
        });
        let refusals = late.chain(refusals(languages)).collect();
        town.office(&["close", "reported"]);
        town.office(&["once"]);
        town.office(&["release", "reported"]);
        let said = town.office(&["preview", "draft"]);
        let preview = said.lines().find_map(|line| line.split(&town.url).nth(1));
        let preview = preview.expect("a preview has a link").trim().to_owned();
        Self { town, preview, refusals }
    }
}

/// The form of a round's first page of questions.
fn begun(browser: &Browser, round: &str, lang: &str) -> Form {
    let start = browser.open(&format!("/s/{round}?lang={lang}")).unwrap();
    let notice = press(browser, &start.form().unwrap(), "next");
    press(browser, &notice.form().unwrap(), "next").form().unwrap()
}

fn press(browser: &Browser, form: &Form, action: &str) -> Page {
    browser.press(form, &form.button(action).unwrap()).unwrap()
}

/// The pages of a town that is asked too often, and of one whose database is held by somebody else.
fn refusals(languages: &[&str]) -> Vec<Refusal> {
    let settings = format!("languages = {languages:?}\n");
    let asked = Town::empty(
        Kept::Sqlite,
        &format!("{settings}requests_per_minute = 1\nrequests_at_once = 1\n"),
    );
    let busy = Town::empty(Kept::Sqlite, &format!("{settings}{UNLIMITED}answer_seconds = 1\n"));
    busy.import(&rounds::every_kind("open", languages));
    busy.office(&["open", "open"]);
    let browser = busy.browser();
    let forms: Vec<_> = languages.iter().map(|lang| begun(&browser, "open", lang)).collect();
    asked.browser().open("/").unwrap();
    let hold = "import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute('BEGIN IMMEDIATE')
print('held', flush=True)
sys.stdin.read()";
    let file = busy.database.strip_prefix("sqlite:").expect("this town keeps a file");
    let mut holder = Command::new("python3")
        .args(["-c", hold, file])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("python3 is missing: tests/run.sh installs it");
    let mut said = String::new();
    BufReader::new(holder.stdout.take().unwrap()).read_line(&mut said).unwrap();
    let refused = &|lang: &str, form: &Form| {
        let often = asked.browser().open(&format!("/?lang={lang}")).unwrap();
        let held = press(&busy.browser(), form, "save");
        assert_eq!((often.status, held.status), (429, 503), "{}", held.source);
        [often, held].map(|page| Refusal {
            lang: lang.to_owned(),
            name: format!("error {}", page.status),
            source: page.source,
        })
    };
    let refused = thread::scope(|scope| {
        let asking = languages
            .iter()
            .zip(&forms)
            .map(|(lang, form)| scope.spawn(move || refused(lang, form)));
        let asking: Vec<_> = asking.collect();
        asking.into_iter().flat_map(|one| one.join().unwrap()).collect()
    });
    drop(holder.stdin.take());
    holder.wait().unwrap();
    refused
}

/// Chooses something wherever there is one thing to choose, and sends it.
fn answer(browser: &Browser, person: usize) {
    let mut page = browser.open("/s/reported").unwrap();
    for _ in 0..MOST_PAGES {
        let mut form = page.form().unwrap();
        form.begin_earlier(600);
        let mut sets: Vec<(String, Vec<String>)> = Vec::new();
        for radio in form.inputs.iter().filter(|input| input.kind == "radio") {
            match sets.iter_mut().find(|(name, _)| *name == radio.name) {
                Some((_, values)) => values.push(radio.value.clone()),
                None => sets.push((radio.name.clone(), vec![radio.value.clone()])),
            }
        }
        for (number, (name, values)) in sets.iter().enumerate() {
            form.set(name, &values[(person + number) % values.len()]);
        }
        let on = ["send", "decline", "next"].into_iter().find_map(|action| form.button(action));
        let on = on.expect("a form leads on");
        page = browser.press(&form, &on).unwrap();
        assert_eq!(page.status, 200, "{}", page.source);
        if on.1 == "send" {
            return;
        }
    }
    panic!("the form never ends");
}

/// Somebody on the way, in one language.
struct Walker<'a, See: FnMut(&Phone, &str)> {
    phone: &'a Phone,
    town: &'a Town,
    lang: &'a str,
    see: See,
}

/// Goes through everything in one language; `see` is called on each page and state, with its name.
pub fn walk(phone: &Phone, scene: &Scene, lang: &str, see: impl FnMut(&Phone, &str)) {
    let mut walker = Walker { phone, town: &scene.town, lang, see };
    walker.visit("/", "home");
    walker.visit("/language", "languages of no round");
    walker.visit("/nothing", "error 404");
    for page in ["privacy", "accessibility", "imprint"] {
        walker.visit(&format!("/s/open/{page}"), page);
    }
    walker.visit("/s/closed", "closed");
    walker.visit("/s/closed/result/", "result awaited");
    walker.visit("/s/reported/result/", "result");
    walker.visit(&scene.preview, "preview");
    for refusal in scene.refusals.iter().filter(|refusal| refusal.lang == lang) {
        // The same words under the address of a town that lends its sheet.
        let frames = phone.tell("Page.getFrameTree", &json!({}));
        let frame = &frames["frameTree"]["frame"]["id"];
        let content = json!({ "frameId": frame, "html": refusal.source });
        phone.tell("Page.setDocumentContent", &content);
        walker.await_sheet();
        walker.see(&refusal.name);
    }
    walker.survey();
    walker.code_and_withdrawal();
}

/// Goes through the questions of [`walk`]'s town that stand for themselves, up to the check, and those that are drawn; `see`
/// is called once for each sort of page and state that [`walk`] does not show.
pub fn walk_kinds(phone: &Phone, scene: &Scene, lang: &str, mut see: impl FnMut(&Phone, &str)) {
    let mut shown = BTreeSet::from(["rating", "rating, filled"].map(str::to_owned));
    let see = |phone: &Phone, page: &str| {
        if shown.insert(page.to_owned()) {
            see(phone, page);
        }
    };
    let mut walker = Walker { phone, town: &scene.town, lang, see };
    walker.plain_questions();
    walker.drawn_questions();
}

/// The kinds of questions on a page, as its name.
#[must_use]
pub fn kinds(phone: &Phone) -> String {
    let kinds = phone.run(
        "return [...new Set([...document.querySelectorAll('.question')].map(q => \
         [...q.classList].find(c => c.startsWith('is-'))?.slice(3)))].join(' and ')",
        &json!([]),
    );
    kinds.as_str().unwrap_or_default().to_owned()
}

/// The button of the form that does this.
#[must_use]
pub fn button(action: &str) -> String {
    format!("button[name='_do'][value='{action}']:not(.hidden)")
}

impl<See: FnMut(&Phone, &str)> Walker<'_, See> {
    fn see(&mut self, name: &str) {
        (self.see)(self.phone, name);
    }

    fn visit(&mut self, path: &str, name: &str) {
        let joined = if path.contains('?') { '&' } else { '?' };
        self.phone.open(&format!("{}{path}{joined}lang={}", self.town.url, self.lang));
        self.see(name);
    }

    fn await_sheet(&self) {
        let loaded = "return document.readyState === 'complete' && document.styleSheets.length > 0";
        while self.phone.run(loaded, &json!([])) != true {
            thread::sleep(std::time::Duration::from_millis(10));
        }
    }

    fn has(&self, css: &str) -> bool {
        !self.phone.all(css).is_empty()
    }

    fn press(&self, action: &str) {
        self.phone.press(&self.phone.one(&button(action)));
    }

    fn survey(&mut self) {
        self.visit("/s/open", "start");
        self.press("next");
        self.see("notice");
        self.press("languages");
        self.see("languages");
        let lang = format!("lang:{}", self.lang);
        self.press(&lang);
        self.press("next");
        self.save_and_go_on();
        self.questions(Self::consent);
        self.press("send");
        self.see("receipt");
    }

    /// The questions that stand for themselves, up to the check.
    fn plain_questions(&mut self) {
        self.phone.open(&format!("{}/s/plain?lang={}", self.town.url, self.lang));
        self.press("next");
        self.press("next");
        self.questions(Self::agree);
    }

    /// Sets and pairs of goals.
    fn drawn_questions(&mut self) {
        self.phone.open(&format!("{}/s/drawn?lang={}", self.town.url, self.lang));
        self.press("next");
        self.press("next");
        while self.has(".is-sets, .is-pairs") {
            self.question();
        }
    }

    fn questions(&mut self, consent: fn(&mut Self)) {
        for _ in 0..MOST_PAGES {
            if self.has(&button("send")) {
                break;
            }
            if self.has("#agree") { consent(self) } else { self.question() }
        }
        self.see("check");
    }

    fn save_and_go_on(&mut self) {
        self.press("save");
        self.see("saved");
        self.press("open");
    }

    fn consent(&mut self) {
        self.see("consent");
        self.press("agree");
        assert!(self.has(".mistakes"), "nobody agrees without a tick");
        self.see("consent missing");
        self.tick();
        self.see("consent ticked");
        self.press("agree");
    }

    fn agree(&mut self) {
        self.tick();
        self.press("agree");
    }

    /// Agrees so that the focus stays where the page has put it.
    fn tick(&self) {
        self.phone.run("document.getElementById('agree').checked = true", &json!([]));
    }

    fn question(&mut self) {
        let kinds = kinds(self.phone);
        self.see(&kinds);
        if self.has(".ranked") {
            self.rank(&kinds);
        }
        if self.has(".shares") {
            self.phone.run(FILL, &json!(["60"]));
            self.press("next");
            self.see(&format!("{kinds}, points missing"));
        }
        if self.phone.run(SPOIL, &json!([])) == true {
            self.press("next");
            assert!(self.has(".mistakes"), "{kinds} takes anything");
            self.see(&format!("{kinds}, wrong"));
        }
        self.phone.run(FILL, &json!(["100"]));
        self.see(&format!("{kinds}, filled"));
        self.press("next");
        assert!(!self.has(".mistakes"), "{kinds}: {}", self.phone.title());
    }

    fn rank(&mut self, kinds: &str) {
        for _ in 0..2 {
            self.phone.press(&self.phone.one(".open button.goal"));
        }
        self.see(&format!("{kinds}, begun"));
        while self.has(".open button.goal") {
            self.phone.press(&self.phone.one(".open button.goal"));
        }
        self.see(&format!("{kinds}, all places given"));
    }

    fn code_and_withdrawal(&mut self) {
        let code = self.phone.one("input[name='code']");
        let code = self.phone.property(&code, "value").as_str().unwrap().to_owned();
        self.phone.press(&self.phone.one(".receipt .links a"));
        self.see("receipt without its code");
        self.visit("/s/open/code", "code");
        self.press("open");
        self.see("code missing");
        self.phone.type_into(&self.phone.one("#code"), &code);
        self.press("open");
        self.see("own answers");
        self.press("withdraw");
        self.see("own answers, unsure");
        self.phone.click(&self.phone.one("#sure"));
        self.press("withdraw");
        self.see("withdrawn");
    }
}
