//! The services of the catalogue by one value, and all values with their numbers.

use super::catalogue::{Offer, offer};
use super::contents::{ContentsLine, present};
use crate::base::address::{Address, Target};
use crate::base::slug::slug;
use crate::figure::Ink;
use crate::model::entity::Record;
use crate::model::entity::online_service::OnlineService;
use crate::model::site::{Facet, Site, sort_key};
use serde::Serialize;

/// All values by which services can be chosen.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct FacetsView {
    /// The values, group by group.
    #[serde(rename = "gruppen")]
    pub groups: Vec<FacetGroup>,
}

/// The services that have one value.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct FacetView {
    /// The services.
    #[serde(rename = "dienste")]
    pub services: Vec<Offer>,
    /// The other values.
    #[serde(rename = "auswahl")]
    pub groups: Vec<FacetGroup>,
}

/// All values of one group.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct FacetGroup {
    /// `gruppe-modell`.
    #[serde(rename = "anker")]
    pub anchor: String,
    /// What is chosen by.
    #[serde(rename = "titel")]
    pub title: &'static str,
    /// The values.
    #[serde(rename = "werte")]
    pub values: Vec<FacetValue>,
}

/// A value with its page.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct FacetValue {
    /// The value.
    #[serde(rename = "titel")]
    pub title: String,
    /// From the root of the site; none on the page of the value itself.
    #[serde(rename = "pfad")]
    pub path: Option<String>,
    /// How many services have it.
    #[serde(rename = "anzahl")]
    pub count: usize,
}

/// All values.
pub fn facets(site: &Site) -> FacetsView {
    FacetsView { groups: groups(site, None) }
}

/// The services that have one value, by title.
pub fn facet(ink: &Ink<'_>, number: u32) -> FacetView {
    let facet = &ink.site.facets[number as usize];
    let find = |id| ink.site.records.online_services.by_id(id);
    let mut services: Vec<&Record<OnlineService>> =
        facet.services.iter().filter_map(find).collect();
    services.sort_by_cached_key(|service| sort_key(service.title()));
    FacetView {
        services: services.into_iter().filter_map(|service| offer(ink, service)).collect(),
        groups: groups(ink.site, Some(facet)),
    }
}

impl FacetsView {
    /// The headings behind the text.
    pub fn contents(&self) -> Vec<ContentsLine> {
        self.groups.iter().map(|group| ContentsLine::new(group.title, &group.anchor)).collect()
    }
}

impl FacetView {
    /// The headings behind the text.
    pub fn contents(&self) -> Vec<ContentsLine> {
        present(&[
            (true, "Onlinedienste", "seite-dienste"),
            (!self.groups.is_empty(), "Andere Merkmale", "seite-auswahl"),
        ])
    }
}

/// The values of all groups; the value of the own page does not lead to itself.
pub(super) fn groups(site: &Site, own: Option<&Facet>) -> Vec<FacetGroup> {
    let folder = Address::new("leistungen").join("auswahl");
    let mut groups: Vec<FacetGroup> = Vec::new();
    for facet in &*site.facets {
        let target = Target::page(folder.join(&facet.name));
        let value = FacetValue {
            title: facet.title.clone(),
            path: (own != Some(facet)).then(|| target.path()),
            count: facet.services.len(),
        };
        match groups.last_mut().filter(|group| group.title == facet.group) {
            Some(group) => group.values.push(value),
            None => groups.push(FacetGroup {
                anchor: format!("gruppe-{}", slug(facet.group)),
                title: facet.group,
                values: vec![value],
            }),
        }
    }
    groups
}
