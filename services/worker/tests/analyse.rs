//! `vorrang-worker analyse` on the example: tables in, result document and reports out, and every sad path.

use std::{
    fmt::Write,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;

const MAP: &str = include_str!("example/map.toml");
const RETURNS_MAP: &str = include_str!("example/returns-map.toml");

fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../deploy/example")
}

fn goals() -> impl Iterator<Item = String> {
    (1..=40).map(|goal| format!("2026-{goal:02}"))
}

/// Answers of `people`, whose ratings follow from a plain rule: the first ten goals win, a few are left out.
fn responses(people: usize) -> String {
    const BOROUGHS: [&str; 6] = ["hiltrup", "mitte", "nord", "ost", "suedost", "west"];
    const GROUPS: [&str; 4] = ["german_none", "foreign", "german_personal", "german_inherited"];
    let mut table = format!("nr;borough;migration;{}\n", goals().collect::<Vec<_>>().join(";"));
    for person in 0..people {
        let (borough, group) =
            (BOROUGHS[person % 6], GROUPS[[0, 1, 0, 2, 0, 3, 0, 1, 0, 0][person / 6 % 10]]);
        write!(table, "{person};{borough};{group}").unwrap();
        for goal in 0..40 {
            let rating =
                if goal < 10 { 4 + (person + goal) % 2 } else { 1 + (person * 3 + goal * 5) % 5 };
            let cell = if (person + goal) % 17 == 0 { String::new() } else { rating.to_string() };
            write!(table, ";{cell}").unwrap();
        }
        table.push('\n');
    }
    table
}

/// Returns of the first `count` departments.
fn returns(count: usize) -> String {
    let departments = fs::read_to_string(example().join("departments.csv")).unwrap();
    let mut table = format!("department,{}\n", goals().collect::<Vec<_>>().join(","));
    for (index, row) in departments.lines().skip(1).take(count).enumerate() {
        let ratings = (0..40).map(|goal| (1 + (index + goal * 3) % 5).to_string());
        writeln!(
            table,
            "{},{}",
            row.split(',').next().unwrap(),
            ratings.collect::<Vec<_>>().join(",")
        )
        .unwrap();
    }
    table
}

/// A folder with tables and maps, and what came out of them.
struct Desk(tempfile::TempDir);

impl Desk {
    fn with(responses: &str, map: &str) -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        desk.put("responses.csv", responses);
        desk.put("map.toml", map);
        desk
    }

    fn put(&self, name: &str, text: &str) {
        fs::write(self.0.path().join(name), text).unwrap();
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.path().join("out").join(name))
            .unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    fn result(&self) -> Value {
        serde_json::from_str(&self.read("result.json")).unwrap()
    }

    /// Exit code and what was said.
    fn analyse(&self, more: &[&str]) -> (i32, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_vorrang-worker"))
            .current_dir(self.0.path())
            .args([
                "analyse",
                "--responses",
                "responses.csv",
                "--map",
                "map.toml",
                "--out",
                "out",
                "--round",
            ])
            .arg(example())
            .args(more)
            .output()
            .unwrap();
        let said = [output.stdout, output.stderr].concat();
        (output.status.code().unwrap(), String::from_utf8(said).unwrap())
    }

    fn wrote_nothing(&self) -> bool {
        !self.0.path().join("out").exists()
    }
}

#[test]
fn two_tables_become_a_result_and_a_report_in_every_promised_language() {
    let desk = Desk::with(&responses(400), MAP);
    desk.put("returns.csv", &returns(12));
    desk.put("returns-map.toml", RETURNS_MAP);
    let (code, said) =
        desk.analyse(&["--returns", "returns.csv", "--returns-map", "returns-map.toml"]);
    assert_eq!(code, 0, "{said}");
    let result = desk.result();
    assert_eq!(result["weighting"]["n"], 400);
    assert_eq!(result["weighting"]["method"], "logit");
    assert!(result["weighting"]["max_margin_error"].as_f64().unwrap() < 1e-12);
    assert_eq!(result["goals"].as_array().unwrap().len(), 40);
    assert_eq!(result["groups"][1]["n"], 12);
    assert!(result["composite"]["goals"][0]["score"].is_number());
    assert_eq!(result["at"], "2026-12-14T17:00:00Z");
    for lang in ["de", "nl", "en"] {
        let page = desk.read(&format!("report.{lang}.html"));
        assert!(page.contains(&format!("<html lang=\"{lang}\"")), "{lang}");
        assert!(
            !page.contains("<script") && !page.contains(" style="),
            "no script, no inline style"
        );
        let goal = ["de", "nl", "en"].iter().position(|own| *own == lang).unwrap();
        let name = [
            "Gegen Diskriminierung vorgehen",
            "Discriminatie aanpakken",
            "Act against discrimination",
        ][goal];
        assert!(
            page.contains(name) && desk.read(&format!("report.{lang}.txt")).contains(name),
            "{lang}"
        );
    }
}

/// Of the first ten goals, which win: one is at half of its path, one ahead, one an estimate too close to tell.
const TARGETS: &str = "\
department,goal,name,unit,baseline,baseline_year,target,target_year,actual,actual_year,standard_error
integration,2026-01,Early hearings,hearings,10,2022,50,2030,20,2026,
integration,2026-02,Advice given,cases,100,2022,300,2030,140,2024,
integration,2026-02,Advice given,cases,100,2022,300,2030,220,2026,
integration,2026-03,Content with support,percent,40,2022,60,2030,49,2026,1.5
immigration,2026-05,Weeks of waiting,weeks,,2022,4,2030,9,2026,
";

