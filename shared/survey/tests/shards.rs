//! A table read in shards gives what it gives row by row, or nothing at all.

mod small;

use vorrang_survey::{
    answer::Response,
    exchange::{Map, Table},
};

const MAP: &str = r#"
id = "nr"
consent = "agreed"
pace = "pace"
flags = "flags"
missing = ["NA"]
declined = ["-"]
[question.rate]
columns = { g1 = "a", g2 = "b", g4 = "c" }
recode = { "viel" = 5, "9" = "1" }
[question.rank]
columns = ["first", "second"]
[question.share]
columns = { g1 = "s1", g2 = "s2" }
[question.part]
column = "part"
recode = { "Nord" = "north" }
[question.say]
column = "say"
"#;

const HEADER: &str = "nr,agreed,pace,flags,a,b,c,first,second,s1,s2,part,say\n";

/// Some rows, by a plain rule, with cells of every sort.
fn rows(count: usize, says: &[&str]) -> Vec<String> {
    const MARKS: [&str; 7] = ["1", "", "viel", "9", " 3 ", "-", "NA"];
    let row = |row: usize| {
        let mark = |step: usize| MARKS[(row * step + row / 7) % 7];
        let first = ["g1", "", "g4"][row % 3];
        let second = if first.is_empty() || row.is_multiple_of(2) { "" } else { "g2" };
        let shares = if row.is_multiple_of(5) { ("", "") } else { ("40", "60") };
        let rest = format!("{first},{second},{},{}", shares.0, shares.1);
        let part = ["north", "Nord", "south", "", "-"][row % 5];
        let (agreed, pace) =
            (["de", ""][row % 2], ["", "fast"][usize::from(row.is_multiple_of(11))]);
        let flags = ["", "", "honeypot", "too-soon"][row % 4];
        let (a, b, c) = (mark(1), mark(2), mark(3));
        format!(
            "n{row},{agreed},{pace},{flags},{a},{b},{c},{rest},{part},{}",
            says[row % says.len()]
        )
    };
    (0..count).map(row).collect()
}

/// Every response in order, row by row, and in so many shards.
fn both(table: &str, shards: usize) -> (Option<Vec<Response>>, Option<Vec<Response>>) {
    let questionnaire = small::round().questionnaire;
    let map = Map::read("map.toml", MAP, &questionnaire).unwrap();
    let open = || Table::open("t.csv", table.as_bytes(), &questionnaire, &map).unwrap();
    let by_row = open().map(|row| row.ok().map(|entry| entry.response)).collect();
    let push = |all: &mut Vec<Response>, response: &Response| all.push(response.clone());
    (by_row, open().in_shards(shards, Vec::new, push).map(|shards| shards.concat()))
}

#[test]
fn shards_hold_the_responses_of_the_rows() {
    let plain = rows(200, &["", "ja", "nein"]).join("\n");
    let quoted = rows(200, &["\"a\nb\"", "\"\"\"\"", "\"x,y\"", "", "\"\n\""]).join("\n");
    // A quote in the middle of a cell is a sign like any other, and tells nothing about line ends.
    let stray = rows(42, &["5\"", "a\"b", ""]).join("\n");
    for rows in [&plain, &quoted, &stray] {
        let spellings = [
            format!("{HEADER}{rows}"),
            format!("{HEADER}\n{rows}\n\n"),
            format!("{HEADER}{rows}\n"),
        ];
        let dos = format!("{HEADER}{rows}\n").replace('\n', "\r\n");
        for table in spellings.into_iter().chain([dos]) {
            for shards in [1, 2, 3, 7, 60] {
                let (by_row, in_shards) = both(&table, shards);
                assert!(by_row.is_some());
                assert_eq!(by_row, in_shards, "{shards} shards");
            }
        }
    }
    let none = both(HEADER, 3);
    assert_eq!(none, (Some(Vec::new()), Some(Vec::new())));
}

#[test]
fn a_table_that_is_not_in_order_is_not_read_in_shards() {
    let good = rows(30, &["", "ja"]);
    let bad = [
        "n7,de,,,1,2,3,,,,,north,",        // An id that was there before.
        " n7\u{a0},de,,,1,2,3,,,,,north,", // The same id.
        ",de,,,1,2,3,,,,,north,",          // None.
        "x,de,,,6,2,3,,,,,north,",         // No such mark.
        "x,de,,,1,2,3,g1,g1,,,north,",     // A goal twice.
        "x,de,,,1,2,3,,,40,50,north,",     // Not a hundred.
        "x,de,,,1,2,3,,,,,east,",          // No such choice.
        "x,de,,,1,2,3,,,,,north,too long", // Too long.
        "x,?,,,1,2,3,,,,,north,",          // No language.
        "x,de,slow,,1,2,3,,,,,north,",     // No pace.
        "x,de,,bot,1,2,3,,,,,north,",      // No flag.
        "x,de,,,1,2,3,,,,,north",          // A cell too few.
        "x,de,,,1,2,3,,,,,north,,",        // One too many.
    ];
    for row in bad {
        for place in [0, 15, 30] {
            let mut rows = good.clone();
            rows.insert(place, row.to_owned());
            let table = format!("{HEADER}{}\n", rows.join("\n"));
            for shards in [1, 2, 5] {
                assert_eq!(both(&table, shards), (None, None), "{row} at {place}");
            }
        }
    }
    // A byte order mark anywhere but at the very beginning is content, also where a shard begins.
    let marked = format!("{HEADER}\u{feff}\n{}\n", good.join("\n")).replace('\n', "\r\n");
    for shards in [1, 2, 5] {
        assert_eq!(both(&marked, shards), (None, None));
    }
}
