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

/// The terms of the index; their place in the alphabet is their number.
#[derive(Debug, Default)]
pub struct Terms(Strings);

impl Terms {
    /// Sorts the words of a lexicon; the second list has the place of each by its number there.
    pub fn new(words: &Words) -> (Self, Vec<u32>) {
        let numbers =
            (0..words.end() as u32).map(|number| (beginning(words.get(number as usize)), number));
        let mut sorted: Vec<(u128, u32)> =
            numbers.filter(|(beginning, _)| *beginning != 0).collect();
        // The beginnings lie side by side and differ nearly always; the words lie all over the place.
        sorted.par_sort_unstable_by(|(one, a), (other, b)| {
            one.cmp(other).then_with(|| words.get(*a as usize).cmp(words.get(*b as usize)))
        });
        let (mut terms, mut places) = (Self::default(), vec![0; words.end()]);
        for (place, (_, number)) in sorted.into_iter().enumerate() {
            terms.0.push(words.get(number as usize));
            places[number as usize] = place as u32;
        }
        (terms, places)
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// The term at a place.
    pub fn get(&self, place: u32) -> &str {
        self.0.get(place as usize).expect("places are below the count")
    }

    /// The place of a term.
    pub fn place(&self, term: &str) -> Option<u32> {
        let mut places = 0..self.count() as u32;
        while !places.is_empty() {
            let middle = places.start.midpoint(places.end);
            match self.get(middle).cmp(term) {
                Ordering::Equal => return Some(middle),
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
        let (terms, places) = Terms::new(&lexicon.words());
        let told: Vec<&str> = (0..terms.count() as u32).map(|place| terms.get(place)).collect();
        assert_eq!(told, ["antrag", "antragsteller", "antragstellung", "wohngeld", "z", "§4"]);
        for (word, number) in words.iter().zip(numbers) {
            assert_eq!(terms.place(word), Some(places[number as usize]));
        }
        assert_eq!(["a", "antragt", "zz"].map(|word| terms.place(word)), [None; 3]);
        assert_eq!(Terms::default().place("a"), None);
    }
}
