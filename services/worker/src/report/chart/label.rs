//! How much room a label takes, estimated: the reader's font is not known when the page is made.

/// Width of a text at 16 units, on the generous side of the usual system fonts.
pub(super) fn width(text: &str) -> f64 {
    text.chars().map(|c| 16.0 * share_of_size(c)).sum()
}

/// Width of a character against the size of the font.
fn share_of_size(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'ï' | 'í' | '.' | ',' | ':' | ';' | '!' | '\'' | '’' | '|' | ' '
        | '\u{a0}' => 0.28,
        'f' | 'r' | 't' | 'I' | '(' | ')' | '-' => 0.38,
        'c' | 's' | 'z' | 'v' | 'x' | 'y' | 'k' => 0.52,
        'm' | 'w' | 'M' | 'W' | '—' | '…' => 0.93,
        // Marks that take no room: of direction, and vowels above a letter.
        '\u{200b}'..='\u{200f}'
        | '\u{2066}'..='\u{2069}'
        | '\u{300}'..='\u{36f}'
        | '\u{64b}'..='\u{655}' => 0.0,
        c if c.is_uppercase() => 0.68,
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'.. => 1.0,
        _ => 0.61,
    }
}

/// The text in as few lines of at most `room` as it takes, and those as even as they can be. Nothing is cut off: a
/// word that fits no line goes on in the next.
pub(super) fn wrap(text: &str, room: f64) -> Vec<String> {
    let least = fill(text, room);
    // Lines are not made even at the cost of breaking a word that would fit.
    let longest = parts(text, room).iter().map(|part| width(part.trim_end())).fold(20.0, f64::max);
    let mut even = room;
    while even - 5.0 >= longest && fill(text, even - 5.0).len() == least.len() {
        even -= 5.0;
    }
    fill(text, even)
}

fn fill(text: &str, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for part in parts(text, room) {
        match lines.last_mut() {
            Some(line) if width(line) + width(part.trim_end()) <= room => line.push_str(&part),
            _ => lines.push(part),
        }
    }
    lines.iter().map(|line| line.trim_end().to_owned()).collect()
}

/// Pieces that stay whole: words with the space or hyphen they end in, words too long for a line in pieces of a line.
fn parts(text: &str, room: f64) -> Vec<String> {
    text.split_inclusive([' ', '-']).flat_map(|word| pieces(word, room)).collect()
}

fn pieces(word: &str, room: f64) -> Vec<String> {
    let mut pieces = vec![];
    let mut piece = String::new();
    for c in word.chars() {
        if c != ' ' && !piece.is_empty() && width(&piece) + 16.0 * share_of_size(c) > room {
            pieces.push(std::mem::take(&mut piece));
        }
        piece.push(c);
    }
    pieces.push(piece);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_name_stays_on_one_line() {
        assert_eq!(wrap("Kita-Plätze", 200.0), ["Kita-Plätze"]);
    }

    #[test]
    fn a_long_name_is_broken_evenly_and_never_cut() {
        let name = "Ausländische Abschlüsse schneller anerkennen";
        let lines = wrap(name, 282.0);
        assert_eq!(lines, ["Ausländische Abschlüsse", "schneller anerkennen"]);
        for room in [40.0, 90.0, 150.0, 600.0] {
            let letters = |text: &str| text.chars().filter(|c| *c != ' ').collect::<String>();
            assert_eq!(letters(&wrap(name, room).concat()), letters(name), "{room}");
            assert!(wrap(name, room).iter().all(|line| width(line) <= room), "{room}");
        }
    }

    #[test]
    fn a_word_longer_than_a_line_goes_on_in_the_next() {
        let lines = wrap("Kinderbetreuungsplätzebedarfsplanung", 160.0);
        assert!(lines.len() > 1 && lines.concat() == "Kinderbetreuungsplätzebedarfsplanung");
    }

    #[test]
    fn no_word_that_fits_is_broken_to_make_lines_even() {
        let lines = wrap("Sprachförderung in jeder Kita", 150.0);
        assert_eq!(lines, ["Sprachförderung", "in jeder Kita"]);
    }

    #[test]
    fn a_name_breaks_after_its_hyphen() {
        assert_eq!(wrap("Kita-Plätze", 60.0), ["Kita-", "Plätze"]);
    }
}
