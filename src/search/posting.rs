//! Which unit has which term, and how much that says: BM25F in six levels.

use super::names::Finder;
use super::terms::Terms;
use super::unit::{Field, Unit};
use super::vocabulary::Vocabulary;
use rayon::prelude::*;

/// Levels of weight.
pub const LEVELS: u32 = 6;
const HIGHEST: f32 = 6.0;
/// The larger, the more it tells how often a term occurs.
const SATURATION: f32 = 3.0;
/// How much longer texts are held back, from 0 to 1.
const LENGTH: f32 = 0.5;
/// What a part of a compound counts where the word itself stands, too.
const PART_BESIDE_WHOLE: f32 = 0.25;
/// Into so many runs the units are cut, so that threads have something to share; each takes room for all terms.
const RUNS: usize = 4;

/// A term in a unit: the unit, whether the term is a word of it or only part of one, and the level.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Posting(u32);

/// Whether a term is a word of the unit or only part of one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Match {
    Whole,
    Part,
}

impl Posting {
    fn new(matched: Match, unit: u32, level: u32) -> Self {
        Self(unit << 5 | u32::from(matched == Match::Part) << 4 | level)
    }

    pub fn matched(self) -> Match {
        if self.0 >> 4 & 1 == 1 { Match::Part } else { Match::Whole }
    }

    pub fn unit(self) -> u32 {
        self.0 >> 5
    }

    pub fn level(self) -> u32 {
        self.0 & 15
    }
}

/// Which units have which term.
#[derive(Debug)]
pub struct Postings {
    /// For some units after the other.
    runs: Vec<Run>,
}

/// The postings of some units in a row, term by term in the order of the alphabet.
#[derive(Debug)]
struct Run {
    /// Where those of each term begin, and where those of the last one end.
    starts: Vec<u32>,
    all: Vec<Posting>,
}

impl Postings {
    /// All postings. `named` holds the number of the term for each group of names.
    pub fn new(units: &[Unit], words: &Vocabulary, finder: &Finder, named: &[u32]) -> Self {
        let length =
            |unit: &Unit| -> usize { unit.texts().map(|(text, _)| text.words.len()).sum() };
        let lengths: Vec<usize> = units.iter().map(length).collect();
        let mean = float(lengths.iter().sum()) / float(units.len().max(1));
        let found = Found::new(words);
        let terms = words.terms.end();
        let run_length = units.len().div_ceil(RUNS).max(1);
        let runs = units.par_chunks(run_length).enumerate().map_init(
            || Weights::new(terms, words.words.len()),
            |weights, (run, units)| {
                for (place, unit) in units.iter().enumerate() {
                    let number = run * run_length + place;
                    let long = float(lengths[number]) / mean.max(1.0);
                    weights.weigh(unit, &found, long);
                    if !finder.is_empty() {
                        weigh_names(unit, words, (finder, named), long, weights);
                    }
                    weights.take(number as u32);
                }
                let run = Run::new(&weights.taken, &words.terms);
                weights.taken.clear();
                run
            },
        );
        Self { runs: runs.collect() }
    }

    /// The postings of the term at a place, in the order of the units.
    pub fn of(&self, place: u32) -> impl Iterator<Item = Posting> {
        self.runs.iter().flat_map(move |run| run.of(place)).copied()
    }

    /// How rare the term at a place is: its weight in BM25 among so many units.
    pub fn rarity(&self, place: u32, units: usize) -> f32 {
        let with = self.runs.iter().map(|run| run.of(place).len()).sum();
        let (with, all) = (float(with), float(units));
        (1.0 + (all - with + 0.5) / (with + 0.5)).ln()
    }
}

impl Run {
    /// Units come in order already, so each term, by its number, only needs to know where its own begin: that is
    /// several times quicker than sorting.
    fn new(found: &[(u32, Posting)], terms: &Terms) -> Self {
        let mut next = vec![0; terms.end()];
        for (term, _) in found {
            next[*term as usize] += 1;
        }
        let mut starts = Vec::with_capacity(terms.count() + 1);
        let mut start = 0;
        for term in terms.numbers() {
            starts.push(start);
            start += std::mem::replace(&mut next[*term as usize], start);
        }
        starts.push(start);
        let mut all = vec![Posting::default(); found.len()];
        for (term, posting) in found {
            let place = &mut next[*term as usize];
            all[*place as usize] = *posting;
            *place += 1;
        }
        Self { starts, all }
    }

    fn of(&self, place: u32) -> &[Posting] {
        let place = place as usize;
        &self.all[self.starts[place] as usize..self.starts[place + 1] as usize]
    }
}

/// What the terms of one unit weigh.
struct Weights {
    /// What each word weighs, by its number: most words of a unit stand there several times.
    words: Vec<f32>,
    /// The words of the unit.
    own: Different,
    /// As whole words and as parts, by the number of the term.
    all: Vec<(f32, f32)>,
    /// The terms of the unit.
    found: Different,
    /// The postings of the units so far, each with its term.
    taken: Vec<(u32, Posting)>,
}

impl Weights {
    fn new(terms: usize, words: usize) -> Self {
        let (own, found) = (Different::new(words), Different::new(terms));
        Self {
            words: vec![0.0; words],
            own,
            all: vec![(0.0, 0.0); terms],
            found,
            taken: Vec::new(),
        }
    }

    /// Weighs the terms of all words of a unit.
    fn weigh(&mut self, unit: &Unit, words: &Found, long: f32) {
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

    fn add(&mut self, term: u32, whole: f32, part: f32) {
        let weight = &mut self.all[term as usize];
        self.found.push_if(*weight == (0.0, 0.0), term);
        weight.0 += whole;
        weight.1 += part;
    }

    /// Adds the postings of the unit; afterwards nothing weighs anything.
    fn take(&mut self, unit: u32) {
        self.taken.extend(self.found.take().iter().map(|term| {
            let (whole, part) = std::mem::take(&mut self.all[*term as usize]);
            let (matched, weight) = if whole > 0.0 {
                (Match::Whole, whole + PART_BESIDE_WHOLE * part)
            } else {
                (Match::Part, part)
            };
            (*term, Posting::new(matched, unit, level(weight)))
        }));
    }
}

/// Different numbers. Whether one is new cannot be guessed, so it is put here in any case and then counted or not: a
/// guess that fails takes longer. What is new is told by its weight, which is never 0 afterwards.
#[derive(Default)]
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
struct Found {
    /// Where the terms of each word begin, by its number, and where those of the last one end.
    starts: Vec<u32>,
    /// The stem of a word, then the terms of its parts; nothing of a word that finds nothing by itself.
    terms: Vec<u32>,
}

impl Found {
    fn new(words: &Vocabulary) -> Self {
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

fn weigh_names(
    unit: &Unit,
    words: &Vocabulary,
    (finder, named): (&Finder, &[u32]),
    long: f32,
    weights: &mut Weights,
) {
    for (text, field) in unit.texts() {
        finder.each(&words.keys(text), |group| {
            weights.add(named[group as usize], weight_in(field, long), 0.0);
        });
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
