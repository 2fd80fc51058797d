//! Real surveys, from their own files to the result document, against figures computed by R.
//!
//! The answers are not part of the repository: `VORRANG_SHARED` names the folder that holds them.

#[path = "real/tables.rs"]
mod tables;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;

/// Largest relative difference from R.
const TOLERANCE: f64 = 1e-9;

fn here() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn shared() -> PathBuf {
    #[expect(clippy::disallowed_methods, reason = "the folder's place is this run's surroundings")]
    let folder = std::env::var_os("VORRANG_SHARED")
        .expect("VORRANG_SHARED names the folder with the real answers");
    PathBuf::from(folder)
}

/// The worker built beside this test.
fn worker() -> PathBuf {
    let test = std::env::current_exe().expect("a test has a path");
    let built =
        test.parent().and_then(Path::parent).expect("a test lies in deps").join("vorrang-worker");
    assert!(
        built.exists(),
        "{} is missing: build the workspace with the same profile first",
        built.display()
    );
    built
}

/// Analyses a survey in file mode; gives the folder with what was written.
fn analyse(survey: &str, answers: &str) -> tempfile::TempDir {
    let (round, out) = (here().join("real").join(survey), tempfile::tempdir().unwrap());
    let output = Command::new(worker())
        .arg("analyse")
        .args([
            Path::new("--round"),
            &round,
            Path::new("--responses"),
            &shared().join("data").join(answers),
        ])
        .args([Path::new("--map"), &round.join("map.toml"), Path::new("--out"), out.path()])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}{}", text(&output.stdout), text(&output.stderr));
    out
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn json(path: &Path) -> Value {
    serde_json::from_slice(
        &fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display())),
    )
    .unwrap()
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{value} is no number"))
}

#[track_caller]
fn agrees(what: &str, found: &Value, expected: &Value) {
    let (found, expected) = (number(found), number(expected));
    assert!(
        (found - expected).abs() <= TOLERANCE * expected.abs(),
        "{what}: {found}, R has {expected}"
    );
}

/// Every figure of R's, from the result document.
fn agrees_with_r(survey: &str, result: &Value) {
    let figures = json(&here().join("real").join(survey).join("figures.json"));
    for key in ["n", "n_eff", "deff"] {
        agrees(key, &result["weighting"][key], &figures["weighting"][key]);
    }
    let (goals, expected) =
        (result["goals"].as_array().unwrap(), figures["goals"].as_array().unwrap());
    assert_eq!(goals.len(), expected.len());
    for expected in expected {
        let goal = goals.iter().find(|goal| goal["goal"] == expected["id"]).unwrap();
        for key in ["n", "n_eff", "win_share", "se", "ci_low", "ci_high"] {
            agrees(&format!("{key} of {}", expected["id"]), &goal[key], &expected[key]);
        }
        assert!(
            goal["rank_low"].as_u64() <= goal["rank"].as_u64()
                && goal["rank"].as_u64() <= goal["rank_high"].as_u64()
        );
    }
    covariance_agrees(result, &figures);
}

fn covariance_agrees(result: &Value, figures: &Value) {
    let order = |value: &Value, key: &str| -> Vec<String> {
        value["goals"]
            .as_array()
            .unwrap()
            .iter()
            .map(|goal| goal[key].as_str().unwrap().to_owned())
            .collect()
    };
    let (own, theirs) = (order(result, "goal"), order(figures, "id"));
    let place = |id: &String| theirs.iter().position(|other| other == id).unwrap();
    let expected =
        |row: &String, column: &String| number(&figures["covariance"][place(row)][place(column)]);
    for (i, row) in own.iter().enumerate() {
        for (j, column) in own.iter().enumerate() {
            let found = number(&result["covariance"][i][j]);
            let scale = (expected(row, row) * expected(column, column)).sqrt();
            assert!(
                (found - expected(row, column)).abs() <= TOLERANCE * scale,
                "covariance of {row} and {column}"
            );
        }
    }
}

/// A report in every language, and the same bytes once more.
fn is_reported_twice_alike(survey: &str, answers: &str, languages: &[&str]) {
    let (one, two) = (analyse(survey, answers), analyse(survey, answers));
    for language in languages {
        for ending in ["html", "txt"] {
            let name = format!("report.{language}.{ending}");
            assert!(fs::read_to_string(one.path().join(&name)).unwrap().len() > 1000, "{name}");
        }
    }
    let mut names: Vec<_> =
        fs::read_dir(one.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    for name in names {
        let bytes = |folder: &tempfile::TempDir| fs::read(folder.path().join(&name)).unwrap();
        assert_eq!(bytes(&one), bytes(&two), "{}", name.display());
    }
}

const ZUERICH: &str = "survey-kanton-zuerich-gemeinden/KTZH_00001341_00002759.csv";
const BOWLING_GREEN: &str = "polis-bowling-green-2018/participants-votes.csv";

#[test]
fn zuerich_agrees_with_r() {
    let out = analyse("zuerich", ZUERICH);
    let result = json(&out.path().join("result.json"));
    agrees_with_r("zuerich", &result);
    assert_eq!(result["weighting"]["method"], "raking");
    assert!(number(&result["weighting"]["max_margin_error"]) < 1e-12);
    is_reported_twice_alike("zuerich", ZUERICH, &["de", "nl", "en"]);
}

#[test]
fn bowling_green_agrees_with_r() {
    let out = analyse("bowling-green", BOWLING_GREEN);
    let result = json(&out.path().join("result.json"));
    agrees_with_r("bowling-green", &result);
    assert_eq!(result["weighting"]["method"], "none");
    is_reported_twice_alike("bowling-green", BOWLING_GREEN, &["de", "en"]);
}

/// Rows in another order give the same document to the byte.
#[test]
fn the_order_of_the_rows_does_not_matter() {
    let source = fs::read_to_string(shared().join("data").join(ZUERICH)).unwrap();
    let (header, rows) = source.split_once('\n').unwrap();
    let mut rows: Vec<_> = rows.lines().collect();
    rows.reverse();
    let folder = tempfile::tempdir().unwrap();
    let turned = folder.path().join("turned.csv");
    fs::write(&turned, format!("{header}\n{}\n", rows.join("\n"))).unwrap();
    let (one, two) = (analyse("zuerich", ZUERICH), analyse("zuerich", turned.to_str().unwrap()));
    let bytes = |folder: &tempfile::TempDir| fs::read(folder.path().join("result.json")).unwrap();
    assert_eq!(bytes(&one), bytes(&two));
}
