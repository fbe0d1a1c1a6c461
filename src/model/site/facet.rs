//! By what the services of the catalogue can be chosen: one page per value.

use super::Drafts;
use super::draft::first_visible;
use super::own_cost::OwnCost;
use super::target::is_visible;
use crate::base::id::Id;
use crate::base::slug::slug;
use crate::model::entity::connection::Connection;
use crate::model::entity::cost_item::CostItem;
use crate::model::entity::land::Land;
use crate::model::entity::online_service::OnlineService;
use crate::model::entity::service::Service;
use crate::model::entity::subject_field::SubjectField;
use crate::model::entity::{Entity, Has, Record, Records};
use crate::model::value::Ref;

/// A value by which services can be chosen, with the services that have it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Facet {
    /// What is chosen by: `Nachnutzungsmodell`.
    pub group: &'static str,
    /// The value: `Einer für Alle`.
    pub title: String,
    /// The last part of its address: `modell-efa`.
    pub name: String,
    /// The services that have it, in the order of the records.
    pub services: Vec<Id>,
}

/// A value of a service: the word in the address, and the title.
type Value = (String, String);
/// The values that a service has.
type Values = fn(&Source<'_>, &Record<OnlineService>) -> Vec<Value>;

/// All groups: title, word in the address, values.
const GROUPS: &[(&str, &str, Values)] = &[
    ("Verfügbarkeit", "verfuegbarkeit", availability),
    ("Kosten für die Kommune", "kosten", costs),
    ("Themenfeld", "themenfeld", fields),
    ("Nachnutzungsmodell", "modell", |source, service| source.named(&service.model)),
    ("Zielgruppe", "zielgruppe", audiences),
    ("Geeignet für", "kommune", municipalities),
    ("Vollzug", "vollzug", executions),
    ("Anbindung", "anbindung", connections),
    ("Reifegrad", "reifegrad", maturity),
    ("Umsetzendes Land", "land", lands),
    ("Nutzbar in", "nutzbar", usable_in),
    ("SDG", "sdg", single_gateway),
    ("Priorität", "prioritaet", priorities),
];

/// Where values are looked up.
struct Source<'a> {
    records: &'a Records,
    drafts: Drafts,
}

/// All values that visible services have, group by group, sorted inside a group.
pub fn facets(records: &Records, drafts: Drafts) -> Vec<Facet> {
    let source = Source { records, drafts };
    let mut all = Vec::new();
    for (group, word, values) in GROUPS {
        let mut own: Vec<Facet> = Vec::new();
        for service in first_visible(&records.online_services, drafts) {
            for (value, title) in values(&source, service) {
                let name = format!("{word}-{}", slug(&value));
                match own.iter_mut().find(|facet| facet.name == name) {
                    Some(facet) if facet.services.last() == Some(service.id()) => {}
                    Some(facet) => facet.services.push(service.id().clone()),
                    None => {
                        let services = vec![service.id().clone()];
                        own.push(Facet { group, title, name, services });
                    }
                }
            }
        }
        own.sort_by_cached_key(|facet| super::order::sort_key(&facet.title));
        all.extend(own);
    }
    all
}

impl Source<'_> {
    fn shows<T>(&self, record: &Record<T>) -> bool {
        is_visible(&record.common, self.drafts)
    }

    fn find<T: Entity>(&self, reference: &Ref<T>) -> Option<&Record<T>>
    where
        Records: Has<T>,
    {
        self.records.table().by_id(&reference.id).filter(|record| self.shows(record))
    }

    fn named<T: Entity>(&self, reference: &Ref<T>) -> Vec<Value>
    where
        Records: Has<T>,
    {
        let record = self.find(reference);
        record.map(|one| (one.id().to_string(), one.title().to_owned())).into_iter().collect()
    }

    /// The Leistungen that a service covers.
    fn bundles(&self, service: &OnlineService) -> impl Iterator<Item = &Record<Service>> {
        let named = service.services.iter().filter(|any| &*any.kind == Service::KIND);
        let ids: Vec<Ref<Service>> = named.map(|any| Ref::new(any.id.as_str())).collect();
        ids.into_iter().filter_map(|id| self.find(&id))
    }
}

fn availability(_: &Source<'_>, service: &Record<OnlineService>) -> Vec<Value> {
    let state = service.availability;
    vec![(state.word().to_owned(), state.label().to_owned())]
}

/// Without positions nothing.
fn costs(source: &Source<'_>, service: &Record<OnlineService>) -> Vec<Value> {
    let items: Vec<&CostItem> =
        service.costs.iter().filter_map(|to| source.find(to)).map(|item| &**item).collect();
    let words = OwnCost::of(&items).words();
    words.map(|(word, title)| (word.to_owned(), title.to_owned())).into_iter().collect()
}

fn fields(source: &Source<'_>, service: &Record<OnlineService>) -> Vec<Value> {
    let fields = source.bundles(service).map(|bundle| &bundle.field);
    fields.flat_map(|field: &Ref<SubjectField>| source.named(field)).collect()
}

fn audiences(source: &Source<'_>, service: &Record<OnlineService>) -> Vec<Value> {
    let audiences = source.bundles(service).flat_map(|bundle| &bundle.audience);
    audiences.map(|one| (one.word().to_owned(), one.label().to_owned())).collect()
}

fn executions(source: &Source<'_>, service: &Record<OnlineService>) -> Vec<Value> {
    let levels = source.bundles(service).flat_map(|bundle| &bundle.execution);
    levels.map(|one| (one.word().to_owned(), one.label().to_owned())).collect()
}

fn municipalities(_: &Source<'_>, service: &Record<OnlineService>) -> Vec<Value> {
    let suited = service.suited_for.iter().flat_map(|suited| &suited.types);
    suited.map(|kind| (kind.word().to_owned(), kind.label().to_owned())).collect()
}

fn connections(source: &Source<'_>, service: &Record<OnlineService>) -> Vec<Value> {
    service.connections.iter().flat_map(|to: &Ref<Connection>| source.named(to)).collect()
}

fn maturity(_: &Source<'_>, service: &Record<OnlineService>) -> Vec<Value> {
    let level = service.maturity;
    level
        .map(|one| (one.word().to_owned(), format!("Reifegrad {}", one.word())))
        .into_iter()
        .collect()
}

fn usable_in(source: &Source<'_>, service: &Record<OnlineService>) -> Vec<Value> {
    let suited = service.suited_for.iter().flat_map(|suited| &suited.lands);
    suited.flat_map(|to: &Ref<Land>| source.named(to)).collect()
}

/// Only what must be fully online for all of Europe.
fn single_gateway(source: &Source<'_>, service: &Record<OnlineService>) -> Vec<Value> {
    let relevant =
        |bundle: &&Record<Service>| bundle.sdg.as_ref().is_some_and(|sdg| sdg.relevant.0);
    let found = source.bundles(service).find(relevant);
    found.map(|_| ("ja".to_owned(), "gehört dazu".to_owned())).into_iter().collect()
}

fn priorities(source: &Source<'_>, service: &Record<OnlineService>) -> Vec<Value> {
    let priorities = source.bundles(service).filter_map(|bundle| bundle.priority);
    priorities.map(|one| (one.word().to_owned(), one.label().to_owned())).collect()
}

fn lands(source: &Source<'_>, service: &Record<OnlineService>) -> Vec<Value> {
    service.implementing_land.iter().flat_map(|to: &Ref<Land>| source.named(to)).collect()
}
