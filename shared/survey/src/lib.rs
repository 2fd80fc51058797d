//! What a town asks and what it is told, and nothing else: no clock, no files, no network, no words of its own.
//!
//! - [`round`] reads a round's folder, handed over as bytes, into one checked [`round::Round`];
//! - [`definition`] holds the questionnaire, [`goal`] the goals and who answers for them, [`plan`] how answers will
//!   be weighted and ranked, [`margin`] the population totals;
//! - [`shown`] is what one person sees where not everybody sees the same;
//! - [`condition`] reads when a question is asked and which answers go together;
//! - [`decimal`] is a number as it was typed; [`answer`] turns raw fields into a [`answer::Response`] plus every complaint at once;
//! - [`target`] does the same for what a department returns; [`passage`] counts how far residents got;
//! - [`exchange`] reads tables of answers by a map, and writes them;
//! - [`translation`] lists a folder's texts for translators and puts their translations back;
//! - [`fault`] is what can be wrong with any of these, as data: the words live in the catalogues.
//!
//! To add a question kind: a variant of [`definition::Kind`], its fields in `definition`, its rule in `answer`.

pub mod answer;
pub mod condition;
pub mod decimal;
pub mod definition;
mod document;
pub mod exchange;
pub mod fault;
pub mod goal;
pub mod id;
pub mod margin;
pub mod passage;
pub mod plan;
pub mod round;
mod sheet;
pub mod shown;
mod state;
pub mod target;
pub mod text;
pub mod time;
pub mod translation;
