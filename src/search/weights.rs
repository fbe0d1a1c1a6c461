//! What the terms of a unit weigh: the terms of all its words, by the fields where they stand.

use super::names::Finder;
use super::posting::{Match, Posting};
use super::unit::{Field, Unit};
use super::vocabulary::Vocabulary;

/// How much longer texts are held back, from 0 to 1.
const LENGTH: f32 = 0.5;
/// What a part of a compound counts where the word itself stands, too.
const PART_BESIDE_WHOLE: f32 = 0.25;

/// What the terms of one unit weigh.
#[derive(Debug)]
pub struct Weights {
    /// What each word weighs, by its number: most words of a unit stand there several times.
    words: Vec<f32>,
    /// The words of the unit.
    own: Different,
    /// As whole words and as parts, by the number of the term.
    all: Vec<(f32, f32)>,
    /// The terms of the unit.
    found: Different,
    /// The postings of the units so far, each with its term.
    pub taken: Vec<(u32, Posting)>,
}

impl Weights {
    /// Room for all words and terms of the handbook.
    pub fn new(vocabulary: &Vocabulary) -> Self {
        let (words, terms) = (vocabulary.words.len(), vocabulary.terms.count());
        Self {
            words: vec![0.0; words],
            own: Different::new(words),
            all: vec![(0.0, 0.0); terms],
            found: Different::new(terms),
            taken: Vec::new(),
        }
    }

    /// Weighs the terms of all words of a unit that is so many times as long as others.
    pub fn weigh(&mut self, unit: &Unit, words: &Found, long: f32) {
        for (text, field) in unit.texts() {
            let each = weight_in(field, long);
            text.numbers().for_each(|number| {
                let weight = &mut self.words[number as usize];
                self.own.push_if(*weight == 0.0, number);
                *weight += each;
            });
        }
        let mut own = std::mem::take(&mut self.own);
        for number in own.take() {
            let weight = std::mem::take(&mut self.words[*number as usize]);
            if let Some((stem, parts)) = words.of(*number) {
                self.add(*stem, weight, 0.0);
                for term in parts {
                    self.add(*term, 0.0, weight);
                }
            }
        }
        self.own = own;
    }

    /// Weighs the terms with several names, which several words make together: `named` holds the number of each.
    pub fn weigh_names(
        &mut self,
        unit: &Unit,
        words: &Vocabulary,
        (finder, named): (&Finder, &[u32]),
        long: f32,
    ) {
        for (text, field) in unit.texts() {
            finder.each(&words.keys(text), |group| {
                self.add(named[group as usize], weight_in(field, long), 0.0);
            });
        }
    }

    fn add(&mut self, term: u32, whole: f32, part: f32) {
        let weight = &mut self.all[term as usize];
        self.found.push_if(*weight == (0.0, 0.0), term);
        weight.0 += whole;
        weight.1 += part;
    }

    /// Adds the postings of the unit; afterwards nothing weighs anything.
    pub fn take(&mut self, unit: u32) {
        self.taken.extend(self.found.take().iter().map(|term| {
            let (whole, part) = std::mem::take(&mut self.all[*term as usize]);
            let (matched, weight) = if whole > 0.0 {
                (Match::Whole, whole + PART_BESIDE_WHOLE * part)
            } else {
                (Match::Part, part)
            };
            (*term, Posting::new(matched, unit, weight))
        }));
    }
}

/// Different numbers. Whether one is new cannot be guessed, so it is put here in any case and then counted or not: a
/// guess that fails takes longer. What is new is told by its weight, which is never 0 afterwards.
#[derive(Debug, Default)]
struct Different {
    numbers: Vec<u32>,
    count: usize,
}

impl Different {
    /// For numbers below `end`.
    fn new(end: usize) -> Self {
        // One place more for a number that is not new when all others are there.
        Self { numbers: vec![0; end + 1], count: 0 }
    }

    fn push_if(&mut self, new: bool, number: u32) {
        self.numbers[self.count] = number;
        self.count += usize::from(new);
    }

    /// All numbers; afterwards there are none.
    fn take(&mut self) -> &[u32] {
        &self.numbers[..std::mem::take(&mut self.count)]
    }
}

/// The terms of all words side by side: every word of every text asks for its own.
#[derive(Debug)]
pub struct Found {
    /// Where the terms of each word begin, by its number, and where those of the last one end.
    starts: Vec<u32>,
    /// The stem of a word, then the terms of its parts; nothing of a word that finds nothing by itself.
    terms: Vec<u32>,
}

impl Found {
    /// Those of all words of the handbook.
    pub fn new(words: &Vocabulary) -> Self {
        let mut found =
            Self { starts: Vec::with_capacity(words.words.len() + 1), terms: Vec::new() };
        for word in &words.words {
            found.starts.push(found.terms.len() as u32);
            if word.count > 0 && !word.filler {
                found.terms.push(word.key);
                found.terms.extend(&word.parts);
            }
        }
        found.starts.push(found.terms.len() as u32);
        found
    }

    /// The stem of a word and the terms of its parts.
    fn of(&self, word: u32) -> Option<(&u32, &[u32])> {
        let word = word as usize;
        self.terms[self.starts[word] as usize..self.starts[word + 1] as usize].split_first()
    }
}

/// What a word counts where it stands, in a unit that is so many times as long as others.
fn weight_in(field: Field, long: f32) -> f32 {
    match field {
        Field::Title => 10.0,
        Field::Keywords => 6.0,
        Field::Heading => 4.0,
        Field::Body | Field::Code => 1.0 / (1.0 - LENGTH + LENGTH * long),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_one_unit_weighs_is_gone_for_the_next() {
        let mut weights = Weights {
            words: Vec::new(),
            own: Different::default(),
            all: vec![(0.0, 0.0); 2],
            found: Different::new(2),
            taken: Vec::new(),
        };
        for (term, whole, part) in [(1, 0.0, 2.0), (0, 1.0, 0.0), (0, 0.0, 4.0), (1, 0.0, 1.0)] {
            weights.add(term, whole, part);
        }
        weights.take(0);
        weights.add(1, 5.0, 0.0);
        weights.take(1);
        let (whole, part) = (Match::Whole, Match::Part);
        let wanted = [(1, part, 0, 3.0), (0, whole, 0, 2.0), (1, whole, 1, 5.0)];
        let wanted = wanted.map(|(term, it, unit, weight)| (term, Posting::new(it, unit, weight)));
        assert_eq!(weights.taken, wanted);
    }
}
