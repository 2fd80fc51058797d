//! A mail server that takes everything, but for what its script says.

use std::{
    io::{self, Read, Write},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
};

use rustls::{ServerConfig, ServerConnection, StreamOwned};

/// What the server does in place of taking what it is told.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Act {
    /// It says this.
    Say(&'static str),
    /// It drops the connection.
    Drop,
}

/// The next time the server hears something that begins so, it does that. Two things are not heard as commands:
/// [`GREETING`] stands for a new connection and [`TAKEN`] for the end of a message.
pub(crate) type Rule = (&'static str, Act);

pub(crate) const GREETING: &str = "greeting";
pub(crate) const TAKEN: &str = "taken";

/// How the server protects connections.
pub(crate) enum Shield {
    None,
    /// TLS from the first byte.
    AtOnce(Arc<ServerConfig>),
    /// TLS when it is asked for.
    Asked(Arc<ServerConfig>),
}

/// A message that reached the server whole, whatever it said then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Received {
    /// Arguments of MAIL and RCPT.
    pub(crate) from: String,
    pub(crate) to: Vec<String>,
    /// As it was before dots were doubled for the way.
    pub(crate) message: Vec<u8>,
}

/// Everything the server heard.
#[derive(Clone, Debug, Default)]
pub(crate) struct Heard {
    pub(crate) connections: usize,
    pub(crate) commands: Vec<String>,
    pub(crate) messages: Vec<Received>,
}

impl Heard {
    /// How many commands begin so.
    pub(crate) fn count(&self, command: &str) -> usize {
        self.commands.iter().filter(|own| own.starts_with(command)).count()
    }
}

/// A running server; it listens for as long as the test runs.
pub(crate) struct Server {
    pub(crate) port: u16,
    desk: Arc<Desk>,
}

struct Desk {
    shield: Shield,
    extensions: &'static [&'static str],
    script: Mutex<Vec<Rule>>,
    heard: Mutex<Heard>,
}

impl Server {
    pub(crate) fn start(script: &[Rule]) -> Self {
        Self::with(Shield::None, &[], script)
    }

    /// A server that offers these extensions.
    pub(crate) fn with(
        shield: Shield,
        extensions: &'static [&'static str],
        script: &[Rule],
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let (script, heard) = (Mutex::new(script.to_vec()), Mutex::default());
        let desk = Arc::new(Desk { shield, extensions, script, heard });
        let own = Arc::clone(&desk);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let own = Arc::clone(&own);
                own.heard.lock().unwrap().connections += 1;
                // That a client hangs up is what some tests are about.
                thread::spawn(move || own.attend(stream?));
            }
        });
        Self { port, desk }
    }

    pub(crate) fn heard(&self) -> Heard {
        self.desk.heard.lock().unwrap().clone()
    }
}

impl Desk {
    fn attend(&self, stream: TcpStream) -> io::Result<()> {
        let mut stream = match &self.shield {
            Shield::AtOnce(config) => protect(stream, config),
            Shield::None | Shield::Asked(_) => Stream::Plain(stream),
        };
        let (mut from, mut to) = (String::new(), Vec::new());
        if self.answer(GREETING, "220 mail.example.org", &mut stream)?.is_none() {
            return Ok(());
        }
        loop {
            let line = String::from_utf8_lossy(&stream.line()?).into_owned();
            self.heard.lock().unwrap().commands.push(line.clone());
            let (verb, rest) = line.split_once(' ').unwrap_or((&line, ""));
            let usual = match verb {
                "EHLO" => self.greeting(),
                "STARTTLS" => "220 go ahead".to_owned(),
                "AUTH" => "235 welcome".to_owned(),
                "DATA" => "354 go on".to_owned(),
                "QUIT" => "221 bye".to_owned(),
                _ => "250 ok".to_owned(),
            };
            let Some(said) = self.answer(&line, &usual, &mut stream)? else { return Ok(()) };
            match (verb, &self.shield) {
                ("MAIL", _) => rest.clone_into(&mut from),
                ("RCPT", _) => to.push(rest.to_owned()),
                ("STARTTLS", Shield::Asked(config)) => stream = stream.protect(config),
                ("DATA", _) if said.starts_with('3') => {
                    let (from, to) = (from.clone(), std::mem::take(&mut to));
                    let message = stream.message()?;
                    self.heard.lock().unwrap().messages.push(Received { from, to, message });
                    if self.answer(TAKEN, "250 taken", &mut stream)?.is_none() {
                        return Ok(());
                    }
                }
                ("QUIT", _) => return Ok(()),
                _ => {}
            }
        }
    }

    fn greeting(&self) -> String {
        let offers = self.extensions.iter().map(|extension| format!("250-{extension}\r\n"));
        offers.collect::<String>() + "250 8BITMIME"
    }

    /// Says the usual, or does what the script says. `None` if that ends the connection.
    fn answer(&self, heard: &str, usual: &str, stream: &mut Stream) -> io::Result<Option<String>> {
        let mut script = self.script.lock().unwrap();
        let rule = script.iter().position(|(beginning, _)| heard.starts_with(beginning));
        let act = rule.map(|rule| script.remove(rule).1);
        drop(script);
        let said = match act {
            Some(Act::Drop) => return Ok(None),
            Some(Act::Say(said)) => said.to_owned(),
            None => usual.to_owned(),
        };
        stream.write_all(format!("{said}\r\n").as_bytes())?;
        stream.flush()?;
        Ok(Some(said))
    }
}

fn protect(stream: TcpStream, config: &Arc<ServerConfig>) -> Stream {
    let connection = ServerConnection::new(Arc::clone(config)).unwrap();
    Stream::Tls(Box::new(StreamOwned::new(connection, stream)))
}

enum Stream {
    Plain(TcpStream),
    Tls(Box<StreamOwned<ServerConnection, TcpStream>>),
}

impl Stream {
    fn protect(self, config: &Arc<ServerConfig>) -> Self {
        match self {
            Self::Plain(stream) => protect(stream, config),
            Self::Tls(_) => panic!("protected twice"),
        }
    }

    /// A line without its end.
    fn line(&mut self) -> io::Result<Vec<u8>> {
        let mut line = Vec::new();
        while !line.ends_with(b"\r\n") {
            let mut byte = [0];
            self.read_exact(&mut byte)?;
            line.push(byte[0]);
        }
        line.truncate(line.len() - 2);
        Ok(line)
    }

    /// A message up to the line with nothing but a dot; of other lines that begin with a dot, that dot is taken away.
    fn message(&mut self) -> io::Result<Vec<u8>> {
        let mut message = Vec::new();
        loop {
            let line = self.line()?;
            if line == b"." {
                return Ok(message);
            }
            message.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
            message.extend_from_slice(b"\r\n");
        }
    }
}

impl Read for Stream {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Plain(stream) => stream.read(into),
            Self::Tls(stream) => stream.read(into),
        }
    }
}

impl Write for Stream {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Plain(stream) => stream.write(bytes),
            Self::Tls(stream) => stream.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Plain(stream) => stream.flush(),
            Self::Tls(stream) => stream.flush(),
        }
    }
}
