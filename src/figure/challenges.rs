//! The stages of the way to reuse, with topics, questions and what answers them.

use super::ink::Ink;
use super::questions::{QuestionEntry, question};
use super::shape::Link;
use super::tasks::phase_link;
use super::words::counted;
use crate::base::id::Id;
use crate::model::entity::Record;
use crate::model::entity::challenge::{Challenge, Topic};
use serde::Serialize;

/// Stages in order.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Challenges {
    /// `4 Stufen, 13 Themen, 26 Fragen, davon 9 noch offen`.
    #[serde(rename = "summe")]
    pub sum: String,
    /// The stages.
    #[serde(rename = "stufen")]
    pub stages: Vec<StageLine>,
}

/// A stage.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct StageLine {
    /// Its number.
    #[serde(rename = "nummer")]
    pub number: String,
    /// Its name, leading to its page.
    #[serde(rename = "titel")]
    pub title: Link,
    /// What is reached at its end.
    #[serde(rename = "ziel_html")]
    pub goal: Option<String>,
    /// The phases it falls into, model by model.
    #[serde(rename = "modelle")]
    pub models: Vec<ModelLine>,
    /// What it is about.
    #[serde(rename = "themen")]
    pub topics: Vec<TopicLine>,
}

/// The phases of one model.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ModelLine {
    /// Whose model: the Land, or the name of the model.
    #[serde(rename = "titel")]
    pub title: String,
    /// The phases.
    #[serde(rename = "phasen")]
    pub phases: Vec<Link>,
}

/// A topic.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct TopicLine {
    /// Its name.
    #[serde(rename = "titel")]
    pub title: String,
    /// What is meant.
    #[serde(rename = "beschreibung_html")]
    pub description: Option<String>,
    /// Its questions.
    #[serde(rename = "fragen")]
    pub questions: Vec<QuestionEntry>,
}

/// Which questions are shown.
#[derive(Clone, Copy, Default)]
pub(super) struct Wanted<'a> {
    /// Those of one dimension.
    pub dimension: Option<&'a Id>,
    /// Only those that nothing answers, or only the others.
    pub open: Option<bool>,
}

/// The given stages in order, with the questions that are wanted.
pub(super) fn challenges(
    ink: &Ink<'_>,
    mut all: Vec<&Record<Challenge>>,
    wanted: Wanted<'_>,
) -> Challenges {
    all.sort_by_key(|stage| stage.number);
    let stages: Vec<StageLine> = all
        .into_iter()
        .map(|stage| line(ink, stage, wanted))
        .filter(|stage| !stage.topics.is_empty())
        .collect();
    Challenges { sum: sum(&stages), stages }
}

fn line(ink: &Ink<'_>, stage: &Record<Challenge>, wanted: Wanted<'_>) -> StageLine {
    let page = stage.page.as_ref().and_then(|page| ink.page(&page.0));
    let title = match page {
        Some(page) => Link { title: stage.title().to_owned(), ..page },
        None => ink.to(stage),
    };
    let topics = stage.topics.iter().map(|one| topic(ink, one, wanted));
    StageLine {
        number: stage.number.0.to_string(),
        title,
        goal: ink.with_doubt(ink.maybe_html(stage.goal.as_ref()), &stage.common),
        models: models(ink, stage),
        topics: topics.filter(|topic| !topic.questions.is_empty()).collect(),
    }
}

fn models(ink: &Ink<'_>, stage: &Challenge) -> Vec<ModelLine> {
    let mut lines: Vec<ModelLine> = Vec::new();
    for phase in stage.same_as.iter().filter_map(|to| ink.find(to)) {
        let Some(model) = ink.find(&phase.model) else { continue };
        let land = model.land.as_ref().and_then(|to| ink.find(to));
        let title = land.map_or_else(|| model.title(), |land| land.title());
        let found = phase_link(ink, phase);
        match lines.iter_mut().find(|line| line.title == title) {
            Some(line) => line.phases.push(found),
            None => lines.push(ModelLine { title: title.to_owned(), phases: vec![found] }),
        }
    }
    lines
}

fn topic(ink: &Ink<'_>, topic: &Topic, wanted: Wanted<'_>) -> TopicLine {
    let own = topic.questions.iter().filter_map(|to| ink.find(to));
    let own = own.filter(|one| wanted.dimension.is_none_or(|id| one.dimension.id == *id));
    let entries = own.map(|one| question(ink, one));
    TopicLine {
        title: topic.title.to_string(),
        description: ink.maybe_html(topic.description.as_ref()),
        questions: entries
            .filter(|entry| {
                let open = entry.answers.is_empty();
                wanted.open.is_none_or(|wanted| open == wanted)
            })
            .collect(),
    }
}

fn sum(stages: &[StageLine]) -> String {
    let topics = || stages.iter().flat_map(|stage| &stage.topics);
    let questions = || topics().flat_map(|topic| &topic.questions);
    let open = questions().filter(|question| question.answers.is_empty()).count();
    let open = if open == 0 { String::new() } else { format!(", davon {open} noch offen") };
    format!(
        "{}, {}, {}{open}",
        counted(stages.len(), "Stufe", "Stufen"),
        counted(topics().count(), "Thema", "Themen"),
        counted(questions().count(), "Frage", "Fragen"),
    )
}

#[cfg(test)]
mod tests {
    use super::super::shown::Shape;
    use super::super::testing::{block, sample};
    use super::Challenges;

    fn shown(call: &str) -> Challenges {
        let Shape::Challenges(challenges) = block(&sample(), call) else { panic!("{call}") };
        challenges
    }

    #[test]
    fn stages_count_their_questions() {
        let all = shown("herausforderungen");
        assert_eq!(all.sum, "2 Stufen, 2 Themen, 3 Fragen, davon 1 noch offen");
        let model = &all.stages[0].models[0];
        assert_eq!(
            (&*model.title, &*model.phases[0].title),
            ("Phasen des Landes", "Phase 1: Prüfung")
        );
        let open = shown("herausforderungen offen=ja");
        assert_eq!(open.sum, "1 Stufe, 1 Thema, 1 Frage, davon 1 noch offen");
        let legal = shown("herausforderungen dimension=rechtlich");
        assert_eq!(legal.sum, "1 Stufe, 1 Thema, 1 Frage");
    }
}
