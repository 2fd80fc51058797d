//! One file for each page, GET and POST together.

pub(crate) mod health;
pub(crate) mod home;
pub(crate) mod language;
pub(crate) mod result;
pub(crate) mod returns;
pub(crate) mod survey;
pub(crate) mod text;
