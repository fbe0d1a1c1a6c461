//! Where we are on a route: its steps in one line.

use super::page_line::PageLink;
use crate::base::address::Target;
use crate::figure::Link;
use crate::model::entity::Record;
use crate::model::entity::step::Step;
use crate::model::site::{Page, PageKind, Site};
use serde::Serialize;

/// The steps of a route in one line.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Strip {
    /// The route.
    #[serde(rename = "titel")]
    pub route: Link,
    /// Its steps.
    #[serde(rename = "schritte")]
    pub steps: Vec<StripStep>,
}

/// A step in the strip.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct StripStep {
    /// Its number: `3a`.
    #[serde(rename = "nummer")]
    pub number: String,
    /// Its title and page.
    #[serde(flatten)]
    pub page: PageLink,
    /// Whether it is the step of this page.
    #[serde(rename = "aktuell")]
    pub current: bool,
}

/// The steps beside this one, by the tree of pages: looking through all steps of the handbook
/// would cost more with every route.
pub(super) fn beside<'a>(site: &'a Site, page: &Page) -> Vec<(&'a Page, &'a Record<Step>)> {
    let siblings = page.parent.map_or(&[][..], |route| &site.page(route).children);
    let step = |page: &'a Page| match &page.kind {
        PageKind::Step(id) => site.records.steps.by_id(id).map(|step| (page, step)),
        _ => None,
    };
    siblings.iter().filter_map(|id| step(site.page(*id))).collect()
}

pub(super) fn strip(site: &Site, page: &Page) -> Strip {
    let route = page.parent.map(|route| site.page(route));
    let link = route.map(|route| Link::inside(&*route.title, &Target::page(route.address.clone())));
    let one = |(other, step): (&Page, &Record<Step>)| StripStep {
        number: step.number.to_string(),
        page: PageLink::new(other),
        current: other.address == page.address,
    };
    Strip {
        route: link.unwrap_or_default(),
        steps: beside(site, page).into_iter().map(one).collect(),
    }
}
