//! A round from its folder to its closing.

use vorrang_store::State;

use crate::harness::{Place, ROUND, on_both};

on_both!(
    a_round_is_imported_opened_and_closed,
    a_changed_folder_makes_a_new_version,
    an_open_round_keeps_its_promise,
    time_closes_a_round,
    a_folder_with_faults_is_refused,
    a_draft_may_lack_texts_and_does_not_open_without_them,
    a_language_without_words_is_not_promised,
);

fn a_round_is_imported_opened_and_closed(place: &Place) {
    place.run(&["migrate"]).done(&["up to date"]);
    place.run(&["migrate"]).done(&["up to date"]);
    place.run(&["status"]).done(&["no round yet"]);
    let folder = place.example("round");
    place.run(&["import", "round", &folder]).done(&[ROUND, "as a draft"]);
    place.run(&["import", "round", &folder]).done(&["Nothing has changed", "version 1"]);
    place.run(&["status"]).done(&["auenried-2026: draft, version 1, opens 02/11/2026 08:00"]);
    place.run(&["close", ROUND]).refused(&["still a draft", "cannot be closed"]);
    place.run(&["open", ROUND]).done(&["is open", "14/12/2999 18:00"]);
    place.run(&["open", ROUND]).refused(&["open already", "cannot be opened"]);
    place.run(&["close", ROUND]).done(&["is closed"]);
    place.run(&["close", ROUND]).refused(&["is closed, so it cannot be closed"]);
    place.run(&["open", ROUND]).refused(&["is closed, so it cannot be opened"]);
    place.run(&["status", ROUND]).done(&["auenried-2026: closed", "No responses yet"]);
    for command in ["open", "close", "status", "invite"] {
        let said = place.run(&[command, "nowhere"]);
        if command == "invite" {
            said.refused(&["There is no round “nowhere”"]);
        } else {
            said.refused(&["nowhere", "status"]);
        }
    }
}

fn a_changed_folder_makes_a_new_version(place: &Place) {
    let folder = place.example("round");
    place.run(&["migrate"]).done(&[]);
    place.run(&["import", "round", &folder]).done(&["as a draft"]);
    place.change("round", "imprint.de.md", "#", "##");
    place.run(&["import", "round", &folder]).done(&["version 2"]);
    place.run(&["open", ROUND]).done(&[]);
    place.change("round", "imprint.de.md", "##", "#");
    place.run(&["import", "round", &folder]).done(&["version 3"]);
    place.run(&["status"]).done(&["open, version 3"]);
    place.run(&["close", ROUND]).done(&[]);
    place.run(&["import", "round", &folder]).done(&["Nothing has changed"]);
    place.change("round", "imprint.de.md", "#", "##");
    place.run(&["import", "round", &folder]).refused(&["is closed", "no longer change"]);
    place.set_state(State::Closed, State::Reported);
    place.run(&["import", "round", &folder]).refused(&["has its result", "no longer change"]);
    place.run(&["status"]).done(&["result made, version 3"]);
}

fn an_open_round_keeps_its_promise(place: &Place) {
    let folder = place.example("round");
    place.run(&["migrate"]).done(&[]);
    place.run(&["import", "round", &folder]).done(&[]);
    // Nobody has read a draft's dates.
    place.change("round", "round.toml", "3000-12-31", "3001-12-31");
    place.run(&["import", "round", &folder]).done(&["version 2"]);
    place.run(&["open", ROUND]).done(&[]);
    for (old, later) in [("3001-12-31", "3002-12-31"), ("2999-12-28", "2999-12-29")] {
        place.change("round", "round.toml", old, later);
        place.run(&["import", "round", &folder]).refused(&["[retention]"]);
        place.change("round", "round.toml", later, old);
    }
    place.change("round", "round.toml", "3001-12-31", "3000-12-31");
    place.run(&["import", "round", &folder]).done(&["version 3"]);
}

fn time_closes_a_round(place: &Place) {
    let folder = place.example("round");
    place.run(&["migrate"]).done(&[]);
    place.run(&["import", "round", &folder]).done(&[]);
    let (before, after) = ("2999-12-14T16:59:59Z", "2999-12-14T17:00:00Z");
    place.run_at(after, &["open", ROUND]).refused(&["was to close on 14/12/2999 18:00"]);
    place.run_at(before, &["open", ROUND]).done(&["is open"]);
    place.run_at(before, &["status"]).done(&[": open, "]);
    place.run_at(after, &["status"]).done(&[": closed, "]);
    place.change("round", "imprint.de.md", "#", "##");
    place.run_at(after, &["import", "round", &folder]).refused(&["is closed"]);
    place
        .run_at(after, &["invite", ROUND, "--public-url", "https://survey.example.org"])
        .refused(&["is closed"]);
    place.run_at(after, &["close", ROUND]).done(&["is closed"]);
}

fn a_folder_with_faults_is_refused(place: &Place) {
    let folder = place.example("round");
    place.run(&["migrate"]).done(&[]);
    place.change("round", "goals.csv", "2026-02,overarching", "2026-02,nowhere");
    place.run(&["import", "round", &folder]).refused(&["goals.csv, line 3", "nowhere"]);
    place.run(&["status"]).done(&["no round yet"]);
}

fn a_draft_may_lack_texts_and_does_not_open_without_them(place: &Place) {
    let folder = place.example("round");
    place.run(&["migrate"]).done(&[]);
    place.change("round", "round.toml", "\"de\", \"nl\", \"en\"", "\"de\", \"nl\", \"en\", \"uk\"");
    let gaps = [
        "Texts are still missing in promised languages",
        "round.toml, line 10: “title” has no text in the language “uk”",
        "round.toml, line 20: “notice.who” has no text in the language “uk”",
        "goals.csv, line 1: The header has no column “name:uk”",
        "goals.csv, line 1: The header has no column “description:uk”",
        "questionnaire.toml, line 5: “page.title” has no text in the language “uk”",
        "privacy.uk.md",
    ];
    place.run(&["import", "round", &folder]).done(&gaps);
    place.run(&["open", ROUND]).refused(&gaps[1..]);
    place.run(&["status"]).done(&["draft"]);
    place.change("round", "round.toml", ", \"uk\"", "");
    place.run(&["import", "round", &folder]).done(&["version 2"]);
    place.run(&["open", ROUND]).done(&["is open"]);
    // What was promised when it opened stays whole.
    place.change("round", "goals.csv", "Discriminatie aanpakken", "");
    let line = ["goals.csv, line 3: “name” has no text in the language “nl”"];
    place.run(&["import", "round", &folder]).refused(&line);
    place.run(&["status"]).done(&["version 2"]);
}

fn a_language_without_words_is_not_promised(place: &Place) {
    let folder = place.example("round");
    place.run(&["migrate"]).done(&[]);
    place.change(
        "round",
        "departments.csv",
        "integration@example.org,de",
        "integration@example.org,uk",
    );
    place.change(
        "round",
        "round.toml",
        "\"de\", \"nl\", \"en\"",
        "\"de\", \"nl\", \"en\", \"uk\", \"sv\"",
    );
    place.run(&["import", "round", &folder]).refused(&[
        "round.toml: The program has no words in the language “sv” for residents",
        "departments.csv: The program has no words in the language “uk” for mails and returns. It has words in: de, en, nl.",
    ]);
    let said = place.program(&["check", &folder], &[]);
    said.refused(&["no words in the language “sv” for residents", "“notice.who” has no text"]);
    place.run(&["status"]).done(&["no round yet"]);
}
