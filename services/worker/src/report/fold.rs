//! Plain text in lines a mail program shows unbroken (RFC 5322, section 2.1.1).

/// Longest line.
const WIDTH: usize = 78;

/// The text with its long lines broken at spaces. What follows is indented like its line, and under the text of an
/// item rather than its dash. A word longer than a line stays whole; no more than two empty lines stand together.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::new();
    let mut empty = 2;
    for line in text.trim().lines() {
        let line = line.trim_end();
        empty = if line.is_empty() { empty + 1 } else { 0 };
        if empty <= 2 {
            fold_line(line, &mut folded);
        }
    }
    folded
}

fn fold_line(line: &str, folded: &mut String) {
    let text = line.trim_start();
    let own = line.len() - text.len();
    let indent = if text.starts_with("- ") { own + 2 } else { own };
    let mut width = 0;
    // Not at a no-break space: it holds a figure and its sign together.
    for word in text.split(' ') {
        let letters = word.chars().count();
        if width > 0 && width + 1 + letters > WIDTH {
            folded.push('\n');
            width = 0;
            pad(indent, folded, &mut width);
        } else if width > 0 {
            folded.push(' ');
            width += 1;
        } else {
            pad(own, folded, &mut width);
        }
        folded.push_str(word);
        width += letters;
    }
    folded.push('\n');
}

fn pad(indent: usize, folded: &mut String, width: &mut usize) {
    folded.extend(std::iter::repeat_n(' ', indent));
    *width += indent;
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn long_lines_break_at_spaces_and_keep_their_indent() {
        let text = format!("- {}\n  {}", "wort ".repeat(20), "zahl ".repeat(20));
        let folded = fold(&text);
        let lines: Vec<&str> = folded.lines().collect();
        assert_eq!(lines.len(), 4);
        assert!(lines[0].starts_with("- wort") && lines[1].starts_with("  wort"), "{folded}");
        assert!(lines[2].starts_with("  zahl") && lines[3].starts_with("  zahl"), "{folded}");
        assert!(lines.iter().all(|line| line.chars().count() <= 78), "{folded}");
        assert_eq!(
            folded.split_whitespace().collect::<Vec<_>>(),
            text.split_whitespace().collect::<Vec<_>>()
        );
    }

    #[test]
    fn a_figure_stays_with_its_sign() {
        let folded = fold(&format!("{} 91\u{a0}%", "x".repeat(75)));
        assert_eq!(folded.lines().last(), Some("91\u{a0}%"));
    }

    #[test]
    fn what_cannot_break_stays_whole_and_no_hole_is_wider_than_two_lines() {
        assert_eq!(fold(&"x".repeat(100)), format!("{}\n", "x".repeat(100)));
        assert_eq!(fold("\n\na\n\n\n\n\nb  \n\n"), "a\n\n\nb\n");
    }
}
