//! A record as text: its fields with their labels, references by their titles.

use super::plain::{Plain, sections};
use crate::base::source::{FileId, Span};
use crate::model::entity::AnyRecord;
use crate::model::field::{Shape, Shown};
use crate::model::site::Site;
use crate::parse::markdown::inline;

/// The text of a record: the short text, then a line for each field.
pub fn text(site: &Site, record: &dyn AnyRecord) -> String {
    let common = record.common();
    let mut text = common.short.as_deref().map(plain).unwrap_or_default();
    for (spec, shown) in record.shown() {
        if !is_prose(&(spec.shape)()) {
            continue;
        }
        let mut value = String::new();
        write(site, &shown, &mut value);
        if !value.is_empty() {
            if !text.is_empty() {
                text.push('\n');
            }
            // A definition needs no label in front.
            if spec.key != "definition" {
                text.extend([spec.label(), ": "]);
            }
            text.push_str(&value);
        }
    }
    text
}

/// Whether people look for such values. Nobody looks for `Barrierefrei: ja`.
fn is_prose(shape: &Shape) -> bool {
    match shape {
        Shape::Flag | Shape::Date | Shape::Choice(_) | Shape::Integer(..) => false,
        Shape::List(inner) => is_prose(inner),
        _ => true,
    }
}

/// Words under which the record is sought besides its title.
pub fn keywords(record: &dyn AnyRecord) -> String {
    let mut words: Vec<String> = record.common().keywords.iter().map(ToString::to_string).collect();
    for (spec, shown) in record.shown() {
        if matches!(spec.key, "abkuerzung" | "langform" | "synonyme" | "leika" | "ozg_id") {
            collect(&shown, &mut words);
        }
    }
    words.join(", ")
}

fn collect(shown: &Shown, words: &mut Vec<String>) {
    match shown {
        Shown::Text(text) => words.push(text.clone()),
        Shown::List(items) => items.iter().for_each(|item| collect(item, words)),
        _ => {}
    }
}

fn write(site: &Site, shown: &Shown, out: &mut String) {
    match shown {
        Shown::Nothing | Shown::Link(_) | Shown::Page(_) => {}
        Shown::Text(text) => out.push_str(text),
        Shown::Markdown(text) => out.push_str(&plain(text)),
        Shown::Record(kind, id) => {
            out.push_str(site.find_any(kind, id).map_or("", |record| &record.common().title));
        }
        Shown::List(items) => several(site, items.iter().map(|item| ("", item)), "; ", out),
        Shown::Group(items) => several(site, items.iter().map(|(l, v)| (*l, v)), ", ", out),
    }
}

fn several<'a>(
    site: &Site,
    items: impl Iterator<Item = (&'static str, &'a Shown)>,
    between: &str,
    out: &mut String,
) {
    let start = out.len();
    for (label, item) in items {
        let mut value = String::new();
        write(site, item, &mut value);
        if value.is_empty() {
            continue;
        }
        if out.len() > start {
            out.push_str(between);
        }
        if !label.is_empty() && !matches!(item, Shown::Markdown(_) | Shown::Record(..)) {
            out.extend([label, " "]);
        }
        out.push_str(&value);
    }
}

/// Inline Markdown without its markup.
fn plain(markdown: &str) -> String {
    if !markdown.contains(['*', '_', '[', '`', '{', '\\', '&', '<', '~', '\n']) {
        return markdown.trim().to_owned();
    }
    let parsed = inline(markdown, FileId(0), Span::default()).value;
    let text = sections(&parsed.body).into_iter().map(|Plain { text, .. }| text);
    text.collect::<Vec<_>>().join(" ")
}
