//! Nummern der Schritte
//!
//! # Was
//! Zwei Schritte eines Ablaufs haben dieselbe Nummer, oder eine Nummer ist keine (Fehler). Eine Nummer
//! fehlt in der Reihe, oder ein Schritt hängt von einem späteren ab (Warnungen).
//!
//! # Warum
//! Wer „Schritt 3“ sagt, muss verstanden werden. Die Nummern stehen in Adressen und auf Papier.
//!
//! # Beispiel
//! ```yaml
//! - {id: avv, nummer: "2"}
//! - {id: zugang, nummer: "2"}
//! ```
//!
//! # Stattdessen
//! Ohne Lücke von 1 an zählen. Schritte, die nebeneinander stehen, heißen „3a“ und „3b“.

use super::own_doc::rule;
use super::{Rule, Run, seen};
use crate::base::diag::Diag;
use crate::base::id::Id;
use crate::base::place::KeyPath;
use crate::model::entity::Record;
use crate::model::entity::step::Step;
use crate::model::site::{Site, step_number};
use std::collections::{BTreeMap, HashSet};

/// Steps that depend on each other in a circle belong to P040.
pub const RULE: Rule = rule!("P041", "p041_step_order.rs", Run::Site(site));

type Numbered<'a> = BTreeMap<(i64, String), &'a Record<Step>>;

fn site(site: &Site, diags: &mut Vec<Diag>) {
    let mut routes: BTreeMap<&Id, Numbered<'_>> = BTreeMap::new();
    for step in seen::of::<Step>(site).filter(|step| !step.number.is_empty()) {
        let number = step_number(&step.number);
        if !is_number(&step.number) {
            let message = format!("„{}“ ist keine Schrittnummer", &*step.number);
            let help = "eine Zahl schreiben, bei Schritten nebeneinander mit Buchstaben: \"3a\"";
            diags.push(Diag::error(RULE.id, step.place.at("nummer"), message).help(help));
            continue;
        }
        let steps = routes.entry(&step.route.id).or_default();
        if let Some(first) = steps.get(&number) {
            diags.push(twice(step, first));
        } else {
            steps.insert(number, step);
        }
        later(site, step, diags);
    }
    for steps in routes.values() {
        gaps(steps, diags);
    }
}

fn is_number(text: &str) -> bool {
    let letters = text.trim_start_matches(|char: char| char.is_ascii_digit());
    let digits = text.len() - letters.len();
    (1..=3).contains(&digits)
        && letters.len() <= 1
        && letters.bytes().all(|byte| byte.is_ascii_lowercase())
}

fn twice(step: &Record<Step>, first: &Record<Step>) -> Diag {
    let message = format!("die Nummer „{}“ hat schon „{}“", &*step.number, first.title());
    Diag::error(RULE.id, step.place.at("nummer"), message)
        .help("eine freie Nummer wählen; Schritte nebeneinander heißen „3a“ und „3b“")
        .related(first.place.at("nummer"), "hier zuerst")
}

fn gaps(steps: &Numbered<'_>, diags: &mut Vec<Diag>) {
    let mut before = 0;
    for ((number, _), step) in steps {
        if *number > before + 1 {
            let message = if before == 0 {
                format!("der erste Schritt hat die Nummer {number}")
            } else {
                format!("auf Schritt {before} folgt Schritt {number}")
            };
            let help = format!("„nummer: \"{}\"“ schreiben oder den fehlenden ergänzen", before + 1);
            diags.push(Diag::warning(RULE.id, step.place.at("nummer"), message).help(help));
        }
        before = *number;
    }
}

fn later(site: &Site, step: &Record<Step>, diags: &mut Vec<Diag>) {
    for (item, reference) in step.depends_on.iter().enumerate() {
        let Some(needed) = site.find(reference).filter(|it| it.route == step.route) else {
            continue;
        };
        let is_later = step_number(&needed.number) > step_number(&step.number);
        if is_later && is_number(&needed.number) && !leads_to(site, needed, step.id()) {
            let (number, other) = (&*step.number, &*needed.number);
            let message = format!("Schritt {number} hängt vom späteren Schritt {other} ab");
            let place = step.place.value(KeyPath::key("haengt_ab_von").item(item));
            let help = "die Nummern tauschen oder die Abhängigkeit streichen";
            diags.push(Diag::warning(RULE.id, place, message).help(help));
        }
    }
}

/// Whether a step depends on another, directly or not.
fn leads_to(site: &Site, from: &Record<Step>, to: &Id) -> bool {
    let mut open = vec![from];
    let mut known = HashSet::new();
    while let Some(step) = open.pop() {
        for reference in &step.depends_on {
            if reference.id == *to {
                return true;
            }
            if known.insert(&reference.id) {
                open.extend(site.find(reference));
            }
        }
    }
    false
}
