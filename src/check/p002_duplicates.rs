//! Kennung doppelt
//!
//! # Was
//! Zwei Einträge derselben Art haben dieselbe `id`.
//!
//! # Warum
//! Verweise meinen dann mal den einen, mal den anderen. Gezeigt wird nur der erste.
//!
//! # Beispiel
//! ```yaml
//! - id: dataport
//!   titel: Dataport
//! - id: dataport
//!   titel: Dataport AöR
//! ```
//!
//! # Stattdessen
//! Einen der beiden Einträge löschen oder ihm eine eigene Kennung geben. Einträge verschiedener
//! Arten dürfen gleich heißen.

use super::own_doc::rule;
use super::{Rule, Run};
use crate::base::diag::Diag;
use crate::model::site::Site;

/// Looks at all records, hidden ones too: an id is taken even by a draft.
pub const RULE: Rule = rule!("P002", "p002_duplicates.rs", Run::Site(site));

fn site(site: &Site, diags: &mut Vec<Diag>) {
    for table in site.records.tables() {
        for record in table.records() {
            let id = record.common().id();
            let Some(first) = table.record(id) else { continue };
            if first.place() == record.place() || id.as_str().is_empty() {
                continue;
            }
            let plural = table.spec().plural;
            let message = format!("die Kennung „{id}“ gibt es unter „{plural}“ schon");
            diags.push(
                Diag::error(RULE.id, record.place().at("id"), message)
                    .help("eine andere Kennung wählen oder einen der Einträge löschen")
                    .related(first.place().at("id"), "hier zuerst"),
            );
        }
    }
}
