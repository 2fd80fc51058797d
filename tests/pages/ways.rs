//! A long survey, forty ratings, a ranking of twelve goals, five questions about the person and points, done by tapping, by
//! the keyboard alone, without script and with places chosen from lists: what is stored is the same to the letter.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use vorrang_tests::{
    driver::{Phone, View, key},
    rounds,
    town::{BOTH, Kept, ROUND, Town, UNLIMITED},
    walk::button,
};

/// The most pages, and the most presses of Tab on one of them.
const MOST: usize = 150;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Hand {
    Taps,
    Keys,
    TapsWithoutScript,
    /// The ranking by its lists.
    Lists,
}

struct Person<'a> {
    phone: &'a Phone,
    hand: Hand,
}

impl Person<'_> {
    fn has(&self, css: &str) -> bool {
        !self.phone.all(css).is_empty()
    }

    /// Goes on with Tab until what has the focus matches.
    fn tab_to(&self, css: &str) {
        for _ in 0..MOST {
            let there = "return document.activeElement.matches(arguments[0])";
            if self.phone.run(there, &json!([css])) == true {
                return;
            }
            self.phone.strike(&key::TAB.to_string());
        }
        panic!("{} has no {css} for the keyboard", self.phone.title());
    }

    fn press(&self, css: &str) {
        if self.hand == Hand::Keys {
            self.tab_to(css);
            self.phone.strike_on(key::ENTER);
        } else {
            self.phone.press(&self.phone.one(css));
        }
    }

    fn tick(&self, css: &str) {
        if self.hand == Hand::Keys {
            self.tab_to(css);
            self.phone.strike(&key::SPACE.to_string());
        } else {
            self.phone.click(&self.phone.one(css));
        }
    }

    /// Chooses one of a set of radio buttons, by its place.
    fn choose(&self, name: &str, place: usize) {
        let set = format!("input[type='radio'][name='{name}']");
        if self.hand == Hand::Keys {
            self.tab_to(&set);
            let further = key::DOWN.to_string().repeat(place);
            self.phone.strike(&format!("{}{further}", key::SPACE));
        } else {
            self.phone.click(&self.phone.all(&set)[place]);
        }
    }

    /// The names of the sets of choices on the page, each with how many there are to choose from.
    fn sets(&self) -> Vec<(String, usize)> {
        let count = "const sets = {};
            for (const radio of document.querySelectorAll('#survey input[type=radio]')) {
              sets[radio.name] = (sets[radio.name] ?? 0) + 1;
            }
            return Object.entries(sets);";
        let counted = self.phone.run(count, &json!([]));
        let set = |set: &Value| {
            let size = usize::try_from(set[1].as_u64().unwrap()).unwrap();
            (set[0].as_str().unwrap().to_owned(), size)
        };
        counted.as_array().unwrap().iter().map(set).collect()
    }

    /// Puts every goal to the first place, so that the others move down.
    fn rank_by_lists(&self) {
        self.phone.click(&self.phone.one(".put summary"));
        for goal in [10, 11].into_iter().chain((0..10).rev()) {
            self.phone.click(&self.phone.one(&format!(".put option[value='{goal}']")));
            self.phone.click(&self.phone.one(".put [id$='-place'] option[value='0']"));
            self.press(".put button");
            assert_eq!(self.status_and_focus().0, 12);
            assert!(self.has("[id$='-goal']:focus"), "the list keeps the focus");
        }
    }

    /// Gives 60 points to the first goal and 40 to the second: by the buttons beside the fields, if the script has made
    /// some, otherwise by typing.
    fn share(&self) {
        let fields = self.phone.all(".share input");
        match self.hand {
            Hand::Taps => {
                let buttons = self.phone.all(".share .step");
                assert_eq!(buttons.len(), 2 * fields.len(), "one takes away, one adds");
                for (button, times) in [(1, 12), (3, 9), (2, 1)] {
                    (0..times).for_each(|_| self.phone.click(&buttons[button]));
                }
                let sum = self.phone.text(&self.phone.one(".sum b"));
                let sum = sum.replace(['\u{2068}', '\u{2069}'], "");
                assert_eq!(sum, "100 von 100");
            }
            Hand::Keys => {
                for (field, points) in [(1, "60"), (2, "40")] {
                    self.tab_to(&format!(".share:nth-child({field}) input"));
                    self.phone.strike(points);
                }
            }
            Hand::TapsWithoutScript | Hand::Lists => {
                assert!(!self.has(".share .step"), "what the script makes is not there without it");
                self.phone.type_into(&fields[0], "60");
                self.phone.type_into(&fields[1], "40");
            }
        }
    }

    /// Gives every place, then has the last goal go up by one.
    fn rank(&self) {
        let open = ".open button.goal";
        while self.has(open) {
            self.press(open);
            assert_eq!(self.status_and_focus().0, 12);
        }
        self.press(".ranked li:last-child .up");
        let (places, focus) = self.status_and_focus();
        assert_eq!(places, 12);
        assert!(
            focus.contains("up"),
            "the focus stays on the control of the goal that moved: {focus}"
        );
    }

    /// How many places the status speaks of, and the class of what has the focus.
    fn status_and_focus(&self) -> (u64, String) {
        let said =
            "const words = document.querySelector('[role=status]').textContent.match(/\\d+/g);
            return [Number(words.at(-1)), document.activeElement.className];";
        let said = self.phone.run(said, &json!([]));
        (said[0].as_u64().unwrap(), said[1].as_str().unwrap().to_owned())
    }

    fn answer(&self, town: &Town) {
        self.phone.open(&format!("{}/s/{ROUND}?lang=de", town.url));
        self.press(&button("next"));
        self.press(&button("next"));
        let mut rated = 0;
        for _ in 0..MOST {
            if self.has(&button("send")) {
                break;
            }
            if self.has("#agree") {
                self.tick("#agree");
                self.press(&button("agree"));
                continue;
            }
            if self.has(".ranked") {
                if self.hand == Hand::Lists { self.rank_by_lists() } else { self.rank() }
            }
            if self.has(".shares") {
                self.share();
            }
            for (number, (name, size)) in self.sets().into_iter().enumerate() {
                rated += usize::from(name.starts_with("goals:"));
                self.choose(&name, (number + rated) % size);
            }
            if self.has("#survey input[type=checkbox]") {
                self.tick("#survey input[type=checkbox]");
            }
            self.press(&button("next"));
        }
        assert_eq!(rated, 40);
        self.press(&button("send"));
        assert!(self.has(".code"), "{:?}: {}", self.hand, self.phone.title());
    }
}

