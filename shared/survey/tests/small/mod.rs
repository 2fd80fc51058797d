//! A round with one question of every kind, small enough to read.

use vorrang_survey::round::{Files, Round};

const ROUND: &str = r#"
id = "small"
title = { de = "Klein" }
town = { de = "Ort" }
time_zone = "Europe/Berlin"
opens = "2026-11-02T08:00"
closes = "2026-12-14T18:00"
languages = ["de"]

[notice]
who = { de = "Amt" }
why = { de = "Darum" }
legal_ground = { de = "Satzung" }
recipients = { de = "Amt" }
rights = { de = "Rechte" }
complaint = { de = "Aufsicht" }

[consent]
text = { de = "Ja" }
ground = { de = "Art. 9" }

[retention]
answers_until = "2027-12-31"
drafts_until = "2026-12-31"
text = { de = "Ein Jahr" }

[contact]
name = { de = "Amt" }
email = "office@example.org"
phone = "030 23125 000"
paper = { de = "Brief" }

[plan]
score = "rate"
margins = ["part"]
seed = 1
top = 1

[plan.decided]
body = { de = "Rat" }
date = "2026-09-16"
reason = { de = "Grund" }

[[plan.group]]
id = "residents"
name = { de = "Menschen" }
source = "responses"
weight = 1
"#;

const QUESTIONS: &str = r#"
[[page]]
id = "all"
title = { de = "Alles" }

[[page.question]]
id = "rate"
kind = "rating"
text = { de = "?" }
goals = "all"
low = { de = "wenig" }
high = { de = "viel" }

[[page.question]]
id = "rank"
kind = "ranking"
text = { de = "?" }
goals = "all"
places = 3

[[page.question]]
id = "pick"
kind = "picks"
text = { de = "?" }
goals = ["g1", "g2", "g3"]
most = 2

[[page.question]]
id = "share"
kind = "points"
text = { de = "?" }
goals = ["g1", "g2"]

[[page.question]]
id = "part"
kind = "single"
text = { de = "?" }
required = true
choices = [{ id = "none", text = { de = "-" }, no_answer = true }, { id = "north", text = { de = "N" } }, { id = "south", text = { de = "S" } }]

[[page.question]]
id = "speak"
kind = "multiple"
text = { de = "?" }
most = 2
sensitive = true
choices = [{ id = "de", text = { de = "D" } }, { id = "nl", text = { de = "N" } }, { id = "tr", text = { de = "T" } }, { id = "no", text = { de = "-" }, no_answer = true }]

[[page.question]]
id = "say"
kind = "text"
text = { de = "?" }
longest = 5
"#;

/// The files of the folder.
pub(crate) fn files() -> Files {
    let all = [
        ("round.toml", ROUND),
        ("questionnaire.toml", QUESTIONS),
        ("fields.csv", "id,name:de\nf,Feld\n"),
        ("goals.csv", "id,field,name:de\ng1,f,Eins\ng2,f,Zwei\ng3,f,Drei\ng4,f,Vier\n"),
        ("departments.csv", "id,email,language,goals,name:de\nd1,d1@example.org,de,g1 g2,Amt\n"),
        ("steering.csv", "email,language,name\ns@example.org,de,Vorsitz\n"),
        ("margins.csv", "attribute,value,population\npart,north,60\npart,south,40\n"),
    ];
    all.into_iter().map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).collect()
}

/// The round.
pub(crate) fn round() -> Round {
    Round::read(&files()).expect("the small round is in order")
}
