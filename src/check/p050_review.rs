//! Prüftermin vorbei
//!
//! # Was
//! Der Tag unter `pruefen_bis` ist vorbei (Warnung), steht in den nächsten 30 Tagen an (Hinweis), oder
//! liegt länger zurück, als die Konfiguration erlaubt, üblich 180 Tage (Fehler).
//!
//! # Warum
//! Ansprechstellen, Kosten und Fristen ändern sich. Ein Handbuch, das niemand nachsieht, schadet.
//!
//! # Beispiel
//! ```yaml
//! pruefen_bis: 2021-12-31
//! ```
//!
//! # Stattdessen
//! Die Angaben prüfen, `stand` erneuern und einen neuen Prüftermin setzen. Die Grenze steht in
//! `content/leitfaden.yaml` unter `pruefung: ueberfaellig_fehler_tage`.

use super::own_doc::rule;
use super::{Rule, Run, seen};
use crate::base::date::Date;
use crate::base::diag::{Diag, Severity};
use crate::base::place::{KeyPath, Place};
use crate::model::site::Site;

/// Pages and records that readers see.
pub const RULE: Rule = rule!("P050", "p050_review.rs", Run::Site(site));

const KEY: &str = "pruefen_bis";
/// How many days ahead a note is given.
const AHEAD: i32 = 30;

fn site(site: &Site, diags: &mut Vec<Diag>) {
    let limits = site.config.config.limits.as_ref();
    let days = limits.and_then(|limits| limits.overdue_days).map_or(180, |days| days.0);
    let overdue = |date: Option<Date>, place: Place, title: &str| {
        due(date?, site.today, days, place, title)
    };
    for record in seen::records(site) {
        let common = record.common();
        diags.extend(overdue(common.review_by, record.place().at(KEY), &common.title));
    }
    for (_, doc) in seen::docs(site) {
        let front = &doc.front.front;
        let place = seen::front(doc.file, KeyPath::key(KEY));
        diags.extend(overdue(front.review_by, place, &front.title));
    }
}

fn due(date: Date, today: Date, limit: i64, place: Place, title: &str) -> Option<Diag> {
    let passed = date.days_until(today);
    let (severity, message) = if i64::from(passed) > limit {
        let message = format!(
            "„{title}“ ist seit {passed} Tagen zu prüfen, mehr als {limit} sind nicht erlaubt"
        );
        (Severity::Error, message)
    } else if passed > 0 {
        (Severity::Warning, format!("„{title}“ war bis {} zu prüfen", date.long()))
    } else if passed >= -AHEAD {
        (Severity::Note, format!("„{title}“ ist bis {} zu prüfen", date.long()))
    } else {
        return None;
    };
    let help = "die Angaben prüfen, „stand“ erneuern und ein neues Datum eintragen";
    Some(Diag::new(RULE.id, severity, place, message).help(help))
}
