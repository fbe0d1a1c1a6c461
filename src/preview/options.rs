//! What a preview is asked to do.

use crate::build;

/// What a preview is asked to do.
#[derive(Clone, Debug)]
pub struct Options {
    /// The handbook and how it is shown.
    pub build: build::Options,
    /// The port to listen on; when it is taken, the next free one. 0 means any.
    pub port: u16,
    /// The address that opens a file in the editor, with `{datei}`, `{zeile}` and `{spalte}`.
    pub editor: Option<String>,
    /// How changes are noticed.
    pub watching: Watching,
}

/// How changes are noticed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Watching {
    /// The system reports them; now and then everything is looked at all the same.
    Events,
    /// Everything is looked at again and again: for network drives and containers.
    Polling,
}
