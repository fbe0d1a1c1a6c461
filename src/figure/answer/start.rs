//! „Womit fange ich an?“: the first step and how long all of it takes.

use super::super::ink::Ink;
use super::super::steps::{route_steps, step_link};
use super::super::words::{UNKNOWN, counted};
use super::{Answer, paragraph, part};
use crate::model::entity::Record;
use crate::model::entity::online_service::{Effort, OnlineService};
use crate::model::value::{Quantity, QuantityKind};

pub(super) fn answer(ink: &Ink<'_>, service: &Record<OnlineService>) -> Answer {
    let route = service.route.as_ref().and_then(|to| ink.find(to));
    let steps = route.map_or_else(Vec::new, |route| route_steps(ink, route));
    let first = steps.first();
    let effort = service.effort.as_ref().and_then(effort);
    let duration = first.and_then(|step| {
        let duration = step.duration.as_ref()?;
        Some(format!("Schritt {} dauert {}.", &*step.number, duration.words()))
    });
    let all = counted(steps.len(), "Schritt", "Schritte");
    let contacts = part(ink, service, "Ansprechstellen", "seite-kontakte");
    let ask = contacts.filter(|_| first.is_none() && asks(ink, service));
    let sentences = vec![
        first.and_then(|step| step.common.short.as_ref()).map(|short| ink.escaped(short)),
        duration,
        first.map(|_| format!("Die ganze Anleitung hat {all}.")),
        ask.as_ref().map(|_| "Eine Anleitung gibt es noch nicht.".to_owned()),
        effort,
    ];
    let mut links: Vec<_> = first.map(|step| step_link(ink, step)).into_iter().collect();
    let asking = ask.is_some();
    links.extend(ask);
    if let Some(route) = route {
        links.push(crate::figure::Link { title: "Ganze Anleitung".to_owned(), ..ink.to(route) });
    }
    Answer {
        anchor: Some("womit-anfangen"),
        question: "Womit fange ich an?",
        short: match first {
            Some(step) => mit(step.title()),
            None if asking => "Mit einer Anfrage.".to_owned(),
            None => UNKNOWN.to_owned(),
        },
        kind: None,
        html: paragraph(sentences),
        links,
    }
}

/// Whether the service names somebody who can be asked.
fn asks(ink: &Ink<'_>, service: &Record<OnlineService>) -> bool {
    service.contacts.iter().any(|to| ink.find(to).is_some())
}

fn mit(title: &str) -> String {
    format!("Mit dem ersten Schritt: {title}.")
}

/// `Aufwand der Kommune: etwa 4 Personentage in 4 bis 10 Wochen.`
fn effort(effort: &Effort) -> Option<String> {
    let known = |days: &Quantity| days.kind != QuantityKind::Unknown && days.value.is_some();
    let days = effort.person_days.filter(known).map(|days| {
        let unit = if days.value == Some(1) { "Personentag" } else { "Personentage" };
        format!("{} {unit}", days.words())
    });
    let time = effort.duration.as_ref().map(crate::model::value::Duration::words);
    match (days, time) {
        (Some(days), Some(time)) => {
            Some(format!("Aufwand der Kommune: {days}, verteilt auf {time}."))
        }
        (Some(days), None) => Some(format!("Aufwand der Kommune: {days}.")),
        (None, Some(time)) => Some(format!("Von der Anfrage bis zum Start: {time}.")),
        (None, None) => None,
    }
}
