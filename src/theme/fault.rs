//! What is wrong with a theme: which file, where, and what to do.

use std::fmt;
use std::ops::Range;

/// A file of a theme that cannot be used.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ThemeFault {
    /// Path inside the theme: `templates/artikel.html`; empty if no file is to blame.
    pub path: String,
    /// The bytes that are wrong; empty at the start for a file as a whole.
    pub range: Range<usize>,
    /// The line they stand in, from 1.
    pub line: Option<usize>,
    /// What is.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// What helps with every file of a theme.
pub(super) const RESTORE: &str =
    "die Datei unter themes/ berichtigen oder löschen; dann gilt die eingebaute";

impl ThemeFault {
    /// A fault of a file as a whole.
    pub(super) fn of(path: &str, message: impl Into<String>) -> Self {
        let (path, message, help) = (path.to_owned(), message.into(), RESTORE.to_owned());
        Self { path, range: 0..0, line: None, message, help }
    }
}

impl fmt::Display for ThemeFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "im Thema, „{}“", self.path)?;
            if let Some(line) = self.line {
                write!(f, ", Zeile {line}")?;
            }
            f.write_str(": ")?;
        }
        write!(f, "{}\n  = Hilfe: {}", self.message, self.help)
    }
}

impl std::error::Error for ThemeFault {}
