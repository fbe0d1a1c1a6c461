//! From a component in the text to what it shows: one line per component.

use super::answer::profile;
use super::call::Call;
use super::challenges::{Wanted, challenges};
use super::checklist::checklist;
use super::comparison::{compare_connections, compare_models};
use super::contact::{contact_box, mail_inline};
use super::decision_tree::decision_tree;
use super::documents::download;
use super::drawings::drawing;
use super::funding::funding;
use super::ink::Ink;
use super::laws::laws;
use super::lessons::lessons;
use super::licence::licence;
use super::matrix::matrix;
use super::metrics::{date_inline, metrics, value_inline};
use super::milestone::milestone;
use super::options::options;
use super::participation::participation;
use super::process::process;
use super::questions::{QuestionFilter, questions};
use super::readiness::readiness;
use super::responsibility::{responsibilities, task_roles};
use super::roadmap::roadmap;
use super::roles::roles;
use super::rule::rule;
use super::shown::{Drawn, Shape, Shown};
use super::source_list::source_tables;
use super::statement::statement;
use super::steps::steps;
use super::support::{Support, support};
use super::tables::table;
use super::taking_part::taking_part;
use super::tasks::{TaskBand, band_tasks, tasks};
use super::terms::term_entries;
use super::timeline::timeline;
use super::worksheet::worksheet;
use crate::parse::markdown::Component;

/// Draws a component. `count` numbers the tables of the page: `daten-1`, `daten-2` …
pub fn draw(ink: &Ink<'_>, call: &Component, count: &mut u32) -> Shown {
    let call = Call::new(ink, call);
    if let Some(html) = in_line(ink, &call) {
        return Shown::Inline(html);
    }
    let shapes = shapes(ink, &call).into_iter().filter(|shape| !shape.is_empty());
    let drawn: Vec<Drawn> = shapes.map(|shape| anchored(shape, count).into()).collect();
    if drawn.is_empty() { Shown::Nothing } else { Shown::Block(drawn) }
}

fn in_line(ink: &Ink<'_>, call: &Call<'_>) -> Option<String> {
    match call.name() {
        "kennzahl" => call.bare().map(|metric| value_inline(ink, metric)),
        "stand" => call.bare().map(date_inline),
        "mail" => call.bare().map(|contact| mail_inline(ink, contact)),
        _ => None,
    }
}

/// The drawing, the words below it, or what stands where there is nothing to draw.
fn shapes(ink: &Ink<'_>, call: &Call<'_>) -> Vec<Shape> {
    let drawing = drawing(ink, call).map(Shape::from);
    if let Some(words) = words_below(ink, call) {
        return drawing.into_iter().chain([words]).collect();
    }
    drawing.map_or_else(|| undrawn(ink, call), |drawing| vec![drawing])
}

/// Components that say below their drawing what it shows.
fn words_below(ink: &Ink<'_>, call: &Call<'_>) -> Option<Shape> {
    match call.name() {
        "massnahmen" => Some(Shape::Roadmap(roadmap(ink, call.id("stelle").as_ref()))),
        "prozess" => call.bare().map(|one| Shape::Process(Box::new(process(ink, one)))),
        "zeitstrahl" => call.bare().map(|model| Shape::Timeline(timeline(ink, model))),
        _ => None,
    }
}

fn undrawn(ink: &Ink<'_>, call: &Call<'_>) -> Vec<Shape> {
    let one = match call.name() {
        "schritte" => call.named("ablauf").map(|route| Shape::Steps(steps(ink, route))),
        "checkliste" => call.named("ablauf").map(|route| Shape::Checklist(checklist(ink, route))),
        "vergleich" => comparison(ink, call),
        "matrix" => call.bare().map(|record| Shape::Table(matrix(ink, record))),
        "kontaktbox" => {
            call.bare().map(|contact| Shape::Contact(Box::new(contact_box(ink, contact))))
        }
        "dokumente" => Some(documents(ink, call)),
        "fragen" => Some(Shape::Questions(questions(ink, &wanted_questions(call)))),
        "finanzierungsregel" => call.bare().map(|rule| Shape::Funding(funding(ink, rule))),
        "meilenstein" => call.bare().map(|one| Shape::Milestone(milestone(ink, one))),
        "rechtsgrundlagen" => Some(Shape::Table(laws(ink))),
        "regel" => call.rule().map(|doc| Shape::Rule(rule(doc))),
        "zustaendigkeiten" if call.word("phase").is_some() => {
            call.named("phase").map(|phase| Shape::Table(task_roles(ink, phase)))
        }
        "zustaendigkeiten" => call.bare().map(|model| Shape::Table(responsibilities(ink, model))),
        "begriffe" => Some(Shape::Terms(term_entries(ink, call.chosen()))),
        "support" => call.bare().map(|model| Shape::Support(support(ink, model))),
        "aufgaben" if call.word("phase").is_some() => {
            call.named("phase").map(|phase| Shape::Tasks(tasks(ink, Some(phase))))
        }
        "aufgaben" => Some(Shape::Tasks(match call.word("band").and_then(TaskBand::of) {
            Some(band) => band_tasks(ink, band),
            None => tasks(ink, None),
        })),
        "rollen" => Some(Shape::Table(roles(ink, call.word("ebene")))),
        "kennzahlen" => Some(Shape::Table(metrics(ink, &call.chosen()))),
        "steckbrief" => {
            call.named("onlinedienst").map(|service| Shape::Answers(profile(ink, service)))
        }
        _ => return plans(ink, call).map_or_else(|| several(ink, call), |shape| vec![shape]),
    };
    one.into_iter().collect()
}

