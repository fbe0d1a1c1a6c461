//! The catalogue of all data for open data portals: DCAT-AP.de 3.0 as JSON-LD.
//!
//! Properties that version 3.0 has given up are absent (`politicalGeocodingURI`, `maintainer` …).

use super::json::{extend, output};
use super::published::Published;
use crate::base::output::Output;
use crate::model::site::{CATALOGUE, DATA, Site, data_path, schema_path};
use serde_json::{Value, json};

/// The catalogue, where the handbook says where it is published.
pub fn catalogue(site: &Site, datasets: &[Published<'_>]) -> Option<Output> {
    let own = site.canonical(CATALOGUE)?;
    if datasets.is_empty() {
        return None;
    }
    let config = &site.config.config;
    let modified = datasets.iter().filter_map(|published| published.dataset.as_of()).max();
    let all = datasets.iter().map(|published| described(site, published));
    let mut catalogue = json!({
        "@id": own,
        "@type": "dcat:Catalog",
        "dct:title": german(&format!("Offene Daten: {}", &*config.title)),
        "dct:description": german(&config.description),
        "dct:publisher": publisher(site),
        "dct:language": { "@id": GERMAN },
        "foaf:homepage": { "@id": site.canonical("")?, "@type": "foaf:Document" },
        "dcat:themeTaxonomy": { "@id": THEMES },
        "dcat:dataset": all.collect::<Vec<_>>(),
    });
    extend(
        &mut catalogue,
        [
            ("dct:license", licence(site)),
            ("dct:modified", modified.map(|day| date(&day.to_string()))),
            ("dct:spatial", spatial(site)),
        ],
    );
    extend(&mut catalogue, [("@context", Some(context()))]);
    Some(output(CATALOGUE, &catalogue))
}

const GERMAN: &str = "http://publications.europa.eu/resource/authority/language/DEU";
const THEMES: &str = "http://publications.europa.eu/resource/authority/data-theme";
const FORMATS: &str = "http://publications.europa.eu/resource/authority/file-type";

fn context() -> Value {
    json!({
        "adms": "http://www.w3.org/ns/adms#",
        "dcat": "http://www.w3.org/ns/dcat#",
        "dcatde": "http://dcat-ap.de/def/dcatde/",
        "dct": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "vcard": "http://www.w3.org/2006/vcard/ns#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    })
}

fn described(site: &Site, published: &Published<'_>) -> Value {
    let dataset = &published.dataset;
    let (config, spec) = (&site.config.config, dataset.spec);
    let own = site.canonical(&format!("{CATALOGUE}#{}", spec.kind));
    let theme = format!("{THEMES}/GOVE");
    let mut value = json!({
        "@id": own,
        "@type": "dcat:Dataset",
        "dct:title": german(&format!("{} – {}", spec.plural, &*config.title)),
        "dct:description": german(spec.doc.trim()),
        "dct:identifier": own,
        "dct:publisher": publisher(site),
        "dct:language": { "@id": GERMAN },
        "dcat:theme": { "@id": theme },
        "dcat:keyword": [german(spec.plural), german("Nachnutzung"), german("OZG")],
        "dcat:landingPage": { "@id": site.canonical(&format!("{DATA}/")), "@type": "foaf:Document" },
        "dcat:distribution": distributions(site, published),
    });
    let contributor = config.open_data.as_ref().and_then(|data| data.contributor.as_ref());
    extend(
        &mut value,
        [
            ("dct:modified", dataset.as_of().map(|day| date(&day.to_string()))),
            ("dct:spatial", spatial(site)),
            (
                "dcatde:politicalGeocodingLevelURI",
                config.land.as_ref().map(|_| json!({ "@id": STATE })),
            ),
            ("dcatde:contributorID", contributor.map(|id| json!({ "@id": &**id }))),
            ("dcat:contactPoint", contact(site)),
        ],
    );
    value
}

/// The level of a Land among those of the political order.
const STATE: &str = "http://dcat-ap.de/def/politicalGeocoding/Level/state";

fn distributions(site: &Site, published: &Published<'_>) -> Vec<Value> {
    let spec = published.dataset.spec;
    let whole = ["csv", "json"].map(|it| (spec.plural.to_owned(), data_path(spec.kind, it)));
    let parts = published.parts.iter().map(|part| (part.title(), part.path(spec.kind)));
    let all = whole.into_iter().chain(parts);
    all.map(|(title, path)| distribution(site, published, &title, &path)).collect()
}

fn distribution(site: &Site, published: &Published<'_>, title: &str, path: &str) -> Value {
    let is_json = path.ends_with(".json");
    let (format, media) = if is_json { ("JSON", "application/json") } else { ("CSV", "text/csv") };
    let address = site.canonical(path);
    let file = published.files.iter().find(|output| *output.path == *path);
    let schema = site.canonical(&schema_path(published.dataset.spec.kind)).filter(|_| is_json);
    let mut value = json!({
        "@id": site.canonical(&format!("{CATALOGUE}#{}", path.trim_start_matches("daten/"))),
        "@type": "dcat:Distribution",
        "dct:title": german(&format!("{title} ({format})")),
        "dcat:accessURL": { "@id": address },
        "dcat:downloadURL": { "@id": address },
        "dct:format": { "@id": format!("{FORMATS}/{format}") },
        "dcat:mediaType": { "@id": format!("http://www.iana.org/assignments/media-types/{media}") },
    });
    extend(
        &mut value,
        [
            ("dct:license", licence(site)),
            ("dcatde:licenseAttributionByText", attribution(site).map(|name| german(&name))),
            (
                "dct:conformsTo",
                schema.map(|schema| json!({ "@id": schema, "@type": "dct:Standard" })),
            ),
            (
                "dcat:byteSize",
                file.map(|file| {
                    let bytes = file.bytes.len().to_string();
                    json!({ "@value": bytes, "@type": "xsd:nonNegativeInteger" })
                }),
            ),
        ],
    );
    value
}

fn german(text: &str) -> Value {
    json!({ "@value": text, "@language": "de" })
}

fn date(day: &str) -> Value {
    let kind = if day.len() == 7 { "xsd:gYearMonth" } else { "xsd:date" };
    json!({ "@value": day, "@type": kind })
}

fn publisher(site: &Site) -> Value {
    let config = &site.config.config;
    let office = config.publisher.as_ref().and_then(|office| site.find(office));
    let name = attribution(site).unwrap_or_else(|| config.title.to_string());
    let id = site.canonical("").map(|own| format!("{own}#herausgeber"));
    let mut agent = json!({ "@id": id, "@type": "foaf:Agent", "foaf:name": german(&name) });
    let home = office.and_then(|office| office.url.as_ref());
    extend(&mut agent, [("foaf:homepage", home.map(|url| json!({ "@id": &**url })))]);
    agent
}

/// Who is to be named when the data are passed on.
fn attribution(site: &Site) -> Option<String> {
    let office = site.config.config.publisher.as_ref().and_then(|office| site.find(office));
    office.map(|office| office.title().to_owned())
}

fn contact(site: &Site) -> Option<Value> {
    let contact = site.config.config.contact.as_ref().and_then(|contact| site.find(contact))?;
    let mut card = json!({ "@type": "vcard:Organization", "vcard:fn": contact.title() });
    let mail = contact.email.as_ref().map(|mail| json!({ "@id": format!("mailto:{mail}") }));
    let url = contact.url.as_ref().map(|url| json!({ "@id": &**url }));
    extend(&mut card, [("vcard:hasEmail", mail), ("vcard:hasURL", url)]);
    Some(card)
}

/// The Land for which the handbook is made.
fn spatial(site: &Site) -> Option<Value> {
    let land = site.config.config.land.as_ref().and_then(|land| site.find(land))?;
    let id = format!("http://dcat-ap.de/def/politicalGeocoding/stateKey/{}", &*land.ars_prefix);
    Some(json!({ "@id": id, "@type": "dct:Location", "skos:prefLabel": german(land.title()) }))
}

/// The licence by its address in the list of DCAT-AP.de; unknown ones cannot be named.
fn licence(site: &Site) -> Option<Value> {
    let name = match &**site.config.config.licence.as_ref()? {
        "CC-BY-4.0" => "cc-by/4.0",
        "CC-BY-SA-4.0" => "cc-by-sa/4.0",
        "CC0-1.0" => "cc-zero",
        "dl-de/by-2-0" => "dl-by-de/2.0",
        "dl-de/zero-2-0" => "dl-zero-de/2.0",
        _ => return None,
    };
    let id = format!("http://dcat-ap.de/def/licenses/{name}");
    Some(json!({ "@id": id, "@type": "dct:LicenseDocument" }))
}
