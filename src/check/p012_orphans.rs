//! Eintrag ohne Verwendung
//!
//! # Was
//! Ein sichtbarer Eintrag wird nirgends genannt und hat keine eigene Seite.
//!
//! # Warum
//! Vielleicht ist er überholt, oder der Verweis auf ihn wurde vergessen. Er steht zwar auf der Liste
//! seiner Art, aber niemand kommt von der Sache her zu ihm.
//!
//! # Beispiel
//! ```yaml
//! - id: altes-postfach
//!   titel: Früheres Postfach
//! ```
//!
//! # Stattdessen
//! Ihn dort nennen, wo er gebraucht wird, oder `status: archiviert` setzen. Wer alle Einträge einer
//! Art zeigt, etwa mit `{{ kontakte }}`, verwendet sie alle. Grunddaten und Einträge, die selbst auf
//! anderes zeigen (Länder, Themenfelder, Lagen, Leistungen, Dimensionen, Prüffragen, Phasen, Meilensteine,
//! Aufgaben, Matrizen, Finanzierungsregeln), sind ausgenommen, Begriffe prüft P061.

use super::own_doc::rule;
use super::refer::is_ambiguous;
use super::{Rule, Run, seen};
use crate::base::diag::Diag;
use crate::model::component::{ArgValue, spec};
use crate::model::entity::KINDS;
use crate::model::site::Site;
use crate::parse::markdown::{Component, Reference};
use std::collections::BTreeSet;

/// A note: nothing is wrong yet.
pub const RULE: Rule = rule!("P012", "p012_orphans.rs", Run::Site(site));

/// Entities whose records make sense only where something else names them.
const USED_BY_OTHERS: &[&str] = &[
    "leika_leistung",
    "nachnutzungsmodell",
    "programm",
    "finanzierungsinstrument",
    "kostenposition",
    "anbindungsvariante",
    "basisdienst",
    "rolle",
    "stelle",
    "kontakt",
    "dokument",
    "supportmodell",
    "kennzahl",
    "quelle",
];

fn site(site: &Site, diags: &mut Vec<Diag>) {
    if seen::any_flawed(site) {
        return;
    }
    let listed = shown_as_a_whole(site);
    for record in seen::records(site) {
        let (kind, id) = (record.kind(), record.common().id());
        if !USED_BY_OTHERS.contains(&kind) || listed.contains(kind) {
            continue;
        }
        if site.uses(kind, id).is_empty() && !is_ambiguous(site, kind, id.as_str()) {
            let singular =
                KINDS.iter().find(|spec| spec.kind == kind).map_or(kind, |spec| spec.singular);
            let message = format!("„{id}“ ({singular}) wird nirgends verwendet");
            diags.push(
                Diag::note(RULE.id, record.place().at("id"), message)
                    .help("dort nennen, wo es gebraucht wird, oder „status: archiviert“ setzen"),
            );
        }
    }
}

/// Entities of which a component somewhere shows all records.
fn shown_as_a_whole(site: &Site) -> BTreeSet<&str> {
    let mut kinds = BTreeSet::new();
    for (_, doc) in seen::docs(site) {
        for reference in &doc.summary.references {
            if let Reference::Component(call) = reference {
                kinds.extend(whole_kind(call));
            }
        }
    }
    kinds
}

fn whole_kind(call: &Component) -> Option<&str> {
    match call.name.as_str() {
        "rollen" => return Some("rolle"),
        "quellenliste" => return Some("quelle"),
        "basisdienste" => return Some("basisdienst"),
        _ => {}
    }
    let list = spec(&call.name)?.args.iter().find(|arg| arg.key == "nur")?;
    if call.named("nur").is_some() {
        return None;
    }
    match list.value {
        ArgValue::Ids(kind) => Some(crate::model::component::kind_of(call, kind)),
        _ => None,
    }
}
