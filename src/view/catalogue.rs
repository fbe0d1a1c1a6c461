//! The catalogue: Leistungen by subject field, each with the services that deliver it.

use super::badge;
use super::contents::{ContentsLine, present};
use super::facet::{self, FacetGroup};
use super::folder::folder_of;
use super::lines::{doubt, short};
use super::page_line::PageLink;
use super::service_line::{ServiceLine, all};
use crate::base::address::{Address, Target};
use crate::base::id::Id;
use crate::figure::{Badge, Download, Ink, Link, unreleased};
use crate::model::entity::leika_service::LeikaService;
use crate::model::entity::online_service::OnlineService;
use crate::model::entity::service::Service;
use crate::model::entity::subject_field::SubjectField;
use crate::model::entity::{Entity, Record};
use crate::model::site::{AUDIENCES, Page, sort_key};
use crate::model::value::LegalBasis;
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};

/// The catalogue.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct CatalogueView {
    /// The same as data.
    #[serde(rename = "dateien")]
    pub files: Vec<Download>,
    /// Where a municipality tells about itself and gets its own list.
    #[serde(rename = "einstieg")]
    pub audience: Option<Link>,
    /// All services, those first that help soonest.
    #[serde(rename = "alle")]
    pub services: Vec<ServiceLine>,
    /// By what services can be chosen.
    #[serde(rename = "auswahl")]
    pub facets: Vec<FacetGroup>,
    /// The Leistungen by subject field.
    #[serde(rename = "gruppen")]
    pub groups: Vec<CatalogueGroup>,
}

/// All Leistungen of a subject field.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct CatalogueGroup {
    /// `themenfeld-bauen`.
    #[serde(rename = "anker")]
    pub anchor: String,
    /// The subject field.
    #[serde(rename = "titel")]
    pub title: String,
    /// Its Leistungen.
    #[serde(rename = "leistungen")]
    pub services: Vec<CatalogueEntry>,
}

/// A Leistung.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct CatalogueEntry {
    /// Its anchor.
    #[serde(rename = "anker")]
    pub anchor: Option<String>,
    /// Its name, leading to its only service.
    #[serde(rename = "titel")]
    pub link: Link,
    /// What it is about.
    #[serde(rename = "kurz")]
    pub short: Option<String>,
    /// Keys, level of execution, who applies.
    #[serde(rename = "merkmale")]
    pub features: Vec<String>,
    /// The services that deliver it.
    #[serde(rename = "dienste")]
    pub services: Vec<Offer>,
}

/// A service that delivers a Leistung.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Offer {
    /// Its name and page.
    #[serde(flatten)]
    pub page: PageLink,
    /// Availability and doubts.
    #[serde(rename = "abzeichen")]
    pub badges: Vec<Badge>,
    /// Provider and reuse model.
    #[serde(rename = "kurz")]
    pub short: Option<String>,
}

/// Which services cover what: entity and id → services.
type Covered<'a> = HashMap<(&'a str, &'a Id), Vec<&'a Record<OnlineService>>>;

/// Shows all Leistungen, then services that cover none, then the entries of the national catalogue.
pub fn catalogue(ink: &Ink<'_>, page: &Page, files: Vec<Download>) -> CatalogueView {
    let covered = covered(ink);
    let mut groups = by_field(ink, page, &covered);
    groups.extend(without_bundle(ink));
    groups.extend(leika(ink, page, &covered));
    CatalogueView {
        files,
        audience: ink.page(AUDIENCES),
        services: all(ink),
        facets: facet::groups(ink.site, None),
        groups,
    }
}

impl CatalogueView {
    /// The headings before the text.
    pub fn ahead(&self) -> Vec<ContentsLine> {
        present(&[(!self.services.is_empty(), "Onlinedienste finden", "seite-auswahl")])
    }

    /// The headings behind the text.
    pub fn contents(&self) -> Vec<ContentsLine> {
        let groups = self.groups.iter();
        groups.map(|group| ContentsLine::new(&group.title, &group.anchor)).collect()
    }
}

fn covered<'a>(ink: &Ink<'a>) -> Covered<'a> {
    let mut covered = Covered::new();
    for service in ink.site.visible::<OnlineService>() {
        for bundle in &service.services {
            covered.entry((&bundle.kind, &bundle.id)).or_default().push(service);
        }
    }
    covered
}

fn by_field(ink: &Ink<'_>, page: &Page, covered: &Covered<'_>) -> Vec<CatalogueGroup> {
    let mut fields: BTreeMap<&Id, Vec<&Record<Service>>> = BTreeMap::new();
    for service in ink.site.visible::<Service>() {
        fields.entry(&service.field.id).or_default().push(service);
    }
    let known = ink.site.visible::<SubjectField>().map(|field| (field.id(), field.title()));
    let mut groups = Vec::new();
    for (id, title) in known {
        if let Some(services) = fields.remove(id) {
            groups.push(field(ink, page, covered, (&format!("themenfeld-{id}"), title), services));
        }
    }
    let rest: Vec<_> = fields.into_values().flatten().collect();
    if !rest.is_empty() {
        let heading = ("themenfeld-keines", "Ohne Themenfeld");
        groups.push(field(ink, page, covered, heading, rest));
    }
    groups
}

fn field(
    ink: &Ink<'_>,
    page: &Page,
    covered: &Covered<'_>,
    (anchor, title): (&str, &str),
    mut services: Vec<&Record<Service>>,
) -> CatalogueGroup {
    services.sort_by_cached_key(|service| sort_key(service.title()));
    let entry = |service: &Record<Service>| {
        let offers = covered.get(&(Service::KIND, service.id())).map_or(&[][..], Vec::as_slice);
        CatalogueEntry {
            anchor: Some(anchor_of(service)),
            link: link(ink, page, service),
            short: short(&service.common),
            features: features(service),
            services: offers.iter().filter_map(|offer| self::offer(ink, offer)).collect(),
        }
    };
    CatalogueGroup {
        anchor: anchor.to_owned(),
        title: title.to_owned(),
        services: services.into_iter().map(entry).collect(),
    }
}

