//! CSV: the columns are the keys of an entity, as the exports of a handbook name them.

use super::batch::{Batch, Incoming, Unfit};
use super::cell::value;
use super::keys::fields;
use super::sheet::{Row, Sheet, sheet};
use crate::base::id::is_valid;
use crate::base::slug::slug;
use crate::model::entity::KindSpec;
use crate::model::field::{FieldSpec, Shape};
use serde_json::{Map, Value};
use std::collections::HashMap;

/// Columns that exports add for people, and that say nothing new.
const ADDED: &[&str] = &["seite", "nummer_in_liste"];

/// The longest id that is made of a title.
const LONGEST: usize = 64;

/// What a column is.
enum Column {
    /// The value of a key, or of a key inside a group.
    Key(Vec<&'static FieldSpec>),
    /// Nothing to take, and nothing to mention.
    Silent,
    /// Nothing that is known.
    Unknown,
}

/// Reads a table of records of one entity.
pub fn csv(text: &str, spec: &'static KindSpec) -> Result<Batch, Unfit> {
    let known = |cells: &[String]| {
        cells.iter().filter(|cell| !matches!(column(spec, cell), Column::Unknown)).count()
    };
    let found = sheet(text, known)?;
    let columns: Vec<Column> = found.head.iter().map(|head| column(spec, head)).collect();
    let named = |key: &str| {
        columns.iter().position(|column| matches!(column, Column::Key(way) if way[0].key == key))
    };
    let (id, title) = (named("id"), named("titel"));
    if id.is_none() && title.is_none() {
        let message =
            format!("die Tabelle hat weder eine Spalte „id“ noch „titel“ für {}", spec.plural);
        let help = "die Schlüssel der Art als Überschriften der Spalten schreiben";
        return Err(Unfit::new(message, help));
    }
    let mut batch = Batch::default();
    about_columns(&found, &columns, spec, &mut batch);
    let naming = Naming::of(id, title, &found.rows);
    let mut titles: HashMap<String, u64> = HashMap::new();
    for row in &found.rows {
        let told = record(spec, row, &columns, naming);
        match told.and_then(|record| told_apart(record, row.line, &mut titles)) {
            Ok(record) => batch.records.push(record),
            Err(why) => batch.leave(&format!("Zeile {}", row.line), why),
        }
    }
    if let Some(line) = found.cut {
        let why = "ein Anführungszeichen wird nicht geschlossen; ab hier ist nichts übernommen";
        batch.leave(&format!("Zeile {line}"), why);
    }
    Ok(batch)
}

/// Which columns name a record.
#[derive(Clone, Copy)]
struct Naming {
    id: Option<usize>,
    title: Option<usize>,
    /// Whether what is called an id only counts the rows: it tells them apart, but names nothing.
    numbered: bool,
}

impl Naming {
    fn of(id: Option<usize>, title: Option<usize>, rows: &[Row]) -> Self {
        let mut given = rows.iter().map(|row| cell(row, id)).filter(|id| !id.is_empty()).peekable();
        let counts =
            given.peek().is_some() && given.all(|id| id.bytes().all(|byte| byte.is_ascii_digit()));
        Self { id, title, numbered: title.is_some() && counts }
    }
}

fn cell(row: &Row, at: Option<usize>) -> &str {
    at.and_then(|at| row.cells.get(at)).map_or("", |cell| cell.trim())
}

/// Two rows that only their title could tell apart would change places with the next file.
fn told_apart(
    record: Incoming,
    line: u64,
    titles: &mut HashMap<String, u64>,
) -> Result<Incoming, String> {
    if record.known_by.is_some()
        && let Some(first) = titles.insert(record.origin.clone(), line)
    {
        let name = record.origin.clone();
        titles.insert(record.origin, first);
        let why =
            format!("steht schon in Zeile {first}; eigene Kennungen in „id“ unterscheiden beide");
        return Err(format!("„{name}“ {why}"));
    }
    Ok(record)
}

fn about_columns(sheet: &Sheet, columns: &[Column], spec: &KindSpec, batch: &mut Batch) {
    let heads = sheet.head.iter().zip(columns);
    let unknown: Vec<String> = heads
        .filter(|(head, column)| matches!(column, Column::Unknown) && !head.is_empty())
        .map(|(head, _)| format!("„{head}“"))
        .collect();
    if !unknown.is_empty() {
        let which = if unknown.len() == 1 { "die Spalte" } else { "die Spalten" };
        batch.notes.push(format!(
            "{which} {} gibt es bei „{}“ nicht; unbeachtet",
            unknown.join(", "),
            spec.kind
        ));
    }
}

fn column(spec: &'static KindSpec, head: &str) -> Column {
    let head = head.trim().trim_start_matches('\u{feff}');
    let key = slug(head).replace('-', "_");
    if ADDED.contains(&&*key) || head.ends_with(".titel") || key == "status" {
        return Column::Silent;
    }
    let mut way = Vec::new();
    let mut level = fields(spec);
    for part in head.split('.') {
        let Some(field) = meant(&level, part) else { return Column::Unknown };
        way.push(field);
        level = group(&(field.shape)()).iter().collect();
    }
    Column::Key(way)
}

/// The field of a name: its key, or its label for readers.
fn meant(fields: &[&'static FieldSpec], name: &str) -> Option<&'static FieldSpec> {
    let wanted = slug(name);
    let by_key = fields.iter().find(|field| slug(field.key) == wanted);
    by_key.or_else(|| fields.iter().find(|field| slug(field.label()) == wanted)).copied()
}

fn group(shape: &Shape) -> &'static [FieldSpec] {
    match shape {
        Shape::Group(fields) => fields,
        Shape::Either(shapes) => {
            shapes.iter().map(group).find(|fields| !fields.is_empty()).unwrap_or_default()
        }
        _ => &[],
    }
}

fn record(
    spec: &'static KindSpec,
    row: &Row,
    columns: &[Column],
    naming: Naming,
) -> Result<Incoming, String> {
    if row.cells.iter().skip(columns.len()).any(|cell| !cell.is_empty()) {
        return Err(format!(
            "mehr Felder als Spalten ({} statt {})",
            row.cells.len(),
            columns.len()
        ));
    }
    let (given, title) = (cell(row, naming.id), cell(row, naming.title));
    let own = !given.is_empty() && !naming.numbered;
    let name = if is_valid(given) && own {
        given.to_owned()
    } else {
        slug(if own { given } else { title })
    };
    let id = name[..name.len().min(LONGEST)].trim_end_matches('-').to_owned();
    if !is_valid(&id) {
        return Err("weder „id“ noch „titel“ ergibt eine Kennung".to_owned());
    }
    let mut values = Map::new();
    for (column, cell) in columns.iter().zip(&row.cells) {
        let Column::Key(way) = column else { continue };
        let last = way.last().expect("a way has an end");
        if way[0].key != "id"
            && let Some(value) = value(&(last.shape)(), cell)
        {
            enter(&mut values, way, value);
        }
    }
    // Without an id of its own a record is told by its title.
    let known_by = (!own).then_some("titel");
    let origin = if given.is_empty() || own { name } else { given.to_owned() };
    let at = format!("Zeile {}", row.line);
    Ok(Incoming { spec, id, origin, at, values, known_by })
}

fn enter(values: &mut Map<String, Value>, way: &[&'static FieldSpec], value: Value) {
    match way {
        [] => {}
        [field] => drop(values.insert(field.key.to_owned(), value)),
        [field, rest @ ..] => {
            let inner = values.entry(field.key).or_insert_with(|| Value::Object(Map::new()));
            if let Value::Object(inner) = inner {
                enter(inner, rest, value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::batch::spec;
    use super::*;
    use serde_json::json;

    #[test]
    fn columns_are_keys_or_labels() {
        let text = "id;Titel;Abkürzung;SYNONYME;Farbe;status;siehe;siehe.titel;lesart.art;seite\r\n\
                    avv;AV-Vertrag;AVV;a | b;rot;freigegeben;efa;EfA;unsicher;x.html\r\n";
        let batch = csv(text, spec("begriff")).expect("a table");
        assert_eq!(batch.notes, ["die Spalte „Farbe“ gibt es bei „begriff“ nicht; unbeachtet"]);
        let record = &batch.records[0];
        assert_eq!((record.id.as_str(), record.at.as_str()), ("avv", "Zeile 2"));
        let wanted = json!({
            "titel": "AV-Vertrag", "abkuerzung": "AVV", "synonyme": ["a", "b"], "siehe": ["efa"],
            "lesart": {"art": "unsicher"},
        });
        assert_eq!(Value::Object(record.values.clone()), wanted);
        assert_eq!(record.known_by, None);
    }

    #[test]
    fn rows_that_make_no_record_are_told() {
        let text = "titel,definition\nÄmter,viele\n,ohne\na,b,c\n";
        let batch = csv(text, spec("begriff")).expect("a table");
        assert_eq!(batch.records.len(), 1);
        assert_eq!(
            (batch.records[0].id.as_str(), batch.records[0].known_by),
            ("aemter", Some("titel"))
        );
        let lines: Vec<&str> = batch.left.iter().map(|left| left.at.as_str()).collect();
        assert_eq!(lines, ["Zeile 3", "Zeile 4"]);
        assert!(csv("x;y\n1;2\n", spec("begriff")).is_err());
    }

    #[test]
    fn a_column_that_counts_rows_names_nothing() {
        let batch = csv("ID;Titel\n1;Amt\n2;Amt\n10;Rat\n", spec("begriff")).expect("a table");
        let told = |one: &Incoming| (one.id.clone(), one.origin.clone(), one.known_by.is_some());
        let wanted = [("amt", "1"), ("amt", "2"), ("rat", "10")];
        let wanted = wanted.map(|(id, origin)| (id.to_owned(), origin.to_owned(), true));
        assert_eq!(batch.records.iter().map(told).collect::<Vec<_>>(), wanted);
        assert!(batch.left.is_empty());
        // Where one is a name, all are.
        let batch = csv("ID;Titel\navv;Vertrag\n7;Rat\n", spec("begriff")).expect("a table");
        assert_eq!(batch.records[0].id, "avv");
    }

    #[test]
    fn rows_of_one_title_need_an_id() {
        let batch =
            csv("titel,id\nAmt,\nAmt,\nAmt,amt-2\nAmt,\n", spec("begriff")).expect("a table");
        let ids: Vec<&str> = batch.records.iter().map(|record| record.id.as_str()).collect();
        assert_eq!(ids, ["amt", "amt-2"]);
        let left: Vec<_> =
            batch.left.iter().map(|left| (left.at.as_str(), left.why.as_str())).collect();
        let why = "„amt“ steht schon in Zeile 2; eigene Kennungen in „id“ unterscheiden beide";
        assert_eq!(left, [("Zeile 3", why), ("Zeile 5", why)]);
    }
}
