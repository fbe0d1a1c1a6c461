//! Who acts at which step, as a table.

use super::ink::Ink;
use super::steps::{route_steps, step_link};
use super::table::{Cell, Column, Table};
use super::words::UNKNOWN;
use crate::model::entity::Record;
use crate::model::entity::route::Route;

/// Who acts at which step of a route, to whom, and how to reach them.
pub fn participants(ink: &Ink<'_>, route: &Record<Route>) -> Table {
    let columns = ["Schritt", "von", "an", "Kontakt"].map(Column::words).to_vec();
    let title = format!("Beteiligte: {}", route.title());
    let mut table = Table::new("tabelle-beteiligte", title, columns);
    for step in route_steps(ink, route) {
        let contact = step.contact.as_ref().and_then(|to| ink.link(to));
        let contact = contact.map_or_else(|| UNKNOWN.to_owned(), |link| ink.anchor(&link));
        let to = ink.all(&step.to);
        let to = if step.to.is_empty() { "niemanden".to_owned() } else { ink.line(&to) };
        let from = Cell::new(ink.line(&ink.all(&step.from)));
        let cells = vec![from, Cell::new(to), Cell::new(contact)];
        table.push(ink.head(&step_link(ink, step), &step.common), cells);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::super::testing::{cells, sample};

    #[test]
    fn every_step_names_who_acts() {
        let rows = cells(&sample(), "beteiligte ablauf=anleitung");
        assert!(rows[0][0].ends_with(">Schritt 2: Vertrag schließen</a>"), "{}", rows[0][0]);
        assert!(rows[0][1].contains(">Projektleitung</a>"));
        assert!(rows[0][2].contains(">Dataport</a>"));
        assert!(rows[0][3].contains(">Postfach OZG</a>"));
        assert!(rows[1][0].contains("Unsicher: Diese Angabe"), "{}", rows[1][0]);
        assert_eq!(rows[1][2..], ["niemanden", "keine Angabe"]);
    }
}
