//! Reuse models or connections side by side.

use super::ink::Ink;
use super::mark::Mark;
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
    pub title: String,
    /// What its points are, if they speak for or against an option.
    #[serde(rename = "art")]
    pub side: Option<Side>,
    /// The values, in the order of the options.
    #[serde(rename = "werte")]
    pub values: Vec<CriterionValue>,
}

/// What points speak for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub enum Side {
    /// The option.
    #[serde(rename = "plus")]
    For,
    /// Another one.
    #[serde(rename = "minus")]
    Against,
}

/// A value: one text or several points; the template prints „keine Angabe“ for neither.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct CriterionValue {
    /// A drawn mark before the text that says the same.
    #[serde(rename = "zeichen")]
    pub mark: Option<String>,
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
        row("Beschreibung", description.collect()),
        row("Passt, wenn", rows(|model| &model.suited_when)),
        sided(Side::For, row("Vorteile", rows(|model| &model.advantages))),
        sided(Side::Against, row("Nachteile", rows(|model| &model.disadvantages))),
        row("Betrieb", operation.collect()),
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
        row("Format", words(|one| one.format.map(DataFormat::label))),
        row("Adressierung", words(|one| one.addressing.map(Addressing::label))),
        row("Rückkanal", all.iter().map(|one| ticked(one.return_channel)).collect()),
        row("Voraussetzungen", requirements),
        row("Aufwand", all.iter().map(|one| effort(one.effort)).collect()),
        row("Übergangslösung", words(|one| one.interim.map(yes))),
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

fn row(title: &str, values: Vec<CriterionValue>) -> Criterion {
    Criterion { title: title.to_owned(), side: None, values }
}

fn sided(side: Side, row: Criterion) -> Criterion {
    Criterion { side: Some(side), ..row }
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
        _ => CriterionValue { points: ink.points(texts), ..CriterionValue::default() },
    }
}

fn text(html: Option<String>) -> CriterionValue {
    CriterionValue { html, ..CriterionValue::default() }
}

fn plain(words: Option<&'static str>) -> CriterionValue {
    text(words.map(ToOwned::to_owned))
}

/// Yes or no, with its mark.
fn ticked(flag: Option<Flag>) -> CriterionValue {
    let mark = flag.map(|flag| if flag.0 { Mark::Yes } else { Mark::No });
    CriterionValue { mark: mark.map(Mark::svg), ..plain(flag.map(yes)) }
}

/// How much work it is, in words and blocks.
fn effort(level: Option<EffortLevel>) -> CriterionValue {
    let blocks = level.map(|level| match level {
        EffortLevel::Low => 1,
        EffortLevel::Medium => 2,
        EffortLevel::High => 3,
    });
    let mark = blocks.map(|blocks| Mark::Level(blocks).svg());
    CriterionValue { mark, ..plain(level.map(EffortLevel::label)) }
}

fn yes(flag: Flag) -> &'static str {
    if flag.0 { "ja" } else { "nein" }
}

#[cfg(test)]
mod tests {
    use super::super::shown::Shape;
    use super::super::testing::{block, sample};
    use super::Comparison;

    fn compared(call: &str) -> Comparison {
        let Shape::Comparison(comparison) = block(&sample(), call) else { panic!("{call}") };
        comparison
    }

    #[test]
    fn models_stand_in_their_order() {
        let shown = compared("vergleich art=nachnutzungsmodell nur=eigen,efa");
        let options: Vec<_> = shown.options.iter().map(|option| &*option.title.title).collect();
        assert_eq!(options, ["Einer für Alle", "Eigenentwicklung"]);
        let rows: Vec<_> = shown.criteria.iter().map(|row| &*row.title).collect();
        assert_eq!(rows, ["Beschreibung", "Passt, wenn", "Vorteile", "Nachteile", "Betrieb"]);
        assert_eq!(shown.criteria[2].values[0].points, ["Nur einmal", "Spart Geld"]);
        assert_eq!(shown.criteria[4].values[0].html.as_deref(), Some("zentral"));
        assert_eq!(shown.criteria[4].values[1].html, None);
    }

    #[test]
    fn connections_say_what_they_need_and_what_is_in_doubt() {
        let shown = compared("vergleich art=anbindungsvariante nur=osci,databox");
        let databox: Vec<_> = shown.criteria.iter().map(|row| &row.values[1]).collect();
        let words = |n: usize| databox[n].html.as_deref();
        assert_eq!(words(0), Some("PDF"));
        assert_eq!(words(1), Some("Funktionspostfach"));
        assert_eq!((words(2), words(5)), (Some("nein"), Some("ja")));
        assert_eq!(databox[3].points, ["Postfach", "Kennwort"]);
        assert_eq!(shown.options[0].badges[0].text, "unsicher");
        assert_eq!(shown.footnote.as_deref(), Some("OSCI/XTA – Unsicher: Nur ein Vortrag"));
    }
}
