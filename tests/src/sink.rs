//! A mail server that takes everything and remembers it (RFC 5321, as far as a client that behaves needs it).

use std::{
    collections::BTreeMap,
    io::{self, BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex, PoisonError},
    thread,
};

/// A mail that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Address it was sent to.
    pub recipient: String,
    /// The message, its line ends as they came.
    pub message: Vec<u8>,
}

/// A mail server on this machine, for as long as the test runs.
#[derive(Clone, Debug)]
pub struct Sink {
    port: u16,
    taken: Arc<Mutex<Vec<Taken>>>,
}

impl Sink {
    /// Starts one on a free port.
    pub fn start() -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let sink = Self { port: listener.local_addr()?.port(), taken: Arc::default() };
        let taken = Arc::clone(&sink.taken);
        thread::spawn(move || {
            for client in listener.incoming().flatten() {
                let taken = Arc::clone(&taken);
                // A client that goes away in the middle has sent nothing.
                thread::spawn(move || drop(serve(client, &taken)));
            }
        });
        Ok(sink)
    }

    /// Its port on 127.0.0.1.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// What it has taken so far.
    #[must_use]
    pub fn taken(&self) -> Vec<Taken> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// How often each address got a mail.
    #[must_use]
    pub fn counts(&self) -> BTreeMap<String, usize> {
        let mut counts = BTreeMap::new();
        for mail in self.taken() {
            *counts.entry(mail.recipient).or_default() += 1;
        }
        counts
    }
}

fn serve(client: TcpStream, taken: &Mutex<Vec<Taken>>) -> io::Result<()> {
    let mut lines = BufReader::new(client.try_clone()?);
    let mut out = client;
    let mut recipient = String::new();
    out.write_all(b"220 sink\r\n")?;
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line)? == 0 {
            return Ok(());
        }
        let command = line.trim_end().to_ascii_uppercase();
        let reply: &[u8] = match command.get(..4).unwrap_or_default() {
            "EHLO" => b"250-sink\r\n250 8BITMIME\r\n",
            "RCPT" => {
                recipient = between(&line, '<', '>');
                b"250 ok\r\n"
            }
            "DATA" => {
                out.write_all(b"354 go on\r\n")?;
                let message = message(&mut lines)?;
                let mail = Taken { recipient: std::mem::take(&mut recipient), message };
                taken.lock().unwrap_or_else(PoisonError::into_inner).push(mail);
                b"250 taken\r\n"
            }
            "QUIT" => b"221 bye\r\n",
            _ => b"250 ok\r\n",
        };
        out.write_all(reply)?;
        if command == "QUIT" {
            return Ok(());
        }
    }
}

/// A message up to its dot, with doubled dots undone (RFC 5321, section 4.5.2).
fn message(lines: &mut impl BufRead) -> io::Result<Vec<u8>> {
    let mut message = Vec::new();
    loop {
        let mut line = Vec::new();
        if lines.read_until(b'\n', &mut line)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        if line == b".\r\n" {
            return Ok(message);
        }
        message.extend(line.strip_prefix(b".").unwrap_or(&line));
    }
}

fn between(line: &str, from: char, to: char) -> String {
    let inner = line.split_once(from).and_then(|(_, rest)| rest.split_once(to));
    inner.map_or_else(String::new, |(inner, _)| inner.to_owned())
}
