//! What a build is asked to do.

use crate::base::date::Date;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

pub use crate::model::site::Drafts;

/// The day on which files were changed last, by their paths in the project.
pub type History = BTreeMap<Arc<str>, Date>;

/// What a build is asked to do.
#[derive(Clone, Debug)]
pub struct Options {
    /// The folder of the handbook.
    pub project: PathBuf,
    /// The folder to publish into; relative means from the current folder.
    pub output: PathBuf,
    /// Where the handbook is published; instead of `base_url` in the configuration.
    pub base_url: Option<String>,
    /// Whether drafts are shown.
    pub drafts: Drafts,
    /// Whether warnings keep a build from publishing.
    pub strictness: Strictness,
    /// The day the checks take for today.
    pub today: Date,
    /// When files were changed last, as far as that is known.
    pub history: History,
}

/// Whether warnings keep a build from publishing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Strictness {
    /// Only errors do.
    Errors,
    /// Warnings do, too.
    Warnings,
}
