//! Values whose words read better than the list of their keys: amounts, periods, laws, levels.

use super::lines::{link_line, open_line, text_line};
use super::service_facts::law_link;
use crate::figure::{EscalationLine, Fact, Ink, Link, Support, SupportLine, joined, support};
use crate::model::entity::AnyRecord;
use crate::model::entity::cost_item::{Bearer, SharingKey};
use crate::model::entity::funding_matrix::Cell;
use crate::model::field::FieldSpec;
use crate::model::value::{Amount, NamedLink, Period};

/// The line of a value in words, `None` where its keys speak for themselves.
pub(super) fn spoken(ink: &Ink<'_>, record: &dyn AnyRecord, spec: &FieldSpec) -> Option<Fact> {
    let (records, id) = (&ink.site.records, record.common().id());
    let label = spec.label();
    match (record.kind(), spec.key) {
        ("kostenposition", "betrag") => {
            let amount = records.cost_items.by_id(id)?.amount.as_ref().map(Amount::words);
            open_line(ink, label, amount.as_deref())
        }
        ("kostenposition", "traeger") => {
            let bearers = &records.cost_items.by_id(id)?.bearers;
            list(label, bearers.iter().map(|one| bearer(ink, one)))
        }
        ("programm", "zeitraum") => period(ink, label, records.programs.by_id(id)?.period.as_ref()),
        ("finanzierungsinstrument", "laufzeit") => {
            period(ink, label, records.instruments.by_id(id)?.period.as_ref())
        }
        ("finanzierungsinstrument", "rechtsgrundlage") => {
            link_line(label, records.instruments.by_id(id)?.law.as_ref().map(law_link))
        }
        ("finanzierungsregel", "rechtsgrundlagen") => {
            link_line(label, records.funding_rules.by_id(id)?.laws.iter().map(law_link))
        }
        ("land", "angebotsorte") => named(label, &records.lands.by_id(id)?.catalogues),
        ("land", "marktplatz") => named(label, &records.lands.by_id(id)?.markets),
        ("finanzierungsmatrix", "zellen") => {
            let cells = &records.funding_matrices.by_id(id)?.cells;
            list(label, cells.iter().map(|one| cell(ink, one)))
        }
        ("supportmodell", "stufen") => {
            levels(ink, label, &support(ink, records.support_models.by_id(id)?))
        }
        ("supportmodell", "eskalation") => {
            let support = support(ink, records.support_models.by_id(id)?);
            list(label, support.escalations.iter().map(escalation))
        }
        _ => None,
    }
}

fn list(label: &str, items: impl Iterator<Item = String>) -> Option<Fact> {
    let html = points(items);
    let label = label.to_owned();
    (!html.is_empty()).then(|| Fact { label, html: Some(html), links: Vec::new() })
}

fn points<T: std::fmt::Display>(items: impl Iterator<Item = T>) -> String {
    let items: Vec<String> = items.map(|item| format!("<li>{item}</li>")).collect();
    if items.is_empty() { String::new() } else { format!("<ul>{}</ul>", items.concat()) }
}

fn period(ink: &Ink<'_>, label: &str, period: Option<&Period>) -> Option<Fact> {
    text_line(ink, label, period.map(Period::words).as_deref())
}

fn named(label: &str, links: &[NamedLink]) -> Option<Fact> {
    link_line(label, links.iter().map(|link| Link::outside(&*link.title, &link.url)))
}

/// `Land: 100 Prozent, Königsteiner Schlüssel; Vorbehalt: Haushalt`.
fn bearer(ink: &Ink<'_>, bearer: &Bearer) -> String {
    let organisation = bearer.organisation.as_ref().and_then(|to| ink.link(to));
    let who = match (organisation, bearer.level) {
        (Some(organisation), _) => ink.anchor(&organisation),
        (None, Some(level)) => level.label().to_owned(),
        (None, None) => "nicht benannt".to_owned(),
    };
    let share = bearer.share.map_or_else(
        || "Anteil nicht angegeben".to_owned(),
        |share| format!("{} Prozent", share.german(0)),
    );
    let key = bearer.key.filter(|key| *key != SharingKey::None);
    let key = key.map_or_else(String::new, |key| format!(", {}", key.label()));
    let reservation = bearer.reservation.as_ref();
    let reservation = reservation
        .map_or_else(String::new, |words| format!("; Vorbehalt: {}", ink.escaped(words)));
    format!("{who}: {share}{key}{reservation}")
}

/// `Einer für Alle – Weitere Themenfelder: bis zu 230 (unsicher); Digitalisierungsbudget`.
fn cell(ink: &Ink<'_>, cell: &Cell) -> String {
    let place: Vec<String> = [ink.link(&cell.row), ink.link(&cell.column)]
        .into_iter()
        .flatten()
        .map(|link| ink.anchor(&link))
        .collect();
    let paid: Vec<String> = cell
        .instruments
        .iter()
        .filter_map(|to| ink.link(to))
        .map(|link| ink.anchor(&link))
        .collect();
    let doubtful = cell.reading.as_ref().filter(|reading| reading.doubt().is_some());
    let mark = if doubtful.is_some() { " (unsicher)" } else { "" };
    let notes = [cell.note.as_ref(), doubtful.and_then(|reading| reading.note.as_ref())];
    let mut words = vec![format!("{}: {}{mark}", place.join(" – "), cell.count.words())];
    words.extend((!paid.is_empty()).then(|| joined(&paid)));
    words.extend(notes.into_iter().flatten().map(|note| ink.escaped(note)));
    words.join("; ")
}

fn escalation(one: &EscalationLine) -> String {
    format!("Von {} an {}: {}", one.from, one.to, one.html)
}

fn levels(ink: &Ink<'_>, label: &str, support: &Support) -> Option<Fact> {
    let line = |level: &SupportLine| {
        let mut html = format!("{}: {}", level.title, ink.line(&level.actors));
        for fact in &level.facts {
            let words = fact.html.as_deref().unwrap_or_default();
            html = format!("{html}; {}: {words}", fact.label);
        }
        html + &points(level.tasks.iter().map(String::as_str))
    };
    list(label, support.levels.iter().map(line))
}
