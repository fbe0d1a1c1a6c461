//! One step of a route.

use super::contents::{ContentsLine, present};
use super::step_strip::{Strip, beside, strip};
use crate::figure::{
    Check, ContactBox, Download, Ink, Link, MailDraft, UNKNOWN, checks, download, mail_draft,
    phase_link, step_contact, step_link,
};
use crate::model::entity::Record;
use crate::model::entity::step::{AppliesIf, FormField, Step, TextOrDocument};
use crate::model::site::Page;
use crate::model::value::{Duration, Ref};
use serde::Serialize;

/// A step of a route.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct StepView {
    /// Where we are on the route.
    #[serde(rename = "leiste")]
    pub strip: Strip,
    /// The step.
    #[serde(rename = "schritt")]
    pub step: StepSheet,
    /// Whether a text explains it.
    #[serde(rename = "erklaert")]
    pub explained: bool,
    /// Whom to write to.
    #[serde(rename = "kontaktbox")]
    pub contact: Option<ContactBox>,
}

/// Everything about a step.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct StepSheet {
    /// What ticks are kept under.
    #[serde(rename = "kennung")]
    pub key: String,
    /// Its number: `3a`.
    #[serde(rename = "nummer")]
    pub number: String,
    /// Its title.
    #[serde(rename = "titel")]
    pub title: String,
    /// Who acts.
    #[serde(rename = "von")]
    pub from: Vec<Link>,
    /// To whom it goes.
    #[serde(rename = "an")]
    pub to: Vec<Link>,
    /// How long it takes.
    #[serde(rename = "dauer")]
    pub duration: Option<String>,
    /// Until when.
    #[serde(rename = "frist_html")]
    pub deadline: Option<String>,
    /// Which side of the check it touches.
    #[serde(rename = "dimension")]
    pub dimension: Option<Link>,
    /// When it is due.
    #[serde(rename = "phase")]
    pub phase: Option<Link>,
    /// For whom it applies.
    #[serde(rename = "gilt_wenn")]
    pub applies_if: Vec<Link>,
    /// What to do.
    #[serde(rename = "aufgaben")]
    pub tasks: Vec<Check>,
    /// A ready mail.
    pub mail: Option<MailDraft>,
    /// What must be at hand.
    #[serde(rename = "eingaben")]
    pub inputs: Vec<Item>,
    /// What is there afterwards.
    #[serde(rename = "ergebnisse")]
    pub results: Vec<Item>,
    /// The worksheet.
    #[serde(rename = "formulardaten")]
    pub form: Vec<FormLine>,
    /// What to mind.
    #[serde(rename = "hinweise")]
    pub notes: Vec<String>,
    /// What often goes wrong.
    #[serde(rename = "fehlerquellen")]
    pub pitfalls: Vec<String>,
    /// Steps that must be done before.
    #[serde(rename = "haengt_ab_von")]
    pub depends_on: Vec<Link>,
    /// Steps that wait for this one.
    #[serde(rename = "danach")]
    pub then: Vec<Link>,
    /// Steps that can run at the same time.
    #[serde(rename = "parallel_zu")]
    pub parallel_to: Vec<Link>,
    /// Where it goes back to.
    #[serde(rename = "schleife_zu")]
    pub loop_to: Option<LoopLine>,
}

/// A text, a document, or both.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Item {
    /// In words.
    pub html: Option<String>,
    /// The document.
    #[serde(rename = "dokument")]
    pub document: Option<Download>,
}

/// A line of the worksheet.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct FormLine {
    /// What the value is called.
    #[serde(rename = "feld")]
    pub name: String,
    /// What it looks like.
    #[serde(rename = "beispiel")]
    pub example: Option<String>,
    /// Where it is found.
    #[serde(rename = "woher_html")]
    pub origin: Option<String>,
}

/// A correction loop.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct LoopLine {
    /// Where it goes back to.
    #[serde(rename = "schritt")]
    pub step: Link,
    /// Why.
    #[serde(rename = "anlass_html")]
    pub reason: String,
}

/// Shows a step.
pub fn step(ink: &Ink<'_>, page: &Page, step: &Record<Step>) -> StepView {
    StepView {
        strip: strip(ink.site, page),
        step: sheet(ink, page, step),
        explained: page.doc.is_some(),
        contact: step_contact(ink, step),
    }
}

impl StepView {
    /// The headings before the text: what to do comes before why.
    pub fn ahead(&self) -> Vec<ContentsLine> {
        let step = &self.step;
        present(&[
            (true, "Was zu tun ist", "seite-aufgaben"),
            (step.mail.is_some(), "Fertige E-Mail", "seite-mail"),
            (!step.inputs.is_empty(), "Was Sie brauchen", "seite-eingaben"),
            (!step.results.is_empty(), "Was danach vorliegt", "seite-ergebnisse"),
            (self.explained, "Im Einzelnen", "seite-erklaerung"),
        ])
    }

