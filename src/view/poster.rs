//! Who helps with a service, as a sheet for the wall: one page of paper.

use crate::figure::{Ink, Link, Support, support};
use crate::model::entity::Record;
use crate::model::entity::online_service::OnlineService;
use crate::model::entity::support_model::SupportModel;
use serde::Serialize;

/// A sheet for the wall.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct PosterView {
    /// The services it is for.
    #[serde(rename = "dienste")]
    pub services: Vec<Link>,
    /// Who helps.
    pub support: Support,
}

/// Shows a support model as a sheet for the wall.
pub fn poster(ink: &Ink<'_>, model: &Record<SupportModel>) -> PosterView {
    let uses = |service: &&Record<OnlineService>| {
        service.support.as_ref().is_some_and(|to| to.id == *model.id())
    };
    let services = ink.site.visible::<OnlineService>().filter(uses);
    PosterView {
        services: services.map(|service| ink.to(service)).collect(),
        support: support(ink, model),
    }
}
