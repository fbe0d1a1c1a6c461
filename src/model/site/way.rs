//! Routes whose steps depend on the connection: one page per connection.

use super::Drafts;
use super::draft::{Drafted, first_visible, generated};
use super::page::PageKind;
use super::target::is_visible;
use crate::base::address::Address;
use crate::base::id::Id;
use crate::model::entity::Records;
use crate::model::entity::connection::Connection;
use crate::model::entity::route::Route;
use crate::model::entity::step::Step;
use crate::model::entity::{Record, Table};
use std::collections::HashMap;

/// Where a route for one connection is shown.
pub fn address(route: &Id, connection: &Id) -> Address {
    Address::new("anleitungen").join(route.as_str()).join(&format!("ueber-{connection}"))
}

/// Where a support model hangs on the wall.
pub fn poster(model: &Id) -> Address {
    Address::new("beteiligte/support").join(model.as_str())
}

/// A page for each connection between which a route makes a difference, one for each support model.
pub(super) fn add_ways(records: &Records, drafts: Drafts, drafted: &mut Drafted) {
    let mut named: HashMap<&Id, Vec<&Id>> = HashMap::new();
    for step in first_visible(&records.steps, drafts) {
        if let Some(connection) = connection(step) {
            named.entry(&step.route.id).or_default().push(connection);
        }
    }
    for route in first_visible(&records.routes, drafts) {
        let Some(named) = named.get(route.id()) else { continue };
        for connection in choices(records, drafts, route, named) {
            let title = format!("{}: {}", route.title(), connection.title());
            let kind = PageKind::Way(route.id().clone(), connection.id().clone());
            let at = address(route.id(), connection.id());
            drafted.entry(at).or_insert_with(|| generated(title, kind));
        }
    }
    for model in first_visible(&records.support_models, drafts) {
        let title = format!("Aushang: {}", model.title());
        let kind = PageKind::Poster(model.id().clone());
        drafted.entry(poster(model.id())).or_insert_with(|| generated(title, kind));
    }
}

/// The connection that a step is for.
pub fn connection(step: &Step) -> Option<&Id> {
    Some(&step.applies_if.as_ref()?.connection.as_ref()?.id)
}

/// Those that steps name and those that the service offers, if there are several.
fn choices<'a>(
    records: &'a Records,
    drafts: Drafts,
    route: &Route,
    named: &[&Id],
) -> Vec<&'a Record<Connection>> {
    let service = route.online_service.as_ref();
    let service = service.and_then(|to| records.online_services.by_id(&to.id));
    let offered = service.into_iter().flat_map(|service| &service.connections).map(|to| &to.id);
    let wanted: Vec<&Id> = named.iter().copied().chain(offered).collect();
    let table: &Table<Connection> = &records.connections;
    let chosen = table.iter().filter(|one| is_visible(&one.common, drafts));
    let chosen: Vec<_> = chosen.filter(|one| wanted.contains(&one.id())).collect();
    if chosen.len() > 1 { chosen } else { Vec::new() }
}
