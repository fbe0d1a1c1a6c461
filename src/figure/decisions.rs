//! The register of decisions.

use super::ink::Ink;
use super::print::below;
use super::table::{Cell, Column, Table};
use super::words::UNKNOWN;
use crate::base::id::Id;
use crate::model::entity::Record;
use crate::model::entity::decision::Decision;

/// Decisions, the latest first: of a dimension, of a body, or all.
pub fn decisions(ink: &Ink<'_>, dimension: Option<&Id>, body: Option<&Id>) -> Table {
    let columns = ["Beschluss", "Gremium", "Datum", "Dimension", "Inhalt"];
    let columns = columns.map(Column::words).to_vec();
    let mut table = Table::new("tabelle-beschluesse", "Beschlüsse", columns);
    let own = |one: &&Record<Decision>| {
        dimension.is_none_or(|id| one.dimension.as_ref().is_some_and(|to| to.id == *id))
            && body.is_none_or(|id| one.body.id == *id)
    };
    let mut all: Vec<_> = ink.site.visible::<Decision>().filter(own).collect();
    all.sort_by_key(|one| std::cmp::Reverse(one.date));
    for one in all {
        let head = format!("{}{}", ink.anchor(&ink.to(one)), below(&ink.escaped(&one.number)));
        table.push(head, cells(ink, one));
    }
    table
}

fn cells(ink: &Ink<'_>, one: &Record<Decision>) -> Vec<Cell> {
    let body = ink.link(&one.body).map_or_else(|| UNKNOWN.to_owned(), |to| ink.anchor(&to));
    let dimension = one.dimension.as_ref().and_then(|to| ink.link(to));
    let dimension = dimension.map_or_else(|| UNKNOWN.to_owned(), |to| ink.anchor(&to));
    let content = Cell::new(ink.html_or_unknown(one.content.as_ref()));
    vec![
        Cell::new(body),
        Cell::new(one.date.long()),
        Cell::new(dimension),
        content.doubted_as(ink, &one.common),
    ]
}

#[cfg(test)]
mod tests {
    use super::super::testing::{cells, sample};

    #[test]
    fn the_latest_decision_comes_first() {
        let rows = cells(&sample(), "beschluesse");
        assert_eq!((&*rows[0][2], &*rows[1][2]), ("6. Dezember 2022", "23. Juni 2021"));
        assert!(rows[0][0].ends_with("<span class=\"leise\">2022/04</span>"), "{}", rows[0][0]);
        assert_eq!(cells(&sample(), "beschluesse dimension=rechtlich").len(), 1);
        assert_eq!(rows[1][4], "keine Angabe");
    }
}
