//! What the command hands back to the shell.

use std::process::ExitCode;

/// The three ways to end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Exit {
    /// Everything is fine.
    Clean,
    /// The author has to correct something.
    Mistakes,
    /// The operator has to correct something: usage, folders, rights.
    Trouble,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Clean => 0,
            Exit::Mistakes => 1,
            Exit::Trouble => 2,
        })
    }
}
