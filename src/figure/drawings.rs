//! Components that are drawn: one line each.

use super::call::Call;
use super::costs::cost_bars;
use super::drawing::{
    bodies_chart, breakdown_drawing, curve, dependencies, packages_chart, phases_drawing,
    process_drawing, roadmap_lanes, stocktaking_lanes, survey_bars, swimlane, tile_map,
};
use super::ink::Ink;
use super::kit::Drawing;

/// The drawing that a component shows, if it is one of these and there is something to draw.
pub(super) fn drawing(ink: &Ink<'_>, call: &Call<'_>) -> Option<Drawing> {
    match call.name() {
        "abhaengigkeiten" => dependencies(ink, call.named("ablauf")?),
        "aufschluesselung" => breakdown_drawing(ink, call.bare()?),
        "bestand" => stocktaking_lanes(ink, call.bare()?),
        "beteiligte" => swimlane(ink, call.named("ablauf")?),
        "gremien" => bodies_chart(ink, call.id("land").as_ref()),
        "karte" => call.bare().map(|map| tile_map(ink, map)),
        "kosten" => cost_bars(ink, call.named("onlinedienst")?),
        "massnahmen" => roadmap_lanes(ink, call.id("stelle").as_ref()),
        "projektvorlage" => packages_chart(ink, call.bare()?),
        "prozess" => call.bare().map(|one| process_drawing(ink, one)),
        "reihe" => curve(ink, call.bare()?),
        "umfrage" => call.bare().map(|round| survey_bars(ink, round)),
        "zeitstrahl" => phases_drawing(ink, call.bare()?),
        _ => None,
    }
}
