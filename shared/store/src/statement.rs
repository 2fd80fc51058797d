//! SQL texts, each written once and each in a list, so that all of them can be tried on both databases.

/// One SQL text with its name.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Statement {
    name: &'static str,
    sql: &'static str,
}

impl Statement {
    /// Made by [`statements!`] alone, which also lists it.
    pub(crate) const fn new(name: &'static str, sql: &'static str) -> Self {
        Self { name, sql }
    }

    pub(crate) const fn name(&self) -> &'static str {
        self.name
    }

    pub(crate) const fn sql(&self) -> &'static str {
        self.sql
    }
}

/// Declares statements and, as `STATEMENTS`, the list of them.
macro_rules! statements {
    ($($(#[$about:meta])* $name:ident = $sql:expr;)+) => {
        $(
            $(#[$about])*
            const $name: $crate::statement::Statement =
                $crate::statement::Statement::new(stringify!($name), $sql);
        )+

        /// Every statement of this file.
        pub(crate) const STATEMENTS: &[$crate::statement::Statement] = &[$($name),+];
    };
}

pub(crate) use statements;
