//! The work packages of a template as drawings need them: numbers, names, what waits for what, and
//! their places in the order of the project.

use crate::figure::ink::Ink;
use crate::figure::kit::count;
use crate::figure::packages::numbers;
use crate::figure::shape::Link;
use crate::model::entity::project_template::{PackageKind, PackageState, WorkPackage};

/// A package in a drawing.
#[derive(Default)]
pub(super) struct Row {
    /// `1.2`.
    pub number: String,
    /// Its name; a phase leads to its page.
    pub title: Link,
    /// What it is.
    pub kind: PackageKind,
    /// How far it is.
    pub state: PackageState,
    /// The package it belongs to, by place in the list.
    pub above: Option<usize>,
    /// What must be finished before, by place in the list.
    pub before: Vec<usize>,
    /// Whether others belong to it.
    pub has_parts: bool,
    /// The first place in the order of the project that it takes.
    pub first: i32,
    /// The last one.
    pub last: i32,
}

impl Row {
    /// How deep in the tree it is.
    pub(super) fn level(&self) -> i32 {
        count(self.number.matches('.').count())
    }
}

/// The packages of a template, in its order.
pub(super) fn package_rows(ink: &Ink<'_>, packages: &[WorkPackage]) -> Vec<Row> {
    let numbers = numbers(packages);
    let place = |number: &str| numbers.iter().position(|(_, known)| known == number);
    let row = |(package, (_, number)): (&WorkPackage, &(_, String))| {
        let known = |to: &_| numbers.iter().position(|(id, _)| *id == to);
        Row {
            number: number.clone(),
            title: name(ink, package),
            kind: package.kind,
            state: package.state.unwrap_or_default(),
            above: number.rsplit_once('.').and_then(|(above, _)| place(above)),
            before: package.depends_on.iter().filter_map(|to| known(&to.0)).collect(),
            has_parts: place(&format!("{number}.1")).is_some(),
            ..Row::default()
        }
    };
    ordered(packages.iter().zip(&numbers).map(row).collect())
}

fn name(ink: &Ink<'_>, package: &WorkPackage) -> Link {
    let phase = package.phase.as_ref().filter(|_| package.kind == PackageKind::Phase);
    let page = phase.and_then(|to| ink.link(to)).unwrap_or_default();
    Link { title: package.title.to_string(), ..page }
}

/// `nach 1.1, 1.2`.
pub(super) fn before(row: &Row, all: &[Row]) -> Option<String> {
    let numbers: Vec<&str> = row.before.iter().map(|at| &*all[*at].number).collect();
    (!numbers.is_empty()).then(|| format!("nach {}", numbers.join(", ")))
}

/// Puts each package behind those it waits for, and lets a package reach over its parts. Packages
/// that wait in a circle push one another only as often as there are packages.
pub(super) fn ordered(mut rows: Vec<Row>) -> Vec<Row> {
    for _ in 0..rows.len() {
        let mut moved = false;
        for place in 0..rows.len() {
            let first = start(&rows, place).min(count(rows.len()));
            let row = &mut rows[place];
            moved |= first != row.first;
            (row.first, row.last) = (first, row.last.max(first));
        }
        for place in (0..rows.len()).rev() {
            if let Some(above) = rows[place].above {
                rows[above].last = rows[above].last.max(rows[place].last);
            }
        }
        if !moved {
            break;
        }
    }
    rows
}

/// Where a package can begin, as far as the others stand already.
fn start(rows: &[Row], place: usize) -> i32 {
    let row = &rows[place];
    let inside = |one: &Row, other: &Row| one.number.starts_with(&format!("{}.", other.number));
    let others = row.before.iter().filter(|at| **at != place).map(|at| &rows[*at]);
    let apart = others.filter(|other| !inside(row, other) && !inside(other, row));
    let above = row.above.map_or(0, |above| rows[above].first);
    apart.map(|other| other.last + 1).max().unwrap_or_default().max(above)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(number: &str, above: Option<usize>, before: &[usize]) -> Row {
        Row { number: number.to_owned(), above, before: before.to_vec(), ..Row::default() }
    }

    fn places(rows: Vec<Row>) -> Vec<(i32, i32)> {
        ordered(rows).iter().map(|row| (row.first, row.last)).collect()
    }

    #[test]
    fn packages_wait_and_reach_over_their_parts() {
        let (later, sooner) = (row("1.1", Some(0), &[2]), row("1.2", Some(0), &[]));
        let rows = vec![row("1", None, &[]), later, sooner, row("2", None, &[0, 3])];
        assert_eq!(places(rows), [(0, 1), (1, 1), (0, 0), (2, 2)]);
    }

    #[test]
    fn circles_end() {
        let rows = vec![row("1", None, &[1]), row("2", None, &[0])];
        assert!(places(rows).iter().all(|(_, last)| *last <= 2));
    }
}
