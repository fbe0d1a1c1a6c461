//! An online service: `GovernmentService`.

use super::organisation::organisation;
use crate::export::json::extend;
use crate::model::entity::Record;
use crate::model::entity::leika_service::LeikaService;
use crate::model::entity::online_service::OnlineService;
use crate::model::entity::service::Service;
use crate::model::site::Site;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A service with who offers and runs it, for whom, and how to reach it.
pub(super) fn service(site: &Site, service: &Record<OnlineService>, own: &str) -> Value {
    let land = site.config.config.land.as_ref().and_then(|land| site.find(land));
    let area = land.map(|land| json!({"@type": "AdministrativeArea", "name": land.title()}));
    let channel = service.url.as_ref().map(
        |url| json!({"@type": "ServiceChannel", "name": service.title(), "serviceUrl": &**url}),
    );
    let mut value = json!({"@type": "GovernmentService", "name": service.title(), "url": own});
    extend(
        &mut value,
        [
            ("description", service.common.short.as_deref().map(Value::from)),
            ("serviceType", several(titles(site, service))),
            ("provider", organisation(site, Some(&service.provider))),
            ("serviceOperator", organisation(site, service.operator.as_ref())),
            ("areaServed", area.clone()),
            ("jurisdiction", area),
            ("audience", several(audience(site, service))),
            ("availableChannel", channel),
            ("identifier", several(keys(site, service))),
        ],
    );
    value
}

fn several(values: Vec<Value>) -> Option<Value> {
    (!values.is_empty()).then_some(Value::Array(values))
}

/// What it is for, by the names of the catalogue.
fn titles(site: &Site, service: &OnlineService) -> Vec<Value> {
    let records = service.services.iter().filter_map(|to| site.find_any(&to.kind, &to.id));
    records.map(|record| Value::from(&*record.common().title)).collect()
}

fn bundles<'a>(
    site: &'a Site,
    service: &'a OnlineService,
) -> impl Iterator<Item = &'a Record<Service>> {
    let own = service.services.iter().filter(|to| &*to.kind == "leistung");
    let known = own.filter_map(|to| site.records.services.by_id(&to.id));
    known.filter(|bundle| site.is_visible(&bundle.common))
}

fn audience(site: &Site, service: &OnlineService) -> Vec<Value> {
    let targets = bundles(site, service).flat_map(|bundle| &bundle.audience);
    let labels: BTreeSet<&str> = targets.map(|target| target.label()).collect();
    labels.into_iter().map(|it| json!({"@type": "Audience", "audienceType": it})).collect()
}

/// The keys of the federal catalogue that it covers.
fn keys(site: &Site, service: &OnlineService) -> Vec<Value> {
    let direct = service.services.iter().filter(|to| &*to.kind == "leika_leistung");
    let direct = direct.filter_map(|to| site.records.leika_services.by_id(&to.id));
    let bundled = bundles(site, service).flat_map(|bundle| &bundle.leika);
    let bundled = bundled.filter_map(|to| site.find(to));
    let visible = |it: &&Record<LeikaService>| site.is_visible(&it.common);
    let keys: BTreeSet<&str> = direct.chain(bundled).filter(visible).map(|it| &*it.key).collect();
    let value = |key| json!({"@type": "PropertyValue", "propertyID": "LeiKa", "value": key});
    keys.into_iter().map(value).collect()
}
