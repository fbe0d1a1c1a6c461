//! Verweis auf Unveröffentlichtes
//!
//! # Was
//! Etwas Veröffentlichtes nennt einen Eintrag oder eine Seite, die noch Entwurf, in Prüfung oder
//! archiviert ist: in Daten, im Seitenkopf, in der Konfiguration, in einem Baustein oder im Text.
//!
//! # Warum
//! Leserinnen und Leser sehen das Ziel nicht; an der Stelle bleibt eine Lücke, und ein Verweis im Text
//! führt nirgends hin.
//!
//! # Beispiel
//! ```yaml
//! - id: st-betrieb
//!   status: freigegeben
//!   verantwortlich: ozg-koordination   # status: entwurf
//! ```
//!
//! # Stattdessen
//! Das Ziel freigeben, oder den Verweis streichen, bis es so weit ist. Mit `--drafts` sind Entwürfe zu
//! sehen, und die Regel spricht nur noch über Archiviertes.

use super::own_doc::rule;
use super::refer::{self, Arrival, PAGE, arrival, state_words};
use super::text::Texts;
use super::{Rule, Run, seen};
use crate::base::parallel::PIECE;
use crate::base::diag::Diag;
use crate::base::place::Place;
use crate::model::component;
use crate::model::entity::Status;
use crate::model::field::RefUse;
use crate::model::site::{DocEntry, LinkFault, Site};
use crate::parse::markdown::{LinkTarget, Reference};
use rayon::prelude::*;

/// While drafts are shown only archived targets are hidden.
pub const RULE: Rule = rule!("P011", "p011_unpublished.rs", Run::Both(site, texts));

fn site(site: &Site, diags: &mut Vec<Diag>) {
    for record in seen::records(site) {
        for used in record.refs() {
            let place = || record.place().value(used.path.clone());
            diags.extend(hidden(site, &used.kind, used.id.as_str(), place));
        }
    }
    let docs = seen::docs(site);
    diags.par_extend(docs.par_iter().with_max_len(PIECE).flat_map_iter(|(_, doc)| in_page(site, doc)));
    let own = |used: &&RefUse| !super::p072_legal_pages::owns(&used.path);
    for used in site.config.refs.iter().filter(own) {
        let place =
            || site.config.file.map_or(Place::Project, |it| seen::front(it, used.path.clone()));
        diags.extend(hidden(site, &used.kind, used.id.as_str(), place));
    }
}

/// The front matter, components and links of a page.
fn in_page(site: &Site, doc: &DocEntry) -> Vec<Diag> {
    let mut diags = Vec::new();
    for used in &doc.front.refs {
        let place = || seen::front(doc.file, used.path.clone());
        diags.extend(hidden(site, &used.kind, used.id.as_str(), place));
    }
    for (number, reference) in doc.summary.references.iter().enumerate() {
        let place = || Place::Reference(doc.file, number as u32);
        match reference {
            Reference::Component(call) => {
                let named = component::records(call);
                diags.extend(named.iter().filter_map(|(kind, id)| hidden(site, kind, id, place)));
            }
            Reference::Link { target: LinkTarget::Record { kind, id, .. }, .. } => {
                diags.extend(hidden(site, kind, id, place));
            }
            Reference::Link { target: target @ LinkTarget::Page { .. }, .. } => {
                let Err(LinkFault::Draft(path)) = site.resolve(doc, target) else { continue };
                let other = site.doc_by_path(&path).filter(|other| !refer::is_unreadable(other));
                let status = other.map(|other| other.front.front.status());
                diags.extend(status.map(|it| message(&format!("die Seite „{path}“"), it, place())));
            }
            _ => {}
        }
    }
    diags
}

/// Record links inside the texts of records.
fn texts(site: &Site, texts: &Texts<'_>, diags: &mut Vec<Diag>) {
    texts.scalars(site, &mut |source, scalar| {
        scalar.references(source, &mut |reference, place| {
            if let Reference::Link { target: LinkTarget::Record { kind, id, .. }, .. } = reference {
                diags.extend(hidden(site, kind, id, || place.clone()));
            }
        });
    });
}

fn hidden(site: &Site, kind: &str, id: &str, place: impl Fn() -> Place) -> Option<Diag> {
    let Arrival::Hidden(status) = arrival(site, kind, id) else { return None };
    let what = if kind == PAGE { format!("die Seite „{id}“") } else { format!("„{id}“") };
    Some(message(&what, status, place()))
}

fn message(what: &str, status: Status, place: Place) -> Diag {
    let message = format!("{what} ist {} und nicht zu sehen", state_words(status));
    let help = "das Ziel freigeben („status: freigegeben“) oder den Verweis bis dahin streichen";
    Diag::error(RULE.id, place, message).help(help)
}
