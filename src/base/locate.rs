//! From the handle of a message to the text it means; asked only when a message is printed.

use super::place::Place;
use super::source::Span;
use std::sync::Arc;

/// Where a message points, in the text as it is now.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Located {
    /// Path from the project folder, with `/`; empty for the project as a whole.
    pub path: Arc<str>,
    /// The text of the file, if it is one that was read.
    pub text: Option<Arc<str>>,
    /// The stretch of the text; empty at the start for a file as a whole.
    pub span: Span,
}

/// Knows the texts behind all places.
pub trait Locate {
    /// The text a place means.
    fn locate(&self, place: &Place) -> Located;
}
