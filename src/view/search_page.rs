//! The search page: what it offers without a script.

use super::folder::folder_of;
use super::not_found::ways;
use crate::base::address::{Address, Target};
use crate::figure::Link;
use crate::model::entity::document::Document;
use crate::model::entity::guide::Guide;
use crate::model::site::Site;
use serde::Serialize;

/// What the search page shows.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct SearchView {
    /// Tells the head that the field stands in the page.
    #[serde(rename = "suchseite")]
    pub is_search: bool,
    /// Lists in which everything has its place.
    #[serde(rename = "wege")]
    pub ways: Vec<Link>,
}

/// Shows the lists, then the guides.
pub fn search_page(site: &Site) -> SearchView {
    let mut ways = ways(site);
    let documents = Address::new(folder_of::<Document>());
    if site.page_at(&documents).is_some() {
        ways.push(Link::inside("Dokumente", &Target::page(documents)));
    }
    ways.extend(site.visible::<Guide>().filter_map(|guide| {
        let target = site.target("leitfaden", guide.id())?;
        Some(Link::inside(format!("Leitfaden „{}“", guide.title()), target))
    }));
    SearchView { is_search: true, ways }
}
