//! The postings of all units, term by term.

use super::names::Finder;
use super::posting::{Posting, float};
use super::terms::Terms;
use super::unit::Unit;
use super::vocabulary::Vocabulary;
use super::weights::{Found, Weights};
use rayon::prelude::*;

/// Into so many runs the units are cut, so that threads have something to share; each takes room for all terms.
const RUNS: usize = 4;

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
        let run_length = units.len().div_ceil(RUNS).max(1);
        let runs = units.par_chunks(run_length).enumerate().map_init(
            || Weights::new(words),
            |weights, (run, units)| {
                for (place, unit) in units.iter().enumerate() {
                    let number = run * run_length + place;
                    let long = float(lengths[number]) / mean.max(1.0);
                    weights.weigh(unit, &found, long);
                    if !finder.is_empty() {
                        weights.weigh_names(unit, words, (finder, named), long);
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
        let mut next = vec![0; terms.count()];
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::Lexicon;
    use crate::search::posting::Match;

    #[test]
    fn postings_lie_by_the_alphabet_and_by_unit() {
        let lexicon = Lexicon::default();
        let [later, first, last] = ["bau", "amt", "zug"].map(|term| lexicon.number(term));
        let terms = Terms::new(&lexicon.words());
        let in_unit = |term, unit| (term, Posting::new(Match::Whole, unit, 1.0));
        let met = [in_unit(later, 0), in_unit(last, 0), in_unit(first, 4), in_unit(later, 4)];
        let postings = Postings { runs: vec![Run::new(&met, &terms)] };
        let units = |place| postings.of(place).map(Posting::unit).collect::<Vec<u32>>();
        assert_eq!([0, 1, 2].map(units), [vec![4], vec![0, 4], vec![0]]);
        assert!(postings.rarity(0, 5) > postings.rarity(1, 5));
    }
}
