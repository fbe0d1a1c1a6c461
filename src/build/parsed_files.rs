//! All sources of a handbook, parsed; what has not changed is taken over from before.

use super::parsed::{Parsed, parse};
use crate::base::diag::Diag;
use crate::base::found::Found;
use crate::base::parallel::PIECE;
use crate::base::source::{FileId, Source};
use crate::read::Snapshot;
use rayon::prelude::*;
use std::sync::Arc;

/// The parsed sources of a snapshot, by the id of the source.
#[derive(Clone, Debug, Default)]
pub struct ParsedFiles(Vec<Option<ParsedFile>>);

#[derive(Clone, Debug)]
struct ParsedFile {
    hash: u64,
    found: Arc<Found<Parsed>>,
}

impl ParsedFiles {
    /// Parses every source that `before` does not know with the same text.
    pub fn of(snapshot: &Snapshot, before: &Self) -> Self {
        let fresh = |source: &Source| {
            let known = before.file(source.id).filter(|file| file.hash == source.hash);
            known.cloned().unwrap_or_else(|| {
                let found = Arc::new(parse(source));
                ParsedFile { hash: source.hash, found }
            })
        };
        let files: Vec<ParsedFile> =
            snapshot.sources.par_iter().with_max_len(PIECE).map(fresh).collect();
        let most = snapshot.sources.iter().map(|source| source.id.0 as usize + 1).max();
        let mut by_id = vec![None; most.unwrap_or(0)];
        for (source, file) in snapshot.sources.iter().zip(files) {
            by_id[source.id.0 as usize] = Some(file);
        }
        Self(by_id)
    }

    /// What a source says.
    pub fn get(&self, id: FileId) -> Option<&Parsed> {
        self.file(id).map(|file| &file.found.value)
    }

    /// The messages about all sources.
    pub fn diags(&self) -> impl Iterator<Item = &Diag> {
        self.0.iter().flatten().flat_map(|file| &file.found.diags)
    }

    /// Whether two states say the same, except for the wording of texts: then their sites are equal.
    pub fn same_site(&self, other: &Self) -> bool {
        self.same(other, |one, two| match (one, two) {
            (Parsed::Page(_, one), Parsed::Page(_, two)) => one == two,
            (Parsed::Config(_, one), Parsed::Config(_, two)) => one == two,
            _ => same_records(one, two),
        })
    }

    /// Whether two states have the same records.
    pub fn same_records(&self, other: &Self) -> bool {
        self.same(other, same_records)
    }

    fn same(&self, other: &Self, same: impl Fn(&Parsed, &Parsed) -> bool) -> bool {
        let most = self.0.len().max(other.0.len());
        (0..most).all(|id| match (self.file(FileId(id as u32)), other.file(FileId(id as u32))) {
            (None, None) => true,
            (Some(one), Some(two)) => {
                Arc::ptr_eq(&one.found, &two.found) || same(&one.found.value, &two.found.value)
            }
            _ => false,
        })
    }

    fn file(&self, id: FileId) -> Option<&ParsedFile> {
        self.0.get(id.0 as usize)?.as_ref()
    }
}

/// Whether two sources have the same records; texts have none.
fn same_records(one: &Parsed, two: &Parsed) -> bool {
    match (one, two) {
        (Parsed::Records(one), Parsed::Records(two)) => one.records == two.records,
        (Parsed::Records(_), _) | (_, Parsed::Records(_)) => false,
        _ => true,
    }
}
