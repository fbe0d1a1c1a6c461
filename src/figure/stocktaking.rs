//! What is there, what is wanted and what is missing, stage by stage.

use super::ink::Ink;
use super::print::list;
use super::table::{Cell, Column, Table};
use crate::model::entity::Record;
use crate::model::entity::stocktaking::Stocktaking;
use crate::model::value::Markdown;

/// What stands where nothing is said.
pub(super) const NOTHING: &str = "nichts genannt";
pub(super) const NO_GOAL: &str = "keine Angabe";
pub(super) const NO_GAP: &str = "keine genannt";

/// The stages of a stocktaking.
pub fn stocktaking(ink: &Ink<'_>, stock: &Record<Stocktaking>) -> Table {
    let columns = ["Stufe", "Ist", "Soll", "Lücke"].map(Column::words).to_vec();
    let mut table = Table::new("tabelle-bestand", stock.title(), columns);
    let cell = |texts: &[Markdown], none: &str| {
        Cell::new(if texts.is_empty() { none.to_owned() } else { list(&ink.points(texts)) })
    };
    for (place, stage) in stock.stages.iter().enumerate() {
        let cells = vec![
            cell(&stage.present, NOTHING),
            cell(&stage.goal, NO_GOAL),
            cell(&stage.gaps, NO_GAP),
        ];
        table.push(ink.escaped(&numbered(place, &stage.title)), cells);
    }
    let date = stock.common.as_of.map(|date| format!("Stand: {}.", date.long()));
    let parts: Vec<String> = [ink.doubt(&stock.common), date].into_iter().flatten().collect();
    table.footnote = (!parts.is_empty()).then(|| parts.join(" "));
    table
}

/// `2. Beantragen`.
pub(super) fn numbered(place: usize, title: &str) -> String {
    format!("{}. {title}", place + 1)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{cells, sample};

    #[test]
    fn gaps_are_named() {
        let rows = cells(&sample(), "bestand haus");
        assert_eq!(rows[0], ["1. Information", "Portal", "keine Angabe", "keine genannt"]);
        assert_eq!(rows[1][3], "kein Archiv");
    }
}
