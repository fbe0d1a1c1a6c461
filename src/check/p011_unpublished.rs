//! Verweis auf Unveröffentlichtes
//!
//! # Was
//! Etwas Veröffentlichtes nennt einen Eintrag oder eine Seite, die noch Entwurf, in Prüfung oder
//! archiviert ist.
//!
//! # Warum
//! Leserinnen und Leser sehen das Ziel nicht; an der Stelle bleibt eine Lücke. Für Verweise im Text
//! gilt P080: Sie führten ins Leere und sind ein Fehler.
//!
//! # Beispiel
//! ```yaml
//! - id: st-betrieb
//!   status: freigegeben
//!   verantwortlich: ozg-koordination   # status: entwurf
//! ```
//!
//! # Stattdessen
//! Das Ziel freigeben, oder den Verweis streichen, bis es so weit ist.

use super::own_doc::rule;
use super::refer::{Arrival, PAGE, arrival, state_words};
use super::{Rule, Run, seen};
use crate::base::diag::Diag;
use crate::base::place::Place;
use crate::model::component;
use crate::model::field::RefUse;
use crate::model::site::Site;
use crate::parse::markdown::Reference;

/// While drafts are shown only archived targets are hidden.
pub const RULE: Rule = rule!("P011", "p011_unpublished.rs", Run::Site(site));

fn site(site: &Site, diags: &mut Vec<Diag>) {
    for record in seen::records(site) {
        for used in record.refs() {
            let place = || record.place().value(used.path.clone());
            diags.extend(hidden(site, &used.kind, used.id.as_str(), place));
        }
    }
    for (_, doc) in seen::docs(site) {
        for used in &doc.front.refs {
            let place = || seen::front(doc.file, used.path.clone());
            diags.extend(hidden(site, &used.kind, used.id.as_str(), place));
        }
        for (number, reference) in doc.summary.references.iter().enumerate() {
            let Reference::Component(call) = reference else { continue };
            for (kind, id) in component::records(call) {
                let place = || Place::Reference(doc.file, number as u32);
                diags.extend(hidden(site, kind, id, place));
            }
        }
    }
    let own = |used: &&RefUse| !super::p072_legal_pages::owns(&used.path);
    for used in site.config.refs.iter().filter(own) {
        let place =
            || site.config.file.map_or(Place::Project, |it| seen::front(it, used.path.clone()));
        diags.extend(hidden(site, &used.kind, used.id.as_str(), place));
    }
}

fn hidden(site: &Site, kind: &str, id: &str, place: impl Fn() -> Place) -> Option<Diag> {
    let Arrival::Hidden(status) = arrival(site, kind, id) else { return None };
    let what = if kind == PAGE { format!("die Seite „{id}“") } else { format!("„{id}“") };
    let message = format!("{what} ist {} und nicht zu sehen", state_words(status));
    let help = "das Ziel freigeben oder den Verweis streichen";
    Some(Diag::warning(RULE.id, place(), message).help(help))
}
