//! The overview of a guide: its steps, its sections with their pages, its changes.

use super::contents::{ContentsLine, present};
use super::lines::{link_line, text_line};
use super::page_line::{PageLine, PageLink};
use super::page_numbers::{PageNumbers, page_numbers};
use crate::base::address::{Address, Target};
use crate::figure::{Day, Fact, Ink, Link, Steps, licence_words, steps};
use crate::model::entity::Record;
use crate::model::entity::guide::{Change, Guide, Section};
use crate::model::entity::route::Route;
use crate::model::site::{Page, PageId, PageKind, Site};
use serde::Serialize;

/// The overview of a guide.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct GuideView {
    /// Version, publisher, facts.
    #[serde(rename = "leitfaden")]
    pub head: GuideHead,
    /// The route of the guide.
    #[serde(rename = "schritte")]
    pub steps: Option<Steps>,
    /// Its sections with their pages.
    #[serde(rename = "abschnitte")]
    pub sections: Vec<GuideSection>,
    /// What changed, newest first.
    #[serde(rename = "aenderungen")]
    pub changes: Vec<ChangeLine>,
    /// The guide as one page.
    #[serde(rename = "druckfassung")]
    pub print: Option<PageLink>,
}

/// What a guide is.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct GuideHead {
    /// `1.2`.
    pub version: String,
    /// Who publishes it.
    #[serde(rename = "herausgeber")]
    pub publisher: Option<Link>,
    /// For whom it is, what it is about, its licence.
    #[serde(rename = "fakten")]
    pub facts: Vec<Fact>,
}

/// A section with its pages.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct GuideSection {
    /// `abschnitt-basis`.
    #[serde(rename = "anker")]
    pub anchor: String,
    /// Its number, if its pages are counted.
    #[serde(rename = "nummer")]
    pub number: Option<String>,
    /// Its title.
    #[serde(rename = "titel")]
    pub title: String,
    /// What it is about.
    #[serde(rename = "kurz")]
    pub short: Option<String>,
    /// Its pages.
    #[serde(rename = "seiten")]
    pub pages: Vec<PageLine>,
}

/// What changed with a version.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ChangeLine {
    /// The new version.
    pub version: String,
    /// When.
    #[serde(rename = "datum")]
    pub day: Day,
    /// What.
    pub html: String,
}

/// Shows the overview of a guide.
pub fn guide(ink: &Ink<'_>, page: &Page, guide: &Record<Guide>) -> GuideView {
    let route = route(ink.site, page, guide);
    let steps = route.map(|route| steps(ink, route)).filter(|steps| !steps.steps.is_empty());
    let mut changes: Vec<&Change> = guide.changes.iter().collect();
    changes.sort_by_key(|change| std::cmp::Reverse(change.date));
    GuideView {
        head: GuideHead {
            version: guide.version.to_string(),
            publisher: ink.link(&guide.publisher),
            facts: facts(ink, guide, route),
        },
        sections: sections(ink.site, page, guide, steps.is_some()),
        steps,
        changes: changes.into_iter().map(|change| change_line(ink, change)).collect(),
        print: print(ink.site, page),
    }
}

fn print(site: &Site, overview: &Page) -> Option<PageLink> {
    let address = overview.address.join("druck");
    let page = site.page(site.page_at(&address)?);
    let target = Target::page(address);
    matches!(page.kind, PageKind::Print(_)).then(|| {
        PageLink::named("Den ganzen Leitfaden auf einer Seite lesen oder drucken", &target)
    })
}

impl GuideView {
    /// The headings before the text.
    pub fn ahead(&self) -> Vec<ContentsLine> {
        present(&[(self.steps.is_some(), "Schritt für Schritt", "seite-schritte")])
    }

    /// The headings behind the text.
    pub fn contents(&self) -> Vec<ContentsLine> {
        let sections = self.sections.iter().map(|section| match &section.number {
            Some(number) => {
                ContentsLine::new(&format!("{number} {}", section.title), &section.anchor)
            }
            None => ContentsLine::new(&section.title, &section.anchor),
        });
        let mut contents: Vec<_> = sections.collect();
        contents.extend(present(&[(
            !self.changes.is_empty(),
            "Was sich geändert hat",
            "seite-aenderungen",
        )]));
        contents
    }
}

/// The route at the same address, else the first one that says it belongs to the guide.
fn route<'a>(site: &'a Site, page: &Page, guide: &Record<Guide>) -> Option<&'a Record<Route>> {
    if let PageKind::Route(id) = &page.kind {
        return site.records.routes.by_id(id);
    }
    let belongs =
        |route: &&Record<Route>| route.guide.as_ref().is_some_and(|other| other.id == *guide.id());
    site.visible::<Route>().find(belongs)
}

