//! The „Prüfbericht“: what is still to be done, for editors only; never published.

use super::desk::{Desk, Shown};
use super::messages::{Message, listed};
use super::sheet::sheet;
use crate::base::address::{Address, Target};
use crate::base::date::Date;
use crate::base::diag::Severity;
use crate::build::{Edition, Item};
use crate::model::entity::Status;
use crate::model::site::{DocEntry, Site};
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Pages that must be reviewed within this many days are named.
const SOON: i32 = 60;
/// A page with everything it loads should stay below this many bytes.
const BUDGET: usize = 60_000;
/// In larger handbooks making all pages would take seconds.
const MOST_PAGES: usize = 2_000;

#[derive(Serialize)]
struct Report {
    #[serde(rename = "seiten")]
    pages: usize,
    #[serde(rename = "fehler")]
    errors: usize,
    #[serde(rename = "warnungen")]
    warnings: usize,
    #[serde(rename = "dateien")]
    files: Vec<Group>,
    #[serde(rename = "regeln")]
    rules: Vec<Group>,
    #[serde(rename = "ueberfaellig")]
    overdue: Vec<Due>,
    #[serde(rename = "bald")]
    soon: Vec<Due>,
    #[serde(rename = "entwuerfe")]
    drafts: Vec<Line>,
    #[serde(rename = "verwaist")]
    orphans: Vec<Message>,
    #[serde(rename = "rechtliches")]
    legal: Vec<Message>,
    #[serde(rename = "zu_gross")]
    large: Option<Vec<Line>>,
    #[serde(rename = "stand_alt")]
    outdated: bool,
}

/// Messages that belong together.
#[derive(Serialize)]
struct Group {
    #[serde(rename = "titel")]
    title: String,
    #[serde(rename = "meldungen")]
    messages: Vec<Message>,
}

/// Something to be looked at by a day.
#[derive(PartialEq, Eq, PartialOrd, Ord, Serialize)]
struct Due {
    /// Negative: days since.
    #[serde(rename = "tage")]
    days: i32,
    #[serde(rename = "tag")]
    day: String,
    #[serde(rename = "titel")]
    title: String,
    #[serde(rename = "pfad")]
    path: String,
}

/// A page or record with a remark.
#[derive(PartialEq, Eq, PartialOrd, Ord, Serialize)]
struct Line {
    #[serde(rename = "titel")]
    title: String,
    #[serde(rename = "bemerkung")]
    remark: String,
    #[serde(rename = "pfad")]
    path: Option<String>,
}

/// The report about a state.
pub fn report(desk: &Desk, shown: &Shown) -> Vec<u8> {
    let found = &shown.view.messages;
    let messages = listed(desk, found, &[]);
    let edition = shown.view.edition.as_deref();
    let site = edition.map(|edition| &*edition.loaded.site);
    let (overdue, soon) = site.map_or_else(Default::default, due);
    let of_rule = |id: &str| messages.iter().filter(|it| it.rule == id).cloned().collect();
    let (errors, warnings) = (found.count(Severity::Error), found.count(Severity::Warning));
    let report = Report {
        pages: site.map_or(0, |site| site.pages.len()),
        errors,
        warnings,
        files: grouped(&messages, |it| {
            if it.path.is_empty() {
                "Das Handbuch als Ganzes".to_owned()
            } else {
                it.path.to_string()
            }
        }),
        rules: grouped(&messages, |it| format!("{} {}", it.rule, it.title)),
        overdue,
        soon,
        drafts: site.map_or_else(Vec::new, drafts),
        orphans: of_rule("P012"),
        legal: of_rule("P072"),
        large: edition.filter(|it| it.loaded.site.pages.len() <= MOST_PAGES).map(large),
        outdated: errors > 0,
    };
    sheet("pruefbericht.html", "Prüfbericht", &report)
}

fn grouped(messages: &[Message], title: impl Fn(&Message) -> String) -> Vec<Group> {
    let mut groups: BTreeMap<String, Vec<Message>> = BTreeMap::new();
    for message in messages {
        groups.entry(title(message)).or_default().push(message.clone());
    }
    groups.into_iter().map(|(title, messages)| Group { title, messages }).collect()
}

/// What is overdue, and what soon will be.
fn due(site: &Site) -> (Vec<Due>, Vec<Due>) {
    let pages = site.docs.iter().filter(|doc| site.page_at(&doc.address).is_some());
    let pages = pages.filter_map(|doc| {
        let front = &doc.front.front;
        Some((front.review_by?, front.title.to_string(), doc.address.file()))
    });
    let tables = site.records.tables();
    let records = tables.iter().flat_map(|table| table.records());
    let records = records.filter(|record| site.is_visible(record.common())).filter_map(|record| {
        let common = record.common();
        let path = site.target(record.kind(), common.id())?.path();
        Some((common.review_by?, common.title.to_string(), path))
    });
    let line = |(day, title, path): (Date, String, String)| {
        let days = site.today.days_until(day);
        Due { days, day: day.to_string(), title, path }
    };
    let mut all: Vec<Due> = pages.chain(records).map(line).filter(|due| due.days <= SOON).collect();
    all.sort();
    all.into_iter().partition(|due| due.days < 0)
}

fn drafts(site: &Site) -> Vec<Line> {
    let word = |status: Status| match status {
        Status::Draft => Some("Entwurf"),
        Status::InReview => Some("in Prüfung"),
        Status::Released | Status::Archived => None,
    };
    let pages = site.docs.iter().filter_map(|doc: &Arc<DocEntry>| {
        let remark = format!("Seite, {}: {}", word(doc.front.front.status())?, doc.path);
        let path = site.page_at(&doc.address).map(|_| doc.address.file());
        Some(Line { title: doc.front.front.title.to_string(), remark, path })
    });
    let tables = site.records.tables();
    let records = tables.iter().flat_map(|table| {
        table.records().filter_map(|record| {
            let common = record.common();
            let remark = format!("{}, {}", table.spec().singular, word(common.status())?);
            let path = site.target(record.kind(), common.id()).map(Target::path);
            Some(Line { title: common.title.to_string(), remark, path })
        })
    });
    let mut all: Vec<Line> = pages.chain(records).collect();
    all.sort();
    all
}

/// Pages that are heavier than they should be, with styles and scripts; pictures come on top.
fn large(edition: &Edition) -> Vec<Line> {
    let made = |item: Item| edition.make(item).map_or(0, |output| output.bytes.len());
    let shared: usize =
        edition.items().into_iter().filter(|it| matches!(it, Item::Theme(_))).map(made).sum();
    let site = &edition.loaded.site;
    let pages = site.pages.iter().filter_map(|page| {
        let item = edition.find(&page.address.file())?;
        let bytes = made(item) + shared;
        let remark = format!("{} kB statt höchstens {} kB", bytes.div_ceil(1_000), BUDGET / 1_000);
        let path = Some(Address::file(&page.address));
        (bytes > BUDGET).then(|| Line { title: page.title.to_string(), remark, path })
    });
    pages.collect()
}
