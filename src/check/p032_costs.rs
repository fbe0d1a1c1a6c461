//! Kosten: Anteile, Träger, Alter
//!
//! # Was
//! Die Anteile einer Kostenposition ergeben nicht 100 Prozent, oder bei einem Träger steht weder
//! `stelle` noch `ebene` (Fehler). Ein Betrag hat keinen Stand oder ist älter als die Grenze aus der
//! Konfiguration, üblich zwölf Monate (Warnung).
//!
//! # Warum
//! „Wer zahlt?“ ist die erste Frage jeder Kämmerei. Fehlende zehn Prozent zahlt am Ende die Kommune.
//!
//! # Beispiel
//! ```yaml
//! traeger:
//!   - {ebene: land, anteil: 50}
//!   - {ebene: kommune, anteil: 40}
//! ```
//!
//! # Stattdessen
//! Die Anteile berichtigen. Stehen sie noch nicht fest, gehört `offen: ja` dazu. Ein einziger Träger
//! ohne Anteil zahlt alles.

use super::own_doc::rule;
use super::{Rule, Run, seen};
use crate::base::date::Date;
use crate::base::diag::Diag;
use crate::base::place::KeyPath;
use crate::model::entity::Record;
use crate::model::entity::cost_item::CostItem;
use crate::model::site::Site;
use crate::model::value::{AmountKind, Decimal, Flag};

/// Speaks about visible positions.
pub const RULE: Rule = rule!("P032", "p032_costs.rs", Run::Site(site));

/// In ten-thousandths of a percent.
const WHOLE: i64 = 100 * 10_000;

fn site(site: &Site, diags: &mut Vec<Diag>) {
    let limits = site.config.config.limits.as_ref();
    let months = limits.and_then(|limits| limits.cost_months).map_or(12, |months| months.0);
    for item in seen::of::<CostItem>(site) {
        nobody(item, diags);
        if item.open != Some(Flag(true)) {
            diags.extend(shares(item));
        }
        diags.extend(age(item, months, site.today));
    }
}

fn nobody(item: &Record<CostItem>, diags: &mut Vec<Diag>) {
    for (number, bearer) in item.bearers.iter().enumerate() {
        if bearer.organisation.is_none() && bearer.level.is_none() {
            let place = item.place.value(KeyPath::key("traeger").item(number));
            let message = format!("bei „{}“ steht nicht, wer zahlt", item.title());
            let help = "„stelle: …“ oder „ebene: …“ (bund, land, kommune, it_dienstleister) ergänzen";
            diags.push(Diag::error(RULE.id, place, message).help(help));
        }
    }
}

fn shares(item: &Record<CostItem>) -> Option<Diag> {
    let path = KeyPath::key("traeger");
    let given: Vec<Decimal> = item.bearers.iter().filter_map(|bearer| bearer.share).collect();
    if item.bearers.len() <= 1 && given.is_empty() {
        return None;
    }
    if given.len() < item.bearers.len() {
        let number = item.bearers.iter().position(|bearer| bearer.share.is_none())?;
        let message = format!(
            "bei {} von {} Trägern fehlt der Anteil",
            item.bearers.len() - given.len(),
            item.bearers.len()
        );
        let help = "„anteil: …“ ergänzen oder „offen: ja“ schreiben, wenn er noch nicht feststeht";
        return Some(Diag::error(RULE.id, item.place.value(path.item(number)), message).help(help));
    }
    let sum: i64 = given.iter().map(|share| share.0).sum();
    if sum == WHOLE {
        return None;
    }
    let words: Vec<String> = given.iter().map(|share| share.german(0)).collect();
    let terms =
        if words.len() > 1 { format!(" ({})", words.join(" + ")) } else { String::new() };
    let message =
        format!("die Anteile ergeben {} statt 100 Prozent{terms}", Decimal(sum).german(0));
    let help = "die Anteile berichtigen oder „offen: ja“ schreiben, wenn sie noch nicht feststehen";
    Some(Diag::error(RULE.id, item.place.value(path), message).help(help))
}

fn age(item: &Record<CostItem>, months: i64, today: Date) -> Option<Diag> {
    let amount = item.amount.as_ref()?;
    if amount.value.is_none() || amount.kind == Some(AmountKind::Unknown) {
        return None;
    }
    let path = KeyPath::key("betrag").then("stand");
    let (date, place) = match (amount.as_of, item.common.as_of) {
        (Some(date), _) => (date, item.place.value(path)),
        (None, Some(date)) => (date, item.place.at("stand")),
        (None, None) => {
            let message = format!("der Betrag bei „{}“ hat keinen Stand", item.title());
            let help = "im Betrag „stand: JJJJ-MM-TT“ ergänzen";
            let place = item.place.value(KeyPath::key("betrag").then("wert"));
            return Some(Diag::warning(RULE.id, place, message).help(help));
        }
    };
    if date.months_later(months).last_day() >= today.last_day() {
        return None;
    }
    let message = format!(
        "der Betrag bei „{}“ ist älter als {months} Monate (Stand: {})",
        item.title(),
        date.long()
    );
    Some(Diag::warning(RULE.id, place, message).help("den Betrag erfragen und den Stand erneuern"))
}
