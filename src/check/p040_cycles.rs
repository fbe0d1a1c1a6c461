//! Kreis von Abhängigkeiten
//!
//! # Was
//! Schritte oder Aufgaben hängen im Kreis voneinander ab; ebenso Kennzahlen über `teile` und Stellen
//! über `oberstelle`.
//!
//! # Warum
//! Niemand könnte anfangen. Wer zu einem früheren Schritt zurück muss, etwa zur Korrektur, schreibt
//! `schleife_zu`.
//!
//! # Beispiel
//! ```yaml
//! - {id: avv, haengt_ab_von: [zugang]}
//! - {id: zugang, haengt_ab_von: [avv]}
//! ```
//!
//! # Stattdessen
//! Eine der Abhängigkeiten streichen, oder für den Rückweg `schleife_zu` mit einem Anlass verwenden.

use super::own_doc::rule;
use super::{Rule, Run, seen};
use crate::base::diag::Diag;
use crate::base::id::Id;
use crate::base::place::{KeyPath, Place};
use crate::model::entity::metric::Metric;
use crate::model::entity::organisation::Organisation;
use crate::model::entity::step::Step;
use crate::model::entity::task::Task;
use crate::model::entity::{Entity, Has, Record, Records};
use crate::model::site::Site;
use crate::model::value::Ref;
use std::collections::HashMap;

/// One message for each way back: as many as there are entries to strike out.
pub const RULE: Rule = rule!("P040", "p040_cycles.rs", Run::Site(site));

fn site(site: &Site, diags: &mut Vec<Diag>) {
    let loops = "eine der Abhängigkeiten streichen; für einen Rückweg „schleife_zu“ verwenden";
    let strike = "eine der Abhängigkeiten streichen";
    let one = "haengt_ab_von";
    diags.extend(circles::<Step>(site, one, loops, |step| ids(&step.depends_on)));
    diags.extend(circles::<Task>(site, one, strike, |task| ids(&task.depends_on)));
    diags.extend(circles::<Metric>(site, "teile", strike, |metric| ids(&metric.parts)));
    diags.extend(circles::<Organisation>(site, "oberstelle", strike, |organisation| {
        organisation.parent.iter().map(|parent| &parent.id).collect()
    }));
}

fn ids<T>(refs: &[Ref<T>]) -> Vec<&Id> {
    refs.iter().map(|reference| &reference.id).collect()
}

/// A record on the way: its number, what it depends on, and how much of that was looked at.
struct Visit<'a> {
    number: usize,
    next: Vec<&'a Id>,
    seen: usize,
}

fn circles<'a, T: Entity>(
    site: &'a Site,
    key: &str,
    help: &str,
    next: impl Fn(&'a Record<T>) -> Vec<&'a Id>,
) -> Vec<Diag>
where
    Records: Has<T>,
{
    let records: Vec<&'a Record<T>> = seen::of::<T>(site).collect();
    let numbers: HashMap<&Id, usize> =
        records.iter().enumerate().map(|(number, record)| (record.id(), number)).collect();
    let mut finished = vec![false; records.len()];
    let mut diags = Vec::new();
    for start in 0..records.len() {
        let visit = |number: usize| Visit { number, next: next(records[number]), seen: 0 };
        let mut way = if finished[start] { Vec::new() } else { vec![visit(start)] };
        while let Some(top) = way.last_mut() {
            let Some(id) = top.next.get(top.seen).copied() else {
                finished[top.number] = true;
                way.pop();
                continue;
            };
            top.seen += 1;
            let (number, item) = (top.number, top.seen - 1);
            let Some(&target) = numbers.get(id) else { continue };
            if let Some(from) = way.iter().position(|visit| visit.number == target) {
                let ids = way[from..].iter().map(|visit| records[visit.number].id());
                let chain: Vec<&str> = ids.chain([id]).map(Id::as_str).collect();
                let single = key == "oberstelle";
                let path = KeyPath::key(key);
                let path = if single { path } else { path.item(item) };
                diags.push(circle(&chain, records[number].place.value(path), key, help));
            } else if !finished[target] {
                way.push(visit(target));
            }
        }
    }
    diags
}

fn circle(chain: &[&str], place: Place, key: &str, help: &str) -> Diag {
    let message = format!("„{key}“ führt im Kreis: {}", chain.join(" → "));
    Diag::error(RULE.id, place, message).help(help)
}
