//! What can be wrong with words: in a file, or when one is asked for.

use super::Part;
use crate::locale::Locale;

/// Why a catalogue cannot be used. Found when it is loaded, not when somebody reads a page.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CatalogError {
    /// The file is not Fluent.
    #[error("catalogue {locale}, line {line}: {reason}")]
    Syntax {
        /// Language of the file.
        locale: Locale,
        /// Line where reading stopped, from 1.
        line: usize,
        /// What Fluent says.
        reason: String,
    },
    /// One key twice in a file, or in the files of the house.
    #[error("catalogue {locale}: '{key}' stands twice")]
    Twice {
        /// Language of the file.
        locale: Locale,
        /// Key of the message or term.
        key: String,
    },
    /// A language says it has a part's words, and lacks one of them.
    #[error("catalogue {locale}: 'catalogue-parts' names {part}, but there is no message '{key}'")]
    Gap {
        /// The language.
        locale: Locale,
        /// The part it says it has.
        part: Part,
        /// The first key without words.
        key: String,
    },
    /// The town's words name a variable that the message does not get.
    #[error("catalogue {locale}, message '{key}': there is no variable ${variable}")]
    Variable {
        /// Language of the file.
        locale: Locale,
        /// Key of the message.
        key: String,
        /// The variable's name without its sign.
        variable: String,
    },
}

/// Why there are no words.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MessageError {
    /// Neither the language nor its base has the key.
    #[error("no message '{key}' in language {locale}")]
    Missing {
        /// Key of the message.
        key: String,
        /// The language asked for.
        locale: Locale,
    },
    /// The message names an argument it does not get.
    #[error("message '{key}' in language {locale} needs the argument '{argument}'")]
    NoArgument {
        /// Key of the message.
        key: String,
        /// The language asked for.
        locale: Locale,
        /// Name of the argument.
        argument: String,
    },
    /// The message counts by an argument that is no number, or not a finite one.
    #[error("message '{key}' in language {locale} needs a number as argument '{argument}'")]
    NoNumber {
        /// Key of the message.
        key: String,
        /// The language asked for.
        locale: Locale,
        /// Name of the argument.
        argument: String,
    },
    /// The message refers to something that is not there, or asks for what these catalogues do not have.
    #[error("message '{key}' in language {locale}: {reason}")]
    Unresolved {
        /// Key of the message.
        key: String,
        /// The language asked for.
        locale: Locale,
        /// What is the matter, in English.
        reason: String,
    },
}
