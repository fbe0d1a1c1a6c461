//! Site and texts → the files of the index.

use super::block::Blocks;
use super::code::script;
use super::compound::Splitter;
use super::cut::Cut;
use super::entry::Entry;
use super::heads;
use super::lexicon::Lexicon;
use super::listing::Listing;
use super::names::{Finder, names};
use super::pen::Pen;
use super::postings::Postings;
use super::shard::Shards;
use super::short::Code;
use super::unit::{Unit, units};
use super::vocabulary::{self, Vocabulary};
use crate::base::output::Output;
use crate::model::site::Site;
use crate::parse::markdown::Body;
use rayon::prelude::*;
use std::sync::Arc;
use xxhash_rust::xxh3::{Xxh3, xxh3_64};

/// What splits compounds in this handbook.
pub fn splitter(site: &Site, bodies: &[Option<&Body>]) -> Splitter {
    let lexicon = Lexicon::default();
    let mut pen = Pen::new(&lexicon);
    let entries: Vec<Option<Arc<Entry>>> =
        bodies.iter().map(|body| Some(Arc::new(pen.entry((*body)?)))).collect();
    let units = units(site, &lexicon, &entries);
    vocabulary::splitter(&lexicon.words(), &units)
}

/// The files of the index from texts that are analysed already, page by page.
pub fn files(site: &Site, lexicon: &Lexicon, entries: &[Option<Arc<Entry>>]) -> Vec<Output> {
    let units = units(site, lexicon, entries);
    let names = names(site);
    let special = names.iter().map(|named| format!("={}", named.id).into());
    let special: Vec<Box<str>> = special.collect();
    let words = Vocabulary::new(lexicon.words(), &units, &special);
    let finder = Finder::new(&names, |stem| words.terms.number(stem));
    let groups = special.iter().map(|term| words.terms.number(term));
    let groups: Vec<u32> = groups.map(|number| number.expect("special terms are terms")).collect();
    let postings = Postings::new(&units, &words, &finder, &groups);
    let (stamp, cut) = (stamp(&units), Cut::of(&units));
    let shards = Shards::new(&postings, &words.terms, cut.full);
    let weights = weights(&postings, &words, units.len());
    let code = Code::new(&words, cut.coded);
    let blocks =
        Blocks { units: &units, words: &words, weights: &weights, code: &code, stamp: &stamp, cut };
    let terms = (0..shards.count()).into_par_iter();
    let mut files: Vec<Output> =
        terms.map(|place| file(&format!("w/w{place}"), shards.file(place, &stamp))).collect();
    let texts = (0..blocks.count()).into_par_iter();
    files.par_extend(texts.map(|place| file(&format!("t/t{place}"), blocks.file(place))));
    if cut.heads {
        files.push(file("k/k0", heads::file(&blocks)));
    }
    let mut listing = Listing::new(&names, &shards, &blocks);
    listing.version = version(&files, &listing);
    files.push(file("verzeichnis", script("verzeichnis", &listing)));
    files
}

fn file(path: &str, bytes: Vec<u8>) -> Output {
    Output::new(format!("suche/{path}.js"), bytes)
}

/// How much each word tells: nothing, or how rare its stem is.
fn weights(postings: &Postings, words: &Vocabulary, units: usize) -> Vec<f32> {
    let mut rarity = vec![0.0; words.terms.count()];
    for (place, term) in words.terms.numbers().iter().enumerate() {
        rarity[*term as usize] = postings.rarity(place as u32, units);
    }
    let known = words.words.iter();
    known
        .map(|word| if word.count == 0 || word.filler { 0.0 } else { rarity[word.key as usize] })
        .collect()
}

/// Equal stamps mean that a number is the same unit in both files.
fn stamp(units: &[Unit]) -> String {
    let mut hash = Xxh3::new();
    for unit in units {
        hash.update(unit.path.as_bytes());
        hash.update(b"\n");
    }
    format!("{:08x}", hash.digest() as u32)
}

fn version(files: &[Output], listing: &Listing<'_>) -> String {
    let hashes: Vec<u64> = files.par_iter().map(|file| xxh3_64(&file.bytes)).collect();
    let mut hash = Xxh3::new();
    for own in hashes {
        hash.update(&own.to_le_bytes());
    }
    hash.update(&script("", listing));
    format!("{:08x}", hash.digest() as u32)
}
