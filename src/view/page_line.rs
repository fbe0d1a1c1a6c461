//! Pages as other pages mention them: a name with its path, a tile, a line of a list.

use super::badge;
use super::lines::short;
use crate::base::address::Target;
use crate::figure::Badge;
use crate::model::entity::guide::Guide;
use crate::model::entity::{Common, Record, Status};
use crate::model::site::{Page, PageId, PageKind, Site};
use serde::Serialize;

/// A page of the site by name.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct PageLink {
    /// What it is called.
    #[serde(rename = "titel")]
    pub title: String,
    /// From the root of the site.
    #[serde(rename = "pfad")]
    pub path: String,
}

impl PageLink {
    /// A page under its own title.
    pub fn new(page: &Page) -> Self {
        Self { title: page.title.to_string(), path: path(page) }
    }

    /// A place under another name.
    pub fn named(title: &str, target: &Target) -> Self {
        Self { title: title.to_owned(), path: target.path() }
    }
}

/// A page with what awaits there.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Tile {
    /// What it is called.
    #[serde(rename = "titel")]
    pub title: String,
    /// One sentence.
    #[serde(rename = "kurz")]
    pub short: Option<String>,
    /// From the root of the site.
    #[serde(rename = "pfad")]
    pub path: String,
}

impl Tile {
    /// A page under its own title.
    pub fn new(site: &Site, page: &Page) -> Self {
        Self { title: page.title.to_string(), short: description(site, page), path: path(page) }
    }

    /// A record with its short text.
    pub fn named(common: &Common, path: String) -> Self {
        Self { title: common.title.to_string(), short: short(common), path }
    }
}

/// A page in a list of pages.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct PageLine {
    /// `2.1`, or the number of a step.
    #[serde(rename = "nummer")]
    pub number: Option<String>,
    /// Its name and what awaits there.
    #[serde(flatten)]
    pub tile: Tile,
    /// How far it is.
    #[serde(rename = "abzeichen")]
    pub badges: Vec<Badge>,
    /// The pages below it.
    #[serde(rename = "kinder")]
    pub children: Vec<PageLink>,
}

impl PageLine {
    /// A page with the pages below it; a step keeps its own number.
    pub fn new(site: &Site, id: PageId, number: Option<String>) -> Self {
        let page = site.page(id);
        let own = match &page.kind {
            PageKind::Step(id) => site.records.steps.by_id(id).map(|step| step.number.to_string()),
            _ => None,
        };
        Self {
            number: own.or(number),
            tile: Tile::new(site, page),
            badges: badges(site, page),
            children: page.children.iter().map(|id| PageLink::new(site.page(*id))).collect(),
        }
    }
}

impl PageLine {
    /// The same where the pages below it stand in the list themselves.
    #[must_use]
    pub(super) fn without_children(self) -> Self {
        Self { children: Vec::new(), ..self }
    }
}

fn path(page: &Page) -> String {
    page.address.file()
}

fn badges(site: &Site, page: &Page) -> Vec<Badge> {
    let service = match &page.kind {
        PageKind::OnlineService(id) => site.records.online_services.by_id(id),
        _ => None,
    };
    let draft = site.doc(page).map(|doc| doc.front.front.status());
    let draft = draft.filter(|status| *status != Status::Released);
    let draft = draft.map(|status| Badge::new(status.label(), Some("warnung")));
    let new = new_since(site, page).map(|version| Badge::new(version, Some("info")));
    let state = service.map(|service| badge::availability(service));
    state.into_iter().chain(new).chain(draft).collect()
}

/// `neu seit Version 1.2`, as long as that is the version of its guide.
pub(super) fn new_since(site: &Site, page: &Page) -> Option<String> {
    let since = site.doc(page)?.front.front.new_since.as_ref()?;
    let guide = site.records.guides.by_id(page.guide.as_ref()?)?;
    (**since == *guide.version).then(|| format!("neu seit Version {}", &**since))
}

/// What awaits on a page, in one sentence; on the overview of a guide the guide says it.
pub(super) fn description(site: &Site, page: &Page) -> Option<String> {
    let own = site.description(page).map(str::to_owned);
    own.or_else(|| guide_at(site, page).and_then(|guide| short(&guide.common)))
}

/// The guide whose overview is this page.
pub(super) fn guide_at<'a>(site: &'a Site, page: &Page) -> Option<&'a Record<Guide>> {
    page.guide.as_ref()?;
    site.visible::<Guide>().find(|guide| {
        let target = site.target("leitfaden", guide.id());
        target.is_some_and(|target| target.page == page.address)
    })
}
