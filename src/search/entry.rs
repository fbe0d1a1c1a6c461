//! A text analysed: sections with their words as numbers. Depends on the text alone, so that an edit
//! of one page costs the analysis of that page.

use super::sentence::Sentence;
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
    /// The number of each word.
    pub words: Box<[u32]>,
    /// Terms that several words make together.
    pub joined: Box<[u32]>,
    /// Those with words.
    pub sentences: Box<[Sentence]>,
}

impl Text {
    /// All numbers: of words, and of terms that several make together.
    pub fn numbers(&self) -> impl Iterator<Item = u32> {
        self.words.iter().chain(&self.joined).copied()
    }

    /// The sentences, each with its words.
    pub fn sentences(&self) -> impl Iterator<Item = (Sentence, &[u32])> {
        let ends = self.sentences.iter().skip(1).map(|next| next.first as usize);
        let ends = ends.chain([self.words.len()]);
        let words = |first: u32, end: usize| &self.words[first as usize..end];
        self.sentences.iter().zip(ends).map(move |(it, end)| (*it, words(it.first, end)))
    }

    /// The words from the sentence on that begins here.
    pub fn words_from(&self, start: usize) -> &[u32] {
        let place = self.sentences.partition_point(|it| (it.start as usize) < start);
        let first = self.sentences.get(place).map_or(self.words.len(), |it| it.first as usize);
        &self.words[first..]
    }
}
