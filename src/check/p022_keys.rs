//! OZG-ID oder Regionalschlüssel falsch gebildet
//!
//! # Was
//! Eine `ozg_id` hat nicht fünf Ziffern (Warnung). Ein `ars` hat nicht zwölf Ziffern oder gehört zu
//! einem anderen Land (Fehler); acht Ziffern sind ein Gemeindeschlüssel AGS (Warnung).
//!
//! # Warum
//! Über diese Schlüssel finden Portale und Verzeichnisse die Kommune. AGS und ARS werden leicht
//! verwechselt: Der ARS enthält zusätzlich vier Ziffern für den Gemeindeverband.
//!
//! # Beispiel
//! ```yaml
//! ars: "15091375"
//! ```
//!
//! # Stattdessen
//! ```yaml
//! ars: "150910375375"
//! ```
//! Die Schlüssel in Anführungszeichen schreiben, wie sie das Statistische Landesamt führt.

use super::own_doc::rule;
use super::{Rule, Run, seen};
use crate::base::diag::Diag;
use crate::base::place::{KeyPath, Place};
use crate::model::entity::Record;
use crate::model::entity::land::Land;
use crate::model::entity::organisation::Organisation;
use crate::model::entity::progress::Progress;
use crate::model::entity::service::Service;
use crate::model::entity::tile_map::TileMap;
use crate::model::site::Site;

/// Only the form and the first two digits.
pub const RULE: Rule = rule!("P022", "p022_keys.rs", Run::Site(site));

fn site(site: &Site, diags: &mut Vec<Diag>) {
    for service in seen::of::<Service>(site) {
        let id = &*service.ozg_id;
        if !id.is_empty() && !is_digits(id, 5) {
            let message = format!("die OZG-ID „{id}“ hat nicht fünf Ziffern");
            let help = "die ID aus dem OZG-Katalog übernehmen, zum Beispiel \"10234\"";
            diags.push(Diag::warning(RULE.id, service.place.at("ozg_id"), message).help(help));
        }
    }
    for land in seen::of::<Land>(site) {
        let prefix = &*land.ars_prefix;
        if !prefix.is_empty() && !is_digits(prefix, 2) {
            let message = format!("das ARS-Präfix „{prefix}“ hat nicht zwei Ziffern");
            let help = "die ersten beiden Ziffern des Regionalschlüssels schreiben, etwa \"15\"";
            diags.push(Diag::error(RULE.id, land.place.at("ars_praefix"), message).help(help));
        }
    }
    diags.extend(seen::of::<Organisation>(site).filter_map(|it| region(site, it)));
    for progress in seen::of::<Progress>(site) {
        diags.extend(form(progress.ars.as_deref(), || progress.place.at("ars")));
    }
    for map in seen::of::<TileMap>(site) {
        for (item, tile) in map.tiles.iter().enumerate() {
            let path = KeyPath::key("zellen").item(item).then("ars");
            diags.extend(form(Some(&tile.ars), || map.place.value(path)));
        }
    }
}

fn is_digits(text: &str, count: usize) -> bool {
    text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A regional key that has not twelve digits.
fn form(ars: Option<&str>, place: impl FnOnce() -> Place) -> Option<Diag> {
    let ars = ars.filter(|ars| !ars.is_empty())?;
    if is_digits(ars, 8) {
        let message = format!("„{ars}“ hat acht Ziffern und ist ein AGS, kein ARS");
        let help = "den zwölfstelligen Regionalschlüssel schreiben";
        return Some(Diag::warning(RULE.id, place(), message).help(help));
    }
    (!is_digits(ars, 12)).then(|| {
        let message = format!("der Regionalschlüssel „{ars}“ hat nicht zwölf Ziffern");
        let help = "den ARS mit zwölf Ziffern und in Anführungszeichen schreiben";
        Diag::error(RULE.id, place(), message).help(help)
    })
}

fn region(site: &Site, organisation: &Record<Organisation>) -> Option<Diag> {
    let ars = organisation.ars.as_deref()?;
    let place = organisation.place.at("ars");
    if let Some(wrong) = form(Some(ars), || place.clone()) {
        return Some(wrong);
    }
    let land = site.records.lands.by_id(&organisation.land.as_ref()?.id)?;
    let prefix = &*land.ars_prefix;
    if !is_digits(prefix, 2) || ars.starts_with(prefix) {
        return None;
    }
    let message =
        format!("der Regionalschlüssel „{ars}“ gehört nicht zu „{}“ ({prefix}…)", land.title());
    Some(
        Diag::error(RULE.id, place, message)
            .help("Regionalschlüssel oder Land berichtigen")
            .related(organisation.place.at("land"), "dieses Land"),
    )
}
