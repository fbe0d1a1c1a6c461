//! Every word of the handbook once, as it is written, with a number.

use super::strings::Strings;
use crate::base::quick::QuickMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use xxhash_rust::xxh3::xxh3_64;

/// Numbers for words; the same word gets the same number, in whatever thread it is met.
#[derive(Debug, Default)]
pub struct Lexicon {
    met: Mutex<Met>,
}

/// The words that were met, first ones first.
#[derive(Debug, Default)]
struct Met {
    /// By the hash of a word. Sources, too, are told apart by such a hash alone.
    numbers: QuickMap<u64, u32>,
    words: Strings,
}

impl Lexicon {
    /// The number of a word.
    pub fn number(&self, word: &str) -> u32 {
        let mut found = 0;
        self.number_all([word], |word| (hash(word), *word), |_, number| found = number);
        found
    }

    /// Numbers many words at once: `word` gives each with its [`hash`], `told` takes its number. Many new words would
    /// take longer one by one: each would wait for memory. None of the three may ask the lexicon, which is locked.
    pub(super) fn number_all<T>(
        &self,
        all: impl IntoIterator<Item = T>,
        word: impl Fn(&T) -> (u64, &str),
        mut told: impl FnMut(T, u32),
    ) {
        let mut met = self.met();
        let Met { numbers, words } = &mut *met;
        for one in all {
            let (hash, word) = word(&one);
            let number = *numbers.entry(hash).or_insert_with(|| {
                words.push(word);
                words.len() as u32 - 1
            });
            told(one, number);
        }
    }

    /// All words by number.
    pub fn words(&self) -> Words {
        Words(self.met().words.clone())
    }

    fn met(&self) -> MutexGuard<'_, Met> {
        self.met.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The hash by which words are found.
pub(super) fn hash(word: &str) -> u64 {
    xxh3_64(word.as_bytes())
}

/// The words of a lexicon at one moment.
#[derive(Debug)]
pub struct Words(Strings);

impl Words {
    /// How many there are; all numbers are smaller.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// The word with a number.
    pub fn get(&self, number: usize) -> &str {
        self.0.get(number).expect("numbers are below the count")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rayon::prelude::*;

    #[test]
    fn a_word_keeps_its_number() {
        let lexicon = Lexicon::default();
        let numbers: Vec<u32> = (0..500).map(|n| lexicon.number(&format!("Wort{n}"))).collect();
        let words = lexicon.words();
        for (n, number) in numbers.iter().enumerate() {
            assert_eq!(words.get(*number as usize), format!("Wort{n}"));
            assert_eq!(lexicon.number(&format!("Wort{n}")), *number);
        }
        let some = ["Wort7", "Amt", "Wort7", "Amt"];
        let mut told = Vec::new();
        lexicon.number_all(some, |it| (hash(it), *it), |it, number| told.push((it, number)));
        assert_eq!(told, some.map(|it| (it, if it == "Amt" { 500 } else { 7 })));
        assert!(numbers.iter().all(|number| (*number as usize) < words.count()));
    }

    #[test]
    fn a_word_has_one_number_in_all_threads() {
        let lexicon = Lexicon::default();
        let number = |n: usize| lexicon.number(&format!("Wort{}", n % 50));
        let numbers: Vec<u32> = (0..2_000).into_par_iter().map(number).collect();
        assert_eq!(lexicon.words().count(), 50);
        for (n, number) in numbers.into_iter().enumerate() {
            assert_eq!(lexicon.words().get(number as usize), format!("Wort{}", n % 50));
        }
    }
}
