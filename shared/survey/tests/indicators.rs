//! Indicators from a table, in order and not.

mod small;

use vorrang_survey::{
    fault::Fault,
    target::{Figure, Reported, read_table},
};

const HEADER: &str =
    "department,goal,name,unit,baseline,baseline_year,target,target_year,actual,actual_year";

fn table(header: &str, rows: &[&str]) -> Result<Vec<Reported>, Vec<Fault>> {
    let text = [&[header], rows].concat().join("\r\n");
    read_table(&small::round(), "targets.csv", &text)
}

fn faults(header: &str, rows: &[&str]) -> Vec<String> {
    let found = table(header, rows).unwrap_err();
    let told = |fault: Fault| {
        let (line, column) = (fault.line.unwrap_or(0), fault.column.unwrap_or_default());
        format!("{line} {column} {}", fault.code)
    };
    found.into_iter().map(told).collect()
}

#[test]
fn a_row_is_an_indicator_with_what_was_said_of_it() {
    let rows = table(
        &format!("{HEADER},standard_error,no_indicator"),
        &[
            "d1,g2,Courses,places,410,2022,600.5,2030,465,2026,,",
            "d1,g1,Share,percent,40,2022,60,2030,45,2026,1.5,",
            "d1,g1,Later,,,,,,,,,",
            "d1,g2,,,,,,,,,,1",
        ],
    )
    .unwrap();
    let first = &rows[0].goal.indicators[0];
    assert_eq!(
        (rows[0].goal.goal, first.name.as_str(), first.unit.as_str()),
        (1, "Courses", "places")
    );
    assert_eq!(first.target, Figure { value: Some(600.5), year: Some(2030) });
    assert_eq!((rows[0].standard_error, rows[1].standard_error), (None, Some(1.5)));
    assert_eq!(rows[2].goal.indicators[0].baseline, Figure::default());
    assert!(rows[3].goal.no_indicator && rows[3].goal.indicators.is_empty());
    assert!(table(HEADER, &[]).unwrap().is_empty());
}

#[test]
fn everything_wrong_is_told_by_line_and_column() {
    let found = faults(
        &format!("{HEADER},standard_error,no_indicator"),
        &[
            "d1,g1,Courses,places,\"410,5\",2022,600,2030,465,2026,,",
            "d1,g1,Courses,places,410,22,600,2030,465,2999,,",
            "d1,g1,Ways,places,410,2022,410,2020,465,2026,-1,",
            "d9,g1,Courses,places,410,2022,600,2030,465,2026,,",
            "d1,g4,Courses,places,410,2022,600,2030,465,2026,,",
            "d1,g1,None,places,410,2022,600,2030,465,2026,,1",
            "d1,g1,Places,places,410,2022,600,2030,465,2026,,",
            "d1,g1,Places,places,411,2022,601,2030,466,2026,,",
        ],
    );
    assert_eq!(
        found,
        [
            "2 baseline indicator-not-number",
            "3 actual_year return-year",
            "3 baseline_year return-year",
            "4  indicator-error",
            "4 target return-no-way",
            "4 target_year return-target-year",
            "5  department-unknown",
            "6  goal-not-own",
            "7 no_indicator return-despite-indicator",
            "9  indicator-twice",
        ]
    );
    assert_eq!(faults("department,goal", &[]).len(), 8, "eight columns are missing");
}
