//! Pages a town writes itself, from the round's folder: privacy, accessibility, imprint.

use axum::{Router, extract::State, response::Html, routing::get};
use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd, html};
use serde::Serialize;
use vorrang_survey::round::PAGE_STEMS;
use vorrang_view::{Locale, Page};

use crate::{
    error::Error,
    frame::{Foreign, Frame},
    reader::Reader,
    round::Asked,
    state::App,
};

/// A page a town wrote.
#[derive(Serialize)]
pub(crate) struct TextPage {
    frame: Frame,
    name: &'static str,
    /// Its own first heading.
    title: Option<String>,
    /// HTML that has passed [`cleaned`].
    body: String,
    /// Its language, if it is not the page's.
    foreign: Option<Foreign>,
}

/// The pages' addresses, below a round's.
pub(crate) fn routes() -> Router<App> {
    PAGE_STEMS.into_iter().fold(Router::new(), |router, name| {
        let page = async move |State(app): State<App>, reader: Reader, asked: Asked| {
            show(name, &app, &reader, &asked)
        };
        router.route(&format!("/{name}"), get(page))
    })
}

fn show(
    name: &'static str,
    app: &App,
    reader: &Reader,
    asked: &Asked,
) -> Result<Html<String>, Error> {
    let lang = reader.language(&asked.edition.languages);
    let (written, text) = asked.edition.page(name, &lang).ok_or(Error::NotFound)?;
    let frame = Frame::of_round(asked, &lang, &format!("{}/{name}", asked.base));
    let foreign = Foreign::of(&written, &lang);
    app.page(&TextPage { frame, name, title: title(text), body: cleaned(text), foreign })
}

/// The text of the first heading of the first rank.
fn title(text: &str) -> Option<String> {
    let heading = |event: &Event<'_>| {
        matches!(event, Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }))
    };
    let within = Parser::new(text).skip_while(|event| !heading(event)).skip(1);
    let within = within.take_while(|event| !matches!(event, Event::End(TagEnd::Heading(_))));
    let title: String = within
        .filter_map(|event| match event {
            Event::Text(text) | Event::Code(text) => Some(text.into_string()),
            _ => None,
        })
        .collect();
    (!title.is_empty()).then_some(title)
}

/// `CommonMark` as HTML, of which only what a plain text needs is left. The town's office wrote it, but it may have been
/// pasted from anywhere.
fn cleaned(text: &str) -> String {
    let mut rendered = String::new();
    html::push_html(&mut rendered, Parser::new(text));
    ammonia::Builder::default()
        .tags(
            [
                "h1",
                "h2",
                "h3",
                "h4",
                "p",
                "br",
                "hr",
                "ul",
                "ol",
                "li",
                "a",
                "em",
                "strong",
                "code",
                "pre",
                "blockquote",
                "span",
                "bdi",
            ]
            .into(),
        )
        .tag_attributes([("a", ["href"].into()), ("ol", ["start"].into())].into())
        .generic_attributes(["lang", "dir"].into())
        .url_schemes(["https", "http", "mailto", "tel"].into())
        .clean(&rendered)
        .to_string()
}

impl Page for TextPage {
    const TEMPLATE: &'static str = "page.html";

    fn lang(&self) -> &Locale {
        self.frame.lang()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::templates::renders;

    #[test]
    fn it_renders_with_and_without_a_title_of_its_own() {
        for name in PAGE_STEMS {
            for title in [Some("Title".to_owned()), None] {
                renders(|lang| {
                    let (frame, title) = (Frame::plain(lang, "/"), title.clone());
                    let foreign = Foreign::of(&Locale::parse("ar").unwrap(), lang);
                    TextPage { frame, name, title, body: "<p>Text</p>".into(), foreign }
                });
            }
        }
    }

    #[test]
    fn what_a_plain_text_needs_is_kept() {
        let text = "# Privacy\n\nWrite to <office@example.org>, or *call*:\\\n[here](tel:+4930).\n\n2. two\n";
        let html = cleaned(text);
        for kept in [
            "<h1>Privacy</h1>",
            "href=\"mailto:office@example.org\"",
            "<em>call</em>",
            "<br>",
            "href=\"tel:+4930\"",
            "<ol start=\"2\">",
        ] {
            assert!(html.contains(kept), "{kept} in {html}");
        }
        assert_eq!(title(text).as_deref(), Some("Privacy"));
        assert_eq!(title("## Only a section"), None);
    }

    #[test]
    fn what_could_run_load_or_deceive_is_not() {
        let html = cleaned(
            "<script>alert(1)</script>\n\n<p onclick=\"x()\" style=\"position:fixed\" class=\"x\">a</p>\n\n\
             [b](javascript:alert(1)) ![c](https://example.org/c.png) <iframe src=\"//example.org\"></iframe>\n\n\
             <form action=\"https://example.org\"><input name=\"d\"></form> <a href=\"data:text/html,e\">e</a>",
        );
        for gone in [
            "script", "alert", "onclick", "style", "class", "img", "iframe", "form", "input",
            "data:",
        ] {
            assert!(!html.contains(gone), "{gone} in {html}");
        }
    }
}
