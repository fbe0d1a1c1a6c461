//! Lücke im Support
//!
//! # Was
//! Ein Supportmodell hat keine Stufe 1, gibt an eine Stufe weiter, die es nicht hat, oder endet vor
//! der letzten Stufe: Von dort gibt niemand weiter.
//!
//! # Warum
//! Wer ein Problem meldet, braucht eine erste Stelle. Und ein Fall, den niemand weitergibt, bleibt
//! liegen.
//!
//! # Beispiel
//! ```yaml
//! stufen:
//!   - {stufe: "1", akteur: "rolle:kommune"}
//!   - {stufe: "2t", akteur: "stelle:dataport"}
//! eskalation:
//!   - {von: "1", nach: "2f"}
//! ```
//!
//! # Stattdessen
//! Die fehlende Stufe unter `stufen` ergänzen, oder unter `eskalation` eine Stufe nennen, die es gibt.
//! Bis auf die letzte gibt jede Stufe an eine weitere ab. Mit nur einer Stufe gibt es nichts
//! weiterzugeben.

use super::own_doc::rule;
use super::{Rule, Run, seen};
use crate::base::diag::Diag;
use crate::base::place::KeyPath;
use crate::model::entity::Record;
use crate::model::entity::support_model::{LevelName, SupportModel};
use crate::model::site::Site;

/// Warnings only.
pub const RULE: Rule = rule!("P044", "p044_support.rs", Run::Site(site));

fn site(site: &Site, diags: &mut Vec<Diag>) {
    for model in seen::of::<SupportModel>(site) {
        // Without any level P001 has spoken.
        if !model.levels.is_empty() {
            diags.extend(no_start(model));
            unknown_levels(model, diags);
            dead_ends(model, diags);
        }
    }
}

fn warning(model: &Record<SupportModel>, path: KeyPath, message: String, help: String) -> Diag {
    Diag::warning(RULE.id, model.place.value(path), message).help(help)
}

fn has(model: &SupportModel, name: LevelName) -> bool {
    model.levels.iter().any(|level| level.level == name)
}

fn no_start(model: &Record<SupportModel>) -> Option<Diag> {
    let message = format!("bei „{}“ fehlt die Stufe 1", model.title());
    let help = "unter „stufen“ ergänzen, wer Meldungen zuerst annimmt".to_owned();
    (!has(model, LevelName::First))
        .then(|| warning(model, KeyPath::key("stufen"), message, help))
}

fn unknown_levels(model: &Record<SupportModel>, diags: &mut Vec<Diag>) {
    for (item, step) in model.escalations.iter().enumerate() {
        for (key, name) in [("von", step.from), ("nach", step.to)] {
            // About a missing first level there is a message already.
            if has(model, name) || name == LevelName::First {
                continue;
            }
            let word = name.word();
            let message = format!("„{}“ hat keine Stufe „{word}“", model.title());
            let help = format!("die Stufe „{word}“ ergänzen oder eine andere nennen");
            let path = KeyPath::key("eskalation").item(item).then(key);
            diags.push(warning(model, path, message, help));
        }
    }
}

/// Levels before the last one from which nobody passes a case on.
fn dead_ends(model: &Record<SupportModel>, diags: &mut Vec<Diag>) {
    let last = model.levels.iter().map(|level| level.level).max();
    for (item, level) in model.levels.iter().enumerate() {
        let passes_on = model.escalations.iter().any(|step| step.from == level.level);
        if passes_on || Some(level.level) == last {
            continue;
        }
        let word = level.level.word();
        let message = format!("von Stufe „{word}“ gibt bei „{}“ niemand weiter", model.title());
        let help = format!("unter „eskalation“ einen Eintrag mit „von: \"{word}\"“ ergänzen");
        let path = KeyPath::key("stufen").item(item).then("stufe");
        diags.push(warning(model, path, message, help));
    }
}
