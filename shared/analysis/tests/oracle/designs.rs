//! Estimates from rows, under the case's design and with the weights the check's name asks for.

use serde_json::{Value, json};
use vorrang_analysis::interval::{
    Interval, ShareInterval, ShareMethod, mean_interval, share_interval,
};
use vorrang_analysis::linear::{self, Estimate, within};
use vorrang_analysis::quantile::{QuantileRule, quantiles as quantiles_of};
use vorrang_analysis::share::Share;

use super::case::{Case, Check, Found};
use super::draw::{self, Level};

pub(crate) fn mean(case: &Case, check: &Check) -> Found {
    let drawn = draw::respondents(case, check)?;
    let y = case.respondents()?.numbers(&check.arg::<String>("y")?)?;
    let mean = linear::mean(&drawn, &y).ok_or("no mean")?;
    let effect = linear::design_effect(&drawn, &y);
    let df = drawn.df();
    let ci = mean_interval(mean.value, mean.standard_error(), df, 0.95);
    Ok(Some(json!({
        "est": mean.value,
        "se": mean.standard_error(),
        "deff_wor": effect.and_then(|effect| effect.without_replacement),
        "deff_wr": effect.map(|effect| effect.with_replacement),
        "df": df,
        "ci95": ci.map(|ci| [ci.low, ci.high]),
    })))
}

pub(crate) fn total(case: &Case, check: &Check) -> Found {
    let y = case.respondents()?.numbers(&check.arg::<String>("y")?)?;
    Ok(Some(simple(Some(linear::total(&draw::respondents(case, check)?, &y)))))
}

pub(crate) fn ratio(case: &Case, check: &Check) -> Found {
    let table = case.respondents()?;
    let y = table.numbers(&check.arg::<String>("y")?)?;
    let x = table.numbers(&check.arg::<String>("x")?)?;
    Ok(Some(simple(linear::ratio(&draw::respondents(case, check)?, &y, &x))))
}

pub(crate) fn covariance(case: &Case, check: &Check) -> Found {
    let table = case.respondents()?;
    let names: Vec<String> = check.arg("y")?;
    let columns: Vec<Vec<Option<f64>>> =
        names.iter().map(|name| table.numbers(name)).collect::<Result<_, _>>()?;
    let (means, covariance) =
        linear::means(&draw::respondents(case, check)?, &columns).ok_or("no means")?;
    Ok(Some(json!({ "est": means, "vcov": draw::rows(&covariance) })))
}

pub(crate) fn domains(case: &Case, check: &Check) -> Found {
    let drawn = draw::respondents(case, check)?;
    let y: Vec<Option<f64>> = case.respondents()?.numbers(&check.arg::<String>("y")?)?;
    let levels = draw::levels(case, check, &check.arg::<String>("by")?)?;
    let of = |level: &Level| within(&y, |row| level.rows[row]);
    let means: Vec<Option<Estimate>> =
        levels.iter().map(|level| linear::mean(&drawn, &of(level))).collect();
    let totals: Vec<Option<Estimate>> =
        levels.iter().map(|level| Some(linear::total(&drawn, &of(level)))).collect();
    Ok(Some(json!({
        "level": levels.iter().map(|level| &level.name).collect::<Vec<_>>(),
        "mean": values(&means),
        "mean_se": errors(&means),
        "total": values(&totals),
        "total_se": errors(&totals),
    })))
}

/// A share among those who answered.
pub(crate) fn share(case: &Case, check: &Check) -> Found {
    let drawn = draw::respondents(case, check)?;
    let y: Vec<Option<f64>> = case.respondents()?.numbers(&check.arg::<String>("y")?)?;
    let share = Share::of(&drawn, &y).ok_or("no share")?;
    let level = check.arg("level")?;
    let Estimate { value, variance } = share.estimate;
    let interval = match check.arg::<String>("method")?.as_str() {
        "wilson" => match share_interval(value, variance, f64::NAN, share.df, level) {
            Some(ShareInterval::Wilson(interval)) => Some(interval),
            _ => None,
        },
        "likelihood" => share.likelihood_interval(&drawn, &y, level),
        name => match share_method(name) {
            Some(method) => share.interval(&drawn, &y, method, level),
            None => return Ok(None),
        },
    };
    Ok(Some(json!({
        "est": value,
        "se": share.estimate.standard_error(),
        "ci": interval.map(|Interval { low, high }| [low, high]),
        "df": share.df,
    })))
}

