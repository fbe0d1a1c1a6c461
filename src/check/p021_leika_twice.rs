//! LeiKa-Schlüssel doppelt
//!
//! # Was
//! Zwei `LeiKa`-Leistungen haben denselben Schlüssel. Mit verschiedener Bezeichnung ist das ein Fehler,
//! mit gleicher eine Warnung.
//!
//! # Warum
//! Ein Schlüssel meint genau eine Leistung. Eine der beiden Angaben ist falsch oder überflüssig.
//!
//! # Beispiel
//! ```yaml
//! - {id: sondernutzung, leika: "99108008001000", bezeichnung: Sondernutzung}
//! - {id: freisitz, leika: "99108008001000", bezeichnung: Freisitz}
//! ```
//!
//! # Stattdessen
//! Den Schlüssel im FIM-Portal nachsehen und berichtigen, oder beide Einträge zusammenführen.

use super::own_doc::rule;
use super::{Rule, Run, seen};
use crate::base::diag::{Diag, Severity};
use crate::model::entity::leika_service::LeikaService;
use crate::model::site::Site;
use std::collections::HashMap;

/// Looks at visible records.
pub const RULE: Rule = rule!("P021", "p021_leika_twice.rs", Run::Site(site));

fn site(site: &Site, diags: &mut Vec<Diag>) {
    let mut known = HashMap::new();
    for record in seen::of::<LeikaService>(site).filter(|record| !record.key.is_empty()) {
        let Some(first) = known.insert(&*record.key, record) else { continue };
        known.insert(&*record.key, first);
        let (severity, words) = if first.name == record.name {
            (Severity::Warning, format!("hat schon „{}“", first.id()))
        } else {
            (Severity::Error, format!("gehört schon zu „{}“", &*first.name))
        };
        let message = format!("der LeiKa-Schlüssel „{}“ {words}", &*record.key);
        diags.push(
            Diag::new(RULE.id, severity, record.place.at("leika"), message)
                .help("den Schlüssel berichtigen oder die Einträge zusammenführen")
                .related(first.place.at("leika"), "hier zuerst"),
        );
    }
}
