//! A page with pages below it.

use super::contents::{ContentsLine, present};
use super::page_line::PageLine;
use crate::model::site::{Page, Site};
use serde::Serialize;

/// What stands below the text of a section page.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct SectionView {
    /// The pages one level down, in order.
    #[serde(rename = "seiten")]
    pub pages: Vec<PageLine>,
}

/// Shows the pages below a page.
pub fn section(site: &Site, page: &Page) -> SectionView {
    let pages = page.children.iter().map(|id| PageLine::new(site, *id, None)).collect();
    SectionView { pages }
}

impl SectionView {
    /// The headings behind the text.
    pub fn contents(&self) -> Vec<ContentsLine> {
        present(&[(!self.pages.is_empty(), "Seiten in diesem Abschnitt", "seite-seiten")])
    }
}
