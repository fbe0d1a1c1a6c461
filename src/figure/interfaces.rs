//! The catalogue of interfaces.

use super::ink::Ink;
use super::print::{below, list};
use super::table::{Cell, Column, Table};
use super::words::UNKNOWN;
use crate::model::entity::Record;
use crate::model::entity::interface::Interface;

/// Interfaces with purpose, state and what to ask first.
pub fn interfaces(ink: &Ink<'_>, all: &[&Record<Interface>]) -> Table {
    let columns = ["Schnittstelle", "Wozu", "Wann", "Zustand", "Vorher zu klären"];
    let columns = columns.map(Column::words).to_vec();
    let mut table = Table::new("tabelle-schnittstellen", "Schnittstellen", columns);
    for one in all {
        table.push(head(ink, one), cells(ink, one));
    }
    table
}

fn head(ink: &Ink<'_>, one: &Record<Interface>) -> String {
    let mut quiet = one.kind.label().to_owned();
    if let Some(system) = &one.system {
        quiet = format!("{quiet}: {}", ink.escaped(system));
    }
    format!("{}{}", ink.anchor(&ink.to(one)), below(&quiet))
}

fn cells(ink: &Ink<'_>, one: &Record<Interface>) -> Vec<Cell> {
    let mut state = one.state.map_or(UNKNOWN, |state| state.label()).to_owned();
    if let Some(date) = one.common.as_of {
        state.push_str(&below(&format!("Stand {}", date.long())));
    }
    vec![
        Cell::new(ink.html(&one.purpose)),
        Cell::new(ink.html_or_unknown(one.moment.as_ref())),
        Cell::new(state).doubted_as(ink, &one.common),
        Cell::new(list(&ink.points(&one.questions))),
    ]
}

#[cfg(test)]
mod tests {
    use super::super::testing::{cells, sample};

    #[test]
    fn interfaces_say_how_far_they_are() {
        let rows = cells(&sample(), "schnittstellen");
        assert!(rows[0][0].ends_with("<span class=\"leise\">Dokumentenmanagement: enaio</span>"));
        assert!(rows[0][3].starts_with("Konzept<br>"), "{}", rows[0][3]);
        assert_eq!(rows[0][2], "keine Angabe");
    }
}
