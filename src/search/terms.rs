//! The terms of the index in the order of the alphabet.

use super::lexicon::Words;
use rayon::prelude::*;

/// The terms of the index; their place in the alphabet is their number.
#[derive(Debug, Default)]
pub struct Terms {
    words: Words,
    /// By place, the number in the lexicon.
    sorted: Vec<u32>,
}

impl Terms {
    /// Sorts the words of a lexicon; the second list has the place of each by its number there.
    pub fn new(words: Words) -> (Self, Vec<u32>) {
        let numbers = 0..words.end() as u32;
        let mut sorted: Vec<u32> =
            numbers.filter(|number| !words.get(*number as usize).is_empty()).collect();
        sorted.par_sort_unstable_by_key(|number| words.get(*number as usize));
        let mut places = vec![0; words.end()];
        for (place, number) in sorted.iter().enumerate() {
            places[*number as usize] = place as u32;
        }
        (Self { words, sorted }, places)
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.sorted.len()
    }

    /// The term at a place.
    pub fn get(&self, place: u32) -> &str {
        self.words.get(self.sorted[place as usize] as usize)
    }

    /// The place of a term.
    pub fn place(&self, term: &str) -> Option<u32> {
        let at = |number: &u32| self.words.get(*number as usize).cmp(term);
        self.sorted.binary_search_by(at).ok().map(|place| place as u32)
    }
}
