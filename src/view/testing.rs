//! A small handbook in memory, and the comparison of a view with the fixture of its template.

use super::TermPages;
use super::downloads::Sizes;
use super::sample::SAMPLE;
use super::special::{Extra, Special, special};
use crate::base::address::Address;
use crate::base::date::Date;
use crate::base::source::{FileId, Source};
use crate::figure::Ink;
use crate::model::config;
use crate::model::entity::{Records, records};
use crate::model::page;
use crate::model::site::{Asset, Assets, DocEntry, Drafts, Input, Site, assemble, doc_address};
use crate::parse::yaml::yaml;
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A handbook made of files: `path\n` after `### `, then their text.
pub fn site(files: &str) -> Site {
    let mut input = Input {
        config: config::ReadConfig::default(),
        records: Arc::default(),
        known: None,
        docs: Vec::new(),
        assets: Assets::new([Asset::new("assets/selbstauskunft.pdf", 120_000, None)]),
        drafts: Drafts::Hide,
        today: Date::parse("2021-09-01").expect("a day"),
        rules: Vec::new(),
        history: crate::model::site::History::default(),
    };
    let (mut diags, mut all) = (Vec::new(), Records::default());
    for (number, file) in files.split("### ").skip(1).enumerate() {
        let (path, text) = file.split_once('\n').expect("a path and a text");
        let file = FileId(number as u32);
        if let Some(inner) = path.strip_prefix("daten/") {
            let kind = inner.split('/').next().expect("an entity").trim_end_matches(".yaml");
            let found = records(file, kind, yaml(file, text, 0).take(&mut diags));
            all.append(&found.take(&mut diags).records);
        } else if path == "leitfaden.yaml" {
            let tree = yaml(file, text, 0).take(&mut diags);
            input.config = config::config(file, &tree, &mut diags);
        } else {
            input.docs.push(doc(file, path, text).into());
        }
    }
    assert!(diags.is_empty(), "{diags:#?}");
    input.records = Arc::new(all);
    let found = assemble(input);
    assert!(found.diags.is_empty(), "{:#?}", found.diags);
    found.value
}

fn doc(file: FileId, path: &str, text: &str) -> DocEntry {
    let path: Arc<str> = format!("content/{path}").into();
    let source = Source { id: file, path: path.clone(), text: text.into(), hash: 0 };
    let parsed = crate::parse::page::page(&source);
    let mut diags = parsed.diags;
    let front = Arc::new(page::front(file, &parsed.value.front, &mut diags));
    assert!(diags.is_empty(), "{path}: {diags:#?}");
    let summary = parsed.value.page.markdown.summary.clone();
    DocEntry { file, address: doc_address(&path), path, front, summary }
}

/// The special part of the page at an address.
pub fn at(site: &Site, address: &str) -> Special {
    at_with(site, address, &TermPages::new())
}

/// The same, with pages whose texts use a term.
pub fn at_with(site: &Site, address: &str, term_pages: &TermPages) -> Special {
    let address = Address::new(address);
    let page = site.page_at(&address).unwrap_or_else(|| panic!("there is no page {address}"));
    let extra = Extra { term_pages, sizes: Sizes(&|_| Some(1_200)) };
    special(&Ink::new(site, &address.base()), page, &extra)
}

/// The same as JSON.
pub fn json(special: &Special) -> Value {
    let value = serde_json::to_value(&special.data).expect("views are plain data");
    if value.is_null() { Value::Object(Map::new()) } else { value }
}

/// Asserts that a view has the keys of its fixture besides those of every page, and no others.
#[track_caller]
pub fn same_keys(view: &Value, fixture: &str) {
    let fixture: Value = serde_json::from_str(fixture).expect("a fixture");
    let frame: Value =
        serde_json::from_str(include_str!("../../tests/theme/artikel.json")).expect("a fixture");
    let mut own = fixture.as_object().expect("an object").clone();
    own.retain(|key, _| frame.get(key).is_none());
    let mut wrong = Vec::new();
    compare(view, &Value::Object(own), "", &mut wrong);
    assert!(wrong.is_empty(), "{wrong:#?}\nin {view:#}");
}