/// The entry of a Leistung or LeiKa-Leistung, wherever else the record may lead.
pub(super) fn place_of<T: Entity>(record: &Record<T>) -> Target {
    Target::anchor(Address::new(folder_of::<T>()), &anchor_of(record))
}

fn anchor_of<T: Entity>(record: &Record<T>) -> String {
    format!("{}-{}", T::KIND.replace('_', "-"), record.id())
}

/// A link to where a record is shown, unless that is this page.
fn link<T: Entity>(ink: &Ink<'_>, page: &Page, record: &Record<T>) -> Link {
    match ink.site.target(T::KIND, record.id()) {
        Some(target) if target.page != page.address => Link::inside(record.title(), target),
        _ => Link::plain(record.title()),
    }
}

fn features(service: &Record<Service>) -> Vec<String> {
    let levels: Vec<_> = service.execution.iter().map(|level| level.label()).collect();
    let mut features: Vec<String> = Vec::new();
    features.extend(unreleased(&service.common).map(str::to_owned));
    features.push(format!("OZG-ID {}", &*service.ozg_id));
    features.push(format!("Vollzug: {}", levels.join(", ")));
    features.extend(service.audience.iter().map(|audience| audience.label().to_owned()));
    features.extend(doubt(&service.common).map(doubtful));
    features
}

fn doubtful(words: &str) -> String {
    format!("Unsichere Lesart: {words}")
}

/// A service as the catalogue names it.
pub(super) fn offer(ink: &Ink<'_>, service: &Record<OnlineService>) -> Option<Offer> {
    let provider = ink.find(&service.provider).map(Record::title);
    let model = ink.find(&service.model).map(Record::title);
    let short: Vec<&str> = provider.into_iter().chain(model).collect();
    let mut badges = vec![badge::availability(service)];
    badges.extend(badge::caution(ink.site, &service.common));
    Some(Offer {
        page: PageLink::named(service.title(), ink.site.target(OnlineService::KIND, service.id())?),
        badges,
        short: (!short.is_empty()).then(|| short.join(", ")),
    })
}

fn without_bundle(ink: &Ink<'_>) -> Option<CatalogueGroup> {
    let bundled = |service: &Record<OnlineService>| {
        let known = |any: &&crate::model::value::AnyRef| {
            &*any.kind == Service::KIND && ink.any(any).is_some()
        };
        service.services.iter().any(|any| known(&any))
    };
    let mut alone: Vec<_> =
        ink.site.visible::<OnlineService>().filter(|service| !bundled(service)).collect();
    if alone.is_empty() {
        return None;
    }
    alone.sort_by_cached_key(|service| sort_key(service.title()));
    let entry = CatalogueEntry {
        anchor: None,
        link: Link::plain("Keiner OZG-Leistung zugeordnet"),
        short: None,
        features: Vec::new(),
        services: alone.into_iter().filter_map(|service| offer(ink, service)).collect(),
    };
    Some(CatalogueGroup {
        anchor: "weitere-dienste".to_owned(),
        title: "Weitere Onlinedienste".to_owned(),
        services: vec![entry],
    })
}

fn leika(ink: &Ink<'_>, page: &Page, covered: &Covered<'_>) -> Option<CatalogueGroup> {
    let mut bundles: HashMap<&Id, Vec<&Record<OnlineService>>> = HashMap::new();
    for bundle in ink.site.visible::<Service>() {
        let services = covered.get(&(Service::KIND, bundle.id())).map_or(&[][..], Vec::as_slice);
        for leika in &bundle.leika {
            bundles.entry(&leika.id).or_default().extend(services);
        }
    }
    let mut all: Vec<&Record<LeikaService>> = ink.site.visible::<LeikaService>().collect();
    all.sort_by_cached_key(|leika| sort_key(leika.title()));
    let entry = |leika: &&Record<LeikaService>| {
        let direct = covered.get(&(LeikaService::KIND, leika.id())).into_iter().flatten();
        let mut services: Vec<&Record<OnlineService>> = direct.copied().collect();
        services.extend(bundles.get(leika.id()).into_iter().flatten());
        services.sort_by_key(|service| service.place);
        services.dedup_by_key(|service| service.place);
        CatalogueEntry {
            anchor: Some(anchor_of(leika)),
            link: link(ink, page, leika),
            short: short(&leika.common),
            features: leika_features(leika),
            services: services.into_iter().filter_map(|service| offer(ink, service)).collect(),
        }
    };
    (!all.is_empty()).then(|| CatalogueGroup {
        anchor: "leika-leistungen".to_owned(),
        title: "LeiKa-Leistungen".to_owned(),
        services: all.iter().map(entry).collect(),
    })
}

fn leika_features(leika: &Record<LeikaService>) -> Vec<String> {
    let mut features: Vec<String> = Vec::new();
    features.extend(unreleased(&leika.common).map(str::to_owned));
    features.push(format!("LeiKa-Schlüssel {}", &*leika.key));
    if *leika.name != *leika.title() {
        features.push(format!("Bezeichnung: {}", &*leika.name));
    }
    features.extend(leika.typing.map(|typing| format!("Typ {}", typing.label())));
    features.extend(leika.assurance.map(|level| format!("Vertrauensniveau {}", level.label())));
    features.extend(leika.laws.iter().map(LegalBasis::words));
    features.extend(doubt(&leika.common).map(doubtful));
    features
}
