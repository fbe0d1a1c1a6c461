//! Questions that lead to a result, on one page for paper and for overview; each question has a page of
//! its own, too.

use super::ink::Ink;
use super::shape::Link;
use super::steps::condition;
use crate::base::id::Id;
use crate::model::entity::Record;
use crate::model::entity::decision_tree::{DecisionTree, TreeAnswer, TreeNode};
use serde::Serialize;

/// A decision tree on one page.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Decisions {
    /// Its name.
    #[serde(rename = "titel")]
    pub title: String,
    /// Its first question on a page of its own.
    #[serde(rename = "beginn")]
    pub start: Link,
    /// What is decided at the end.
    #[serde(rename = "ziel_html")]
    pub goal: Option<String>,
    /// The questions.
    #[serde(rename = "fragen")]
    pub nodes: Vec<NodeLine>,
    /// What is in doubt.
    #[serde(rename = "unsicher_html")]
    pub doubt: Option<String>,
}

/// A question.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct NodeLine {
    /// Its number, from 1.
    #[serde(rename = "nummer")]
    pub number: usize,
    /// Its anchor.
    #[serde(rename = "anker")]
    pub anchor: String,
    /// The question.
    #[serde(rename = "frage")]
    pub question: String,
    /// How to recognise the answer.
    #[serde(rename = "hilfe_html")]
    pub help: Option<String>,
    /// The answers.
    #[serde(rename = "antworten")]
    pub answers: Vec<AnswerLine>,
}

/// An answer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct AnswerLine {
    /// The answer.
    pub text: String,
    /// The next question: number and anchor.
    #[serde(rename = "weiter")]
    pub next: Option<Next>,
    /// What follows.
    #[serde(rename = "ergebnis_html")]
    pub result: Option<String>,
    /// Where to read on.
    #[serde(rename = "verweise")]
    pub links: Vec<Link>,
}

/// The next question.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Next {
    /// Its number.
    #[serde(rename = "nummer")]
    pub number: usize,
    /// Its anchor.
    #[serde(rename = "anker")]
    pub anchor: String,
}

/// The questions of a tree in their order.
pub fn decision_tree(ink: &Ink<'_>, tree: &Record<DecisionTree>) -> Decisions {
    let nodes = tree.nodes.iter().enumerate();
    Decisions {
        title: tree.title().to_owned(),
        start: Link { title: "Frage für Frage durchgehen".to_owned(), ..ink.to(tree) },
        goal: ink.maybe_html(tree.goal.as_ref()),
        nodes: nodes.map(|(number, node)| line(ink, tree, number, node)).collect(),
        doubt: ink.doubt(&tree.common),
    }
}

fn line(ink: &Ink<'_>, tree: &Record<DecisionTree>, number: usize, node: &TreeNode) -> NodeLine {
    NodeLine {
        number: number + 1,
        anchor: anchor(tree, &node.id.0),
        question: node.question.to_string(),
        help: ink.maybe_html(node.help.as_ref()),
        answers: node.answers.iter().map(|one| answer(ink, tree, one)).collect(),
    }
}

fn answer(ink: &Ink<'_>, tree: &Record<DecisionTree>, one: &TreeAnswer) -> AnswerLine {
    let next = one.next.as_ref().and_then(|next| {
        let number = tree.nodes.iter().position(|node| node.id.0 == next.0)?;
        Some(Next { number: number + 1, anchor: anchor(tree, &next.0) })
    });
    let set = one.sets.as_ref().and_then(|sets| condition(ink, sets));
    let set = set.map(|set| format!("Für Sie gelten Schritte „{}“.", ink.escaped(&set)));
    let model = one.model.as_ref().and_then(|model| ink.link(model));
    let model = model.map(|model| format!("Modell: {}.", ink.anchor(&model)));
    let result = [ink.maybe_html(one.result.as_ref()), model, set];
    let result: Vec<String> = result.into_iter().flatten().collect();
    AnswerLine {
        text: one.text.to_string(),
        next,
        result: (!result.is_empty()).then(|| result.join(" ")),
        links: ink.all(&one.links),
    }
}

fn anchor(tree: &Record<DecisionTree>, node: &Id) -> String {
    format!("frage-{}-{node}", tree.id())
}

#[cfg(test)]
mod tests {
    use super::super::shown::Shape;
    use super::super::testing::{block, sample};

    #[test]
    fn answers_lead_on_or_end() {
        let Shape::Decisions(tree) = block(&sample(), "entscheidung wahl") else { panic!() };
        let first = &tree.nodes[0].answers;
        let next = first[0].next.as_ref().expect("a next question");
        assert_eq!((next.number, &*next.anchor), (2, "frage-wahl-zweite"));
        assert_eq!(first[1].result.as_deref(), Some("Warten."));
        assert_eq!(tree.nodes[1].answers[0].links[0].title, "Einer für Alle");
    }
}
