//! The start page: ways in, guides, services, figures, news.

use super::badge;
use super::folder::folder_of;
use super::lines::doubt;
use super::page_line::{PageLink, Tile};
use super::phase_strip::{PhaseStrip, phase_strip};
use crate::base::address::{Address, Target};
use crate::figure::{Badge, Day, Ink, Link, counted};
use crate::model::entity::dimension::Dimension;
use crate::model::entity::guide::{Change, Guide};
use crate::model::entity::metric::Metric;
use crate::model::entity::online_service::{Availability, OnlineService};
use crate::model::entity::route::Route;
use crate::model::entity::step::Step;
use crate::model::entity::{Entity, Record};
use crate::model::site::{AUDIENCES, Page, Site, sort_key};
use serde::Serialize;

/// How many services stand on the start page.
const SERVICES: usize = 12;
/// How many figures.
const METRICS: usize = 4;
/// How many news.
const NEWS: usize = 5;

/// The start page.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct StartView {
    /// The handbook in Leichte Sprache and Gebärdensprache, and how accessible it is.
    #[serde(rename = "zugang")]
    pub access: Vec<Tile>,
    /// What most people come for.
    #[serde(rename = "aktion")]
    pub action: Option<PageLink>,
    /// Ways into the handbook.
    #[serde(rename = "einstiege")]
    pub entrances: Vec<Tile>,
    /// The phases of a project in one line.
    #[serde(rename = "phasen")]
    pub phases: Option<PhaseStrip>,
    /// The four sides of every check.
    #[serde(rename = "dimensionen")]
    pub dimensions: Vec<Tile>,
    /// The guides.
    #[serde(rename = "leitfaeden")]
    pub guides: Vec<GuideTile>,
    /// Services that can be reused.
    #[serde(rename = "onlinedienste")]
    pub services: Vec<ServiceTile>,
    /// A few figures.
    #[serde(rename = "kennzahlen")]
    pub metrics: Vec<MetricTile>,
    /// What changed, newest first.
    #[serde(rename = "neues")]
    pub news: Vec<News>,
    /// The page of all changes.
    #[serde(rename = "aenderungen")]
    pub changes: Option<PageLink>,
}

/// A guide on the start page.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct GuideTile {
    /// Its name, what it is about, and where it stands.
    #[serde(flatten)]
    pub tile: Tile,
    /// `1.2`.
    pub version: String,
    /// When its content was right.
    #[serde(rename = "stand")]
    pub as_of: Option<Day>,
    /// `5 Schritte`, `24 Seiten`.
    #[serde(rename = "umfang")]
    pub extent: Option<String>,
}

/// A service on the start page.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ServiceTile {
    /// Its name, what it is about, and where it stands.
    #[serde(flatten)]
    pub tile: Tile,
    /// Availability and reuse model.
    #[serde(rename = "abzeichen")]
    pub badges: Vec<Badge>,
}

/// A figure on the start page.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct MetricTile {
    /// Its name.
    #[serde(rename = "titel")]
    pub title: String,
    /// `582`, `bis zu 447`.
    #[serde(rename = "wert")]
    pub value: String,
    /// When it was counted.
    #[serde(rename = "stand")]
    pub as_of: Option<Day>,
    /// Who counted it.
    #[serde(rename = "quelle")]
    pub source: Option<Link>,
}

/// A change of a guide.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct News {
    /// When.
    #[serde(rename = "datum")]
    pub day: Day,
    /// `Nachnutzung, Version 1.2`.
    #[serde(rename = "titel")]
    pub link: Link,
    /// What.
    #[serde(rename = "kurz")]
    pub short: Option<String>,
}

/// Shows what the handbook offers.
pub fn start(ink: &Ink<'_>, page: &Page) -> StartView {
    let site = ink.site;
    let all = Address::new(folder_of::<OnlineService>());
    let own = Address::new(AUDIENCES);
    let catalogue = if site.page_at(&own).is_some() { own } else { all };
    let services = services(ink);
    let action = (!services.is_empty() && site.page_at(&catalogue).is_some())
        .then(|| PageLink::named("Onlinedienst finden", &Target::page(catalogue)));
    StartView {
        access: access(site),
        action,
        entrances: entrances(site, page),
        guides: site.visible::<Guide>().filter_map(|guide| guide_tile(site, guide)).collect(),
        services,
        phases: phase_strip(ink),
        dimensions: dimensions(ink),
        metrics: site.visible::<Metric>().take(METRICS).map(|m| metric(ink, m)).collect(),
        news: news(ink),
        changes: site.page_at(&Address::new("aenderungen")).map(|id| {
            PageLink::named("Alle Änderungen", &Target::page(site.page(id).address.clone()))
        }),
    }
}

