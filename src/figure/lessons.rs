//! Lessons learned.

use super::ink::Ink;
use super::shape::Link;
use crate::base::id::Id;
use crate::model::entity::Record;
use crate::model::entity::lesson::Lesson;
use serde::Serialize;

/// A lesson learned.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct LessonLine {
    /// Its name.
    #[serde(rename = "titel")]
    pub title: String,
    /// What was learned.
    pub html: String,
    /// What others can do with it.
    #[serde(rename = "rat_html")]
    pub advice: Option<String>,
    /// Who learned it.
    #[serde(rename = "stelle")]
    pub organisation: Option<Link>,
    /// What it matters to.
    #[serde(rename = "betrifft")]
    pub about: Vec<Link>,
}

/// Lessons of a dimension, or all that are given.
pub fn lessons(
    ink: &Ink<'_>,
    all: Vec<&Record<Lesson>>,
    dimension: Option<&Id>,
) -> Vec<LessonLine> {
    let own = |one: &&Record<Lesson>| {
        dimension.is_none_or(|id| one.dimension.as_ref().is_some_and(|to| to.id == *id))
    };
    all.into_iter().filter(own).map(|one| line(ink, one)).collect()
}

fn line(ink: &Ink<'_>, one: &Record<Lesson>) -> LessonLine {
    let text = ink.html(&one.text);
    LessonLine {
        title: one.title().to_owned(),
        html: ink.with_doubt(Some(text.clone()), &one.common).unwrap_or(text),
        advice: ink.maybe_html(one.advice.as_ref()),
        organisation: one.organisation.as_ref().and_then(|to| ink.link(to)),
        about: ink.all(&one.about),
    }
}

#[cfg(test)]
mod tests {
    use super::super::shown::Shape;
    use super::super::testing::{block, sample};

    #[test]
    fn lessons_say_who_learned_them() {
        let Shape::Lessons(lessons) = block(&sample(), "erfahrungen") else { panic!() };
        assert_eq!(lessons[0].title, "Jemand muss steuern");
        assert_eq!(lessons[0].organisation.as_ref().map(|l| &*l.title), Some("Dataport"));
        assert_eq!(lessons[0].advice.as_deref(), Some("Eine Person benennen."));
    }
}
