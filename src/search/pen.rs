//! Analyses texts, one after the other, on one thread.

use super::analyse::{is_digit, joined, tokens};
use super::entry::{Entry, Section, Text};
use super::lexicon::{Lexicon, hash};
use super::plain::{Plain, each_section};
use super::recent::Recent;
use crate::parse::markdown::Body;

/// So many words are remembered: most words of a text stood in the texts before it, and are not
/// looked up among all words of the handbook again.
const REMEMBERED: usize = 32_768;

/// Analyses texts.
#[derive(Debug)]
pub struct Pen<'a> {
    lexicon: &'a Lexicon,
    /// The numbers of words.
    recent: Recent<u32>,
    /// Room for the words of a text.
    words: Vec<(u32, u32)>,
    /// Room for a section.
    section: Plain,
}

impl<'a> Pen<'a> {
    /// A pen that numbers words with a lexicon.
    pub fn new(lexicon: &'a Lexicon) -> Self {
        let recent = Recent::new(REMEMBERED);
        Self { lexicon, recent, words: Vec::new(), section: Plain::default() }
    }

    /// Analyses the body of a page.
    pub fn entry(&mut self, body: &Body) -> Entry {
        let mut sections = Vec::new();
        let mut room = std::mem::take(&mut self.section);
        each_section(body, &mut room, |plain| {
            sections.push(Section {
                heading: self.text(&plain.heading),
                anchor: plain.anchor.clone(),
                text: self.text(&plain.text),
                code: self.text(&plain.code),
            });
        });
        self.section = room;
        Entry { sections }
    }

    /// Analyses a text with a heading.
    pub(super) fn entry_of(&mut self, heading: &str, text: &str) -> Entry {
        let (heading, text) = (self.text(heading), self.text(text));
        Entry { sections: vec![Section { heading, text, ..Section::default() }] }
    }

    pub(super) fn text(&mut self, text: &str) -> Text {
        let mut words = std::mem::take(&mut self.words);
        words.clear();
        let mut numbers = Vec::new();
        for token in tokens(text) {
            if is_digit(text, token.start) {
                numbers.push(words.len() as u32);
            }
            words.push((token.start as u32, self.number(token.text)));
        }
        let joined = joined(text, &words, &numbers);
        let joined = joined.iter().map(|term| self.lexicon.number(term)).collect();
        let analysed = Text { text: text.into(), words: words.as_slice().into(), joined };
        self.words = words;
        analysed
    }

    fn number(&mut self, word: &str) -> u32 {
        let hash = hash(word);
        if let Some(number) = self.recent.get(hash) {
            return *number;
        }
        let number = self.lexicon.number_of(word, hash);
        self.recent.put(hash, number);
        number
    }
}
