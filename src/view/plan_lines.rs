//! Values about planning and deciding in words: steps, questions, fields, topics, criteria.

use super::spoken::list;
use crate::figure::{Fact, Ink, counted};
use crate::model::entity::AnyRecord;
use crate::model::entity::alternative::{Alternative, AlternativeValue};
use crate::model::entity::challenge::Topic;
use crate::model::entity::process::{Alongside, Process};
use crate::model::field::FieldSpec;

/// The line of a value in words, `None` where its keys speak for themselves.
pub(super) fn plan_line(ink: &Ink<'_>, record: &dyn AnyRecord, spec: &FieldSpec) -> Option<Fact> {
    let (records, id) = (&ink.site.records, record.common().id());
    let label = spec.label();
    match (record.kind(), spec.key) {
        ("prozess", key) => of_process(ink, label, key, records.processes.by_id(id)?),
        ("entscheidungsbaum", "knoten") => {
            let nodes = &records.decision_trees.by_id(id)?.nodes;
            list(label, nodes.iter().map(|node| ink.escaped(&node.question)))
        }
        ("arbeitsblatt", "felder") => {
            let blanks = &records.worksheets.by_id(id)?.blanks;
            list(label, blanks.iter().map(|blank| ink.escaped(&blank.title)))
        }
        ("herausforderung", "themen") => list(
            label,
            records.challenges.by_id(id)?.topics.iter().map(|topic| of_topic(ink, topic)),
        ),
        ("vergleich", "kriterien") => {
            let criteria = &records.option_sets.by_id(id)?.criteria;
            list(label, criteria.iter().map(|one| ink.escaped(&one.title)))
        }
        ("option", "werte") => of_option(ink, label, records.alternatives.by_id(id)?),
        _ => None,
    }
}

/// A topic with the number of its questions.
fn of_topic(ink: &Ink<'_>, topic: &Topic) -> String {
    let questions = counted(topic.questions.len(), "Frage", "Fragen");
    format!("{} ({questions})", ink.escaped(&topic.title))
}

/// The values of an option by the criteria of its comparison.
fn of_option(ink: &Ink<'_>, label: &str, option: &Alternative) -> Option<Fact> {
    let set = ink.find(&option.set)?;
    let line = |value: &AlternativeValue| {
        let criterion = set.criteria.iter().find(|one| one.id.0 == value.criterion.0)?;
        Some(format!("{}: {}", ink.escaped(&criterion.title), ink.html(&value.text)))
    };
    list(label, option.values.iter().filter_map(line))
}

/// The values of a process.
fn of_process(ink: &Ink<'_>, label: &str, key: &str, process: &Process) -> Option<Fact> {
    match key {
        "schritte" => list(label, process.steps.iter().map(|step| ink.html(&step.text))),
        "ende" => {
            let end = &process.end;
            list(label, std::iter::once(format!("{} ({})", ink.html(&end.text), end.kind.label())))
        }
        "begleitung" => {
            let line =
                |one: &Alongside| format!("{}: {}", ink.escaped(&one.moment), ink.html(&one.text));
            list(label, process.alongside.iter().map(line))
        }
        _ => None,
    }
}
