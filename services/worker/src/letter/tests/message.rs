//! The message as another program reads it.

use std::{
    io::Write,
    process::{Command, Stdio},
};

use serde_json::{Value, json};

use super::*;

/// What Python's `email` finds in a letter.
fn read(letter: &Letter) -> Value {
    let mut python = Command::new("python3")
        .args(["-c", include_str!("read.py")])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("python3 can be started");
    python.stdin.take().unwrap().write_all(&letter.bytes().unwrap()).unwrap();
    let output = python.wait_with_output().unwrap();
    assert!(output.status.success());
    serde_json::from_slice(&output.stdout).unwrap()
}

fn header<'v>(read: &'v Value, name: &str) -> &'v str {
    let all = read["headers"].as_array().unwrap().iter();
    let own: Vec<&Value> = all.filter(|header| header[0] == name).collect();
    assert_eq!(own.len(), 1, "{name}");
    own[0][1].as_str().unwrap()
}

/// A letter of no kind, to be changed.
fn plain_letter() -> Letter {
    let words = Words { subject: "Subject".into(), text: "Text\n".into(), html: "<p>".into() };
    let zone = vorrang_survey::time::zone("Europe/Berlin").unwrap();
    Letter::new(&cover("de"), &zone, &["test"], words).unwrap()
}

#[test]
fn a_letter_is_read_as_it_was_written() {
    for ((name, round, result), tag) in sample::cases().iter().zip(LANGUAGES.iter().cycle()) {
        let letter = told(round, result, tag);
        let read = read(&letter);
        assert_eq!(read["defects"], json!([]), "{name}.{tag}");
        assert_eq!(read["bare"], 0, "{name}.{tag}");
        assert!(read["longest"].as_u64().unwrap() <= 78, "{name}.{tag}: {}", read["longest"]);
        assert_eq!(header(&read, "Subject"), letter.subject, "{name}.{tag}");
        assert_eq!(header(&read, "Message-ID"), format!("<{}>", letter.message_id));
        assert_eq!(header(&read, "Auto-Submitted"), "auto-generated");
        assert_eq!(header(&read, "Content-Language"), *tag);
        assert_eq!(header(&read, "MIME-Version"), "1.0");
        for (header, mailbox) in
            [("From", &letter.from), ("Reply-To", &letter.reply_to), ("To", &letter.to)]
        {
            let expected = json!([[mailbox.name, mailbox.address]]);
            assert_eq!(read["addresses"][header], expected, "{name}.{tag}");
        }
        assert_eq!(read["leaves"][0]["content"], letter.text, "{name}.{tag}");
        assert_eq!(read["leaves"][1]["content"], letter.html, "{name}.{tag}");
    }
}

#[test]
fn parts_are_nested_as_programs_expect_them_and_no_level_is_empty() {
    let round = sample::short_round(12);
    let told = told(&round, &sample::result(&round, 3), "de");
    let words = json!(["multipart/alternative", ["text/plain", "text/html"]]);
    let shown = json!(["multipart/related", [words, "image/png"]]);
    let read_told = read(&told);
    assert_eq!(read_told["tree"][0], "multipart/mixed");
    assert_eq!(read_told["tree"][1][0], shown);
    assert_eq!(read_told["tree"][1].as_array().unwrap().len(), 1 + told.attachments.len());
    let picture = &read_told["leaves"][2];
    assert_eq!(picture["id"], "<goals>");
    assert_eq!(picture["disposition"], "inline");
    assert!(told.html.contains("src=\"cid:goals\""));
    for (leaf, file) in read_told["leaves"].as_array().unwrap()[3..].iter().zip(&told.attachments) {
        assert_eq!(leaf["name"], file.name);
        assert_eq!(leaf["type"], "text/csv; charset=\"utf-8\"");
        assert_eq!(leaf["disposition"], "attachment");
        assert_eq!(base64(leaf["bytes"].as_str().unwrap()), file.bytes);
    }
    let unseen = Letter { pictures: vec![], ..told.clone() };
    assert_eq!(read(&unseen)["tree"][1][0], words);
    let bare = Letter { attachments: vec![], ..told };
    assert_eq!(read(&bare)["tree"], shown);
    assert_eq!(read(&plain_letter())["tree"], words);
}

/// RFC 4648, section 4.
fn base64(text: &str) -> Vec<u8> {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digits = text.bytes().filter_map(|c| DIGITS.iter().position(|digit| *digit == c));
    let bits: Vec<bool> =
        digits.flat_map(|digit| (0..6).rev().map(move |bit| digit >> bit & 1 == 1)).collect();
    let byte = |bits: &[bool]| bits.iter().fold(0, |byte, bit| byte << 1 | u8::from(*bit));
    bits.chunks_exact(8).map(byte).collect()
}

