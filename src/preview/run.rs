//! Starts everything, waits for Ctrl+C, ends everything.

use super::desk::{Desk, Shown};
use super::options::Options;
use super::server::{listen, serve};
use super::watch::{Watch, Word};
use super::worker::{News, work};
use crate::build::{self, Session};
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::runtime::Builder;
use tokio::sync::watch;

/// What keeps a preview from running.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The handbook cannot be found.
    #[error(transparent)]
    Build(#[from] build::Fault),
    /// No connection can be accepted.
    #[error(
        "die Vorschau kann Port {0} nicht öffnen: {1}\n  = Hilfe: mit --port einen anderen Port nennen"
    )]
    Port(u16, io::Error),
    /// The system refuses threads or signals.
    #[error("die Vorschau kann nicht starten: {0}\n  = Hilfe: andere Programme beenden")]
    System(#[from] io::Error),
}

/// What the caller is told while the preview runs.
pub enum Told<'a> {
    /// Where it listens.
    Address(&'a str),
    /// A state with complete messages.
    Checked(&'a Shown),
    /// How changes are noticed from now on.
    Watching(&'static str),
}

/// Pages are made by at most this many threads.
const MAKERS: usize = 8;
/// How long connections may take to end.
const END: Duration = Duration::from_millis(300);

/// Serves the handbook until it is interrupted.
pub fn run(options: Options, tell: impl Fn(Told<'_>) + Send + Sync + 'static) -> Result<(), Fault> {
    let session = Session::new(options.build.clone())?;
    let runtime =
        Builder::new_current_thread().enable_all().max_blocking_threads(MAKERS).build()?;
    let port = options.port;
    let listeners = runtime.block_on(listen(port)).map_err(|error| Fault::Port(port, error))?;
    let port = listeners[0].local_addr()?.port();
    let root = std::fs::canonicalize(&options.build.project).unwrap_or_else(|_| PathBuf::from("."));
    let run = u64::from(std::process::id());
    let desk = Arc::new(Desk { port, run, root, editor: options.editor });
    let (states, seen) = watch::channel(Arc::new(Shown::default()));
    let (watch, stop) = Watch::new(options.watching);
    tell(Told::Address(&format!("http://localhost:{port}/")));
    let worker = std::thread::Builder::new().name("worker".into()).spawn(move || {
        work(session, watch, &states, &|news| {
            tell(match news {
                News::Checked(shown) => Told::Checked(shown),
                News::Watching(words) => Told::Watching(words),
            });
        });
    })?;
    let interrupted = runtime.block_on(async {
        for listener in listeners {
            tokio::spawn(serve(listener, desk.clone(), seen.clone()));
        }
        interrupted().await
    });
    let _ = stop.send(Word::End);
    runtime.shutdown_timeout(END);
    let _ = worker.join();
    Ok(interrupted?)
}

#[cfg(unix)]
async fn interrupted() -> io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut end, mut hang_up) = (signal(SignalKind::terminate())?, signal(SignalKind::hangup())?);
    tokio::select! {
        result = tokio::signal::ctrl_c() => result,
        _ = end.recv() => Ok(()),
        _ = hang_up.recv() => Ok(()),
    }
}

#[cfg(not(unix))]
async fn interrupted() -> io::Result<()> {
    tokio::signal::ctrl_c().await
}
