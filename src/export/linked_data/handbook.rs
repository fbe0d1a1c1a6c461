//! The handbook itself: `WebSite`, and its data: `DataCatalog` with `Dataset`.

use super::organisation::organisation;
use crate::export::json::extend;
use crate::model::site::{Dataset, Site, data_path};
use crate::model::value::licence_url;
use serde_json::{Value, json};

/// The whole handbook.
pub(super) fn handbook(site: &Site, own: &str) -> Value {
    let config = &site.config.config;
    let mut value = json!({
        "@type": "WebSite",
        "name": &*config.title,
        "description": &*config.description,
        "url": own,
        "inLanguage": config.language.as_deref().unwrap_or("de"),
    });
    extend(&mut value, rights(site));
    value
}

/// All data of the handbook.
pub(super) fn data_catalogue(site: &Site, own: &str) -> Value {
    let config = &site.config.config;
    let datasets: Vec<Value> =
        site.datasets().iter().map(|dataset| described(site, dataset, own)).collect();
    let mut value = json!({
        "@type": "DataCatalog",
        "name": format!("Offene Daten: {}", &*config.title),
        "url": own,
        "dataset": datasets,
    });
    extend(&mut value, rights(site));
    value
}

fn described(site: &Site, dataset: &Dataset<'_>, own: &str) -> Value {
    let spec = dataset.spec;
    let files = [("csv", "text/csv"), ("json", "application/json")].map(|(ending, kind)| {
        let url = site.canonical(&data_path(spec.kind, ending));
        json!({"@type": "DataDownload", "encodingFormat": kind, "contentUrl": url})
    });
    let mut value = json!({
        "@type": "Dataset",
        "name": format!("{} – {}", spec.plural, &*site.config.config.title),
        "description": spec.doc.trim(),
        "url": own,
        "isAccessibleForFree": true,
        "distribution": files,
    });
    extend(&mut value, [("dateModified", dataset.as_of().map(|day| day.to_string().into()))]);
    extend(&mut value, rights(site));
    value
}

/// Who publishes, and under which licence.
fn rights(site: &Site) -> [(&'static str, Option<Value>); 2] {
    let config = &site.config.config;
    let licence = config.licence.as_deref().and_then(licence_url);
    [
        ("publisher", organisation(site, config.publisher.as_ref())),
        ("license", licence.map(Value::from)),
    ]
}
