//! Who helps in operation, level by level.

use super::contact::{Reach, reach};
use super::ink::Ink;
use super::shape::{Fact, Link};
use super::words::UNKNOWN;
use crate::model::entity::Record;
use crate::model::entity::support_model::{Escalation, LevelName, SupportLevel, SupportModel};
use serde::Serialize;

/// Who helps in operation.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Support {
    /// What it is about, and what is in doubt.
    #[serde(rename = "einleitung_html")]
    pub intro: Option<String>,
    /// The levels.
    #[serde(rename = "stufen")]
    pub levels: Vec<SupportLine>,
    /// Who hands on to whom.
    #[serde(rename = "eskalation")]
    pub escalations: Vec<EscalationLine>,
    /// What support must do at least.
    #[serde(rename = "mindestanforderungen")]
    pub minimum: Vec<String>,
    /// Where answers stand.
    #[serde(rename = "wissensbasis")]
    pub knowledge: Vec<Link>,
}

/// A level of support.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct SupportLine {
    /// `2t`.
    #[serde(rename = "stufe")]
    pub level: &'static str,
    /// `Technische Hilfe`.
    #[serde(rename = "titel")]
    pub title: &'static str,
    /// Who helps.
    #[serde(rename = "akteure")]
    pub actors: Vec<Link>,
    /// What they do.
    #[serde(rename = "aufgaben")]
    pub tasks: Vec<String>,
    /// Times.
    #[serde(rename = "zeilen")]
    pub facts: Vec<Fact>,
    /// How to reach them.
    #[serde(rename = "kanaele")]
    pub channels: Vec<Reach>,
}

/// Who hands on to whom.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct EscalationLine {
    /// `Stufe 1`.
    #[serde(rename = "von")]
    pub from: String,
    /// `Stufe 2t`.
    #[serde(rename = "nach")]
    pub to: String,
    /// When.
    pub html: String,
}

/// A support model.
pub fn support(ink: &Ink<'_>, model: &Record<SupportModel>) -> Support {
    let mut levels: Vec<&SupportLevel> = model.levels.iter().collect();
    levels.sort_by_key(|level| level.level);
    let short = model.common.short.as_ref().map(|short| ink.escaped(short));
    Support {
        intro: ink.with_doubt(short, &model.common),
        levels: levels.into_iter().map(|level| line(ink, level)).collect(),
        escalations: model.escalations.iter().map(|one| escalation(ink, one)).collect(),
        minimum: ink.points(&model.minimum),
        knowledge: model.knowledge.iter().filter_map(|to| ink.link(to)).collect(),
    }
}

fn line(ink: &Ink<'_>, level: &SupportLevel) -> SupportLine {
    let actor = ink.any(&level.actor).unwrap_or_else(|| Link::plain(UNKNOWN));
    let fact = |label: &str, text: &str| Fact {
        label: label.to_owned(),
        html: Some(ink.escaped(text)),
        links: Vec::new(),
    };
    let hours = level.hours.as_ref().map(|hours| fact("Zeiten", hours));
    let response = level.response.as_ref().map(|response| fact("Antwort", response));
    let channels = level.channels.iter().filter_map(|to| ink.find(to));
    SupportLine {
        level: level.level.word(),
        title: title(level.level),
        actors: vec![actor],
        tasks: ink.points(&level.tasks),
        facts: [hours, response].into_iter().flatten().collect(),
        channels: channels.map(|contact| reach(contact)).collect(),
    }
}

fn title(level: LevelName) -> &'static str {
    match level {
        LevelName::First => "Erste Anlaufstelle",
        LevelName::SecondSubject => "Fachliche Hilfe",
        LevelName::SecondTechnical => "Technische Hilfe",
        LevelName::Third => "Entwicklung und Hersteller",
    }
}

fn escalation(ink: &Ink<'_>, one: &Escalation) -> EscalationLine {
    EscalationLine {
        from: format!("Stufe {}", one.from.word()),
        to: format!("Stufe {}", one.to.word()),
        html: ink.html_or_unknown(one.condition.as_ref()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::shown::Shape;
    use super::super::testing::{block, sample};

    #[test]
    fn levels_stand_in_order() {
        let Shape::Support(support) = block(&sample(), "support hilfe") else { panic!() };
        let levels: Vec<_> = support.levels.iter().map(|line| (line.level, line.title)).collect();
        assert_eq!(levels, [("1", "Erste Anlaufstelle"), ("2t", "Technische Hilfe")]);
        assert_eq!(support.levels[0].tasks, ["Fragen annehmen"]);
        assert_eq!(support.levels[1].actors[0].title, "Dataport");
        assert_eq!(support.levels[1].channels[0].email.as_deref(), Some("ozg@land.example"));
        assert_eq!(support.levels[1].facts[0].html.as_deref(), Some("4 Stunden"));
        let handed = &support.escalations[0];
        assert_eq!((&*handed.from, &*handed.to, &*handed.html), ("Stufe 1", "Stufe 2t", "Störung"));
        assert_eq!(support.knowledge[0].title, "Zugangsgesetz");
    }
}
