//! All contacts: by the level they sit on, with what they are for.

use super::contents::ContentsLine;
use crate::figure::{ContactBox, Download, Ink, contact_box};
use crate::model::entity::Record;
use crate::model::entity::contact::Contact;
use crate::model::entity::organisation::{Organisation, OrganisationKind};
use crate::model::site::sort_key;
use serde::Serialize;
use std::collections::BTreeMap;

/// All contacts.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ContactsView {
    /// The same as data.
    #[serde(rename = "dateien")]
    pub files: Vec<Download>,
    /// The contacts by level.
    #[serde(rename = "gruppen")]
    pub groups: Vec<ContactGroup>,
}

/// All contacts of a level.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ContactGroup {
    /// `gruppe-land`.
    #[serde(rename = "anker")]
    pub anchor: String,
    /// `Land`.
    #[serde(rename = "titel")]
    pub title: String,
    /// Its contacts.
    #[serde(rename = "kontakte")]
    pub contacts: Vec<ContactBox>,
}

/// Where an organisation sits, in the order in which a municipality asks.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    Land,
    Provider,
    Municipality,
    Federal,
    Association,
    Other,
}

/// Shows all contacts.
pub fn contacts(ink: &Ink<'_>, files: Vec<Download>) -> ContactsView {
    let found = ink.site.visible::<Contact>();
    let found = found.map(|contact| (contact, ink.find(&contact.organisation)));
    let mut all: Vec<_> = found.collect();
    all.sort_by_cached_key(|(contact, organisation)| {
        let organisation = organisation.map(|organisation| sort_key(organisation.title()));
        (organisation, sort_key(contact.title()))
    });
    let mut levels: BTreeMap<Level, Vec<ContactBox>> = BTreeMap::new();
    for (contact, organisation) in all {
        let mut shown = contact_box(ink, contact);
        shown.anchor = Some(contact.id().to_string());
        levels.entry(level(organisation)).or_default().push(shown);
    }
    let groups = levels.into_iter().map(|(level, contacts)| {
        let (name, title) = words(level);
        ContactGroup { anchor: format!("gruppe-{name}"), title: title.to_owned(), contacts }
    });
    ContactsView { files, groups: groups.collect() }
}

impl ContactsView {
    /// The headings behind the text.
    pub fn contents(&self) -> Vec<ContentsLine> {
        self.groups.iter().map(|group| ContentsLine::new(&group.title, &group.anchor)).collect()
    }
}

fn words(level: Level) -> (&'static str, &'static str) {
    match level {
        Level::Land => ("land", "Land"),
        Level::Provider => ("dienstleister", "Dienstleister und Hersteller"),
        Level::Municipality => ("kommune", "Kommunen"),
        Level::Federal => ("bund", "Bund und gemeinsame Gremien"),
        Level::Association => ("verband", "Verbände"),
        Level::Other => ("weitere", "Weitere Stellen"),
    }
}

/// A ministry that belongs to no Land is one of the Bund.
fn level(organisation: Option<&Record<Organisation>>) -> Level {
    let Some(organisation) = organisation else { return Level::Other };
    match organisation.kind {
        OrganisationKind::Ministry if organisation.land.is_none() => Level::Federal,
        OrganisationKind::Ministry | OrganisationKind::LandAuthority => Level::Land,
        OrganisationKind::FederalAuthority | OrganisationKind::Body => Level::Federal,
        OrganisationKind::Municipality => Level::Municipality,
        OrganisationKind::ItProvider | OrganisationKind::Manufacturer => Level::Provider,
        OrganisationKind::Association => Level::Association,
        OrganisationKind::Other => Level::Other,
    }
}
