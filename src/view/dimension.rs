//! A dimension: everything that touches it, collected from data and pages.

use super::contents::{ContentsLine, present};
use super::page_line::PageLine;
use crate::base::id::Id;
use crate::figure::{
    Download, Ink, Link, QuestionFilter, Questions, Table, download, item_table, laws, questions,
    step_link,
};
use crate::model::entity::cost_item::CostItem;
use crate::model::entity::dimension::Dimension;
use crate::model::entity::document::Document;
use crate::model::entity::step::Step;
use crate::model::entity::task::Task;
use crate::model::entity::{Record, Status};
use crate::model::site::{Page, Site, sort_key};
use serde::Serialize;

/// What stands below the text of a dimension.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct DimensionView {
    /// What is to be clarified.
    #[serde(rename = "leitfrage_html")]
    pub question: String,
    /// The questions to check.
    #[serde(rename = "fragen")]
    pub questions: Questions,
    /// Tasks of the phases.
    #[serde(rename = "aufgaben")]
    pub tasks: Vec<Link>,
    /// Steps of the routes.
    #[serde(rename = "schritte")]
    pub steps: Vec<Link>,
    /// Documents.
    #[serde(rename = "dokumente")]
    pub documents: Vec<Download>,
    /// What it costs, where the dimension is about money.
    #[serde(rename = "kosten")]
    pub costs: Option<Table>,
    /// What it rests on, where the dimension is about law.
    #[serde(rename = "recht")]
    pub laws: Option<Table>,
    /// Pages that say they touch it.
    #[serde(rename = "seiten")]
    pub pages: Vec<PageLine>,
}

/// Collects everything that touches a dimension.
pub fn dimension(ink: &Ink<'_>, page: &Page, dimension: &Record<Dimension>) -> DimensionView {
    let id = dimension.id();
    let filter = QuestionFilter { dimension: Some(id.clone()), ..QuestionFilter::default() };
    let touches =
        |to: Option<&crate::model::value::Ref<Dimension>>| to.is_some_and(|to| to.id == *id);
    let tasks = ink.site.visible::<Task>().filter(|task| touches(task.dimension.as_ref()));
    let steps = ink.site.visible::<Step>().filter(|step| touches(step.dimension.as_ref()));
    DimensionView {
        question: ink.html(&dimension.question),
        questions: questions(ink, &filter),
        tasks: tasks.map(|task| ink.to(task)).collect(),
        steps: steps.map(|step| step_link(ink, step)).collect(),
        documents: documents(ink, id),
        costs: (id.as_str() == "finanziell").then(|| all_costs(ink)).filter(has_rows),
        laws: (id.as_str() == "rechtlich").then(|| laws(ink)).filter(has_rows),
        pages: pages(ink.site, page, id),
    }
}

impl DimensionView {
    /// The headings behind the text.
    pub fn contents(&self) -> Vec<ContentsLine> {
        let to_do = !self.tasks.is_empty() || !self.steps.is_empty();
        present(&[
            (!self.questions.groups.is_empty(), "Prüffragen", "seite-fragen"),
            (to_do, "Aufgaben und Schritte", "seite-aufgaben"),
            (self.costs.is_some(), "Kosten", "seite-kosten"),
            (self.laws.is_some(), "Rechtsgrundlagen", "seite-rechtsgrundlagen"),
            (!self.documents.is_empty(), "Unterlagen", "seite-dokumente"),
            (!self.pages.is_empty(), "Seiten zu dieser Dimension", "seite-seiten"),
        ])
    }
}

fn has_rows(table: &Table) -> bool {
    !table.rows.is_empty()
}

fn all_costs(ink: &Ink<'_>) -> Table {
    let items: Vec<_> = ink.site.visible::<CostItem>().collect();
    if items.is_empty() {
        return Table::default();
    }
    item_table(ink, "Alle Kostenpositionen dieses Handbuchs".to_owned(), &items)
}

fn documents(ink: &Ink<'_>, dimension: &Id) -> Vec<Download> {
    let touches = |one: &&Record<Document>| one.dimensions.iter().any(|to| to.id == *dimension);
    let mut all: Vec<_> = ink.site.visible::<Document>().filter(touches).collect();
    all.sort_by_cached_key(|document| sort_key(document.title()));
    all.into_iter().map(|document| download(ink, document)).collect()
}

/// Pages that name the dimension; one that names all of them is about none in particular.
fn pages(site: &Site, own: &Page, dimension: &Id) -> Vec<PageLine> {
    let all = site.records.dimensions.iter().filter(|one| one.common.status() == Status::Released);
    let all = all.count();
    let names = |page: &Page| {
        let doc = site.doc(page).filter(|_| page.address != own.address);
        doc.is_some_and(|doc| {
            let named = &doc.front.front.dimensions;
            named.len() < all.max(2) && named.iter().any(|to| to.id == *dimension)
        })
    };
    let numbers = (0..site.pages.len() as u32).map(crate::model::site::PageId);
    let pages = numbers.filter(|id| names(site.page(*id)));
    pages.map(|id| PageLine::new(site, id, None).without_children()).collect()
}
