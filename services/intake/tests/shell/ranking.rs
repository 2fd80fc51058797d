//! Goals are ranked by tapping and by choosing their places from lists, over HTTP, on both databases.

use crate::{
    paper::Paper,
    resident::{ROUND, at_field, every_kind, open, stored},
    town::{Town, on_both},
};

on_both![
    a_goal_goes_straight_to_the_place_that_is_chosen,
    lists_and_taps_give_the_same_answer,
    what_cannot_be_put_there_changes_nothing,
];

/// The page of the ranking: four goals, three places, question 1.
async fn at_ranking(town: &Town) -> Paper {
    open(town, "every-kind", &every_kind()).await;
    begin(town).await
}

async fn begin(town: &Town) -> Paper {
    let mut page = at_field(town, ROUND, "rate:g1").await;
    while page.value("_place:1").is_none() {
        page = page.press(town, "next").await;
    }
    page
}

async fn put(town: &Town, mut page: Paper, goal: &str, place: &str) -> Paper {
    page.fill("_goal:1", goal).fill("_place:1", place).press(town, "put:1").await
}

fn ranked(page: &Paper) -> Vec<&str> {
    ["rank:1", "rank:2", "rank:3"].into_iter().filter_map(|name| page.value(name)).collect()
}

async fn a_goal_goes_straight_to_the_place_that_is_chosen(town: Town) {
    let mut page = at_ranking(&town).await;
    // Whoever changes nothing gets the next goal and the next place.
    page = page.press(&town, "put:1").await;
    assert_eq!(page.text(".status"), "Ziel Eins: Platz 1 von 3");
    assert_eq!((page.value("_goal:1"), page.value("_place:1")), (Some("1"), Some("1")));
    // The list has the focus and is still open, and says where the goal went.
    assert_eq!(page.attribute("[autofocus]", "id").as_deref(), Some("q1-goal"));
    assert_eq!(page.attribute("[autofocus]", "aria-describedby").as_deref(), Some("moved"));
    assert!(page.attribute("details.put", "open").is_some());
    page = put(&town, page, "2", "0").await;
    assert_eq!(page.text(".status"), "Ziel Drei: Platz 1 von 3");
    assert_eq!(page.texts("#q1-place option"), ["1", "2", "3"]);
    page = put(&town, page, "3", "1").await;
    assert_eq!(ranked(&page), ["g3", "g4", "g1"]);
    // All places are taken: what has one can change it.
    assert_eq!(page.texts("#q1-goal option"), ["Ziel Eins", "Ziel Drei", "Ziel Vier"]);
    page = put(&town, page, "2", "2").await;
    assert_eq!(ranked(&page), ["g4", "g1", "g3"]);
    assert_eq!(page.text(".status"), "Ziel Drei: Platz 3 von 3");
    // A tap closes the lists again.
    page = page.press(&town, "remove:1:0").await;
    assert!(page.attribute("details.put", "open").is_none());
}

async fn lists_and_taps_give_the_same_answer(town: Town) {
    let mut lists = at_ranking(&town).await;
    for (goal, place) in [("0", "0"), ("2", "0"), ("1", "1")] {
        lists = put(&town, lists, goal, place).await;
    }
    let mut taps = begin(&town).await;
    for tap in ["add:1:2", "add:1:0", "add:1:1", "up:1:2"] {
        taps = taps.press(&town, tap).await;
    }
    for mut page in [lists, taps] {
        while page.attribute("button[value='send']", "value").is_none() {
            let asked = page.attribute("#agree", "id").is_some();
            if page.attribute("[name='part']:not([type=hidden])", "name").is_some() {
                page.fill("part", "north");
            }
            page = page.press(&town, if asked { "decline" } else { "next" }).await;
        }
        page.press(&town, "send").await;
    }
    let kept = stored(&town, "every-kind").await;
    let content: Vec<&str> = kept.iter().map(|own| own.content.as_str()).collect();
    assert!(content[0].contains(r#""rank:1":"g3","rank:2":"g2","rank:3":"g1""#), "{content:?}");
    assert_eq!(content[0], content[1]);
    assert_eq!(content.len(), 2);
}

async fn what_cannot_be_put_there_changes_nothing(town: Town) {
    let mut page = at_ranking(&town).await;
    for goal in ["0", "1", "2"] {
        page = put(&town, page, goal, "2").await;
    }
    assert_eq!(ranked(&page), ["g1", "g2", "g3"]);
    // The page was overtaken, or somebody wrote it themselves.
    for (goal, place) in [("3", "0"), ("4", "0"), ("0", "3"), ("18446744073709551615", "0")] {
        page = put(&town, page, goal, place).await;
        assert_eq!(ranked(&page), ["g1", "g2", "g3"], "{goal} to {place}");
    }
    for value in ["", "x", "-1"] {
        assert_eq!(page.fill("_goal:1", value).send(&town, "put:1").await.status, 400);
    }
}
