//! Changes of a record in the text it stands in: comments, order and writing of all else stay.
//!
//! Nothing is guessed: a value that cannot be replaced alone yields no change, and [`fits`] reads the result again.

use super::handbook::DataFile;
use super::normal::normal;
use super::plain::plain;
use super::splice::Splice;
use super::write::{behind_key, in_brackets, scalar};
use crate::base::source::FileId;
use crate::model::field::{FieldSpec, Shape};
use crate::parse::yaml::{Entry, Node, Value as Yaml, yaml};
use serde_json::Value;
use std::ops::Range;

/// A value to enter into a record of a file.
#[derive(Clone, Debug)]
pub struct Change {
    /// Which record of the file.
    pub record: usize,
    /// The key.
    pub field: &'static FieldSpec,
    /// The value.
    pub value: Value,
}

/// The change of the text, or `None` where it cannot be made without touching anything else.
pub fn splice(file: &DataFile, change: &Change, order: &[&'static FieldSpec]) -> Option<Splice> {
    let record = &file.records[change.record];
    let text = &*file.text;
    let shape = (change.field.shape)();
    match record.find(change.field.key) {
        Some(entry) => replaced(text, entry, &shape, &change.value),
        None => inserted(text, record, order, change, &shape),
    }
}

/// Whether a text says what it said before, and the changes besides.
pub fn fits(file: &DataFile, changes: &[Change], text: &str) -> bool {
    let found = yaml(FileId(0), text, 0);
    let records = match &found.value.value {
        Yaml::List(items) => items.iter().collect(),
        _ => vec![&found.value],
    };
    let says = |(place, (old, new)): (usize, (&Node, &&Node))| {
        let mut wanted = plain(old);
        let Value::Object(entries) = &mut wanted else { return false };
        let mut said = plain(new);
        for change in changes.iter().filter(|change| change.record == place) {
            let shape = (change.field.shape)();
            let entry = said.get_mut(change.field.key);
            entries.insert(change.field.key.to_owned(), normal(&shape, &change.value));
            if let Some(entry) = entry {
                *entry = normal(&shape, entry);
            }
        }
        wanted == said
    };
    found.diags.is_empty()
        && records.len() == file.records.len()
        && file.records.iter().zip(&records).enumerate().all(says)
}

fn replaced(text: &str, entry: &Entry, shape: &Shape, value: &Value) -> Option<Splice> {
    let key_end = entry.span.end as usize;
    let colon = key_end + text[key_end..].find(':')?;
    let column = column(text, entry.span.start as usize)?;
    let extent = colon + 1..end_of_entry(text, colon, column);
    let first = line(text, colon + 1);
    if extent.end <= colon + 1 + first.len()
        && let Some(token) = token(first)
    {
        let range = colon + 1 + token.start..colon + 1 + token.end;
        let new = match value {
            Value::String(_) => Some(scalar(shape, value)),
            _ if first[token.clone()].starts_with('[') => in_brackets(shape, value),
            _ => None,
        };
        if let Some(new) = new {
            let blank = if token.start == 0 { " " } else { "" };
            return Some(Splice { range, text: format!("{blank}{new}") });
        }
    }
    appended(text, entry, shape, value, &extent).or_else(|| {
        let free = !has_comment(&text[extent.clone()]);
        free.then(|| Splice { range: extent, text: behind_key(shape, value, column) })
    })
}

/// New items at the end of a list that stays otherwise.
fn appended(
    text: &str,
    entry: &Entry,
    shape: &Shape,
    value: &Value,
    extent: &Range<usize>,
) -> Option<Splice> {
    let (Yaml::List(old), Value::Array(new)) = (&entry.value.value, value) else { return None };
    let same = old.len() < new.len()
        && old.iter().zip(new).all(|(old, new)| matches!((&old.value, new), (Yaml::Scalar(a), Value::String(b)) if a.trim() == b));
    let last = old.last().filter(|_| same)?.span.start as usize;
    let start = text[..last].rfind('\n').map_or(0, |end| end + 1);
    let (before, _) = text[start..last].split_once("- ")?;
    if !before.trim().is_empty() {
        return None;
    }
    let Shape::List(inner) = shape else { return None };
    let added = new[old.len()..].iter();
    let lines = added
        .fold(String::new(), |text, item| format!("{text}\n{before}- {}", scalar(inner, item)));
    Some(Splice { range: extent.end..extent.end, text: lines })
}

/// A new key behind the nearest one that comes before it, or where the template keeps its place.
fn inserted(
    text: &str,
    record: &Node,
    order: &[&'static FieldSpec],
    change: &Change,
    shape: &Shape,
) -> Option<Splice> {
    let Yaml::Map(entries) = &record.value else { return None };
    let start = entries.first()?.span.start as usize;
    let column = column(text, start)?;
    let key = change.field.key;
    let new = format!("\n{}{key}:{}", " ".repeat(column), behind_key(shape, &change.value, column));
    let ends = entries.iter().map(|entry| end_of_entry(text, entry.span.end as usize, column));
    let end = ends.max()?;
    let kept = template_line(text, start, end_of_record(text, end, column), key, column);
    let at = kept.or_else(|| {
        let place = |key: &str| order.iter().position(|field| field.key == key);
        let own = place(key)?;
        let before = entries.iter().filter(|entry| place(&entry.key).is_some_and(|it| it < own));
        let nearest = before.max_by_key(|entry| place(&entry.key)).or(entries.first())?;
        Some(end_of_entry(text, nearest.span.end as usize, column))
    })?;
    Some(Splice { range: at..at, text: new })
}

/// The end of the lines `#key: …` with which a template keeps the place of a key.
fn template_line(text: &str, from: usize, to: usize, key: &str, column: usize) -> Option<usize> {
    let indent = " ".repeat(column);
    let start = format!("{indent}#{key}:");
    let mut at = text[..from].rfind('\n').map_or(0, |end| end + 1);
    let mut found = None;
    for line in text[at..to.clamp(at, text.len())].split_inclusive('\n') {
        let belongs = line.starts_with(&format!("{indent}#  "));
        match found {
            None if line.starts_with(&start) => {
                found = Some(at + line.trim_end_matches('\n').len());
            }
            Some(_) if belongs => found = Some(at + line.trim_end_matches('\n').len()),
            Some(_) => break,
            None => {}
        }
        at += line.len();
    }
    found
}

/// Behind the comments that follow the last entry of a record.
fn end_of_record(text: &str, end: usize, column: usize) -> usize {
    let comment = format!("{}#", " ".repeat(column));
    let below = text[end..].split_inclusive('\n').skip(1);
    let belongs = |line: &&str| line.starts_with(&comment) || line.trim().is_empty();
    end + 1 + below.take_while(belongs).map(str::len).sum::<usize>()
}

/// The column of a key that stands alone in its line, perhaps behind the dash of a list item.
fn column(text: &str, key: usize) -> Option<usize> {
    let start = text[..key].rfind('\n').map_or(0, |end| end + 1);
    let before = text[start..key].trim_end_matches(['"', '\'']);
    before.chars().all(|char| char == ' ' || char == '-').then_some(before.len())
}

/// Where the lines of an entry end: those further to the right, and list items below the key.
fn end_of_entry(text: &str, at: usize, column: usize) -> usize {
    let first = line(text, at);
    let mut end = at + first.len();
    let mut next = end + 1;
    while next < text.len() {
        let line = line(text, next);
        let words = line.trim_start();
        let indent = line.len() - words.len();
        let item = indent == column && (words.starts_with("- ") || words == "-");
        let nothing = words.is_empty() || words.starts_with('#');
        if !nothing && indent <= column && !item {
            break;
        }
        if !nothing {
            end = next + line.len();
        }
        next += line.len() + 1;
    }
    end
}

/// Where a value stands in its line, if a comment at most follows it.
fn token(line: &str) -> Option<Range<usize>> {
    let words = line.trim_start();
    let start = line.len() - words.len();
    let length = match words.chars().next() {
        None | Some('#') => return Some(0..0),
        Some('"') => quoted(words, '"')?,
        Some('\'') => quoted(words, '\'')?,
        Some('[') => words.find(']')? + 1,
        Some('{' | '|' | '>' | '&' | '*' | '!') => return None,
        Some(_) => words.find(" #").unwrap_or(words.len()),
    };
    let length = words[..length].trim_end().len();
    let rest = words[length..].trim_start();
    (rest.is_empty() || rest.starts_with('#')).then_some(start..start + length)
}

/// The length of a text in quotes, both included.
fn quoted(words: &str, quote: char) -> Option<usize> {
    let mut chars = words.char_indices().skip(1).peekable();
    while let Some((at, char)) = chars.next() {
        if char == '\\' && quote == '"' {
            chars.next();
        } else if char == quote {
            if quote == '\'' && chars.peek().is_some_and(|(_, next)| *next == quote) {
                chars.next();
            } else {
                return Some(at + 1);
            }
        }
    }
    None
}

fn has_comment(text: &str) -> bool {
    text.contains(" #") || text.contains("\n#")
}

fn line(text: &str, at: usize) -> &str {
    text[at..].split('\n').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::batch::spec;
    use super::super::handbook::Handbook;
    use super::super::keys::fields;
    use super::super::splice::spliced;
    use super::*;
    use crate::base::source::Source;
    use serde_json::json;

    /// The text with one value entered, if that can be done.
    fn entered(text: &str, record: usize, key: &str, value: Value) -> Option<String> {
        let path = "content/daten/begriff/a.yaml".into();
        let handbook = Handbook::of(&[Source { id: FileId(0), path, text: text.into(), hash: 0 }]);
        assert!(handbook.unreadable().is_empty(), "{text}");
        let order = fields(spec("begriff"));
        let field = order.iter().find(|field| field.key == key).expect("a key");
        let change = Change { record, field, value };
        let splice = splice(handbook.file(0), &change, &order)?;
        let new = spliced(text, &[splice]);
        fits(handbook.file(0), &[change], &new).then_some(new)
    }

    #[test]
    fn only_the_value_changes() {
        for (text, key, value, wanted) in [
            (
                "id: a # Kennung\ntitel: Alt # bleibt\n",
                "titel",
                json!("Neu"),
                "id: a # Kennung\ntitel: Neu # bleibt\n",
            ),
            (
                "titel:   'Alt''s'   # x\nid: a\n",
                "titel",
                json!("Neu: x"),
                "titel:   \"Neu: x\"   # x\nid: a\n",
            ),
            ("id: a\ntitel: \"A # \\\"b\"\n", "titel", json!("Neu"), "id: a\ntitel: Neu\n"),
            ("id: a\ntitel:\nkurz: x\n", "titel", json!("Neu"), "id: a\ntitel: Neu\nkurz: x\n"),
            (
                "id: a\ndefinition: |\n  Zwei\n  Zeilen\n# Ende\n",
                "definition",
                json!("Eine"),
                "id: a\ndefinition: Eine\n# Ende\n",
            ),
        ] {
            assert_eq!(entered(text, 0, key, value).as_deref(), Some(wanted));
        }
    }

    #[test]
    fn lists_and_groups_keep_their_form() {
        for (text, key, value, wanted) in [
            (
                "id: a\nsynonyme: [x, y] # zwei\n",
                "synonyme",
                json!(["x", "z, w"]),
                "id: a\nsynonyme: [x, \"z, w\"] # zwei\n",
            ),
            (
                "id: a\nsynonyme:\n  - x # eins\n  # zwei\n  - y\n\n# Ende\n",
                "synonyme",
                json!(["x", "y", "z"]),
                "id: a\nsynonyme:\n  - x # eins\n  # zwei\n  - y\n  - z\n\n# Ende\n",
            ),
            (
                "id: a\nsynonyme:\n- x\n- y\ntitel: A\n",
                "synonyme",
                json!(["z"]),
                "id: a\nsynonyme:\n  - z\ntitel: A\n",
            ),
            (
                "id: a\nlesart:\n  art: unsicher\n  hinweis: alt\ntitel: A\n",
                "lesart",
                json!({"art": "unsicher", "hinweis": "neu"}),
                "id: a\nlesart:\n  art: unsicher\n  hinweis: neu\ntitel: A\n",
            ),
        ] {
            assert_eq!(entered(text, 0, key, value).as_deref(), Some(wanted));
        }
    }

    #[test]
    fn a_new_key_finds_its_place() {
        let own = "# Kennung: kurz.\nid: a\n# Titel: Name.\ntitel: A\n# Kurz: Satz.\n#kurz: \"Satz\"\n# Status: wie weit.\nstatus: entwurf\n# Synonyme: Wörter.\n#synonyme:\n#  - \"Wort\"\n";
        let with = entered(own, 0, "kurz", json!("Neu")).expect("a place");
        assert!(with.contains("#kurz: \"Satz\"\nkurz: Neu\n# Status"), "{with}");
        let with = entered(own, 0, "synonyme", json!(["b"])).expect("a place");
        assert!(with.ends_with("#  - \"Wort\"\nsynonyme:\n  - b\n"), "{with}");
        let list = "- id: a\n  titel: A\n  synonyme:\n    - x\n- id: b\n  titel: B\n  # Ende\n";
        let with = entered(list, 0, "kurz", json!("Neu")).expect("a place");
        assert_eq!(with, list.replace("titel: A\n", "titel: A\n  kurz: Neu\n"));
        let with = entered(list, 1, "definition", json!("Neu")).expect("a place");
        assert_eq!(with, list.replace("titel: B\n", "titel: B\n  definition: Neu\n"));
        let with = entered(list, 0, "definition", json!("Neu")).expect("a place");
        assert_eq!(with, list.replace("titel: A\n", "titel: A\n  definition: Neu\n"));
    }

    /// Every value of the sample handbook is changed once: what is written around it stays.
    #[test]
    fn files_of_people_keep_their_writing() {
        let (mut done, mut left) = (0, 0);
        for kind in crate::model::entity::KINDS {
            let folder = format!("{}/content/daten/{}", env!("CARGO_MANIFEST_DIR"), kind.kind);
            let Ok(entries) = std::fs::read_dir(folder) else { continue };
            for entry in entries {
                let path = entry.expect("an entry").path();
                let text = std::fs::read_to_string(&path).expect("a file");
                let source = format!("content/daten/{}/a.yaml", kind.kind).into();
                let source = Source { id: FileId(0), path: source, text: text.into(), hash: 0 };
                let handbook = Handbook::of(&[source]);
                let file = handbook.file(0);
                let order = fields(kind);
                for (record, field, value) in changes(file, &order) {
                    let change = Change { record, field, value };
                    let Some(splice) = splice(file, &change, &order) else {
                        left += 1;
                        continue;
                    };
                    let new = spliced(&file.text, std::slice::from_ref(&splice));
                    assert!(fits(file, &[change], &new), "{}: {splice:?}", path.display());
                    done += 1;
                }
            }
        }
        assert!(done > 400 && left * 50 < done, "{done} changed, {left} left");
    }

    /// A change for every value of the first records of a file.
    fn changes(
        file: &DataFile,
        order: &[&'static FieldSpec],
    ) -> Vec<(usize, &'static FieldSpec, Value)> {
        let mut changes = Vec::new();
        for (number, record) in file.records.iter().enumerate().take(2) {
            for field in order {
                let value = match record.find(field.key).map(|entry| plain(&entry.value)) {
                    Some(Value::String(text)) => json!(format!("{text}: # neu")),
                    Some(Value::Array(mut items)) if items.iter().all(Value::is_string) => {
                        items.push(json!("neu, dazu"));
                        Value::Array(items)
                    }
                    Some(Value::Object(_)) => json!({"art": "neu"}),
                    None if matches!((field.shape)(), Shape::Text) => json!("neu"),
                    _ => continue,
                };
                changes.push((number, *field, value));
            }
        }
        changes
    }

    #[test]
    fn what_cannot_be_changed_alone_stays() {
        for text in [
            "- {id: a, titel: Alt}\n",
            "id: a\nsynonyme:\n  - x # eins\n  - y\n",
            "id: a\nsynonyme: [x,\n  # zwei\n  y]\n",
        ] {
            let key = if text.contains("titel") { "titel" } else { "synonyme" };
            let value = if key == "titel" { json!("Neu") } else { json!(["z"]) };
            assert_eq!(entered(text, 0, key, value), None, "{text}");
        }
    }
}
