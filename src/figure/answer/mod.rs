//! The four answers for a municipality: can I, what does it cost, where do I start, who helps.
//!
//! One answer per file. Each says only what the data say.

mod can;
mod cost;
mod help;
mod start;

use super::ink::Ink;
use super::shape::Link;
use crate::base::address::Target;
use crate::model::entity::Record;
use crate::model::entity::online_service::OnlineService;
use serde::Serialize;

/// The four answers.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Answers {
    /// The service, where the page does not say it already.
    #[serde(rename = "titel")]
    pub title: Option<Link>,
    /// Level of the headings.
    #[serde(rename = "ebene")]
    pub level: u8,
    /// The answers.
    #[serde(rename = "eintraege")]
    pub entries: Vec<Answer>,
}

/// An answer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Answer {
    /// Anchor, if it has one on this page.
    #[serde(rename = "anker")]
    pub anchor: Option<&'static str>,
    /// The question.
    #[serde(rename = "frage")]
    pub question: &'static str,
    /// The answer in one sentence.
    #[serde(rename = "kurz")]
    pub short: String,
    /// `erfolg`, `info`, `warnung`, `gefahr`, or none.
    #[serde(rename = "art")]
    pub kind: Option<&'static str>,
    /// More about it.
    pub html: Option<String>,
    /// Where it goes on.
    #[serde(rename = "verweise")]
    pub links: Vec<Link>,
}

/// The four answers of a service, for its own page.
pub fn answers(ink: &Ink<'_>, service: &Record<OnlineService>) -> Answers {
    let entries = vec![
        can::answer(ink, service),
        cost::answer(ink, service),
        start::answer(ink, service),
        help::answer(ink, service),
    ];
    Answers { title: None, level: 2, entries }
}

/// The four answers of a service, for any other page: named, without anchors.
pub fn profile(ink: &Ink<'_>, service: &Record<OnlineService>) -> Answers {
    let mut answers = answers(ink, service);
    for answer in &mut answers.entries {
        answer.anchor = None;
    }
    Answers { title: Some(ink.to(service)), level: 3, ..answers }
}

/// A link to a part of the page of the service.
fn part(ink: &Ink<'_>, service: &Record<OnlineService>, title: &str, anchor: &str) -> Option<Link> {
    let target = ink.site.target("onlinedienst", service.id())?;
    Some(Link::inside(title, &Target::anchor(target.page.clone(), anchor)))
}

/// Sentences as one paragraph.
fn paragraph(sentences: Vec<Option<String>>) -> Option<String> {
    let sentences: Vec<String> = sentences.into_iter().flatten().collect();
    (!sentences.is_empty()).then(|| format!("<p>{}</p>", sentences.join(" ")))
}
