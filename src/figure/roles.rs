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
        cells.push(Cell::new(ink.html_or_unknown(role.filled_by.as_ref())));
        table.push(ink.head(&ink.to(role), &role.common), cells);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::super::testing::{cells, sample};

    #[test]
    fn roles_stand_by_level() {
        let rows = cells(&sample(), "rollen");
        assert!(rows[0][0].ends_with(">Projektleitung</a>"));
        assert_eq!(
            rows[0][1..],
            [
                "Kommune",
                "<ul><li>Termine setzen</li><li>Leitung informieren</li></ul>",
                "Überblick",
                "Hauptamt"
            ]
        );
        assert_eq!(rows[1][3..], ["keine Angabe", "keine Angabe"]);
        assert_eq!(cells(&sample(), "rollen ebene=dienstleister")[0][1], "Server pflegen");
    }
}
