//! What tells, without opening a file, whether it has changed.

use std::fs::Metadata;
use std::time::{Duration, UNIX_EPOCH};

/// The state of a file; another state means another content, equal states nearly always the same.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stamp {
    /// Its size.
    pub bytes: u64,
    /// When it was written last, since 1970, where the system tells.
    pub modified: Option<Duration>,
    /// Number of the file and time of its last change of any kind; nobody can set that time back.
    identity: Identity,
}

#[cfg(unix)]
type Identity = (u64, i64, i64);
#[cfg(not(unix))]
type Identity = ();

impl Stamp {
    /// The state that the system reports.
    pub(super) fn of(data: &Metadata) -> Self {
        let modified = data.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        Self { bytes: data.len(), modified, identity: identity(data) }
    }
}

#[cfg(unix)]
fn identity(data: &Metadata) -> Identity {
    use std::os::unix::fs::MetadataExt;
    (data.ino(), data.ctime(), data.ctime_nsec())
}

#[cfg(not(unix))]
fn identity(_: &Metadata) -> Identity {}
