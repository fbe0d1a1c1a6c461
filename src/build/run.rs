//! The two things one can ask for: check, and build.

use super::fault::Fault;
use super::inputs::inputs;
use super::load::{Loaded, load};
use super::options::Options;
use super::outcome::{Counts, Outcome, prevents};
use super::parsed::{Parsed, kind_of};
use super::publish::{Overwrite, Publisher, Report, Target};
use super::render::render;
use crate::base::diag::Diag;
use crate::base::nearest::did_you_mean;
use crate::base::place::{KeyPath, Part, Place};
use crate::check::{self, DataText, PageText, Texts};
use crate::model::entity::Status;
use crate::model::field::WRONG;
use crate::theme::{Theme, ThemeFile};
use std::time::Instant;

/// Checks a handbook; writes nothing.
pub fn check(options: &Options) -> Result<Outcome, Fault> {
    let start = Instant::now();
    let (loaded, theme) = prepare(options)?;
    drop(theme);
    Ok(outcome(loaded, None, 0, start))
}

/// Checks and publishes a handbook. With errors nothing is published.
pub fn build(options: &Options) -> Result<Outcome, Fault> {
    let start = Instant::now();
    let (loaded, mut theme) = prepare(options)?;
    if prevents(&loaded.diags, options.strictness) {
        return Ok(outcome(loaded, None, 0, start));
    }
    let publisher = Publisher::open(&target(options))?.for_inputs(inputs(options, &loaded)?);
    if publisher.is_current() {
        let report = publisher.keep();
        let files = report.unchanged;
        return Ok(outcome(loaded, Some(report), files, start));
    }
    let files = render(&loaded, &mut theme, &publisher)?;
    let report = publisher.commit()?;
    Ok(outcome(loaded, Some(report), files, start))
}

fn prepare(options: &Options) -> Result<(Loaded, Theme), Fault> {
    let mut loaded = load(options)?;
    let own = own_files(&loaded);
    let theme = Theme::load(&own)?;
    let site = &loaded.site;
    let (pages, data) = (page_texts(&loaded), data_texts(&loaded));
    let texts = Texts { pages: &pages, data: &data };
    let mut found = check::check_all(site, &texts);
    found.extend(check_own_theme(&own));
    found.extend(unknown_theme(&loaded, &own));
    loaded.diags.extend(found);
    Ok((loaded, theme))
}

/// All Markdown files; the rules look for themselves which of them readers see.
fn page_texts(loaded: &Loaded) -> Vec<PageText<'_>> {
    let docs = loaded.site.docs.iter().enumerate();
    docs.filter_map(|(number, doc)| {
        let (page, source) = (loaded.page(doc)?, loaded.source(doc));
        Some(PageText { doc: number, page, source })
    })
    .collect()
}

fn data_texts(loaded: &Loaded) -> Vec<DataText<'_>> {
    let sources = loaded.snapshot.sources.iter().zip(loaded.parsed.iter());
    sources
        .filter_map(|(source, parsed)| match parsed {
            Parsed::Records(tree) => {
                Some(DataText { kind: kind_of(&source.path), nodes: &tree.nodes, source })
            }
            _ => None,
        })
        .collect()
}

fn check_own_theme(own: &[ThemeFile]) -> Vec<Diag> {
    let texts: Vec<(&str, &str)> = own
        .iter()
        .filter_map(|file| Some((file.path.as_str(), std::str::from_utf8(&file.bytes).ok()?)))
        .collect();
    check::check_theme(&texts)
}

/// A theme that is named but has no folder.
fn unknown_theme(loaded: &Loaded, own: &[ThemeFile]) -> Option<Diag> {
    let read = &loaded.site.config;
    let name = read.config.theme.as_deref().filter(|name| *name != "standard" && own.is_empty())?;
    let path = KeyPath::key("thema");
    let place = Place::Front { file: read.file?, path, part: Part::Value };
    let known = loaded.snapshot.themes.iter().filter_map(|file| file.path.split('/').next());
    let help = did_you_mean(name, known.chain(["standard"]));
    let message = format!("das Thema „{name}“ gibt es unter themes/ nicht");
    let help = help
        .unwrap_or_else(|| format!("den Ordner themes/{name}/ anlegen oder „standard“ schreiben"));
    Some(Diag::error(WRONG, place, message).help(help))
}

fn own_files(loaded: &Loaded) -> Vec<ThemeFile> {
    let name = loaded.site.config.config.theme.as_deref().unwrap_or("standard");
    let files = loaded.snapshot.theme(name);
    files.map(|(path, bytes)| ThemeFile { path: path.to_owned(), bytes: bytes.to_vec() }).collect()
}

fn target(options: &Options) -> Target {
    let project = options.project.clone();
    let protected = ["content", "themes", "assets"].map(|name| project.join(name)).to_vec();
    let output = options.output.clone();
    Target { output, project, protected, overwrite: Overwrite::Keep }
}

fn outcome(mut loaded: Loaded, published: Option<Report>, files: usize, start: Instant) -> Outcome {
    let mut diags = std::mem::take(&mut loaded.diags);
    let places = loaded.places();
    sort(&mut diags, &places);
    let site = &loaded.site;
    let visible = |table: &&dyn crate::model::entity::AnyTable| {
        table.records().filter(|record| site.is_visible(record.common())).count()
    };
    let tables = site.records.tables();
    let records = tables.iter().map(visible).sum();
    let unreleased = |table: &&dyn crate::model::entity::AnyTable| {
        let drafts = table.records().map(|record| record.common().status());
        drafts.filter(|status| matches!(status, Status::Draft | Status::InReview)).count()
    };
    let pages = site.docs.iter().map(|doc| doc.front.front.status());
    let draft_pages = pages.filter(|s| matches!(s, Status::Draft | Status::InReview)).count();
    let drafts = tables.iter().map(unreleased).sum::<usize>() + draft_pages;
    let counts = Counts { pages: site.pages.len(), records, files };
    let elapsed = start.elapsed();
    Outcome { diags, counts, drafts, published, elapsed, places: Box::new(places) }
}

/// By file and position, errors before warnings at the same place; every message once.
fn sort(diags: &mut Vec<Diag>, places: &dyn crate::base::locate::Locate) {
    let mut keyed: Vec<_> = std::mem::take(diags)
        .into_iter()
        .map(|diag| {
            let at = places.locate(&diag.place);
            ((at.path, at.span, diag.severity, diag.rule), diag)
        })
        .collect();
    keyed.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.message.cmp(&b.1.message)));
    diags.extend(keyed.into_iter().map(|(_, diag)| diag));
    diags.dedup();
}
