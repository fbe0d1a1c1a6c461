//! Operator trouble of the commands themselves.

use crate::{build, read};
use std::io;
use std::path::PathBuf;

/// A command cannot be carried out; each message says what to do next.
#[derive(Debug, thiserror::Error)]
pub(super) enum Fault {
    /// The project cannot be read.
    #[error(transparent)]
    Read(#[from] read::Fault),
    /// The build cannot be carried out.
    #[error(transparent)]
    Build(#[from] build::Fault),
    /// The preview cannot run.
    #[error(transparent)]
    Preview(#[from] crate::preview::Fault),
    /// Nothing is ever overwritten.
    #[error("„{}“ gibt es schon und wird nicht überschrieben\n  = Hilfe: {help}", path.display())]
    Exists {
        /// What is there.
        path: PathBuf,
        /// What to do.
        help: String,
    },
    /// A file cannot be written.
    #[error(
        "„{}“ lässt sich nicht schreiben: {source}\n  = Hilfe: Zugriffsrechte und freien Platz prüfen",
        path.display()
    )]
    Write {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A word on the command line means nothing.
    #[error("{message}\n  = Hilfe: {help}")]
    Unknown {
        /// What is wrong.
        message: String,
        /// What to do.
        help: String,
    },
}

impl From<crate::import::Unfit> for Fault {
    fn from(unfit: crate::import::Unfit) -> Self {
        Self::Unknown { message: unfit.message, help: unfit.help }
    }
}
