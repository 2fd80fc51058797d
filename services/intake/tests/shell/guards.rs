//! Every refusal, seen.

use std::time::{Duration, Instant};

use tokio::{io::AsyncWriteExt, net::TcpStream};
use vorrang_store::State;

use crate::{
    http::{answer, get, post, request},
    town::Town,
};

#[tokio::test]
async fn only_our_own_hosts_are_answered() {
    let town = Town::on_sqlite("hosts = [\"Other.example.org\"]\n").await;
    for ours in ["survey.example.org", "SURVEY.example.org:8443", "other.example.org"] {
        assert_eq!(town.send(get("/").with("host", ours)).await.status, 200, "{ours}");
    }
    for strange in ["evil.example.com", "survey.example.org.evil.example.com", "127.0.0.1", ""] {
        let refused = town.send(get("/").with("host", strange)).await;
        assert_eq!(refused.status, 421, "{strange}");
        refused.hides("evil");
    }
    let absolute = get("https://evil.example.com/");
    assert_eq!(town.send(absolute).await.status, 421);
    assert_eq!(town.send(get("/health/live").with("host", "10.0.0.9:8080")).await.status, 200);
}

#[tokio::test]
async fn forms_from_elsewhere_are_refused() {
    let town = Town::on_sqlite("").await;
    town.round("here", State::Open).await;
    let form = || post("/s/here", "_step=nothing");
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("sec-fetch-site", "SAME-ORIGIN"),
        ("origin", "https://evil.example.com"),
        ("origin", "https://survey.example.org.evil.example.com"),
        ("origin", "null"),
    ] {
        let refused = town.send(form().with(name, value)).await;
        assert_eq!(refused.status, 403, "{name}: {value}");
        refused.shows("eigenen Seite");
    }
    for (name, value) in [
        ("sec-fetch-site", "same-origin"),
        ("sec-fetch-site", "none"),
        ("origin", "https://survey.example.org"),
        ("x-nothing", "of that sort"),
    ] {
        // The form itself is none of ours, but it gets so far as to be read.
        assert_eq!(town.send(form().with(name, value)).await.status, 400, "{name}: {value}");
    }
    for method in ["PUT", "DELETE", "PATCH"] {
        let foreign = request(method, "/s/here").with("sec-fetch-site", "cross-site");
        assert_eq!(town.send(foreign).await.status, 403, "{method}");
    }
}

#[tokio::test]
async fn a_body_like_none_of_our_forms_is_refused() {
    let limits = "body_bytes = 8192\nform_fields = 20\nfield_bytes = 1024\n";
    let town = Town::on_sqlite(limits).await;
    town.round("here", State::Open).await;
    let form = |body: String| post("/s/here", body);
    let fields = |count: usize| vec!["a=b"; count].join("&");
    for (request, status) in [
        (form("a".repeat(8193)), 413),
        (form(fields(21)), 413),
        (form(format!("a={}", "b".repeat(1100))), 413),
        (form("a=b".into()).with("content-type", "application/json"), 415),
        (form("a=b".into()).with("content-type", "multipart/form-data; boundary=x"), 415),
        (form("a=b".into()).without("content-type"), 415),
        // All three limits kept; that it is none of our forms is another matter.
        (form(fields(20)), 400),
        (form(format!("a={}", "%C3%A4".repeat(500))), 400),
    ] {
        let answer = town.send(request).await;
        assert_eq!(answer.status, status, "{answer:?}");
    }
    // A length that promises too much is not waited for.
    assert_eq!(
        town.send(post("/s/here", "a=b").with("content-length", "9000000")).await.status,
        413
    );
}

#[tokio::test]
async fn a_body_without_a_length_is_counted_as_it_comes() {
    let town = Town::on_sqlite("body_bytes = 2048\n").await;
    let head = post("/s/here", "").without("content-length").with("transfer-encoding", "chunked");
    let mut stream = TcpStream::connect(town.address).await.unwrap();
    stream.write_all(head.head().as_bytes()).await.unwrap();
    for _ in 0..3 {
        let chunk = format!("400\r\n{}\r\n", "a".repeat(1024));
        stream.write_all(chunk.as_bytes()).await.unwrap();
    }
    assert_eq!(answer(&mut stream).await.status, 413);
}

