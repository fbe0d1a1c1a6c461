//! A funding matrix: reuse models × programmes.
//!
//! Each cell shows how much of its programme the model covers; what to mind stands below in notes.

use super::amount_bar::{amount_bar, amount_legend};
use super::documents::data_file;
use super::ink::Ink;
use super::metrics::value_words;
use super::table::{Cell, Column, Layout, Table};
use super::words::UNKNOWN;
use crate::model::entity::funding_matrix::{Cell as Entry, FundingMatrix};
use crate::model::entity::metric::Metric;
use crate::model::entity::program::Program;
use crate::model::entity::reuse_model::ReuseModel;
use crate::model::entity::{Entity, Record};
use crate::model::site::part_path;
use crate::model::value::grouped;
use std::fmt::Write as _;

/// A funding matrix as a table; every doubt stands in words where it belongs.
pub fn matrix(ink: &Ink<'_>, matrix: &Record<FundingMatrix>) -> Table {
    let date = matrix.common.as_of.map(|date| format!("Stand: {}.", date.long()));
    let sources: Vec<_> = matrix.common.sources.iter().filter_map(|to| ink.link(to)).collect();
    let source = (!sources.is_empty()).then(|| format!("Quelle: {}.", ink.line(&sources)));
    let about = [ink.doubt(&matrix.common), date, source].into_iter().flatten().collect();
    drawn(ink, matrix, about)
}

/// The same where date, source and doubt stand beside it already.
pub fn bare_matrix(ink: &Ink<'_>, matrix: &Record<FundingMatrix>) -> Table {
    drawn(ink, matrix, Vec::new())
}

fn drawn(ink: &Ink<'_>, matrix: &Record<FundingMatrix>, about: Vec<String>) -> Table {
    let programs: Vec<_> = matrix.columns.iter().filter_map(|to| ink.find(to)).collect();
    let mut columns = vec![Column::words("Nachnutzungsmodell")];
    columns.extend(programs.iter().map(|program| Column::words(heading(ink, program))));
    let mut table = Table::new("tabelle-matrix", matrix.title(), columns);
    table.layout = Some(Layout::Amounts);
    let mut notes = Vec::new();
    for model in matrix.rows.iter().filter_map(|to| ink.find(to)) {
        let mut cell = |program: &&Record<Program>| match entry(matrix, model, program) {
            Some(entry) => cell(ink, entry, size(ink, program), &mut notes),
            None => Cell::new(UNKNOWN),
        };
        let cells = programs.iter().map(&mut cell).collect();
        table.push(ink.anchor(&ink.to(model)), cells);
    }
    let mut lines = vec![amount_legend()];
    lines.extend(
        notes.iter().zip('a'..).map(|(note, letter)| format!("<sup>{letter}</sup> {note}")),
    );
    let rest: Vec<String> =
        ink.maybe_html(matrix.footnote.as_ref()).into_iter().chain(about).collect();
    if !rest.is_empty() {
        lines.push(rest.join(" "));
    }
    table.footnote = Some(lines.join("<br>"));
    table.files = vec![data_file("Tabelle", part_path(FundingMatrix::KIND, "zellen"))];
    table
}

/// How many there are in a programme.
fn size<'a>(ink: &Ink<'a>, program: &Program) -> Option<&'a Record<Metric>> {
    program.count.as_ref().and_then(|to| ink.find(to))
}

/// `Digitalisierungsprogramm Bund (115 OZG-Leistungen)`.
fn heading(ink: &Ink<'_>, program: &Record<Program>) -> String {
    match size(ink, program) {
        Some(metric) => format!("{} ({})", program.title(), value_words(metric)),
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

/// The count with its bar, what it is paid from, and the letters of its notes.
fn cell(
    ink: &Ink<'_>,
    entry: &Entry,
    size: Option<&Record<Metric>>,
    notes: &mut Vec<String>,
) -> Cell {
    let whole = size.and_then(|metric| metric.value.exact());
    let mut html = format!("<span class=\"menge\">{}</span>", entry.count.words());
    if let (Some(whole), Some(_)) = (whole, entry.count.value) {
        _ = write!(html, " <span class=\"leise\">von {}</span>", grouped(whole));
    }
    let reading = entry.reading.as_ref().and_then(|reading| reading.note.as_deref());
    for note in [entry.note.as_deref(), reading].into_iter().flatten() {
        html.push_str(&letter(ink.escaped(note), notes));
    }
    html.push_str(&amount_bar(entry.count, whole));
    let instruments: Vec<_> = entry.instruments.iter().filter_map(|to| ink.link(to)).collect();
    if !instruments.is_empty() {
        _ = write!(html, "aus: {}", ink.line(&instruments));
    }
    let mut cell = Cell::new(html);
    cell.doubtful = entry.reading.as_ref().is_some_and(|reading| reading.doubt().is_some());
    cell
}

/// The letter of a note; the same words have the same one.
fn letter(note: String, notes: &mut Vec<String>) -> String {
    let at = notes.iter().position(|known| *known == note).unwrap_or_else(|| {
        notes.push(note);
        notes.len() - 1
    });
    let letter = ('a'..='z').nth(at).unwrap_or('*');
    format!("<sup><span class=\"nur-vorlesen\"> Hinweis </span>{letter}</sup>")
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
        assert!(rows[0][1].starts_with("<span class=\"menge\">unbestimmt</span><svg "));
        assert!(
            rows[0][2].starts_with("<span class=\"menge\">bis zu 230</span>"),
            "{}",
            rows[0][2]
        );
        assert!(rows[0][2].contains("</svg>aus: <a "), "{}", rows[0][2]);
        assert!(rows[0][2].ends_with(" (?)"));
        assert_eq!(rows[1][1..], ["keine Angabe", "keine Angabe"]);
        let Shape::Table(table) = block(&site, "matrix matrix") else { panic!("a table") };
        assert_eq!(table.columns[1].title, "Programm Bund (115 OZG-Leistungen)");
        let footnote = table.footnote.expect("a footnote");
        assert!(footnote.contains("<br><sup>a</sup> Zeile nicht sicher<br>Nicht addieren."));
        assert!(footnote.contains("Unsicher: Linien verloren. Stand: August 2021."), "{footnote}");
    }
}
