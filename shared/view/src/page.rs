//! A page: its template and its values.

use serde::Serialize;

use crate::locale::Locale;

/// Values that become a page, a mail or a part of one.
///
/// The values are what serde writes, a structure with named fields. The engine adds `lang` and `dir`, for the template
/// to set on its outermost element.
pub trait Page: Serialize + Sized {
    /// Name of the template, `report/mail.html`. The ending decides how values are escaped: not at all in `.txt`, as
    /// HTML anywhere else.
    const TEMPLATE: &'static str;

    /// The language the page is written in.
    fn lang(&self) -> &Locale;
}
