//! Bodies by level: how many, and who reports to whom.

use super::ink::Ink;
use super::print::below;
use super::table::{Cell, Column, Table};
use crate::base::id::Id;
use crate::model::entity::Record;
use crate::model::entity::body::Body;
use crate::model::site::sort_key;

/// The bodies of a Land, or all, from the federal level down.
pub fn bodies(ink: &Ink<'_>, land: Option<&Id>) -> Table {
    let columns = ["Gremium", "Ebene", "Aufgabe", "Berichtet an"].map(Column::words).to_vec();
    let mut table = Table::new("tabelle-gremien", "Gremien und Informationsfluss", columns);
    let all = shown_bodies(ink, land);
    for one in &all {
        table.push(head(ink, one), cells(ink, one));
    }
    let doubts = ink.doubts(all.iter().map(|one| &one.common));
    let dates: Vec<_> = all.iter().filter_map(|one| one.common.as_of).collect();
    let date = dates.iter().max().map(|date| format!("Stand: {}.", date.long()));
    let parts: Vec<String> = doubts.into_iter().chain(date).collect();
    table.footnote = (!parts.is_empty()).then(|| parts.join(" "));
    table
}

/// The bodies of a Land, or all, in their order.
pub(super) fn shown_bodies<'a>(ink: &Ink<'a>, land: Option<&Id>) -> Vec<&'a Record<Body>> {
    let own = |one: &&Record<Body>| {
        land.is_none_or(|id| one.land.as_ref().is_some_and(|to| to.id == *id))
    };
    let mut all: Vec<_> = ink.site.visible::<Body>().filter(own).collect();
    all.sort_by_key(|one| {
        (one.level, one.order.map_or(i64::MAX, |order| order.0), sort_key(one.title()))
    });
    all
}

/// The name, with how many there are and who is represented.
fn head(ink: &Ink<'_>, one: &Record<Body>) -> String {
    let mut head = ink.anchor(&ink.to(one));
    if let Some(size) = one.size.as_ref().and_then(|to| ink.find(to)) {
        head.push_str(&below(&super::metrics::value_inline(ink, size)));
    }
    let members: Vec<_> = one.members.iter().filter_map(|to| ink.link(to)).collect();
    if !members.is_empty() {
        head.push_str(&below(&format!("Mitglieder: {}", ink.line(&members))));
    }
    head
}

fn cells(ink: &Ink<'_>, one: &Record<Body>) -> Vec<Cell> {
    let mut purpose = ink.html(&one.purpose);
    if let Some(rhythm) = &one.rhythm {
        purpose.push_str(&below(&format!("Wie oft: {}", ink.escaped(rhythm))));
    }
    let reports: Vec<_> = one.reports_to.iter().filter_map(|to| ink.link(to)).collect();
    vec![Cell::new(one.level.label()), Cell::new(purpose), Cell::new(ink.line(&reports))]
}

#[cfg(test)]
mod tests {
    use super::super::testing::{cells, sample};

    #[test]
    fn bodies_stand_from_the_top_down() {
        let rows = cells(&sample(), "gremien");
        let levels: Vec<_> = rows.iter().map(|row| &*row[1]).collect();
        assert_eq!(levels, ["Bund", "Land"]);
        assert!(rows[1][0].contains("115 OZG-Leistungen"), "{}", rows[1][0]);
        assert!(rows[1][3].ends_with(">Planungsrat</a>"), "{}", rows[1][3]);
        assert_eq!(rows[0][3], "keine Angabe");
    }
}