#[test]
fn a_long_survey_is_the_same_by_whatever_hand() {
    let [sqlite, postgres] = BOTH.map(by_every_hand);
    assert_eq!(sqlite, postgres);
}

/// What all hands have stored.
fn by_every_hand(kept: Kept) -> Vec<String> {
    let town = Town::empty(kept, UNLIMITED);
    town.import(&rounds::long());
    town.office(&["open", ROUND]);
    for hand in [Hand::Taps, Hand::Keys, Hand::TapsWithoutScript, Hand::Lists] {
        let phone = Phone::new(360, 640);
        phone.look(View::new(360, 640));
        phone.let_scripts(matches!(hand, Hand::Taps | Hand::Keys));
        Person { phone: &phone, hand }.answer(&town);
    }
    let table = town.file("answers.csv");
    town.office(&["export", "responses", ROUND, "--out", table.to_str().unwrap()]);
    let mut table = csv::Reader::from_path(table).unwrap();
    let heads = table.headers().unwrap().clone();
    let mut answers: Vec<Vec<String>> = table
        .records()
        .map(|row| {
            let row = row.unwrap();
            // A field of the row itself, such as how long it took, is no answer.
            let told = heads.iter().zip(row.iter()).filter(|(head, _)| !head.starts_with('_'));
            told.map(|(head, cell)| format!("{head}={cell}")).collect()
        })
        .collect();
    assert_eq!(answers.len(), 4);
    let different: BTreeSet<_> = answers.iter().collect();
    assert_eq!(different.len(), 1, "{different:#?}");
    let given = answers[0].iter().filter(|answer| !answer.ends_with('=')).count();
    assert!(given > 40 + 12 + 2, "{:?}", answers[0]);
    answers.swap_remove(0)
}
