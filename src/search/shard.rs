//! The terms with their units, in files by the alphabet: a query loads those that hold its words.

use super::code::number;
use super::posting::{LEVELS, Match, Posting};
use super::vocabulary::Vocabulary;
use rayon::prelude::*;
use serde::Serialize;

/// Bytes after which a file ends.
const FULL: usize = 9_000;
/// Distances up to here share a character with the level.
const NEAR: u32 = 6;
/// Behind the levels for far units: a step of [`FAR`] that leads to no unit.
const STEP: u32 = (NEAR + 1) * LEVELS;
/// The largest distance in one character.
const FAR: u32 = 50_000;

/// A file of terms.
#[derive(Debug, Serialize)]
pub struct Shard {
    /// The numbering of the units.
    #[serde(rename = "n")]
    pub stamp: String,
    /// The terms: length of the beginning shared with the term before, rest; between them a space.
    #[serde(rename = "w")]
    terms: String,
    /// For each term its units by whole word, `!`, its units by part; between terms a space.
    #[serde(rename = "l")]
    lists: String,
    /// The beginning of the first term, as far as it tells it from the last one of the file before.
    #[serde(skip)]
    pub first: Box<str>,
}

/// All files, in the order of their terms.
pub fn shards(postings: &[Posting], words: &Vocabulary, stamp: &str) -> Vec<Shard> {
    let by_term: Vec<&[Posting]> = postings.chunk_by(|a, b| a.term() == b.term()).collect();
    let lists: Vec<String> = by_term.par_iter().map(|same| list(same)).collect();
    let mut shards: Vec<Shard> = Vec::new();
    let (mut before, mut last) = ("", "");
    for (same, list) in by_term.iter().zip(lists) {
        let term = &*words.terms[same[0].term() as usize];
        if term.is_empty() {
            continue;
        }
        let full = |shard: &Shard| {
            let filled = shard.terms.len() + shard.lists.len();
            filled > 0 && filled + list.len() > FULL
        };
        if shards.last().is_none_or(full) {
            shards.push(Shard {
                stamp: stamp.to_owned(),
                terms: String::new(),
                lists: String::new(),
                first: apart(last, term).into(),
            });
            before = "";
        }
        let shard = shards.last_mut().expect("just pushed");
        front_coded(&mut shard.terms, before, term);
        if !shard.lists.is_empty() {
            shard.lists.push(' ');
        }
        shard.lists.push_str(&list);
        (before, last) = (term, term);
    }
    shards
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

fn list(same: &[Posting]) -> String {
    let cut = same.partition_point(|posting| posting.matched() == Match::Whole);
    let mut list = String::with_capacity(same.len() * 2);
    units(&mut list, &same[..cut]);
    if cut < same.len() {
        list.push('!');
        units(&mut list, &same[cut..]);
    }
    list
}

/// Each unit as the distance to the one before, with its level.
fn units(out: &mut String, postings: &[Posting]) {
    let mut next = 0;
    for posting in postings {
        let mut distance = posting.unit() - next;
        while distance > FAR {
            out.push(number(STEP));
            distance -= FAR;
        }
        if distance < NEAR {
            out.push(number(distance * LEVELS + posting.level()));
        } else {
            out.push(number(NEAR * LEVELS + posting.level()));
            out.push(number(distance));
        }
        next = posting.unit() + 1;
    }
}
