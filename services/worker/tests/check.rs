//! `vorrang-worker check` on the example, whole and with faults planted in a copy of it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// A fault: the file, what stands there, what to put in its place, and what `check` must say (part of the English
/// message). An empty "what stands there" appends.
type Plant = (&'static str, &'static str, &'static str, &'static str);

const ROUND: &str = "round.toml";
const QUESTIONS: &str = "questionnaire.toml";
const GOALS: &str = "goals.csv";
const FIELDS: &str = "fields.csv";
const DEPARTMENTS: &str = "departments.csv";
const STEERING: &str = "steering.csv";
const MARGINS: &str = "margins.csv";

/// Faults by the code they are reported under; each is planted alone.
const PLANTS: &[(&str, Plant)] = &[
    ("toml-syntax", (ROUND, "languages = [", "languages = ", "")),
    ("key-unknown", (ROUND, "example = true", "exampel = true", "exampel")),
    ("key-missing", (ROUND, "time_zone = \"Europe/Berlin\"\n", "", "time_zone")),
    ("wrong-type", (ROUND, "example = true", "example = \"yes\"", "example")),
    ("empty-value", (ROUND, "phone = \"+49 30 23125 100\"", "phone = \" \"", "phone")),
    ("control-character", (ROUND, "phone = \"+49 30", "phone = \"+49 \\u0007 30", "phone")),
    ("out-of-range", (ROUND, "draws = 10000", "draws = 10", "draws")),
    (
        "out-of-range",
        (ROUND, "disclosure_minimum = 5", "disclosure_minimum = 2", "disclosure_minimum"),
    ),
    ("out-of-range", (ROUND, "top = 5", "top = 40", "top")),
    ("out-of-range", (QUESTIONS, "scale = 5", "scale = 1", "scale")),
    ("out-of-range", (QUESTIONS, "most = 3", "most = 40", "most")),
    ("id-invalid", (ROUND, "id = \"auenried-2026\"", "id = \"Auenried 2026\"", "Auenried 2026")),
    ("id-duplicate", (GOALS, "2026-02,overarching", "2026-01,overarching", "2026-01")),
    ("id-duplicate", (QUESTIONS, "id = \"top\"", "id = \"goals\"", "goals")),
    ("id-duplicate", (QUESTIONS, "id = \"first\"", "id = \"rate\"", "rate")),
    ("id-duplicate", (FIELDS, "legal,", "housing,", "housing")),
    (
        "id-duplicate",
        (DEPARTMENTS, "immigration,immigration@", "integration,immigration@", "integration"),
    ),
    (
        "name-duplicate",
        (
            GOALS,
            "Act against discrimination",
            "Have a say before the council decides",
            "Have a say",
        ),
    ),
    (
        "language-invalid",
        (ROUND, "\"de\", \"nl\", \"en\"", "\"de\", \"nl\", \"en\", \"n_l\"", "n_l"),
    ),
    (
        "language-duplicate",
        (ROUND, "\"de\", \"nl\", \"en\"", "\"de\", \"nl\", \"en\", \"nl\"", "nl"),
    ),
    (
        "translation-missing",
        (QUESTIONS, "nl = \"Hoe belangrijk zijn deze doelen voor u?\"\n", "", "page.question.text"),
    ),
    ("translation-missing", (GOALS, ",Discriminatie aanpakken,", ",,", "name")),
    ("translation-missing", (FIELDS, "Juridische hulp", "", "name")),
    (
        "translation-missing",
        (STEERING, "partner-town@example.org,nl", "partner-town@example.org,fr", "fr"),
    ),
    ("zone-unknown", (ROUND, "Europe/Berlin", "Europe/Muenster", "Europe/Muenster")),
    (
        "time-invalid",
        (ROUND, "opens = \"2026-11-02T08:00\"", "opens = \"2 November 2026\"", "2 November 2026"),
    ),
    (
        "time-skipped",
        (ROUND, "opens = \"2026-11-02T08:00\"", "opens = \"2026-03-29T02:30\"", "2026-03-29T02:30"),
    ),
    (
        "time-twice",
        (ROUND, "opens = \"2026-11-02T08:00\"", "opens = \"2026-10-25T02:30\"", "2026-10-25T02:30"),
    ),
    ("date-invalid", (ROUND, "date = \"2026-09-16\"", "date = \"2026-02-30\"", "2026-02-30")),
    (
        "closes-before-opens",
        (ROUND, "closes = \"2026-12-14T18:00\"", "closes = \"2026-10-14T18:00\"", ""),
    ),
    (
        "retention-too-early",
        (
            ROUND,
            "answers_until = \"2027-12-31\"",
            "answers_until = \"2026-11-30\"",
            "answers_until",
        ),
    ),
    (
        "email-invalid",
        (
            ROUND,
            "email = \"survey-office@example.org\"",
            "email = \"survey-office\"",
            "survey-office",
        ),
    ),
    (
        "email-invalid",
        (DEPARTMENTS, "integration@example.org", "integration at example.org", "integration at"),
    ),
    ("kind-unknown", (QUESTIONS, "kind = \"picks\"", "kind = \"pick\"", "pick")),
    ("goal-unknown", (DEPARTMENTS, "2026-01 2026-02", "2026-01 2026-99", "2026-99")),
    (
        "goal-unknown",
        (
            QUESTIONS,
            "goals = \"all\"\nmost",
            "goals = [\"2026-01\", \"2026-02\", \"2026-99\"]\nmost",
            "2026-99",
        ),
    ),
    ("field-unknown", (GOALS, "2026-02,overarching", "2026-02,overall", "overall")),
    (
        "field-without-goals",
        (FIELDS, "legal,", "traffic,Verkehr,Verkeer,Traffic\nlegal,", "traffic"),
    ),
    ("goals-missing", (QUESTIONS, "goals = \"all\"\nmost", "goals = [\"2026-01\"]\nmost", "")),
    ("no-answer-twice", (QUESTIONS, "id = \"mitte\"", "no_answer = true, id = \"mitte\"", "")),
    (
        "sensitive-required",
        (QUESTIONS, "sensitive = true", "sensitive = true\nrequired = true", "migration"),
    ),
    ("consent-missing", (ROUND, "[consent.text]", "[agreement.text]", "")),
    ("question-unknown", (ROUND, "score = \"goals\"", "score = \"aims\"", "aims")),
    ("question-unknown", (ROUND, "margins = [\"borough\"", "margins = [\"district\"", "district")),
    ("question-unknown", (MARGINS, "borough,hiltrup", "quarter,hiltrup", "quarter")),
    ("score-several", (ROUND, "score = \"goals\"", "score = [\"goals\", \"top\"]", "")),
    ("score-kind", (ROUND, "score = \"goals\"", "score = \"borough\"", "borough")),
    (
        "score-not-all-goals",
        (
            QUESTIONS,
            "goals = \"all\"\nscale",
            "goals = [\"2026-01\", \"2026-02\"]\nscale",
            "round.toml, line 85: The question “goals”",
        ),
    ),
    ("margin-kind", (ROUND, "margins = [\"borough\"", "margins = [\"languages\"", "languages")),
    ("margin-value-unknown", (MARGINS, "borough,hiltrup", "borough,hiltorp", "hiltorp")),
    ("margin-value-missing", (MARGINS, "borough,hiltrup,38247\n", "", "hiltrup")),
    (
        "margin-duplicate",
        (
            MARGINS,
            "borough,hiltrup,38247\n",
            "borough,hiltrup,38247\nborough,hiltrup,38247\n",
            "hiltrup",
        ),
    ),
    ("margin-not-planned", (MARGINS, "borough,hiltrup", "age_group,hiltrup", "age_group")),
    ("margin-totals", (MARGINS, "foreign,33883", "foreign,33884", "312170")),
    ("population-invalid", (MARGINS, "foreign,33883", "foreign,33.883", "33.883")),
    (
        "population-disagrees",
        (
            ROUND,
            "seed = ",
            "population = 300000\nseed = ",
            "margins.csv: The rows here add up to 312169 people",
        ),
    ),
    ("bounds-invalid", (ROUND, "bounds = [0.2, 5.0]", "bounds = [1.2, 5.0]", "")),
    ("group-source-unknown", (ROUND, "source = \"returns\"", "source = \"offices\"", "offices")),
    ("group-source-twice", (ROUND, "source = \"returns\"", "source = \"responses\"", "responses")),
    ("group-responses-missing", (ROUND, "source = \"responses\"", "source = \"returns\"", "")),
    ("group-weight", (ROUND, "weight = 0.3", "weight = 1.3", "")),
    ("group-weights-sum", (ROUND, "weight = 0.3", "weight = 0.4", "1.1")),
    ("earlier-itself", (ROUND, "seed = ", "earlier = \"auenried-2026\"\nseed = ", "auenried-2026")),
    ("continued-twice", (GOALS, ",2021-02,", ",2021-01,", "2021-01")),
    ("department-goals-missing", (DEPARTMENTS, "2026-09 2026-10", "", "")),
    ("row-length", (MARGINS, "foreign,33883", "foreign,33883,1", "")),
    ("column-unknown", (GOALS, "id,field,continues", "id,field,continued", "continued")),
    (
        "column-missing",
        (MARGINS, "attribute,value,population", "attribute,value,people", "population"),
    ),
    ("column-duplicate", (GOALS, "name:nl,name:en", "name:nl,name:nl", "name:nl")),
    (
        "key-missing",
        (
            QUESTIONS,
            "low = { de = \"gar nicht wichtig\", nl = \"helemaal niet belangrijk\", en = \"not important at all\" }\n",
            "",
            "low",
        ),
    ),
];

