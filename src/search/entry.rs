//! A text analysed: sections with their words as numbers. Depends on the text alone, so that an edit
//! of one page costs the analysis of that page.

use super::analyse::{joined, tokens};
use super::lexicon::Lexicon;
use super::plain::{Plain, sections};
use crate::parse::markdown::Body;
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
}

/// A text and its words.
#[derive(Clone, Debug, Default)]
pub(super) struct Text {
    pub text: Box<str>,
    /// First byte and number of each word.
    pub words: Vec<(u32, u32)>,
    /// Terms that several words make together.
    pub joined: Vec<u32>,
}

/// Analyses the body of a page.
pub fn entry(lexicon: &Lexicon, body: &Body) -> Entry {
    Entry::of(lexicon, sections(body))
}

impl Entry {
    pub(super) fn of(lexicon: &Lexicon, sections: Vec<Plain>) -> Self {
        let section = |plain: Plain| Section {
            heading: Text::new(lexicon, &plain.heading),
            anchor: plain.anchor,
            text: Text::new(lexicon, &plain.text),
        };
        Self { sections: sections.into_iter().map(section).collect() }
    }
}

impl Text {
    pub fn new(lexicon: &Lexicon, text: &str) -> Self {
        let all: Vec<_> = tokens(text).collect();
        let words = all.iter().map(|token| (token.start as u32, lexicon.number(token.text)));
        let joined = joined(text, &all);
        let joined = joined.iter().map(|joined| lexicon.number(&joined.term));
        Self { words: words.collect(), joined: joined.collect(), text: text.into() }
    }

    /// All numbers: of words, and of terms that several make together.
    pub fn numbers(&self) -> impl Iterator<Item = u32> {
        self.words.iter().map(|(_, number)| *number).chain(self.joined.iter().copied())
    }
}
