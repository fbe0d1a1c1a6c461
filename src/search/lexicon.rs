//! Every word of the handbook once, as it is written, with a number.

use super::strings::Strings;
use crate::base::quick::QuickMap;
use std::sync::{Mutex, PoisonError};
use xxhash_rust::xxh3::xxh3_64;

/// In so many drawers the words lie, so that threads seldom wait for one another.
const DRAWERS: usize = 64;

/// Numbers for words; the same word gets the same number, in whatever thread it is met.
#[derive(Debug)]
pub struct Lexicon {
    drawers: Vec<Mutex<Drawer>>,
}

/// Some of the words.
#[derive(Debug, Default)]
struct Drawer {
    /// By the hash of a word. Sources, too, are told apart by such a hash alone.
    places: QuickMap<u64, u32>,
    words: Strings,
}

impl Drawer {
    /// The place of a word; a new one comes last.
    fn place(&mut self, word: &str, hash: u64) -> u32 {
        *self.places.entry(hash).or_insert_with(|| {
            self.words.push(word);
            self.words.len() as u32 - 1
        })
    }
}

impl Default for Lexicon {
    fn default() -> Self {
        Self { drawers: (0..DRAWERS).map(|_| Mutex::default()).collect() }
    }
}

impl Lexicon {
    /// The number of a word.
    pub fn number(&self, word: &str) -> u32 {
        self.number_of(word, hash(word))
    }

    /// The same for a word whose [`hash`] is known.
    pub(super) fn number_of(&self, word: &str, hash: u64) -> u32 {
        let drawer = (hash >> 40) as usize % DRAWERS;
        let mut drawer_of = self.drawers[drawer].lock().unwrap_or_else(PoisonError::into_inner);
        drawer_of.place(word, hash) * DRAWERS as u32 + drawer as u32
    }

    /// All words by number.
    pub fn words(&self) -> Words {
        let drawers = self.drawers.iter();
        let copy = |drawer: &Mutex<Drawer>| {
            drawer.lock().unwrap_or_else(PoisonError::into_inner).words.clone()
        };
        Words { drawers: drawers.map(copy).collect() }
    }
}

/// The hash by which words are found.
pub(super) fn hash(word: &str) -> u64 {
    xxh3_64(word.as_bytes())
}

/// The words of a lexicon at one moment.
#[derive(Debug)]
pub struct Words {
    drawers: Vec<Strings>,
}

impl Words {
    /// All numbers are below this one.
    pub fn end(&self) -> usize {
        self.drawers.iter().map(Strings::len).max().unwrap_or_default() * DRAWERS
    }

    /// A word; empty for a number that no word has.
    pub fn get(&self, number: usize) -> &str {
        self.drawers[number % DRAWERS].get(number / DRAWERS).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_keeps_its_number() {
        let lexicon = Lexicon::default();
        let numbers: Vec<u32> = (0..500).map(|n| lexicon.number(&format!("Wort{n}"))).collect();
        let words = lexicon.words();
        for (n, number) in numbers.iter().enumerate() {
            assert_eq!(words.get(*number as usize), format!("Wort{n}"));
            assert_eq!(lexicon.number(&format!("Wort{n}")), *number);
        }
        assert!(numbers.iter().all(|number| (*number as usize) < words.end()));
    }
}
