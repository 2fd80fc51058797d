//! Which side text is read from, inside a line (Unicode standard annex 9).

/// Opens an isolate whose direction is found from its first letter.
const FIRST_STRONG: char = '\u{2068}';
/// Opens an isolate read from the left.
const LEFT_TO_RIGHT: char = '\u{2066}';
/// Opens an isolate read from the right.
const RIGHT_TO_LEFT: char = '\u{2067}';
/// Closes any of them.
const END: char = '\u{2069}';
/// An invisible letter read from the left.
const LEFT_TO_RIGHT_MARK: char = '\u{200e}';

/// Text set apart, so that its direction and the sentence's do not touch each other.
///
/// Isolates inside are balanced: a text that closes one it never opened would otherwise be free to turn the sentence
/// around.
pub(crate) fn isolated(text: &str) -> String {
    let mut open = 1;
    let mut apart = String::from(FIRST_STRONG);
    for c in text.chars() {
        match c {
            FIRST_STRONG | LEFT_TO_RIGHT | RIGHT_TO_LEFT => open += 1,
            END if open == 1 => continue,
            END => open -= 1,
            _ => {}
        }
        apart.push(c);
    }
    apart.extend(std::iter::repeat_n(END, open));
    apart
}

/// Text set apart and read from the left.
pub(crate) fn left_to_right(text: &str) -> String {
    format!("{LEFT_TO_RIGHT}{text}{END}")
}

/// Marks of direction that come along when somebody copies a figure from a page.
pub(crate) fn is_mark(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The text without isolates, for subjects, mails in plain text and tables, where some programs show them as boxes.
///
/// Where an isolate held a range left to right, marks stay in its place: every mail program knows them, and without
/// them an Arabic sentence would show `2–4` as `4–2`.
#[must_use]
pub fn plain(text: &str) -> String {
    let mut open = Vec::new();
    let stays = text.chars().filter_map(|c| match c {
        FIRST_STRONG | RIGHT_TO_LEFT => {
            open.push(None);
            None
        }
        LEFT_TO_RIGHT => {
            open.push(Some(LEFT_TO_RIGHT_MARK));
            Some(LEFT_TO_RIGHT_MARK)
        }
        END => open.pop().flatten(),
        other => Some(other),
    });
    stays.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_breaks_out_of_its_isolate() {
        assert_eq!(isolated("a\u{2069}b"), "\u{2068}ab\u{2069}");
        assert_eq!(isolated("a\u{2067}b"), "\u{2068}a\u{2067}b\u{2069}\u{2069}");
        let range = left_to_right("2–4");
        assert_eq!(isolated(&range), format!("\u{2068}{range}\u{2069}"));
    }

    #[test]
    fn plain_text_has_no_isolates() {
        assert_eq!(
            plain(&format!("Ziel {} liegt vorn.", isolated("Kita"))),
            "Ziel Kita liegt vorn."
        );
        assert_eq!(plain("Ziel"), "Ziel");
        assert_eq!(plain("\u{2067}x\u{2069}"), "x");
    }

    #[test]
    fn a_range_keeps_its_direction_by_marks() {
        let nested = isolated(&format!("المكان {}", left_to_right("2–4")));
        assert_eq!(plain(&nested), "المكان \u{200e}2–4\u{200e}");
    }

    #[test]
    fn a_stray_end_is_dropped() {
        assert_eq!(plain("a\u{2069}b\u{2069}"), "ab");
    }
}
