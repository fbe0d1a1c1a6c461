//! What a metric is made of, level by level, with sums that are checked.

use super::ink::Ink;
use super::metrics::{date_words, value_words};
use super::table::{Cell, Column, Table};
use crate::base::id::Id;
use crate::model::entity::Record;
use crate::model::entity::metric::{Metric, PartKind};
use crate::model::value::grouped;

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
    let mut tree = Tree { ink, table, path: Vec::new() };
    tree.add(metric, "Ganzes");
    tree.table
}

struct Tree<'a> {
    ink: &'a Ink<'a>,
    table: Table,
    path: Vec<Id>,
}

impl Tree<'_> {
    /// A metric, then its parts, then the check of their sum. Circles end where they close.
    fn add(&mut self, metric: &Record<Metric>, level: &str) {
        let ink = self.ink;
        let value = Cell::new(ink.escaped(&value_words(metric))).doubted_as(ink, &metric.common);
        let cells = vec![Cell::new(level), value, Cell::new(date_words(metric))];
        self.table.push(ink.anchor(&ink.to(metric)), cells);
        if metric.parts.is_empty() || self.path.contains(metric.id()) {
            return;
        }
        self.path.push(metric.id().clone());
        let parts: Vec<_> = metric.parts.iter().filter_map(|to| ink.find(to)).collect();
        let below =
            format!("Ebene {}: Teil von „{}“", self.path.len(), ink.escaped(metric.title()));
        for part in parts.iter().filter(|part| !self.path.contains(part.id())).collect::<Vec<_>>() {
            self.add(part, &below);
        }
        self.check(metric, &parts);
        self.path.pop();
    }

    fn check(&mut self, metric: &Record<Metric>, parts: &[&Record<Metric>]) {
        let head = format!("Teile von „{}“", self.ink.escaped(metric.title()));
        let level = format!("Ebene {}: Summe", self.path.len());
        let (sum, verdict) = verdict(metric, parts);
        let sum = sum.map_or_else(|| "nicht berechenbar".to_owned(), grouped);
        self.table.push_sum(head, vec![Cell::new(level), Cell::new(sum), Cell::new(verdict)]);
    }
}

/// The sum of the parts, if there is one, and what it says.
fn verdict(metric: &Metric, parts: &[&Record<Metric>]) -> (Option<i64>, String) {
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
