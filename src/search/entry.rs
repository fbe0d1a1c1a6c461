//! A text analysed: sections with their words as numbers. Depends on the text alone, so that an edit
//! of one page costs the analysis of that page.

use super::analyse::{joined, tokens};
use super::lexicon::Lexicon;
use super::plain::{Plain, sections};
use crate::base::quick::QuickMap;
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
    Entry::of(lexicon, &sections(body))
}

impl Entry {
    pub(super) fn of(lexicon: &Lexicon, sections: &[Plain]) -> Self {
        let mut pen = Pen::new(lexicon);
        let texts = sections.iter().map(|plain| (pen.text(&plain.heading), pen.text(&plain.text)));
        let texts: Vec<(Text, Text)> = texts.collect();
        let texts = sections.iter().zip(texts);
        let sections = texts.map(|(plain, (heading, text))| Section {
            heading,
            anchor: plain.anchor.clone(),
            text,
        });
        Self { sections: sections.collect() }
    }
}

/// Numbers the words of some texts. Most words of a page stand on it before: they are not looked up
/// among those of the whole handbook again.
struct Pen<'a> {
    lexicon: &'a Lexicon,
    known: QuickMap<&'a str, u32>,
}

impl<'a> Pen<'a> {
    fn new(lexicon: &'a Lexicon) -> Self {
        Self { lexicon, known: QuickMap::default() }
    }

    fn number(&mut self, word: &'a str) -> u32 {
        let lexicon = self.lexicon;
        *self.known.entry(word).or_insert_with(|| lexicon.number(word))
    }

    fn text(&mut self, text: &'a str) -> Text {
        let all: Vec<_> = tokens(text).collect();
        let joined = joined(text, &all);
        let joined = joined.iter().map(|joined| self.lexicon.number(&joined.term)).collect();
        let words = all.iter().map(|token| (token.start as u32, self.number(token.text)));
        Text { words: words.collect(), joined, text: text.into() }
    }
}

impl Text {
    pub fn new(lexicon: &Lexicon, text: &str) -> Self {
        Pen::new(lexicon).text(text)
    }

    /// All numbers: of words, and of terms that several make together.
    pub fn numbers(&self) -> impl Iterator<Item = u32> {
        self.words.iter().map(|(_, number)| *number).chain(self.joined.iter().copied())
    }
}
