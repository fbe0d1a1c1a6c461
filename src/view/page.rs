//! Prints pages: what the theme needs, joined from text, view and frame.

use super::body::{Press, Text, join};
use super::contents::ContentsLine;
use super::downloads::Sizes;
use super::frame::{Filling, Frame, bare, frame};
use super::not_found::not_found;
use super::redirect::redirect;
use super::search_page::search_page;
use super::special::{Data, Extra, Special, special};
use super::stock::{Bodies, Stock};
use crate::base::output::Output;
use crate::figure::Ink;
use crate::model::site::{Page, PageId, PageKind, Redirect, Site};
use crate::theme::{Theme, ThemeFault};
use serde::Serialize;

/// Fewer headings than this are seen at a glance.
const WORTH_CONTENTS: usize = 3;

/// Prints the pages of one site.
pub struct Printer<'a> {
    pub(super) site: &'a Site,
    pub(super) theme: &'a Theme,
    pub(super) bodies: &'a Bodies,
    pub(super) stock: &'a Stock,
    pub(super) sizes: Sizes<'a>,
}

impl<'a> Printer<'a> {
    /// A printer for a site.
    pub fn new(
        site: &'a Site,
        theme: &'a Theme,
        bodies: &'a Bodies,
        stock: &'a Stock,
        sizes: Sizes<'a>,
    ) -> Self {
        Self { site, theme, bodies, stock, sizes }
    }

    /// Prints a page.
    pub fn page(&self, id: PageId) -> Result<Output, ThemeFault> {
        let page = self.site.page(id);
        if let PageKind::Print(guide) = &page.kind {
            return self.print_edition(id, guide);
        }
        let base = page.address.base();
        let ink = Ink::new(self.site, &base);
        let text = self.text(&ink, page, id)?;
        let extra = Extra { term_pages: &self.stock.term_pages, sizes: self.sizes };
        let Special { template, data, ahead, contents } = special(&ink, id, &extra);
        let contents = self.contents(page, ahead, contents);
        let terms = self.stock.terms.explain(&ink, &text.explained);
        let variants = self.stock.variants.links(self.site, id);
        let filling = Filling { text: text.html, contents, terms, variants };
        let frame = frame(&ink, &self.stock.nav, id, filling);
        let html = self.theme.render(
            template,
            &frame,
            Some(&data).filter(|data| **data != Data::Article),
        )?;
        Ok(Output::new(page.address.file(), html))
    }

    /// Prints the page for addresses that do not exist.
    pub fn not_found(&self) -> Result<Output, ThemeFault> {
        let base = self.site.config.config.base_url.as_deref().map_or(String::new(), server_path);
        let frame =
            bare(self.site, &self.stock.nav, "Seite nicht gefunden", &base, Some("noindex"));
        self.outside("404.html", "404.html", &frame, &not_found(self.site))
    }

    /// Prints the search page.
    pub fn search(&self) -> Result<Output, ThemeFault> {
        let frame = bare(self.site, &self.stock.nav, "Suche", "../", Some("noindex"));
        self.outside("suche/index.html", "suche.html", &frame, &search_page(self.site))
    }

    /// Prints a page that leads from an old address to the new one.
    pub fn redirect(&self, old: &Redirect) -> Result<Output, ThemeFault> {
        let base = old.from.base();
        let frame = bare(self.site, &self.stock.nav, &old.title, &base, Some("noindex"));
        self.outside(&old.from.file(), "weiterleitung.html", &frame, &redirect(old))
    }

    fn outside<T: Serialize>(
        &self,
        path: &str,
        template: &str,
        frame: &Frame,
        data: &T,
    ) -> Result<Output, ThemeFault> {
        Ok(Output::new(path, self.theme.render(template, frame, Some(data))?))
    }

    fn text(&self, ink: &Ink<'_>, page: &Page, id: PageId) -> Result<Text, ThemeFault> {
        let (Some(doc), Some(own)) = (self.site.doc(page), &self.bodies[id.0 as usize]) else {
            return Ok(Text { html: String::new(), explained: Vec::new() });
        };
        // A glossary that links its own words to itself helps nobody.
        let is_glossary = page.kind == PageKind::Listing("glossar".into());
        let hits = self.stock.hits(id).filter(|_| !is_glossary);
        let terms = hits.map(|hits| (&*self.stock.terms, hits));
        join(Press { theme: self.theme, ink: *ink, terms }, doc, &own.markdown.body)
    }

    fn contents(
        &self,
        page: &Page,
        ahead: Vec<ContentsLine>,
        behind: Vec<ContentsLine>,
    ) -> Vec<ContentsLine> {
        let own = self.site.doc(page).map(|doc| &doc.summary.headings);
        let own = own.into_iter().flatten().filter(|heading| heading.level <= 3);
        let own = own.map(|heading| ContentsLine {
            level: heading.level,
            title: heading.text.clone(),
            anchor: heading.id.to_string(),
        });
        let lines: Vec<ContentsLine> = ahead.into_iter().chain(own).chain(behind).collect();
        if lines.len() < WORTH_CONTENTS { Vec::new() } else { lines }
    }
}

/// The path of a complete address: `https://a.de/b` → `/b/`. The page for wrong addresses is served
/// under any of them, so its links must begin at the root of the server.
fn server_path(base: &str) -> String {
    let rest = base.split_once("://").map_or(base, |(_, rest)| rest);
    let path = rest.find('/').map_or("", |at| &rest[at..]);
    format!("{}/", path.trim_end_matches('/'))
}
