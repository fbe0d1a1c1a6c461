//! All words of the handbook with the terms under which they are found.

use super::analyse::{Word, fold, is_hyphen, places, word};
use super::compound::{Before, Piece, Splitter};
use super::entry::Text;
use super::unit::Unit;
use crate::base::quick::{QuickMap, QuickSet};
use rayon::prelude::*;
use std::sync::Arc;

/// All words of the handbook with their terms.
#[derive(Debug)]
pub struct Vocabulary {
    /// By the number of the word.
    pub words: Vec<Known>,
    /// All terms, sorted; their place is their number.
    pub terms: Vec<Box<str>>,
}

/// What is known of a word.
#[derive(Debug, Default)]
pub struct Known {
    /// As it is written.
    pub text: Arc<str>,
    /// The number of its stem.
    pub key: u32,
    /// Whether it finds nothing by itself.
    pub filler: bool,
    /// The terms of its parts.
    pub parts: Box<[u32]>,
    /// Where its parts meet: bytes of the word as it is written.
    pub joints: Box<[u32]>,
    /// How often it occurs.
    pub count: u32,
}

impl Vocabulary {
    /// For the words of a lexicon, as the units use them; `special` terms belong to no word.
    pub fn new(words: Vec<Arc<str>>, units: &[Unit], special: &[Box<str>]) -> Self {
        let counts = counts(words.len(), units);
        let analysed: Vec<Word> = words.par_iter().map(|text| word(text)).collect();
        let splitter = learned(&words, &analysed, &counts);
        let split: Vec<Split> = words
            .par_iter()
            .zip(&analysed)
            .map_init(Before::default, |before, (text, word)| {
                Split::new(&splitter, text, word, before)
            })
            .collect();
        let mut terms: QuickSet<&str> = special.iter().map(|term| &**term).collect();
        terms.extend(analysed.iter().map(|word| word.term.as_str()));
        terms.extend(split.iter().flat_map(|split| &split.parts).map(String::as_str));
        let mut terms: Vec<&str> = terms.into_iter().collect();
        terms.par_sort_unstable();
        let numbers: QuickMap<&str, u32> =
            terms.iter().enumerate().map(|(number, term)| (*term, number as u32)).collect();
        let known = words.into_par_iter().zip(&analysed).zip(&split).zip(counts);
        let words = known.map(|(((text, word), split), count)| Known {
            text,
            key: numbers[word.term.as_str()],
            filler: word.filler,
            parts: split.parts.iter().map(|part| numbers[part.as_str()]).collect(),
            joints: split.joints.as_slice().into(),
            count,
        });
        Self { words: words.collect(), terms: terms.into_iter().map(Into::into).collect() }
    }

    /// The number of a term.
    pub fn number(&self, term: &str) -> Option<u32> {
        self.terms.binary_search_by(|known| (**known).cmp(term)).ok().map(|number| number as u32)
    }

    /// The stems of a text, one for each word.
    pub fn keys(&self, text: &Text) -> Vec<u32> {
        text.words.iter().map(|(_, number)| self.words[*number as usize].key).collect()
    }
}

fn counts(words: usize, units: &[Unit]) -> Vec<u32> {
    let mut counts = vec![0; words];
    for number in units.iter().flat_map(Unit::texts).flat_map(|(text, _)| text.numbers()) {
        counts[number as usize] += 1;
    }
    counts
}

/// A splitter that knows the nouns of the units.
pub fn splitter(words: &[Arc<str>], units: &[Unit]) -> Splitter {
    let analysed: Vec<Word> = words.par_iter().map(|text| word(text)).collect();
    learned(words, &analysed, &counts(words.len(), units))
}

/// Learns the nouns: words that mostly begin with a capital letter.
fn learned(words: &[Arc<str>], analysed: &[Word], counts: &[u32]) -> Splitter {
    let mut nouns: QuickMap<&str, (u32, u32)> = QuickMap::default();
    for ((text, word), count) in words.iter().zip(analysed).zip(counts) {
        let may_be_part = word.pieces.is_empty() && !word.filler && Splitter::learns(&word.folded);
        if may_be_part && *count > 0 {
            let (capital, small) = nouns.entry(&word.folded).or_default();
            let counted = if text.starts_with(char::is_uppercase) { capital } else { small };
            *counted += count;
        }
    }
    let mut nouns: Vec<_> =
        nouns.into_iter().filter(|(_, (capital, small))| capital > small).collect();
    nouns.sort_unstable();
    Splitter::new(nouns.into_iter().map(|(noun, (capital, _))| (noun, capital)))
}

#[derive(Default)]
struct Split {
    parts: Vec<String>,
    joints: Vec<u32>,
}

impl Split {
    fn new(splitter: &Splitter, text: &str, word: &Word, before: &mut Before) -> Self {
        let mut split = Self { parts: word.pieces.clone(), joints: Vec::new() };
        if text.contains(is_hyphen) {
            let mut at = 0;
            for part in text.split(is_hyphen) {
                split.compound(splitter.split_after(&fold(part), before), part, at);
                let hyphen = text[at + part.len()..].chars().next();
                at += part.len() + hyphen.map_or(0, char::len_utf8);
            }
        } else {
            split.compound(splitter.split_after(&word.folded, before), text, 0);
        }
        split.joints.sort_unstable();
        split.joints.dedup();
        split
    }

    fn compound(&mut self, pieces: Vec<Piece>, part: &str, at: usize) {
        if pieces.is_empty() {
            return;
        }
        let places = places(part);
        let joints = pieces.iter().filter(|piece| piece.start > 0).map(|piece| piece.start);
        self.joints.extend(joints.map(|joint| (at + places[joint]) as u32));
        self.parts.extend(pieces.into_iter().filter_map(|piece| piece.term));
    }
}
