//! Reads, parses and assembles a handbook.

use super::fault::Fault;
use super::options::Options;
use super::parsed::{Parsed, parse};
use super::places::Places;
use crate::base::diag::Diag;
use crate::base::source::Source;
use crate::model::config::ReadConfig;
use crate::model::entity::Records;
use crate::model::site::{Asset, Assets, DocEntry, Input, Site, assemble, doc_address};
use crate::model::value::Url;
use crate::parse::page::Page;
use crate::read::{Project, Snapshot, snapshot};
use rayon::prelude::*;
use std::sync::Arc;

/// A handbook as it was read, parsed and assembled.
pub struct Loaded {
    /// The sources.
    pub snapshot: Arc<Snapshot>,
    /// What they say, in the same order.
    pub parsed: Arc<Vec<Parsed>>,
    /// Everything resolved.
    pub site: Site,
    /// Everything wrong so far.
    pub diags: Vec<Diag>,
}

/// Reads, parses and assembles a handbook.
pub fn load(options: &Options) -> Result<Loaded, Fault> {
    let project = Project::find(&options.project)?;
    let mut diags = Vec::new();
    let snapshot = snapshot(&project)?.take(&mut diags);
    let found: Vec<_> = snapshot.sources.par_iter().map(parse).collect();
    let parsed: Vec<Parsed> = found.into_iter().map(|found| found.take(&mut diags)).collect();
    let input = input(options, &snapshot, &parsed);
    let site = assemble(input).take(&mut diags);
    Ok(Loaded { snapshot: Arc::new(snapshot), parsed: Arc::new(parsed), site, diags })
}

fn input(options: &Options, snapshot: &Snapshot, parsed: &[Parsed]) -> Input {
    let mut config = ReadConfig::default();
    let mut records = Records::default();
    let mut docs = Vec::new();
    for (source, parsed) in snapshot.sources.iter().zip(parsed) {
        match parsed {
            Parsed::Config(_, read) => config = (**read).clone(),
            Parsed::Records(tree) => records.append(&tree.records),
            Parsed::Page(page, front) => docs.push(DocEntry {
                file: source.id,
                path: source.path.clone(),
                address: doc_address(&source.path),
                front: (**front).clone(),
                summary: page.markdown.summary.clone(),
            }),
            Parsed::Stray => {}
        }
    }
    if let Some(base) = &options.base_url {
        config.config.base_url = Some(Url(base.as_str().into()));
    }
    let assets = snapshot.files.iter().map(|file| Asset::new(&file.path, file.bytes, file.size));
    let (drafts, today) = (options.drafts, options.today);
    Input { config, records, docs, assets: Assets::new(assets), drafts, today }
}

impl Loaded {
    /// The parsed page of a Markdown file.
    pub fn page(&self, doc: &DocEntry) -> Option<&Page> {
        match &self.parsed[doc.file.0 as usize] {
            Parsed::Page(page, _) => Some(page),
            _ => None,
        }
    }

    /// The source of a Markdown file.
    pub fn source(&self, doc: &DocEntry) -> &Source {
        &self.snapshot.sources[doc.file.0 as usize]
    }

    /// Turns the handles of messages into places.
    pub fn places(&self) -> Places {
        Places { snapshot: self.snapshot.clone(), parsed: self.parsed.clone() }
    }
}
