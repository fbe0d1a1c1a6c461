//! Site and texts → the files of the index.

use super::block::{Code, Cut, blocks};
use super::code::script;
use super::compound::Splitter;
use super::entry::Entry;
use super::lexicon::Lexicon;
use super::listing::Listing;
use super::names::{Finder, names};
use super::pen::Pen;
use super::posting::{postings, rarity};
use super::shard::shards;
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
    let finder = Finder::new(&names, |stem| words.number(stem));
    let groups: Vec<u32> = names
        .iter()
        .map(|named| words.number(&format!("={}", named.id)).expect("special terms are terms"))
        .collect();
    let stamp = stamp(&units);
    let postings = postings(&units, &words, &finder, &groups);
    let shards = shards(&postings, &words, &stamp);
    let cut = Cut::of(&units);
    let code = Code::new(&words, cut);
    let rarity = rarity(&postings, words.terms.len(), units.len());
    let blocks = blocks(&units, &words, &rarity, &code, (cut, &stamp));
    let mut files: Vec<Output> = shards
        .par_iter()
        .enumerate()
        .map(|(number, shard)| file(&format!("w{number}"), shard))
        .collect();
    let texts = blocks.par_iter().enumerate();
    files.par_extend(texts.map(|(number, block)| file(&format!("t{number}"), block)));
    let mut listing = Listing::new(&units, &names, &code, (&shards, &blocks), &stamp);
    listing.version = version(&files, &listing);
    files.push(file("verzeichnis", &listing));
    files
}

fn file<T: serde::Serialize>(name: &str, data: &T) -> Output {
    let folder = if name.starts_with('w') { "w/" } else { "" };
    let folder = if name.starts_with('t') { "t/" } else { folder };
    Output::new(format!("suche/{folder}{name}.js"), script(name, data))
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
