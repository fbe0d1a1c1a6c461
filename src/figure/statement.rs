//! The accessibility statement: what the handbook says about itself, and what the law of its Land adds.

use super::contact::{ContactBox, contact_box};
use super::ink::Ink;
use super::shape::{Day, Link};
use super::words::counted;
use crate::model::config::{Statement, StatementGap};
use crate::model::entity::land::{AccessibilityLaw, Enforcement};
use serde::Serialize;

/// The accessibility statement.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct StatementSheet {
    /// What it is about.
    #[serde(rename = "website")]
    pub site: String,
    /// Where that is published.
    #[serde(rename = "adresse")]
    pub address: Option<String>,
    /// Who makes it.
    #[serde(rename = "stelle")]
    pub publisher: Option<String>,
    /// Act and decree of the Land.
    #[serde(rename = "recht")]
    pub laws: Vec<String>,
    /// `teilweise vereinbar`.
    #[serde(rename = "vereinbarkeit")]
    pub conformity: &'static str,
    /// What is not accessible yet.
    #[serde(rename = "luecken")]
    pub gaps: Vec<GapLine>,
    /// When it was checked.
    #[serde(rename = "geprueft")]
    pub checked_on: Day,
    /// How.
    #[serde(rename = "methode_html")]
    pub method: String,
    /// Whom to tell about a barrier.
    #[serde(rename = "kontakt")]
    pub contact: Option<ContactBox>,
    /// `30 Tagen`: until when there is an answer.
    #[serde(rename = "frist")]
    pub answer_in: Option<String>,
    /// Who helps where no answer comes, as a contact.
    #[serde(rename = "durchsetzung")]
    pub enforcement: Option<ContactBox>,
    /// The same from the record of the Land.
    #[serde(rename = "stelle_des_landes")]
    pub by_law: Option<BodyLine>,
    /// Who watches over the law.
    #[serde(rename = "ueberwachung")]
    pub monitoring: Option<String>,
}

/// Something that is not accessible yet.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct GapLine {
    /// What.
    #[serde(rename = "inhalt")]
    pub what: String,
    /// Why.
    #[serde(rename = "grund_html")]
    pub reason: String,
    /// How to come by it nevertheless.
    #[serde(rename = "alternative_html")]
    pub instead: Option<String>,
}

/// A body with its website.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct BodyLine {
    /// Its name, and its website.
    #[serde(rename = "name")]
    pub link: Link,
    /// How to reach it.
    #[serde(rename = "kontakt")]
    pub contact: Option<String>,
}

/// The statement of the handbook, where it makes one.
pub fn statement(ink: &Ink<'_>) -> Option<StatementSheet> {
    let config = &ink.site.config.config;
    let statement = config.statement.as_ref()?;
    let law = config.land.as_ref().and_then(|land| ink.find(land)?.accessibility.as_ref());
    let publisher = config.publisher.as_ref().and_then(|office| ink.find(office));
    let boxed = |contact| ink.find(contact).map(|contact| contact_box(ink, contact));
    let enforcement = statement.enforcement.as_ref().and_then(boxed);
    let by_law = law.and_then(|law| law.enforcement.as_ref()).map(body);
    Some(StatementSheet {
        site: config.title.to_string(),
        address: config.base_url.as_deref().map(str::to_owned),
        publisher: publisher.map(|office| office.title().to_owned()),
        laws: law.map(laws).unwrap_or_default(),
        conformity: statement.conformity.label(),
        gaps: gaps(ink, statement),
        checked_on: statement.checked_on.into(),
        method: ink.html(&statement.method),
        contact: boxed(&statement.contact),
        answer_in: law.and_then(|law| law.answer_days).map(days),
        by_law: by_law.filter(|_| enforcement.is_none()),
        enforcement,
        monitoring: law.and_then(|law| law.monitoring.as_ref()).map(ToString::to_string),
    })
}

fn laws(law: &AccessibilityLaw) -> Vec<String> {
    [Some(&law.act), law.decree.as_ref()].into_iter().flatten().map(ToString::to_string).collect()
}

fn gaps(ink: &Ink<'_>, statement: &Statement) -> Vec<GapLine> {
    let line = |gap: &StatementGap| GapLine {
        what: gap.what.to_string(),
        reason: ink.html(&gap.reason),
        instead: gap.instead.as_ref().map(|text| ink.html(text)),
    };
    statement.gaps.iter().map(line).collect()
}

fn days(days: crate::model::value::Int) -> String {
    counted(usize::try_from(days.0).unwrap_or_default(), "Tag", "Tagen")
}

fn body(body: &Enforcement) -> BodyLine {
    let link = match &body.url {
        Some(url) => Link::outside(&*body.name, url),
        None => Link::plain(&*body.name),
    };
    BodyLine { link, contact: body.contact.as_ref().map(ToString::to_string) }
}
