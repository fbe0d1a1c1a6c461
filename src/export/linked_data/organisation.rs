//! Who offers, runs or publishes something.

use crate::export::json::extend;
use crate::model::entity::organisation::{Organisation, OrganisationKind};
use crate::model::site::Site;
use crate::model::value::Ref;
use serde_json::{Value, json};

/// An office, if readers may see it.
pub(super) fn organisation(site: &Site, office: Option<&Ref<Organisation>>) -> Option<Value> {
    let office = site.find(office?)?;
    let is_public = !matches!(
        office.kind,
        OrganisationKind::Manufacturer
            | OrganisationKind::Association
            | OrganisationKind::ItProvider
    );
    let kind = if is_public { "GovernmentOrganization" } else { "Organization" };
    let mut value = json!({ "@type": kind, "name": office.title() });
    extend(&mut value, [("url", office.url.as_deref().map(Value::from))]);
    Some(value)
}
