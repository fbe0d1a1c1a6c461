//! What lies on the desk at one moment, and what stays the same while a preview runs.

use crate::build::View;
use std::fmt;

/// What is to be seen at one moment.
#[derive(Clone, Default)]
pub struct Shown {
    /// The handbook and its messages.
    pub view: View,
    /// Counts states, beginning with 1; 0 means that nothing has been looked at yet.
    pub revision: u64,
    /// Whether the messages are complete; pages can be seen before.
    pub checked: bool,
}

/// What stays the same while a preview runs.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The port it listens on.
    pub port: u16,
    /// Tells this run from others, so that a browser notices a restart.
    pub run: u64,
    /// The root of the project, for links into the editor.
    pub root: std::path::PathBuf,
    /// The address that opens a file in the editor.
    pub editor: Option<String>,
}

/// One state of one run: `1a2b-7`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stand {
    /// The run.
    pub run: u64,
    /// The state.
    pub revision: u64,
}

impl fmt::Display for Stand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:x}-{}", self.run, self.revision)
    }
}

impl Desk {
    /// The name of a state.
    pub fn stand(&self, shown: &Shown) -> Stand {
        Stand { run: self.run, revision: shown.revision }
    }
}
