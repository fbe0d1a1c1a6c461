//! A text analysed: sections with their words as numbers. Depends on the text alone, so that an edit
//! of one page costs the analysis of that page.

use std::sync::Arc;

/// A text analysed.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    pub(super) sections: Vec<Section>,
}

/// A stretch of text below one heading.
#[derive(Clone, Debug, Default)]
pub(super) struct Section {
    pub heading: Text,
    pub anchor: Arc<str>,
    pub text: Text,
    pub code: Text,
}

/// A text and its words.
#[derive(Clone, Debug, Default)]
pub(super) struct Text {
    pub text: Box<str>,
    /// First byte and number of each word.
    pub words: Box<[(u32, u32)]>,
    /// Terms that several words make together.
    pub joined: Box<[u32]>,
}

impl Text {
    /// All numbers: of words, and of terms that several make together.
    pub fn numbers(&self) -> impl Iterator<Item = u32> {
        self.words.iter().map(|(_, number)| *number).chain(self.joined.iter().copied())
    }
}
