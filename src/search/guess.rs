//! Compounds of which one part is not known, but can be nothing else.

use super::compound::{Before, Splitter};
use super::verb::VERB;

/// Nouns that end so take an `s` before the next part and nowhere else.
const JOINED: &[&str] = &["ungs", "heits", "keits", "schafts", "ions", "tats"];
/// How long an unknown part with such an ending is at least.
const JOINED_PART: usize = 8;
/// What stands before the root of a noun: `Verlauf` is one if `Lauf` is.
const DERIVED: &[&str] = &[
    "ab", "auf", "aus", "be", "durch", "ein", "ent", "mit", "nach", "uber", "um", "unter", "ver",
    "vor", "zu",
];
/// Shorter words have no part that has to be guessed.
const GUESSED: usize = 10;

impl Splitter {
    /// The cheapest way; if there is none, one with a part that is not known, but can be nothing else.
    pub(super) fn ways(&self, word: &str, before: &mut Before) -> Vec<(usize, usize)> {
        let known = self.cheapest(word, before);
        if !known.is_empty() || word.len() < GUESSED || self.is_whole(word) {
            return known;
        }
        let joined = JOINED.iter().filter_map(|it| Some(last(word, it)? + it.len()));
        for end in joined.filter(|end| (JOINED_PART..word.len()).contains(end)) {
            let rest = self.known_ways(&word[end..], before);
            if !rest.is_empty() {
                let rest = rest.into_iter().map(|(start, stop)| (end + start, end + stop));
                return std::iter::once((0, end)).chain(rest).collect();
            }
        }
        for (start, behind) in DERIVED.iter().filter_map(|it| Some((last(word, it)?, it.len()))) {
            let root = &word[start + behind..];
            if start < VERB || root.len() < VERB || self.last_price(root, before).is_none() {
                continue;
            }
            let mut first = self.known_ways(&word[..start], before);
            if !first.is_empty() {
                first.push((start, word.len()));
                return first;
            }
        }
        Vec::new()
    }

    /// The known parts of a word, or the word itself if it is one.
    fn known_ways(&self, word: &str, before: &mut Before) -> Vec<(usize, usize)> {
        if word.len() >= VERB
            && (self.price(word).is_some() || self.last_price(word, before).is_some())
        {
            return vec![(0, word.len())];
        }
        self.cheapest(word, before)
    }
}

/// Where some letters stand in a word for the last time. Words are too short for a search that gets ready first.
fn last(word: &str, letters: &str) -> Option<usize> {
    let (word, letters) = (word.as_bytes(), letters.as_bytes());
    let places = 0..=word.len().checked_sub(letters.len())?;
    places.rev().find(|at| word[*at] == letters[0] && word[*at..].starts_with(letters))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_part_may_be_unknown() {
        let splitter = Splitter::new([]);
        let told = |word: &str| splitter.ways(word, &mut Before::default()).len();
        // „Ertüchtigung“ and „Zulauf“ stand in no list.
        assert_eq!((told("ertuchtigungsplan"), told("wasserzulauf")), (2, 2));
        assert_eq!(
            (told("rechtfertigung"), told("unterstutzung"), told("bibliothekar")),
            (0, 0, 0)
        );
    }
}