/// Components about planning, deciding and working together.
fn plans(ink: &Ink<'_>, call: &Call<'_>) -> Option<Shape> {
    match call.name() {
        "arbeitsblatt" => call.bare().map(|sheet| Shape::Worksheet(worksheet(ink, sheet))),
        "bereitschaft" => call.named("ablauf").map(|route| Shape::Checklist(readiness(ink, route))),
        "entscheidung" => call.bare().map(|tree| Shape::Decisions(decision_tree(ink, tree))),
        "erfahrungen" => {
            let dimension = call.id("dimension");
            Some(Shape::Lessons(lessons(ink, call.chosen(), dimension.as_ref())))
        }
        "erklaerung" => statement(ink).map(|sheet| Shape::Statement(Box::new(sheet))),
        "herausforderungen" => {
            let dimension = call.id("dimension");
            let wanted = Wanted {
                dimension: dimension.as_ref(),
                open: call.word("offen").map(|word| word == "ja"),
            };
            Some(Shape::Challenges(challenges(ink, call.chosen(), wanted)))
        }
        "lizenz" => call.bare().map(|source| Shape::Licence(licence(ink, source))),
        "optionen" => call.bare().map(|set| Shape::Comparison(options(ink, set))),
        _ => table(ink, call).map(Shape::Table),
    }
}

/// Components of any number of blocks.
fn several(ink: &Ink<'_>, call: &Call<'_>) -> Vec<Shape> {
    match call.name() {
        "kontakte" => {
            let contacts = call.chosen().into_iter();
            contacts.map(|contact| Shape::Contact(Box::new(contact_box(ink, contact)))).collect()
        }
        "beteiligung" => {
            let land = call.word("land");
            let overview = land.is_none().then(|| taking_part(ink));
            let tables = overview.into_iter().chain([participation(ink, land)]);
            tables.map(Shape::Table).collect()
        }
        "quellenliste" => {
            source_tables(ink, call.word("art")).into_iter().map(Shape::Table).collect()
        }
        _ => Vec::new(),
    }
}

fn comparison(ink: &Ink<'_>, call: &Call<'_>) -> Option<Shape> {
    match call.word("art")? {
        "nachnutzungsmodell" => Some(Shape::Comparison(compare_models(ink, call.chosen()))),
        "anbindungsvariante" => Some(Shape::Comparison(compare_connections(ink, &call.chosen()))),
        _ => None,
    }
}

fn wanted_questions(call: &Call<'_>) -> QuestionFilter {
    let yes = |key: &str| call.word(key).map(|word| word == "ja");
    QuestionFilter {
        dimension: call.id("dimension"),
        phase: call.id("phase"),
        mandatory: yes("pflicht"),
        open: yes("offen"),
    }
}

fn documents(ink: &Ink<'_>, call: &Call<'_>) -> Shape {
    let (dimension, kind) = (call.id("dimension"), call.word("art"));
    let chosen = call.chosen::<crate::model::entity::document::Document>().into_iter();
    let wanted = chosen
        .filter(|document| kind.is_none_or(|word| word == document.kind.word()))
        .filter(|document| {
            dimension.as_ref().is_none_or(|id| document.dimensions.iter().any(|to| to.id == *id))
        });
    Shape::Documents(wanted.map(|document| download(ink, document)).collect())
}

/// Gives tables and drawings an anchor that is unique on the page.
fn anchored(mut shape: Shape, count: &mut u32) -> Shape {
    let next = *count + 1;
    match &mut shape {
        Shape::Table(table) => table.anchor = format!("daten-{next}"),
        Shape::Comparison(comparison) => comparison.anchor = format!("daten-{next}"),
        Shape::Drawing(drawing) | Shape::Support(Support { drawing: Some(drawing), .. }) => {
            drawing.name(&next.to_string());
        }
        _ => return shape,
    }
    *count = next;
    shape
}
