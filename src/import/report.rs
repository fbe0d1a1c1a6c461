//! What an import did, or would do.

use std::sync::Arc;

/// What an import did, or would do.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Report {
    /// New records: `begriff:avv`.
    pub fresh: Vec<String>,
    /// Changed records with the keys that changed, and where they stand.
    pub changed: Vec<(String, Vec<String>, Arc<str>)>,
    /// How many of the changed records are published.
    pub changed_released: usize,
    /// How many records are as they were.
    pub same: usize,
    /// How many values differ because an editor changed them.
    pub kept: usize,
    /// Values of an editor that those of the file replaced, as asked for.
    pub replaced: Vec<Conflict>,
    /// Values that editor and file changed differently.
    pub conflicts: Vec<Conflict>,
    /// What was not taken.
    pub left: Vec<Left>,
    /// Records of an earlier import that the file no longer has.
    pub gone: Vec<String>,
    /// What holds for the whole file.
    pub notes: Vec<String>,
}

/// A value that editor and file changed differently. The editor's stays unless the file is preferred.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Conflict {
    /// `content/daten/begriff/begriffe.yaml:12`.
    pub place: String,
    /// `begriff:avv`.
    pub record: String,
    /// The key.
    pub key: String,
    /// The value of the editor.
    pub mine: String,
    /// The value of the file.
    pub theirs: String,
    /// Where the file has it.
    pub at: String,
    /// Why it could not be entered, if only that keeps it out.
    pub why: Option<&'static str>,
}

/// Something that was not taken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Left {
    /// Where it stands in the file.
    pub at: String,
    /// Why.
    pub why: String,
}

impl Report {
    /// Whether somebody has to look.
    pub fn needs_a_look(&self) -> bool {
        !self.conflicts.is_empty() || !self.left.is_empty()
    }
}
