//! What may not be kept is deleted, on its day and not before.

use vorrang_store::{NewReturn, Saved};
use vorrang_survey::id::Id;

use crate::harness::{Place, ROUND, on_both, round};

on_both!(each_thing_goes_on_its_day);

const MAP: &str = "id = \"nr\"\n[question.borough]\ncolumn = \"borough\"\n";

fn each_thing_goes_on_its_day(place: &Place) {
    place.open_round();
    let table = place.write("answers.csv", "nr,borough\n1,mitte\n2,nord\n");
    let map = place.write("map.toml", MAP);
    let import = ["import", "responses", "--round", ROUND, "--table", &table, "--map", &map];
    place.run(&import).done(&[]);
    place.run(&["invite", ROUND, "--public-url", "https://survey.example.org"]).done(&[]);
    let schools = Id::parse("schools").unwrap();
    let saved = place.writing(async |tx| {
        let draft = NewReturn { round: &round(), department: &schools, version: 1, content: "{}" };
        tx.save_draft(draft, 0, "2026-11-20T12:00:00Z".parse().unwrap()).await.unwrap()
    });
    assert!(matches!(saved, Some(Saved::Done(_))));
    place.run(&["close", ROUND]).done(&[]);

    // Kept until 28 December 2999 and 31 December 3000, in Berlin's time.
    let nothing = &["Nothing had to be deleted."];
    place.run_at("2999-12-28T22:59:59Z", &["tidy"]).done(nothing);
    place.run_at("2999-12-28T23:00:00Z", &["tidy"]).done(&[
        "auenried-2026: 1 draft was deleted.",
        "auenried-2026: 15 secret links were deleted.",
    ]);
    place.run_at("2999-12-29T12:00:00Z", &["tidy"]).done(nothing);
    assert_eq!(place.responses().len(), 2);
    place.run_at("3000-12-31T22:59:59Z", &["tidy"]).done(nothing);
    place
        .run_at("3000-12-31T23:00:00Z", &["tidy"])
        .done(&["auenried-2026: 2 responses were deleted."]);
    place.run_at("3001-01-02T12:00:00Z", &["tidy"]).done(nothing);
    assert_eq!(place.responses().len(), 0);
    let noted = place.writing(async |tx| tx.deletions(&round()).await).unwrap();
    let noted: Vec<_> = noted.iter().map(|note| (note.kind.name(), note.amount)).collect();
    assert_eq!(noted, [("drafts", 1), ("links", 15), ("answers", 2), ("mails", 15)]);
}
