//! Kennzahl und Summe ihrer Teile
//!
//! # Was
//! Eine Kennzahl mit `teilart: summe` ist nicht so groß wie ihre Teile zusammen (Fehler, wenn alle
//! Werte genau sind), oder ein Teil ist größer als das Ganze (Warnung).
//!
//! # Warum
//! Eine Aufschlüsselung, die nicht aufgeht, macht alle Zahlen unglaubwürdig. Obergrenzen („bis zu“)
//! werden nie addiert.
//!
//! # Beispiel
//! ```yaml
//! - {id: gesamt, wert: 582, teile: [bund, foederal], teilart: summe}
//! - {id: bund, wert: 115}
//! - {id: foederal, wert: 457}
//! ```
//!
//! # Stattdessen
//! Den falschen Wert berichtigen, einen fehlenden Teil ergänzen, oder `teilart: ueberlappend`
//! schreiben, wenn sich die Teile überschneiden.

use super::own_doc::rule;
use super::{Rule, Run, seen};
use crate::base::diag::Diag;
use crate::base::place::KeyPath;
use crate::model::entity::Record;
use crate::model::entity::metric::{Metric, PartKind};
use crate::model::site::Site;
use crate::model::value::{QuantityKind, grouped};

/// Parts that do not exist belong to P010; then nothing is said about the sum.
pub const RULE: Rule = rule!("P030", "p030_sums.rs", Run::Site(site));

fn site(site: &Site, diags: &mut Vec<Diag>) {
    for metric in seen::of::<Metric>(site).filter(|metric| !metric.parts.is_empty()) {
        let found = metric.parts.iter().map(|part| site.records.metrics.by_id(&part.id));
        let Some(parts) = found.collect::<Option<Vec<_>>>() else { continue };
        let larger = larger_parts(metric, &parts);
        if larger.is_empty() && metric.part_kind.unwrap_or_default() == PartKind::Sum {
            diags.extend(wrong_sum(metric, &parts));
        }
        diags.extend(larger);
    }
}

fn wrong_sum(metric: &Record<Metric>, parts: &[&Record<Metric>]) -> Option<Diag> {
    let whole = metric.value.exact()?;
    let place = metric.place.at("wert");
    let Some(values) = parts.iter().map(|part| part.value.exact()).collect::<Option<Vec<_>>>()
    else {
        let least: i64 = parts.iter().map(|part| part.value.at_least()).sum();
        let message = format!(
            "„{}“ hat {}, die Teile ergeben zusammen mindestens {}",
            metric.title(),
            grouped(whole),
            grouped(least)
        );
        let diag = Diag::warning(RULE.id, place, message).help("die Werte vergleichen");
        return (least > whole).then_some(diag);
    };
    let sum: i64 = values.iter().sum();
    if sum == whole {
        return None;
    }
    let terms: Vec<String> = values.iter().map(|value| grouped(*value)).collect();
    let message = format!(
        "„{}“ hat {}, die Teile ergeben {} = {} (Unterschied {})",
        metric.title(),
        grouped(whole),
        terms.join(" + "),
        grouped(sum),
        grouped((whole - sum).abs())
    );
    let mut diag = Diag::error(RULE.id, place, message)
        .help("einen Wert berichtigen, einen Teil ergänzen oder „teilart: ueberlappend“ schreiben");
    for part in parts {
        diag = diag.related(part.place.at("wert"), format!("Teil „{}“", part.title()));
    }
    Some(diag)
}

/// A part cannot be larger than the whole, whether parts overlap or not.
fn larger_parts(metric: &Record<Metric>, parts: &[&Record<Metric>]) -> Vec<Diag> {
    let limit = match metric.value.kind {
        QuantityKind::Exact | QuantityKind::UpTo => metric.value.value,
        _ => None,
    };
    let Some(limit) = limit else { return Vec::new() };
    let larger = |(_, part): &(usize, &&Record<Metric>)| {
        part.value.value.is_some_and(|value| value > limit)
    };
    let message = |(number, part): (usize, &&Record<Metric>)| {
        let (value, whole) = (part.value.words(), metric.value.words());
        let message = format!(
            "der Teil „{}“ ({value}) ist größer als „{}“ ({whole})",
            part.title(),
            metric.title()
        );
        let place = metric.place.value(KeyPath::key("teile").item(number));
        Diag::warning(RULE.id, place, message)
            .help("die Werte vergleichen")
            .related(part.place.at("wert"), "dieser Wert")
    };
    parts.iter().enumerate().filter(larger).map(message).collect()
}
