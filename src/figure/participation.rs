//! Who takes part in which subject field.

use super::documents::data_file;
use super::ink::Ink;
use super::print::{list, valued};
use super::table::{Cell, Column, Table};
use crate::model::entity::participation::{Participant, ParticipantKind, Participation};
use crate::model::entity::{Entity, Record};
use crate::model::site::part_path;
use crate::model::value::LandCode;

/// Subject fields × kinds of participants; of one Land, or of all.
pub fn participation(ink: &Ink<'_>, land: Option<&str>) -> Table {
    let title = match land {
        Some(land) => format!("Beteiligung nach Themenfeld: {land}"),
        None => "Beteiligung nach Themenfeld".to_owned(),
    };
    table(ink, title, &ink.site.visible::<Participation>().collect::<Vec<_>>(), land)
}

/// Who takes part in one subject field.
pub fn participants_of(ink: &Ink<'_>, one: &Record<Participation>) -> Table {
    table(ink, one.title().to_owned(), &[one], None)
}

fn table(
    ink: &Ink<'_>,
    title: String,
    records: &[&Record<Participation>],
    land: Option<&str>,
) -> Table {
    let mut columns = vec![Column::words("Themenfeld")];
    columns.extend(COLUMNS.map(|(_, heading)| Column::words(heading)));
    let mut table = Table::new("tabelle-beteiligung", title, columns);
    let narrowed = land.is_none() && records.len() > 1;
    for one in records {
        let own: Vec<&Participant> = one.participants.iter().filter(|it| from(it, land)).collect();
        if own.is_empty() {
            continue;
        }
        let cell = |kinds: &[ParticipantKind]| {
            let here = own.iter().filter(|it| kinds.contains(&it.kind));
            let names: Vec<String> = here.map(|it| entry(ink, it, narrowed)).collect();
            Cell::new(if names.is_empty() { "–".to_owned() } else { list(&names) })
        };
        let head = ink.link(&one.subject_field).unwrap_or_else(|| ink.to(one));
        let cells = COLUMNS.map(|(kinds, _)| cell(kinds)).to_vec();
        table.push(ink.head(&head, &one.common), cells);
    }
    table.filter = narrowed.then_some("Land");
    table.footnote = footnote(records, land);
    if !table.rows.is_empty() {
        let path = part_path(Participation::KIND, "beteiligte");
        table.files = vec![data_file("Alle Nennungen", path)];
    }
    table
}

/// The columns: kinds of participants and their heading.
const COLUMNS: [(&[ParticipantKind], &str); 2] = [
    (&[ParticipantKind::Municipality, ParticipantKind::Region], "Kommunen und Regionen"),
    (&[ParticipantKind::Association, ParticipantKind::ItProvider], "Verbände und IT-Dienstleister"),
];

fn from(participant: &Participant, land: Option<&str>) -> bool {
    land.is_none_or(|land| participant.land.is_some_and(|code| code.word() == land))
}

/// A name, with its Land where the table can be narrowed by it.
fn entry(ink: &Ink<'_>, one: &Participant, narrowed: bool) -> String {
    let name = name(ink, one);
    let land = one.land.map_or("ohne Land", LandCode::label);
    if narrowed { valued(land, &name) } else { name }
}

/// `Halberstadt (ST)` with grade, footnote and doubt.
fn name(ink: &Ink<'_>, one: &Participant) -> String {
    let entry = one.organisation.as_ref().and_then(|to| ink.link(to));
    let mut html = match entry {
        Some(entry) => ink.anchor(&super::Link { title: one.name.to_string(), ..entry }),
        None => ink.escaped(&one.name),
    };
    if let Some(land) = one.land {
        html = format!("{html}\u{a0}({})", land.word());
    }
    if let Some(grade) = one.grade {
        html = format!("{html} <span class=\"abzeichen abzeichen-info\">{}</span>", grade.label());
    }
    if let Some(footnote) = &one.footnote {
        html = format!("{html} <span class=\"leise\">{}</span>", ink.html(footnote));
    }
    if let Some(doubt) = one.reading.as_ref().and_then(|reading| reading.doubt()) {
        html = format!(
            "{html} <span class=\"abzeichen abzeichen-warnung\">unsicher</span>\
             <span class=\"nur-vorlesen\"> {}</span>",
            ink.escaped(doubt)
        );
    }
    html
}

/// How many names stand there, and how many of them are in doubt.
fn footnote(records: &[&Record<Participation>], land: Option<&str>) -> Option<String> {
    let all = records.iter().flat_map(|one| &one.participants).filter(|it| from(it, land));
    let all: Vec<_> = all.collect();
    let in_doubt =
        |one: &&&Participant| one.reading.as_ref().is_some_and(|it| it.doubt().is_some());
    let doubtful = all.iter().filter(in_doubt).count();
    (!all.is_empty()).then(|| {
        let entries = super::words::counted(all.len(), "Nennung", "Nennungen");
        format!("{entries}, davon {doubtful} mit unsicherer Lesart. „–“ heißt: keine Nennung.")
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{cells, sample};
    use super::Participation;

    #[test]
    fn names_keep_land_and_doubt() {
        let site = sample();
        let ink = super::super::ink::Ink::new(&site, "");
        let table = super::participation(&ink, None);
        let rows: Vec<Vec<String>> = table
            .rows
            .into_iter()
            .map(|row| {
                let head = row.head.map(|head| head.html);
                head.into_iter().chain(row.cells.into_iter().map(|cell| cell.html)).collect()
            })
            .collect();
        assert!(rows[0][1].contains("<li>Nürnberg\u{a0}(BY)</li>"), "{}", rows[0][1]);
        assert!(rows[0][1].contains("abzeichen-warnung\">unsicher"), "{}", rows[0][1]);
        assert!(rows[0][2].contains(">Dataport</a>"), "{}", rows[0][2]);
        let bavaria = cells(&site, "beteiligung land=BY");
        assert_eq!(bavaria[0][1], "Nürnberg\u{a0}(BY)");
        let one = site.visible::<Participation>().next().expect("a participation");
        let name = super::entry(&ink, &one.participants[0], true);
        assert_eq!(name, "<span data-wert=\"Bayern\">Nürnberg\u{a0}(BY)</span>");
    }
}
