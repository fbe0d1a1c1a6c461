//! The way to a page: `BreadcrumbList`.

use crate::model::site::{Page, Site};
use serde_json::{Value, json};

/// The pages from the start page down to a page.
pub(super) fn crumbs(site: &Site, page: &Page) -> Value {
    let mut way = vec![page];
    while let Some(above) = way[way.len() - 1].parent {
        way.push(site.page(above));
    }
    let items = way.iter().rev().enumerate().map(|(place, page)| {
        let url = site.canonical(page.address.as_str());
        json!({"@type": "ListItem", "position": place + 1, "name": &*page.title, "item": url})
    });
    let items: Vec<Value> = items.collect();
    json!({"@type": "BreadcrumbList", "itemListElement": items})
}
