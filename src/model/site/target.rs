//! Where each record is shown.

use super::Drafts;
use super::order::step_number;
use crate::base::address::{Address, Target};
use crate::base::id::Id;
use crate::base::slug::slug;
use crate::model::entity::online_service::OnlineService;
use crate::model::entity::step::Step;
use crate::model::entity::{AnyRecord, Common, Home, Record, Records, Status};
use std::collections::HashMap;

/// Where each visible record is shown, by entity and id.
pub type Targets = HashMap<&'static str, HashMap<Id, Target>>;

/// Whether readers may see a record.
pub fn is_visible(common: &Common, drafts: Drafts) -> bool {
    match common.status() {
        Status::Released => true,
        Status::Draft | Status::InReview => drafts == Drafts::Show,
        Status::Archived => false,
    }
}

/// The targets of all visible records.
pub fn targets(records: &Records, drafts: Drafts) -> Targets {
    let mut targets = Targets::new();
    for table in records.tables() {
        let spec = table.spec();
        let places = targets.entry(spec.kind).or_default();
        for record in table.records().filter(|record| is_visible(record.common(), drafts)) {
            if let Some(target) = target(records, record, spec.home) {
                places.entry(record.common().id().clone()).or_insert(target);
            }
        }
    }
    lead_to_only_service(records, drafts, &mut targets);
    targets
}

fn target(records: &Records, record: &dyn AnyRecord, home: Home) -> Option<Target> {
    let id = record.common().id();
    match home {
        Home::Page(folder) => Some(Target::page(Address::new(folder).join(id.as_str()))),
        Home::List(folder) => Some(Target::anchor(Address::new(folder), id.as_str())),
        Home::Shared(folder) => {
            let anchor = format!("{}-{id}", record.kind().replace('_', "-"));
            Some(Target::anchor(Address::new(folder), &anchor))
        }
        Home::BelowRoute => records.steps.by_id(id).map(|step| Target::page(step_address(step))),
        Home::Folder => {
            let folder = records.guides.by_id(id)?.folder.as_ref()?;
            Some(Target::page(Address::new(&folder.0)))
        }
    }
}

/// `anleitungen/aussengastronomie/2-avv/`: number and id, without the id of the route in front.
pub fn step_address(step: &Record<Step>) -> Address {
    let route = step.route.id.as_str();
    let id = step.id().as_str();
    let short = id.strip_prefix(route).and_then(|rest| rest.strip_prefix('-')).unwrap_or(id);
    let (number, letter) = step_number(&step.number);
    let name = slug(&format!("{number}{letter}-{short}"));
    Address::new("anleitungen").join(route).join(&name)
}

/// A Leistung that exactly one service covers leads straight to that service.
fn lead_to_only_service(records: &Records, drafts: Drafts, targets: &mut Targets) {
    let mut covered: HashMap<&Id, Vec<&Record<OnlineService>>> = HashMap::new();
    for service in records.online_services.iter().filter(|s| is_visible(&s.common, drafts)) {
        for bundle in service.services.iter().filter(|any| &*any.kind == "leistung") {
            covered.entry(&bundle.id).or_default().push(service);
        }
    }
    let Some(places) = targets.get_mut("leistung") else { return };
    #[expect(clippy::iter_over_hash_type, reason = "each entry is changed by itself")]
    for (id, target) in places.iter_mut() {
        if let Some([only]) = covered.get(id).map(Vec::as_slice) {
            *target = Target::page(Address::new("leistungen").join(only.id().as_str()));
        }
    }
}
