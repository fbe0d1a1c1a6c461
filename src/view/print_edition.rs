//! A guide as one page for paper: its pages in order, with contents and links among them.

use super::body::{Press, join};
use super::frame::{Filling, frame};
use super::guide::{SectionPages, guide_pages};
use super::page::Printer;
use super::page_numbers::page_numbers;
use super::rewrite::{Parts, Rewrite, prefix};
use super::special::{Data, Extra, Special};
use super::variants::VariantLinks;
use crate::base::id::Id;
use crate::base::output::Output;
use crate::figure::{Day, Ink, Link, TermEntry, licence_words, term_entries};
use crate::model::entity::Record;
use crate::model::entity::guide::Guide;
use crate::model::site::{PageId, PageKind};
use crate::theme::ThemeFault;
use serde::Serialize;
use std::collections::BTreeSet;

/// A guide as one page.
#[derive(Debug, Serialize)]
pub struct PrintView {
    /// The guide.
    #[serde(rename = "druck")]
    pub guide: PrintHead,
    /// Its parts in order.
    #[serde(rename = "teile")]
    pub parts: Vec<PrintPart>,
    /// The terms that its pages use: on paper nobody follows a link.
    #[serde(rename = "begriffe_druck")]
    pub terms: Vec<TermEntry>,
}

/// What stands on the cover.
#[derive(Debug, Serialize)]
pub struct PrintHead {
    /// Its name and overview.
    #[serde(rename = "titel")]
    pub title: Link,
    /// `1.2`.
    pub version: String,
    /// When its content was right.
    #[serde(rename = "stand")]
    pub as_of: Option<Day>,
    /// Who publishes it.
    #[serde(rename = "herausgeber")]
    pub publisher: Option<String>,
    /// Its licence.
    #[serde(rename = "lizenz")]
    pub licence: String,
    /// Who is to be named.
    #[serde(rename = "namensnennung")]
    pub attribution: Option<String>,
}

/// A section of the guide with its pages.
#[derive(Debug, Serialize)]
pub struct PrintPart {
    /// `teil-1`.
    #[serde(rename = "anker")]
    pub anchor: String,
    /// `1 Basisinformationen`.
    #[serde(rename = "titel")]
    pub title: String,
    /// Its pages.
    #[serde(rename = "seiten")]
    pub pages: Vec<PrintPage>,
}

/// A page of the guide as a part of the whole.
#[derive(Debug, Serialize)]
pub struct PrintPage {
    /// Its anchor.
    #[serde(rename = "anker")]
    pub anchor: String,
    /// `1.2`, where the section is counted.
    #[serde(rename = "nummer")]
    pub number: Option<String>,
    /// Its title.
    #[serde(rename = "titel")]
    pub title: String,
    /// What it is about.
    #[serde(rename = "beschreibung")]
    pub description: Option<String>,
    /// Everything on it.
    pub html: String,
}

