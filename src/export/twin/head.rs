//! The head of a twin: what is known about its page, as front matter in YAML.

use crate::model::site::{Page, Site};
use serde_json::Value;

/// The head, with the keys that pages have.
pub fn head(site: &Site, page: &Page) -> String {
    let (config, about) = (&site.config.config, site.about(page));
    let guide = page.guide.as_ref().and_then(|id| site.records.guides.by_id(id));
    let guide = guide.filter(|guide| site.is_visible(&guide.common));
    let office = about.responsible.and_then(|office| site.find(office));
    let licence = guide.map(|guide| &*guide.licence).or(config.licence.as_deref());
    let lines = [
        ("titel", Some(page.title.to_string())),
        ("beschreibung", site.description(page).map(str::to_owned)),
        ("handbuch", Some(config.title.to_string())),
        ("adresse", site.canonical(page.address.as_str())),
        ("leitfaden", guide.map(|guide| guide.title().to_owned())),
        ("version", guide.map(|guide| guide.version.to_string())),
        ("stand", about.as_of.map(|day| day.to_string())),
        ("geaendert", about.changed.map(|day| day.to_string())),
        ("verantwortlich", office.map(|office| office.title().to_owned())),
        ("lizenz", licence.map(str::to_owned)),
    ];
    let mut head = "---\n".to_owned();
    for (key, value) in lines {
        head.extend(value.map(|value| format!("{key}: {}\n", quoted(&value))));
    }
    let sources = about.sources.iter().filter_map(|source| site.find(source));
    let sources: Vec<String> =
        sources.map(|source| format!("  - {}\n", quoted(source.title()))).collect();
    if !sources.is_empty() {
        head.extend(["quellen:\n", &sources.concat()]);
    }
    head + "---\n"
}

/// Text that YAML reads as text.
fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}
