//! „Was kostet es, wer zahlt?“: payers, the share of the municipality, what is still open.

use super::super::costs::{bearer, cost_items, is_open, known};
use super::super::ink::Ink;
use super::super::words::{UNKNOWN, among, joined};
use super::{Answer, paragraph, part};
use crate::model::entity::Record;
use crate::model::entity::cost_item::{Bearer, BearerLevel, CostItem};
use crate::model::entity::online_service::OnlineService;

type Items<'a> = [&'a Record<CostItem>];

pub(super) fn answer(ink: &Ink<'_>, service: &Record<OnlineService>) -> Answer {
    let items = cost_items(ink, service);
    let unsure = items.iter().any(|item| is_open(item) || ink.doubt(&item.common).is_some());
    let kind = if unsure || items.is_empty() { "warnung" } else { "info" };
    let way = service.procurement.map(|way| format!("Bezug: {}.", way.label()));
    let sentences = vec![own_share(ink, &items, unsure), gaps(ink, &items), way];
    let more = part(ink, service, "Kosten im Einzelnen", "seite-kosten");
    Answer {
        anchor: Some("was-kostet-es"),
        question: "Was kostet es, wer zahlt?",
        short: short(ink, &items, unsure),
        kind: Some(kind),
        html: paragraph(sentences),
        links: more.filter(|_| !items.is_empty()).into_iter().collect(),
    }
}

fn short(ink: &Ink<'_>, items: &Items<'_>, unsure: bool) -> String {
    let mut payers: Vec<String> = Vec::new();
    for bearer in items.iter().flat_map(|item| &item.bearers).filter(|one| pays(one)) {
        if let Some(name) = with_article(ink, bearer).filter(|name| !payers.contains(name)) {
            payers.push(name);
        }
    }
    let start = if unsure { "Voraussichtlich" } else { "Es" };
    match payers.len() {
        0 => UNKNOWN.to_owned(),
        1 => format!("{start} zahlt {}.", payers[0]),
        _ => format!("{start} zahlen {}.", joined(&payers)),
    }
}

fn own_share(ink: &Ink<'_>, items: &Items<'_>, unsure: bool) -> Option<String> {
    if items.is_empty() {
        return None;
    }
    let own =
        |item: &&&Record<CostItem>| item.bearers.iter().any(|one| pays(one) && is_municipal(one));
    let own: Vec<String> = items
        .iter()
        .filter(own)
        .map(|item| match known(item.amount.as_ref()) {
            Some(amount) => format!("{} ({amount})", ink.escaped(item.title())),
            None => ink.escaped(item.title()),
        })
        .collect();
    if own.is_empty() {
        return Some("Für die Kommune ist kein Anteil angegeben.".to_owned());
    }
    let start = if unsure { "Voraussichtlicher Anteil" } else { "Anteil" };
    Some(format!("{start} der Kommune: {}.", joined(&own)))
}

/// `Ohne Betrag: alle 6 Positionen. Aufteilung offen: 2 von 6 Positionen.`
fn gaps(ink: &Ink<'_>, items: &Items<'_>) -> Option<String> {
    let count = |has: &dyn Fn(&Record<CostItem>) -> bool, only: &str, label: &str| match items
        .iter()
        .filter(|item| has(item))
        .count()
    {
        0 => None,
        _ if items.len() == 1 => Some(only.to_owned()),
        hits => Some(format!("{label}: {}.", among(hits, items.len(), "Positionen"))),
    };
    let no_amount = |item: &Record<CostItem>| known(item.amount.as_ref()).is_none();
    let unsure = |item: &Record<CostItem>| ink.doubt(&item.common).is_some();
    let sentences = [
        count(&no_amount, "Der Betrag fehlt.", "Ohne Betrag"),
        count(&|item| is_open(item), "Die Aufteilung ist offen.", "Aufteilung offen"),
        count(&unsure, "Die Angabe ist unsicher.", "Unsicher"),
    ];
    let sentences: Vec<String> = sentences.into_iter().flatten().collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

fn pays(bearer: &Bearer) -> bool {
    bearer.share.is_none_or(|share| share.0 > 0)
}

fn is_municipal(bearer: &Bearer) -> bool {
    bearer.level == Some(BearerLevel::Municipality)
}

fn with_article(ink: &Ink<'_>, one: &Bearer) -> Option<String> {
    if one.organisation.is_some() {
        return bearer(ink, one).map(|link| link.title);
    }
    let words = match one.level? {
        BearerLevel::Federal => "der Bund",
        BearerLevel::Land => "das Land",
        BearerLevel::Municipality => "die Kommune",
        BearerLevel::ItProvider => "der IT-Dienstleister",
    };
    Some(words.to_owned())
}
