//! Finanzierungsmatrix geht nicht auf
//!
//! # Was
//! Eine Zelle steht in einer Zeile oder Spalte, die die Matrix nicht hat, oder steht zweimal da
//! (Fehler). Eine Zelle fehlt, oder die Zellen einer Spalte passen nicht zur Anzahl des Programms
//! (Warnungen).
//!
//! # Warum
//! Eine Zelle außerhalb der Matrix ist nicht zu sehen, eine fehlende sieht aus wie „null“.
//!
//! # Beispiel
//! ```yaml
//! zeilen: [efa]
//! spalten: [bund]
//! zellen:
//!   - {zeile: efa, spalte: bildung, anzahl: 20}
//! ```
//!
//! # Stattdessen
//! Die Spalte ergänzen oder die Zelle berichtigen. Ist eine Anzahl nicht bekannt, steht
//! `anzahl: unbestimmt` in der Zelle.

use super::own_doc::rule;
use super::{Rule, Run, seen};
use crate::base::diag::Diag;
use crate::base::id::Id;
use crate::base::nearest::did_you_mean;
use crate::base::place::KeyPath;
use crate::model::entity::Record;
use crate::model::entity::funding_matrix::{Cell, FundingMatrix};
use crate::model::site::Site;
use crate::model::value::grouped;
use std::collections::HashMap;

/// Rows and columns that do not exist at all belong to P010.
pub const RULE: Rule = rule!("P031", "p031_matrix.rs", Run::Site(site));

fn site(site: &Site, diags: &mut Vec<Diag>) {
    for matrix in seen::of::<FundingMatrix>(site).filter(|matrix| !matrix.flawed) {
        outside(site, matrix, diags);
        doubles(matrix, diags);
        diags.extend(gaps(matrix));
        totals(site, matrix, diags);
    }
}

fn cell_path(number: usize, key: &str) -> KeyPath {
    KeyPath::key("zellen").item(number).then(key)
}

fn outside(site: &Site, matrix: &Record<FundingMatrix>, diags: &mut Vec<Diag>) {
    let rows: Vec<&Id> = matrix.rows.iter().map(|row| &row.id).collect();
    let columns: Vec<&Id> = matrix.columns.iter().map(|column| &column.id).collect();
    for (number, cell) in matrix.cells.iter().enumerate() {
        let row_exists = site.records.reuse_models.by_id(&cell.row.id).is_some();
        let column_exists = site.records.programs.by_id(&cell.column.id).is_some();
        let axes = [
            ("zeile", "Zeile", &cell.row.id, &rows, row_exists),
            ("spalte", "Spalte", &cell.column.id, &columns, column_exists),
        ];
        for (key, word, id, known, _) in
            axes.into_iter().filter(|(_, _, id, known, exists)| *exists && !known.contains(id))
        {
            let message = format!("eine {word} „{id}“ hat die Matrix nicht");
            let help = did_you_mean(id.as_str(), known.iter().map(|id| id.as_str()))
                .unwrap_or_else(|| format!("unter „{key}n“ ergänzen oder hier berichtigen"));
            let place = matrix.place.value(cell_path(number, key));
            diags.push(Diag::error(RULE.id, place, message).help(help));
        }
    }
}

fn doubles(matrix: &Record<FundingMatrix>, diags: &mut Vec<Diag>) {
    let mut known: HashMap<(&Id, &Id), usize> = HashMap::new();
    for (number, cell) in matrix.cells.iter().enumerate() {
        let first = *known.entry((&cell.row.id, &cell.column.id)).or_insert(number);
        if first != number {
            let message =
                format!("die Zelle „{}“ × „{}“ steht schon da", cell.row.id, cell.column.id);
            let place = matrix.place.value(cell_path(number, "zeile"));
            let other = matrix.place.value(cell_path(first, "zeile"));
            diags.push(
                Diag::error(RULE.id, place, message)
                    .help("eine der beiden Zellen streichen")
                    .related(other, "hier zuerst"),
            );
        }
    }
}

fn cell<'a>(matrix: &'a FundingMatrix, row: &Id, column: &Id) -> Option<&'a Cell> {
    matrix.cells.iter().find(|cell| cell.row.id == *row && cell.column.id == *column)
}

/// One message for all missing cells.
fn gaps(matrix: &Record<FundingMatrix>) -> Option<Diag> {
    let all = matrix.rows.iter().flat_map(|row| matrix.columns.iter().map(move |it| (row, it)));
    let missing: Vec<String> = all
        .filter(|(row, column)| cell(matrix, &row.id, &column.id).is_none())
        .map(|(row, column)| format!("„{}“ × „{}“", row.id, column.id))
        .collect();
    let message = match missing.as_slice() {
        [] => return None,
        [one] => format!("es fehlt die Zelle {one}"),
        several => format!("es fehlen die Zellen {}", several.join(", ")),
    };
    let help = "ergänzen; ist die Anzahl nicht bekannt: „anzahl: unbestimmt“";
    Some(Diag::warning(RULE.id, matrix.place.at("zellen"), message).help(help))
}

fn totals(site: &Site, matrix: &Record<FundingMatrix>, diags: &mut Vec<Diag>) {
    for (number, column) in matrix.columns.iter().enumerate() {
        let program = site.find(column);
        let metric = program.and_then(|program| site.find(program.count.as_ref()?));
        let Some((program, metric)) = program.zip(metric) else { continue };
        let Some(total) = metric.value.exact() else { continue };
        let cells: Vec<Option<&Cell>> =
            matrix.rows.iter().map(|row| cell(matrix, &row.id, &column.id)).collect();
        let least: i64 = cells.iter().flatten().map(|cell| cell.count.at_least()).sum();
        let exact = cells.iter().all(|cell| cell.is_some_and(|it| it.count.exact().is_some()));
        if least > total || exact && least != total {
            let word = if exact { "" } else { "mindestens " };
            let message = format!(
                "die Zellen der Spalte „{}“ ergeben {word}{}, das Programm hat {}",
                program.title(),
                grouped(least),
                grouped(total)
            );
            let place = matrix.place.value(KeyPath::key("spalten").item(number));
            diags.push(
                Diag::warning(RULE.id, place, message)
                    .help("die Zellen oder die Kennzahl berichtigen")
                    .related(metric.place.at("wert"), "Anzahl des Programms"),
            );
        }
    }
}
