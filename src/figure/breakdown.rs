//! What a metric is made of, level by level, with sums that are checked.

use super::ink::Ink;
use super::metrics::{date_words, value_words};
use super::print::below;
use super::table::{Cell, Column, Table};
use crate::base::id::Id;
use crate::model::entity::Record;
use crate::model::entity::metric::{Metric, PartKind};
use crate::model::value::grouped;
use std::collections::HashSet;

/// What a metric is made of. Levels stand in words, upper bounds are not added.
pub fn breakdown(ink: &Ink<'_>, metric: &Record<Metric>) -> Table {
    let columns = vec![
        Column::words("Kennzahl"),
        Column::words("Ebene"),
        Column::numbers("Wert"),
        Column::words("Stand"),
    ];
    let title = format!("Zusammensetzung: {}", metric.title());
    let table = Table::new("tabelle-aufschluesselung", title, columns);
    let mut tree = Tree { ink, table, depth: 0, divided: HashSet::new() };
    tree.add(metric, "Ganzes");
    tree.table
}

struct Tree<'a> {
    ink: &'a Ink<'a>,
    table: Table,
    depth: usize,
    divided: HashSet<Id>,
}

impl Tree<'_> {
    /// A metric, then its parts, then the check of their sum. A metric is divided only once, so
    /// that neither circles nor parts in common make the table endless.
    fn add(&mut self, metric: &Record<Metric>, level: &str) {
        let ink = self.ink;
        let value = Cell::new(ink.escaped(&value_words(metric))).doubted_as(ink, &metric.common);
        let cells = vec![Cell::new(level), value, Cell::new(date_words(metric))];
        self.table.push(ink.anchor(&ink.to(metric)), cells);
        if metric.parts.is_empty() || !self.divided.insert(metric.id().clone()) {
            return;
        }
        self.depth += 1;
        let level = format!("Ebene {}: Teil von „{}“", self.depth, ink.escaped(metric.title()));
        let parts: Vec<_> = metric.parts.iter().filter_map(|to| ink.find(to)).collect();
        for part in &parts {
            self.add(part, &level);
        }
        self.check(metric, &parts);
        self.depth -= 1;
    }

    fn check(&mut self, metric: &Record<Metric>, parts: &[&Record<Metric>]) {
        let head = format!("Summe der Teile von „{}“", self.ink.escaped(metric.title()));
        let level = format!("Ebene {}", self.depth);
        let (sum, verdict) = verdict(metric, parts);
        let sum = match (sum, &metric.unit) {
            (Some(sum), Some(unit)) => format!("{} {}", grouped(sum), self.ink.escaped(unit)),
            (Some(sum), None) => grouped(sum),
            (None, _) => "keine Summe".to_owned(),
        };
        let sum = format!("{sum}{}", below(&verdict));
        self.table.push_sum(head, vec![Cell::new(level), Cell::new(sum), Cell::new("entfällt")]);
    }
}

/// The sum of the parts, if there is one, and what it says.
pub(super) fn verdict(metric: &Metric, parts: &[&Record<Metric>]) -> (Option<i64>, String) {
    if metric.part_kind != Some(PartKind::Sum) {
        let words = "Die Teile überschneiden sich und werden nicht zusammengezählt.";
        let unknown = "Ob die Teile zusammen das Ganze ergeben, ist nicht angegeben.";
        let known = metric.part_kind == Some(PartKind::Overlapping);
        return (None, if known { words } else { unknown }.to_owned());
    }
    if parts.len() < metric.parts.len() {
        return (None, "Nicht alle Teile sind veröffentlicht.".to_owned());
    }
    let Some(sum) = parts.iter().map(|part| part.value.exact()).sum::<Option<i64>>() else {
        return (None, "Nicht alle Teile sind genaue Zahlen.".to_owned());
    };
    let words = match metric.value.exact() {
        Some(whole) if whole == sum => "Die Summe stimmt mit dem Ganzen überein.".to_owned(),
        Some(whole) => format!("Die Summe weicht vom Ganzen ab: {}.", grouped(whole)),
        None => "Das Ganze ist keine genaue Zahl.".to_owned(),
    };
    (Some(sum), words)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{cells, sample};

    #[test]
    fn parts_are_added_only_where_that_is_honest() {
        let rows = cells(&sample(), "aufschluesselung gesamt");
        let plain = |html: &str| match html.split_once("\">") {
            Some((start, rest)) if start.starts_with("<a") => rest.replace("</a>", ""),
            _ => html.to_owned(),
        };
        let shown: Vec<_> = rows.iter().map(|row| (plain(&row[0]), &*row[1], &*row[2])).collect();
        let wanted = [
            ("OZG-Leistungen", "Ganzes", "1\u{202f}582 OZG-Leistungen"),
            ("Bund", "Ebene 1: Teil von „OZG-Leistungen“", "115 OZG-Leistungen"),
            ("Rest", "Ebene 1: Teil von „OZG-Leistungen“", "1\u{202f}467"),
            (
                "Bildung",
                "Ebene 2: Teil von „Rest“",
                "bis zu 20<br><span class=\"leise\">Verwischt</span> (?)",
            ),
            ("OZG-Leistungen", "Ebene 2: Teil von „Rest“", "1\u{202f}582 OZG-Leistungen"),
            (
                "Summe der Teile von „Rest“",
                "Ebene 2",
                "keine Summe<br><span class=\"leise\">\
                 Die Teile überschneiden sich und werden nicht zusammengezählt.</span>",
            ),
            (
                "Summe der Teile von „OZG-Leistungen“",
                "Ebene 1",
                "1\u{202f}582 OZG-Leistungen<br><span class=\"leise\">\
                 Die Summe stimmt mit dem Ganzen überein.</span>",
            ),
        ];
        assert_eq!(shown, wanted.map(|(head, level, value)| (head.to_owned(), level, value)));
    }
}
