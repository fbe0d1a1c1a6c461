//! Disk → immutable `Snapshot`: finds the project, walks its folders, reads texts, refuses what must not be published.
//!
//! Floor 1. Imports `base`. The one place that reads the file system; knows neither Markdown nor YAML.
//! Deliberately absent: following links to folders, reading anything outside `content/`, `assets/` and
//! `themes/` but the file of an import, opening what is no regular file.

mod attachment;
mod bytes;
mod control;
mod decode;
mod fault;
mod foreign;
mod leftover;
mod link;
mod load;
mod name;
mod pixels;
mod program;
mod project;
mod reader;
mod rules;
mod snapshot;
mod stamp;
mod svg;
mod twin;
mod walk;

#[cfg(all(test, unix))]
mod tests;

pub use bytes::bytes;
pub use fault::Fault;
pub use foreign::{Foreign, foreign};
pub use leftover::is_leftover;
pub use program::program;
pub use project::Project;
pub use reader::{Looked, Reader};
pub use rules::{ADDRESS, UNREADABLE};
pub use snapshot::{File, Snapshot, ThemeFile, snapshot};
