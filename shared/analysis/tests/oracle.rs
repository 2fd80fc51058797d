//! Golden figures of the field's reference implementations, met by the public modules.
//!
//! Reads every case (`*.json` and the tables it names) in the folder `VORRANG_ORACLE`, or in `tests/reference`
//! without it. A statistic this crate does not offer yet counts as unsupported, not as passed.

mod oracle {
    pub(crate) mod agreement;
    pub(crate) mod case;
    pub(crate) mod choices;
    pub(crate) mod composite;
    pub(crate) mod designs;
    pub(crate) mod disclosure;
    pub(crate) mod draw;
    pub(crate) mod goals;
    pub(crate) mod order;
    pub(crate) mod preferences;
    pub(crate) mod ranks;
    pub(crate) mod relations;
    pub(crate) mod replicates;
    pub(crate) mod study;
    pub(crate) mod targets;
    pub(crate) mod weights;
}

use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::process::ExitCode;

use oracle::case::{Case, Check, Found};
use oracle::{
    agreement, choices, composite, designs, disclosure, goals, preferences, ranks, relations,
    replicates, targets, weights,
};

#[expect(clippy::disallowed_methods, reason = "another set of figures is named from outside")]
fn main() -> ExitCode {
    let folder = std::env::var_os("VORRANG_ORACLE").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/reference"),
        PathBuf::from,
    );
    let mut sum = Count::default();
    for case in Case::read_all(&folder).unwrap_or_else(|error| vec![Err(error)]) {
        match case {
            Ok(case) => sum.add(&run(&case)),
            Err(error) => {
                println!("  failed {error}");
                sum.failed += 1;
            }
        }
    }
    println!("oracle: {sum}");
    if sum.failed == 0 && sum.passed > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn run(case: &Case) -> Count {
    let mut count = Count::default();
    for check in &case.checks {
        let verdict = check.as_ref().map_err(Clone::clone).and_then(|check| verdict(case, check));
        let id = check.as_ref().map_or("", |check| &check.id);
        match verdict {
            Ok(true) => count.passed += 1,
            Ok(false) => {
                count.unsupported += 1;
                println!("  unsupported {}/{id}", case.name);
            }
            Err(reason) => {
                count.failed += 1;
                println!("  failed {}/{id}: {reason}", case.name);
            }
        }
    }
    println!("{:<24} {count}", case.name);
    count
}

/// Whether the crate has such a figure, if it is as expected. A panic is a failure like any other: the count is always
/// printed.
fn verdict(case: &Case, check: &Check) -> Result<bool, String> {
    let found = panic::catch_unwind(AssertUnwindSafe(|| figure(case, check)));
    match found.unwrap_or_else(|_| Err("panicked".to_owned()))? {
        Some(found) => check.compare(&found).map(|()| true),
        None => Ok(false),
    }
}

/// The figure the crate gives for a check, `None` if it has none of that kind.
fn figure(case: &Case, check: &Check) -> Found {
    match check.stat.as_str() {
        "mean" => designs::mean(case, check),
        "total" => designs::total(case, check),
        "ratio" => designs::ratio(case, check),
        "mean_vcov" => designs::covariance(case, check),
        "domain_mean_total" => designs::domains(case, check),
        "group_means" => designs::group_means(case, check),
        "crosstab" => relations::table(case, check),
        "chisq" => relations::independence(case, check),
        "chisq_available" => relations::independence_of_answers(case, check),
        "ttest" => relations::gap(case, check),
        "ranktest" => relations::rank_gap(case, check),
        "ranktest_k" => relations::rank_test(case, check),
        "group_gap" => relations::gaps(case, check),
        "p_adjust" => relations::adjusted(check),
        "prop_ci" => designs::share(case, check),
        "quantile" => designs::quantiles(case, check),
        "jackknife_mean" => replicates::mean(case, check),
        "jackknife_reraked" => replicates::raked_means(case, check),
        "boot_reraked_means" => replicates::bootstrap_means(case, check),
        "boot_se" => replicates::bootstrap_errors(case, check),
        "boot_ranks" => replicates::bootstrap_ranks(case, check),
        "calibrate" => weights::calibrate(case, check),
        "kish" => weights::kish(case, check),
        "trim" => weights::trim(case, check),
        "goal_means" => goals::means(case, check),
        "goal_vcov" => goals::covariance(case, check),
        "goal_topbox" => goals::top_box(case, check),
        "top_k_picks" => goals::picks(case, check),
        "points" => goals::points(case, check),
        "win_share" => goals::win_share(case, check),
        "rank_cs" => ranks::sets(case, check),
        "rank_tau_best" => ranks::best(case, check),
        "plackett_luce" => preferences::rankings(case, check),
        "bradley_terry" => preferences::pairs(case, check),
        "bws_count" => preferences::counts(case, check),
        "bws_maxdiff" => preferences::maxdiff(case, check),
        "bws_individual_mean" => preferences::individual_means(case, check),
        "bws_win_share" => preferences::win_share(case, check),
        "ahp_individual" => preferences::judgements(case, check),
        "ahp_group" => preferences::judged_together(case, check),
        "pairwise_matrix" => choices::pairwise(case, check),
        "borda" => choices::borda(case, check),
        "copeland" => choices::copeland(case, check),
        "schulze" => choices::schulze(case, check),
        "kemeny" => choices::kemeny(case, check),
        "kendall_w" | "friedman" => agreement::kendall_w(case, check),
        "kripp_alpha" => agreement::krippendorff(case, check),
        "kendall_tau_b" | "kendall_tau_b_test" => agreement::tau(check),
        "spearman" => agreement::rho(check),
        "weighted_spearman" => agreement::weighted_rho(check),
        "top_k_overlap" => agreement::top(check),
        "rbo_ext" => agreement::biased_overlap(check),
        "sdc_attacker_bounds" => disclosure::attacker(check),
        "dominance" => disclosure::dominance(check),
        "differencing" => disclosure::differencing(check),
        "controlled_rounding_check" => disclosure::rounding(check),
        "target_attainment" => targets::attainment(case, check),
        "prob_top" => ranks::chances(case, check),
        "composite" => composite::scores(check),
        "composite_flip" => composite::flips(check),
        _ => Ok(None),
    }
}

#[derive(Default)]
struct Count {
    passed: usize,
    failed: usize,
    unsupported: usize,
}

impl Count {
    fn add(&mut self, other: &Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.unsupported += other.unsupported;
    }
}

impl std::fmt::Display for Count {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{} passed, {} failed, {} unsupported",
            self.passed, self.failed, self.unsupported
        )
    }
}
