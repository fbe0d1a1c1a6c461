//! The phases of one model beside those of the others.

use super::ink::Ink;
use super::table::{Cell, Column, Table};
use super::timeline::model_phases;
use crate::model::entity::Record;
use crate::model::entity::phase::Phase;
use crate::model::entity::phase_model::PhaseModel;

/// A model with its phases.
type Model<'a> = (&'a Record<PhaseModel>, Vec<&'a Record<Phase>>);

/// The phases of a model, each with its counterparts in every other model that has some.
pub fn phase_map(ink: &Ink<'_>, model: &Record<PhaseModel>) -> Table {
    let own = model_phases(ink, model);
    let others: Vec<Model<'_>> = ink
        .site
        .visible::<PhaseModel>()
        .filter(|other| other.id() != model.id())
        .map(|other| (other, model_phases(ink, other)))
        .filter(|(_, phases)| own.iter().any(|one| phases.iter().any(|other| same(one, other))))
        .collect();
    let mut columns = vec![Column::words(model.title())];
    columns.extend(others.iter().map(|(other, _)| Column::words(other.title())));
    let mut table = Table::new("tabelle-phasenvergleich", "Phasenmodelle im Vergleich", columns);
    for phase in &own {
        let cell = |phases: &Vec<&Record<Phase>>| {
            let links = phases.iter().filter(|other| same(phase, other));
            let links: Vec<_> = links.map(|other| super::phase_link(ink, other)).collect();
            Cell::new(if links.is_empty() {
                "keine Entsprechung".to_owned()
            } else {
                ink.line(&links)
            })
        };
        let cells = others.iter().map(|(_, phases)| cell(phases)).collect();
        table.push(ink.head(&super::phase_link(ink, phase), &phase.common), cells);
    }
    table
}

/// Whether one of two phases names the other.
fn same(one: &Record<Phase>, other: &Record<Phase>) -> bool {
    let names = |from: &Phase, to: &Record<Phase>| from.same_as.iter().any(|it| it.id == *to.id());
    names(one, other) || names(other, one)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{cells, sample};

    #[test]
    fn models_stand_side_by_side() {
        let rows = cells(&sample(), "phasenvergleich anderes");
        assert!(rows[0][0].ends_with(">Phase 1: Klären</a>"), "{}", rows[0][0]);
        assert!(rows[0][1].ends_with(">Phase 1: Prüfung</a>"), "{}", rows[0][1]);
    }
}
