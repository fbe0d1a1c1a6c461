//! Who helps in operation, level by level.

use super::contact::{Reach, reach};
use super::drawing::support_chain;
use super::ink::Ink;
use super::kit::Drawing;
use super::shape::{Fact, Link};
use super::words::UNKNOWN;
use crate::base::address::Target;
use crate::model::entity::Record;
use crate::model::entity::contact::Contact;
use crate::model::entity::support_model::{Escalation, LevelName, SupportLevel, SupportModel};
use crate::model::site::way;
use serde::Serialize;

/// Who helps in operation.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Support {
    /// What it is about, and what is in doubt.
    #[serde(rename = "einleitung_html")]
    pub intro: Option<String>,
    /// Who hands on to whom, drawn.
    #[serde(rename = "zeichnung")]
    pub drawing: Option<Box<Drawing>>,
    /// The same as a sheet for the wall.
    #[serde(rename = "aushang")]
    pub poster: Link,
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
    /// `2`; what tells the two apart stands in the title.
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
    /// `Stufe 2 (technisch)`.
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
    let lines = levels.iter().enumerate().map(|(n, level)| line(ink, level, &levels[..n]));
    let mut drawing = support_chain(ink, model);
    if let Some(drawing) = &mut drawing {
        drawing.name(&format!("support-{}", model.id()));
    }
    Support {
        drawing: drawing.map(Box::new),
        intro: ink.with_doubt(short, &model.common),
        poster: Link::inside(
            "Als Aushang öffnen und drucken",
            &Target::page(way::poster(model.id())),
        ),
        levels: lines.collect(),
        escalations: model.escalations.iter().map(|one| escalation(ink, one)).collect(),
        minimum: ink.points(&model.minimum),
        knowledge: model.knowledge.iter().filter_map(|to| ink.link(to)).collect(),
    }
}

impl Support {
    /// The same below a heading that says what it is about.
    #[must_use]
    pub fn bare(self) -> Self {
        Self { intro: None, ..self }
    }
}

/// A level; a contact that an earlier level has already is named by that level.
fn line(ink: &Ink<'_>, level: &SupportLevel, before: &[&SupportLevel]) -> SupportLine {
    let actor = ink.any(&level.actor).unwrap_or_else(|| Link::plain(UNKNOWN));
    let earlier = before.iter().find(|other| {
        !level.channels.is_empty() && level.channels.iter().all(|to| other.channels.contains(to))
    });
    let mut facts = times(ink, level);
    facts.extend(earlier.map(|other| fact(ink, "Kontakt", &format!("wie {}", name(other.level)))));
    let channels = level.channels.iter().filter(|_| earlier.is_none());
    SupportLine {
        level: number(level.level),
        title: title(level.level),
        actors: vec![actor],
        tasks: ink.points(&level.tasks),
        facts,
        channels: channels.filter_map(|to| ink.find(to)).map(|one| channel(level, one)).collect(),
    }
}

/// How to reach a level; when somebody is there, the level says itself.
fn channel(level: &SupportLevel, contact: &Record<Contact>) -> Reach {
    let reach = reach(contact);
    if level.hours.is_some() { Reach { hours: None, ..reach } } else { reach }
}

/// Hours and time to answer; in one line where they say the same.
fn times(ink: &Ink<'_>, level: &SupportLevel) -> Vec<Fact> {
    let (hours, response) = (level.hours.as_deref(), level.response.as_deref());
    if hours.is_some() && hours == response {
        return hours.map(|words| fact(ink, "Zeiten und Antwort", words)).into_iter().collect();
    }
    let hours = hours.map(|words| fact(ink, "Zeiten", words));
    let response = response.map(|words| fact(ink, "Antwort", words));
    hours.into_iter().chain(response).collect()
}

fn fact(ink: &Ink<'_>, label: &str, text: &str) -> Fact {
    Fact { label: label.to_owned(), html: Some(ink.escaped(text)), links: Vec::new() }
}

pub(super) fn number(level: LevelName) -> &'static str {
    match level {
        LevelName::First => "1",
        LevelName::SecondSubject | LevelName::SecondTechnical => "2",
        LevelName::Third => "3",
    }
}

pub(super) fn title(level: LevelName) -> &'static str {
    match level {
        LevelName::First => "Erste Anlaufstelle",
        LevelName::SecondSubject => "Fachliche Hilfe",
        LevelName::SecondTechnical => "Technische Hilfe",
        LevelName::Third => "Entwicklung und Hersteller",
    }
}

/// `Stufe 2 (technisch)`.
pub(super) fn name(level: LevelName) -> &'static str {
    match level {
        LevelName::First => "Stufe 1",
        LevelName::SecondSubject => "Stufe 2 (fachlich)",
        LevelName::SecondTechnical => "Stufe 2 (technisch)",
        LevelName::Third => "Stufe 3",
    }
}

fn escalation(ink: &Ink<'_>, one: &Escalation) -> EscalationLine {
    EscalationLine {
        from: name(one.from).to_owned(),
        to: name(one.to).to_owned(),
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
        assert_eq!(levels, [("1", "Erste Anlaufstelle"), ("2", "Technische Hilfe")]);
        assert_eq!(support.levels[0].tasks, ["Fragen annehmen"]);
        assert_eq!(support.levels[1].actors[0].title, "Dataport");
        assert_eq!(support.levels[1].channels[0].email.as_deref(), Some("ozg@land.example"));
        assert_eq!(support.levels[1].facts[0].html.as_deref(), Some("4 Stunden"));
        let handed = &support.escalations[0];
        assert_eq!(
            (&*handed.from, &*handed.to, &*handed.html),
            ("Stufe 1", "Stufe 2 (technisch)", "Störung")
        );
        assert_eq!(support.knowledge[0].title, "Zugangsgesetz");
    }
}
