//! The terms of the index in the order of the alphabet.

use super::lexicon::Words;
use rayon::prelude::*;

/// The first eight bytes of a word; sorts as the words do.
fn beginning(word: &str) -> u64 {
    let mut bytes = [0; 8];
    let shared = word.len().min(8);
    bytes[..shared].copy_from_slice(&word.as_bytes()[..shared]);
    u64::from_be_bytes(bytes)
}

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
        let numbers =
            (0..words.end() as u32).map(|number| (beginning(words.get(number as usize)), number));
        let mut sorted: Vec<(u64, u32)> =
            numbers.filter(|(beginning, _)| *beginning != 0).collect();
        // The beginnings lie side by side and differ nearly always; the words lie all over the place.
        sorted.par_sort_unstable_by(|(one, a), (other, b)| {
            one.cmp(other).then_with(|| words.get(*a as usize).cmp(words.get(*b as usize)))
        });
        let sorted: Vec<u32> = sorted.into_iter().map(|(_, number)| number).collect();
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
