//! All words of the handbook with the terms under which they are found.

use super::analyse::{Places, Word, fold, has_hyphen, is_hyphen, stem, word};
use super::compound::{Before, Splitter};
use super::entry::Text;
use super::lexicon::{Lexicon, Words, hash};
use super::terms::Terms;
use super::unit::{Field, Unit};
use super::verb::is_verb;
use crate::base::quick::QuickMap;
use rayon::prelude::*;

/// So many words are looked at together: many enough that they do not wait for memory one by one, few enough that
/// threads have something to share.
const TOGETHER: usize = 512;

/// All words of the handbook with their terms.
#[derive(Debug)]
pub struct Vocabulary {
    /// As they are written.
    pub texts: Words,
    /// By the number of the word.
    pub words: Vec<Known>,
    /// All terms.
    pub terms: Terms,
}

/// What is known of a word.
#[derive(Debug, Default)]
pub struct Known {
    /// The number of its stem.
    pub key: u32,
    /// Whether it finds nothing by itself.
    pub filler: bool,
    /// Whether it may be part of a compound.
    may_be_part: bool,
    /// The terms of its parts.
    pub parts: Box<[u32]>,
    /// Where its parts meet: bytes of the word as it is written.
    pub joints: Box<[u32]>,
    /// How often it occurs.
    pub count: u32,
    /// How often outside code, where nouns begin with a capital letter.
    in_prose: u32,
}

impl Vocabulary {
    /// For the words of a lexicon, as the units use them; `special` terms belong to no word.
    pub fn new(texts: Words, units: &[Unit], special: &[Box<str>]) -> Self {
        let lexicon = Lexicon::default();
        for term in special {
            lexicon.number(term);
        }
        let (mut words, folded) = known(&texts, units, &lexicon);
        let splitter = learned(&texts, &words, &folded);
        let split = words.par_iter_mut().zip(folded).enumerate();
        let split = split.filter(|(_, (word, _))| word.count > 0);
        split.for_each_init(Before::default, |before, (number, (word, folded))| {
            word.split(&splitter, (texts.get(number), &folded), (&lexicon, before));
        });
        let terms = Terms::new(&lexicon.words());
        Self { texts, words, terms }
    }

    /// A word as it is written.
    pub fn text(&self, number: u32) -> &str {
        self.texts.get(number as usize)
    }

    /// The stems of a text, one for each word.
    pub fn keys(&self, text: &Text) -> Vec<u32> {
        text.words.iter().map(|number| self.words[*number as usize].key).collect()
    }
}

/// Each word by itself, and in one spelling if hyphens do not cut it; nothing of those that no text has any more.
fn known(texts: &Words, units: &[Unit], terms: &Lexicon) -> (Vec<Known>, Vec<String>) {
    let mut words = counted(texts, units);
    let mut folded = vec![String::new(); words.len()];
    let some = words.par_chunks_mut(TOGETHER).zip(folded.par_chunks_mut(TOGETHER)).enumerate();
    some.for_each(|(run, (words, folded))| {
        let written = (run * TOGETHER..).map(|number| texts.get(number));
        let all = words.iter_mut().zip(folded).zip(written);
        let all = all.filter(|((known, _), _)| known.count > 0);
        let stems = all.map(|((known, folded), text)| {
            let word = word(text);
            known.learn(&word, terms);
            if !has_hyphen(text) {
                *folded = word.folded;
            }
            (known, hash(&word.term), word.term)
        });
        let stems: Vec<(&mut Known, u64, String)> = stems.collect();
        terms.number_all(
            stems,
            |(_, hash, stem)| (*hash, stem),
            |(known, ..), number| known.key = number,
        );
    });
    (words, folded)
}

/// How often each word occurs.
fn counted(texts: &Words, units: &[Unit]) -> Vec<Known> {
    // Nearly all words are prose, so the few others are counted by themselves.
    let (mut all, mut in_code) = (vec![0; texts.count()], vec![0; texts.count()]);
    for (text, field) in units.iter().flat_map(Unit::texts) {
        text.numbers().for_each(|number| all[number as usize] += 1);
        if field == Field::Code {
            text.numbers().for_each(|number| in_code[number as usize] += 1);
        }
    }
    let counts = all.into_iter().zip(in_code);
    let known = |(count, in_code)| Known { count, in_prose: count - in_code, ..Known::default() };
    counts.map(known).collect()
}

/// A splitter that knows the nouns of the units.
pub fn splitter(texts: &Words, units: &[Unit]) -> Splitter {
    let (words, folded) = known(texts, units, &Lexicon::default());
    learned(texts, &words, &folded)
}

/// Learns the nouns, words that mostly begin with a capital letter, and the verbs among the others.
fn learned(texts: &Words, words: &[Known], folded: &[String]) -> Splitter {
    let mut all: QuickMap<&str, (u32, u32)> = QuickMap::default();
    for (number, word) in words.iter().enumerate().filter(|(_, word)| word.may_be_part) {
        let (capital, small) = all.entry(&folded[number]).or_default();
        *if texts.get(number).starts_with(char::is_uppercase) { capital } else { small } +=
            word.in_prose;
    }
    let is_noun = |(capital, small): &(u32, u32)| capital > small;
    let nouns = all.iter().filter(|(_, counts)| is_noun(counts));
    let mut splitter = Splitter::new(nouns.map(|(noun, (capital, _))| (*noun, *capital)));
    let is_small = |word: &str| all.get(word).is_some_and(|counts| !is_noun(counts));
    let small = all.iter().filter(|(_, counts)| !is_noun(counts)).map(|(word, _)| *word);
    splitter.learn_deeds(small.clone());
    splitter.learn_verbs(small.filter(|word| is_verb(word, is_small)));
    splitter
}

impl Known {
    /// Learns all of a word but the number of its stem.
    fn learn(&mut self, word: &Word, terms: &Lexicon) {
        self.filler = word.filler;
        self.parts = word.pieces.iter().map(|piece| terms.number(piece)).collect();
        let may_be_part = word.pieces.is_empty() && !word.filler;
        self.may_be_part = may_be_part && Splitter::learns(&word.folded);
    }

    /// Learns the parts of a compound and where they meet; `whole` is the word in one spelling, or empty.
    fn split(
        &mut self,
        splitter: &Splitter,
        (text, whole): (&str, &str),
        (terms, before): (&Lexicon, &mut Before),
    ) {
        let (mut parts, mut joints) = (Vec::new(), Vec::new());
        let mut learn = |part: &str, folded: &str, at: usize| {
            let pieces = splitter.pieces(folded, before, &mut |part| terms.number(&stem(part)));
            if !pieces.is_empty() {
                let places = Places::of(part, folded);
                parts.reserve(pieces.len());
                joints.reserve(pieces.len());
                let inside = pieces.iter().filter(|piece| piece.start > 0);
                joints.extend(inside.map(|piece| (at + places.get(piece.start)) as u32));
                parts.extend(pieces.iter().filter_map(|piece| piece.term));
            }
        };
        if whole.is_empty() {
            let mut at = 0;
            for part in text.split(is_hyphen) {
                learn(part, &fold(part), at);
                let hyphen = text[at + part.len()..].chars().next();
                at += part.len() + hyphen.map_or(0, char::len_utf8);
            }
        } else {
            learn(text, whole, 0);
        }
        if !parts.is_empty() {
            self.parts = self.parts.iter().copied().chain(parts).collect();
            joints.sort_unstable();
            joints.dedup();
            self.joints = joints.into();
        }
    }
}
