//! Ort und Land widersprechen sich
//!
//! # Was
//! Eine Kommune oder ein Eintrag einer Beteiligung nennt ein Land, in dem der Ort nicht liegt: nach der
//! Liste großer Städte, die das Programm mitbringt, oder nach dem Eintrag der Stelle.
//!
//! # Warum
//! Kürzel von Ländern werden beim Abschreiben leicht verwechselt. Falsche Kürzel führen zu falschen
//! Zählungen je Land.
//!
//! # Beispiel
//! ```yaml
//! beteiligte:
//!   - {name: Leipzig, land: ST, art: kommune}
//! ```
//!
//! # Stattdessen
//! Das Kürzel berichtigen. Steht es so in der Quelle, den richtigen Wert eintragen und
//! `lesart: {art: unsicher, hinweis: "…"}` ergänzen; damit gilt der Widerspruch als bekannt.

use super::find::{pairs, word};
use super::own_doc::rule;
use super::{Rule, Run, seen};
use crate::base::diag::Diag;
use crate::base::place::{KeyPath, Place};
use crate::model::entity::Record;
use crate::model::entity::organisation::{Organisation, OrganisationKind};
use crate::model::entity::participation::{Participant, ParticipantKind, Participation};
use crate::model::site::Site;
use crate::model::value::{LandCode, Reading};

/// Warnings only.
pub const RULE: Rule = rule!("P023", "p023_places.rs", Run::Site(site));

const PLACES: &str = include_str!("words/orte.txt");

fn site(site: &Site, diags: &mut Vec<Diag>) {
    for organisation in seen::of::<Organisation>(site) {
        diags.extend(seat(site, organisation));
    }
    for record in seen::of::<Participation>(site) {
        for (item, participant) in record.participants.iter().enumerate() {
            let path = KeyPath::key("beteiligte").item(item).then("land");
            diags.extend(entry(site, participant, record.place.value(path)));
        }
    }
}

fn is_known_doubt(reading: Option<&Reading>) -> bool {
    reading.is_some_and(|reading| reading.doubt().is_some())
}

fn seat(site: &Site, organisation: &Record<Organisation>) -> Option<Diag> {
    if organisation.kind != OrganisationKind::Municipality
        || is_known_doubt(organisation.common.reading.as_ref())
    {
        return None;
    }
    let land = land_of(site, organisation)?;
    let (place, right) = listed(organisation.title()).filter(|(_, right)| *right != land)?;
    Some(contradiction(place, land, right, organisation.place.at("land")))
}

fn entry(site: &Site, participant: &Participant, at: Place) -> Option<Diag> {
    let land = participant.land.filter(|_| !is_known_doubt(participant.reading.as_ref()))?;
    let organisation = participant.organisation.as_ref().and_then(|to| site.find(to));
    let own = organisation.and_then(|it| Some((it.title(), land_of(site, it)?)));
    let is_place = participant.kind == ParticipantKind::Municipality;
    let known = own.or_else(|| listed(&participant.name).filter(|_| is_place));
    let (place, right) = known.filter(|(_, right)| *right != land)?;
    Some(contradiction(place, land, right, at))
}

fn land_of(site: &Site, organisation: &Organisation) -> Option<LandCode> {
    let land = site.records.lands.by_id(&organisation.land.as_ref()?.id)?;
    LandCode::of(&land.code)
}

/// The city that a name begins or ends with, and its Land.
fn listed(name: &str) -> Option<(&'static str, LandCode)> {
    let is_it = |place: &str| {
        let found = word(name, place);
        found.is_some_and(|at| at.end == name.len() && (at.start == 0 || name.starts_with("Stadt ")))
    };
    let (place, letters) = pairs(PLACES).find(|(place, _)| is_it(place))?;
    Some((place, LandCode::of(letters)?))
}

fn contradiction(place: &str, land: LandCode, right: LandCode, at: Place) -> Diag {
    let message = format!("„{place}“ liegt nicht in {} ({})", land.label(), land.word());
    let help = format!("„{}“ ({}) eintragen oder „lesart: unsicher“ ergänzen", right.word(), right.label());
    Diag::warning(RULE.id, at, message).help(help)
}
