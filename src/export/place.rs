//! Where readers find what the data speak of.

use crate::model::entity::AnyRecord;
use crate::model::site::Site;

/// Where readers find a record: its complete address, or its file from the root of the handbook.
pub fn place(site: &Site, record: &dyn AnyRecord) -> Option<String> {
    let target = site.target(record.kind(), record.common().id())?;
    let anchor = if target.anchor.is_empty() { "" } else { "#" };
    let complete = site.canonical(target.page.as_str());
    Some(complete.map_or_else(|| target.path(), |page| format!("{page}{anchor}{}", target.anchor)))
}
