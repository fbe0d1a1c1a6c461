//! The fact sheet of an online service and the laws it rests on.

use super::catalogue::place_of;
use super::lines::{link_line, open_line, text_line};
use crate::figure::{Fact, Ink, Link, law_link};
use crate::model::entity::leika_service::LeikaService;
use crate::model::entity::online_service::{
    Effort, Maturity, NeededBaseService, OnlineService, Procurement, SuitedFor,
};
use crate::model::entity::service::Service;
use crate::model::entity::{Entity, Record};
use crate::model::value::{Duration, QuantityKind, Ref, Url, grouped};

/// The fact sheet. What a municipality must know and nobody has said stands there as such.
pub(super) fn facts(ink: &Ink<'_>, service: &Record<OnlineService>) -> Vec<Fact> {
    let bundles = bundles(ink, service);
    let operator = service.operator.as_ref().and_then(|to| ink.link(to));
    let land = service.implementing_land.as_ref().and_then(|to| ink.link(to));
    let lead = service.lead.as_ref().and_then(|to| ink.link(to));
    let way = service.procurement.map(Procurement::label);
    let maturity = service.maturity.map(Maturity::label);
    let suited_for = service.suited_for.as_ref().map(|it| suited(ink, it));
    [
        link_line("OZG-Leistung", bundles.iter().map(|bundle| bundle_link(bundle))),
        link_line("LeiKa-Leistung", leika(ink, service).into_iter().map(leika_link)),
        link_line("Nachnutzungsmodell", ink.link(&service.model)),
        link_line("Anbieter", ink.link(&service.provider)),
        or_open(ink, "Betrieb", link_line("Betrieb", operator)),
        link_line("Umsetzendes Land", land),
        link_line("Federführung", lead),
        text_line(ink, "Verfügbarkeit", Some(&availability(ink, service))),
        open_line(ink, "Reifegrad", maturity),
        open_line(ink, "Beschaffungsweg", way),
        base_services(ink, service),
        text_line(ink, "Geeignet für", suited_for.as_deref()),
        open_line(ink, "Aufwand der Kommune", service.effort.as_ref().map(effort).as_deref()),
        address("Webseite", "Onlinedienst öffnen", service.url.as_ref()),
        address("Vorführung", "Vorführung ansehen", service.demo_url.as_ref()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn or_open(ink: &Ink<'_>, label: &str, line: Option<Fact>) -> Option<Fact> {
    line.or_else(|| open_line(ink, label, None))
}

fn bundles<'a>(ink: &Ink<'a>, service: &OnlineService) -> Vec<&'a Record<Service>> {
    let named = service.services.iter().filter(|any| &*any.kind == Service::KIND);
    named.filter_map(|any| ink.find(&Ref::new(any.id.as_str()))).collect()
}

/// Its entry in the catalogue; the Leistung itself may lead back to this page.
fn bundle_link(bundle: &Record<Service>) -> Link {
    let title = format!("{} ({})", bundle.title(), &*bundle.ozg_id);
    Link::inside(title, &place_of(bundle))
}

/// Named directly or bundled by a Leistung, each once.
fn leika<'a>(ink: &Ink<'a>, service: &OnlineService) -> Vec<&'a Record<LeikaService>> {
    let named = service.services.iter().filter(|any| &*any.kind == LeikaService::KIND);
    let direct = named.filter_map(|any| ink.find(&Ref::new(any.id.as_str())));
    let bundled = bundles(ink, service).into_iter().flat_map(|bundle| &bundle.leika);
    let mut all: Vec<&Record<LeikaService>> = Vec::new();
    for leika in direct.chain(bundled.filter_map(|to| ink.find(to))) {
        if all.iter().all(|known| known.id() != leika.id()) {
            all.push(leika);
        }
    }
    all
}

fn leika_link(leika: &Record<LeikaService>) -> Link {
    Link::inside(format!("{} ({})", leika.title(), &*leika.key), &place_of(leika))
}

/// `nachnutzbar, seit 16. August 2021`.
fn availability(ink: &Ink<'_>, service: &OnlineService) -> String {
    let label = service.availability.label();
    match service.available_from {
        Some(day) if day <= ink.site.today => format!("{label}, seit {}", day.long()),
        Some(day) => format!("{label}, ab {}", day.long()),
        None => label.to_owned(),
    }
}

fn base_services(ink: &Ink<'_>, service: &OnlineService) -> Option<Fact> {
    let named = |needed: &NeededBaseService| {
        let mut name = ink.link(&needed.base_service)?;
        if needed.mandatory.is_some_and(|yes| !yes.0) {
            name.title.push_str(" (freiwillig)");
        }
        Some(name)
    };
    link_line("Basisdienste", service.base_services.iter().filter_map(named))
}

/// `Gemeinde, Stadt; 5 000 bis 20 000 Einwohner`.
fn suited(ink: &Ink<'_>, suited: &SuitedFor) -> String {
    let types: Vec<&str> = suited.types.iter().map(|kind| kind.label()).collect();
    let number = |count: crate::model::value::Int| grouped(count.0);
    let size = match (suited.inhabitants_min.map(number), suited.inhabitants_max.map(number)) {
        (Some(min), Some(max)) => format!("{min} bis {max} Einwohner"),
        (Some(min), None) => format!("ab {min} Einwohnern"),
        (None, Some(max)) => format!("bis {max} Einwohner"),
        (None, None) => String::new(),
    };
    let lands: Vec<&str> =
        suited.lands.iter().filter_map(|land| ink.find(land)).map(Record::title).collect();
    let parts = [types.join(", "), size, lands.join(", ")];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("; ")
}

/// `etwa 4 Personentage in 4 bis 10 Wochen`.
pub(super) fn effort(effort: &Effort) -> String {
    let known = effort.person_days.filter(|days| days.kind != QuantityKind::Unknown);
    let days = known.map(|days| match days.value {
        Some(1) => format!("{} Personentag", days.words()),
        _ => format!("{} Personentage", days.words()),
    });
    let time = effort.duration.as_ref().map(Duration::words);
    match (days, time) {
        (Some(days), Some(time)) => format!("{days}, Dauer {time}"),
        (Some(words), None) => words,
        (None, Some(time)) => format!("Dauer {time}"),
        (None, None) => String::new(),
    }
}

fn address(label: &str, title: &str, url: Option<&Url>) -> Option<Fact> {
    link_line(label, url.map(|url| Link::outside(title, url)))
}

/// The laws of all LeiKa-Leistungen that the service covers, each once.
pub(super) fn laws(ink: &Ink<'_>, service: &Record<OnlineService>) -> Vec<Link> {
    let mut all: Vec<Link> = Vec::new();
    for law in leika(ink, service).into_iter().flat_map(|leika| &leika.laws).map(law_link) {
        if !all.contains(&law) {
            all.push(law);
        }
    }
    all
}
