//! Services that providers offer to others, by subject field.

use super::ink::Ink;
use super::table::{Cell, Column, Table};
use super::words::UNKNOWN;
use crate::base::id::Id;
use crate::model::entity::Record;
use crate::model::entity::profile::Profile;
use crate::model::site::sort_key;

/// The profiles of a subject field, or all, by subject field.
pub fn profiles(ink: &Ink<'_>, subject_field: Option<&Id>) -> Table {
    let columns = ["Onlinedienst", "Themenfeld", "Anbieter", "Angebotsumfang", "Beispiel"];
    let columns = columns.map(Column::words).to_vec();
    let mut table = Table::new("tabelle-steckbriefe", "Steckbriefe nach Themenfeld", columns);
    let own = |one: &&Record<Profile>| subject_field.is_none_or(|id| one.subject_field.id == *id);
    let mut all: Vec<_> = ink.site.visible::<Profile>().filter(own).collect();
    let field = |one: &Profile| ink.find(&one.subject_field).map(|it| sort_key(it.title()));
    all.sort_by_key(|one| (field(one), sort_key(&one.service_name)));
    for one in all {
        let named = super::Link { title: one.service_name.to_string(), ..ink.to(one) };
        table.push(ink.anchor(&named), cells(ink, one));
    }
    table
}

fn cells(ink: &Ink<'_>, one: &Record<Profile>) -> Vec<Cell> {
    let named =
        |link: Option<super::Link>| link.map_or_else(|| UNKNOWN.to_owned(), |to| ink.anchor(&to));
    let example = one.example_url.as_ref();
    let example = example.map(|url| super::Link::outside(super::ink::short_url(url), url));
    let scope = one.scope.map_or(UNKNOWN, |scope| scope.label());
    vec![
        Cell::new(named(ink.link(&one.subject_field))),
        Cell::new(named(ink.link(&one.provider))),
        Cell::new(scope).doubted_as(ink, &one.common),
        Cell::new(named(example)),
    ]
}

#[cfg(test)]
mod tests {
    use super::super::testing::{cells, sample};

    #[test]
    fn profiles_stand_by_subject_field() {
        let rows = cells(&sample(), "steckbriefe");
        assert!(rows[0][0].ends_with(">Sperrmüll</a>"), "{}", rows[0][0]);
        assert_eq!(rows[0][3..], ["Antrag online mit allen Nachweisen", "keine Angabe"]);
        assert_eq!(cells(&sample(), "steckbriefe themenfeld=bauen").len(), 1);
    }
}
