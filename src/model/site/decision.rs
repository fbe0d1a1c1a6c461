//! The pages of a decision tree: one per way of answers, so that the address tells the answers given.

use super::Drafts;
use super::draft::{Draft, first_visible, generated};
use super::page::PageKind;
use crate::base::address::Address;
use crate::base::slug::slug;
use crate::model::entity::decision_tree::{DecisionTree, TreeAnswer, TreeNode};
use crate::model::entity::{Record, RecordPlace, Records};
use std::sync::Arc;

/// A tree whose ways meet again and again has more of them than anybody walks; P045 says so.
pub const MOST_WAYS: usize = 300;

/// Longer parts of an address help nobody.
const LONGEST: usize = 24;

/// A question on the way, with the answer that was given.
pub type Given<'a> = (&'a TreeNode, &'a TreeAnswer);

/// Where a way of answers leads.
#[derive(Clone, Copy, Debug)]
pub enum Stop<'a> {
    /// To the next question.
    Question(&'a TreeNode),
    /// To the end.
    Result(&'a TreeAnswer),
}

/// All pages of all trees; of a tree with too many ways the first.
pub(super) fn pages(records: &Records, drafts: Drafts) -> Vec<(Address, Draft, RecordPlace)> {
    let mut pages = Vec::new();
    for tree in first_visible(&records.decision_trees, drafts) {
        for way in ways(tree).into_iter().take(MOST_WAYS) {
            let Some((title, address)) = title(tree, &way).zip(address(tree, &way)) else {
                continue;
            };
            let kind = PageKind::Decision(tree.id().clone(), way.into());
            pages.push((address, generated(title, kind), tree.place));
        }
    }
    pages
}

/// The tree itself at its start, then the question, or that a result is reached and by which answers:
/// several ways may end behind the same question.
fn title(tree: &Record<DecisionTree>, way: &[u16]) -> Option<Arc<str>> {
    Some(match walk(tree, way)? {
        (given, _) if given.is_empty() => tree.title().into(),
        (_, Stop::Question(node)) => node.question.0.clone(),
        (given, Stop::Result(_)) => {
            let answers: Vec<&str> = given.iter().map(|(_, answer)| &*answer.text).collect();
            format!("Ihr Ergebnis ({})", answers.join(", ")).into()
        }
    })
}

/// The answers given on a way, and where it leads; `None` if the tree has no such way.
pub fn walk<'a>(tree: &'a DecisionTree, way: &[u16]) -> Option<(Vec<Given<'a>>, Stop<'a>)> {
    let mut given = Vec::new();
    let mut stop = Stop::Question(tree.nodes.first()?);
    for number in way {
        let Stop::Question(node) = stop else { return None };
        let answer = node.answers.get(usize::from(*number))?;
        given.push((node, answer));
        stop = next(tree, answer)?;
    }
    Some((given, stop))
}

fn next<'a>(tree: &'a DecisionTree, answer: &'a TreeAnswer) -> Option<Stop<'a>> {
    let Some(next) = &answer.next else { return Some(Stop::Result(answer)) };
    tree.nodes.iter().find(|node| node.id.0 == next.0).map(Stop::Question)
}

/// The address of the page behind a way of answers.
pub fn address(tree: &Record<DecisionTree>, way: &[u16]) -> Option<Address> {
    let start = Address::new("entscheidungshilfe").join(tree.id().as_str());
    let (given, _) = walk(tree, way)?;
    let parts = given.iter().zip(way).map(|((node, _), number)| part(node, *number));
    Some(parts.fold(start, |address, part| address.join(&part)))
}

/// `efa-ja`, or `efa-2` where the words of the answer tell it from no other.
fn part(node: &TreeNode, number: u16) -> String {
    let word = |answer: &TreeAnswer| {
        let mut word = slug(&answer.text);
        if word.len() > LONGEST {
            let end = word[..=LONGEST].rfind('-').unwrap_or(LONGEST);
            word.truncate(end);
        }
        word
    };
    let own = word(&node.answers[usize::from(number)]);
    let same = node.answers.iter().filter(|answer| word(answer) == own).count();
    if own.is_empty() || same > 1 {
        format!("{}-{}", node.id.0, number + 1)
    } else {
        format!("{}-{own}", node.id.0)
    }
}

/// All ways through a tree, the shorter before the longer; at most [`MOST_WAYS`], one more tells that
/// there are too many. No way asks more questions than the tree has, so that a circle has an end, too.
pub fn ways(tree: &DecisionTree) -> Vec<Vec<u16>> {
    let mut ways: Vec<Vec<u16>> = vec![Vec::new()];
    let mut at = 0;
    while at < ways.len() && ways.len() <= MOST_WAYS {
        let way = ways[at].clone();
        at += 1;
        let Some((given, Stop::Question(node))) = walk(tree, &way) else { continue };
        if given.len() >= tree.nodes.len() {
            continue;
        }
        let answers = node.answers.iter().enumerate();
        let leads = answers.filter(|(_, answer)| next(tree, answer).is_some());
        ways.extend(leads.map(|(number, _)| [way.as_slice(), &[number as u16]].concat()));
    }
    ways.truncate(MOST_WAYS + 1);
    ways
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::id::Id;
    use crate::model::value::{Identifier, Text};

    /// Each question has two answers that both lead to the next one.
    fn meeting(questions: usize) -> DecisionTree {
        let id = |number: usize| Identifier(Id::new(&format!("f{number}")));
        let node = |number: usize| {
            let answer = |text: &str| TreeAnswer {
                text: Text(text.into()),
                next: (number + 1 < questions).then(|| id(number + 1)),
                ..TreeAnswer::default()
            };
            TreeNode {
                id: id(number),
                question: Text("?".into()),
                answers: vec![answer("Ja"), answer("Nein")],
                ..TreeNode::default()
            }
        };
        DecisionTree { nodes: (0..questions).map(node).collect(), ..DecisionTree::default() }
    }

    #[test]
    fn ways_are_counted_to_the_end_and_no_further() {
        assert_eq!(ways(&meeting(2)).len(), 1 + 2 + 4);
        assert_eq!(ways(&meeting(20)).len(), MOST_WAYS + 1);
        let mut circle = meeting(2);
        circle.nodes[1].answers[0].next = Some(circle.nodes[0].id.clone());
        assert!(ways(&circle).len() < 20);
    }
}
