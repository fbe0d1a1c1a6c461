//! Enters values into the files of the handbook; what cannot be entered alone becomes a conflict.

use super::batch::spec;
use super::edit::{Change, fits, splice};
use super::handbook::{DataFile, Handbook, text};
use super::keys::fields;
use super::plan::Plan;
use super::report::Conflict;
use super::splice::{FileEdit, Splice, spliced};
use std::collections::{BTreeMap, BTreeSet};

/// Values by the number of their file.
pub type Waiting = BTreeMap<usize, Vec<Waits>>;

/// A value to enter.
pub struct Waits {
    /// What to enter where.
    pub change: Change,
    /// What it takes the place of.
    pub over: Over,
    /// What to say if it cannot be entered, or replaces the word of an editor.
    pub conflict: Conflict,
}

/// What a value takes the place of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Over {
    /// Nothing, or what was imported before.
    Imported,
    /// What an editor wrote.
    Editor,
}

const WHY: &str = "lässt sich nicht eintragen, ohne Kommentare oder Schreibweise zu verändern";

/// Enters all values that wait.
pub fn enter(handbook: &Handbook, waiting: Waiting, plan: &mut Plan) {
    for (file, waiting) in waiting {
        let file = handbook.file(file);
        let kind = file.path.split('/').nth(2).unwrap_or_default();
        let order = fields(spec(kind));
        let all = waiting.iter().enumerate();
        let made = all.filter_map(|(place, one)| Some((place, splice(file, &one.change, &order)?)));
        let made: Vec<(usize, Splice)> = made.collect();
        let changes: Vec<&Change> = waiting.iter().map(|one| &one.change).collect();
        let entered = fitting(file, &changes, made);
        let places: BTreeSet<usize> = entered.iter().map(|(place, _)| *place).collect();
        let splices = sorted(entered);
        report(file, kind, waiting, &places, plan);
        if !splices.is_empty() {
            let (path, before) = (file.path.clone(), file.text.clone());
            plan.edits.push(FileEdit { path, before, splices });
        }
    }
}

/// As many as fit together: all, or of each half those that do.
fn fitting(
    file: &DataFile,
    changes: &[&Change],
    made: Vec<(usize, Splice)>,
) -> Vec<(usize, Splice)> {
    if made.is_empty() || fit(file, changes, &made) {
        return made;
    }
    if made.len() == 1 {
        return Vec::new();
    }
    let (mut first, mut second) = (made, Vec::new());
    second.extend(first.drain(first.len() / 2..));
    let first = fitting(file, changes, first);
    let second = fitting(file, changes, second);
    let both: Vec<(usize, Splice)> = first.iter().chain(&second).cloned().collect();
    if fit(file, changes, &both) { both } else { first }
}

fn fit(file: &DataFile, changes: &[&Change], made: &[(usize, Splice)]) -> bool {
    let chosen: Vec<Change> = made.iter().map(|(place, _)| changes[*place].clone()).collect();
    let splices = sorted(made.to_vec());
    let apart = splices.windows(2).all(|pair| pair[0].range.end <= pair[1].range.start);
    apart && fits(file, &chosen, &spliced(&file.text, &splices))
}

fn sorted(made: Vec<(usize, Splice)>) -> Vec<Splice> {
    let mut splices: Vec<Splice> = made.into_iter().map(|(_, splice)| splice).collect();
    splices.sort_by_key(|splice| (splice.range.start, splice.range.end));
    splices
}

fn report(
    file: &DataFile,
    kind: &str,
    waiting: Vec<Waits>,
    entered: &BTreeSet<usize>,
    plan: &mut Plan,
) {
    let mut keys: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for (place, Waits { change, over, conflict }) in waiting.into_iter().enumerate() {
        if entered.contains(&place) {
            keys.entry(change.record).or_default().push(change.field.key.to_owned());
            plan.report.replaced.extend((over == Over::Editor).then_some(conflict));
        } else {
            plan.report.conflicts.push(Conflict { why: Some(WHY), ..conflict });
        }
    }
    for (record, keys) in keys {
        let node = &file.records[record];
        let name = format!("{kind}:{}", text(node, "id").unwrap_or_default());
        let released = text(node, "status") == Some("freigegeben");
        plan.report.changed_released += usize::from(released);
        plan.report.changed.push((name, keys, file.path.clone()));
    }
}
