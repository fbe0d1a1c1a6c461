//! The proof that the handbook shows what its source documents describe: `tests/rows.yaml` says where,
//! these tests look there. And no record is published without a place and a way to it.

mod html;
mod site;

use leitfaden::model::value::grouped;
use serde::Deserialize;
use site::SAMPLE;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// A feature row.
#[derive(Deserialize)]
struct Row {
    zeile: String,
    #[serde(rename = "was")]
    _what: String,
    stellen: Vec<Spot>,
}

/// A place that shows a row, or a part of it.
#[derive(Deserialize)]
struct Spot {
    #[serde(default)]
    seite: String,
    #[serde(default)]
    element: String,
    #[serde(default)]
    datei: Option<String>,
    #[serde(default)]
    text: Option<String>,
    #[serde(default)]
    zahlen: Vec<String>,
    #[serde(default)]
    anzahl: Option<usize>,
    #[serde(default)]
    aus: Option<String>,
}

/// `tests/rows.yaml`, and one file for each further source document beside this one.
fn rows() -> Vec<Row> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let beside = fs::read_dir(tests.join("rows")).expect("the folder of the rows");
    let beside = beside.map(|entry| entry.expect("an entry").path());
    let mut files: Vec<_> =
        beside.filter(|path| path.extension() == Some("yaml".as_ref())).collect();
    files.push(tests.join("rows.yaml"));
    files.sort();
    let read = |path| fs::read_to_string(path).expect("the rows");
    let parse = |text: String| -> Vec<Row> { serde_yaml::from_str(&text).expect("readable rows") };
    files.into_iter().map(read).flat_map(parse).collect()
}

/// How many records of an entity readers may see.
fn count(kind: &str) -> usize {
    let site = &SAMPLE.edition.loaded.site;
    let table = site.records.table_of(kind).unwrap_or_else(|| panic!("no entity „{kind}“"));
    table.records().filter(|record| site.is_visible(record.common())).count()
}

/// What is missing at a spot.
fn missing(spot: &Spot) -> Option<String> {
    if let Some(file) = &spot.datei {
        let says = |text: &String| spot.text.as_ref().is_none_or(|words| text.contains(words));
        let there = SAMPLE.files.get(file).is_some_and(says);
        return (!there).then(|| format!("the file {file} with its text"));
    }
    let Some(page) = SAMPLE.page(&spot.seite) else { return Some("the page".to_owned()) };
    let fits = |words: &str| spot.text.as_ref().is_none_or(|text| words.contains(text.as_str()));
    let found: Vec<String> =
        page.find(&spot.element).into_iter().map(html::Element::words).collect();
    let found: Vec<String> = found.into_iter().filter(|words| fits(words)).collect();
    let wanted = spot.aus.as_ref().map(|kind| count(kind)).or(spot.anzahl);
    match wanted {
        Some(wanted) if found.len() < wanted => {
            return Some(format!("{} of {wanted} elements", found.len()));
        }
        None if found.is_empty() => return Some("the element with its text".to_owned()),
        _ => {}
    }
    if spot.aus.is_some() && Some(found.len()) != wanted {
        return Some(format!("one element per record: {} for {wanted:?}", found.len()));
    }
    let says = |id: &&String| !found.iter().any(|words| words.contains(&figure(id)));
    spot.zahlen.iter().find(says).map(|id| format!("the figure of „{id}“: {}", figure(id)))
}

/// The value of a metric as the data say it.
fn figure(id: &str) -> String {
    let metrics = &SAMPLE.edition.loaded.site.records.metrics;
    let metric = metrics.by_id(&leitfaden::base::id::Id::new(id));
    let metric = metric.unwrap_or_else(|| panic!("no metric „{id}“"));
    plain(&grouped(metric.value.value.expect("a number")))
}

