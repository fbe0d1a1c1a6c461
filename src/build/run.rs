//! The two things one can ask for: check, and build.

use super::edition::{Edition, Item};
use super::fault::Fault;
use super::inputs::inputs;
use super::load::Loaded;
use super::looks::{Looks, looks_diag, looks_diags};
use super::messages::Messages;
use super::options::{Options, Strictness};
use super::outcome::{Counts, Outcome, prevents};
use super::publish::{Overwrite, Publisher, Report, Target, seems_made_from};
use super::search::Search;
use crate::base::diag::Diag;
use crate::base::parallel::PIECE;
use crate::check::{self, Texts};
use crate::model::entity::Status;
use crate::read::{Project, snapshot};
use crate::search::get_ready;
use crate::theme::ThemeFault;
use rayon::prelude::*;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

/// Checks a handbook; writes nothing.
pub fn check(options: &Options) -> Result<Outcome, Fault> {
    let start = Instant::now();
    let loaded = load(options)?;
    let Judged { diags, .. } = judge(&loaded, Looks::new(&loaded, None));
    Ok(outcome(&loaded, diags, None, 0, start))
}

/// Checks and publishes a handbook. With errors nothing is published.
pub fn build(options: &Options) -> Result<Outcome, Fault> {
    let start = Instant::now();
    // The walk over the folders keeps one core busy alone for a while.
    rayon::spawn(get_ready);
    let loaded = load(options)?;
    let looks = Looks::new(&loaded, None);
    let inputs = (!prevents(&loaded.diags(), options.strictness)).then(|| inputs(options, &loaded));
    // Texts are analysed for the search while the rules are asked, which often leaves a core with nothing to do.
    let enough = AtomicBool::new(!needs_search(options, &loaded, inputs.as_ref()));
    let judged = || {
        let judged = judge(&loaded, looks);
        enough.fetch_or(!judged.is_fit(options.strictness), Ordering::Relaxed);
        judged
    };
    let (judged, search) = rayon::join(judged, || Search::ahead(&loaded.bodies(), &enough));
    let fit = judged.is_fit(options.strictness);
    let Judged { looks, diags } = judged;
    let Some((looks, inputs)) = looks.zip(inputs).filter(|_| fit) else {
        return Ok(outcome(&loaded, diags, None, 0, start));
    };
    let publisher = Publisher::open(&target(options))?.for_inputs(inputs?);
    if publisher.is_current() {
        let report = publisher.keep();
        let files = report.unchanged;
        return Ok(outcome(&loaded, diags, Some(report), files, start));
    }
    let edition = Edition::with_search(loaded.without_texts(&diags), looks, search);
    let files = put_all(&publisher, &edition)?;
    let report = publisher.commit()?;
    let outcome = outcome(&edition.loaded, diags, Some(report), files, start);
    // Giving millions of small pieces back takes a while, and nobody needs to wait for it.
    rayon::spawn(move || drop(edition));
    Ok(outcome)
}

/// Makes every file; says how many. Pages are made beside the search index, in whose making one core
/// often waits for the other.
fn put_all(publisher: &Publisher, edition: &Edition) -> Result<usize, Fault> {
    let put = |items: Vec<Item>| -> Result<usize, Fault> {
        let files: Result<Vec<usize>, Fault> = items
            .par_iter()
            .with_max_len(PIECE)
            .map(|item| put_one(publisher, edition, *item))
            .collect();
        Ok(files?.iter().sum())
    };
    let (pages, index) = rayon::join(|| put(edition.items()), || put(edition.search_items()));
    Ok(pages? + index?)
}

/// Makes a file and what is made beside it; says how many that are.
fn put_one(publisher: &Publisher, edition: &Edition, item: Item) -> Result<usize, Fault> {
    let made = edition.make(item)?;
    publisher.put(&made)?;
    let Some(beside) = edition.beside(item, &made) else { return Ok(1) };
    publisher.put(&beside)?;
    Ok(2)
}

fn load(options: &Options) -> Result<Loaded, Fault> {
    let project = Project::find(&options.project)?;
    Ok(Loaded::new(options, snapshot(&project)?, None))
}

/// Whether the files of the search will be made, as far as can be told before the rules are asked: not with mistakes,
/// and not if the very same handbook seems to be published already.
fn needs_search(options: &Options, loaded: &Loaded, inputs: Option<&Result<u64, Fault>>) -> bool {
    let is_new = |inputs: &u64| !seems_made_from(&options.output, *inputs);
    loaded.site.has_search() && matches!(inputs, Some(Ok(inputs)) if is_new(inputs))
}

/// What the rules say of a handbook.
struct Judged {
    /// None if the theme has a mistake, about which there is a message.
    looks: Option<Looks>,
    diags: Vec<Diag>,
}

impl Judged {
    /// Whether the handbook may be published.
    fn is_fit(&self, strictness: Strictness) -> bool {
        self.looks.is_some() && !prevents(&self.diags, strictness)
    }
}

fn judge(loaded: &Loaded, looks: Result<Looks, ThemeFault>) -> Judged {
    let texts = Texts { pages: &loaded.page_texts(), data: &loaded.data_texts() };
    let mut diags = loaded.diags();
    diags.extend(check::check_all(&loaded.site, &texts));
    diags.extend(looks_diags(loaded));
    let looks = looks.map_err(|fault| diags.push(looks_diag(loaded, &fault))).ok();
    Judged { looks, diags }
}

fn target(options: &Options) -> Target {
    let project = options.project.clone();
    let protected = ["content", "themes", "assets"].map(|name| project.join(name)).to_vec();
    let output = options.output.clone();
    Target { output, project, protected, overwrite: Overwrite::Keep }
}

fn outcome(
    loaded: &Loaded,
    diags: Vec<Diag>,
    published: Option<Report>,
    files: usize,
    start: Instant,
) -> Outcome {
    let messages = Messages::new(diags, loaded.places());
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
    Outcome { messages, counts, drafts, published, elapsed }
}