/// Faults that do not hide each other: the first plant of each is made in one copy, and all are reported from it.
const TOGETHER: &[&str] = &[
    "key-unknown",
    "empty-value",
    "out-of-range",
    "name-duplicate",
    "translation-missing",
    "date-invalid",
    "retention-too-early",
    "email-invalid",
    "goal-unknown",
    "field-unknown",
    "field-without-goals",
    "sensitive-required",
    "margin-totals",
    "population-disagrees",
    "bounds-invalid",
    "group-weights-sum",
    "department-goals-missing",
];

fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../deploy/example")
}

fn copy_of_example(to: &Path) {
    for entry in fs::read_dir(example()).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}

fn plant(folder: &Path, (file, old, new, _): &Plant) {
    let path = folder.join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(old), "{file} no longer holds {old:?}");
    fs::write(path, text.replacen(old, new, 1)).unwrap();
}

/// Whether `check` was content, and what it said.
fn check(folder: &Path, language: &str) -> (bool, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_vorrang-worker"))
        .args(["check", "--language", language])
        .arg(folder)
        .output()
        .unwrap();
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    (output.status.success(), String::from_utf8(output.stdout).unwrap())
}

/// The line of the report that speaks of this fault.
fn reported<'o>(said: &'o str, (file, _, _, expected): &Plant) -> Option<&'o str> {
    // A few faults show in another file than the one to blame; then the expectation names that file.
    let elsewhere = expected.contains(".toml, line") || expected.contains(".csv: ");
    said.lines().find(|line| line.contains(expected) && (elsewhere || line.starts_with(file)))
}

