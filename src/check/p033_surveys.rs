//! Umfragen, deren Zahlen nicht aufgehen
//!
//! # Was
//! Der Rücklauf ist größer als die Grundgesamtheit, oder die Antworten einer Umfrage mit einer Antwort je
//! Stelle ergeben zusammen nicht den Rücklauf. Oder die vorige Runde liegt nicht davor.
//!
//! # Warum
//! Aus den Zahlen werden Anteile. Gehen sie nicht auf, sind alle Anteile falsch.
//!
//! # Beispiel
//! ```yaml
//! antworten: [{text: ja, anzahl: 12}, {text: nein, anzahl: 6}]
//! ruecklauf: 20
//! ```
//!
//! # Stattdessen
//! Die Zahlen berichtigen, „keine Antwort“ als eigene Antwort ergänzen oder, wenn mehrere Antworten
//! erlaubt waren, `auswahl: mehrfach` schreiben.

use super::own_doc::rule;
use super::{Rule, Run, seen};
use crate::base::diag::Diag;
use crate::model::entity::Record;
use crate::model::entity::survey::{AnswerChoice, Survey};
use crate::model::site::Site;
use crate::model::value::Int;

/// Warnings only.
pub const RULE: Rule = rule!("P033", "p033_surveys.rs", Run::Site(site));

fn site(site: &Site, diags: &mut Vec<Diag>) {
    for survey in seen::of::<Survey>(site) {
        diags.extend(too_many(survey));
        diags.extend(sum(survey));
        diags.extend(order(site, survey));
    }
}

fn too_many(survey: &Record<Survey>) -> Option<Diag> {
    let (Int(returned), Int(all)) = survey.returned.zip(survey.population)?;
    (returned > all).then(|| {
        let message = format!("der Rücklauf ({returned}) ist größer als die Grundgesamtheit ({all})");
        Diag::warning(RULE.id, survey.place.at("ruecklauf"), message)
            .help("eine der beiden Zahlen berichtigen")
            .related(survey.place.at("grundgesamtheit"), "so viele wurden gefragt")
    })
}

fn sum(survey: &Record<Survey>) -> Option<Diag> {
    let Int(returned) = survey.returned?;
    let sum: i64 = survey.answers.iter().map(|answer| answer.count.0).sum();
    let single = survey.choice.unwrap_or_default() == AnswerChoice::Single;
    (single && sum != returned).then(|| {
        let message = format!("die Antworten ergeben zusammen {sum}, der Rücklauf ist {returned}");
        Diag::warning(RULE.id, survey.place.at("antworten"), message)
            .help("die Zahlen berichtigen oder „auswahl: mehrfach“ schreiben")
            .related(survey.place.at("ruecklauf"), "so viele haben geantwortet")
    })
}

fn order(site: &Site, survey: &Record<Survey>) -> Option<Diag> {
    let previous = site.find(survey.previous.as_ref()?)?;
    (previous.reference_date >= survey.reference_date).then(|| {
        let message = format!("die vorige Runde „{}“ liegt nicht davor", previous.id());
        Diag::warning(RULE.id, survey.place.at("vorige_runde"), message)
            .help("einen der Stichtage oder den Verweis berichtigen")
            .related(previous.place.at("stichtag"), "ihr Stichtag")
    })
}
