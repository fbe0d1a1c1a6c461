//! The catalogue of interfaces.

use super::ink::Ink;
use super::print::{below, list, valued};
use super::table::{Cell, Column, Table};
use super::words::UNKNOWN;
use crate::model::entity::Record;
use crate::model::entity::interface::{Interface, InterfaceState};

/// Interfaces with purpose, state and what to ask first; of one state only, if a word for it is given.
pub fn interfaces(ink: &Ink<'_>, all: &[&Record<Interface>], state: Option<&str>) -> Table {
    let label = InterfaceState::WORDS.iter().find(|spec| Some(spec.word) == state);
    let title =
        label.map_or("Schnittstellen".to_owned(), |spec| format!("Schnittstellen: {}", spec.label));
    let columns = ["Schnittstelle", "Wozu", "Wann", "Zustand", "Vorher zu klären"];
    let columns = columns.map(Column::words).to_vec();
    let mut table = Table::new("tabelle-schnittstellen", title, columns);
    table.filter = state.is_none().then_some("Zustand");
    let wanted =
        |one: &&&Record<Interface>| state.is_none() || one.state.map(InterfaceState::word) == state;
    for one in all.iter().filter(wanted) {
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
    let state = one.state.map_or(UNKNOWN, InterfaceState::label);
    let mut state = valued(state, state);
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
    use super::*;

    #[test]
    fn interfaces_say_how_far_they_are() {
        let rows = cells(&sample(), "schnittstellen");
        assert!(rows[0][0].ends_with("<span class=\"leise\">Dokumentenmanagement: enaio</span>"));
        let state = "<span data-wert=\"Konzept\">Konzept</span><br>";
        assert!(rows[0][3].starts_with(state), "{}", rows[0][3]);
        assert_eq!(rows[0][2], "keine Angabe");
    }

    #[test]
    fn those_of_one_state_stand_alone() {
        let site = sample();
        let ink = Ink::new(&site, "");
        let all: Vec<_> = site.visible().collect();
        let rows = |state| interfaces(&ink, &all, Some(state)).rows.len();
        assert_eq!([rows("konzept"), rows("betrieb"), rows("fertig")], [1, 0, 0]);
    }
}