#[test]
fn the_example_is_in_order() {
    for language in ["de", "nl", "en"] {
        let (content, said) = check(&example(), language);
        assert!(content, "{said}");
        assert!(said.contains("40"), "{said}");
    }
}

#[test]
fn every_planted_fault_is_found_with_file_line_and_remedy() {
    assert!(PLANTS.len() >= 40);
    for (code, fault) in PLANTS {
        let folder = tempfile::tempdir().unwrap();
        copy_of_example(folder.path());
        plant(folder.path(), fault);
        let (content, said) = check(folder.path(), "en");
        assert!(!content, "{code} in {} was not found", fault.0);
        assert!(
            reported(&said, fault).is_some(),
            "{code} in {}: {:?} is not in\n{said}",
            fault.0,
            fault.3
        );
        for language in ["de", "nl"] {
            let (_, other) = check(folder.path(), language);
            assert_eq!(
                other.lines().count(),
                said.lines().count(),
                "{code} in {language}:\n{other}"
            );
        }
    }
}

#[test]
fn an_earlier_round_is_continued_by_some_goal() {
    let folder = tempfile::tempdir().unwrap();
    copy_of_example(folder.path());
    let path = folder.path().join(GOALS);
    let text = fs::read_to_string(&path).unwrap();
    let cut = |line: &str| {
        let cells: Vec<&str> = line.splitn(4, ',').collect();
        format!("{},{},{}\n", cells[0], cells[1], cells[3])
    };
    fs::write(path, text.lines().map(cut).collect::<String>()).unwrap();
    assert!(check(folder.path(), "en").0, "the column may be left out");
    let fault = (ROUND, "seed = ", "earlier = \"auenried-2021\"\nseed = ", "auenried-2021");
    plant(folder.path(), &fault);
    let (content, said) = check(folder.path(), "en");
    assert!(
        !content && reported(&said, &fault).is_some_and(|line| line.contains("goals.csv")),
        "{said}"
    );
}

#[test]
fn many_faults_are_reported_at_once() {
    let folder = tempfile::tempdir().unwrap();
    copy_of_example(folder.path());
    let planted: Vec<_> =
        TOGETHER.iter().map(|code| PLANTS.iter().find(|(own, _)| own == code).unwrap()).collect();
    for (_, fault) in &planted {
        plant(folder.path(), fault);
    }
    let (content, said) = check(folder.path(), "en");
    assert!(!content);
    for (code, fault) in planted {
        assert!(
            reported(&said, fault).is_some(),
            "{code} in {}: {:?} is not in\n{said}",
            fault.0,
            fault.3
        );
    }
}

#[test]
fn missing_and_unreadable_files_are_named() {
    let folder = tempfile::tempdir().unwrap();
    copy_of_example(folder.path());
    fs::remove_file(folder.path().join(GOALS)).unwrap();
    fs::write(folder.path().join(STEERING), b"email,language,name\n\xe4").unwrap();
    let (content, said) = check(folder.path(), "en");
    assert!(!content);
    assert!(said.contains(GOALS) && said.contains(STEERING), "{said}");
}

#[test]
fn a_folder_that_is_not_there_is_an_error_not_a_fault() {
    let output = Command::new(env!("CARGO_BIN_EXE_vorrang-worker"))
        .args(["check", "/nowhere"])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("/nowhere"));
}
