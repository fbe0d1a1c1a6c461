//! Kennungen innerhalb eines Eintrags
//!
//! # Was
//! Ein Arbeitspaket nennt Eltern oder Vorgänger, die es in der Projektvorlage nicht gibt oder die erst danach
//! stehen, zwei Pakete heißen gleich, ein Wert einer Option nennt ein fremdes Kriterium, oder eine Schleife
//! im Prozess führt nicht zurück.
//!
//! # Warum
//! Das Paket, der Wert oder der Rückweg würde fehlen oder am falschen Ort stehen.
//!
//! # Beispiel
//! ```yaml
//! pakete:
//!   - {id: analyse, typ: epic, titel: Analyse, eltern: vorbereitng}
//! ```
//!
//! # Stattdessen
//! Die Kennung so schreiben, wie sie im selben Eintrag steht. Eltern und Vorgänger stehen vor ihren
//! Paketen: Die Reihenfolge in der Datei ist die Reihenfolge im Projekt.

use super::own_doc::rule;
use super::{Rule, Run, seen};
use crate::base::diag::Diag;
use crate::base::id::Id;
use crate::base::nearest::did_you_mean;
use crate::base::place::{KeyPath, Place};
use crate::model::entity::Record;
use crate::model::entity::alternative::Alternative;
use crate::model::entity::process::Process;
use crate::model::entity::project_template::ProjectTemplate;
use crate::model::site::Site;

/// Errors only.
pub const RULE: Rule = rule!("P046", "p046_inner_ids.rs", Run::Site(site));

fn site(site: &Site, diags: &mut Vec<Diag>) {
    for template in seen::of::<ProjectTemplate>(site).filter(|template| !template.flawed) {
        packages(template, diags);
    }
    for option in seen::of::<Alternative>(site) {
        values(site, option, diags);
    }
    for process in seen::of::<Process>(site) {
        loops(process, diags);
    }
}

fn packages(template: &Record<ProjectTemplate>, diags: &mut Vec<Diag>) {
    let ids: Vec<&Id> = template.packages.iter().map(|package| &package.id.0).collect();
    for (number, package) in template.packages.iter().enumerate() {
        let path = KeyPath::key("pakete").item(number);
        let before = &ids[..number];
        if before.contains(&&package.id.0) {
            let message = format!("zwei Pakete heißen „{}“", package.id.0);
            let place = template.place.value(path.then("id"));
            diags.push(Diag::error(RULE.id, place, message).help("eines der beiden umbenennen"));
        }
        let parent = package.parent.iter().map(|parent| (path.then("eltern"), &parent.0));
        let needed = package.depends_on.iter().enumerate();
        let needed = needed.map(|(item, id)| (path.then("haengt_ab_von").item(item), &id.0));
        for (path, id) in parent.chain(needed).filter(|(_, id)| !before.contains(id)) {
            diags.push(unknown(template.place.value(path), id, "das Paket", &ids));
        }
    }
}

/// An id that is not there, or stands too late.
fn unknown(place: Place, id: &Id, what: &str, all: &[&Id]) -> Diag {
    if all.contains(&id) {
        let message = format!("{what} „{id}“ steht nicht davor");
        return Diag::error(RULE.id, place, message).help("die Reihenfolge ändern");
    }
    let message = format!("{what} „{id}“ gibt es hier nicht");
    let near = did_you_mean(id.as_str(), all.iter().map(|known| known.as_str()));
    Diag::error(RULE.id, place, message).help_maybe(near)
}

fn values(site: &Site, option: &Record<Alternative>, diags: &mut Vec<Diag>) {
    let Some(set) = site.find(&option.set).filter(|set| !set.flawed) else { return };
    let known: Vec<&Id> = set.criteria.iter().map(|criterion| &criterion.id.0).collect();
    for (item, value) in option.values.iter().enumerate() {
        if !known.contains(&&value.criterion.0) {
            let path = KeyPath::key("werte").item(item).then("kriterium");
            let place = option.place.value(path);
            diags.push(unknown(place, &value.criterion.0, "das Kriterium", &known));
        }
    }
}

fn loops(process: &Record<Process>, diags: &mut Vec<Diag>) {
    for (item, step) in process.steps.iter().enumerate() {
        let Some(back) = &step.back else { continue };
        if usize::try_from(back.to.0).is_ok_and(|to| (1..=item + 1).contains(&to)) {
            continue;
        }
        let message = format!("die Schleife führt nicht zurück: Schritt {}", back.to.0);
        let path = KeyPath::key("schritte").item(item).then("schleife").then("zu");
        let help = format!("eine Nummer von 1 bis {} eintragen", item + 1);
        diags.push(Diag::error(RULE.id, process.place.value(path), message).help(help));
    }
}