/// The pages that greet an audience each; without any the top folders.
fn entrances(site: &Site, start: &Page) -> Vec<Tile> {
    let config = &site.config.config;
    let named = [&config.entrances, &config.navigation].into_iter().find(|some| !some.is_empty());
    let named: Vec<Tile> = named
        .into_iter()
        .flatten()
        .filter_map(|page| site.page_at(&Address::new(&page.0)))
        .map(|id| Tile::new(site, site.page(id)))
        .collect();
    if !named.is_empty() {
        return named;
    }
    let folders = start.children.iter().map(|id| site.page(*id));
    folders.filter(|page| !page.children.is_empty()).map(|page| Tile::new(site, page)).collect()
}

/// Pages for readers who need more than German and a screen.
fn access(site: &Site) -> Vec<Tile> {
    let Some(legal) = &site.config.config.legal else { return Vec::new() };
    let pages = [&legal.easy_language, &legal.sign_language, &legal.accessibility];
    let pages = pages.into_iter().flatten();
    let pages = pages.filter_map(|page| site.page_at(&Address::new(&page.0)));
    pages.map(|id| Tile::new(site, site.page(id))).collect()
}

fn dimensions(ink: &Ink<'_>) -> Vec<Tile> {
    let mut all: Vec<_> = ink.site.visible::<Dimension>().collect();
    all.sort_by_key(|dimension| dimension.number);
    let tile = |dimension: &Record<Dimension>| {
        let target = ink.site.target(Dimension::KIND, dimension.id())?;
        let question = ink.plain(&dimension.question);
        Some(Tile {
            title: dimension.title().to_owned(),
            short: Some(question),
            path: target.path(),
        })
    };
    all.into_iter().filter_map(tile).collect()
}

fn guide_tile(site: &Site, guide: &Record<Guide>) -> Option<GuideTile> {
    let target = site.target("leitfaden", guide.id())?;
    site.page_at(&target.page)?;
    Some(GuideTile {
        tile: Tile::named(&guide.common, target.path()),
        version: guide.version.to_string(),
        as_of: guide.common.as_of.map(Day::from),
        extent: extent(site, guide),
    })
}

/// Steps where the guide has a route, else pages.
fn extent(site: &Site, guide: &Record<Guide>) -> Option<String> {
    let belongs =
        |route: &Record<Route>| route.guide.as_ref().is_some_and(|other| other.id == *guide.id());
    let routes: Vec<_> = site.visible::<Route>().filter(|route| belongs(route)).collect();
    let steps = site
        .visible::<Step>()
        .filter(|step| routes.iter().any(|route| *route.id() == step.route.id))
        .count();
    if steps > 0 {
        return Some(counted(steps, "Schritt", "Schritte"));
    }
    let pages = site.pages.iter().filter(|page| page.guide.as_ref() == Some(guide.id())).count();
    (pages > 0).then(|| counted(pages, "Seite", "Seiten"))
}

/// Services that help soonest come first; discontinued ones stay away.
fn services(ink: &Ink<'_>) -> Vec<ServiceTile> {
    let offered =
        |service: &&Record<OnlineService>| service.availability != Availability::Discontinued;
    let mut services: Vec<_> = ink.site.visible::<OnlineService>().filter(offered).collect();
    services.sort_by_cached_key(|service| {
        (std::cmp::Reverse(service.availability), sort_key(service.title()))
    });
    services.into_iter().take(SERVICES).filter_map(|service| service_tile(ink, service)).collect()
}

fn service_tile(ink: &Ink<'_>, service: &Record<OnlineService>) -> Option<ServiceTile> {
    let model = ink.find(&service.model).map(|model| Badge::new(model.title(), Some("info")));
    Some(ServiceTile {
        tile: Tile::named(&service.common, ink.to(service).path?),
        badges: [badge::availability(service)].into_iter().chain(model).collect(),
    })
}

fn metric(ink: &Ink<'_>, metric: &Record<Metric>) -> MetricTile {
    let doubt = doubt(&metric.common);
    let words = metric.value.words();
    MetricTile {
        title: metric.title().to_owned(),
        value: if doubt.is_some() { format!("{words} (unsicher gelesen)") } else { words },
        as_of: metric.common.as_of.map(Day::from),
        source: ink.link(&metric.source),
    }
}

fn news(ink: &Ink<'_>) -> Vec<News> {
    let guides = ink.site.visible::<Guide>();
    let mut changes: Vec<(&Record<Guide>, &Change)> =
        guides.flat_map(|guide| guide.changes.iter().map(move |change| (guide, change))).collect();
    changes.sort_by_key(|(_, change)| std::cmp::Reverse(change.date));
    changes
        .into_iter()
        .take(NEWS)
        .map(|(guide, change)| piece_of_news(ink, guide, change))
        .collect()
}

fn piece_of_news(ink: &Ink<'_>, guide: &Record<Guide>, change: &Change) -> News {
    let title = format!("{}, Version {}", guide.title(), &*change.version);
    let short = ink.plain(&change.text);
    News {
        day: change.date.into(),
        link: Link { title, ..ink.to(guide) },
        short: (!short.is_empty()).then_some(short),
    }
}
