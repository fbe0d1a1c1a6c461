//! The only place that writes to the terminal.

use std::io::{self, IsTerminal, Write};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::JoinHandle;
use std::time::Duration;

/// Whether colours may be used.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Colour {
    /// Plain text.
    Plain,
    /// Colours add to what the words say already.
    Coloured,
}

/// How long a build may take before a word about it is due.
const PATIENCE: Duration = Duration::from_millis(700);

/// Whether standard output may be coloured: a terminal, and `NO_COLOR` not set.
pub(super) fn colour() -> Colour {
    let forbidden = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|value| value == "dumb");
    if io::stdout().is_terminal() && !forbidden && !dumb { Colour::Coloured } else { Colour::Plain }
}

/// Writes results. A reader that went away (`| head`) is no trouble.
pub(super) fn say(text: &str) {
    let _ = io::stdout().lock().write_all(text.as_bytes());
}

/// Writes operator trouble.
pub(super) fn complain(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// A line that appears on a terminal when the work takes long, and is wiped away at the end.
pub(super) struct Progress {
    done: Sender<()>,
    thread: JoinHandle<()>,
}

impl Progress {
    /// Waits in the background; without a terminal nothing is ever shown.
    pub(super) fn start(words: &'static str) -> Option<Self> {
        if !io::stderr().is_terminal() {
            return None;
        }
        let (done, wait) = mpsc::channel();
        let thread = std::thread::spawn(move || {
            if wait.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
                complain(words);
                let _ = wait.recv();
                complain("\r\u{1b}[2K");
            }
        });
        Some(Self { done, thread })
    }

    /// Wipes the line away.
    pub(super) fn end(self) {
        let _ = self.done.send(());
        let _ = self.thread.join();
    }
}
