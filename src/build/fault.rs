//! What the operator must mend.

use crate::theme::ThemeFault;

/// What keeps a build from running at all.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The handbook cannot be found or read.
    #[error(transparent)]
    Read(#[from] crate::read::Fault),
    /// The theme has a mistake.
    #[error(transparent)]
    Theme(#[from] ThemeFault),
    /// The site cannot be published.
    #[error(transparent)]
    Publish(#[from] super::publish::Fault),
}
