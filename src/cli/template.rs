//! Files to fill in, written from the descriptions of the fields.
//!
//! What must be there stands ready with a value to replace; what may be there is switched off with `#`.

use super::day::a_year_after;
use super::known::Known;
use crate::base::date::Date;
use crate::base::id::PLACEHOLDER;
use crate::model::entity::KINDS;
use crate::model::field::{FieldSpec, Need, Shape};
use std::fmt::Write;

/// The key that names the successor of a record.
const SUCCESSOR: &str = "ersetzt_durch";

/// Longest line of a comment, in characters.
const WIDTH: usize = 96;

/// What is known already when a file is made.
pub(super) struct Given<'a> {
    /// Values for keys at the top, as they stand behind the colon; several lines begin with a line end.
    pub values: &'a [(&'a str, String)],
    /// The entity that is described; its successors are of the same.
    pub kind: &'static str,
    /// The day to put where a date must be.
    pub today: Date,
    /// The records there are, to be named where one is referred to.
    pub known: &'a Known,
}

/// All keys of the groups, each with its description.
pub(super) fn template(groups: &[&[FieldSpec]], given: &Given<'_>) -> String {
    let mut out = String::new();
    for field in groups.iter().flat_map(|fields| fields.iter()) {
        for line in wrapped(field.doc.trim()) {
            writeln!(out, "# {line}").expect("text takes all");
        }
        let known = given.values.iter().find(|(key, _)| *key == field.key);
        let (lines, active) = match known {
            Some((key, value)) if value.starts_with('\n') => (vec![format!("{key}:{value}")], true),
            Some((key, value)) => (vec![format!("{key}: {value}")], true),
            None => (entry(field, given), field.need == Need::Required),
        };
        for line in lines {
            let switch = if active { "" } else { "#" };
            writeln!(out, "{switch}{line}").expect("text takes all");
        }
    }
    out
}

/// `key: value`, or the key with indented lines below.
fn entry(field: &FieldSpec, given: &Given<'_>) -> Vec<String> {
    match value(&(field.shape)(), field, given) {
        Written::Scalar(value) => vec![format!("{}: {value}", field.key)],
        Written::Block(lines) => std::iter::once(format!("{}:", field.key))
            .chain(lines.into_iter().map(|line| format!("  {line}")))
            .collect(),
    }
}

enum Written {
    Scalar(String),
    Block(Vec<String>),
}

fn value(shape: &Shape, field: &FieldSpec, given: &Given<'_>) -> Written {
    let scalar = |text: &str| Written::Scalar(text.to_owned());
    match shape {
        Shape::Text | Shape::Markdown => Written::Scalar(format!("\"{}\"", words(field))),
        Shape::Pattern(pattern, _) if pattern.starts_with("^http") => {
            scalar("https://www.example.org/")
        }
        Shape::Pattern(pattern, _) if pattern.starts_with("^/?") => scalar("ordner/seite"),
        Shape::Pattern(pattern, _) if pattern.contains('@') => scalar("poststelle@example.org"),
        Shape::Pattern(pattern, _) if pattern.starts_with("^[a-z]{2,3}") => scalar("de"),
        Shape::Pattern(..) => scalar(PLACEHOLDER),
        Shape::Integer(min, _) => Written::Scalar(min.max(&1).to_string()),
        Shape::Decimal => scalar("12.50"),
        Shape::Flag => scalar("ja # oder nein"),
        Shape::Date if field.key == "pruefen_bis" => {
            Written::Scalar(a_year_after(given.today).to_string())
        }
        Shape::Date => Written::Scalar(given.today.to_string()),
        Shape::Choice(words) => {
            let others: Vec<&str> = words[1..].iter().map(|spec| spec.word).collect();
            Written::Scalar(format!("{} # oder {}", words[0].word, others.join(", ")))
        }
        Shape::Ref(kind) => Written::Scalar(reference("", kind, given)),
        Shape::AnyRef(_) => {
            let kind = if field.key == SUCCESSOR { given.kind } else { named_kind(field) };
            Written::Scalar(reference(&format!("{kind}:"), kind, given))
        }
        Shape::List(inner) => Written::Block(item(value(inner, field, given))),
        Shape::Group(fields) => Written::Block(group(fields, given)),
        Shape::Either(shapes) => value(&shapes[0], field, given),
    }
}

