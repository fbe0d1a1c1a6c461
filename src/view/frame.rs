//! What every page has: title, head, navigation, contents, facts about it.

use super::contents::ContentsLine;
use super::meta::{Meta, meta};
use super::nav::Nav;
use super::terms::ExplainedTerm;
use super::variants::VariantLinks;
use crate::base::address::Target;
use crate::figure::{Ink, Link};
use crate::model::site::{Page, PageId, PageKind, Site, feed_path};
use serde::Serialize;

/// What every page has.
#[derive(Debug, Serialize)]
pub struct Frame {
    #[serde(rename = "sprache")]
    language: String,
    #[serde(rename = "titel")]
    title: String,
    #[serde(rename = "seitentitel")]
    window_title: String,
    #[serde(rename = "beschreibung")]
    description: Option<String>,
    /// The same for search engines; where a page has none, that of the handbook.
    #[serde(rename = "zusammenfassung")]
    summary: String,
    #[serde(rename = "basis")]
    base: String,
    #[serde(rename = "kanonisch")]
    canonical: Option<String>,
    robots: Option<&'static str>,
    /// The file for machines that goes with the page.
    #[serde(rename = "strukturdaten")]
    linked_data: Option<String>,
    /// Its text as Markdown.
    markdown: Option<String>,
    /// The feed of the guide that the page belongs to.
    #[serde(rename = "leitfaden_feed")]
    feed: Option<Feed>,
    #[serde(rename = "hauptnavigation")]
    main_nav: String,
    #[serde(rename = "brotkrumen")]
    crumbs: Vec<Link>,
    #[serde(rename = "navigation")]
    nav: String,
    #[serde(rename = "inhaltsverzeichnis")]
    contents: Vec<ContentsLine>,
    #[serde(rename = "vorher")]
    previous: Option<Link>,
    #[serde(rename = "weiter")]
    next: Option<Link>,
    /// The same in Leichte Sprache or Gebärdensprache; seen from there, the page itself.
    #[serde(rename = "fassungen")]
    variants: VariantLinks,
    #[serde(rename = "angaben")]
    meta: Meta,
    #[serde(rename = "begriffe")]
    terms: Vec<ExplainedTerm>,
    #[serde(rename = "inhalt")]
    text: String,
}

/// A feed that browsers and readers of feeds can discover.
#[derive(Debug, Serialize)]
struct Feed {
    #[serde(rename = "titel")]
    title: String,
    #[serde(rename = "pfad")]
    path: String,
}

/// What a page adds to its frame.
pub struct Filling {
    pub text: String,
    pub contents: Vec<ContentsLine>,
    pub terms: Vec<ExplainedTerm>,
    pub variants: VariantLinks,
}

/// The frame of a page.
pub fn frame(ink: &Ink<'_>, nav: &Nav, id: PageId, filling: Filling) -> Frame {
    let site = ink.site;
    let page = site.page(id);
    let front = site.doc(page).map(|doc| &doc.front.front);
    let config = &site.config.config;
    let language = front.and_then(|front| front.language.as_deref()).or(config.language.as_deref());
    let description = site.description(page);
    let meta = meta(ink, page);
    Frame {
        language: language.unwrap_or("de").to_owned(),
        title: page.title.to_string(),
        window_title: window_title(site, page),
        description: description.map(str::to_owned),
        summary: description.unwrap_or(&config.description).to_owned(),
        base: ink.base.to_owned(),
        canonical: site.canonical(page.address.as_str()),
        robots: repeats(&page.kind).then_some("noindex"),
        linked_data: site.linked_data(page),
        markdown: site.twin(page),
        feed: feed(site, page),
        main_nav: nav.main(site, page, ink.base),
        crumbs: crumbs(site, page),
        nav: nav.section(site, id),
        contents: filling.contents,
        previous: page.previous.map(|id| to(site.page(id))),
        next: page.next.map(|id| to(site.page(id))),
        variants: filling.variants,
        meta,
        terms: filling.terms,
        text: filling.text,
    }
}

/// The frame of a page that lies outside the tree, such as 404.
pub fn bare(
    site: &Site,
    nav: &Nav,
    title: &str,
    base: &str,
    robots: Option<&'static str>,
) -> Frame {
    let start = &site.pages[0];
    let ink = Ink::new(site, base);
    let meta = meta(&ink, start).without_page();
    Frame {
        language: site.config.config.language.as_deref().unwrap_or("de").to_owned(),
        title: title.to_owned(),
        window_title: format!("{title} – {}", &*site.config.config.title),
        description: None,
        summary: String::new(),
        base: base.to_owned(),
        canonical: None,
        robots,
        linked_data: None,
        markdown: None,
        feed: None,
        main_nav: nav.main(site, start, base),
        crumbs: Vec::new(),
        nav: String::new(),
        contents: Vec::new(),
        previous: None,
        next: None,
        variants: VariantLinks::default(),
        meta,
        terms: Vec::new(),
        text: String::new(),
    }
}

/// Whether the same text stands on other pages: those of the guide, or behind other answers.
fn repeats(kind: &PageKind) -> bool {
    match kind {
        PageKind::Print(_) => true,
        PageKind::Decision(_, way) => !way.is_empty(),
        _ => false,
    }
}

fn to(page: &Page) -> Link {
    Link::inside(&*page.title, &Target::page(page.address.clone()))
}

/// Pages of the same name below different folders are told apart by the page above.
fn window_title(site: &Site, page: &Page) -> String {
    let handbook = &*site.config.config.title;
    let Some(parent) = page.parent.map(|id| site.page(id)) else { return handbook.to_owned() };
    match parent.parent {
        Some(_) => format!("{} – {} – {handbook}", page.title, parent.title),
        None => format!("{} – {handbook}", page.title),
    }
}

fn feed(site: &Site, page: &Page) -> Option<Feed> {
    site.config.config.base_url.as_ref()?;
    let guide = site.records.guides.by_id(page.guide.as_ref()?)?;
    let known = site.is_visible(&guide.common) && guide.folder.is_some();
    known.then(|| Feed { title: guide.title().to_owned(), path: feed_path(Some(guide)) })
}

fn crumbs(site: &Site, page: &Page) -> Vec<Link> {
    let mut crumbs = Vec::new();
    let mut above = page.parent;
    while let Some(id) = above {
        let page = site.page(id);
        above = page.parent;
        // The page lists the questions before it itself, with the answers given.
        if matches!(&page.kind, PageKind::Decision(_, way) if !way.is_empty()) {
            continue;
        }
        let title = if above.is_none() { "Start" } else { &*page.title };
        crumbs.push(Link::inside(title, &Target::page(page.address.clone())));
    }
    crumbs.reverse();
    crumbs
}
