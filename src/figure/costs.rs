//! What a service costs and who pays.

use super::drawing::who_pays;
use super::ink::Ink;
use super::kit::Drawing;
use super::print::{below, list, under};
use super::shape::Link;
use super::table::{Cell, Column, Table};
use super::words::UNKNOWN;
use crate::base::date::Date;
use crate::model::entity::Record;
use crate::model::entity::cost_item::{Bearer, CostItem, SharingKey};
use crate::model::entity::online_service::OnlineService;
use crate::model::value::{Amount, AmountKind};

/// The costs of a service as a table; „keine Angabe“ where nothing is known.
pub fn costs(ink: &Ink<'_>, service: &Record<OnlineService>) -> Table {
    item_table(ink, title(service), &cost_items(ink, service))
}

/// Who pays what of a service, as bars; `None` where nothing is known.
pub fn cost_bars(ink: &Ink<'_>, service: &Record<OnlineService>) -> Option<Drawing> {
    who_pays(ink, title(service), &cost_items(ink, service))
}

fn title(service: &Record<OnlineService>) -> String {
    format!("Kosten von „{}“", service.title())
}

/// Cost items as a table. A date that all of them share stands below it, once.
pub fn item_table(ink: &Ink<'_>, title: String, items: &[&Record<CostItem>]) -> Table {
    let mut columns =
        vec![Column::words("Kostenart"), Column::numbers("Betrag"), Column::words("Wer zahlt")];
    let shared = shared_date(items);
    if shared.is_none() {
        columns.push(Column::words("Stand"));
    }
    let mut table = Table::new("tabelle-kosten", title, columns);
    for item in items {
        let mut cells = cells(ink, item);
        if shared.is_none() {
            cells.push(Cell::new(date(item).map_or_else(String::new, Date::long)));
        }
        table.push(head(ink, item), cells);
    }
    if items.is_empty() {
        table.push(UNKNOWN, vec![Cell::new(""), Cell::new(""), Cell::new("")]);
    }
    table.footnote = footnote(ink, items, shared);
    table
}

fn date(item: &Record<CostItem>) -> Option<Date> {
    item.amount.as_ref().and_then(|amount| amount.as_of).or(item.common.as_of)
}

/// The date of all items, if they share one.
pub fn shared_date(items: &[&Record<CostItem>]) -> Option<Date> {
    let first = date(items.first()?)?;
    items.iter().all(|item| date(item) == Some(first)).then_some(first)
}

fn footnote(ink: &Ink<'_>, items: &[&Record<CostItem>], shared: Option<Date>) -> Option<String> {
    let unknown = items.iter().any(|item| known(item.amount.as_ref()).is_none());
    let words = "„keine Angabe“ heißt: Die Quelle nennt keinen Betrag.";
    let note = unknown.then(|| words.to_owned());
    let date = shared.map(|date| format!("Stand aller Angaben: {}.", date.long()));
    let mut sources: Vec<Link> = Vec::new();
    for link in items.iter().flat_map(|item| &item.common.sources).filter_map(|to| ink.link(to)) {
        if !sources.contains(&link) {
            sources.push(link);
        }
    }
    let label = if sources.len() == 1 { "Quelle" } else { "Quellen" };
    let sources = (!sources.is_empty()).then(|| format!("{label}: {}.", ink.line(&sources)));
    let parts: Vec<String> = [note, date, sources].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// The cost items of a service that readers may see.
pub fn cost_items<'a>(ink: &Ink<'a>, service: &OnlineService) -> Vec<&'a Record<CostItem>> {
    service.costs.iter().filter_map(|to| ink.find(to)).collect()
}

/// An amount in words, if it is known.
pub fn known(amount: Option<&Amount>) -> Option<String> {
    let amount = amount.filter(|amount| amount.kind != Some(AmountKind::Unknown))?;
    amount.value.is_some().then(|| amount.words())
}

/// Who bears a cost: the organisation, else the level.
pub fn bearer(ink: &Ink<'_>, bearer: &Bearer) -> Option<Link> {
    let organisation = bearer.organisation.as_ref().and_then(|to| ink.link(to));
    organisation.or_else(|| bearer.level.map(|level| Link::plain(level.label())))
}

