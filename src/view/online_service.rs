//! The page of an online service: four answers first, then everything that is known.

use super::badge;
use super::contents::{ContentsLine, present};
use super::service_facts::{facts, laws};
use crate::figure::{
    Answers, Badge, Cell, Column, Comparison, ContactBox, Download, Drawing, Fact, Ink, Link,
    Steps, Support, Table, answers, compare_connections, contact_box, cost_bars, costs, download,
    relations, route_steps, steps, support,
};
use crate::model::entity::Record;
use crate::model::entity::document::Document;
use crate::model::entity::online_service::{EfaCriteria, OnlineService};
use crate::model::field::{Group, Shown};
use serde::Serialize;
use std::collections::BTreeMap;

/// The page of an online service.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct OnlineServiceView {
    /// Availability, maturity, conformity.
    #[serde(rename = "abzeichen")]
    pub badges: Vec<Badge>,
    /// The four answers.
    #[serde(rename = "antworten")]
    pub answers: Answers,
    /// The fact sheet.
    #[serde(rename = "fakten")]
    pub facts: Vec<Fact>,
    /// What must be there, by dimension.
    #[serde(rename = "voraussetzungen")]
    pub requirements: Vec<RequirementGroup>,
    /// What it costs and who pays.
    #[serde(rename = "kosten")]
    pub costs: Option<CostsPart>,
    /// The route of the municipality.
    #[serde(rename = "schritte")]
    pub steps: Option<Steps>,
    /// How applications arrive.
    #[serde(rename = "vergleich")]
    pub connections: Option<Comparison>,
    /// The minimum requirements one by one.
    pub efa: Option<Table>,
    /// Contracts and templates.
    #[serde(rename = "dokumente")]
    pub documents: Vec<Download>,
    /// Who helps in operation.
    pub support: Option<Support>,
    /// Whom to ask.
    #[serde(rename = "kontakte")]
    pub contacts: Vec<ContactBox>,
    /// What it rests on.
    #[serde(rename = "rechtsgrundlagen")]
    pub laws: Vec<Link>,
    /// What hangs together with it.
    #[serde(rename = "beziehungen")]
    pub relations: Option<Drawing>,
}

/// What must be there in a dimension.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct RequirementGroup {
    /// The dimension.
    #[serde(rename = "titel")]
    pub dimension: Link,
    /// What must be there.
    #[serde(rename = "punkte")]
    pub points: Vec<RequirementLine>,
}

/// Something that must or should be there.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct RequirementLine {
    /// What.
    pub html: String,
    /// Whether it must.
    #[serde(rename = "pflicht")]
    pub mandatory: bool,
}

/// What a service costs.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct CostsPart {
    /// The rule of the Land.
    #[serde(rename = "einleitung_html")]
    pub intro: Option<String>,
    /// The cost items, drawn, with their table.
    #[serde(rename = "zeichnung")]
    pub drawing: Option<Drawing>,
    /// What stands there instead where nothing is known.
    #[serde(rename = "tabelle")]
    pub table: Option<Table>,
}

/// Shows a service.
pub fn online_service(ink: &Ink<'_>, service: &Record<OnlineService>) -> OnlineServiceView {
    let known = [badge::maturity(service), badge::conformity(service)];
    let mut badges = vec![badge::availability(service)];
    badges.extend(known.into_iter().flatten());
    badges.extend(badge::caution(ink.site, &service.common));
    let route = service.route.as_ref().and_then(|route| ink.find(route));
    let connections: Vec<_> = service.connections.iter().filter_map(|to| ink.find(to)).collect();
    let contacts = service.contacts.iter().filter_map(|to| ink.find(to));
    OnlineServiceView {
        badges,
        answers: answers(ink, service),
        facts: facts(ink, service),
        requirements: requirements(ink, service),
        costs: Some(costs_part(ink, service)),
        steps: route.map(|route| steps(ink, route)).filter(|steps| !steps.steps.is_empty()),
        connections: (!connections.is_empty()).then(|| compare_connections(ink, &connections)),
        efa: service.efa_criteria.as_ref().map(efa),
        documents: documents(ink, service),
        support: service.support.as_ref().and_then(|to| Some(support(ink, ink.find(to)?))),
        contacts: contacts.map(|contact| contact_box(ink, contact)).collect(),
        laws: laws(ink, service),
        relations: relations(ink, service).map(|drawing| drawing.named("beziehungen")),
    }
}

