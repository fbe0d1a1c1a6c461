//! What the handbook rests on: every norm once, with what it applies to.

use super::funding::law_link;
use super::ink::Ink;
use super::shape::Link;
use super::table::{Cell, Column, Table};
use crate::model::entity::funding_rule::FundingRule;
use crate::model::entity::instrument::Instrument;
use crate::model::entity::leika_service::LeikaService;
use crate::model::site::sort_key;
use crate::model::value::LegalBasis;

/// All norms that records name, by name and passage.
pub fn laws(ink: &Ink<'_>) -> Table {
    let mut named: Vec<(&LegalBasis, Vec<Link>)> = Vec::new();
    for (law, user) in uses(ink) {
        match named.iter_mut().find(|(known, _)| known.words() == law.words()) {
            Some((_, users)) if users.contains(&user) => {}
            Some((_, users)) => users.push(user),
            None => named.push((law, vec![user])),
        }
    }
    named.sort_by_cached_key(|(law, _)| (sort_key(&law.norm), sort_key(&law.words())));
    let columns = vec![Column::words("Rechtsgrundlage"), Column::words("Gilt für")];
    let mut table = Table::new("tabelle-recht", "Rechtsgrundlagen in diesem Handbuch", columns);
    for (law, users) in named {
        table.push(ink.anchor(&law_link(law)), vec![Cell::new(ink.line(&users))]);
    }
    table
}

fn uses<'a>(ink: &Ink<'a>) -> Vec<(&'a LegalBasis, Link)> {
    let mut uses = Vec::new();
    for leika in ink.site.visible::<LeikaService>() {
        uses.extend(leika.laws.iter().map(|law| (law, ink.to(leika))));
    }
    for rule in ink.site.visible::<FundingRule>() {
        uses.extend(rule.laws.iter().map(|law| (law, ink.to(rule))));
    }
    for instrument in ink.site.visible::<Instrument>() {
        uses.extend(instrument.law.iter().map(|law| (law, ink.to(instrument))));
    }
    uses
}

#[cfg(test)]
mod tests {
    use super::super::testing::{cells, sample};

    #[test]
    fn every_norm_stands_once_with_its_users() {
        let rows = cells(&sample(), "rechtsgrundlagen");
        assert_eq!(rows.len(), 1, "{rows:?}");
        assert!(rows[0][0].contains("§ 17 Gesetz"), "{rows:?}");
        assert!(rows[0][1].contains("Regel des Landes"), "{rows:?}");
    }
}
