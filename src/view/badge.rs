//! Badges that several page types show: how far a service is, what to beware of.

use crate::figure::Badge;
use crate::model::entity::online_service::{Availability, Conformity, OnlineService};
use crate::model::entity::program::ProgramState;
use crate::model::entity::{Common, Status};
use crate::model::site::Site;

/// Whether a service can be reused already.
pub(super) fn availability(service: &OnlineService) -> Badge {
    let kind = match service.availability {
        Availability::Reusable => "erfolg",
        Availability::Pilot => "warnung",
        Availability::InDevelopment | Availability::Planned => "info",
        Availability::Discontinued => "gefahr",
    };
    Badge::new(service.availability.label(), Some(kind))
}

/// Whether a service is not offered any more.
pub(super) fn has_ended(service: &OnlineService) -> bool {
    service.availability == Availability::Discontinued
}

/// Whether a service meets the minimum requirements, if somebody said so.
pub(super) fn conformity(service: &OnlineService) -> Option<Badge> {
    let efa = service.efa?;
    let kind = match efa {
        Conformity::Yes => Some("erfolg"),
        Conformity::Partly => Some("warnung"),
        Conformity::No => Some("gefahr"),
        Conformity::Unchecked => None,
    };
    Some(Badge::new(format!("EfA-konform: {}", efa.label()), kind))
}

/// `Reifegrad 3`, if it is known.
pub(super) fn maturity(service: &OnlineService) -> Option<Badge> {
    let level = service.maturity?.word();
    Some(Badge::new(format!("Reifegrad {level}"), Some("info")))
}

/// Whether a programme or instrument still runs.
pub(super) fn state(label: &str) -> Badge {
    let kind = match label {
        _ if label == ProgramState::Running.label() => Some("erfolg"),
        _ if label == ProgramState::Ended.label() => Some("warnung"),
        _ => Some("info"),
    };
    Badge::new(label, kind)
}

/// What to beware of in a record: not released yet, not looked at in time.
pub(super) fn caution(site: &Site, common: &Common) -> Vec<Badge> {
    let draft = (common.status() != Status::Released)
        .then(|| Badge::new(common.status().label(), Some("warnung")));
    let overdue = common
        .review_by
        .is_some_and(|day| day.days_until(site.today) > 0)
        .then(|| Badge::new("Prüfung überfällig", Some("warnung")));
    draft.into_iter().chain(overdue).collect()
}
