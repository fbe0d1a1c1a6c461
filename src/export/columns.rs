//! The columns of a table of records: one per single value, named by its way through the keys.

use crate::model::field::{FieldSpec, Shape};
use crate::model::site::Site;
use serde_json::{Map, Value};

/// A column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Column {
    way: Vec<&'static str>,
    shows: Shows,
}

/// What a column shows of its value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Shows {
    /// The value itself.
    Value,
    /// The titles of the records that it means, of one entity or of any.
    Titles(Option<&'static str>),
}

/// What stands between several values of one cell.
const BETWEEN: &str = " | ";

/// The columns of groups of keys. Lists of groups have none: they are tables of their own.
pub fn columns(groups: &[&'static [FieldSpec]]) -> Vec<Column> {
    let mut columns = Vec::new();
    for field in groups.iter().copied().flatten() {
        add(&mut columns, &[], field);
    }
    columns
}

fn add(columns: &mut Vec<Column>, above: &[&'static str], field: &'static FieldSpec) {
    let way: Vec<&'static str> = above.iter().copied().chain([field.key]).collect();
    let shape = (field.shape)();
    if let Some(inner) = shape.group() {
        for field in inner {
            add(columns, &way, field);
        }
        return;
    }
    let single = match &shape {
        Shape::List(inner) if inner.group().is_some() => return,
        Shape::List(inner) => inner,
        _ => &shape,
    };
    let titles = match single {
        Shape::Ref(kind) => Some(Shows::Titles(Some(kind))),
        Shape::AnyRef(_) => Some(Shows::Titles(None)),
        _ => None,
    };
    let shown = [Some(Shows::Value), titles].into_iter().flatten();
    columns.extend(shown.map(|shows| Column { way: way.clone(), shows }));
}

impl Column {
    /// `aufwand_kommune.dauer.min`, `modell`, `modell.titel`.
    pub fn heading(&self) -> String {
        let way = self.way.join(".");
        if self.shows == Shows::Value { way } else { format!("{way}.titel") }
    }

    /// What stands in the column for a record or an entry of it.
    pub fn cell(&self, site: &Site, entry: &Map<String, Value>) -> String {
        let Some((first, rest)) = self.way.split_first() else { return String::new() };
        let value = rest.iter().fold(entry.get(*first), |value, key| value?.get(key));
        let Some(value) = value else { return String::new() };
        match (self.shows, value) {
            (Shows::Value, _) => words(value),
            (Shows::Titles(kind), Value::Array(items)) => {
                let titles = items.iter().map(|item| title(site, kind, item));
                titles.collect::<Vec<_>>().join(BETWEEN)
            }
            (Shows::Titles(kind), _) => title(site, kind, value),
        }
    }
}

/// A value as offices write it: `ja`, `12,5`, several with a bar between them.
fn words(value: &Value) -> String {
    match value {
        Value::Null | Value::Object(_) => String::new(),
        Value::Bool(true) => "ja".to_owned(),
        Value::Bool(false) => "nein".to_owned(),
        Value::Number(number) => number.to_string().replace('.', ","),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(words).collect::<Vec<_>>().join(BETWEEN),
    }
}

/// The title of the record or page that a reference means.
fn title(site: &Site, kind: Option<&str>, reference: &Value) -> String {
    let text = reference.as_str().unwrap_or_default();
    let (kind, id) = match kind {
        Some(kind) => (kind, text),
        None => text.split_once(':').unwrap_or_default(),
    };
    if kind == "seite" {
        let page = site.page_at(&crate::base::address::Address::new(id));
        return page.map_or(String::new(), |page| site.page(page).title.to_string());
    }
    let record = site.find_any(kind, &crate::base::id::Id::new(id));
    record.map_or(String::new(), |record| record.common().title.to_string())
}
