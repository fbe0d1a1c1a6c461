//! LeiKa-Schlüssel falsch gebildet
//!
//! # Was
//! Ein `LeiKa`-Schlüssel hat nicht 14 Ziffern (Fehler), beginnt nicht mit 99, oder nennt ein
//! Verrichtungsdetail ohne Verrichtung (Warnungen).
//!
//! # Warum
//! Mit einem falschen Schlüssel findet niemand die Leistung im Katalog. Bundesweite Schlüssel beginnen
//! mit 99, andere gibt es. Hinter den ersten acht Ziffern stehen drei für die Verrichtung und drei für
//! deren Detail; ein Detail ohne Verrichtung gibt es nicht. Eine Prüfziffer kennt der Schlüssel nicht.
//!
//! # Beispiel
//! ```yaml
//! leika: "9910800811600"
//! ```
//!
//! # Stattdessen
//! ```yaml
//! leika: "99108008116000"
//! ```
//! Den Schlüssel aus dem FIM-Portal übernehmen, ohne Leerzeichen.

use super::own_doc::rule;
use super::{Rule, Run, seen};
use crate::base::diag::Diag;
use crate::model::entity::leika_service::LeikaService;
use crate::model::site::Site;

/// Only the form; the list of Leistungsgruppierungen is not kept here.
pub const RULE: Rule = rule!("P020", "p020_leika.rs", Run::Site(site));

fn site(site: &Site, diags: &mut Vec<Diag>) {
    for record in seen::of::<LeikaService>(site) {
        let (key, place) = (&*record.key, record.place.at("leika"));
        if key.is_empty() {
            continue;
        }
        if !key.bytes().all(|byte| byte.is_ascii_digit()) || key.len() != 14 {
            let message = format!("der LeiKa-Schlüssel „{key}“ hat {}", wrong_length(key));
            let help = "14 Ziffern ohne Leerzeichen schreiben, wie im FIM-Portal";
            diags.push(Diag::error(RULE.id, place, message).help(help));
        } else if !key.starts_with("99") {
            let message = format!("der LeiKa-Schlüssel „{key}“ beginnt nicht mit 99");
            let help = "prüfen, ob es ein bundesweiter Schlüssel ist; diese beginnen mit 99";
            diags.push(Diag::warning(RULE.id, place, message).help(help));
        } else if &key[8..11] == "000" && &key[11..] != "000" {
            let message =
                format!("der LeiKa-Schlüssel „{key}“ nennt ein Detail ohne Verrichtung");
            let help = "die Ziffern 9 bis 11 prüfen; „000“ heißt dort: ohne Verrichtung";
            diags.push(Diag::warning(RULE.id, place, message).help(help));
        }
    }
}

fn wrong_length(key: &str) -> String {
    if key.bytes().all(|byte| byte.is_ascii_digit()) {
        format!("{} statt 14 Ziffern", key.len())
    } else {
        "andere Zeichen als Ziffern".to_owned()
    }
}
