//! A long list of choices: sorted, under letters, and narrowed by what somebody looks for.

use vorrang_survey::definition::{Choice, GLANCE, Order};
use vorrang_view::format::{collate, initial, mentions};

use super::{Asking, Body, Opt, Part, Said};
use crate::pages::survey::question::{District, Finder, Letter};

impl Asking<'_> {
    pub(super) fn district(&self, part: &Part, choices: &[Choice], order: Order) -> Body {
        let mut options = self.single(part, choices);
        let apart: Vec<Opt> = options.extract_if(.., |option| option.apart).collect();
        if order == Order::Alphabet {
            // A language whose order nobody knows keeps the folder's.
            let _ = collate(&self.form.lang, &mut options, Opt::name);
        }
        let long = choices.len() > GLANCE;
        let shown = &self.form.search.shown;
        let narrowed = long && !shown.is_empty();
        let hits = options.iter().filter(|option| mentions(option.name(), shown)).count();
        if narrowed {
            options.retain(|option| option.on || mentions(option.name(), shown));
        }
        let finder = long.then(|| Finder {
            sought: self.form.search.sought.clone(),
            shown: shown.clone(),
            hits: narrowed.then_some(hits),
            just_now: self.remarks.searched,
        });
        let under_letters = order == Order::Alphabet && options.len() > GLANCE;
        let letters =
            if under_letters { by_letter(options) } else { vec![Letter { letter: None, options }] };
        Body::District(District { letters, apart, finder })
    }
}

impl Opt {
    /// What it is called on its page.
    fn name(&self) -> &str {
        self.text.as_ref().map_or("", Said::text)
    }
}

fn by_letter(options: Vec<Opt>) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::new();
    for option in options {
        let letter = initial(option.name());
        match letters.last_mut() {
            Some(last) if last.letter == letter => last.options.push(option),
            _ => letters.push(Letter { letter, options: vec![option] }),
        }
    }
    letters
}
