//! Where and how to publish.

use std::path::PathBuf;

/// Where and how to publish.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Target {
    /// The folder to publish into; relative means from the current folder.
    pub output: PathBuf,
    /// The folder of the handbook.
    pub project: PathBuf,
    /// Folders with sources: content, themes, assets. Nothing is ever written into them.
    pub protected: Vec<PathBuf>,
    /// What happens to generated files that somebody edited by hand.
    pub overwrite: Overwrite,
}

/// What happens to generated files that somebody edited by hand since the last build.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Overwrite {
    /// The edited file stays beside the new one as `name.alt`.
    #[default]
    Keep,
    /// The edited file is replaced.
    Replace,
}
