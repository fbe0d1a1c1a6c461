//! The agenda of a workshop with the sum of its minutes.

use super::ink::Ink;
use super::print::{list, under};
use super::table::{Cell, Column, Table};
use crate::model::entity::Record;
use crate::model::entity::workshop::{AgendaBlock, Workshop};

/// The blocks of a workshop, minute by minute.
pub fn agenda(ink: &Ink<'_>, workshop: &Record<Workshop>) -> Table {
    let columns = vec![Column::words("Block"), Column::words("Ablauf"), Column::numbers("Minuten")];
    let mut table = Table::new("tabelle-agenda", format!("Ablauf: {}", workshop.title()), columns);
    for (number, block) in workshop.blocks.iter().enumerate() {
        let head = format!("{}. {}", number + 1, ink.escaped(&block.title));
        table.push(head, vec![Cell::new(parts(ink, block)), minutes(block_minutes(block))]);
    }
    let all = workshop.blocks.iter().map(block_minutes).sum();
    table.push_sum("Zusammen", vec![Cell::new("ohne Pausen"), minutes(all)]);
    if !workshop.material.is_empty() {
        let material = ink.points(&workshop.material).join("; ");
        table.footnote = Some(format!("Material: {material}."));
    }
    table
}

fn block_minutes(block: &AgendaBlock) -> i64 {
    block.parts.iter().map(|part| part.minutes.0).sum()
}

fn minutes(count: i64) -> Cell {
    Cell::new(count.to_string())
}

fn parts(ink: &Ink<'_>, block: &AgendaBlock) -> String {
    let line = |part: &crate::model::entity::workshop::AgendaPart| {
        format!("{} ({}\u{a0}Minuten)", ink.html(&part.text), part.minutes.0)
    };
    let mut html = list(&block.parts.iter().map(line).collect::<Vec<_>>());
    if let Some(sheet) = block.worksheet.as_ref().and_then(|to| ink.link(to)) {
        under(&mut html, &format!("Blatt: {}", ink.anchor(&sheet)));
    }
    html
}

#[cfg(test)]
mod tests {
    use super::super::testing::{cells, sample};

    #[test]
    fn minutes_are_added() {
        let rows = cells(&sample(), "workshop werkstatt");
        let minutes: Vec<_> = rows.iter().map(|row| (&*row[0], &*row[2])).collect();
        assert_eq!(minutes, [("1. Verstehen", "10"), ("2. Reden", "20"), ("Zusammen", "30")]);
        assert!(rows[0][1].contains("Blatt: <a "), "{}", rows[0][1]);
    }
}