fn head(ink: &Ink<'_>, item: &Record<CostItem>) -> String {
    let mut html = item.kind.label().to_owned();
    if item.title() != html {
        html.push_str(&below(&ink.escaped(item.title())));
    }
    let elsewhere =
        |land: &&crate::model::value::Ref<_>| ink.site.config.config.land.as_ref() != Some(*land);
    if let Some(land) = item.land.as_ref().filter(elsewhere).and_then(|land| ink.link(land)) {
        html.push_str(&below(&format!("gilt für {}", ink.anchor(&land))));
    }
    html
}

fn cells(ink: &Ink<'_>, item: &Record<CostItem>) -> Vec<Cell> {
    let mut amount = known(item.amount.as_ref()).unwrap_or_else(|| UNKNOWN.to_owned());
    let valid = crate::model::value::Period { from: item.valid_from, until: item.valid_until };
    if valid.from.is_some() || valid.until.is_some() {
        amount.push_str(&below(&format!("gilt {}", valid.words())));
    }
    let split = if is_open(item) { Split::Open } else { Split::Agreed };
    let payers: Vec<String> = item.bearers.iter().map(|one| payer(ink, one, split)).collect();
    let mut payers = list(&payers);
    if split == Split::Open {
        under(&mut payers, "Die Aufteilung steht noch nicht fest.");
    }
    vec![Cell::new(amount), Cell::new(payers).doubted_as(ink, &item.common)]
}

/// Whether the shares of an item are not settled yet.
pub fn is_open(item: &CostItem) -> bool {
    item.open.is_some_and(|open| open.0)
}

/// Whether it is settled who pays which share.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Split {
    /// It is.
    Agreed,
    /// Not yet: a share would say more than is known.
    Open,
}

/// `Land (100 %, nach Einwohnern). Vorbehalt: …`; `voraussichtlich Land` while the split is open.
fn payer(ink: &Ink<'_>, one: &Bearer, split: Split) -> String {
    let name = bearer(ink, one).map_or_else(|| UNKNOWN.to_owned(), |link| ink.anchor(&link));
    let key = one.key.filter(|key| *key != SharingKey::None);
    let parts: Vec<String> = [
        one.share.map(|share| format!("{}\u{a0}%", share.german(0))),
        key.map(|key| key.label().to_owned()),
    ]
    .into_iter()
    .flatten()
    .collect();
    let mut html = name;
    if split == Split::Open {
        html = format!("voraussichtlich {html}");
    } else if !parts.is_empty() {
        html = format!("{html} ({})", parts.join(", "));
    }
    if let Some(reservation) = &one.reservation {
        html = format!("{html}. Vorbehalt: {}", ink.escaped(reservation));
    }
    html
}

#[cfg(test)]
mod tests {
    use super::super::shown::Shape;
    use super::super::testing::{block, cells, sample};

    #[test]
    fn costs_say_who_pays_which_share() {
        let site = sample();
        let rows = cells(&site, "kosten onlinedienst=gastro");
        assert_eq!(rows[0][0], "Betrieb<br><span class=\"leise\">Rechenzentrum</span>");
        assert_eq!(rows[0][1], "bis zu 1\u{202f}200 Euro im Jahr");
        assert_eq!(
            rows[0][2],
            "<ul><li>Land (60\u{a0}%, nach Einwohnern)</li>\
             <li>Kommune (40\u{a0}%). Vorbehalt: Haushalt</li></ul>"
        );
        assert_eq!(rows[0][3], "1. Juni 2021");
        assert_eq!(rows[1][1], "keine Angabe");
        assert!(rows[1][2].starts_with("voraussichtlich <a "), "{}", rows[1][2]);
        assert!(rows[1][2].contains("Die Aufteilung steht noch nicht fest."), "{}", rows[1][2]);
        assert!(rows[1][2].ends_with("Nicht belegt</span> (?)"), "{}", rows[1][2]);
        let Shape::Drawing(drawing) = block(&site, "kosten onlinedienst=gastro") else { panic!() };
        let table = drawing.table.expect("a table");
        assert!(table.footnote.is_some_and(|note| note.contains("keinen Betrag")));
    }

    #[test]
    fn no_costs_are_no_free_service() {
        let rows = cells(&sample(), "kosten onlinedienst=leer");
        assert_eq!(rows, [["keine Angabe"; 4]]);
    }
}