#[test]
fn indicators_from_a_table_are_set_against_their_paths() {
    let desk = Desk::with(&responses(400), MAP);
    desk.put("targets.csv", TARGETS);
    let (code, said) = desk.analyse(&["--targets", "targets.csv"]);
    assert_eq!(code, 0, "{said}");
    let result = desk.result();
    let own = |goal: usize| &result["targets"][goal]["indicators"][0];
    // 10 of 20 by 2026. 120 of 100 by 2026; 100, 140 and 220 in 2022, 2024 and 2026 rise by 2 (220 - 100) / 8 a year.
    assert_eq!((&own(0)["path_ratio"], &own(0)["standing"]), (&0.5.into(), &"behind".into()));
    assert_eq!((&own(1)["path_ratio"], &own(1)["standing"]), (&1.2.into(), &"on_track".into()));
    assert_eq!((&own(1)["trend_per_year"], &own(1)["years"]), (&30.0.into(), &3.into()));
    // 9 of 10, and 1.96 times 1.5 is more than the missing 1.
    assert_eq!(own(2)["standing"], "not_distinguishable");
    assert_eq!(result["targets"][4]["reason"], "no_baseline");
    assert_eq!(result["priority"]["behind"], serde_json::json!(["2026-01"]));
    let page = desk.read("report.en.html");
    for words in
        ["One important goal is behind schedule", "Early hearings", ">50%<", "class=\"open\""]
    {
        assert!(page.contains(words), "{words}");
    }
    assert!(desk.read("targets.csv").contains(
        "2026-03,integration,Content with support,percent,true,40,2022,60,2030,49,2026,1.5,"
    ));

    desk.put("targets.csv", &TARGETS.replace("integration,2026-01", "immigration,2026-01"));
    let (code, said) = desk.analyse(&["--targets", "targets.csv"]);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("targets.csv, line 2") && said.contains("“2026-01”"), "{said}");
}

#[test]
fn the_instant_is_the_closing_or_what_is_asked_for() {
    let desk = Desk::with(&responses(60), MAP);
    assert_eq!(desk.analyse(&["--at", "2027-01-05T12:00:00+01:00"]).0, 0);
    assert_eq!(desk.result()["at"], "2027-01-05T11:00:00Z");
    let (code, said) = desk.analyse(&["--at", "yesterday"]);
    assert_eq!(code, 2);
    assert!(said.contains("yesterday") && said.contains("2026-12-14T18:00:00+01:00"), "{said}");
}

#[test]
fn a_refused_line_refuses_the_table_unless_it_may_be_skipped() {
    let broken = responses(60).replacen("\n3;ost;", "\n3;atlantis;", 1);
    let desk = Desk::with(&broken, MAP);
    let (code, said) = desk.analyse(&[]);
    assert_eq!(code, 1);
    assert!(said.contains("responses.csv, line 5, column “borough”"), "{said}");
    assert!(desk.wrote_nothing());
    let (code, said) = desk.analyse(&["--skip-invalid", "--language", "de"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("1 Zeile wurde ausgelassen"), "{said}");
    assert_eq!(desk.result()["weighting"]["n"], 59);
}

#[test]
fn a_category_without_answers_is_named_with_its_remedy() {
    let table = responses(60).replace(";hiltrup;", ";mitte;");
    let desk = Desk::with(&table, MAP);
    let (code, said) = desk.analyse(&[]);
    assert_eq!(code, 1);
    assert!(said.contains("“hiltrup”") && said.contains("Merge"), "{said}");
    assert!(desk.wrote_nothing());
}

#[test]
fn maps_tables_and_departments_that_are_wrong_are_told() {
    let desk =
        Desk::with(&responses(60), &MAP.replace("[question.borough]", "[question.district]"));
    let (code, said) = desk.analyse(&[]);
    assert_eq!(code, 1);
    assert!(said.contains("map.toml") && said.contains("district"), "{said}");

    let desk = Desk::with(&responses(60), MAP);
    desk.put("returns.csv", &returns(12).replacen("integration,", "integratoin,", 1));
    desk.put("returns-map.toml", RETURNS_MAP);
    let (code, said) =
        desk.analyse(&["--returns", "returns.csv", "--returns-map", "returns-map.toml"]);
    assert_eq!(code, 1);
    assert!(said.contains("returns.csv, line 2") && said.contains("integratoin"), "{said}");

    desk.put("returns-map.toml", &RETURNS_MAP.replacen("id = \"department\"\n", "", 1));
    let (code, said) =
        desk.analyse(&["--returns", "returns.csv", "--returns-map", "returns-map.toml"]);
    assert_eq!(code, 1);
    assert!(said.contains("returns-map.toml") && said.contains("“id”"), "{said}");

    let (code, said) = Desk::with("", MAP).analyse(&[]);
    assert_eq!(code, 1, "{said}");
}

#[test]
fn few_or_no_answers_are_a_report_that_says_so() {
    let desk = Desk::with(&responses(4), MAP);
    assert_eq!(desk.analyse(&[]).0, 0);
    assert_eq!(desk.result()["goals"][0]["win_share"]["state"], "suppressed");
    assert!(desk.read("report.de.html").contains("geheim"));
    let desk = Desk::with(&responses(0), MAP);
    assert_eq!(desk.analyse(&[]).0, 0);
    assert_eq!(desk.result()["goals"][0]["win_share"]["state"], "no_data");
    assert!(desk.read("report.en.txt").contains("No"));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let (one, two) = (Desk::with(&responses(90), MAP), Desk::with(&responses(90), MAP));
    assert_eq!((one.analyse(&[]).0, two.analyse(&[]).0), (0, 0));
    let mut names: Vec<_> = fs::read_dir(one.0.path().join("out"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    names.sort();
    assert!(names.len() > 8);
    for name in names {
        let name = name.to_str().unwrap();
        assert_eq!(one.read(name), two.read(name), "{name}");
    }
}