    /// The headings behind the text.
    pub fn contents(&self) -> Vec<ContentsLine> {
        let step = &self.step;
        let order = !step.depends_on.is_empty()
            || !step.then.is_empty()
            || !step.parallel_to.is_empty()
            || step.loop_to.is_some();
        present(&[
            (!step.form.is_empty(), "Angaben zum Eintragen", "seite-formulardaten"),
            (!step.notes.is_empty(), "Gut zu wissen", "seite-hinweise"),
            (!step.pitfalls.is_empty(), "Was leicht schiefgeht", "seite-fehlerquellen"),
            (order, "Reihenfolge", "seite-reihenfolge"),
            (self.contact.is_some(), "Wer hilft", "seite-kontakt"),
        ])
    }
}

fn sheet(ink: &Ink<'_>, page: &Page, step: &Record<Step>) -> StepSheet {
    let others: Vec<&Record<Step>> =
        beside(ink.site, page).into_iter().map(|(_, other)| other).collect();
    let duration = step.duration.as_ref().map(Duration::words);
    let phase = step.phase.as_ref().and_then(|phase| ink.find(phase));
    let back = step.loop_to.as_ref().and_then(|back| {
        let step = step_link(ink, ink.find(&back.step)?);
        Some(LoopLine { step, reason: ink.html(&back.reason) })
    });
    StepSheet {
        key: step.id().to_string(),
        number: step.number.to_string(),
        title: page.title.to_string(),
        from: ink.all(&step.from),
        to: ink.all(&step.to),
        duration: Some(duration.unwrap_or_else(|| UNKNOWN.to_owned())),
        deadline: ink.maybe_html(step.deadline.as_ref()),
        dimension: step.dimension.as_ref().and_then(|dimension| ink.link(dimension)),
        phase: phase.map(|phase| phase_link(ink, phase)),
        applies_if: step.applies_if.as_ref().map_or_else(Vec::new, |only| applies(ink, only)),
        tasks: checks(ink, step),
        mail: mail_draft(ink, step),
        inputs: step.inputs.iter().filter_map(|one| item(ink, one)).collect(),
        results: step.results.iter().filter_map(|one| item(ink, one)).collect(),
        form: form(ink, step),
        notes: ink.points(&step.notes),
        pitfalls: ink.points(&step.pitfalls),
        depends_on: links(ink, &step.depends_on),
        then: waiting(ink, step, &others),
        parallel_to: parallel(ink, step, &others),
        loop_to: back,
    }
}

fn applies(ink: &Ink<'_>, only: &AppliesIf) -> Vec<Link> {
    let kind =
        only.municipal_type.map(|kind| Link::plain(format!("Art der Kommune: {}", kind.label())));
    [
        only.connection.as_ref().and_then(|to| ink.link(to)),
        kind,
        only.base_service.as_ref().and_then(|to| ink.link(to)),
        only.land.as_ref().and_then(|to| ink.link(to)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn item(ink: &Ink<'_>, item: &TextOrDocument) -> Option<Item> {
    let document = item.document.as_ref().and_then(|to| ink.find(to));
    let shown = Item {
        html: ink.maybe_html(item.text.as_ref()),
        document: document.map(|document| download(ink, document)),
    };
    (shown.html.is_some() || shown.document.is_some()).then_some(shown)
}

/// What a step asks to be filled in.
pub fn form(ink: &Ink<'_>, step: &Record<Step>) -> Vec<FormLine> {
    let line = |field: &FormField| FormLine {
        name: field.name.to_string(),
        example: field.example.as_ref().map(ToString::to_string),
        origin: ink.maybe_html(field.origin.as_ref()),
    };
    step.form_data.iter().map(line).collect()
}

/// The steps that wait for this one.
fn waiting(ink: &Ink<'_>, step: &Record<Step>, others: &[&Record<Step>]) -> Vec<Link> {
    let waits = |other: &&&Record<Step>| other.depends_on.iter().any(|to| to.id == *step.id());
    others.iter().filter(waits).map(|other| step_link(ink, other)).collect()
}

fn links(ink: &Ink<'_>, steps: &[Ref<Step>]) -> Vec<Link> {
    steps.iter().filter_map(|to| ink.find(to)).map(|step| step_link(ink, step)).collect()
}

/// Steps at the same time, whichever of the two says so.
fn parallel(ink: &Ink<'_>, step: &Record<Step>, others: &[&Record<Step>]) -> Vec<Link> {
    let mut all = links(ink, &step.parallel_to);
    let says_so = |other: &&&Record<Step>| other.parallel_to.iter().any(|to| to.id == *step.id());
    for link in others.iter().filter(says_so).map(|other| step_link(ink, other)) {
        if !all.contains(&link) {
            all.push(link);
        }
    }
    all
}
