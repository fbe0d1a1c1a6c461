//! The twin of a page.

use super::block::markdown;
use super::head::head;
use super::html::{Element, element, tree};
use super::link::Links;
use crate::base::output::Output;
use crate::model::site::{Page, Site};

/// The twin of a page, from its finished HTML; none if the handbook wants none.
pub fn twin(site: &Site, page: &Page, html: &[u8]) -> Option<Output> {
    let path = site.twin(page)?;
    let html = &String::from_utf8_lossy(html);
    let base = page.address.base();
    let main = element(html, "main");
    let main = main.unwrap_or_else(|| Element { children: tree(html), ..Element::default() });
    let text = markdown(&main.children, &Links::new(site, page, &base));
    Some(Output::new(path, format!("{}\n{text}\n", head(site, page))))
}
