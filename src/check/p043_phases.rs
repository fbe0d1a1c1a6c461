//! Phasen, Meilensteine und Entsprechungen
//!
//! # Was
//! Einer Phase fehlt jede Aufgabe, ein Meilenstein steht nicht zwischen zwei Nachbarn, oder eine
//! Entsprechung gilt nur in eine Richtung.
//!
//! # Warum
//! Eine leere Phase hilft niemandem. Die erste und die letzte Phase eines Modells dürfen leer sein
//! („nicht gestartet“, „abgeschlossen“), ebenso Modelle ganz ohne Aufgaben, die nur zum Vergleich da
//! sind.
//!
//! # Beispiel
//! ```yaml
//! - {id: a-planung, entspricht: [b-vorbereitung]}
//! - {id: b-vorbereitung, entspricht: []}
//! ```
//!
//! # Stattdessen
//! Die Entsprechung auf beiden Seiten eintragen, der Phase eine Aufgabe geben, den Meilenstein
//! zwischen zwei aufeinander folgende Phasen setzen.

use super::own_doc::rule;
use super::{Rule, Run, seen};
use crate::base::diag::Diag;
use crate::base::id::Id;
use crate::base::place::KeyPath;
use crate::model::entity::milestone::Milestone;
use crate::model::entity::phase::Phase;
use crate::model::entity::reuse_model::ReuseModel;
use crate::model::entity::task::Task;
use crate::model::entity::{Entity, Has, Record, Records};
use crate::model::site::Site;
use crate::model::value::Ref;
use std::collections::{BTreeMap, HashSet};

/// Warnings only.
pub const RULE: Rule = rule!("P043", "p043_phases.rs", Run::Site(site));

/// The phases of each model in their order.
type Models<'a> = BTreeMap<&'a Id, Vec<&'a Record<Phase>>>;

fn site(site: &Site, diags: &mut Vec<Diag>) {
    let mut models = Models::new();
    for phase in seen::of::<Phase>(site) {
        models.entry(&phase.model.id).or_default().push(phase);
    }
    for phases in models.values_mut() {
        phases.sort_by_key(|phase| phase.number);
    }
    let flawed = seen::of::<Phase>(site).any(|phase| phase.flawed);
    if !flawed && !seen::of::<Task>(site).any(|task| task.flawed) {
        empty_phases(site, &models, diags);
    }
    for milestone in seen::of::<Milestone>(site).filter(|milestone| !flawed && !milestone.flawed) {
        diags.extend(not_between(site, milestone, &models));
    }
    one_sided::<Phase>(site, diags, |phase| &phase.same_as);
    one_sided::<ReuseModel>(site, diags, |model| &model.same_as);
}

fn empty_phases(site: &Site, models: &Models<'_>, diags: &mut Vec<Diag>) {
    let busy: HashSet<&Id> =
        seen::of::<Task>(site).filter_map(|task| Some(&task.phase.as_ref()?.id)).collect();
    for phases in models.values() {
        if !phases.iter().any(|phase| busy.contains(phase.id())) {
            continue;
        }
        let inner = phases.iter().skip(1).take(phases.len().saturating_sub(2));
        for phase in inner.filter(|phase| !busy.contains(phase.id())) {
            let message = format!("die Phase „{}“ hat keine Aufgabe", phase.title());
            let help = format!("eine Aufgabe mit „phase: {}“ anlegen", phase.id());
            diags.push(Diag::warning(RULE.id, phase.place.at("id"), message).help(help));
        }
    }
}

fn not_between(site: &Site, milestone: &Record<Milestone>, models: &Models<'_>) -> Option<Diag> {
    let found = milestone.between.iter().map(|reference| site.find(reference));
    let phases = found.collect::<Option<Vec<_>>>()?;
    let title = milestone.title();
    let (message, help) = match phases.as_slice() {
        [first, second] if first.model != second.model => (
            format!("der Meilenstein „{title}“ verbindet zwei Phasenmodelle"),
            "zwei Phasen desselben Modells nennen",
        ),
        [first, second] => {
            let order = models.get(&first.model.id)?;
            let place = |phase: &Record<Phase>| order.iter().position(|it| it.id() == phase.id());
            if place(first)? + 1 == place(second)? {
                return None;
            }
            (
                format!(
                    "„{}“ und „{}“ folgen nicht aufeinander",
                    first.title(),
                    second.title()
                ),
                "zwei Nachbarphasen nennen, die frühere zuerst",
            )
        }
        other => (
            format!("der Meilenstein „{title}“ nennt {} statt zwei Phasen", other.len()),
            "die Phase davor und die danach nennen",
        ),
    };
    Some(Diag::warning(RULE.id, milestone.place.at("zwischen"), message).help(help))
}

fn one_sided<T: Entity>(
    site: &Site,
    diags: &mut Vec<Diag>,
    same: impl Fn(&Record<T>) -> &Vec<Ref<T>>,
) where
    Records: Has<T>,
{
    for record in seen::of::<T>(site) {
        for (item, reference) in same(record).iter().enumerate() {
            let Some(other) = site.find(reference) else { continue };
            if other.flawed || same(other).iter().any(|back| back.id == *record.id()) {
                continue;
            }
            let id = record.id();
            let message = format!("„{}“ nennt „{id}“ nicht als Entsprechung", reference.id);
            let help = format!("bei „{}“ unter „entspricht“ auch „{id}“ eintragen", reference.id);
            let place = record.place.value(KeyPath::key("entspricht").item(item));
            diags.push(Diag::warning(RULE.id, place, message).help(help));
        }
    }
}