fn compare(view: &Value, fixture: &Value, path: &str, wrong: &mut Vec<String>) {
    match (view, fixture) {
        (Value::Object(ours), Value::Object(theirs)) => {
            let keys = |map: &Map<String, Value>| map.keys().cloned().collect::<BTreeSet<_>>();
            for key in keys(ours).symmetric_difference(&keys(theirs)) {
                let whose = if ours.contains_key(key) { "only in the view" } else { "missing" };
                wrong.push(format!("{path}.{key}: {whose}"));
            }
            for (key, value) in ours {
                compare(
                    value,
                    theirs.get(key).unwrap_or(&Value::Null),
                    &format!("{path}.{key}"),
                    wrong,
                );
            }
        }
        (Value::Array(ours), Value::Array(theirs)) => {
            let Some(model) = theirs.iter().max_by_key(|item| item.to_string().len()) else {
                return;
            };
            for (n, item) in ours.iter().enumerate() {
                compare(item, model, &format!("{path}[{n}]"), wrong);
            }
        }
        (Value::Null, _) | (_, Value::Null) => {}
        _ if std::mem::discriminant(view) != std::mem::discriminant(fixture) => {
            wrong.push(format!("{path}: {view} instead of {fixture}"));
        }
        _ => {}
    }
}

/// Asserts that the contents are the headings with fixed anchors that the template prints.
#[track_caller]
pub fn same_headings(special: &Special, template: &str) {
    let printed: Vec<&str> = template
        .split("<h2 id=\"")
        .skip(1)
        .filter_map(|rest| rest.split_once('"').map(|(anchor, _)| anchor))
        .filter(|anchor| !anchor.contains('{'))
        .collect();
    let lines = special.ahead.iter().chain(&special.contents);
    let ours: Vec<&str> = lines.map(|line| line.anchor.as_str()).collect();
    let fixed: Vec<&str> = ours.into_iter().filter(|anchor| printed.contains(anchor)).collect();
    assert_eq!(fixed, printed);
}

/// The fixture of a template.
macro_rules! fixture {
    ($name:literal) => {
        include_str!(concat!("../../tests/theme/", $name, ".json"))
    };
}

/// The text of a template.
macro_rules! template {
    ($name:literal) => {
        include_str!(concat!("../../themes/standard/templates/", $name))
    };
}

pub(super) use {fixture, template};

/// The small handbook of the tests.
pub fn sample() -> Site {
    site(SAMPLE)
}

/// A page with its template, and its special part as JSON.
#[track_caller]
pub fn page(site: &Site, address: &str, template: &str) -> (Special, Value) {
    let special = at(site, address);
    assert_eq!(special.template, template, "{address}");
    let json = json(&special);
    (special, json)
}

/// The values behind a path of keys and numbers: `gruppen.0.titel`; `*` collects all items.
pub fn get<'a>(value: &'a Value, path: &str) -> Vec<&'a Value> {
    path.split('.').fold(vec![value], |values, part| {
        let inner = values.into_iter().flat_map(|value| match (part, value) {
            ("*", Value::Array(items)) => items.iter().collect::<Vec<_>>(),
            (_, Value::Array(items)) => {
                part.parse::<usize>().ok().and_then(|n| items.get(n)).into_iter().collect()
            }
            _ => value.get(part).into_iter().collect(),
        });
        inner.collect()
    })
}

/// Asserts the texts behind a path.
#[track_caller]
pub fn says(value: &Value, path: &str, wanted: &[&str]) {
    let found: Vec<&str> = get(value, path).into_iter().filter_map(Value::as_str).collect();
    assert_eq!(found, wanted, "{path} in {value:#}");
}
