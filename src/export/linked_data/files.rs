//! The files beside pages: the way to the page, and what it is about.

use super::crumbs::crumbs;
use super::event::events;
use super::handbook::{data_catalogue, handbook};
use super::route::route;
use super::service::service;
use super::terms::terms;
use crate::base::output::Output;
use crate::model::site::{Page, PageKind, Site};
use serde_json::{Value, json};

/// All files beside pages.
pub fn linked_data(site: &Site) -> impl Iterator<Item = Output> {
    site.pages.iter().filter_map(|page| of_page(site, page))
}

fn of_page(site: &Site, page: &Page) -> Option<Output> {
    let path = site.linked_data(page)?;
    let own = site.canonical(page.address.as_str())?;
    let records = &site.records;
    let about: Vec<Value> = match &page.kind {
        PageKind::OnlineService(id) => {
            vec![service(site, records.online_services.by_id(id)?, &own)]
        }
        PageKind::Route(id) => vec![route(site, records.routes.by_id(id)?, &own)],
        PageKind::Data => vec![data_catalogue(site, &own)],
        PageKind::Listing(folder) if &**folder == "termine" => events(site, &own),
        PageKind::Listing(_) => vec![terms(site, page, &own)],
        _ => vec![handbook(site, &own)],
    };
    // The start page has no way to it.
    let way = page.parent.map(|_| crumbs(site, page));
    let graph: Vec<Value> = way.into_iter().chain(about).collect();
    let data = json!({ "@context": "https://schema.org", "@graph": graph });
    Some(Output::new(path, data.to_string()))
}
