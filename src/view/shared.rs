//! What all pages share: files of the theme, head, foot.

use super::page::Printer;
use crate::base::address::{Address, Target};
use crate::figure::{Ink, Link};
use crate::model::site::{DATA, OPEN_SEARCH, Page, Site, feed_path};
use crate::model::value::PageRef;
use crate::theme::Theme;
use serde::Serialize;

/// What all pages share.
#[derive(PartialEq, Debug, Serialize)]
pub struct Shared {
    css: Vec<String>,
    js: Vec<String>,
    /// Scripts that run before a page is drawn.
    #[serde(rename = "js_vorher")]
    early: Vec<String>,
    #[serde(rename = "handbuch")]
    handbook: Handbook,
    #[serde(rename = "hilfe")]
    help: Option<Help>,
    /// Who sends, beside the logo.
    #[serde(rename = "absender")]
    sender: Option<String>,
    logo: Option<Picture>,
    /// From the root of the site; without it the theme has its own.
    #[serde(rename = "favicon")]
    icon: Option<String>,
    /// Pages that greet an audience each.
    #[serde(rename = "einstiege_kopf")]
    entrances: Vec<Link>,
    /// Pages about the handbook in Leichte Sprache and Gebärdensprache.
    #[serde(rename = "fassungen_kopf")]
    variants: Vec<Link>,
    #[serde(rename = "fuss")]
    footer: Vec<Link>,
    /// The feed of the whole handbook.
    feed: Option<String>,
    /// Whether the head has a field to search in.
    #[serde(rename = "suche")]
    has_search: bool,
    /// Tells browsers how to search the handbook.
    #[serde(rename = "opensearch")]
    open_search: Option<&'static str>,
}

#[derive(PartialEq, Debug, Serialize)]
struct Handbook {
    #[serde(rename = "titel")]
    title: String,
    #[serde(rename = "untertitel")]
    subtitle: Option<String>,
    #[serde(rename = "herausgeber")]
    publisher: Option<String>,
}

/// A picture of the handbook with its size.
#[derive(PartialEq, Debug, Serialize)]
struct Picture {
    #[serde(rename = "pfad")]
    path: String,
    #[serde(rename = "breite")]
    width: Option<u32>,
    #[serde(rename = "hoehe")]
    height: Option<u32>,
}

#[derive(PartialEq, Debug, Serialize)]
struct Help {
    #[serde(rename = "titel")]
    title: String,
    email: Option<String>,
    #[serde(rename = "pfad")]
    path: String,
}

impl Printer<'_> {
    /// What all pages share. What the handbook says goes before what its theme says.
    pub fn shared(site: &Site, theme: &Theme) -> Shared {
        let config = &site.config.config;
        let ink = Ink::new(site, "");
        let publisher = config.publisher.as_ref().and_then(|office| site.find(office));
        let logo = config.logo.as_deref().or(theme.logo.as_deref());
        let icon = config.icon.as_deref().or(theme.icon.as_deref());
        Shared {
            css: theme.css.clone(),
            js: theme.js.clone(),
            early: theme.early.clone(),
            handbook: Handbook {
                title: config.title.to_string(),
                subtitle: config.subtitle.as_ref().map(ToString::to_string),
                publisher: publisher.map(|office| office.title().to_owned()),
            },
            help: help(&ink),
            sender: theme.sender.clone(),
            logo: logo.and_then(|path| picture(site, path)),
            icon: icon.and_then(|path| Some(site.assets.by_path(path)?.output.to_string())),
            entrances: entrances(site),
            variants: variants(&ink),
            footer: footer(&ink),
            feed: site.has_feed().then(|| feed_path(None)),
            has_search: site.has_search(),
            open_search: config
                .base_url
                .as_ref()
                .filter(|_| site.has_search())
                .map(|_| OPEN_SEARCH),
        }
    }
}

/// The pages that greet an audience each, named by it.
fn entrances(site: &Site) -> Vec<Link> {
    let pages = site.config.config.entrances.iter();
    let pages = pages.filter_map(|page| site.page_at(&Address::new(&page.0)));
    let link = |page: &Page| {
        let target = Target::page(page.address.clone());
        match site.doc(page).map(|doc| &*doc.front.front.audience) {
            Some([audience]) => Link::inside(audience.label(), &target),
            _ => Link::inside(&*page.title, &target),
        }
    };
    pages.map(|id| link(site.page(id))).collect()
}

/// The pages in Leichte Sprache and Gebärdensprache, by what they are.
fn variants(ink: &Ink<'_>) -> Vec<Link> {
    let Some(legal) = &ink.site.config.config.legal else { return Vec::new() };
    let pages =
        [("Leichte Sprache", &legal.easy_language), ("Gebärdensprache", &legal.sign_language)];
    let known = pages.into_iter().filter_map(|(name, page)| Some((name, page.as_ref()?)));
    let named = |(name, page): (&str, &PageRef)| {
        ink.page(&page.0).map(|link| Link { title: name.to_owned(), ..link })
    };
    known.filter_map(named).collect()
}

fn picture(site: &Site, path: &str) -> Option<Picture> {
    let asset = site.assets.by_path(path)?;
    let (width, height) = asset.size.unzip();
    Some(Picture { path: asset.output.to_string(), width, height })
}

fn help(ink: &Ink<'_>) -> Option<Help> {
    let contact = ink.find(ink.site.config.config.contact.as_ref()?)?;
    let path = ink.site.target("kontakt", contact.id())?.path();
    let email = contact.email.as_ref().map(ToString::to_string);
    Some(Help { title: contact.title().to_owned(), email, path })
}

/// Pages that must be reachable from everywhere.
fn footer(ink: &Ink<'_>) -> Vec<Link> {
    let legal = ink.site.config.config.legal.as_ref();
    let pages = legal.map(|legal| [&legal.imprint, &legal.privacy, &legal.accessibility]);
    let legal = pages.into_iter().flatten().flatten().filter_map(|page| ink.page(&page.0));
    let lists = ["register", "quellen", DATA].into_iter().filter_map(|name| ink.page(name));
    let search = || Link::inside("Suche", &Target::page(Address::new("suche")));
    let search = ink.site.has_search().then(search);
    legal.chain(variants(ink)).chain(search).chain(lists).collect()
}
