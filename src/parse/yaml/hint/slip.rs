//! A slip: where it is, what it is, what to do.

use crate::base::diag::Diag;
use crate::base::place::Place;
use crate::base::source::{FileId, Span};
use crate::parse::yaml::UNREADABLE;

/// The remedy for most values.
pub const QUOTE: &str = "den ganzen Wert in gerade Anführungszeichen setzen: \"…\"";

/// What will become the one message about a text.
pub struct Slip {
    /// The bytes to underline.
    pub span: Span,
    /// What is.
    pub message: String,
    /// What to do.
    pub help: String,
}

impl Slip {
    /// A slip that is `length` bytes long.
    pub fn new(
        start: usize,
        length: usize,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        let (message, help) = (message.into(), help.into());
        Self { span: Span::new(start, start + length), message, help }
    }

    /// The message about it; the text begins at `offset` of the file.
    pub fn diag(self, file: FileId, offset: usize) -> Diag {
        Diag::error(UNREADABLE, Place::Span(file, self.span.shifted(offset)), self.message)
            .help(self.help)
    }
}
