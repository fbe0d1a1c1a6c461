//! One question or the result of a decision tree, with the answers given so far.

use crate::base::address::Target;
use crate::figure::{Ink, Link, condition};
use crate::model::entity::Record;
use crate::model::entity::decision_tree::{DecisionTree, TreeAnswer, TreeNode};
use crate::model::entity::reuse_model::ReuseModel;
use crate::model::site::decision::{Given, Stop, address, walk};
use serde::Serialize;

/// A page of a decision tree.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct DecisionView {
    /// The tree, leading to its first question.
    #[serde(rename = "baum")]
    pub tree: Link,
    /// What is decided at the end; on the first page only.
    #[serde(rename = "ziel_html")]
    pub goal: Option<String>,
    /// What is in doubt; on the first page and with the result.
    #[serde(rename = "unsicher_html")]
    pub doubt: Option<String>,
    /// What is asked.
    #[serde(rename = "frage")]
    pub question: Option<Question>,
    /// What follows from the answers.
    #[serde(rename = "ergebnis")]
    pub result: Option<ResultSheet>,
    /// The answers so far.
    #[serde(rename = "bisher")]
    pub given: Vec<GivenLine>,
    /// The question before this one.
    #[serde(rename = "zurueck")]
    pub back: Option<Link>,
}

/// A question with its answers.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Question {
    /// How many were answered before, and one.
    #[serde(rename = "nummer")]
    pub number: usize,
    /// The question.
    #[serde(rename = "titel")]
    pub title: String,
    /// How to recognise the answer.
    #[serde(rename = "hilfe_html")]
    pub help: Option<String>,
    /// The answers, each leading on.
    #[serde(rename = "antworten")]
    pub answers: Vec<Link>,
}

/// A question that was answered.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct GivenLine {
    /// The question.
    #[serde(rename = "frage")]
    pub question: String,
    /// The answer.
    #[serde(rename = "antwort")]
    pub answer: String,
    /// Where another answer can be given.
    #[serde(rename = "pfad")]
    pub path: String,
}

/// What follows from the answers.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ResultSheet {
    /// In words.
    pub html: Option<String>,
    /// The reuse model.
    #[serde(rename = "modell")]
    pub model: Option<Link>,
    /// What the model is.
    #[serde(rename = "modell_html")]
    pub model_text: Option<String>,
    /// Why.
    #[serde(rename = "gruende")]
    pub reasons: Vec<String>,
    /// What to mind.
    #[serde(rename = "vorbehalte")]
    pub caveats: Vec<String>,
    /// What to do now.
    #[serde(rename = "schritte")]
    pub steps: Vec<String>,
    /// Where to read on.
    #[serde(rename = "verweise")]
    pub links: Vec<Link>,
}

/// Shows the page behind a way of answers.
pub fn decision(ink: &Ink<'_>, tree: &Record<DecisionTree>, way: &[u16]) -> DecisionView {
    let Some((given, stop)) = walk(tree, way) else { return DecisionView::default() };
    let (question, result) = match stop {
        Stop::Question(node) => (Some(question(tree, way, node)), None),
        Stop::Result(answer) => (None, Some(sheet(ink, answer))),
    };
    let question = question.map(|one| Question { help: help(ink, stop), ..one });
    let framed = way.is_empty() || result.is_some();
    DecisionView {
        tree: to(tree, &[], tree.title()),
        goal: ink.maybe_html(tree.goal.as_ref()).filter(|_| way.is_empty()),
        doubt: ink.doubt(&tree.common).filter(|_| framed),
        question,
        result,
        given: given.iter().enumerate().map(|(n, one)| line(tree, &way[..n], *one)).collect(),
        back: way.split_last().map(|(_, before)| to(tree, before, "Zurück zur vorigen Frage")),
    }
}

fn question(tree: &Record<DecisionTree>, way: &[u16], node: &TreeNode) -> Question {
    let answers = node.answers.iter().enumerate();
    let lead = |(number, answer): (usize, &TreeAnswer)| {
        to(tree, &[way, &[number as u16]].concat(), &answer.text)
    };
    Question {
        number: way.len() + 1,
        title: node.question.to_string(),
        help: None,
        answers: answers.map(lead).collect(),
    }
}

fn help(ink: &Ink<'_>, stop: Stop<'_>) -> Option<String> {
    match stop {
        Stop::Question(node) => ink.maybe_html(node.help.as_ref()),
        Stop::Result(_) => None,
    }
}

/// Reasons and caveats that the answer does not name come from the model.
fn sheet(ink: &Ink<'_>, answer: &TreeAnswer) -> ResultSheet {
    let model: Option<&Record<ReuseModel>> =
        answer.model.as_ref().and_then(|model| ink.find(model));
    let own_or = |own: &[_], of: fn(&ReuseModel) -> &[crate::model::value::Markdown]| match model {
        Some(model) if own.is_empty() => ink.points(of(model)),
        _ => ink.points(own),
    };
    let set = answer.sets.as_ref().and_then(|sets| condition(ink, sets));
    let set = set.map(|set| format!("Für Sie gelten Schritte „{}“.", ink.escaped(&set)));
    let words: Vec<String> =
        [ink.maybe_html(answer.result.as_ref()), set].into_iter().flatten().collect();
    ResultSheet {
        html: (!words.is_empty()).then(|| words.join(" ")),
        model: model.map(|model| ink.to(model)),
        model_text: model.map(|model| ink.html(&model.description)),
        reasons: own_or(&answer.reasons, |model| &model.advantages),
        caveats: own_or(&answer.caveats, |model| &model.disadvantages),
        steps: ink.points(&answer.steps),
        links: ink.all(&answer.links),
    }
}

fn line(tree: &Record<DecisionTree>, way: &[u16], (node, answer): Given<'_>) -> GivenLine {
    GivenLine {
        question: node.question.to_string(),
        answer: answer.text.to_string(),
        path: to(tree, way, "").path.unwrap_or_default(),
    }
}

fn to(tree: &Record<DecisionTree>, way: &[u16], title: &str) -> Link {
    match address(tree, way) {
        Some(address) => Link::inside(title, &Target::page(address)),
        None => Link::plain(title),
    }
}
