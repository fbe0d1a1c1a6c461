//! The terms with their units, in files by the alphabet: a query loads those that hold its words.

use super::code::{Script, number};
use super::posting::{LEVELS, Match, Posting};
use super::postings::Postings;
use super::strings::Strings;
use super::terms::Terms;
use rayon::prelude::*;
use std::ops::Range;

/// Distances up to here share a character with the level.
const NEAR: u32 = 13;
/// Behind the levels for far units: a step of [`FAR`] that leads to no unit.
const STEP: u32 = (NEAR + 1) * LEVELS;
/// The largest distance in one character.
const FAR: u32 = 50_000;
/// So many terms are written at a time.
const TOGETHER: usize = 2_048;

/// The lists of all terms, and how they are cut into files.
#[derive(Debug)]
pub struct Shards<'a> {
    terms: &'a Terms,
    /// For each term its units by whole word, `!`, its units by part; empty if it has none.
    lists: Vec<Strings>,
    /// The places of the terms of each file.
    files: Vec<Range<u32>>,
}

impl<'a> Shards<'a> {
    /// Cuts the terms into files of about so many bytes.
    pub fn new(postings: &Postings, terms: &'a Terms, full: usize) -> Self {
        let places: Vec<u32> = (0..terms.count() as u32).collect();
        let together = places.par_chunks(TOGETHER).map(|some| {
            let (mut lists, mut room) = (Strings::default(), String::new());
            for place in some {
                lists.write(|out| list(out, postings.of(*place), &mut room));
            }
            lists
        });
        let mut shards = Self { terms, lists: together.collect(), files: Vec::new() };
        shards.cut(full);
        shards
    }

    fn cut(&mut self, full: usize) {
        let (mut start, mut filled) = (0, 0);
        for place in 0..self.terms.count() as u32 {
            let more = self.list(place).len();
            if filled > 0 && filled + more > full {
                self.files.push(start..place);
                (start, filled) = (place, 0);
            }
            filled += if more > 0 { more + self.terms.get(place).len() / 2 } else { 0 };
        }
        self.files.push(start..self.terms.count() as u32);
    }

    fn list(&self, place: u32) -> &str {
        let lists = &self.lists[place as usize / TOGETHER];
        lists.get(place as usize % TOGETHER).expect("every term has a list")
    }

    /// How many files there are.
    pub fn count(&self) -> usize {
        self.files.len()
    }

    /// A file: the terms as the length of the beginning shared with the term before, and the rest; their
    /// lists; a space between each.
    pub fn file(&self, nth: usize, stamp: &str) -> Vec<u8> {
        let (mut terms, mut lists, mut before) = (String::new(), String::new(), "");
        for place in self.files[nth].clone() {
            let list = self.list(place);
            if !list.is_empty() {
                front_coded(&mut terms, before, self.terms.get(place));
                lists.extend([if lists.is_empty() { "" } else { " " }, list]);
                before = self.terms.get(place);
            }
        }
        let mut script = Script::new(&format!("w{nth}"), terms.len() + lists.len());
        for (key, text) in [("{\"n\":", stamp), (",\"w\":", &terms), (",\"l\":", &lists)] {
            script.json(key);
            script.text(text);
        }
        script.json("}");
        script.end()
    }

    /// The beginning of the first term of each file, as far as it tells it from the one before.
    pub fn bounds(&self) -> String {
        let mut bounds = String::new();
        let mut last = "";
        for file in &self.files {
            let before = file.start.checked_sub(1).map_or("", |place| self.terms.get(place));
            let first =
                if file.is_empty() { "" } else { apart(before, self.terms.get(file.start)) };
            front_coded(&mut bounds, last, first);
            last = first;
        }
        bounds
    }
}

/// The shortest beginning of a term that sorts behind the one before.
fn apart<'a>(before: &str, term: &'a str) -> &'a str {
    let shared = before.chars().zip(term.chars()).take_while(|(a, b)| a == b).count();
    term.char_indices().nth(shared + 1).map_or(term, |(end, _)| &term[..end])
}

/// Appends a term as what differs from the one before.
pub fn front_coded(out: &mut String, before: &str, term: &str) {
    if !out.is_empty() {
        out.push(' ');
    }
    let shared = before.chars().zip(term.chars()).take_while(|(a, b)| a == b).count();
    out.push(number(shared as u32));
    out.extend(term.chars().skip(shared));
}

/// Appends the units of a term by whole word, `!`, and those by part; `room` is empty before and after.
fn list(out: &mut String, postings: impl Iterator<Item = Posting>, room: &mut String) {
    let (mut whole, mut parts) = (List { out, next: 0 }, List { out: room, next: 0 });
    postings.for_each(|posting| match posting.matched() {
        Match::Whole => whole.push(posting),
        Match::Part => parts.push(posting),
    });
    if !room.is_empty() {
        out.extend(["!", room]);
        room.clear();
    }
}

/// Units in order.
struct List<'a> {
    out: &'a mut String,
    /// The unit behind the last one.
    next: u32,
}

impl List<'_> {
    /// Appends a unit as the distance to the one before, with its level.
    fn push(&mut self, posting: Posting) {
        let mut distance = posting.unit() - self.next;
        while distance > FAR {
            self.out.push(number(STEP));
            distance -= FAR;
        }
        if distance < NEAR {
            self.out.push(number(distance * LEVELS + posting.level()));
        } else {
            self.out.push(number(NEAR * LEVELS + posting.level()));
            self.out.push(number(distance));
        }
        self.next = posting.unit() + 1;
    }
}
