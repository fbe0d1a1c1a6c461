//! Schritt ohne Kontakt oder in falscher Reihenfolge
//!
//! # Was
//! Ein Schritt richtet sich an jemanden, nennt aber keinen Kontakt; er geht an dieselben, von denen er
//! kommt; oder er braucht einen Vertrag, der erst in einem späteren Schritt entsteht.
//!
//! # Warum
//! „Schreiben Sie dem Land“ hilft nur mit Adresse. Und ohne Vertrag zur Auftragsverarbeitung dürfen
//! keine personenbezogenen Daten fließen. Geprüft wird nur, was die Daten sicher sagen: Vertrag als
//! Eingabe vor Vertrag als Ergebnis.
//!
//! # Beispiel
//! ```yaml
//! von: ["rolle:kommune"]
//! an: ["stelle:dataport"]
//! kontakt:
//! ```
//!
//! # Stattdessen
//! `kontakt: …` ergänzen, am besten ein Funktionspostfach. Arbeitet die Kommune allein, entfällt `an`.

use super::own_doc::rule;
use super::{Rule, Run, seen};
use crate::base::diag::Diag;
use crate::base::id::Id;
use crate::base::place::KeyPath;
use crate::model::entity::Record;
use crate::model::entity::document::DocumentKind;
use crate::model::entity::step::{Step, TextOrDocument};
use crate::model::site::{Site, step_number};

/// Warnings only.
pub const RULE: Rule = rule!("P042", "p042_step_contact.rs", Run::Site(site));

fn site(site: &Site, diags: &mut Vec<Diag>) {
    let steps: Vec<&Record<Step>> = seen::of::<Step>(site).collect();
    for step in &steps {
        if step.to.is_empty() {
            continue;
        }
        let same = step.to.iter().all(|actor| step.from.contains(actor))
            && step.to.len() == step.from.len();
        if same {
            let message = format!("„{}“ geht an dieselben, von denen es kommt", step.title());
            let help = "„an“ berichtigen; wer allein arbeitet, lässt „an“ weg";
            diags.push(Diag::warning(RULE.id, step.place.at("an"), message).help(help));
        } else if step.contact.is_none() {
            let message = format!("„{}“ nennt keinen Kontakt", step.title());
            let help = "„kontakt: …“ mit der Kennung eines Kontakts ergänzen";
            diags.push(Diag::warning(RULE.id, step.place.at("an"), message).help(help));
        }
    }
    for step in &steps {
        contracts(site, step, &steps, diags);
    }
}

fn documents(list: &[TextOrDocument]) -> impl Iterator<Item = (usize, &Id)> {
    list.iter().enumerate().filter_map(|(item, it)| Some((item, &it.document.as_ref()?.id)))
}

/// Contracts that a step needs before they exist.
fn contracts(
    site: &Site,
    step: &Record<Step>,
    steps: &[&Record<Step>],
    diags: &mut Vec<Diag>,
) {
    let yields = |step: &Record<Step>, id: &Id| documents(&step.results).any(|(_, it)| it == id);
    for (item, id) in documents(&step.inputs) {
        let document = site.records.documents.by_id(id);
        let Some(contract) = document.filter(|it| it.kind == DocumentKind::Contract) else {
            continue;
        };
        let makers =
            || steps.iter().filter(|other| other.route == step.route && yields(other, id));
        let number = |step: &Record<Step>| step_number(&step.number);
        let Some(first) = makers().min_by_key(|other| number(other)) else { continue };
        if number(first) <= number(step) {
            continue;
        }
        let message = format!(
            "Schritt {} braucht „{}“, aber erst Schritt {} bringt dieses Dokument",
            &*step.number,
            contract.title(),
            &*first.number
        );
        let path = KeyPath::key("eingaben").item(item).then("dokument");
        diags.push(
            Diag::warning(RULE.id, step.place.value(path), message)
                .help("den Schritt mit dem Vertrag nach vorn stellen"),
        );
    }
}