impl Printer<'_> {
    /// Prints a guide as one page.
    pub(super) fn print_edition(&self, id: PageId, guide: &Id) -> Result<Output, ThemeFault> {
        let page = self.site.page(id);
        let base = page.address.base();
        let ink = Ink::new(self.site, &base);
        let guide = self.site.records.guides.by_id(guide).expect("made from this guide");
        let (parts, terms) = (self.parts(&ink, guide)?, self.terms(&ink, guide));
        let view = PrintView { guide: head(&ink, guide), parts, terms };
        let (text, contents, terms) = (String::new(), Vec::new(), Vec::new());
        let filling = Filling { text, contents, terms, variants: VariantLinks::default() };
        let frame = frame(&ink, &self.stock.nav, id, filling);
        let html = self.theme.render("druck.html", &frame, Some(&view))?;
        Ok(Output::new(page.address.file(), html))
    }

    /// The terms that the texts of the guide use.
    fn terms(&self, ink: &Ink<'_>, guide: &Record<Guide>) -> Vec<TermEntry> {
        let pages = guide_pages(self.site, guide).into_iter().flat_map(|section| section.pages);
        let used: BTreeSet<Id> = pages.flat_map(|id| self.stock.used(id)).cloned().collect();
        term_entries(ink, used.iter().filter_map(|id| self.site.records.terms.by_id(id)).collect())
    }

    fn parts(&self, ink: &Ink<'_>, guide: &Record<Guide>) -> Result<Vec<PrintPart>, ThemeFault> {
        let sections = guide_pages(self.site, guide);
        let numbers = page_numbers(self.site, guide);
        let all = sections.iter().flat_map(|section| &section.pages);
        let wholes = all.map(|id| self.whole(ink, *id)).collect::<Result<Vec<_>, _>>()?;
        let mut parts = Parts::default();
        let all = sections.iter().flat_map(|section| &section.pages);
        for (place, (id, html)) in all.zip(&wholes).enumerate() {
            let number = numbers.get(id).cloned();
            parts.add(self.site.page(*id).address.file(), &prefix(place), number, html);
        }
        let mut wholes = wholes.iter().enumerate();
        let part = |(place, section): (usize, &SectionPages)| PrintPart {
            anchor: format!("teil-{}", place + 1),
            title: match section.number {
                Some(number) => format!("{number} {}", section.title),
                None => section.title.clone(),
            },
            pages: section
                .pages
                .iter()
                .zip(wholes.by_ref())
                .map(|(id, (place, html))| {
                    let number = numbers.get(id).cloned();
                    self.part(ink, *id, (&prefix(place), html), &parts, number)
                })
                .collect(),
        };
        Ok(sections.iter().enumerate().map(part).collect())
    }

    fn part(
        &self,
        ink: &Ink<'_>,
        id: PageId,
        (prefix, html): (&str, &str),
        parts: &Parts,
        number: Option<String>,
    ) -> PrintPage {
        let page = self.site.page(id);
        let title = ink.escaped(&page.title);
        let rewrite = Rewrite { shift: 2, prefix, title: &title, base: ink.base, parts };
        PrintPage {
            anchor: prefix.to_owned(),
            number,
            title: page.title.to_string(),
            description: super::page_line::description(self.site, page),
            html: rewrite.html(html),
        }
    }

    /// The text of a page, and what its data add where a reader on paper needs it.
    fn whole(&self, ink: &Ink<'_>, id: PageId) -> Result<String, ThemeFault> {
        #[derive(Serialize)]
        struct Around<'a> {
            basis: &'a str,
            inhalt: &'a str,
        }
        let page = self.site.page(id);
        let text = match (self.site.doc(page), &self.bodies[id.0 as usize]) {
            (Some(doc), Some(own)) => {
                let press = Press { theme: self.theme, ink: *ink, terms: None };
                join(press, doc, &own.markdown.body)?.html
            }
            _ => String::new(),
        };
        let template = match &page.kind {
            PageKind::Step(_) => "teile/schritt.html",
            PageKind::Dimension(_) => "teile/dimension.html",
            _ => return Ok(text),
        };
        let extra = Extra { term_pages: &self.stock.term_pages, sizes: self.sizes };
        let Special { data, .. } = super::special::special(ink, id, &extra);
        let around = Around { basis: ink.base, inhalt: &text };
        self.theme.render(template, &around, Some(&data).filter(|data| **data != Data::Article))
    }
}

fn head(ink: &Ink<'_>, guide: &Record<Guide>) -> PrintHead {
    PrintHead {
        title: ink.to(guide),
        version: guide.version.to_string(),
        as_of: guide.common.as_of.map(Day::from),
        publisher: ink.find(&guide.publisher).map(|office| office.title().to_owned()),
        licence: licence_words(&guide.licence),
        attribution: guide.attribution.as_ref().map(ToString::to_string),
    }
}
