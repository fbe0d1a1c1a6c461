//! The services for a municipality that tells its Land, its kind and its size, one after the other.

use super::page_line::PageLink;
use super::service_line::{ServiceLine, line, sorted};
use crate::base::address::Target;
use crate::figure::{Ink, Link, joined};
use crate::model::entity::land::Land;
use crate::model::entity::online_service::{OnlineService, SuitedFor};
use crate::model::entity::{Entity, Record};
use crate::model::site::{AUDIENCES, Audience, Misfit, Page};
use crate::model::value::{Ref, grouped};
use serde::Serialize;

/// The services for a municipality.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct AudienceView {
    /// The same as a word for addresses: `sachsen-anhalt/stadt`.
    #[serde(rename = "kommune")]
    pub key: String,
    /// What has been told.
    #[serde(rename = "gewaehlt")]
    pub told: Vec<ToldLine>,
    /// What is asked next.
    #[serde(rename = "frage")]
    pub question: Option<&'static str>,
    /// The answers.
    #[serde(rename = "antworten")]
    pub answers: Vec<Link>,
    /// The services that suit as far as it has been told.
    #[serde(rename = "dienste")]
    pub services: Vec<ServiceLine>,
    /// Those that do not.
    #[serde(rename = "andere")]
    pub others: Vec<OtherLine>,
    /// All services, to choose among them in other ways.
    #[serde(rename = "katalog")]
    pub catalogue: Option<Link>,
}

/// Something that has been told.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ToldLine {
    /// `Land`.
    #[serde(rename = "titel")]
    pub title: &'static str,
    /// `Sachsen-Anhalt`.
    #[serde(rename = "wert")]
    pub value: String,
    /// Where it can be told anew.
    #[serde(rename = "pfad")]
    pub path: String,
}

/// A service that does not suit.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct OtherLine {
    /// Its name and page.
    #[serde(flatten)]
    pub page: PageLink,
    /// Why it does not.
    #[serde(rename = "grund")]
    pub reason: String,
}

/// Shows the services for a municipality, and what is asked next.
pub fn audience(ink: &Ink<'_>, page: &Page, number: u32) -> AudienceView {
    let all = &ink.site.audiences;
    let own = &all[number as usize];
    let below: Vec<&Audience> =
        all.iter().filter(|one| one.address.parent().as_ref() == Some(&page.address)).collect();
    let services = sorted(ink, ink.site.visible::<OnlineService>());
    let misfit = |service: &Record<OnlineService>| own.misfit(service.suited_for.as_ref());
    let (fit, others): (Vec<_>, Vec<_>) =
        services.into_iter().partition(|service| misfit(service).is_none());
    let key = page.address.as_str().trim_start_matches(AUDIENCES).trim_matches('/');
    AudienceView {
        key: key.to_owned(),
        told: told(ink, own),
        question: below.first().map(|next| question(own, next)),
        answers: below.into_iter().map(|next| answer(ink, own, next)).collect(),
        services: fit.into_iter().filter_map(|service| line(ink, service)).collect(),
        others: others.into_iter().filter_map(|one| other(ink, one, misfit(one)?)).collect(),
        catalogue: ink.page("leistungen"),
    }
}

fn question(own: &Audience, next: &Audience) -> &'static str {
    if own.land.is_none() && next.land.is_some() {
        "In welchem Land liegt Ihre Kommune?"
    } else if own.kind.is_none() && next.kind.is_some() {
        "Was für eine Kommune ist es?"
    } else {
        "Wie viele Menschen wohnen dort?"
    }
}

fn answer(ink: &Ink<'_>, own: &Audience, next: &Audience) -> Link {
    let newest = parts(ink, next).into_iter().last().filter(|_| own != next);
    let title = newest.map_or_else(|| next.title.clone(), |(_, value)| value);
    Link::inside(title, &Target::page(next.address.clone()))
}

/// What an audience has told: label and value.
fn parts(ink: &Ink<'_>, one: &Audience) -> Vec<(&'static str, String)> {
    let land = one.land.as_ref().and_then(|land| ink.find(&Ref::<Land>::new(land.as_str())));
    let parts = [
        land.map(|land| ("Land", land.title().to_owned())),
        one.kind.map(|kind| ("Art", capital(kind.label()))),
        one.size.map(|size| ("Größe", size.words())),
    ];
    parts.into_iter().flatten().collect()
}

/// Each can be told anew on the page where it was asked.
fn told(ink: &Ink<'_>, own: &Audience) -> Vec<ToldLine> {
    let mut asked = Some(own.address.clone());
    let mut lines = Vec::new();
    for (title, value) in parts(ink, own).into_iter().rev() {
        asked = asked.and_then(|address| address.parent());
        let path = asked.clone().map(Target::page).map(|target| target.path());
        lines.push(ToldLine { title, value, path: path.unwrap_or_default() });
    }
    lines.reverse();
    lines
}

fn other(ink: &Ink<'_>, service: &Record<OnlineService>, why: Misfit) -> Option<OtherLine> {
    let target = ink.site.target(OnlineService::KIND, service.id())?;
    let page = PageLink::named(service.title(), target);
    Some(OtherLine { page, reason: reason(ink, service.suited_for.as_ref()?, why) })
}

fn reason(ink: &Ink<'_>, suited: &SuitedFor, why: Misfit) -> String {
    match why {
        Misfit::Land => {
            let lands: Vec<&str> =
                suited.lands.iter().filter_map(|to| ink.find(to)).map(Record::title).collect();
            format!("nur in {}", joined(&lands))
        }
        Misfit::Kind => {
            let kinds: Vec<&str> = suited.types.iter().map(|kind| kind.plural()).collect();
            format!("nur für {}", joined(&kinds))
        }
        Misfit::Size => match (suited.inhabitants_min, suited.inhabitants_max) {
            (Some(min), Some(max)) => {
                format!("nur mit {} bis {} Einwohnern", grouped(min.0), grouped(max.0))
            }
            (Some(min), None) => format!("erst ab {} Einwohnern", grouped(min.0)),
            (None, Some(max)) => format!("nur bis {} Einwohner", grouped(max.0)),
            (None, None) => String::new(),
        },
    }
}

/// A label at the beginning of a line: `Kreisfreie Stadt`.
fn capital(label: &str) -> String {
    let mut chars = label.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
