//! What machines may know of a page, as JSON-LD: the way to it, a service, the terms.
//!
//! A file beside the page, named in its head: a data block would be an inline script to the checker
//! of the policy. Only complete addresses mean something elsewhere, so all of it needs `base_url`.

use crate::base::output::Output;
use crate::figure::Ink;
use crate::model::entity::Record;
use crate::model::entity::online_service::OnlineService;
use crate::model::entity::term::Term;
use crate::model::site::{Page, PageKind, Site};
use serde_json::{Value, json};

/// The file that goes with a page, if it is about something that machines know.
pub(super) fn data_path(site: &Site, page: &Page) -> Option<String> {
    site.config.config.base_url.as_ref()?;
    let known = match &page.kind {
        PageKind::OnlineService(_) => true,
        PageKind::Listing(folder) => &**folder == GLOSSARY,
        _ => false,
    };
    known.then(|| format!("{}daten.jsonld", page.address.as_str()))
}

/// The page whose records are terms.
const GLOSSARY: &str = "glossar";

/// All files that go with pages.
pub fn data_files(site: &Site) -> impl Iterator<Item = Output> {
    let ink = Ink::new(site, "");
    site.pages.iter().filter_map(move |page| linked_data(&ink, page))
}

/// The file that goes with a page.
fn linked_data(ink: &Ink<'_>, page: &Page) -> Option<Output> {
    let path = data_path(ink.site, page)?;
    let own = ink.site.canonical(page.address.as_str())?;
    let about = match &page.kind {
        PageKind::OnlineService(id) => {
            service(ink, ink.site.records.online_services.by_id(id)?, &own)
        }
        _ => terms(ink.site, page, &own),
    };
    let data = json!({"@context": "https://schema.org", "@graph": [crumbs(ink.site, page), about]});
    Some(Output::new(path, data.to_string()))
}

fn crumbs(site: &Site, page: &Page) -> Value {
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

fn service(ink: &Ink<'_>, service: &Record<OnlineService>, own: &str) -> Value {
    let provider = ink
        .find(&service.provider)
        .map(|office| json!({"@type": "GovernmentOrganization", "name": office.title()}));
    let land = ink.site.config.config.land.as_ref().and_then(|land| ink.find(land));
    let area = land.map(|land| json!({"@type": "AdministrativeArea", "name": land.title()}));
    let channel =
        service.url.as_ref().map(|url| json!({"@type": "ServiceChannel", "serviceUrl": &**url}));
    let mut value = json!({
        "@type": "GovernmentService",
        "name": service.title(),
        "description": service.common.short.as_deref(),
        "url": own,
        "provider": provider,
        "areaServed": area,
        "availableChannel": channel,
    });
    if let Value::Object(entries) = &mut value {
        entries.retain(|_, value| !value.is_null());
    }
    value
}

/// Each term by name and place; the definition stands on the page.
fn terms(site: &Site, page: &Page, own: &str) -> Value {
    let terms = site.visible::<Term>().map(|term| {
        json!({"@type": "DefinedTerm", "name": term.title(), "url": format!("{own}#{}", term.id())})
    });
    let terms: Vec<Value> = terms.collect();
    json!({"@type": "DefinedTermSet", "name": &*page.title, "url": own, "hasDefinedTerm": terms})
}

#[cfg(test)]
mod tests {
    use super::super::testing::site;
    use super::*;
    use crate::base::address::Address;

    fn data(address: &str) -> Option<Value> {
        let config = "beschreibung: Ein kleines Handbuch.";
        let published = format!("{config}\nbase_url: https://a.example/b");
        let site = site(&super::super::sample::SAMPLE.replace(config, &published));
        let page = site.page(site.page_at(&Address::new(address)).expect("a page"));
        let file = linked_data(&Ink::new(&site, ""), page)?;
        assert_eq!(*file.path, format!("{address}/daten.jsonld"));
        Some(serde_json::from_slice(&file.bytes).expect("JSON"))
    }

    #[test]
    fn a_page_says_where_it_stands_and_what_it_is_about() {
        assert_eq!(data(""), None);
        let found = data("leistungen/gastro").expect("data");
        assert_eq!(
            found["@graph"][0]["itemListElement"][1]["item"],
            "https://a.example/b/leistungen/"
        );
        assert_eq!(found["@graph"][1]["@type"], "GovernmentService");
        assert_eq!(found["@graph"][1]["areaServed"]["name"], "Sachsen-Anhalt");
        let terms = data("glossar").expect("data");
        assert_eq!(terms["@graph"][1]["hasDefinedTerm"][0]["@type"], "DefinedTerm");
    }

    #[test]
    fn without_an_address_nothing_is_said() {
        let site = super::super::testing::sample();
        let glossary = site.page_at(&Address::new(GLOSSARY)).expect("a page");
        assert!(linked_data(&Ink::new(&site, ""), site.page(glossary)).is_none());
    }
}