fn facts(ink: &Ink<'_>, guide: &Record<Guide>, route: Option<&Record<Route>>) -> Vec<Fact> {
    let scope = guide.scope.as_ref().map(|scope| Fact {
        label: "Gilt für".to_owned(),
        html: Some(ink.html(scope)),
        links: Vec::new(),
    });
    let service = route.and_then(|route| ink.link(route.online_service.as_ref()?));
    [
        scope,
        link_line("Land", guide.land.as_ref().and_then(|land| ink.link(land))),
        link_line("Onlinedienst", service),
        text_line(ink, "Lizenz", Some(&licence_words(&guide.licence))),
        text_line(ink, "Namensnennung", guide.attribution.as_deref()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The sections in their order, then pages below the overview that stand in none.
fn sections(site: &Site, page: &Page, guide: &Record<Guide>, has_strip: bool) -> Vec<GuideSection> {
    let listed = |id: &PageId| !(has_strip && matches!(site.page(*id).kind, PageKind::Step(_)));
    let numbers = page_numbers(site, guide);
    let mut shown = Vec::new();
    let mut counted = 0;
    for section in &guide.sections {
        let number = section.numbered.is_some_and(|yes| yes.0).then(|| {
            counted += 1;
            counted
        });
        let pages = pages_in(site, page, guide, section).into_iter().filter(listed).collect();
        shown.push(guide_section(site, section, number, pages, &numbers));
    }
    let known = |id: &PageId| {
        let section = site.page(*id).section.as_ref();
        section.is_some_and(|own| guide.sections.iter().any(|known| known.id.0 == *own))
    };
    let rest = page.children.iter().copied().filter(listed).filter(|id| !known(id));
    shown.push(GuideSection {
        anchor: "seite-weitere".to_owned(),
        number: None,
        title: "Weitere Seiten".to_owned(),
        short: None,
        pages: rest.map(|id| PageLine::new(site, id, None)).collect(),
    });
    shown.retain(|section| !section.pages.is_empty());
    shown
}

fn guide_section(
    site: &Site,
    section: &Section,
    number: Option<u32>,
    pages: Vec<PageId>,
    numbers: &PageNumbers,
) -> GuideSection {
    let line = |id| PageLine::new(site, id, number.and_then(|_| numbers.get(&id).cloned()));
    GuideSection {
        anchor: format!("seite-abschnitt-{}", section.id.0),
        number: number.map(|number| number.to_string()),
        title: section.title.to_string(),
        short: None,
        pages: pages.into_iter().map(line).collect(),
    }
}

/// The topmost pages of a section in reading order, wherever in the handbook they stand.
pub(super) fn pages_in(
    site: &Site,
    overview: &Page,
    guide: &Record<Guide>,
    section: &Section,
) -> Vec<PageId> {
    let mut found = Vec::new();
    let mut open: Vec<PageId> = site.page_at(&Address::default()).into_iter().collect();
    while let Some(id) = open.pop() {
        let page = site.page(id);
        let inside = page.guide.as_ref() == Some(guide.id())
            && page.section.as_ref() == Some(&section.id.0)
            && page.address != overview.address;
        if inside {
            found.push(id);
        } else {
            open.extend(page.children.iter().rev());
        }
    }
    found
}

/// A section of a guide with all its pages in reading order.
pub(super) struct SectionPages {
    /// Its title.
    pub title: String,
    /// Its number, if its pages are counted.
    pub number: Option<u32>,
    /// Its pages, each followed by those below it.
    pub pages: Vec<PageId>,
}

/// All pages of a guide, each once: the overview, the sections, what stands in none.
pub(super) fn guide_pages(site: &Site, guide: &Record<Guide>) -> Vec<SectionPages> {
    let target = site.target("leitfaden", guide.id()).and_then(|to| site.page_at(&to.page));
    let Some(overview) = target else { return Vec::new() };
    let page = site.page(overview);
    let mut seen = vec![overview];
    let mut all =
        vec![SectionPages { title: "Überblick".to_owned(), number: None, pages: vec![overview] }];
    let mut counted = 0;
    for section in &guide.sections {
        let number = section.numbered.is_some_and(|yes| yes.0).then(|| {
            counted += 1;
            counted
        });
        let pages = with_below(site, pages_in(site, page, guide, section), &mut seen);
        all.push(SectionPages { title: section.title.to_string(), number, pages });
    }
    let pages = with_below(site, page.children.clone(), &mut seen);
    all.push(SectionPages { title: "Weitere Seiten".to_owned(), number: None, pages });
    all.retain(|section| !section.pages.is_empty());
    all
}

/// Pages with those below them, without those that came before.
fn with_below(site: &Site, tops: Vec<PageId>, seen: &mut Vec<PageId>) -> Vec<PageId> {
    let mut found = Vec::new();
    let mut open: Vec<PageId> = tops.into_iter().rev().collect();
    while let Some(id) = open.pop() {
        if !seen.contains(&id) {
            seen.push(id);
            found.push(id);
        }
        open.extend(site.page(id).children.iter().rev());
    }
    found
}

fn change_line(ink: &Ink<'_>, change: &Change) -> ChangeLine {
    ChangeLine {
        version: change.version.to_string(),
        day: change.date.into(),
        html: ink.html(&change.text),
    }
}