pub(crate) fn quantiles(case: &Case, check: &Check) -> Found {
    let rule = match check.arg::<String>("qrule")?.as_str() {
        "math" | "hf1" => QuantileRule::Type1,
        "school" | "hf2" => QuantileRule::Type2,
        "hf3" => QuantileRule::Type3,
        "hf4" => QuantileRule::Type4,
        "hf5" => QuantileRule::Type5,
        "hf6" => QuantileRule::Type6,
        "hf7" => QuantileRule::Type7,
        "hf8" => QuantileRule::Type8,
        "hf9" => QuantileRule::Type9,
        _ => return Ok(None),
    };
    let Some(method) = share_method(&check.arg::<String>("interval")?) else {
        return Ok(None);
    };
    let drawn = draw::respondents(case, check)?;
    let y: Vec<Option<f64>> = case.respondents()?.numbers(&check.arg::<String>("y")?)?;
    let chances: Vec<f64> = check.arg("probs")?;
    let found = quantiles_of(&drawn, &y, &chances, rule, method, check.arg("level")?);
    let found = found.ok_or("no quantiles")?;
    Ok(Some(json!({
        "est": found.iter().map(|quantile| quantile.value).collect::<Vec<_>>(),
        "ci_lo": found.iter().map(|quantile| quantile.low).collect::<Vec<_>>(),
        "ci_hi": found.iter().map(|quantile| quantile.high).collect::<Vec<_>>(),
        "se": found.iter().map(|quantile| quantile.standard_error).collect::<Vec<_>>(),
    })))
}

/// The methods that need nothing but a share and its variance, by the reference's names.
fn share_method(name: &str) -> Option<ShareMethod> {
    match name {
        "mean" => Some(ShareMethod::Wald),
        "logit" | "xlogit" => Some(ShareMethod::Logit),
        "asin" => Some(ShareMethod::ArcSine),
        "beta" => Some(ShareMethod::Beta),
        _ => None,
    }
}

/// Means of goals in the categories of an attribute, with raked weights.
pub(crate) fn group_means(case: &Case, check: &Check) -> Found {
    let drawn = draw::raked(case)?;
    let table = case.respondents()?;
    let levels = draw::levels(case, check, &check.arg::<String>("by")?)?;
    let (mut mean, mut se) = (Vec::new(), Vec::new());
    for name in check.arg::<Vec<String>>("y")? {
        let y: Vec<Option<f64>> = table.numbers(&name)?;
        let found: Vec<_> = levels
            .iter()
            .map(|level| linear::mean(&drawn, &within(&y, |row| level.rows[row])))
            .collect();
        mean.push(values(&found));
        se.push(errors(&found));
    }
    let names: Vec<_> = levels.iter().map(|level| &level.name).collect();
    Ok(Some(json!({ "levels": names, "mean": mean, "se": se })))
}

fn simple(estimate: Option<Estimate>) -> Value {
    json!({
        "est": estimate.map(|estimate| estimate.value),
        "se": estimate.map(|estimate| estimate.standard_error()),
    })
}

fn values(estimates: &[Option<Estimate>]) -> Vec<Option<f64>> {
    estimates.iter().map(|estimate| estimate.map(|estimate| estimate.value)).collect()
}

fn errors(estimates: &[Option<Estimate>]) -> Vec<Option<f64>> {
    estimates.iter().map(|estimate| estimate.map(|estimate| estimate.standard_error())).collect()
}