#[test]
fn every_script_comes_through_in_headers() {
    for (tag, subject, name) in [
        (
            "ar",
            "ثلاثة أهداف في المقدمة: المشاركة قبل قرار المجلس، الترجمة في المواعيد، الاستشارة",
            "رئاسة مجلس الاندماج",
        ),
        (
            "tr",
            "Üç hedef önde: Belediye meclisi karar vermeden önce söz hakkı, görüşmelerde çeviri",
            "Uyum Meclisi Başkanlığı, Şube \"Güney\"",
        ),
        (
            "pl",
            "Trzy cele na czele: współdecydowanie, zanim rada zagłosuje; tłumaczenie; własna firma",
            "Przewodnictwo Rady Integracyjnej (Łódź)",
        ),
        (
            "en",
            "Plain words only, though many of them, so that the line has to be folded somewhere",
            "",
        ),
    ] {
        let mut letter = plain_letter();
        letter.lang = lang(tag);
        letter.subject = subject.into();
        letter.to.name = name.into();
        letter.text = format!("{subject}\n");
        letter.html = format!("<p>{subject}</p>");
        let read = read(&letter);
        assert_eq!(read["defects"], json!([]), "{tag}");
        assert_eq!(header(&read, "Subject"), subject);
        assert_eq!(header(&read, "Content-Language"), tag);
        assert_eq!(read["addresses"]["To"][0][0], name);
        assert_eq!(read["leaves"][0]["content"], letter.text);
        assert!(read["longest"].as_u64().unwrap() <= 78, "{tag}: {}", read["longest"]);
        // Each word is whole: the reader has decoded each by itself.
        let words = read["words"].as_array().unwrap();
        assert!(read["encoded"].as_u64().unwrap() <= 76, "{tag}");
        assert_eq!(words.is_empty(), tag == "en");
        assert!(words.iter().all(|word| word["length"].as_u64().unwrap() <= 75), "{tag}");
    }
}

#[test]
fn the_date_is_that_of_the_towns_clocks_whatever_the_season() {
    for (instant, date, written) in [
        ("2026-10-25T00:30:00Z", "2026-10-25T02:30:00+02:00", "Sun, 25 Oct 2026 02:30:00 +0200"),
        ("2026-10-25T01:30:00Z", "2026-10-25T02:30:00+01:00", "Sun, 25 Oct 2026 02:30:00 +0100"),
        ("2027-03-28T00:59:59Z", "2027-03-28T01:59:59+01:00", "Sun, 28 Mar 2027 01:59:59 +0100"),
        ("2027-03-28T01:00:00Z", "2027-03-28T03:00:00+02:00", "Sun, 28 Mar 2027 03:00:00 +0200"),
    ] {
        let letter = Letter { date: instant.parse().unwrap(), ..plain_letter() };
        let read = read(&letter);
        assert_eq!(read["date"], date);
        assert_eq!(header(&read, "Date"), written);
    }
}

#[test]
fn the_same_letter_gives_the_same_bytes_and_another_another_id() {
    let round = sample::short_round(12);
    let result = sample::result(&round, 3);
    let [first, second] = ["de", "de"].map(|tag| told(&round, &result, tag));
    assert_eq!(first.bytes().unwrap(), second.bytes().unwrap());
    assert_ne!(message_id("example.org", &["a", "bc"]), message_id("example.org", &["ab", "c"]));
    let id = message_id("example.org", &["report", "auenried-2026", "1", "chair@example.org"]);
    assert!(id.ends_with("@example.org") && !id.contains("chair") && !id.contains("auenried"));
    assert_eq!(first.message_id.split('@').nth(1), first.from.address.split('@').nth(1));
}

#[test]
fn nobody_writes_a_header_of_his_own() {
    let mut letter = plain_letter();
    letter.subject = "One\r\nBcc: all@example.org".into();
    letter.to.name = "One\r\n\r\nTwo".into();
    letter.attachments = vec![Attachment {
        name: "one\"\r\nX-Own: two.csv".into(),
        kind: "text/csv; charset=utf-8".into(),
        bytes: b"1\r\n".to_vec(),
    }];
    let read = read(&letter);
    assert_eq!(header(&read, "Subject"), "One Bcc: all@example.org");
    assert_eq!(read["addresses"]["To"], json!([["One Two", letter.to.address]]));
    let names = read["headers"].as_array().unwrap().iter().map(|header| header[0].clone());
    assert_eq!(
        names.collect::<Vec<_>>(),
        [
            "Date",
            "From",
            "Reply-To",
            "To",
            "Subject",
            "Message-ID",
            "Content-Language",
            "Auto-Submitted",
            "MIME-Version",
            "Content-Type"
        ]
    );
}

#[test]
fn marks_that_programs_show_as_boxes_are_left_out() {
    let mut letter = plain_letter();
    letter.subject = "Ziel \u{2068}Kita\u{2069}".into();
    letter.from.name = "\u{2068}Stadt\u{2069} Auenried".into();
    letter.text = "Ziel \u{2068}Kita\u{2069}\n".into();
    let read = read(&letter);
    assert_eq!(header(&read, "Subject"), "Ziel Kita");
    assert_eq!(read["addresses"]["From"][0][0], "Stadt Auenried");
    assert_eq!(read["leaves"][0]["content"], "Ziel Kita\n");
}

#[test]
fn files_keep_their_names_whatever_the_script() {
    for name in [
        "Übersicht der Ämter für 2026.csv",
        "أهداف.csv",
        "Öffentliche Ziele und Zahlen der Stadt Auenried, ungekürzt und in ganzer Länge.csv",
    ] {
        let bytes = "größer;1\r\n".as_bytes().to_vec();
        let file = Attachment { name: name.into(), kind: "text/csv; charset=utf-8".into(), bytes };
        let read = read(&Letter { attachments: vec![file], ..plain_letter() });
        assert_eq!(read["leaves"][2]["name"], name);
        assert_eq!(read["defects"], json!([]), "{name}");
    }
}

#[test]
fn long_lines_are_broken_and_what_is_no_address_is_refused() {
    let long = format!("{}\n", "word ".repeat(300));
    let letter = Letter { text: long.clone(), html: "x".repeat(2000), ..plain_letter() };
    let read = read(&letter);
    assert!(read["longest"].as_u64().unwrap() <= 78);
    assert_eq!(read["leaves"][0]["content"], long);
    for address in
        ["", "nobody", "no body@example.org", "a@b@c", "a@example.org\r\nBcc: b@example.org"]
    {
        let mut letter = plain_letter();
        letter.to.address = address.into();
        assert!(letter.bytes().is_err(), "{address}");
    }
}