/// With the spaces that [`html::Element::words`] has.
fn plain(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_row_is_shown() {
    let rows = rows();
    let names: BTreeSet<String> = rows.iter().map(|row| row.zeile.clone()).collect();
    let documents = [("F000", 6), ("F001", 12), ("F002", 12), ("F003", 10), ("F004", 12)];
    let wanted: BTreeSet<String> = documents
        .iter()
        .flat_map(|(document, last)| (1..=*last).map(move |row| format!("{document}-{row}")))
        .collect();
    assert_eq!(names, wanted);
    assert_eq!(rows.len(), wanted.len(), "each row stands in one file");
    let mut wrong = Vec::new();
    for row in &rows {
        assert!(!row.stellen.is_empty(), "{}: no place", row.zeile);
        for spot in &row.stellen {
            if let Some(what) = missing(spot) {
                wrong.push(format!("{}: /{}/ {}: {what}", row.zeile, spot.seite, spot.element));
            }
        }
    }
    assert!(wrong.is_empty(), "not shown:\n  {}", wrong.join("\n  "));
}

#[test]
fn every_figure_stands_with_its_date_as_the_data_say() {
    let site = &SAMPLE.edition.loaded.site;
    let page = SAMPLE.page("zahlen").expect("the page of the figures");
    let mut wrong = Vec::new();
    for metric in site.records.metrics.iter().filter(|one| site.is_visible(&one.common)) {
        let sheets = page.find(".datensatz");
        let anchor = format!("#{}", metric.id());
        let sheet = sheets.into_iter().find(|sheet| !sheet.find(&anchor).is_empty());
        let words = sheet.map(html::Element::words).unwrap_or_default();
        let value = plain(&metric.value.words());
        let date = metric.common.as_of.expect("released records have a date").long();
        if !words.contains(&value) || !words.contains(&date) {
            wrong.push(format!(
                "{}: {} and {date} in „{words}“",
                metric.id(),
                metric.value.words()
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_record_has_a_place_and_a_way_to_it() {
    let site = &SAMPLE.edition.loaded.site;
    let led_to = links();
    let mut wrong = Vec::new();
    let mut records = 0;
    for table in site.records.tables() {
        for record in table.records().filter(|record| site.is_visible(record.common())) {
            records += 1;
            let name = format!("{}:{}", record.kind(), record.common().id());
            let Some(target) = site.target(record.kind(), record.common().id()) else {
                wrong.push(format!("{name}: no place"));
                continue;
            };
            let file = target.page.file();
            let page = SAMPLE.pages.get(&file);
            // A text at the address of a record has a title of its own.
            let text = site.page_at(&target.page).and_then(|id| site.doc(site.page(id)));
            let retold = target.anchor.is_empty() && text.is_some();
            let named = retold
                || page.is_some_and(|page| {
                    let main = page.find("main").into_iter().map(html::Element::words);
                    main.into_iter().any(|words| words.contains(&plain(&record.common().title)))
                });
            let anchor = format!("#{}", target.anchor);
            if page.is_none_or(|page| !target.anchor.is_empty() && page.find(&anchor).is_empty()) {
                wrong.push(format!("{name}: {file}{anchor} is not there"));
            } else if !named {
                wrong.push(format!("{name}: {file} does not say its title"));
            } else if !led_to.get(&file).is_some_and(|from| from.iter().any(|one| *one != file)) {
                wrong.push(format!("{name}: no other page leads to {file}"));
            }
        }
    }
    assert!(records > 300, "the sample handbook has records: {records}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Which pages lead to which, by their files.
fn links() -> BTreeMap<String, BTreeSet<String>> {
    let mut led_to: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (from, page) in &SAMPLE.pages {
        for link in page.find("main a") {
            let Some(href) = link.attribute("href").filter(|href| !href.contains(':')) else {
                continue;
            };
            let path = href.split('#').next().unwrap_or_default();
            if !path.is_empty() {
                led_to.entry(joined(from, path)).or_default().insert(from.clone());
            }
        }
    }
    led_to
}

/// The file that a relative link of a page means.
fn joined(from: &str, path: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}

#[test]
fn every_rule_is_explained() {
    let page = SAMPLE.page("schreiben/meldungen/alle-regeln").expect("the page of the rules");
    let shown: Vec<String> =
        page.find(".pruefregel > .baustein-titel").into_iter().map(html::Element::words).collect();
    let wanted: Vec<String> = leitfaden::check::RULES
        .iter()
        .map(|rule| format!("{} {}", rule.id.0, rule.title))
        .collect();
    assert_eq!(shown, wanted);
}