#[tokio::test]
async fn a_slow_body_is_not_waited_for() {
    let town = Town::on_sqlite("body_seconds = 1\n").await;
    let mut stream = TcpStream::connect(town.address).await.unwrap();
    let form = post("/s/here", "a=b&c=d");
    stream.write_all(form.head().as_bytes()).await.unwrap();
    stream.write_all(b"a=b").await.unwrap();
    let refused = answer(&mut stream).await;
    assert_eq!(refused.status, 408);
    refused.shows("zu lange gedauert");
}

#[tokio::test]
async fn slow_and_endless_heads_are_cut_off() {
    let town = Town::on_sqlite("header_seconds = 1\n").await;
    let began = now();
    let mut stream = TcpStream::connect(town.address).await.unwrap();
    stream.write_all(b"GET / HTTP/1.1\r\nhost: survey.example.org\r\n").await.unwrap();
    let mut byte = [0];
    let closed = tokio::io::AsyncReadExt::read(&mut stream, &mut byte).await;
    assert!(matches!(closed, Ok(0)), "{closed:?}");
    assert!(began.elapsed() < Duration::from_secs(10));

    let many = (0..200).fold(get("/"), |request, n| request.with(&format!("x-{n}"), "y"));
    assert_eq!(town.send(many).await.status, 431);
    let long = get(&format!("/?{}", "y".repeat(100_000)));
    assert!(matches!(town.send(long).await.status, 414 | 431));
}

#[expect(clippy::disallowed_methods, reason = "how long a connection lives is the machine's time")]
fn now() -> Instant {
    Instant::now()
}

#[tokio::test]
async fn whoever_asks_too_often_waits() {
    let town = Town::on_sqlite("requests_per_minute = 60\nrequests_at_once = 3\n").await;
    for _ in 0..3 {
        assert_eq!(town.send(get("/")).await.status, 200);
    }
    let refused = town.send(get("/").with("accept-language", "en")).await;
    assert_eq!((refused.status, refused.header("retry-after")), (429, Some("1")));
    refused.shows("Wait a minute");
    // Nobody but a trusted proxy says who they are.
    assert_eq!(town.send(get("/").with("x-forwarded-for", "198.51.100.1")).await.status, 429);
    assert_eq!(town.send(get("/health/ready")).await.status, 200);
    town.clock.advance(Duration::from_secs(1));
    assert_eq!(town.send(get("/")).await.status, 200);
    assert_eq!(town.send(get("/")).await.status, 429);
}

#[tokio::test]
async fn behind_a_trusted_proxy_each_client_is_counted_by_itself() {
    let settings =
        "trusted_proxies = [\"127.0.0.0/8\"]\nrequests_per_minute = 60\nrequests_at_once = 1\n";
    let town = Town::on_sqlite(settings).await;
    let from = |client: &str| get("/").with("x-forwarded-for", client);
    assert_eq!(town.send(from("198.51.100.1")).await.status, 200);
    assert_eq!(town.send(from("198.51.100.1")).await.status, 429);
    assert_eq!(town.send(from("198.51.100.2")).await.status, 200);
    // What the client wrote before the proxy's own entry changes nothing.
    assert_eq!(town.send(from("203.0.113.5, 198.51.100.1")).await.status, 429);
}

#[tokio::test]
async fn other_methods_and_folders_lead_nowhere() {
    let town = Town::on_sqlite("").await;
    town.round("here", State::Open).await;
    for method in ["TRACE", "OPTIONS", "DELETE", "BREW"] {
        let refused = town.send(request(method, "/")).await;
        assert_eq!((refused.status, refused.header("allow")), (405, Some("GET,HEAD")), "{method}");
    }
    for path in [
        "/assets",
        "/assets/",
        "/s",
        "/s/",
        "/metrics",
        "/../Cargo.toml",
        "/s/..%2f..",
        "/.git/config",
    ] {
        assert_eq!(town.send(get(path)).await.status, 404, "{path}");
    }
}
