//! Which unit has which term, and how much that says: BM25F in twelve levels.

use super::names::Finder;
use super::unit::{Field, Unit};
use super::vocabulary::Vocabulary;
use rayon::prelude::*;

/// Levels of weight.
pub const LEVELS: u32 = 12;
const HIGHEST: f32 = 12.0;
/// The larger, the more it tells how often a term occurs.
const SATURATION: f32 = 3.0;
/// How much longer texts are held back, from 0 to 1.
const LENGTH: f32 = 0.5;
/// What a part of a compound counts where the word itself stands, too.
const PART_BESIDE_WHOLE: f32 = 0.25;

/// A term in a unit. Sorts by term, whole words before parts, then by unit.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Debug)]
pub struct Posting(u64);

/// Whether a term is a word of the unit or only part of one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Match {
    Whole,
    Part,
}

impl Posting {
    fn new(term: u32, matched: Match, unit: u32, level: u32) -> Self {
        let part = u64::from(matched == Match::Part);
        Self(u64::from(term) << 37 | part << 36 | u64::from(unit) << 4 | u64::from(level))
    }

    pub fn term(self) -> u32 {
        (self.0 >> 37) as u32
    }

    /// Term and kind of match as one number.
    fn bin(self) -> u32 {
        (self.0 >> 36) as u32
    }

    pub fn matched(self) -> Match {
        if self.0 >> 36 & 1 == 1 { Match::Part } else { Match::Whole }
    }

    pub fn unit(self) -> u32 {
        (self.0 >> 4) as u32
    }

    pub fn level(self) -> u32 {
        (self.0 & 15) as u32
    }
}

/// All postings, sorted. `named` holds the number of the term for each group of names.
pub fn postings(
    units: &[Unit],
    words: &Vocabulary,
    finder: &Finder,
    named: &[u32],
) -> Vec<Posting> {
    let length = |unit: &Unit| -> usize { unit.texts().map(|(text, _)| text.words.len()).sum() };
    let total: usize = units.iter().map(length).sum();
    let mean = float(total) / float(units.len().max(1));
    let found = units.par_iter().enumerate().map_init(
        || Weights::new(words.terms.len()),
        |weights, (number, unit)| {
            let long = float(length(unit)) / mean.max(1.0);
            weigh(unit, words, (finder, named), long, weights);
            weights.take(number as u32)
        },
    );
    let found: Vec<Vec<Posting>> = found.collect();
    sorted(&found, words.terms.len())
}

/// All postings in order. Units come in order already, so each term only needs to know where its own
/// begin: that is several times quicker than sorting.
fn sorted(found: &[Vec<Posting>], terms: usize) -> Vec<Posting> {
    let bin = |posting: Posting| posting.bin() as usize;
    let mut places = vec![0; 2 * terms + 1];
    for posting in found.iter().flatten() {
        places[bin(*posting) + 1] += 1;
    }
    for place in 1..places.len() {
        places[place] += places[place - 1];
    }
    let mut all = vec![Posting::default(); places[2 * terms]];
    for posting in found.iter().flatten() {
        let place = &mut places[bin(*posting)];
        all[*place] = *posting;
        *place += 1;
    }
    all
}

/// How rare each term is: the weight of BM25, by the number of the term.
pub fn rarity(postings: &[Posting], terms: usize, units: usize) -> Vec<f32> {
    let mut rarity = vec![0.0; terms];
    for same in postings.chunk_by(|a, b| a.term() == b.term()) {
        let (with, all) = (float(same.len()), float(units));
        rarity[same[0].term() as usize] = (1.0 + (all - with + 0.5) / (with + 0.5)).ln();
    }
    rarity
}

/// What the terms of one unit weigh.
struct Weights {
    /// As whole words and as parts, by the number of the term.
    all: Vec<(f32, f32)>,
    /// The terms of the unit.
    found: Vec<u32>,
}

impl Weights {
    fn new(terms: usize) -> Self {
        Self { all: vec![(0.0, 0.0); terms], found: Vec::new() }
    }

    fn add(&mut self, term: u32, whole: f32, part: f32) {
        let weight = &mut self.all[term as usize];
        if *weight == (0.0, 0.0) {
            self.found.push(term);
        }
        weight.0 += whole;
        weight.1 += part;
    }

    /// The postings of the unit; afterwards nothing weighs anything.
    fn take(&mut self, unit: u32) -> Vec<Posting> {
        let found = self.found.drain(..).map(|term| {
            let (whole, part) = std::mem::take(&mut self.all[term as usize]);
            let (matched, weight) = if whole > 0.0 {
                (Match::Whole, whole + PART_BESIDE_WHOLE * part)
            } else {
                (Match::Part, part)
            };
            Posting::new(term, matched, unit, level(weight))
        });
        found.collect()
    }
}

fn weigh(
    unit: &Unit,
    words: &Vocabulary,
    (finder, named): (&Finder, &[u32]),
    long: f32,
    weights: &mut Weights,
) {
    for (text, field) in unit.texts() {
        let each = match field {
            Field::Title => 10.0,
            Field::Keywords => 6.0,
            Field::Heading => 4.0,
            Field::Body => 1.0 / (1.0 - LENGTH + LENGTH * long),
        };
        for number in text.numbers() {
            let word = &words.words[number as usize];
            if !word.filler {
                weights.add(word.key, each, 0.0);
                for term in &word.parts {
                    weights.add(*term, 0.0, each);
                }
            }
        }
        if !finder.is_empty() {
            finder.each(&words.keys(text), |group| {
                weights.add(named[group as usize], each, 0.0);
            });
        }
    }
}

/// A count as a weight.
#[expect(clippy::cast_precision_loss, reason = "weights need no more than seven digits")]
pub fn float(count: usize) -> f32 {
    count as f32
}

#[expect(clippy::cast_sign_loss, reason = "weights are positive")]
fn level(weight: f32) -> u32 {
    let share = weight / (SATURATION + weight);
    ((share * HIGHEST) as u32).min(LEVELS - 1)
}
