//! Word lists as data: a line `Wort = anderes Wort` each, `#` begins a comment.

use super::mark::is_word_at;
use aho_corasick::{AhoCorasick, MatchKind};
use std::ops::Range;

/// The pairs of a list.
pub fn pairs(list: &str) -> impl Iterator<Item = (&str, &str)> {
    let lines = list.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once('=')).map(|(word, other)| (word.trim(), other.trim()))
}

/// A search for many words at once.
#[derive(Debug)]
pub struct WordSearch(AhoCorasick);

impl WordSearch {
    /// For some words; none of them is empty.
    pub fn new<'a>(words: impl Iterator<Item = &'a str>) -> Option<Self> {
        let mut builder = AhoCorasick::builder();
        builder.match_kind(MatchKind::LeftmostLongest).build(words).ok().map(Self)
    }

    /// Where which word stands by itself: its number and its place.
    pub fn find(&self, text: &str) -> impl Iterator<Item = (usize, Range<usize>)> {
        let found = self.0.find_iter(text).map(|found| (found.pattern().as_usize(), found.range()));
        found.filter(|(_, place)| is_word_at(text, place.clone()))
    }
}

/// The first place where a word stands by itself.
pub fn word(text: &str, word: &str) -> Option<Range<usize>> {
    let places = text.match_indices(word).map(|(at, found)| at..at + found.len());
    places.into_iter().find(|place| is_word_at(text, place.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_no_words() {
        let list = "# Liste\nTMG = DDG\n\nTTDSG=TDDDG\n";
        assert_eq!(pairs(list).collect::<Vec<_>>(), [("TMG", "DDG"), ("TTDSG", "TDDDG")]);
    }

    #[test]
    fn many_words_are_found_in_one_pass() {
        let search = WordSearch::new(["TMG", "EU-DSGVO"].into_iter()).expect("two words");
        let found: Vec<_> = search.find("EU-DSGVO, TMGs und TMG").collect();
        assert_eq!(found, [(1, 0..8), (0, 19..22)]);
    }

    #[test]
    fn words_stand_by_themselves() {
        assert_eq!(word("Das TMG galt.", "TMG"), Some(4..7));
        assert_eq!(word("Die TMGs und X-TMG", "TMG"), None);
    }
}
