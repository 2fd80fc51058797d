//! What was withdrawn stays withdrawn when a database comes back from a backup, on both databases.

use std::fs;

use vorrang_tests::{
    browser::{Browser, Page},
    town::{BOTH, Kept, ROUND, Town},
};

/// Goes straight to the end without answering anything, and gives the code of the answers.
fn answer(browser: &Browser) -> String {
    let mut page = browser.open(&format!("/s/{ROUND}")).unwrap();
    loop {
        let form = page.form().unwrap();
        if let Some(send) = form.button("send") {
            let code = form.value("_code").unwrap().to_owned();
            assert_eq!(browser.press(&form, &send).unwrap().status, 200);
            return code;
        }
        let on = form.button("decline").or_else(|| form.button("next")).unwrap();
        page = browser.press(&form, &on).unwrap();
    }
}

/// The page of the answers this code leads to, or of the code if it leads nowhere.
fn find(browser: &Browser, code: &str) -> Page {
    let mut form = browser.open(&format!("/s/{ROUND}/code")).unwrap().form().unwrap();
    form.set("code", code);
    let open = form.button("open").unwrap();
    browser.press(&form, &open).unwrap()
}

fn withdraw(browser: &Browser, code: &str) {
    let mut form = find(browser, code).form().unwrap();
    form.set("sure", "1");
    let withdraw = form.button("withdraw").unwrap();
    assert_eq!(browser.press(&form, &withdraw).unwrap().status, 200);
}

fn withdrawn_stays_withdrawn(kept: Kept) {
    let mut town = Town::open(kept);
    let browser = town.browser();
    let codes: Vec<String> = (0..5).map(|_| answer(&browser)).collect();
    // One was withdrawn before the backup, two after it.
    withdraw(&browser, &codes[0]);
    let copy = town.back_up();
    withdraw(&browser, &codes[1]);
    withdraw(&browser, &codes[2]);
    assert!(town.office(&["status", ROUND]).contains("2 responses"));

    town.restore(copy);
    assert!(town.office(&["status", ROUND]).contains("4 responses"));
    let file = town.file("withdrawals.txt");
    let noted = fs::read_to_string(&file).unwrap();
    assert_eq!(noted.lines().count(), 3, "a day and a receipt for each: {noted}");
    let reapply = || town.office(&["reapply-withdrawals", file.to_str().unwrap()]);
    let said = reapply();
    assert!(said.contains(&format!("{ROUND}: 2 responses were withdrawn again.")), "{said}");
    assert!(town.office(&["status", ROUND]).contains("2 responses"));
    let twice = reapply();
    assert!(twice.contains("Nothing had to be withdrawn again."), "{twice}");
    let table = town.file("answers.csv");
    town.office(&["export", "responses", ROUND, "--out", table.to_str().unwrap()]);
    assert_eq!(fs::read_to_string(table).unwrap().lines().count(), 3, "a head and two answers");
}

#[test]
fn what_was_withdrawn_stays_withdrawn_after_a_restore() {
    for kept in BOTH {
        withdrawn_stays_withdrawn(kept);
    }
}
