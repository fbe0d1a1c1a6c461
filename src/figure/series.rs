//! A figure over time, with its goal.

use super::documents::data_file;
use super::ink::Ink;
use super::metrics::{date_words, source};
use super::table::{Cell, Column, Table};
use crate::model::entity::metric::Metric;
use crate::model::entity::{Entity, Record};
use crate::model::site::part_path;

/// The values of a figure, the oldest first, the current one last.
pub fn series(ink: &Ink<'_>, metric: &Record<Metric>) -> Table {
    let unit = metric.unit.as_deref().unwrap_or("Wert");
    let columns = vec![Column::words("Stand"), Column::numbers(unit)];
    let title = format!("{} – im Zeitverlauf", metric.title());
    let mut table = Table::new("tabelle-reihe", title, columns);
    let mut earlier: Vec<_> = metric.series.iter().collect();
    earlier.sort_by_key(|value| value.as_of);
    for value in earlier {
        table.push(value.as_of.long(), vec![Cell::new(value.value.words())]);
    }
    let current = Cell::new(metric.value.words()).doubted_as(ink, &metric.common);
    table.push(date_words(metric), vec![current]);
    let goal = metric.goal.map(|goal| format!("Ziel: {}.", goal.words()));
    let source = Some(format!("Quelle: {}.", source(ink, metric)));
    let parts: Vec<String> = [goal, source].into_iter().flatten().collect();
    table.footnote = Some(parts.join(" "));
    if !metric.series.is_empty() {
        table.files = vec![data_file("Alle Zeitreihen", part_path(Metric::KIND, "reihe"))];
    }
    table
}

#[cfg(test)]
mod tests {
    use super::super::shown::Shape;
    use super::super::testing::{block, cells, sample};

    #[test]
    fn earlier_values_come_first() {
        let rows = cells(&sample(), "reihe antraege");
        assert_eq!(rows, [["März 2021", "12"], ["August 2021", "40"]]);
        let Shape::Drawing(drawing) = block(&sample(), "reihe antraege") else { panic!() };
        let table = drawing.table.expect("a table");
        assert!(table.footnote.is_some_and(|note| note.starts_with("Ziel: 60. Quelle: <a ")));
    }
}