fn costs_part(ink: &Ink<'_>, service: &Record<OnlineService>) -> CostsPart {
    let mut drawing = cost_bars(ink, service);
    if let Some(drawing) = &mut drawing {
        drawing.name("kosten");
    }
    let table = drawing.is_none().then(|| costs(ink, service));
    CostsPart { intro: funding(ink), drawing, table }
}

impl OnlineServiceView {
    /// The headings behind the text.
    pub fn contents(&self) -> Vec<ContentsLine> {
        present(&[
            (true, "Steckbrief", "seite-steckbrief"),
            (!self.requirements.is_empty(), "Was muss vorliegen?", "seite-voraussetzungen"),
            (self.costs.is_some(), "Was kostet es, wer zahlt?", "seite-kosten"),
            (self.steps.is_some(), "Schritt für Schritt", "seite-schritte"),
            (self.connections.is_some(), "Wie kommen die Anträge an?", "seite-anbindung"),
            (self.efa.is_some(), "Einer für Alle: Mindestanforderungen", "seite-efa"),
            (!self.documents.is_empty(), "Verträge und Vorlagen", "seite-dokumente"),
            (self.support.is_some(), "Wer hilft im Betrieb?", "seite-support"),
            (!self.contacts.is_empty(), "Ansprechstellen", "seite-kontakte"),
            (!self.laws.is_empty(), "Rechtsgrundlagen", "seite-rechtsgrundlagen"),
            (self.relations.is_some(), "Was hängt zusammen?", "seite-beziehungen"),
        ])
    }
}

/// By dimension, in the order of their numbers.
fn requirements(ink: &Ink<'_>, service: &Record<OnlineService>) -> Vec<RequirementGroup> {
    let mut groups: BTreeMap<(i64, &str), RequirementGroup> = BTreeMap::new();
    for requirement in &service.requirements {
        let dimension = ink.find(&requirement.dimension);
        let place = dimension.map_or(i64::MAX, |dimension| dimension.number.0);
        let key = (place, requirement.dimension.id.as_str());
        let title = || dimension.map_or_else(|| Link::plain("Weitere"), |found| ink.to(found));
        let group = groups
            .entry(key)
            .or_insert_with(|| RequirementGroup { dimension: title(), points: Vec::new() });
        group.points.push(RequirementLine {
            html: ink.html(&requirement.text),
            mandatory: requirement.mandatory.is_some_and(|yes| yes.0),
        });
    }
    groups.into_values().collect()
}

/// The rule by which the Land of this handbook pays.
fn funding(ink: &Ink<'_>) -> Option<String> {
    let land = ink.find(ink.site.config.config.land.as_ref()?)?;
    let rule = ink.find(land.funding.as_ref()?)?;
    let description = ink.html(&rule.description);
    let html = match &rule.reservation {
        Some(words) => format!("{description} Vorbehalt: {}", ink.escaped(words)),
        None => description,
    };
    ink.with_doubt(Some(html), &rule.common)
}

fn efa(criteria: &EfaCriteria) -> Table {
    let columns = vec![Column::words("Gruppe"), Column::words("Ergebnis")];
    let mut table = Table::new("tabelle-efa", "EfA-Mindestanforderungen", columns);
    for (spec, shown) in criteria.show_keys() {
        let words = match shown {
            Shown::Text(words) => words,
            _ => String::new(),
        };
        table.push(spec.label(), vec![Cell::new(words)]);
    }
    table
}

/// Contracts, the profile, and what the steps need or bring, each once.
fn documents(ink: &Ink<'_>, service: &Record<OnlineService>) -> Vec<Download> {
    let route = service.route.as_ref().and_then(|route| ink.find(route));
    let steps = route.map_or_else(Vec::new, |route| route_steps(ink, route));
    let papers = steps.iter().flat_map(|step| step.inputs.iter().chain(&step.results));
    let own = service.contracts.iter().chain(&service.profile);
    let mut all: Vec<&Record<Document>> = Vec::new();
    for reference in own.chain(papers.filter_map(|paper| paper.document.as_ref())) {
        if let Some(document) = ink.find(reference)
            && all.iter().all(|known| known.id() != document.id())
        {
            all.push(document);
        }
    }
    all.into_iter().map(|document| download(ink, document)).collect()
}
