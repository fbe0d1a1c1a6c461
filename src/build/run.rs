//! The two things one can ask for: check, and build.

use super::edition::{Edition, Item};
use super::fault::Fault;
use super::inputs::inputs;
use super::load::{Loaded, Sources};
use super::looks::{Looks, looks_diag, looks_diags};
use super::messages::Messages;
use super::options::Options;
use super::outcome::{Counts, Outcome, prevents};
use super::publish::{Overwrite, Publisher, Report, Target, seems_made_from};
use super::search::Search;
use crate::base::diag::Diag;
use crate::base::parallel::PIECE;
use crate::check::{self, Texts};
use crate::model::entity::Status;
use crate::read::{Project, snapshot};
use crate::search::get_ready;
use rayon::prelude::*;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

/// Checks a handbook; writes nothing.
pub fn check(options: &Options) -> Result<Outcome, Fault> {
    let start = Instant::now();
    let loaded = sources(options)?.assembled(options, None);
    let Judged { diags, .. } = judge(&loaded);
    Ok(outcome(&loaded, diags, None, 0, start))
}

/// Checks and publishes a handbook. With errors nothing is published.
pub fn build(options: &Options) -> Result<Outcome, Fault> {
    let start = Instant::now();
    // One core is enough to look for sources.
    rayon::spawn(get_ready);
    let sources = sources(options)?;
    // Texts are analysed for the search while the handbook is assembled and checked, which often leaves a core with
    // nothing to do.
    let enough = AtomicBool::new(false);
    let ready = || {
        let loaded = sources.assembled(options, None);
        let inputs = inputs(options, &loaded);
        enough.store(!needs_search(options, &loaded, inputs.as_ref().ok()), Ordering::Relaxed);
        let judged = judge(&loaded);
        (loaded, inputs, judged)
    };
    let search = || Search::ahead(&sources.pages(), &enough);
    let ((loaded, inputs, judged), search) = rayon::join(ready, search);
    drop(sources);
    let Judged { looks, diags } = judged;
    let Some(looks) = looks.filter(|_| !prevents(&diags, options.strictness)) else {
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

fn sources(options: &Options) -> Result<Sources, Fault> {
    let project = Project::find(&options.project)?;
    Ok(Sources::new(snapshot(&project)?, None))
}

/// Whether the files of the search will be made, as far as can be told before the rules are asked: not with mistakes,
/// and not if the very same handbook seems to be published already.
fn needs_search(options: &Options, loaded: &Loaded, inputs: Option<&u64>) -> bool {
    loaded.site.has_search()
        && !prevents(&loaded.diags(), options.strictness)
        && !inputs.is_some_and(|inputs| seems_made_from(&options.output, *inputs))
}

/// What the rules say of a handbook.
struct Judged {
    /// None if the theme has a mistake, about which there is a message.
    looks: Option<Looks>,
    diags: Vec<Diag>,
}

fn judge(loaded: &Loaded) -> Judged {
    let looks = Looks::new(loaded, None);
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
