//! What the operator must mend.

use crate::theme::ThemeFault;

/// What keeps a build from running at all.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The handbook cannot be found or read.
    #[error(transparent)]
    Read(#[from] crate::read::Fault),
    /// The theme has a mistake.
    #[error("{0}\nDie Datei unter themes/ berichtigen oder löschen; dann gilt die eingebaute.")]
    Theme(#[from] ThemeFault),
    /// The site cannot be published.
    #[error(transparent)]
    Publish(#[from] super::publish::Fault),
}
