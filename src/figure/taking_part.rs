//! How many take part in which subject field, Land by Land: one dot each.

use super::ink::Ink;
use super::table::{Cell, Column, Layout, Table};
use super::words::counted;
use crate::model::entity::Record;
use crate::model::entity::participation::{Participant, ParticipantKind, Participation};
use crate::model::value::LandCode;

/// Subject fields × Länder; what belongs to no Land stands in a column of its own.
pub fn taking_part(ink: &Ink<'_>) -> Table {
    let all: Vec<&Record<Participation>> = ink.site.visible().collect();
    let mut lands: Vec<Option<LandCode>> =
        all.iter().flat_map(|one| &one.participants).map(|one| one.land).collect();
    lands.sort_by_key(|land| land.map_or("~", LandCode::word));
    lands.dedup();
    let mut columns = vec![Column::words("Themenfeld")];
    columns.extend(lands.iter().map(|land| Column::marks(land.map_or("ohne", LandCode::word))));
    columns.push(Column::marks("alle"));
    let mut table = Table::new("tabelle-wer-wo", "Beteiligung je Themenfeld und Land", columns);
    table.layout = Some(Layout::Dots);
    for one in &all {
        let of = |land: &Option<LandCode>| {
            let land = *land;
            dots(one.participants.iter().filter(move |it| it.land == land))
        };
        let mut cells: Vec<Cell> = lands.iter().map(of).collect();
        cells.push(Cell::new(one.participants.len().to_string()));
        let head = ink.link(&one.subject_field).unwrap_or_else(|| ink.to(one));
        table.push(ink.anchor(&head), cells);
    }
    if all.len() > 1 {
        let everyone = || all.iter().flat_map(|one| &one.participants);
        let sum = |land: &Option<LandCode>| everyone().filter(|it| it.land == *land).count();
        let mut sums: Vec<Cell> =
            lands.iter().map(|land| Cell::new(sum(land).to_string())).collect();
        sums.push(Cell::new(everyone().count().to_string()));
        table.push_sum("alle", sums);
    }
    let names: Vec<String> =
        lands.iter().flatten().map(|land| format!("{} {}", land.word(), land.label())).collect();
    table.footnote = Some(format!("{}<br>{}.", legend(), names.join(", ")));
    table
}

fn is_sure(one: &Participant) -> bool {
    one.reading.as_ref().is_none_or(|reading| reading.doubt().is_none())
}

fn is_local(one: &Participant) -> bool {
    matches!(one.kind, ParticipantKind::Municipality | ParticipantKind::Region)
}

/// Discs for municipalities and regions, squares for the others; hollow where there is doubt.
fn dots<'p>(own: impl Iterator<Item = &'p Participant>) -> Cell {
    let mut own: Vec<&Participant> = own.collect();
    if own.is_empty() {
        return Cell::new(
            "<span aria-hidden=\"true\">·</span><span class=\"nur-vorlesen\">niemand</span>",
        );
    }
    own.sort_by_key(|one| (!is_local(one), !is_sure(one)));
    let shapes: String = own.iter().map(|one| dot(is_local(one), is_sure(one))).collect();
    let doubtful = own.iter().filter(|one| !is_sure(one)).count();
    let mut words = counted(own.len(), "Nennung", "Nennungen");
    if doubtful > 0 {
        words = format!("{words}, davon {doubtful} unsicher");
    }
    Cell::new(format!(
        "<span class=\"punkte\" aria-hidden=\"true\">{shapes}</span>\
         <span class=\"nur-vorlesen\">{words}</span>"
    ))
}

fn dot(local: bool, sure: bool) -> String {
    let shape = if local { "punkt" } else { "punkt eckig" };
    let hollow = if sure { "" } else { " hohl" };
    format!("<span class=\"{shape}{hollow}\"></span>")
}

fn legend() -> String {
    let keys = [
        (dot(true, true), "Kommune oder Region"),
        (dot(false, true), "Verband oder IT-Dienstleister"),
        (dot(true, false), "Lesart unsicher"),
    ];
    let keys = keys.map(|(dot, words)| {
        format!("<span class=\"muster\"><span class=\"punkte\">{dot}</span> {words}</span>")
    });
    format!("{} <span class=\"muster\">· niemand</span>", keys.join(" "))
}

#[cfg(test)]
mod tests {
    use super::super::ink::Ink;
    use super::super::testing::sample;
    use super::taking_part;

    #[test]
    fn each_one_is_a_dot() {
        let site = sample();
        let table = taking_part(&Ink::new(&site, ""));
        let titles: Vec<_> = table.columns.iter().map(|column| &*column.title).collect();
        assert_eq!(titles, ["Themenfeld", "BY", "ST", "ohne", "alle"]);
        let cells: Vec<_> = table.rows[0].cells.iter().map(|cell| &*cell.html).collect();
        assert!(cells[0].contains("<span class=\"punkt\"></span></span>"), "{}", cells[0]);
        assert!(cells[1].contains("punkt hohl") && cells[1].contains("davon 1 unsicher"));
        assert!(cells[2].contains("punkt eckig"), "{}", cells[2]);
        assert_eq!(cells[3], "3");
    }
}
