//! The work packages of a project template as a numbered tree.

use super::documents::data_file;
use super::ink::Ink;
use super::print::below;
use super::table::{Cell, Column, Table};
use crate::base::id::Id;
use crate::model::entity::Record;
use crate::model::entity::project_template::{PackageKind, ProjectTemplate, WorkPackage};
use crate::model::site::project_path;

/// The packages of a template: `1`, `1.1`, `1.1.2`, in the order of the project.
pub fn packages(ink: &Ink<'_>, template: &Record<ProjectTemplate>) -> Table {
    let columns = ["Arbeitspaket", "Typ", "Zustand", "Vorher fertig"].map(Column::words).to_vec();
    let mut table = Table::new("tabelle-pakete", template.title(), columns);
    let numbers = numbers(&template.packages);
    for package in &template.packages {
        let number = |id: &Id| -> Option<&str> {
            let known = numbers.iter().find(|(known, _)| *known == id);
            known.map(|(_, number)| number.as_str())
        };
        let before: Vec<&str> = package.depends_on.iter().filter_map(|to| number(&to.0)).collect();
        let before = if before.is_empty() { "nichts".to_owned() } else { before.join(", ") };
        let own = number(&package.id.0).unwrap_or_default();
        let cells = vec![
            Cell::new(kind(package.kind)),
            Cell::new(package.state.unwrap_or_default().label()),
            Cell::new(before),
        ];
        table.push(head(ink, own, package), cells);
    }
    table.footnote = footnote(ink, template);
    table.files = ["csv", "json"]
        .map(|ending| data_file("Für OpenProject", project_path(template, ending)))
        .to_vec();
    table
}

fn kind(kind: PackageKind) -> String {
    let class = if kind == PackageKind::Milestone { " abzeichen-info" } else { "" };
    format!("<span class=\"abzeichen{class}\">{}</span>", kind.label())
}

fn head(ink: &Ink<'_>, number: &str, package: &WorkPackage) -> String {
    let mut html = format!("{number} {}", ink.escaped(&package.title));
    if let Some(description) = &package.description {
        html.push_str(&below(&ink.html(description)));
    }
    html
}

fn footnote(ink: &Ink<'_>, template: &Record<ProjectTemplate>) -> Option<String> {
    let tool = template.tool.as_ref().map(|tool| format!("Aus: {}.", ink.escaped(tool)));
    let date = template.common.as_of.map(|date| format!("Stand: {}.", date.long()));
    let parts = [tool, ink.doubt(&template.common), date];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// The number of each package; one whose parent is missing or stands behind it counts as a top one.
pub(super) fn numbers(packages: &[WorkPackage]) -> Vec<(&Id, String)> {
    let mut numbers: Vec<(&Id, String)> = Vec::new();
    let mut children: Vec<(String, usize)> = Vec::new();
    for package in packages {
        let above = package.parent.as_ref().and_then(|parent| {
            numbers.iter().find(|(id, _)| **id == parent.0).map(|(_, number)| number.clone())
        });
        let above = above.unwrap_or_default();
        let position = children.iter().position(|(number, _)| *number == above);
        let position = position.unwrap_or_else(|| {
            children.push((above.clone(), 0));
            children.len() - 1
        });
        children[position].1 += 1;
        let own = children[position].1;
        let number = if above.is_empty() { own.to_string() } else { format!("{above}.{own}") };
        numbers.push((&package.id.0, number));
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::super::testing::{cells, sample};

    #[test]
    fn packages_are_numbered_as_a_tree() {
        let rows = cells(&sample(), "projektvorlage muster");
        let heads: Vec<_> = rows.iter().map(|row| &*row[0]).collect();
        assert_eq!(heads, ["1 Vorbereitung", "1.1 Analyse", "1.1.1 Recht", "2 Umsetzung"]);
        assert_eq!(rows[3][1], "<span class=\"abzeichen\">Phase</span>");
        assert_eq!((&*rows[3][3], &*rows[0][3]), ("1.1", "nichts"));
    }
}
