//! The figure of a fact sheet: what reads better as a table or a drawing than as labelled lines.

use crate::base::id::Id;
use crate::figure::{
    Drawing, Funding, Ink, Support, Table, Timeline, bare_matrix, breakdown, breakdown_drawing,
    curve, funding, land_rules, packages_chart, phases_drawing, plan_table, stocktaking_lanes,
    support, survey_bars, tile_map, timeline,
};
use crate::model::entity::AnyRecord;
use serde::Serialize;

/// The figure of a fact sheet, of the kind that suits its entity.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct SheetFigure {
    /// A tree or a plan, with its table.
    #[serde(rename = "zeichnung")]
    pub drawing: Option<Drawing>,
    /// A matrix or breakdown.
    #[serde(rename = "tabelle")]
    pub table: Option<Table>,
    /// The levels of a support model.
    pub support: Option<Support>,
    /// The phases of a phase model.
    #[serde(rename = "zeitstrahl")]
    pub timeline: Option<Timeline>,
    /// The funding rules of a Land, or the rule itself.
    #[serde(rename = "regeln")]
    pub rules: Vec<Funding>,
}

impl SheetFigure {
    /// Makes the ids of its parts unique on the page.
    fn name(&mut self, id: &str) {
        if let Some(table) = &mut self.table {
            table.anchor = format!("tabelle-{id}");
        }
        if let Some(drawing) = &mut self.drawing {
            drawing.name(id);
        }
        for rule in &mut self.rules {
            if let Some(drawing) = &mut rule.drawing {
                drawing.name(&format!("{}-{id}", drawing.anchor.trim_start_matches("bild-")));
            }
        }
    }
}

/// Entities that are shown as one table, and the values it shows.
const PLANS: &[(&str, &[&str])] = &[
    ("beteiligung", &["themenfeld", "beteiligte"]),
    ("bestandsaufnahme", &["stufen"]),
    ("kachelkarte", &["zellen", "land"]),
    ("projektvorlage", &["pakete", "werkzeug"]),
    ("umfrage", &["antworten", "grundgesamtheit", "ruecklauf", "vorige_runde"]),
    ("workshop", &["bloecke", "material"]),
];

/// The figure of a record; empty where its lines say everything.
pub(super) fn sheet_figure(ink: &Ink<'_>, record: &dyn AnyRecord) -> SheetFigure {
    let mut figure = SheetFigure::default();
    let (records, id) = (&ink.site.records, record.common().id());
    match record.kind() {
        "finanzierungsmatrix" => {
            figure.table = records.funding_matrices.by_id(id).map(|one| bare_matrix(ink, one));
        }
        "kennzahl" if drawn(ink, record, "teile") => {
            let metric = records.metrics.by_id(id);
            figure.drawing = metric.and_then(|one| breakdown_drawing(ink, one));
            let table = metric.filter(|_| figure.drawing.is_none());
            figure.table = table.map(|one| breakdown(ink, one));
        }
        "kennzahl" => {
            figure.drawing = records.metrics.by_id(id).and_then(|one| curve(ink, one));
        }
        "supportmodell" => {
            figure.support = records.support_models.by_id(id).map(|one| support(ink, one).bare());
        }
        "phasenmodell" => {
            let model = records.phase_models.by_id(id);
            figure.drawing = model.and_then(|one| phases_drawing(ink, one));
            figure.timeline = model.map(|one| timeline(ink, one).bare());
        }
        "finanzierungsregel" => {
            figure
                .rules
                .extend(records.funding_rules.by_id(id).map(|one| funding(ink, one).bare()));
        }
        _ if PLANS.iter().any(|(kind, _)| *kind == record.kind()) => {
            figure.drawing = plan_drawing(ink, record.kind(), id);
            let table = figure.drawing.is_none().then(|| plan_table(ink, record.kind(), id));
            figure.table = table.flatten();
        }
        "land" => figure.rules = land_rules(ink, id).map(|one| funding(ink, one)).collect(),
        _ => {}
    }
    figure.name(id.as_str());
    figure
}

/// The drawing of a record whose table is inside of it.
fn plan_drawing(ink: &Ink<'_>, kind: &str, id: &Id) -> Option<Drawing> {
    let records = &ink.site.records;
    match kind {
        "bestandsaufnahme" => {
            records.stocktakings.by_id(id).and_then(|one| stocktaking_lanes(ink, one))
        }
        "kachelkarte" => records.tile_maps.by_id(id).map(|one| tile_map(ink, one)),
        "projektvorlage" => {
            records.project_templates.by_id(id).and_then(|one| packages_chart(ink, one))
        }
        "umfrage" => records.surveys.by_id(id).map(|one| survey_bars(ink, one)),
        _ => None,
    }
}

/// Whether the figure of a record shows a value, so that no line needs to.
pub(super) fn drawn(ink: &Ink<'_>, record: &dyn AnyRecord, key: &str) -> bool {
    match record.kind() {
        "finanzierungsmatrix" => ["zeilen", "spalten", "zellen", "fussnote"].contains(&key),
        // The value says its unit.
        "kennzahl" if key == "einheit" => true,
        "kennzahl" => {
            let metric = ink.site.records.metrics.by_id(record.common().id());
            metric.is_some_and(|one| match key {
                "teile" | "teilart" => !one.parts.is_empty(),
                "reihe" | "ziel" => one.parts.is_empty() && curve(ink, one).is_some(),
                _ => false,
            })
        }
        "supportmodell" => true,
        "finanzierungsregel" => key != "land",
        "land" => key == "finanzierung",
        kind if PLANS.iter().any(|(plan, _)| *plan == kind) => {
            PLANS.iter().any(|(plan, keys)| *plan == kind && keys.contains(&key))
        }
        _ => false,
    }
}
