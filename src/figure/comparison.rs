//! Reuse models or connections side by side.

use super::ink::Ink;
use super::print::list;
use super::shape::{Badge, Link};
use crate::model::entity::connection::{Addressing, Connection, DataFormat, EffortLevel};
use crate::model::entity::reuse_model::{Operation, ReuseModel};
use crate::model::entity::{Common, Entity, Record};
use crate::model::site::sort_key;
use crate::model::value::{Flag, Markdown};
use serde::Serialize;

/// Options side by side, criteria as rows.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Comparison {
    /// Anchor of the caption, unique on the page.
    #[serde(rename = "anker")]
    pub anchor: String,
    /// The caption.
    #[serde(rename = "titel")]
    pub title: String,
    /// What the rows are.
    #[serde(rename = "kriterium")]
    pub criterion: String,
    /// The options.
    #[serde(rename = "optionen")]
    pub options: Vec<Choice>,
    /// The criteria.
    #[serde(rename = "kriterien")]
    pub criteria: Vec<Criterion>,
    /// What is in doubt.
    #[serde(rename = "fussnote_html")]
    pub footnote: Option<String>,
}

/// An option.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Choice {
    /// Its name.
    #[serde(rename = "titel")]
    pub title: Link,
    /// What is special about it.
    #[serde(rename = "abzeichen")]
    pub badges: Vec<Badge>,
}

/// A criterion with one value per option.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Criterion {
    /// Its name.
    #[serde(rename = "titel")]
    pub title: &'static str,
    /// The values, in the order of the options.
    #[serde(rename = "werte")]
    pub values: Vec<CriterionValue>,
}

/// A value: one text or several points; the template prints „keine Angabe“ for neither.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct CriterionValue {
    /// One text.
    pub html: Option<String>,
    /// Several points.
    #[serde(rename = "punkte")]
    pub points: Vec<String>,
}

/// Reuse models side by side, by their `reihenfolge`.
pub fn compare_models(ink: &Ink<'_>, mut models: Vec<&Record<ReuseModel>>) -> Comparison {
    models.sort_by_key(|model| {
        (model.order.map_or(i64::MAX, |order| order.0), sort_key(model.title()))
    });
    let rows = |pick: fn(&ReuseModel) -> &[Markdown]| -> Vec<CriterionValue> {
        models.iter().map(|model| points(ink, pick(model))).collect()
    };
    let description = models.iter().map(|model| text(Some(ink.html(&model.description))));
    let operation = models.iter().map(|model| plain(model.operation.map(Operation::label)));
    let criteria = vec![
        Criterion { title: "Beschreibung", values: description.collect() },
        Criterion { title: "Passt, wenn", values: rows(|model| &model.suited_when) },
        Criterion { title: "Vorteile", values: rows(|model| &model.advantages) },
        Criterion { title: "Nachteile", values: rows(|model| &model.disadvantages) },
        Criterion { title: "Betrieb", values: operation.collect() },
    ];
    Comparison {
        anchor: "vergleich-modelle".to_owned(),
        title: "Nachnutzungsmodelle im Vergleich".to_owned(),
        criterion: "Merkmal".to_owned(),
        options: models.iter().map(|model| option(ink, model)).collect(),
        criteria,
        footnote: doubts(ink, models.iter().map(|model| &model.common)),
    }
}

/// Connections side by side, in the order given.
pub fn compare_connections(ink: &Ink<'_>, all: &[&Record<Connection>]) -> Comparison {
    let words = |pick: fn(&Connection) -> Option<&'static str>| -> Vec<CriterionValue> {
        all.iter().map(|one| plain(pick(one))).collect()
    };
    let requirements = all.iter().map(|one| points(ink, &one.requirements)).collect();
    let criteria = vec![
        Criterion { title: "Format", values: words(|one| one.format.map(DataFormat::label)) },
        Criterion {
            title: "Adressierung",
            values: words(|one| one.addressing.map(Addressing::label)),
        },
        Criterion { title: "Rückkanal", values: words(|one| one.return_channel.map(yes)) },
        Criterion { title: "Voraussetzungen", values: requirements },
        Criterion { title: "Aufwand", values: words(|one| one.effort.map(EffortLevel::label)) },
        Criterion { title: "Übergangslösung", values: words(|one| one.interim.map(yes)) },
    ];
    Comparison {
        anchor: "vergleich-anbindung".to_owned(),
        title: "Anbindungsvarianten im Vergleich".to_owned(),
        criterion: "Merkmal".to_owned(),
        options: all.iter().map(|one| option(ink, one)).collect(),
        criteria,
        footnote: doubts(ink, all.iter().map(|one| &one.common)),
    }
}

fn option<T: Entity>(ink: &Ink<'_>, record: &Record<T>) -> Choice {
    let doubtful = ink.doubt(&record.common).map(|_| Badge::new("unsicher", Some("warnung")));
    Choice { title: ink.to(record), badges: doubtful.into_iter().collect() }
}

fn doubts<'r>(ink: &Ink<'_>, all: impl Iterator<Item = &'r Common>) -> Option<String> {
    let line = |common| {
        let doubt = ink.doubt(common)?;
        Some(format!("{} – {doubt}", ink.escaped(&common.title)))
    };
    let lines: Vec<String> = all.filter_map(line).collect();
    (!lines.is_empty()).then(|| lines.join("<br>"))
}

fn points(ink: &Ink<'_>, texts: &[Markdown]) -> CriterionValue {
    match texts {
        [] => CriterionValue::default(),
        [_] => text(Some(list(&ink.points(texts)))),
        _ => CriterionValue { html: None, points: ink.points(texts) },
    }
}

fn text(html: Option<String>) -> CriterionValue {
    CriterionValue { html, points: Vec::new() }
}

fn plain(words: Option<&'static str>) -> CriterionValue {
    text(words.map(ToOwned::to_owned))
}

fn yes(flag: Flag) -> &'static str {
    if flag.0 { "ja" } else { "nein" }
}
