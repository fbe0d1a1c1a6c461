//! Dates and series of dates.

use super::ink::Ink;
use super::print::below;
use super::table::{Cell, Column, Table};
use super::words::UNKNOWN;
use crate::model::entity::Record;
use crate::model::entity::event::{Event, EventState};

/// Dates, the latest first.
pub fn events(ink: &Ink<'_>, mut all: Vec<&Record<Event>>) -> Table {
    let columns = ["Termin", "Wann", "Wo", "Wer lädt ein"].map(Column::words).to_vec();
    let mut table = Table::new("tabelle-termine", "Termine", columns);
    all.sort_by_key(|event| std::cmp::Reverse(event.begins));
    for event in all {
        let mut head = ink.anchor(&ink.to(event));
        if let Some(content) = &event.content {
            head.push_str(&below(&ink.html(content)));
        }
        table.push(head, cells(ink, event));
    }
    table
}

fn cells(ink: &Ink<'_>, event: &Record<Event>) -> Vec<Cell> {
    let mut place = event.own.place.as_ref().map_or(String::new(), |place| ink.escaped(place));
    if let Some(url) = &event.online_url {
        let online = ink.anchor(&super::Link::outside("im Netz", url));
        place = if place.is_empty() { online } else { format!("{place}, {online}") };
    }
    let host = event.host.as_ref().and_then(|to| ink.link(to));
    let host = host.map_or_else(|| UNKNOWN.to_owned(), |to| ink.anchor(&to));
    vec![
        Cell::new(when(ink, event)).doubted_as(ink, &event.common),
        Cell::new(place),
        Cell::new(host),
    ]
}

/// `18. August 2021, 10:00–11:30 Uhr, monatlich (vorbei)`.
fn when(ink: &Ink<'_>, event: &Event) -> String {
    let mut words = event.begins.long();
    if let Some(end) = event.ends {
        words = format!("{words} bis {}", end.long());
    }
    if let Some(time) = &event.time {
        words = format!("{words}, {} Uhr", ink.escaped(time));
    }
    if let (Some(rhythm), Some(series)) = (event.rhythm_words(), &event.series) {
        words = format!("{words}, {rhythm}");
        if let Some(until) = series.until {
            words = format!("{words} bis {}", until.long());
        }
    }
    match event.state {
        Some(state @ (EventState::Past | EventState::Cancelled)) => {
            format!("{words}{}", below(state.label()))
        }
        _ => words,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{cells, sample};

    #[test]
    fn dates_say_when_where_and_how_often() {
        let rows = cells(&sample(), "termine");
        assert_eq!(
            rows[0][1],
            "1. März 2024, 10:00–11:00 Uhr, monatlich am ersten Freitag bis 1. Dezember 2024"
        );
        assert_eq!(rows[1][1], "18. August 2021<br><span class=\"leise\">vorbei</span>");
        assert!(rows[1][2].starts_with("Erfurt, <a class=\"extern\""), "{}", rows[1][2]);
    }
}
