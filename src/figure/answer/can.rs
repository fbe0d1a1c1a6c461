//! „Kann ich?“: availability, date, and for which municipalities.

use super::super::ink::Ink;
use super::super::words::{counted, joined};
use super::{Answer, paragraph, part};
use crate::base::date::Date;
use crate::model::entity::Record;
use crate::model::entity::online_service::{Availability, OnlineService, SuitedFor};
use crate::model::value::grouped;

pub(super) fn answer(ink: &Ink<'_>, service: &Record<OnlineService>) -> Answer {
    let (short, kind) = availability(service.availability);
    let needed = service.requirements.iter().filter(|one| one.mandatory.is_some_and(|yes| yes.0));
    let needed = needed.count();
    let verb = if needed == 1 { "ist" } else { "sind" };
    let needed = (needed > 0)
        .then(|| format!("Nötig {verb} {}.", counted(needed, "Voraussetzung", "Voraussetzungen")));
    let sentences = vec![
        service.available_from.map(|from| since(from, ink.site.today)),
        service.suited_for.as_ref().and_then(|suited| words(ink, suited)),
        needed,
    ];
    let more = part(ink, service, "Voraussetzungen prüfen", "seite-voraussetzungen");
    Answer {
        anchor: Some("kann-ich"),
        question: "Kann ich?",
        short: short.to_owned(),
        kind: Some(kind),
        html: paragraph(sentences),
        links: more.filter(|_| !service.requirements.is_empty()).into_iter().collect(),
    }
}

fn availability(state: Availability) -> (&'static str, &'static str) {
    match state {
        Availability::Reusable => ("Ja, der Dienst ist nachnutzbar.", "erfolg"),
        Availability::Pilot => ("Noch nicht überall: Der Dienst läuft im Pilotbetrieb.", "warnung"),
        Availability::InDevelopment => ("Noch nicht: Der Dienst ist in Entwicklung.", "warnung"),
        Availability::Planned => ("Noch nicht: Der Dienst ist geplant.", "warnung"),
        Availability::Discontinued => ("Nein: Der Dienst ist eingestellt.", "gefahr"),
    }
}

fn since(from: Date, today: Date) -> String {
    let begun = from <= today;
    format!("{} {}.", if begun { "Verfügbar seit" } else { "Verfügbar ab" }, from.long())
}

fn words(ink: &Ink<'_>, suited: &SuitedFor) -> Option<String> {
    let types: Vec<&str> = suited.types.iter().map(|kind| kind.plural()).collect();
    let number = |count: crate::model::value::Int| grouped(count.0);
    let size = match (suited.inhabitants_min.map(number), suited.inhabitants_max.map(number)) {
        (Some(min), Some(max)) => Some(format!("{min} bis {max} Einwohnern")),
        (Some(min), None) => Some(format!("mindestens {min} Einwohnern")),
        (None, Some(max)) => Some(format!("höchstens {max} Einwohnern")),
        (None, None) => None,
    };
    let lands: Vec<&str> =
        suited.lands.iter().filter_map(|land| ink.find(land)).map(Record::title).collect();
    let whom = if types.is_empty() { "Kommunen".to_owned() } else { joined(&types) };
    let size = size.map(|size| format!(" mit {size}")).unwrap_or_default();
    let place = if lands.is_empty() { String::new() } else { format!(" in {}", joined(&lands)) };
    let limited = !types.is_empty() || !size.is_empty() || !place.is_empty();
    limited.then(|| format!("Geeignet für {whom}{size}{place}."))
}
