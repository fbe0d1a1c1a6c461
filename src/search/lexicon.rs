//! Every word of the handbook once, as it is written, with a number.

use crate::base::quick::{Quick, QuickMap};
use std::hash::BuildHasher;
use std::sync::{Arc, Mutex, PoisonError};

/// In so many drawers the words lie, so that threads seldom wait for one another.
const DRAWERS: usize = 64;

/// Numbers for words; the same word gets the same number, in whatever thread it is met.
#[derive(Debug)]
pub struct Lexicon {
    drawers: Vec<Mutex<Drawer>>,
}

#[derive(Debug, Default)]
struct Drawer {
    numbers: QuickMap<Arc<str>, u32>,
    words: Vec<Arc<str>>,
}

impl Default for Lexicon {
    fn default() -> Self {
        Self { drawers: (0..DRAWERS).map(|_| Mutex::default()).collect() }
    }
}

impl Lexicon {
    /// A word with its number.
    pub fn number(&self, word: &str) -> (Arc<str>, u32) {
        let place = (Quick::default().hash_one(word) >> 40) as usize % DRAWERS;
        let mut drawer = self.drawers[place].lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((known, number)) = drawer.numbers.get_key_value(word) {
            return (known.clone(), *number);
        }
        let number = (drawer.words.len() * DRAWERS + place) as u32;
        let word: Arc<str> = word.into();
        drawer.words.push(word.clone());
        drawer.numbers.insert(word.clone(), number);
        (word, number)
    }

    /// All words by number; numbers that no word has are empty.
    pub fn words(&self) -> Vec<Arc<str>> {
        let drawers: Vec<_> = self
            .drawers
            .iter()
            .map(|drawer| drawer.lock().unwrap_or_else(PoisonError::into_inner).words.clone())
            .collect();
        let most = drawers.iter().map(Vec::len).max().unwrap_or_default();
        let at = |number: usize| drawers[number % DRAWERS].get(number / DRAWERS).cloned();
        (0..most * DRAWERS).map(|number| at(number).unwrap_or_else(|| "".into())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_keeps_its_number() {
        let lexicon = Lexicon::default();
        let numbers: Vec<u32> = (0..500).map(|n| lexicon.number(&format!("Wort{n}")).1).collect();
        let words = lexicon.words();
        for (n, number) in numbers.iter().enumerate() {
            assert_eq!(*words[*number as usize], format!("Wort{n}"));
            assert_eq!(lexicon.number(&format!("Wort{n}")).1, *number);
        }
    }
}
