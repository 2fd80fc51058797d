//! What somebody might write into a form who means no good.

/// A form as no browser would send it.
pub(super) struct Body {
    pub(super) name: &'static str,
    pub(super) bytes: Vec<u8>,
    /// The status it must get, if only one will do.
    pub(super) status: Option<u16>,
}

/// Values for any field. What would be worked out comes to 1337; tags are called evil.
pub(super) fn values() -> Vec<String> {
    let plain = [
        "",
        " ",
        "0",
        "-1",
        "1.5",
        "1,5",
        "1e309",
        "NaN",
        "0x10",
        "true",
        "99999999999999999999999999",
        "\u{663}",
        "\u{ff15}",
        "null",
        "[]",
        "{\"a\":1}",
        "<script>alert(7*191)</script>",
        "\"><evil onload=x>",
        "'><img src=x onerror=evil()>",
        "</textarea><evil>",
        "</title><evil>",
        "<!--",
        "]]>",
        "{{ 7 * 191 }}",
        "{% for x in range(9) %}{{ 7 * 191 }}{% endfor %}",
        "${7*191}",
        "#{7*191}",
        "{ $evil }",
        "{ 7 -> *[other] 1 }",
        "'; DROP TABLE response; --",
        "\" OR 1=1 --",
        "=cmd|'/C evil'!A0",
        "@SUM(A1)",
        "../../../../etc/passwd",
        "javascript:evil()",
        "//evil.example.com",
        "x\r\nX-Evil: 1",
        "x\nSet-Cookie: evil=1",
        "a\0b",
        "\0",
        "\u{1}\u{1b}[31m\u{7f}",
        "\u{85}\u{2028}\u{2029}",
        "\u{202e}ledro\u{202c}",
        "\u{2066}x\u{2069}\u{200f}\u{200e}",
        "\u{feff}x",
        "\u{200b}",
        "\u{fffe}\u{ffff}",
        "\u{10ffff}",
        "e\u{301}\u{301}\u{301}\u{301}",
        "\u{1f469}\u{200d}\u{1f469}\u{200d}\u{1f467}",
        "q0",
        "start",
        "check",
        "change:check",
        "change:q999999999999999999999",
        "add:18446744073709551616:0",
        "remove:1:-1",
        "lang:evil",
        "lang:de-x-evil",
    ];
    let long =
        ["a".repeat(10_000), "\u{e4}".repeat(5_000), "<evil>".repeat(1_000), "(".repeat(3_000)];
    plain.into_iter().map(str::to_owned).chain(long).collect()
}

/// Whole forms, given one in order and one of its fields.
pub(super) fn bodies(pairs: &[(String, String)], field: &str) -> Vec<Body> {
    let whole = encoded(pairs);
    let with = |rest: &str| format!("{whole}&{rest}").into_bytes();
    let raw = |rest: &[u8]| [whole.as_bytes(), b"&", field.as_bytes(), b"=", rest].concat();
    let repeated: Vec<_> = pairs.iter().chain(pairs).cloned().collect();
    let missing: Vec<_> = pairs.iter().filter(|(name, _)| name != field).cloned().collect();
    let without_own: Vec<_> =
        pairs.iter().filter(|(name, _)| !name.starts_with('_')).cloned().collect();
    let backwards: Vec<_> = pairs.iter().rev().cloned().collect();
    let body = |name, bytes| Body { name, bytes, status: None };
    let refused = |name, bytes, status| Body { name, bytes, status: Some(status) };
    vec![
        body("nothing", Vec::new()),
        body("only signs", b"&&&===&=&%&=%".to_vec()),
        body("every field twice", encoded(&repeated).into_bytes()),
        body("a field missing", encoded(&missing).into_bytes()),
        body("nothing of ours", encoded(&without_own).into_bytes()),
        body("from behind", encoded(&backwards).into_bytes()),
        body("a list", with(&format!("{field}[]=1&{field}[0]=1&{field}.a=1"))),
        body("a name of signs", with("%3Cevil%3E=1&%00=1&%E2%80%AE=1")),
        body("broken UTF-8", raw(b"%FF%FE%C3%28")),
        body("raw bytes", raw(b"\xff\xfe\xc3\x28\x80")),
        body("half a letter", raw(b"%F0%9F%98")),
        body("too long a spelling", raw(b"%C0%AF%E0%80%AF")),
        body("half a surrogate", raw(b"%ED%A0%80")),
        body("a lone percent", raw(b"%")),
        body("no hexadecimal", raw(b"%zz%u0041%4")),
        body("a NUL as it is", raw(b"a\0b")),
        body("line ends as they are", raw(b"a\r\nb")),
        refused("ten megabytes", raw(&vec![b'a'; 10_000_000]), 413),
        refused("ten thousand fields", with(&vec!["a=b"; 10_000].join("&")), 413),
        refused("a long name", with(&format!("{}=1", "a".repeat(400_000))), 413),
    ]
}

/// A form as browsers send it.
pub(super) fn encoded(pairs: &[(String, String)]) -> String {
    let pair = |(name, value): &(String, String)| format!("{}={}", escaped(name), escaped(value));
    pairs.iter().map(pair).collect::<Vec<_>>().join("&")
}

/// Every byte but letters and digits as a reference.
pub(super) fn escaped(text: &str) -> String {
    let escape = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => (byte as char).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(escape).collect()
}
