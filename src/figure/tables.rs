//! Components that are one table: one line each.

use super::agenda::agenda;
use super::base_services::base_services;
use super::bodies::bodies;
use super::breakdown::breakdown;
use super::call::Call;
use super::costs::costs;
use super::decisions::decisions;
use super::events::events;
use super::ink::Ink;
use super::interfaces::interfaces;
use super::news::news;
use super::packages::packages;
use super::participants::participants;
use super::participation::participants_of;
use super::phase_map::phase_map;
use super::profiles::profiles;
use super::series::series;
use super::status_board::{status_board, tiles};
use super::stocktaking::stocktaking;
use super::survey::survey;
use super::table::Table;
use crate::base::id::Id;

/// The table of a record whose lists read better as a table.
pub fn plan_table(ink: &Ink<'_>, kind: &str, id: &Id) -> Option<Table> {
    let records = &ink.site.records;
    match kind {
        "beteiligung" => records.participations.by_id(id).map(|one| participants_of(ink, one)),
        "bestandsaufnahme" => records.stocktakings.by_id(id).map(|one| stocktaking(ink, one)),
        "kachelkarte" => records.tile_maps.by_id(id).map(|one| tiles(ink, one)),
        "projektvorlage" => records.project_templates.by_id(id).map(|one| packages(ink, one)),
        "umfrage" => records.surveys.by_id(id).map(|one| survey(ink, one)),
        "workshop" => records.workshops.by_id(id).map(|one| agenda(ink, one)),
        _ => None,
    }
}

/// The table that a component shows, if it is one of these.
pub(super) fn table(ink: &Ink<'_>, call: &Call<'_>) -> Option<Table> {
    match call.name() {
        "aufschluesselung" => call.bare().map(|metric| breakdown(ink, metric)),
        "basisdienste" => Some(base_services(ink)),
        "beschluesse" => {
            let (dimension, body) = (call.id("dimension"), call.id("gremium"));
            Some(decisions(ink, dimension.as_ref(), body.as_ref()))
        }
        "bestand" => call.bare().map(|stock| stocktaking(ink, stock)),
        "beteiligte" => call.named("ablauf").map(|route| participants(ink, route)),
        "gremien" => Some(bodies(ink, call.id("land").as_ref())),
        "karte" => call.bare().map(|map| tiles(ink, map)),
        "kosten" => call.named("onlinedienst").map(|service| costs(ink, service)),
        "meldungen" => Some(news(ink, call.word("art"))),
        "phasenvergleich" => call.bare().map(|model| phase_map(ink, model)),
        "projektvorlage" => call.bare().map(|template| packages(ink, template)),
        "reihe" => call.bare().map(|metric| series(ink, metric)),
        "schnittstellen" => Some(interfaces(ink, &call.chosen(), call.word("zustand"))),
        "statustafel" => call.bare().map(|model| status_board(ink, model)),
        "steckbriefe" => Some(profiles(ink, call.id("themenfeld").as_ref())),
        "termine" => Some(events(ink, call.chosen())),
        "umfrage" => call.bare().map(|round| survey(ink, round)),
        "workshop" => call.bare().map(|workshop| agenda(ink, workshop)),
        _ => None,
    }
}
