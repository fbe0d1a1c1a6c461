//! How far things are: subjects by phase, and areas with what was observed there.

use super::ink::Ink;
use super::mark::Mark;
use super::print::below;
use super::table::{Cell, Column, Layout, Table};
use super::timeline::model_phases;
use super::words::UNKNOWN;
use crate::base::id::Id;
use crate::model::entity::Record;
use crate::model::entity::phase_model::PhaseModel;
use crate::model::entity::progress::Progress;
use crate::model::entity::tile_map::TileMap;
use crate::model::value::AnyRef;
use std::cmp::Ordering;

/// The latest observation of each subject and place: which phases it has passed, where it is.
pub fn status_board(ink: &Ink<'_>, model: &Record<PhaseModel>) -> Table {
    let phases = model_phases(ink, model);
    let mut columns = vec![Column::words("Was und wo")];
    columns.extend(phases.iter().map(|phase| Column::marks(phase.title())));
    let title = format!("Statustafel: {}", model.title());
    let mut table = Table::new("tabelle-status", title, columns);
    table.layout = Some(Layout::Board);
    let place = |one: &Progress| {
        let phase = one.phase.as_ref()?;
        phases.iter().position(|known| *known.id() == phase.id)
    };
    let known = ink.site.visible::<Progress>().filter(|one| place(one).is_some());
    let mut known = latest(known.collect());
    known.sort_by_key(|one| std::cmp::Reverse(place(one)));
    for one in &known {
        let at = place(one).unwrap_or_default();
        let head = format!("{}{}", head(ink, one), below(&observed(ink, one)));
        table.push(head, (0..phases.len()).map(|phase| stage(phase, at)).collect());
    }
    let counts = (0..phases.len()).map(|phase| {
        let here = known.iter().filter(|one| place(one) == Some(phase)).count();
        Cell::new(format!("{here} von {}", known.len()))
    });
    if !known.is_empty() {
        table.push_sum("in dieser Phase", counts.collect());
    }
    let parts = [ink.doubts(known.iter().map(|one| &one.common)), sources(ink, &known)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    table.footnote = Some(format!("{}<br>{}", legend(), parts.join(" ")));
    table
}

/// What a cell says about a phase when something is in another one.
fn stage(phase: usize, at: usize) -> Cell {
    Cell::new(match phase.cmp(&at) {
        Ordering::Less => Mark::Passed.saying("durchlaufen"),
        Ordering::Equal => format!("{} hier", Mark::Here.svg()),
        Ordering::Greater => Mark::Ahead.saying("noch nicht"),
    })
}

fn legend() -> String {
    let keys =
        [(Mark::Passed, "durchlaufen"), (Mark::Here, "hier steht es"), (Mark::Ahead, "noch nicht")];
    keys.map(|(mark, words)| format!("<span class=\"muster\">{}</span>", mark.beside(words)))
        .join(" ")
}

/// The areas of a map with the latest observation of its subject.
pub fn tiles(ink: &Ink<'_>, map: &Record<TileMap>) -> Table {
    let columns = ["Gebiet", "Art", "Umsetzungsstand", "Beobachtet"].map(Column::words).to_vec();
    let mut table = Table::new("tabelle-karte", map.title(), columns);
    let known = seen(ink, map);
    for tile in &map.tiles {
        let here = known.iter().find(|one| one.ars.as_deref() == Some(&*tile.ars));
        let kind = tile.kind.map_or(UNKNOWN, |kind| kind.label());
        let value = here.and_then(|one| one.value).map_or(UNKNOWN, |value| value.label());
        let seen = Cell::new(here.map_or_else(String::new, |one| observed(ink, one)));
        let head = format!("{} ({})", ink.escaped(&tile.title), ink.escaped(&tile.short));
        table.push(head, vec![Cell::new(kind), Cell::new(value), seen]);
    }
    let date = map.common.as_of.map(|date| format!("Stand: {}.", date.long()));
    let about = [&map.common].into_iter().chain(known.iter().map(|one| &one.common));
    let parts = [ink.doubts(about), sources(ink, &known), date];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    table.footnote = (!parts.is_empty()).then(|| parts.join(" "));
    table
}

/// The latest observations of the subject of a map.
pub(super) fn seen<'a>(ink: &Ink<'a>, map: &Record<TileMap>) -> Vec<&'a Record<Progress>> {
    let about = |one: &&Record<Progress>| map.subject.as_ref() == Some(&one.subject);
    latest(ink.site.visible::<Progress>().filter(about).collect())
}

/// Of several observations of the same thing at the same place the latest one, in first order.
fn latest<'a>(all: Vec<&'a Record<Progress>>) -> Vec<&'a Record<Progress>> {
    let mut kept: Vec<&'a Record<Progress>> = Vec::new();
    for one in all {
        let same = kept.iter().position(|other| key(other) == key(one));
        match same {
            Some(at) if kept[at].date < one.date => kept[at] = one,
            Some(_) => {}
            None => kept.push(one),
        }
    }
    kept
}

fn key(one: &Progress) -> (&AnyRef, Option<&Id>, Option<&str>) {
    (&one.subject, one.organisation.as_ref().map(|to| &to.id), one.ars.as_deref())
}

fn head(ink: &Ink<'_>, one: &Record<Progress>) -> String {
    let subject = ink.any(&one.subject).map_or_else(|| UNKNOWN.to_owned(), |to| ink.anchor(&to));
    match one.organisation.as_ref().and_then(|to| ink.link(to)) {
        Some(place) => format!("{subject}{}", below(&ink.anchor(&place))),
        None => subject,
    }
}

fn observed(ink: &Ink<'_>, one: &Record<Progress>) -> String {
    let note = one.note.as_ref().map_or(String::new(), |note| below(&ink.html(note)));
    format!("{}{note}", one.date.long())
}

/// Each source of some observations once.
fn sources(ink: &Ink<'_>, all: &[&Record<Progress>]) -> Option<String> {
    let mut links: Vec<super::Link> = Vec::new();
    for link in all.iter().filter_map(|one| ink.link(&one.source)) {
        if !links.contains(&link) {
            links.push(link);
        }
    }
    (!links.is_empty()).then(|| format!("Quelle: {}.", ink.line(&links)))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{cells, sample};

    #[test]
    fn the_latest_observation_counts() {
        let rows = cells(&sample(), "statustafel modell");
        assert_eq!(rows.len(), 2);
        assert!(rows[0][1].ends_with(">durchlaufen</span>"), "{}", rows[0][1]);
        assert!(rows[0][2].ends_with("</svg> hier"), "{}", rows[0][2]);
        assert!(rows[0][0].contains("1. März 2024"), "{}", rows[0][0]);
        assert_eq!(rows[1], ["in dieser Phase", "0 von 1", "1 von 1"]);
    }

    #[test]
    fn areas_without_an_observation_stay_open() {
        let rows = cells(&sample(), "karte karte");
        assert_eq!(rows[0][..3], ["Gotha (GTH)", "Landkreis", "live"]);
        assert_eq!(rows[1][2..], ["keine Angabe", "keine Angabe"]);
    }
}
