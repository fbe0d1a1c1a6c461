//! The terms of the index in the order of the alphabet.

use super::lexicon::Words;
use super::strings::Strings;
use rayon::prelude::*;
use std::cmp::Ordering;

/// The first bytes of a word; sorts as the words do.
fn beginning(word: &str) -> u128 {
    let mut bytes = [0; 16];
    let shared = word.len().min(bytes.len());
    bytes[..shared].copy_from_slice(&word.as_bytes()[..shared]);
    u128::from_be_bytes(bytes)
}

/// The terms of the index, each at its place in the alphabet.
#[derive(Debug, Default)]
pub struct Terms {
    texts: Strings,
    /// By their place, the numbers they had in the lexicon. What is counted is counted by number: terms that were met
    /// first, so nearly all frequent ones, then lie side by side.
    numbers: Vec<u32>,
}

impl Terms {
    /// Sorts the words of a lexicon.
    pub fn new(words: &Words) -> Self {
        let numbers =
            (0..words.count() as u32).map(|number| (beginning(words.get(number as usize)), number));
        let mut sorted: Vec<(u128, u32)> = numbers.collect();
        // The beginnings lie side by side and differ nearly always; the words lie all over the place.
        sorted.par_sort_unstable_by(|(one, a), (other, b)| {
            one.cmp(other).then_with(|| words.get(*a as usize).cmp(words.get(*b as usize)))
        });
        let numbers: Vec<u32> = sorted.into_iter().map(|(_, number)| number).collect();
        let mut texts = Strings::default();
        for number in &numbers {
            texts.push(words.get(*number as usize));
        }
        Self { texts, numbers }
    }

    /// How many there are; all places and numbers are smaller.
    pub fn count(&self) -> usize {
        self.numbers.len()
    }

    /// The numbers of all terms in the order of the alphabet.
    pub fn numbers(&self) -> &[u32] {
        &self.numbers
    }

    /// The term at a place.
    pub fn get(&self, place: u32) -> &str {
        self.texts.get(place as usize).expect("places are below the count")
    }

    /// The number of a term.
    pub fn number(&self, term: &str) -> Option<u32> {
        let mut places = 0..self.count() as u32;
        while !places.is_empty() {
            let middle = places.start.midpoint(places.end);
            match self.get(middle).cmp(term) {
                Ordering::Equal => return Some(self.numbers[middle as usize]),
                Ordering::Less => places.start = middle + 1,
                Ordering::Greater => places.end = middle,
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::Lexicon;

    #[test]
    fn terms_have_their_place_in_the_alphabet() {
        let lexicon = Lexicon::default();
        let words = ["wohngeld", "antrag", "antragsteller", "antragstellung", "§4", "z"];
        let numbers = words.map(|word| lexicon.number(word));
        let terms = Terms::new(&lexicon.words());
        let told: Vec<&str> = (0..terms.count() as u32).map(|place| terms.get(place)).collect();
        assert_eq!(told, ["antrag", "antragsteller", "antragstellung", "wohngeld", "z", "§4"]);
        for (word, number) in words.iter().zip(numbers) {
            assert_eq!(terms.number(word), Some(number));
        }
        assert_eq!(["a", "antragt", "zz"].map(|word| terms.number(word)), [None; 3]);
        assert_eq!((terms.numbers(), terms.count()), (&[1, 2, 3, 0, 5, 4][..], 6));
        assert_eq!(Terms::default().number("a"), None);
    }
}
