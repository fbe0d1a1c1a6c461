//! Who bears which kind of cost in a Land.

use super::costs::{known, payer};
use super::ink::Ink;
use super::print::{below, list, under};
use super::table::{Cell, Column, Table};
use crate::model::entity::Record;
use crate::model::entity::cost_item::CostItem;
use crate::model::entity::funding_rule::FundingRule;

/// The cost items of a rule: kind × bearer, with reservations and what is excluded.
pub fn bearers(ink: &Ink<'_>, rule: &Record<FundingRule>) -> Table {
    let columns = ["Kostenart", "Wer zahlt", "Was gilt dabei"].map(Column::words).to_vec();
    let title = format!("Wer zahlt was: {}", rule.title());
    let mut table = Table::new("tabelle-traeger", title, columns);
    let items: Vec<&Record<CostItem>> = rule.items.iter().filter_map(|to| ink.find(to)).collect();
    for item in &items {
        let head = format!("{}{}", item.kind.label(), below(&ink.anchor(&ink.to(item))));
        table.push(head, cells(ink, item));
    }
    let reservation = rule.reservation.as_ref();
    let reservation = reservation.map(|text| format!("Vorbehalt: {}", ink.escaped(text)));
    let date = rule.common.as_of.map(|date| format!("Stand: {}.", date.long()));
    let about = [&rule.common].into_iter().chain(items.iter().map(|item| &item.common));
    let parts = [reservation, ink.doubts(about), date];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    table.footnote = (!parts.is_empty()).then(|| parts.join(" "));
    table
}

fn cells(ink: &Ink<'_>, item: &Record<CostItem>) -> Vec<Cell> {
    let mut payers = list(&item.bearers.iter().map(|one| payer(ink, one)).collect::<Vec<_>>());
    if item.open.is_some_and(|open| open.0) {
        under(&mut payers, "Die Aufteilung steht noch nicht fest.");
    }
    let mut about = item.common.short.as_ref().map_or_else(String::new, |it| ink.escaped(it));
    if let Some(amount) = known(item.amount.as_ref()) {
        let amount = format!("Betrag: {amount}");
        about = if about.is_empty() { amount } else { format!("{about}{}", below(&amount)) };
    }
    vec![Cell::new(payers), Cell::new(about)]
}

#[cfg(test)]
mod tests {
    use super::super::testing::{cells, sample};

    #[test]
    fn every_kind_of_cost_names_its_bearer() {
        let rows = cells(&sample(), "kostentraeger regel");
        assert!(rows[0][0].starts_with("Betrieb<br>"), "{}", rows[0][0]);
        assert!(rows[0][1].contains("Land (60\u{a0}%"), "{}", rows[0][1]);
        assert_eq!(rows[0][2], "Betrag: bis zu 1\u{202f}200 Euro im Jahr");
    }
}
