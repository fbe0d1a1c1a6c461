//! Questions to check, by dimension.

use super::ink::Ink;
use super::shape::Link;
use super::timeline::is_yes;
use crate::base::id::Id;
use crate::model::entity::Record;
use crate::model::entity::challenge::Challenge;
use crate::model::entity::dimension::Dimension;
use crate::model::entity::question::Question;
use serde::Serialize;

/// Questions in groups.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Questions {
    /// One group per dimension.
    #[serde(rename = "gruppen")]
    pub groups: Vec<QuestionGroup>,
}

/// The questions of a dimension.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct QuestionGroup {
    /// The dimension, where the page does not say it already.
    #[serde(rename = "titel")]
    pub title: Option<Link>,
    /// The questions.
    #[serde(rename = "fragen")]
    pub questions: Vec<QuestionEntry>,
}

/// A question.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct QuestionEntry {
    /// Anchor, if it has one on this page.
    #[serde(rename = "anker")]
    pub anchor: Option<String>,
    /// The question as plain text.
    #[serde(rename = "frage")]
    pub question: String,
    /// What is meant.
    #[serde(rename = "erlaeuterung_html")]
    pub explanation: Option<String>,
    /// How to recognise that it is answered.
    #[serde(rename = "nachweis_html")]
    pub proof: Option<String>,
    /// Whether it must be answered.
    #[serde(rename = "pflicht")]
    pub mandatory: bool,
    /// What answers it; the template prints „noch offen“ for nothing.
    #[serde(rename = "antworten")]
    pub answers: Vec<Link>,
}

/// Which questions are wanted; `None` means all.
#[derive(Clone, Debug, Default)]
pub struct QuestionFilter {
    /// Of one dimension.
    pub dimension: Option<Id>,
    /// Of one phase.
    pub phase: Option<Id>,
    /// Only those that must be answered, or only the others.
    pub mandatory: Option<bool>,
    /// Only those without an answer, or only the others.
    pub open: Option<bool>,
}

impl QuestionFilter {
    fn takes(&self, one: &Record<Question>) -> bool {
        self.phase.as_ref().is_none_or(|id| one.phase.as_ref().is_some_and(|to| to.id == *id))
            && self.mandatory.is_none_or(|wanted| is_yes(one.mandatory) == wanted)
            && self.open.is_none_or(|wanted| one.answers.is_empty() == wanted)
    }
}

/// The questions that are wanted, by dimension.
///
/// On the page of a dimension those that a challenge asks stand in a group of their own.
pub fn questions(ink: &Ink<'_>, filter: &QuestionFilter) -> Questions {
    let mut dimensions: Vec<_> = ink.site.visible::<Dimension>().collect();
    dimensions.sort_by_key(|dimension| dimension.number);
    let wanted =
        |one: &&Record<Dimension>| filter.dimension.as_ref().is_none_or(|id| id == one.id());
    let groups = dimensions.into_iter().filter(wanted).flat_map(|one| {
        let own = of_dimension(ink, one, filter);
        if filter.dimension.is_none() {
            return vec![group(ink, Some(ink.to(one)), &own)];
        }
        let (asked, rest): (Vec<_>, Vec<_>) =
            own.into_iter().partition(|question| is_challenge(ink, question));
        let title = Link::plain("Auf dem Weg zur Nachnutzung gefragt");
        vec![group(ink, None, &rest), group(ink, Some(title), &asked)]
    });
    Questions { groups: groups.filter(|group| !group.questions.is_empty()).collect() }
}

fn group(ink: &Ink<'_>, title: Option<Link>, all: &[&Record<Question>]) -> QuestionGroup {
    QuestionGroup { title, questions: all.iter().map(|one| question(ink, one)).collect() }
}

/// Whether a stage of the way to reuse asks the question.
fn is_challenge(ink: &Ink<'_>, question: &Record<Question>) -> bool {
    let topics = ink.site.visible::<Challenge>().flat_map(|stage| &stage.topics);
    topics.flat_map(|topic| &topic.questions).any(|to| to.id == *question.id())
}

/// One question.
pub fn question(ink: &Ink<'_>, question: &Record<Question>) -> QuestionEntry {
    let explanation = ink.maybe_html(question.explanation.as_ref());
    QuestionEntry {
        anchor: None,
        question: ink.plain(&question.question),
        explanation: ink.with_doubt(explanation, &question.common),
        proof: ink.maybe_html(question.proof.as_ref()),
        mandatory: is_yes(question.mandatory),
        answers: ink.all(&question.answers),
    }
}

fn of_dimension<'a>(
    ink: &Ink<'a>,
    dimension: &Record<Dimension>,
    filter: &QuestionFilter,
) -> Vec<&'a Record<Question>> {
    let own = ink.site.visible::<Question>().filter(|one| one.dimension.id == *dimension.id());
    own.filter(|one| filter.takes(one)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::shown::Shape;
    use super::super::testing::{block, sample};
    use super::QuestionGroup;

    fn groups(call: &str) -> Vec<QuestionGroup> {
        let Shape::Questions(questions) = block(&sample(), call) else { panic!("{call}") };
        questions.groups
    }

    #[test]
    fn questions_stand_by_dimension() {
        let all = groups("fragen");
        let title = |group: &QuestionGroup| group.title.as_ref().map(|link| link.title.clone());
        assert_eq!(all.iter().filter_map(title).collect::<Vec<_>>(), ["Rechtlich", "Technisch"]);
        let question = &all[0].questions[0];
        assert_eq!(question.question, "Passt die Satzung?");
        assert_eq!(question.proof.as_deref(), Some("Vermerk"));
        assert!(question.mandatory);
        assert_eq!(question.answers[0].title, "Vertrag schließen");
        assert_eq!(all[1].questions[0].question, "Ist alles da?");
    }

    #[test]
    fn filters_narrow_the_questions() {
        for (call, count) in
            [("fragen dimension=technisch", 2), ("fragen phase=pruefung", 1), ("fragen", 2)]
        {
            assert_eq!(groups(call).len(), count, "{call}");
        }
        let technical = groups("fragen dimension=technisch");
        assert_eq!(technical[0].title, None);
        let asked = technical[1].title.as_ref().map(|title| &*title.title);
        assert_eq!(asked, Some("Auf dem Weg zur Nachnutzung gefragt"));
    }
}
