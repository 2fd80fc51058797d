//! What stands in a cell.

use std::fmt::Display;

use vorrang_analysis::result::{Figure, State};

/// A figure, or the sign of why there is none. A spreadsheet reads no sign as a number.
pub(super) fn figure<T: Display>(figure: &Figure<T>) -> String {
    match figure {
        Figure::Value(value) => value.to_string(),
        Figure::Missing { state: State::Suppressed } => "·".to_owned(),
        Figure::Missing { state: State::NoData } => "…".to_owned(),
        Figure::Missing { state: State::NotEstimable | State::NotPlanned } => "x".to_owned(),
    }
}

/// The shortest decimal that reads back as the same number, with a dot and never with an exponent.
pub(super) fn number(value: f64) -> String {
    value.to_string()
}

/// A text that no spreadsheet takes for a formula: an apostrophe is set before a first character that would start one,
/// full-width forms among them. Whoever reads the table by program takes that apostrophe away again.
pub(super) fn text(text: &str) -> String {
    let starts_a_formula =
        text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠', '−']);
    if starts_a_formula { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_no_formula() {
        for bad in [
            "=1+1", "+49", "-5", "@SUM(A1)", "\tx", "\rx", "\nx", "\0x", "＝1", "＋1", "－1",
            "＠x", "−5",
        ] {
            assert_eq!(text(bad), format!("'{bad}"));
        }
        for good in ["Kita-Plätze", "a=b", " =1", "", "'x", "5"] {
            assert_eq!(text(good), good);
        }
    }

    #[test]
    fn a_figure_stays_a_number_and_a_missing_one_is_a_sign() {
        assert_eq!(figure(&Figure::Value(-0.5)), "-0.5");
        assert_eq!(figure(&Figure::Value(1e-9)), "0.000000001");
        assert_eq!(figure(&Figure::Value(1234_u64)), "1234");
        let signs = [State::Suppressed, State::NotEstimable, State::NoData, State::NotPlanned]
            .map(|state| figure(&Figure::<f64>::missing(state)));
        assert_eq!(signs, ["·", "x", "…", "x"]);
    }
}
