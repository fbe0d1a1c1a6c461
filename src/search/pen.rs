//! Analyses texts, one after the other, on one thread.

use super::analyse::{joined, tokens};
use super::entry::{Entry, Section, Text};
use super::lexicon::{Lexicon, hash};
use super::plain::{Plain, sections};
use crate::parse::markdown::Body;

/// So many words are remembered: most words of a text stood in the texts before it, and are not
/// looked up among all words of the handbook again.
const RECENT: usize = 32_768;

/// Hardly any text has shorter words on average.
const LETTERS: usize = 6;

/// Hash and number of a word.
type Recent = (u64, u32);

/// Analyses texts.
#[derive(Debug)]
pub struct Pen<'a> {
    lexicon: &'a Lexicon,
    /// Each word has one place, by its hash; a later word takes it over.
    recent: Vec<Recent>,
}

impl<'a> Pen<'a> {
    /// A pen that numbers words with a lexicon.
    pub fn new(lexicon: &'a Lexicon) -> Self {
        Self { lexicon, recent: vec![Recent::default(); RECENT] }
    }

    /// Analyses the body of a page.
    pub fn entry(&mut self, body: &Body) -> Entry {
        self.sections(sections(body))
    }

    pub(super) fn sections(&mut self, sections: Vec<Plain>) -> Entry {
        let section = |plain: Plain| Section {
            heading: self.text(plain.heading),
            anchor: plain.anchor,
            text: self.text(plain.text),
            code: self.text(plain.code),
        };
        Entry { sections: sections.into_iter().map(section).collect() }
    }

    pub(super) fn text(&mut self, text: impl Into<Box<str>>) -> Text {
        let text = text.into();
        let mut all = Vec::with_capacity(text.len() / LETTERS);
        all.extend(tokens(&text));
        let joined = joined(&text, &all);
        let joined = joined.iter().map(|joined| self.lexicon.number(&joined.term)).collect();
        let words = all.iter().map(|token| (token.start as u32, self.number(token.text))).collect();
        Text { text, words, joined }
    }

    fn number(&mut self, word: &str) -> u32 {
        let hash = hash(word);
        let place = hash as usize % RECENT;
        let (known, number) = self.recent[place];
        if known == hash {
            return number;
        }
        let number = self.lexicon.number_of(word, hash);
        self.recent[place] = (hash, number);
        number
    }
}
