//! A process in six answers, with loops, what goes alongside, and the sum of its durations.

use super::ink::Ink;
use super::shape::{Download, Link};
use super::words::{UNKNOWN, joined};
use crate::figure::documents::download;
use crate::model::entity::Record;
use crate::model::entity::process::{Process, ProcessStep};
use crate::model::value::Duration;
use serde::Serialize;

/// A process on one page.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ProcessSheet {
    /// Its name.
    #[serde(rename = "titel")]
    pub title: String,
    /// What starts it.
    #[serde(rename = "start_html")]
    pub start: String,
    /// Who takes part.
    #[serde(rename = "akteure")]
    pub actors: Vec<Link>,
    /// What is needed.
    #[serde(rename = "eingaben")]
    pub inputs: Vec<String>,
    /// How it goes.
    #[serde(rename = "schritte")]
    pub steps: Vec<ProcessLine>,
    /// How long the steps take together.
    #[serde(rename = "summe")]
    pub sum: String,
    /// How long it takes as a whole.
    #[serde(rename = "dauer")]
    pub duration: Option<String>,
    /// `Produkt`.
    #[serde(rename = "ende_art")]
    pub end_kind: &'static str,
    /// What it ends in.
    #[serde(rename = "ende_html")]
    pub end: String,
    /// What goes alongside.
    #[serde(rename = "begleitung")]
    pub alongside: Vec<AlongsideLine>,
    /// Documents that help.
    #[serde(rename = "vorlagen")]
    pub templates: Vec<Download>,
    /// What is in doubt.
    #[serde(rename = "unsicher_html")]
    pub doubt: Option<String>,
}

/// One step.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ProcessLine {
    /// What happens.
    pub html: String,
    /// Who acts.
    #[serde(rename = "akteur")]
    pub actor: Option<Link>,
    /// How long.
    #[serde(rename = "dauer")]
    pub duration: Option<String>,
    /// Where it goes back to: `zu Schritt 3, wenn …`.
    #[serde(rename = "schleife_html")]
    pub back: Option<String>,
}

/// Something that goes alongside.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct AlongsideLine {
    /// When.
    #[serde(rename = "zeitpunkt")]
    pub moment: String,
    /// What.
    pub html: String,
}

/// A process in six answers.
pub fn process(ink: &Ink<'_>, process: &Record<Process>) -> ProcessSheet {
    let alongside = process
        .alongside
        .iter()
        .map(|one| AlongsideLine { moment: one.moment.to_string(), html: ink.html(&one.text) });
    let templates = process.templates.iter().filter_map(|to| ink.find(to));
    ProcessSheet {
        title: process.title().to_owned(),
        start: ink.html(&process.start),
        actors: ink.all(&process.actors),
        inputs: ink.points(&process.inputs),
        steps: process.steps.iter().map(|step| line(ink, step)).collect(),
        sum: sum(&process.steps),
        duration: process.duration.as_ref().map(Duration::words),
        end_kind: process.end.kind.label(),
        end: ink.html(&process.end.text),
        alongside: alongside.collect(),
        templates: templates.map(|document| download(ink, document)).collect(),
        doubt: ink.doubt(&process.common),
    }
}

fn line(ink: &Ink<'_>, step: &ProcessStep) -> ProcessLine {
    let back = step
        .back
        .as_ref()
        .map(|back| format!("Zurück zu Schritt {}: {}", back.to.0, ink.html(&back.reason)));
    ProcessLine {
        html: ink.html(&step.text),
        actor: step.actor.as_ref().and_then(|actor| ink.any(actor)),
        duration: step.duration.as_ref().map(Duration::words),
        back,
    }
}

/// `45 Minuten und 3 bis 6 Werktage`, and how many steps say nothing.
pub(super) fn sum(steps: &[ProcessStep]) -> String {
    let known: Vec<&Duration> = steps.iter().filter_map(|step| step.duration.as_ref()).collect();
    if known.is_empty() {
        return UNKNOWN.to_owned();
    }
    let words: Vec<String> = Duration::sums(&known).iter().map(Duration::words).collect();
    let open = steps.len() - known.len();
    let silent = match open {
        0 => String::new(),
        1 => " (ein Schritt ohne Angabe)".to_owned(),
        more => format!(" ({more} Schritte ohne Angabe)"),
    };
    format!("{}{silent}", joined(&words))
}

#[cfg(test)]
mod tests {
    use super::super::shown::Shape;
    use super::super::testing::{block, sample};

    #[test]
    fn durations_are_added_unit_by_unit() {
        let Shape::Process(sheet) = block(&sample(), "prozess ablauf") else { panic!() };
        assert_eq!(sheet.sum, "50 Minuten und 3 bis 6 Werktage (ein Schritt ohne Angabe)");
        assert_eq!(sheet.duration.as_deref(), Some("2 Wochen"));
        assert_eq!(sheet.steps[2].back.as_deref(), Some("Zurück zu Schritt 2: Etwas fehlt."));
        assert_eq!((sheet.end_kind, &*sheet.end), ("Produkt", "Ein Dienst"));
        assert_eq!(sheet.alongside[0].moment, "Vorher");
    }
}
