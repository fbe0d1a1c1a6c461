//! A service in a list to choose from, and the order that helps a small town most.

use super::badge;
use super::catalogue::Offer;
use super::lines::short;
use super::page_line::PageLink;
use super::service_facts::effort;
use crate::base::id::Id;
use crate::figure::{Badge, Ink, cost_items};
use crate::model::entity::online_service::OnlineService;
use crate::model::entity::{Entity, Record};
use crate::model::site::{OwnCost, sort_key};
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::HashMap;

/// A service in a list to choose from.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ServiceLine {
    /// Its name, page, badges, provider and model.
    #[serde(flatten)]
    pub offer: Offer,
    /// What it is about.
    #[serde(rename = "worum")]
    pub about: Option<String>,
    /// What it costs the municipality.
    #[serde(rename = "kosten")]
    pub cost: &'static str,
    /// How much work it is.
    #[serde(rename = "aufwand")]
    pub effort: Option<String>,
    /// The person days as a number, to sort by.
    #[serde(rename = "tage")]
    pub days: Option<i64>,
    /// When its facts were right, to sort by.
    #[serde(rename = "stand")]
    pub as_of: Option<String>,
    /// Names of the values by which it can be chosen.
    #[serde(rename = "werte")]
    pub values: Vec<String>,
}

/// Sorts: available now, free for the municipality, little work; then by title.
pub(super) fn sorted<'a>(
    ink: &Ink<'_>,
    services: impl Iterator<Item = &'a Record<OnlineService>>,
) -> Vec<&'a Record<OnlineService>> {
    let mut all: Vec<_> = services.collect();
    all.sort_by_cached_key(|service| {
        let days = days(service).unwrap_or(i64::MAX);
        let state = Reverse(service.availability);
        let ended = badge::has_ended(service);
        (ended, state, own_cost(ink, service), days, sort_key(service.title()))
    });
    all
}

/// A service in a list.
pub(super) fn line(ink: &Ink<'_>, service: &Record<OnlineService>) -> Option<ServiceLine> {
    let target = ink.site.target(OnlineService::KIND, service.id())?;
    let named = [
        ink.find(&service.provider).map(Record::title),
        ink.find(&service.model).map(Record::title),
    ];
    let named: Vec<&str> = named.into_iter().flatten().collect();
    let cost = own_cost(ink, service);
    let mut badges: Vec<Badge> = vec![badge::availability(service)];
    badges.extend((cost == OwnCost::Free).then(|| Badge::new("kostenlos", Some("erfolg"))));
    badges.extend(badge::caution(ink.site, &service.common));
    let work = service.effort.as_ref().map(effort).filter(|words| !words.is_empty());
    Some(ServiceLine {
        offer: Offer {
            page: PageLink::named(service.title(), target),
            badges,
            short: (!named.is_empty()).then(|| named.join(", ")),
        },
        about: short(&service.common),
        cost: cost.words().map_or("keine Angabe", |(_, words)| words),
        effort: work,
        days: days(service),
        as_of: service.common.as_of.map(|day| day.to_string()),
        values: Vec::new(),
    })
}

/// All services, each with the names of its values.
pub(super) fn all(ink: &Ink<'_>) -> Vec<ServiceLine> {
    let mut values: HashMap<&Id, Vec<String>> = HashMap::new();
    for facet in ink.site.facets.iter() {
        for service in &facet.services {
            values.entry(service).or_default().push(facet.name.clone());
        }
    }
    let services = sorted(ink, ink.site.visible::<OnlineService>()).into_iter();
    let with_names = |service: &Record<OnlineService>| {
        let values = values.remove(service.id()).unwrap_or_default();
        Some(ServiceLine { values, ..line(ink, service)? })
    };
    services.filter_map(with_names).collect()
}

fn own_cost(ink: &Ink<'_>, service: &OnlineService) -> OwnCost {
    let items: Vec<_> = cost_items(ink, service).into_iter().map(|item| &**item).collect();
    OwnCost::of(&items)
}

fn days(service: &OnlineService) -> Option<i64> {
    service.effort.as_ref()?.person_days?.value
}
