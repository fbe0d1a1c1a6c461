//! What only the operator can put right.

use std::io;
use std::path::PathBuf;

/// The project cannot be found or read.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// There is no handbook in the folder.
    #[error("hier ist kein Handbuch: „{}“ gibt es nicht\n  = Hilfe: {hint}", looked.display())]
    NoProject {
        /// The file that makes a folder a handbook.
        looked: PathBuf,
        /// What to do.
        hint: String,
    },
    /// A file or folder cannot be read.
    #[error(
        "„{}“ lässt sich nicht lesen: {}\n  = Hilfe: Zugriffsrechte prüfen",
        path.display(),
        words(source)
    )]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file cannot be imported.
    #[error("„{}“ {why}\n  = Hilfe: {help}", path.display())]
    Foreign {
        /// Which.
        path: PathBuf,
        /// What is wrong with it.
        why: String,
        /// What to do.
        help: &'static str,
    },
}

/// What an error of the system means, in German where it is a usual one.
pub(super) fn words(error: &io::Error) -> String {
    if rustix::io::Errno::from_io_error(error) == Some(rustix::io::Errno::LOOP) {
        return "sie führt im Kreis".to_owned();
    }
    match error.kind() {
        io::ErrorKind::NotFound => "nicht vorhanden".to_owned(),
        io::ErrorKind::PermissionDenied => "keine Berechtigung zum Lesen".to_owned(),
        io::ErrorKind::NotADirectory => "kein Ordner".to_owned(),
        _ => error.to_string(),
    }
}
