//! Reads, parses and assembles a handbook.

use super::options::Options;
use super::parsed::{Parsed, kind_of};
use super::parsed_files::ParsedFiles;
use super::places::Places;
use crate::base::diag::Diag;
use crate::base::found::Found;
use crate::base::source::Source;
use crate::check::{DataText, PageText, RULES, Rule};
use crate::model::config::ReadConfig;
use crate::model::entity::Records;
use crate::model::site::{Asset, Assets, DocEntry, Input, Site, assemble};
use crate::model::value::Url;
use crate::parse::page::Page;
use crate::read::Snapshot;
use crate::view::Bodies;
use std::sync::Arc;

/// A handbook as it was read, parsed and assembled.
#[derive(Clone)]
pub struct Loaded {
    /// The sources.
    pub snapshot: Arc<Snapshot>,
    /// What they say.
    pub parsed: Arc<ParsedFiles>,
    /// Everything resolved.
    pub site: Arc<Site>,
    /// Everything wrong with folders and files as such.
    read: Vec<Diag>,
    /// Everything wrong with how they fit together.
    assembled: Arc<Vec<Diag>>,
}

impl Loaded {
    /// Parses and assembles a snapshot. What `before` has and nothing has changed is taken over.
    pub fn new(options: &Options, snapshot: Found<Snapshot>, before: Option<&Self>) -> Self {
        let Found { value: snapshot, diags: read } = snapshot;
        let (snapshot, nothing) = (Arc::new(snapshot), ParsedFiles::default());
        let known = before.map_or(&nothing, |before| &before.parsed);
        let parsed = Arc::new(ParsedFiles::of(&snapshot, known));
        if let Some(before) = before
            && before.snapshot.files == snapshot.files
            && before.snapshot.refused == snapshot.refused
            && before.snapshot.unread == snapshot.unread
            && before.parsed.same_site(&parsed)
        {
            let (site, assembled) = (before.site.clone(), before.assembled.clone());
            return Self { snapshot, parsed, site, read, assembled };
        }
        let before = before.filter(|before| before.parsed.same_records(&parsed));
        let known = before.map(|before| before.site.clone());
        let Found { value: site, diags } = assemble(input(options, &snapshot, &parsed, known));
        Self { snapshot, parsed, site: Arc::new(site), read, assembled: Arc::new(diags) }
    }

    /// Whether it was made from the same sources, with the same said about reading them.
    pub fn is_of(&self, snapshot: &Found<Snapshot>) -> bool {
        self.read == snapshot.diags && self.snapshot.is_same(&snapshot.value)
    }

    /// The same without the texts that no message is about. Once the rules have been asked, they only take up
    /// memory: pages are made from what was parsed.
    #[must_use]
    pub fn without_texts(self, diags: &[Diag]) -> Self {
        let places = |diag: &Diag| {
            let related = diag.related.iter().map(|(place, _)| place.file());
            [diag.place.file()].into_iter().chain(related).flatten().collect::<Vec<_>>()
        };
        let needed = diags.iter().flat_map(places).collect();
        Self { snapshot: Arc::new(self.snapshot.with_texts_of(&needed)), ..self }
    }

    /// Everything wrong so far.
    pub fn diags(&self) -> Vec<Diag> {
        let parsed = self.parsed.diags();
        self.read.iter().chain(parsed).chain(&*self.assembled).cloned().collect()
    }

    /// The parsed page of a Markdown file.
    pub fn page(&self, doc: &DocEntry) -> Option<&Arc<Page>> {
        match self.parsed.get(doc.file)? {
            Parsed::Page(page, _) => Some(page),
            _ => None,
        }
    }

    /// The text of each page that has one.
    pub fn bodies(&self) -> Bodies {
        let pages = self.site.pages.iter();
        pages.map(|page| self.page(self.site.doc(page)?).cloned()).collect()
    }

    /// The source of a Markdown file.
    pub fn source(&self, doc: &DocEntry) -> Option<&Source> {
        self.snapshot.source(doc.file)
    }

    /// All Markdown files; the rules look for themselves which of them readers see.
    pub fn page_texts(&self) -> Vec<PageText<'_>> {
        let docs = self.site.docs.iter().enumerate();
        docs.filter_map(|(number, doc)| {
            let (page, source) = (self.page(doc)?, self.source(doc)?);
            Some(PageText { doc: number, page, source })
        })
        .collect()
    }

    /// All files of records.
    pub fn data_texts(&self) -> Vec<DataText<'_>> {
        let sources = self.snapshot.sources.iter();
        sources
            .filter_map(|source| match self.parsed.get(source.id)? {
                Parsed::Records(tree) => {
                    Some(DataText { kind: kind_of(&source.path), nodes: &tree.nodes, source })
                }
                _ => None,
            })
            .collect()
    }

    /// Turns the handles of messages into places.
    pub fn places(&self) -> Places {
        Places { snapshot: self.snapshot.clone(), parsed: self.parsed.clone() }
    }
}

fn input(
    options: &Options,
    snapshot: &Snapshot,
    parsed: &ParsedFiles,
    known: Option<Arc<Site>>,
) -> Input {
    let mut config = ReadConfig::default();
    let mut records = Records::default();
    let mut docs = Vec::new();
    for source in &snapshot.sources {
        match parsed.get(source.id) {
            Some(Parsed::Config(_, read)) => config = (**read).clone(),
            Some(Parsed::Records(tree)) if known.is_none() => records.append(&tree.records),
            Some(Parsed::Page(_, doc)) => docs.push(doc.clone()),
            Some(Parsed::Records(_) | Parsed::Stray) | None => {}
        }
    }
    if let Some(base) = &options.base_url {
        config.config.base_url = Some(Url(base.as_str().into()));
    }
    let records = known.as_ref().map_or_else(|| Arc::new(records), |site| site.records.clone());
    let assets = snapshot.files.iter().map(|file| Asset::new(&file.path, file.bytes, file.size));
    let assets = Assets::new(assets)
        .refusing(snapshot.refused.iter().cloned())
        .leaving(snapshot.unread.iter().cloned());
    let (drafts, today) = (options.drafts, options.today);
    let rules = RULES.iter().map(Rule::explained).collect();
    let changed = |source: &Source| Some((source.id, *options.history.get(&source.path)?));
    let history = snapshot.sources.iter().filter_map(changed).collect();
    Input { config, records, known, docs, assets, drafts, today, rules, history }
}
