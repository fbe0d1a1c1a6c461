//! A running `leitfaden serve`, and raw requests to it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// How long to wait for one line.
const SHORT: Duration = Duration::from_millis(100);

/// A running preview.
pub struct Served {
    child: Child,
    /// Where it listens.
    pub port: u16,
    lines: Mutex<Receiver<String>>,
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    /// 0 when the connection was closed without a word.
    pub status: u16,
    /// Head, in lower case.
    pub head: String,
    /// Body.
    pub body: Vec<u8>,
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// The command with its usual arguments.
pub fn command(project: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_leitfaden"));
    command.args(["serve", "--port", "0", "--today", "2026-12-01", "--project"]).arg(project);
    command
}

impl Served {
    /// Starts the preview of a handbook.
    pub fn start(project: &Path) -> Self {
        Self::run(&mut command(project))
    }

    /// Starts a command that runs a preview.
    pub fn run(command: &mut Command) -> Self {
        // A group of its own: whoever watches it must not outlive it, nor the other way round.
        let mut child = command.process_group(0).stdout(Stdio::piped()).spawn().expect("it starts");
        let out = BufReader::new(child.stdout.take().expect("its output"));
        let (send, lines) = channel();
        std::thread::spawn(move || {
            for line in out.lines().map_while(Result::ok) {
                if send.send(line).is_err() {
                    return;
                }
            }
        });
        let mut served = Self { child, port: 0, lines: Mutex::new(lines) };
        let first = served.line("Vorschau: http://localhost:");
        let port = first.trim_end_matches('/').rsplit(':').next().and_then(|it| it.parse().ok());
        served.port = port.unwrap_or_else(|| panic!("{first}"));
        served
    }

    /// The next line of the terminal that holds some words.
    pub fn line(&self, words: &str) -> String {
        let begin = Instant::now();
        while begin.elapsed() < Duration::from_secs(20) {
            if let Ok(line) = self.lines.lock().expect("one reader").recv_timeout(SHORT)
                && line.contains(words)
            {
                return line;
            }
        }
        panic!("the terminal never said „{words}“");
    }

    /// A connection.
    pub fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it accepts");
        stream.set_read_timeout(Some(Duration::from_secs(15))).expect("a limit");
        stream
    }

    /// The most memory it has had so far.
    pub fn peak_memory_mib(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()));
        let status = status.expect("it runs");
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("a peak");
        line.trim().trim_end_matches(" kB").parse::<u64>().expect("a number") >> 10
    }

    /// Sends bytes as they are and reads until the other side closes.
    pub fn raw(&self, request: &[u8]) -> Answer {
        let mut stream = self.connect();
        // It may close while it is still being talked to.
        let _ = stream.write_all(request);
        let _ = stream.shutdown(std::net::Shutdown::Write);
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        answer(&bytes)
    }

    /// A request with more headers.
    pub fn ask(&self, method: &str, path: &str, headers: &str) -> Answer {
        let port = self.port;
        self.raw(
            format!("{method} {path} HTTP/1.1\r\nHost: localhost:{port}\r\n{headers}Connection: close\r\n\r\n")
                .as_bytes(),
        )
    }

    /// Reads a path.
    pub fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, "")
    }

    /// Waits until a page holds some words; says how long that took.
    pub fn wait(&self, path: &str, words: &str) -> Duration {
        let begin = Instant::now();
        while begin.elapsed() < Duration::from_secs(20) {
            if self.get(path).text().contains(words) {
                return begin.elapsed();
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        panic!("{path} never held „{words}“");
    }

    /// The number of the state.
    pub fn revision(&self) -> u64 {
        let stand = self.get("/_leitfaden/stand").text();
        stand.rsplit('-').next().and_then(|it| it.parse().ok()).unwrap_or_else(|| panic!("{stand}"))
    }

    /// Interrupts it, as Ctrl+C does, and waits for the end; `None` if that takes over a second.
    pub fn interrupt(mut self) -> Option<i32> {
        let id = self.child.id().to_string();
        let sent = Command::new("kill").args(["-INT", &id]).status().expect("kill runs");
        assert!(sent.success());
        let begin = Instant::now();
        while begin.elapsed() < Duration::from_secs(1) {
            if let Some(status) = self.child.try_wait().expect("it can be asked") {
                return status.code();
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        None
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let group = format!("-{}", self.child.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.child.wait();
    }
}

/// Takes an answer apart.
pub fn answer(bytes: &[u8]) -> Answer {
    let end = bytes.windows(4).position(|part| part == b"\r\n\r\n");
    let (head, body) = bytes.split_at(end.map_or(bytes.len(), |end| end + 4));
    let head = String::from_utf8_lossy(head).to_lowercase();
    let status = head.split(' ').nth(1).and_then(|word| word.parse().ok()).unwrap_or(0);
    Answer { status, head, body: body.to_vec() }
}
