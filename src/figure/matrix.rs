//! A funding matrix: reuse models × programmes.

use super::documents::data_file;
use super::ink::Ink;
use super::print::below;
use super::table::{Cell, Column, Table};
use super::words::UNKNOWN;
use crate::model::entity::funding_matrix::{Cell as Entry, FundingMatrix};
use crate::model::entity::program::Program;
use crate::model::entity::reuse_model::ReuseModel;
use crate::model::entity::{Entity, Record};
use crate::model::site::part_path;

/// A funding matrix as a table; every doubt stands in words where it belongs.
pub fn matrix(ink: &Ink<'_>, matrix: &Record<FundingMatrix>) -> Table {
    let programs: Vec<_> = matrix.columns.iter().filter_map(|to| ink.find(to)).collect();
    let mut columns = vec![Column::words("Nachnutzungsmodell")];
    columns.extend(programs.iter().map(|program| Column::words(heading(ink, program))));
    let mut table = Table::new("tabelle-matrix", matrix.title(), columns);
    for model in matrix.rows.iter().filter_map(|to| ink.find(to)) {
        let cell = |program: &&Record<Program>| match entry(matrix, model, program) {
            Some(entry) => cell(ink, entry),
            None => Cell::new(UNKNOWN),
        };
        let cells = programs.iter().map(cell).collect();
        table.push(ink.anchor(&ink.to(model)), cells);
    }
    table.footnote = footnote(ink, matrix);
    table.files = vec![data_file("Tabelle", part_path(FundingMatrix::KIND, "zellen"))];
    table
}

/// `Digitalisierungsprogramm Bund (115 OZG-Leistungen)`.
fn heading(ink: &Ink<'_>, program: &Record<Program>) -> String {
    match program.count.as_ref().and_then(|to| ink.find(to)) {
        Some(metric) => format!("{} ({})", program.title(), super::metrics::value_words(metric)),
        None => program.title().to_owned(),
    }
}

fn entry<'m>(
    matrix: &'m Record<FundingMatrix>,
    model: &Record<ReuseModel>,
    program: &Record<Program>,
) -> Option<&'m Entry> {
    let same = |entry: &&Entry| entry.row.id == *model.id() && entry.column.id == *program.id();
    matrix.cells.iter().find(same)
}

fn cell(ink: &Ink<'_>, entry: &Entry) -> Cell {
    let mut html = entry.count.words();
    let instruments: Vec<_> = entry.instruments.iter().filter_map(|to| ink.link(to)).collect();
    if !instruments.is_empty() {
        html.push_str("<br>aus: ");
        html.push_str(&ink.line(&instruments));
    }
    if let Some(note) = &entry.note {
        html.push_str(&below(&format!("Hinweis: {}", ink.escaped(note))));
    }
    Cell::new(html).doubted(ink, entry.reading.as_ref())
}

fn footnote(ink: &Ink<'_>, matrix: &Record<FundingMatrix>) -> Option<String> {
    let date = matrix.common.as_of.map(|date| format!("Stand: {}.", date.long()));
    let parts = [ink.maybe_html(matrix.footnote.as_ref()), ink.doubt(&matrix.common), date];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

#[cfg(test)]
mod tests {
    use super::super::shown::Shape;
    use super::super::testing::{block, cells, sample};

    #[test]
    fn cells_keep_bounds_and_doubt() {
        let site = sample();
        let rows = cells(&site, "matrix matrix");
        assert!(rows[0][0].ends_with(">Einer für Alle</a>"));
        assert_eq!(rows[0][1], "unbestimmt");
        assert!(rows[0][2].starts_with("bis zu 230<br>aus: <a "), "{}", rows[0][2]);
        assert!(rows[0][2].ends_with("Hinweis: Zeile nicht sicher</span> (?)"));
        assert_eq!(rows[1][1..], ["keine Angabe", "keine Angabe"]);
        let Shape::Table(table) = block(&site, "matrix matrix") else { panic!("a table") };
        assert_eq!(table.columns[1].title, "Programm Bund (115 OZG-Leistungen)");
        let footnote = "Nicht addieren. Unsicher: Linien verloren. Stand: August 2021.";
        assert_eq!(table.footnote.as_deref(), Some(footnote));
    }
}