/// The required keys of a group, or its first one.
fn group(fields: &[FieldSpec], given: &Given<'_>) -> Vec<String> {
    let needed = |field: &&FieldSpec| field.need == Need::Required;
    let active = fields.iter().any(|field| needed(&field));
    let first = usize::from(!active);
    let chosen = fields.iter().take(first).chain(fields.iter().filter(needed));
    chosen.flat_map(|field| entry(field, given)).collect()
}

fn item(value: Written) -> Vec<String> {
    let lines = match value {
        Written::Scalar(value) => vec![value],
        Written::Block(lines) => lines,
    };
    let start = |index: usize| if index == 0 { "- " } else { "  " };
    lines.into_iter().enumerate().map(|(index, line)| format!("{}{line}", start(index))).collect()
}

/// `kennung # aus daten/stelle/: dataport, musterstadt`.
fn reference(prefix: &str, kind: &str, given: &Given<'_>) -> String {
    format!("{prefix}{PLACEHOLDER} # aus daten/{kind}/{}", given.known.listed(kind))
}

/// The first entity that the description names as „art:…“.
fn named_kind(field: &FieldSpec) -> &'static str {
    let place = |kind: &str| field.doc.find(&format!("„{kind}:"));
    let kinds = KINDS.iter().filter_map(|spec| Some((place(spec.kind)?, spec.kind)));
    kinds.min().map_or("stelle", |(_, kind)| kind)
}

/// The value that the description names as an example, or words to replace.
fn words(field: &FieldSpec) -> String {
    let example = ["zum Beispiel „", "üblich „"].iter().find_map(|sign| {
        let (_, behind) = field.doc.split_once(sign)?;
        behind.split('“').next()
    });
    example.map_or_else(|| format!("{} eintragen", field.label()), str::to_owned)
}

pub(super) fn wrapped(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let line = lines.last_mut().expect("there is always a line");
        if !line.is_empty() && line.chars().count() + word.chars().count() >= WIDTH {
            lines.push(word.to_owned());
        } else {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::source::FileId;
    use crate::model::entity::{KINDS, KindSpec, records};
    use crate::parse::yaml::yaml;

    fn render(kind: &'static str, groups: &[&[FieldSpec]]) -> String {
        let today = Date::day(2026, 11, 21).expect("a day");
        template(groups, &Given { values: &[], kind, today, known: &Known::default() })
    }

    /// Deletes the `#` before every key, as an author would.
    fn switched_on(text: &str) -> String {
        let code = |line: &str| {
            line.starts_with('#') && !line.starts_with("# ") || line.starts_with("#  ")
        };
        text.lines()
            .map(|line| if code(line) { &line[1..] } else { line })
            .fold(String::new(), |text, line| text + line + "\n")
    }

    #[test]
    fn every_template_can_be_read_with_and_without_its_options() {
        for spec in KINDS {
            let text = render(spec.kind, &[KindSpec::common(), spec.fields]);
            let own = format!("\n#ersetzt_durch: {}:kennung ", spec.kind);
            assert!(text.contains(&own), "{text}");
            for text in [switched_on(&text), text] {
                let tree = yaml(FileId(0), &text, 0);
                assert!(tree.diags.is_empty(), "{}: {:?}\n{text}", spec.kind, tree.diags);
                let found = records(FileId(0), spec.kind, tree.value);
                assert!(found.diags.is_empty(), "{}: {:#?}\n{text}", spec.kind, found.diags);
            }
        }
    }

    #[test]
    fn golden() {
        let spec = KINDS.iter().find(|spec| spec.kind == "anbindungsvariante").expect("the kind");
        let text = render(spec.kind, &[&spec.fields[..5]]);
        assert_eq!(
            text,
            "\
# Art: technischer Weg.
art: filetransfer_databox # oder osci_xta, fit_connect, eigenes_portal, email, fachverfahren_direkt
# Format: pdf, xml oder json.
#format: pdf # oder xml, json
# Adressierung: woran der Weg die Kommune erkennt.
#adressierung: funktionspostfach # oder dvdv_organisationsschluessel, destination_id
# Rückkanal: ob die Kommune auf demselben Weg antworten kann.
#rueckkanal: ja # oder nein
# Voraussetzungen: was die Kommune dafür braucht.
#voraussetzungen:
#  - \"Voraussetzungen eintragen\"
"
        );
    }
}
