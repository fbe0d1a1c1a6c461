//! All files of data: what, how many, of which day, in which formats.

use super::contents::{ContentsLine, present};
use crate::base::address::{Address, Target};
use crate::figure::{Cell, Column, Download, Ink, Link, Table, data_file};
use crate::model::entity::event::Event;
use crate::model::entity::news::News;
use crate::model::entity::{Entity, KINDS, KindSpec};
use crate::model::site::{
    CALENDAR, Dataset, Offer, Part, Site, data_path, feed_path, schema_path, size_words,
};
use serde::Serialize;

/// How large the files of data are, by their paths.
#[derive(Clone, Copy)]
pub struct Sizes<'a>(pub &'a (dyn Fn(&str) -> Option<u64> + Sync));

impl std::fmt::Debug for Sizes<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sizes")
    }
}

/// All files of data.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct DownloadsView {
    /// The records by entity.
    #[serde(rename = "tabelle")]
    pub table: Table,
    /// Everything else.
    #[serde(rename = "formate")]
    pub formats: Vec<Download>,
}

/// Shows all files of data.
pub fn downloads(ink: &Ink<'_>, sizes: Sizes<'_>) -> DownloadsView {
    let columns = vec![
        Column::words("Daten"),
        Column::numbers("Einträge"),
        Column::words("Stand"),
        Column::words("Dateien"),
    ];
    let mut table = Table::new("tabelle-daten", "Einträge des Handbuchs als Daten", columns);
    for dataset in ink.site.datasets() {
        let as_of = dataset.as_of().map_or(String::new(), crate::base::date::Date::long);
        let cells = vec![
            Cell::new(dataset.records.len().to_string()),
            Cell::new(as_of),
            Cell::new(files(ink, &dataset, sizes)),
        ];
        table.push(head(ink, dataset.spec), cells);
    }
    let formats = ink.site.formats().into_iter().map(|offer| format(ink, offer, sizes));
    DownloadsView { table, formats: formats.collect() }
}

impl DownloadsView {
    /// The headings behind the text.
    pub fn contents(&self) -> Vec<ContentsLine> {
        present(&[
            (!self.formats.is_empty(), "Kalender, Feeds und Verzeichnisse", "seite-formate"),
            (!self.table.rows.is_empty(), "Einträge als CSV und JSON", "seite-eintraege"),
        ])
    }
}

fn format(ink: &Ink<'_>, offer: Offer, sizes: Sizes<'_>) -> Download {
    let size = (sizes.0)(&offer.path).map(size_words);
    let (kind, short) = (offer.kind.to_owned(), Some(ink.escaped(offer.about)));
    Download { size, kind, short, ..data_file(&offer.title, offer.path) }
}

/// The name of an entity, leading to the page that lists it.
fn head(ink: &Ink<'_>, spec: &KindSpec) -> String {
    let page = spec.home.folder().map(Address::new).filter(|page| ink.site.page_at(page).is_some());
    match page {
        Some(page) => ink.anchor(&Link::inside(spec.plural, &Target::page(page))),
        None => spec.plural.to_owned(),
    }
}

/// The files of an entity in a line, and below it the lists inside its records.
fn files(ink: &Ink<'_>, dataset: &Dataset<'_>, sizes: Sizes<'_>) -> String {
    let (kind, plural) = (dataset.spec.kind, dataset.spec.plural);
    let file = |title: &str, path: String| {
        let size = (sizes.0)(&path).map(|bytes| format!(" ({})", size_words(bytes)));
        let title = format!("{title}{}", size.unwrap_or_default());
        let spoken = format!("<span class=\"nur-vorlesen\">{plural}: </span>");
        format!("{spoken}{}", ink.anchor(&Link { title, path: Some(path), url: None }))
    };
    let whole = [
        file("CSV", data_path(kind, "csv")),
        file("JSON", data_path(kind, "json")),
        file("Schema", schema_path(kind)),
    ];
    let mut html = whole.join(", ");
    // Only lists that have entries are made, and only what is made has a size.
    let made = |part: &Part| (sizes.0)(&part.path(kind)).is_some();
    for part in Part::all(dataset.spec).iter().filter(|part| made(part)) {
        html.push_str("<br>");
        html.push_str(&file(&format!("CSV: {}", part.title()), part.path(kind)));
    }
    html
}

/// The files that the list of a folder offers.
pub fn list_files(site: &Site, folder: &str) -> Vec<Download> {
    let here = KINDS.iter().filter(|spec| spec.home.folder() == Some(folder));
    let kinds = here.filter(|spec| site.has_records(spec.kind));
    let tables = kinds.flat_map(|spec| {
        ["csv", "json"].map(|ending| data_file(spec.plural, data_path(spec.kind, ending)))
    });
    let has_calendar = Event::HOME.folder() == Some(folder) && site.has_calendar();
    let calendar = has_calendar.then(|| data_file("Kalender", CALENDAR.to_owned()));
    let has_feed = News::HOME.folder() == Some(folder) && site.has_feed();
    let feed = has_feed.then(|| data_file("Feed", feed_path(None)));
    calendar.into_iter().chain(feed).chain(tables).collect()
}
