//! Where the database is, and who is spoken to.

use crate::harness::{Place, ROUND, on_both};

on_both!(
    settings_tell_where_the_database_is,
    every_language_is_spoken,
    a_database_without_tables_says_so
);

fn settings(place: &Place) -> String {
    let text = format!(
        "[database]\naddress = \"{}\"\n[intake]\npublic_url = \"https://survey.example.org\"\n",
        place.database
    );
    place.write("vorrang.toml", text)
}

fn settings_tell_where_the_database_is(place: &Place) {
    let (settings, folder) = (settings(place), place.example("round"));
    let program =
        |arguments: &[&str], variables: &[(&str, &str)]| place.program(arguments, variables);
    program(&["migrate", "--settings", &settings], &[]).done(&[]);
    let named: &[(&str, &str)] = &[("VORRANG_SETTINGS", &settings)];
    program(&["import", "round", &folder], named).done(&[ROUND]);
    program(&["invite", ROUND, "--print"], named).done(&["schools\thttps://survey.example.org/"]);
    let both = ["status", "--settings", &settings, "--database", "sqlite:other.db"];
    assert_eq!(program(&both, &[]).code, 2);
    let said = program(&["status"], &[("VORRANG_SETTINGS", "missing.toml")]);
    assert!(said.code == 2 && said.err.contains("missing.toml"), "{said:?}");
    let said = program(&["status"], &[("VORRANG_SETTINGS", &settings), ("VORRANG_TYPO", "1")]);
    assert!(said.code == 2 && said.err.contains("VORRANG_TYPO"), "{said:?}");
    let said = program(&["status"], &[]);
    assert!(said.code == 2 && said.err.contains("/etc/vorrang/vorrang.toml"), "{said:?}");
}

fn every_language_is_spoken(place: &Place) {
    place.open_round();
    for (language, state, returns) in [
        ("de", "offen, Fassung 1", "Offene Meldungen: 15 von 15"),
        ("nl", "open, versie 1", "Open meldingen: 15 van 15"),
        ("en", "open, version 1", "Open returns: 15 of 15"),
    ] {
        place.run(&["status", ROUND, "--language", language]).done(&[state, returns]);
    }
}

fn a_database_without_tables_says_so(place: &Place) {
    let said = place.run(&["status"]);
    assert!(said.code == 2 && said.err.contains("vorrang-worker migrate"), "{said:?}");
}
