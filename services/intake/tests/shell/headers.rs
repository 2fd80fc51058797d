//! What every response carries, whatever it is.

use vorrang_store::State;

use crate::{
    http::{Answer, get, post, request},
    town::Town,
};

#[tokio::test]
async fn every_kind_of_response_carries_all_of_them() {
    let settings = "requests_per_minute = 1\nrequests_at_once = 11\nbody_bytes = 1024\n";
    let town = Town::on_sqlite(settings).await;
    town.round("here", State::Open).await;
    let sheet = town.send(get("/assets/vorrang.css")).await;
    let tag = sheet.header("etag").unwrap().to_owned();
    check(&sheet, 200, "text/css; charset=utf-8");
    let html = "text/html; charset=utf-8";
    for (request, status) in [
        (get("/"), 200),
        (get("/s/here"), 200),
        (get("/s/here/privacy"), 200),
        (get("/language"), 200),
        (get("/nothing"), 404),
        (request("DELETE", "/"), 405),
        (post("/s/here", "a=b").with("sec-fetch-site", "cross-site"), 403),
        (post("/s/here", vec![b'a'; 2000]), 413),
        (post("/s/here", "a=b").with("content-type", "text/plain"), 415),
        (get("/").with("host", "evil.example.com"), 421),
    ] {
        check(&town.send(request).await, status, html);
    }
    let unchanged = town.send(get("/assets/vorrang.css").with("if-none-match", &tag)).await;
    assert_eq!((unchanged.status, unchanged.body.as_str()), (304, ""));
    guarded(&unchanged);
    check(&town.send(get("/")).await, 429, html);
    check(&town.send(get("/health/live")).await, 200, "text/plain; charset=utf-8");
}

#[track_caller]
fn check(answer: &Answer, status: u16, kind: &str) {
    assert_eq!(answer.status, status, "{answer:?}");
    assert_eq!(answer.header("content-type"), Some(kind), "{answer:?}");
    guarded(answer);
}

#[track_caller]
fn guarded(answer: &Answer) {
    let policy = answer.header("content-security-policy").unwrap();
    for rule in [
        "default-src 'none'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ] {
        assert!(policy.contains(rule), "{rule} is not in {policy}");
    }
    assert!(!policy.contains("unsafe"), "{policy}");
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        assert_eq!(answer.header(name), Some(value), "{name}: {answer:?}");
    }
    let permissions = answer.header("permissions-policy").unwrap();
    assert!(permissions.split(", ").all(|rule| rule.ends_with("=()")), "{permissions}");
    let kept = answer.header("cache-control").unwrap();
    let is_sheet = answer.header("etag").is_some();
    assert!(if is_sheet { kept.contains("public") } else { kept == "no-store" }, "{answer:?}");
    assert_eq!(answer.header("server"), None);
    assert_eq!(answer.header("set-cookie"), None);
}
