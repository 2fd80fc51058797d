//! A client that can be as rude as a test needs: it sends what it is told, byte by byte.

use std::{fmt::Write, net::SocketAddr, time::Duration};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

/// The name the service goes by in tests.
pub(crate) const HOST: &str = "survey.example.org";

/// A request on its way.
pub(crate) struct Request {
    line: String,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

/// What came back.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// With the slashes that templates write as references.
    pub(crate) body: String,
    headers: Vec<(String, String)>,
}

pub(crate) fn get(path: &str) -> Request {
    request("GET", path)
}

/// A form as our own pages send it.
pub(crate) fn post(path: &str, body: impl Into<Vec<u8>>) -> Request {
    let body = body.into();
    let length = body.len().to_string();
    let mut request = request("POST", path)
        .with("content-type", "application/x-www-form-urlencoded")
        .with("content-length", &length);
    request.body = body;
    request
}

pub(crate) fn request(method: &str, path: &str) -> Request {
    let headers = vec![("host".to_owned(), HOST.to_owned())];
    Request { line: format!("{method} {path} HTTP/1.1"), headers, body: Vec::new() }
}

impl Request {
    /// Sets a header; a second of the same name replaces the first.
    pub(crate) fn with(self, name: &str, value: &str) -> Self {
        let mut request = self.without(name);
        request.headers.push((name.to_owned(), value.to_owned()));
        request
    }

    pub(crate) fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(there, _)| there != name);
        self
    }

    /// Everything before the body.
    pub(crate) fn head(&self) -> String {
        let mut head = format!("{}\r\n", self.line);
        for (name, value) in &self.headers {
            write!(head, "{name}: {value}\r\n").unwrap();
        }
        head + "connection: close\r\n\r\n"
    }

    pub(crate) async fn send(self, to: SocketAddr) -> Answer {
        let mut stream = TcpStream::connect(to).await.unwrap();
        stream.write_all(self.head().as_bytes()).await.unwrap();
        // A server that refuses by the head alone may close before it has read the body.
        let _ = stream.write_all(&self.body).await;
        answer(&mut stream).await
    }
}

/// Reads until the server closes the connection.
pub(crate) async fn answer(stream: &mut TcpStream) -> Answer {
    let mut bytes = Vec::new();
    let read = timeout(Duration::from_secs(20), stream.read_to_end(&mut bytes)).await;
    // After a reset there is still what came before it.
    let _ = read.expect("the server answers and closes");
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("a response has a head");
    let head = std::str::from_utf8(&bytes[..end]).unwrap();
    // What is no text is told by its headers alone.
    let binary = ["content-encoding: ", "content-type: image/"].iter().any(|no| head.contains(no));
    let body = &bytes[end + 4..];
    let body = if binary { "" } else { std::str::from_utf8(body).unwrap() };
    let (line, headers) = head.split_once("\r\n").unwrap_or((head, ""));
    Answer {
        status: line.split(' ').nth(1).unwrap().parse().unwrap(),
        headers: headers.lines().map(|line| line.split_once(": ").unwrap()).map(owned).collect(),
        body: body.replace("&#x2f;", "/"),
    }
}

fn owned((name, value): (&str, &str)) -> (String, String) {
    (name.to_ascii_lowercase(), value.to_owned())
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(there, _)| there == name).map(|(_, value)| value.as_str())
    }

    #[track_caller]
    pub(crate) fn shows(&self, text: &str) {
        assert!(self.body.contains(text), "{text:?} is not in {}", self.body);
    }

    #[track_caller]
    pub(crate) fn hides(&self, text: &str) {
        assert!(!self.body.contains(text), "{text:?} is in {}", self.body);
    }
}
