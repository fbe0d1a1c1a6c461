//! Sources by kind, as tables.

use super::ink::Ink;
use super::shape::Link;
use super::table::{Cell, Column, Table};
use super::words::{UNKNOWN, licence_words};
use crate::base::date::Date;
use crate::model::entity::Record;
use crate::model::entity::source::{Source, SourceKind};
use crate::model::site::sort_key;

/// One table per kind that has sources; of one kind only, if a word for it is given.
pub fn source_tables(ink: &Ink<'_>, word: Option<&str>) -> Vec<Table> {
    let kinds =
        SourceKind::ALL.iter().copied().filter(|kind| word.is_none_or(|word| word == kind.word()));
    kinds.map(|kind| table(ink, kind)).filter(|table| !table.rows.is_empty()).collect()
}

/// `Vorträge`.
pub fn source_heading(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Website => "Websites",
        SourceKind::Platform => "Plattformen",
        SourceKind::Document => "Dokumente",
        SourceKind::Talk => "Vorträge",
        SourceKind::Law => "Gesetze",
        SourceKind::Dataset => "Datensätze",
    }
}

fn table(ink: &Ink<'_>, kind: SourceKind) -> Table {
    let mut sources: Vec<_> =
        ink.site.visible::<Source>().filter(|source| source.kind == kind).collect();
    sources.sort_by_key(|source| sort_key(source.title()));
    let columns = ["Quelle", "Herausgeber", "Stand", "Lizenz"].map(Column::words).to_vec();
    let anchor = format!("tabelle-quellen-{}", kind.word());
    let mut table = Table::new(&anchor, format!("Quellen: {}", source_heading(kind)), columns);
    for source in sources {
        table.push(head(ink, source), cells(ink, source));
    }
    table
}

fn head(ink: &Ink<'_>, source: &Record<Source>) -> String {
    let target = match &source.url {
        Some(url) => Link::outside(source.title(), url),
        None => ink.to(source),
    };
    let mut html = ink.head(&target, &source.common);
    if let Some(short) = &source.common.short {
        html.push_str(&super::print::below(&ink.escaped(short)));
    }
    html
}

fn cells(ink: &Ink<'_>, source: &Record<Source>) -> Vec<Cell> {
    let publisher = source.publisher.as_ref().map_or(String::new(), |name| ink.escaped(name));
    let mut date = source.common.as_of.map_or_else(|| UNKNOWN.to_owned(), Date::long);
    if let Some(visited) = source.visited {
        date = format!("{date}, abgerufen {}", visited.when());
    }
    let licence = source.licence.as_ref().map(|licence| ink.escaped(&licence_words(licence)));
    vec![Cell::new(publisher), Cell::new(date), Cell::new(licence.unwrap_or_default())]
}

#[cfg(test)]
mod tests {
    use super::super::shown::Shown;
    use super::super::testing::{cells, sample, shown};

    #[test]
    fn sources_stand_by_kind_and_title() {
        let site = sample();
        let rows = cells(&site, "quellenliste art=gesetz");
        assert!(rows[0][0].contains("Älteres Gesetz"));
        assert!(rows[1][0].contains("href=\"https://gesetze.example/ozg/\""), "{}", rows[1][0]);
        assert_eq!(
            rows[1][1..],
            [
                "keine Angabe",
                "August 2021, abgerufen am 20. November 2026",
                "Datenlizenz Deutschland – Namensnennung – Version 2.0"
            ]
        );
        let Shown::Block(all) = shown(&site, "quellenliste") else { panic!("tables") };
        assert_eq!(all.len(), 2);
        assert_eq!(cells(&site, "quellenliste art=vortrag")[0][1], "Ministerium &amp; Land");
    }
}
