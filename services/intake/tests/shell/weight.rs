//! What a page weighs on its way, with all that it loads.

use scraper::{Html, Selector};
use vorrang_store::State;

use crate::{
    http::{Answer, get},
    paper::Paper,
    resident::{every_kind, open},
    town::Town,
};

/// Of a first view, in bytes over the wire.
const MOST: usize = 30 * 1024;

/// Of the one script, as it is.
const MOST_OF_A_SCRIPT: usize = 10 * 1024;

fn length(answer: &Answer) -> usize {
    answer.header("content-length").unwrap().parse().unwrap()
}

/// The page's weight with everything it loads. It loads from nowhere else, and one script at most.
async fn weight(town: &Town, page: &Answer) -> usize {
    let loaded = {
        let html = Html::parse_document(&page.body);
        let loading =
            "link[href], script[src], img[src], source[src], iframe[src], object[data], input[src]";
        let loading = Selector::parse(loading).unwrap();
        let address = |element: scraper::ElementRef<'_>| {
            let attribute = ["href", "src", "data"].into_iter().find_map(|name| element.attr(name));
            attribute.unwrap().to_owned()
        };
        html.select(&loading).map(address).collect::<Vec<_>>()
    };
    let scripts: Vec<_> = loaded.iter().filter(|address| address.contains(".js")).collect();
    assert!(scripts.len() <= 1, "{scripts:?}");
    let mut sum = length(page);
    for address in &loaded {
        assert!(address.starts_with('/') && !address.starts_with("//"), "{address} is elsewhere");
        let plain = town.send(get(address)).await;
        assert_eq!(plain.status, 200, "{address}");
        if address.contains(".css") {
            assert!(!plain.body.contains("url(") && !plain.body.contains("@import"));
        }
        if address.contains(".js") {
            assert!(plain.body.len() <= MOST_OF_A_SCRIPT, "{}", plain.body.len());
        }
        let packed = town.send(get(address).with("accept-encoding", "gzip, deflate, br")).await;
        assert_eq!(packed.header("vary"), Some("accept-encoding"));
        assert_ne!(packed.header("etag"), plain.header("etag"), "two forms have two tags");
        assert!(length(&packed) < length(&plain), "{address} is not packed");
        sum += length(&packed);
    }
    sum
}

#[tokio::test]
async fn the_first_view_and_the_first_question_come_in_thirty_kilobytes() {
    let town = Town::on_sqlite("").await;
    town.round("example", State::Open).await;
    open(&town, "every-kind", &every_kind()).await;
    for (round, languages) in [("example", ["de", "nl", "en"]), ("every-kind", ["de", "nl", "de"])]
    {
        for lang in languages {
            let start = Paper::open(&town, &format!("/s/{round}?lang={lang}")).await;
            let first = start.press(&town, "next").await.press(&town, "next").await;
            let weights = (weight(&town, &start.answer).await, weight(&town, &first.answer).await);
            println!("{round} in {lang}: {weights:?} bytes");
            assert!(weights.0 <= MOST && weights.1 <= MOST, "{round} in {lang}: {weights:?}");
        }
    }
}

/// A page repeats what was typed beside what is secret; packed, its length would tell about it.
#[tokio::test]
async fn pages_are_never_packed() {
    let town = Town::on_sqlite("").await;
    town.round("example", State::Open).await;
    for path in ["/", "/s/example", "/s/example/code"] {
        let page = town.send(get(path).with("accept-encoding", "gzip, br")).await;
        assert_eq!((page.status, page.header("content-encoding")), (200, None), "{path}");
    }
}
