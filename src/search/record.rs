//! A record as text: its fields with their labels, references by their titles.

use super::plain::{Plain, each_section};
use crate::model::entity::AnyRecord;
use crate::model::field::{FieldSpec, Shape, Shown};
use crate::model::site::Site;
use crate::parse::markdown::inline;

/// The text of a record: the short text, then a line for each field.
pub fn text(site: &Site, record: &dyn AnyRecord) -> String {
    let common = record.common();
    let mut text = common.short.as_deref().map(plain).unwrap_or_default();
    for (spec, shown) in record.shown() {
        let shape = (spec.shape)();
        if !is_prose(&shape) {
            continue;
        }
        let mut value = String::new();
        write(site, &shape, &shown, &mut value);
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

fn write(site: &Site, shape: &Shape, shown: &Shown, out: &mut String) {
    match shown {
        Shown::Nothing | Shown::Link(_) | Shown::Page(_) => {}
        Shown::Text(text) => out.push_str(text),
        Shown::Markdown(text) => out.push_str(&plain(text)),
        Shown::Record(kind, id) => {
            out.push_str(site.find_any(kind, id).map_or("", |record| &record.common().title));
        }
        Shown::List(items) => {
            let item = inner(shape);
            let values = items.iter().map(|shown| value(site, item, shown));
            several(values, "; ", out);
        }
        Shown::Group(items) => {
            let values = items.iter().map(|(label, shown)| labelled(site, shape, label, shown));
            several(values, ", ", out);
        }
    }
}

/// What a list holds.
fn inner(shape: &Shape) -> &Shape {
    match shape {
        Shape::List(inner) => inner,
        Shape::Either(forms) => {
            let list = forms.iter().find(|form| matches!(form, Shape::List(_)));
            list.map_or(shape, inner)
        }
        other => other,
    }
}

fn value(site: &Site, shape: &Shape, shown: &Shown) -> String {
    let mut value = String::new();
    write(site, shape, shown, &mut value);
    value
}

/// A value inside a group. Numbers say nothing without their label, words by themselves do; nobody looks for
/// `Pflicht: ja`.
fn labelled(site: &Site, shape: &Shape, label: &str, shown: &Shown) -> String {
    let Some(spec) = field(shape, label) else { return value(site, shape, shown) };
    let shape = (spec.shape)();
    let value = match shape {
        Shape::Flag | Shape::Choice(_) => String::new(),
        _ => value(site, &shape, shown),
    };
    let is_number = matches!(shape, Shape::Integer(..) | Shape::Decimal | Shape::Date);
    if is_number && !value.is_empty() { format!("{label} {value}") } else { value }
}

fn field(shape: &Shape, label: &str) -> Option<FieldSpec> {
    match shape {
        Shape::Group(fields) => fields.iter().find(|spec| spec.label() == label).copied(),
        Shape::Either(forms) => forms.iter().find_map(|form| field(form, label)),
        _ => None,
    }
}

/// Joins values; behind the end of a sentence there is a space only.
fn several(values: impl Iterator<Item = String>, between: &str, out: &mut String) {
    let start = out.len();
    for value in values.filter(|value| !value.is_empty()) {
        if out.len() > start {
            out.push_str(if out.ends_with(['.', '?', '!', ':']) { " " } else { between });
        }
        out.push_str(&value);
    }
}

/// Inline Markdown without its markup.
fn plain(markdown: &str) -> String {
    if !markdown.contains(['*', '_', '[', '`', '{', '\\', '&', '<', '~', '\n']) {
        return markdown.trim().to_owned();
    }
    let parsed = inline(markdown).value;
    let mut words = String::new();
    each_section(&parsed.body, &mut Plain::default(), |section| {
        words.extend([if words.is_empty() { "" } else { " " }, &section.text]);
    });
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_joined_as_sentences() {
        let joined = |values: &[&str]| {
            let mut out = String::new();
            several(values.iter().map(ToString::to_string), ", ", &mut out);
            out
        };
        assert_eq!(joined(&["Plan prüfen.", "", "Amt"]), "Plan prüfen. Amt");
        assert_eq!(
            joined(&["Labor", "Bremen", "Wer zahlt?", "Das Land."]),
            "Labor, Bremen, Wer zahlt? Das Land."
        );
    }
}
