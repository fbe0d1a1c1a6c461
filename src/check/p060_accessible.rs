//! Text nicht für alle zugänglich
//!
//! # Was
//! Ein Bild hat keinen Alternativtext, eine Überschrift überspringt eine Ebene, ein Verweis heißt
//! „hier“, einer Tabelle fehlt die Kopfzeile oder die Zeile mit den Strichen darunter, eine Zeile hat
//! mehr Zellen als die Kopfzeile, direkt unter einer Tabelle steht Text (Warnung), oder ein Anker kommt auf einer Seite zweimal vor.
//!
//! # Warum
//! Wer mit Vorlesesoftware arbeitet, springt von Überschrift zu Überschrift und von Verweis zu Verweis.
//! Öffentliche Stellen sind zu barrierefreien Seiten verpflichtet.
//!
//! # Beispiel
//! ```md
//! ![](ablauf.png)
//! Mehr dazu [hier](kosten.md).
//! ```
//!
//! # Stattdessen
//! ```md
//! ![Ablauf in fünf Schritten](ablauf.png)
//! Mehr dazu unter [Kosten und Finanzierung](kosten.md).
//! ```

use super::own_doc::rule;
use super::{Rule, Run, seen};
use crate::base::diag::Diag;
use crate::base::place::Place;
use crate::model::site::Site;

/// Single pages are checked by the parser; here only anchors that collide with those of records.
pub const RULE: Rule = rule!("P060", "p060_accessible.rs", Run::Site(site));

fn site(site: &Site, diags: &mut Vec<Diag>) {
    for record in seen::records(site) {
        let id = record.common().id();
        let Some(target) = site.target(record.kind(), id) else { continue };
        if target.anchor.is_empty() {
            continue;
        }
        let Some(doc) = site.doc_at(&target.page) else { continue };
        let Some(heading) = doc.summary.headings.iter().find(|it| it.id == target.anchor) else {
            continue;
        };
        let anchor = &target.anchor;
        let message = format!("den Anker „{anchor}“ hat auf dieser Seite schon ein Eintrag");
        diags.push(
            Diag::error(RULE.id, Place::Reference(doc.file, heading.reference), message)
                .help(format!("der Überschrift einen eigenen geben: {{#ueber-{anchor}}}"))
                .related(record.place().at("id"), "dieser Eintrag"),
        );
    }
}
