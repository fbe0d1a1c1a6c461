//! What a build has done.

use super::messages::Messages;
use super::options::Strictness;
use super::publish::Report;
use crate::base::diag::{Diag, Severity};
use std::time::Duration;

/// What a build has done.
pub struct Outcome {
    /// All messages.
    pub messages: Messages,
    /// How much there is.
    pub counts: Counts,
    /// Pages and records that are not released.
    pub drafts: usize,
    /// What was published; `None` when nothing was.
    pub published: Option<Report>,
    /// How long it took.
    pub elapsed: Duration,
}

/// How much there is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Counts {
    /// Published pages.
    pub pages: usize,
    /// Visible records.
    pub records: usize,
    /// Files of the finished site.
    pub files: usize,
}

impl std::fmt::Debug for Outcome {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Outcome({:?}, {} messages)", self.counts, self.messages.diags.len())
    }
}

/// Whether messages keep a build from publishing.
pub fn prevents(diags: &[Diag], strictness: Strictness) -> bool {
    diags.iter().any(|diag| match diag.severity {
        Severity::Error => true,
        Severity::Warning => strictness == Strictness::Warnings,
        Severity::Note => false,
    })
}
