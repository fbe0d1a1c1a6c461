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

/// Columns that exports add for people, and that say nothing new.
const ADDED: &[&str] = &["seite", "nummer_in_liste"];

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
    for row in &found.rows {
        match record(spec, row, &columns, id, title) {
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
    id: Option<usize>,
    title: Option<usize>,
) -> Result<Incoming, String> {
    if row.cells.iter().skip(columns.len()).any(|cell| !cell.is_empty()) {
        return Err(format!(
            "mehr Felder als Spalten ({} statt {})",
            row.cells.len(),
            columns.len()
        ));
    }
    let cell =
        |at: Option<usize>| at.and_then(|at| row.cells.get(at)).map_or("", |cell| cell.trim());
    let (given, title) = (cell(id), cell(title));
    let mut proposal = slug(if given.is_empty() { title } else { given });
    proposal.truncate(64);
    let id = if is_valid(given) { given.to_owned() } else { proposal };
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
    let known_by = given.is_empty().then_some("titel");
    let at = format!("Zeile {}", row.line);
    Ok(Incoming { spec, origin: id.clone(), id, at, values, known_by })
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
}
