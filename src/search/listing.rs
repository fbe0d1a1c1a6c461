//! The file that a query loads first: what there is, and where it lies.

use super::age::age;
use super::analyse::table::{TABLE, Table};
use super::block::Blocks;
use super::code::number;
use super::facet::FACETS;
use super::names::Named;
use super::shard::Shards;
use super::unit::Unit;
use serde::Serialize;
use std::collections::HashMap;

/// The file that a query loads first.
#[derive(Debug, Serialize)]
pub struct Listing<'a> {
    /// Changes with every other file, so that no old one is taken for new.
    #[serde(rename = "v")]
    pub version: String,
    /// The numbering of the units.
    #[serde(rename = "n")]
    stamp: &'a str,
    /// How many units there are.
    #[serde(rename = "anzahl")]
    count: usize,
    /// The rules of the analysis.
    #[serde(rename = "tafel")]
    table: Table,
    /// The first term of each file of terms.
    #[serde(rename = "grenzen")]
    bounds: String,
    /// How many units each file of texts holds.
    #[serde(rename = "je")]
    each: usize,
    /// Whether there is a file with all titles.
    #[serde(rename = "koepfe", skip_serializing_if = "std::ops::Not::not")]
    heads: bool,
    /// The words that are one character in texts.
    #[serde(rename = "woerter")]
    words: String,
    /// Key, label, values.
    #[serde(rename = "facetten")]
    facets: Vec<(&'a str, &'a str, Vec<String>)>,
    /// Combinations: weight in percent, then the numbers of the values for each facet.
    #[serde(rename = "kombis")]
    combinations: Vec<(u32, Vec<Vec<u32>>)>,
    /// Combination and how many units in a row have it.
    #[serde(rename = "spalte")]
    column: String,
    /// Term, the number of the unit that explains it, all its names.
    #[serde(rename = "namen")]
    names: Vec<(String, u32, &'a [String])>,
}

/// How much some kinds count, in percent.
const KINDS: &[(&str, u32)] = &[
    ("Onlinedienst", 112),
    ("Anleitung", 110),
    ("Schritt", 110),
    ("Leitfaden", 104),
    ("Seite", 104),
    ("Begriff", 100),
    ("Übersicht", 84),
    ("Quelle", 70),
];
/// How much all others count.
const OTHER_KINDS: u32 = 92;
/// How much pages of a guide count that come behind others, in percent.
const SECONDARY: u32 = 50;
/// What a year takes away.
const YEAR: u32 = 3;

impl<'a> Listing<'a> {
    /// The listing of everything; its version is still to come.
    pub fn new(names: &'a [Named], shards: &Shards<'_>, blocks: &Blocks<'a>) -> Self {
        let units = blocks.units;
        let mut facets = Facets::default();
        let newest = units.iter().filter_map(|unit| unit.as_of).max();
        let column: Vec<u32> =
            units.iter().map(|unit| facets.combination(unit, age(newest, unit.as_of))).collect();
        let places: HashMap<&str, u32> =
            units.iter().enumerate().map(|(n, unit)| (unit.path.as_str(), n as u32)).collect();
        let explained = names.iter().filter_map(|term| {
            Some((format!("={}", term.id), *places.get(term.path.as_str())?, &*term.names))
        });
        let mut values = facets.values.into_iter();
        Self {
            version: String::new(),
            stamp: blocks.stamp,
            count: units.len(),
            table: TABLE,
            bounds: shards.bounds(),
            each: blocks.cut.each,
            heads: blocks.cut.heads,
            words: blocks.code.words.join(" "),
            facets: FACETS
                .map(|(key, label)| (key, label, values.next().unwrap_or_default()))
                .into(),
            combinations: facets.combinations,
            column: runs(&column),
            names: explained.collect(),
        }
    }
}

#[derive(Default)]
struct Facets {
    values: [Vec<String>; FACETS.len()],
    combinations: Vec<(u32, Vec<Vec<u32>>)>,
    known: HashMap<(u32, Vec<Vec<u32>>), u32>,
}

impl Facets {
    fn combination(&mut self, unit: &Unit, age: u32) -> u32 {
        let values = &unit.values;
        let mut numbers: Vec<Vec<u32>> = Vec::with_capacity(FACETS.len());
        for (known, own) in self.values.iter_mut().zip(values) {
            numbers.push(own.iter().map(|value| place(known, value)).collect());
        }
        let kind = values[0].first().map_or("", String::as_str);
        let weight = KINDS.iter().find(|(name, _)| *name == kind).map_or(OTHER_KINDS, |(_, w)| *w);
        let weight = if unit.secondary { weight * SECONDARY / 100 } else { weight };
        let combination = (weight - YEAR * age, numbers);
        *self.known.entry(combination).or_insert_with_key(|new| {
            self.combinations.push(new.clone());
            self.combinations.len() as u32 - 1
        })
    }
}

fn place(known: &mut Vec<String>, value: &str) -> u32 {
    let found = known.iter().position(|other| other == value);
    found.unwrap_or_else(|| {
        known.push(value.to_owned());
        known.len() - 1
    }) as u32
}

fn runs(column: &[u32]) -> String {
    let mut out = String::new();
    for run in column.chunk_by(|a, b| a == b) {
        for part in run.chunks(1_000) {
            out.push(number(part[0]));
            out.push(number(part.len() as u32));
        }
    }
    out
}
