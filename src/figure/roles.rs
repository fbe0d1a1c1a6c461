//! Roles with their tasks and skills, as a table.

use super::ink::Ink;
use super::print::list;
use super::table::{Cell, Column, Table};
use crate::model::entity::Record;
use crate::model::entity::role::{Role, RoleLevel};
use crate::model::site::sort_key;

/// Roles by level and title; of one level only, if a word for it is given.
pub fn roles(ink: &Ink<'_>, level: Option<&str>) -> Table {
    let wanted = |role: &&Record<Role>| level.is_none_or(|word| role.level.word() == word);
    let mut roles: Vec<_> = ink.site.visible::<Role>().filter(wanted).collect();
    roles.sort_by_key(|role| (role.level, sort_key(role.title())));
    let label = RoleLevel::WORDS.iter().find(|spec| Some(spec.word) == level);
    let title = label.map_or("Rollen".to_owned(), |spec| format!("Rollen: {}", spec.label));
    let mut columns = vec![Column::words("Rolle")];
    if level.is_none() {
        columns.push(Column::words("Ebene"));
    }
    columns.extend(["Aufgaben", "Muss können", "Besetzt durch"].map(Column::words));
    let mut table = Table::new("tabelle-rollen", title, columns);
    for role in roles {
        let mut cells = Vec::new();
        if level.is_none() {
            cells.push(Cell::new(role.level.label()));
        }
        cells.push(Cell::new(list(&ink.points(&role.tasks))));
        cells.push(Cell::new(list(&ink.points(&role.skills))));
        let filled = Cell::new(ink.html_or_unknown(role.filled_by.as_ref()));
        cells.push(filled.doubted_as(ink, &role.common));
        table.push(ink.anchor(&ink.to(role)), cells);
    }
    table
}
