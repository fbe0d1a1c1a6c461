//! Entscheidungsbäume, die nicht zum Ende führen
//!
//! # Was
//! Eine Antwort führt weder zu einer Frage noch zu einem Ergebnis oder zu beidem, eine Frage ist nicht
//! erreichbar oder gibt es nicht, zwei Fragen heißen gleich, oder Fragen führen im Kreis.
//!
//! # Warum
//! Wer den Fragen folgt, muss bei einem Ergebnis ankommen.
//!
//! # Beispiel
//! ```yaml
//! knoten:
//!   - id: dienst
//!     frage: Gibt es einen Dienst?
//!     antworten: [{text: ja, weiter: kosten}, {text: nein}]
//! ```
//!
//! # Stattdessen
//! Bei jeder Antwort `weiter` oder ein `ergebnis` (auch `verweise`) schreiben, jede Frage von der ersten aus
//! erreichbar machen. Führen mehr als 300 Wege durch den Baum, ihn in zwei Bäume teilen: Jeder Weg ergibt eine
//! Seite.

use super::own_doc::rule;
use super::{Rule, Run, seen};
use crate::base::diag::Diag;
use crate::base::id::Id;
use crate::base::nearest::did_you_mean;
use crate::base::place::KeyPath;
use crate::model::entity::Record;
use crate::model::entity::decision_tree::{DecisionTree, TreeAnswer};
use crate::model::site::{Site, decision};

/// Errors only.
pub const RULE: Rule = rule!("P045", "p045_decision_trees.rs", Run::Site(site));

fn site(site: &Site, diags: &mut Vec<Diag>) {
    for tree in seen::of::<DecisionTree>(site) {
        let before = diags.len();
        names(tree, diags);
        answers(tree, diags);
        if diags.len() == before {
            ways(tree, diags);
        }
        if diags.len() == before && decision::ways(tree).len() > decision::MOST_WAYS {
            let message = format!("durch den Baum führen mehr als {} Wege", decision::MOST_WAYS);
            let help = "den Baum teilen, jeder Weg ergibt eine Seite";
            diags.push(error(tree, KeyPath::key("knoten"), message, help));
        }
    }
}

fn path(node: usize) -> KeyPath {
    KeyPath::key("knoten").item(node)
}

fn error(tree: &Record<DecisionTree>, path: KeyPath, message: String, help: &str) -> Diag {
    Diag::error(RULE.id, tree.place.value(path), message).help(help)
}

fn position(tree: &DecisionTree, id: &Id) -> Option<usize> {
    tree.nodes.iter().position(|node| node.id.0 == *id)
}

fn names(tree: &Record<DecisionTree>, diags: &mut Vec<Diag>) {
    for (number, node) in tree.nodes.iter().enumerate() {
        let named = !node.id.0.as_str().is_empty();
        if named && position(tree, &node.id.0) != Some(number) {
            let message = format!("zwei Fragen heißen „{}“", node.id.0);
            diags.push(error(tree, path(number).then("id"), message, "eine der beiden umbenennen"));
        }
    }
}

fn answers(tree: &Record<DecisionTree>, diags: &mut Vec<Diag>) {
    for (number, node) in tree.nodes.iter().enumerate() {
        for (item, answer) in node.answers.iter().enumerate() {
            let path = path(number).then("antworten").item(item);
            diags.extend(end(tree, answer, &path));
        }
    }
}

fn end(tree: &Record<DecisionTree>, answer: &TreeAnswer, path: &KeyPath) -> Option<Diag> {
    let ends = answer.result.is_some() || answer.model.is_some() || !answer.links.is_empty();
    let text = &*answer.text;
    let Some(next) = &answer.next else {
        let message = format!("die Antwort „{text}“ führt zu nichts");
        let help = "„weiter: …“ oder „ergebnis: …“ ergänzen";
        return (!ends).then(|| error(tree, path.then("text"), message, help));
    };
    if ends {
        let message = format!("die Antwort „{text}“ führt weiter und hat ein Ergebnis");
        let help = "„weiter“ oder das Ergebnis streichen";
        return Some(error(tree, path.then("weiter"), message, help));
    }
    if position(tree, &next.0).is_some() {
        return None;
    }
    let message = format!("die Frage „{}“ gibt es in diesem Baum nicht", next.0);
    let known = tree.nodes.iter().map(|node| node.id.0.as_str());
    let diag = Diag::error(RULE.id, tree.place.value(path.then("weiter")), message);
    Some(diag.help_maybe(did_you_mean(next.0.as_str(), known)))
}

/// Walks from the first question: notes circles, then what was never reached.
fn ways(tree: &Record<DecisionTree>, diags: &mut Vec<Diag>) {
    let mut reached = vec![false; tree.nodes.len()];
    let mut way: Vec<(usize, usize)> = if tree.nodes.is_empty() { Vec::new() } else { vec![(0, 0)] };
    while let Some((number, item)) = way.last_mut() {
        let (number, at) = (*number, *item);
        reached[number] = true;
        let Some(answer) = tree.nodes[number].answers.get(at) else {
            way.pop();
            continue;
        };
        *item += 1;
        let next = answer.next.as_ref().and_then(|next| position(tree, &next.0));
        let Some(next) = next else { continue };
        if let Some(from) = way.iter().position(|(known, _)| *known == next) {
            let ids = way[from..].iter().map(|(known, _)| *known).chain([next]);
            let ids: Vec<&str> = ids.map(|known| tree.nodes[known].id.0.as_str()).collect();
            let message = format!("die Fragen führen im Kreis: {}", ids.join(" → "));
            let path = path(number).then("antworten").item(at).then("weiter");
            diags.push(error(tree, path, message, "eine Antwort zu einem Ergebnis führen"));
        } else if !reached[next] {
            way.push((next, 0));
        }
    }
    for (number, _) in reached.iter().enumerate().filter(|(_, reached)| !**reached) {
        let message = format!("zur Frage „{}“ führt keine Antwort", tree.nodes[number].id.0);
        let help = "bei einer Antwort „weiter: …“ eintragen oder die Frage streichen";
        diags.push(error(tree, path(number).then("id"), message, help));
    }
}
