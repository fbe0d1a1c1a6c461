//! Measures in three lanes: short, medium, long.

use super::ink::Ink;
use super::mark::Mark;
use super::shape::{Badge, Fact, Link};
use super::words::counted;
use crate::base::id::Id;
use crate::model::entity::Record;
use crate::model::entity::measure::{Horizon, Measure, MeasureState};
use serde::Serialize;

/// Measures in lanes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Roadmap {
    /// The lanes that have a measure.
    #[serde(rename = "spuren")]
    pub lanes: Vec<Lane>,
}

/// A lane.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Lane {
    /// `Kurzfristig`.
    #[serde(rename = "titel")]
    pub title: &'static str,
    /// `6 Maßnahmen`.
    #[serde(rename = "anzahl")]
    pub count: String,
    /// The measures.
    #[serde(rename = "massnahmen")]
    pub measures: Vec<MeasureLine>,
}

/// A measure.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct MeasureLine {
    /// Its name.
    #[serde(rename = "titel")]
    pub title: Link,
    /// A drawn mark that says how far it is, as the first badge does.
    #[serde(rename = "zeichen")]
    pub mark: Option<String>,
    /// How far it is.
    #[serde(rename = "abzeichen")]
    pub badges: Vec<Badge>,
    /// What it is about.
    #[serde(rename = "kurz_html")]
    pub short: Option<String>,
    /// Period, who answers for it, criteria.
    #[serde(rename = "zeilen")]
    pub facts: Vec<Fact>,
}

/// The measures of an organisation, or all.
pub fn roadmap(ink: &Ink<'_>, organisation: Option<&Id>) -> Roadmap {
    let lanes = measures(ink, organisation).map(|(horizon, here)| {
        let measures: Vec<_> =
            here.iter().map(|one| line(ink, one, organisation.is_none())).collect();
        let count = counted(measures.len(), "Maßnahme", "Maßnahmen");
        Lane { title: horizon.label(), count, measures }
    });
    Roadmap { lanes: lanes.collect() }
}

/// The same lane by lane, without empty ones.
pub(super) fn measures<'a>(
    ink: &Ink<'a>,
    organisation: Option<&Id>,
) -> impl Iterator<Item = (Horizon, Vec<&'a Record<Measure>>)> {
    let own = |measure: &&Record<Measure>| {
        organisation.is_none_or(|id| measure.organisation.as_ref().is_some_and(|to| to.id == *id))
    };
    let all: Vec<_> = ink.site.visible::<Measure>().filter(own).collect();
    let lanes = [Horizon::Short, Horizon::Medium, Horizon::Long].into_iter().map(move |horizon| {
        (horizon, all.iter().copied().filter(|measure| measure.horizon == horizon).collect())
    });
    lanes.filter(|(_, here): &(_, Vec<_>)| !here.is_empty())
}

/// `several` says whether the roadmap is that of several organisations.
fn line(ink: &Ink<'_>, measure: &Record<Measure>, several: bool) -> MeasureLine {
    let state = measure.state.map(|state| Badge::new(state.label(), tone(state)));
    let doubt = ink.doubt(&measure.common).map(|_| Badge::new("unsicher", Some("warnung")));
    let short = measure.common.short.as_ref().map(|short| ink.escaped(short));
    let text = |label: &str, html: String| Fact {
        label: label.to_owned(),
        html: Some(html),
        links: Vec::new(),
    };
    let mut facts: Vec<Fact> = Vec::new();
    facts.extend(measure.period.as_ref().map(|period| text("Zeitraum", period.words())));
    let who = measure.organisation.as_ref().filter(|_| several).and_then(|to| ink.link(to));
    facts.extend(who.map(|link| Fact { label: "Wer".to_owned(), html: None, links: vec![link] }));
    if !measure.criteria.is_empty() {
        facts.push(text("Kriterien", super::print::list(&ink.points(&measure.criteria))));
    }
    facts.extend(measure.common.as_of.map(|date| text("Stand", date.long())));
    MeasureLine {
        title: ink.to(measure),
        mark: measure.state.map(|state| mark(state).svg()),
        badges: state.into_iter().chain(doubt).collect(),
        short: ink.with_doubt(short, &measure.common),
        facts,
    }
}

/// A disc that fills.
fn mark(state: MeasureState) -> Mark {
    match state {
        MeasureState::Open => Mark::Ahead,
        MeasureState::Planned => Mark::Quarter,
        MeasureState::InWork => Mark::Partly,
        MeasureState::Done => Mark::Passed,
    }
}

fn tone(state: MeasureState) -> Option<&'static str> {
    match state {
        MeasureState::Done => Some("erfolg"),
        MeasureState::InWork | MeasureState::Planned => Some("info"),
        MeasureState::Open => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::shown::Shape;
    use super::super::testing::{block, sample};

    #[test]
    fn measures_stand_in_lanes() {
        let Shape::Roadmap(roadmap) = block(&sample(), "massnahmen stelle=mf") else { panic!() };
        let lanes: Vec<_> =
            roadmap.lanes.iter().map(|lane| (lane.title, lane.measures.len())).collect();
        assert_eq!(lanes, [("Kurzfristig", 1), ("Langfristig", 1)]);
        let first = &roadmap.lanes[0].measures[0];
        assert_eq!(first.badges[0].text, "umgesetzt");
        assert!(first.mark.as_ref().is_some_and(|mark| mark.contains("zeichen-durch")));
        assert_eq!(roadmap.lanes[0].count, "1 Maßnahme");
        assert_eq!(first.facts[0].html.as_deref(), Some("1. Januar 2020 bis 31. Dezember 2021"));
    }
}
