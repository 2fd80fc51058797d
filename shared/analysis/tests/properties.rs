//! What must hold for any answers, tried on many made by chance with fixed seeds.

#![expect(clippy::float_cmp, reason = "what is compared so must be equal to the last bit")]

mod properties {
    mod choices;
    mod disclosure;
    mod groups;
    mod means;
    mod preferences;
    mod ranks;
    mod reliability;
    mod replicates;
    mod rows;
    mod tallies;
    mod targets;
    mod weights;

    pub(crate) mod sample;
}
