//! What a component shows, ready for its template.

use super::answer::Answers;
use super::challenges::Challenges;
use super::checklist::Checklist;
use super::comparison::Comparison;
use super::contact::ContactBox;
use super::decision_tree::Decisions;
use super::funding::Funding;
use super::kit::Drawing;
use super::lessons::LessonLine;
use super::licence::Licence;
use super::milestone::MilestoneBox;
use super::process::ProcessSheet;
use super::questions::Questions;
use super::roadmap::Roadmap;
use super::rule::RuleBox;
use super::shape::Download;
use super::statement::StatementSheet;
use super::steps::Steps;
use super::support::Support;
use super::table::Table;
use super::tasks::Tasks;
use super::terms::TermEntry;
use super::timeline::Timeline;
use super::worksheet::Form;
use serde::Serialize;

/// What stands where a component was called.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Shown {
    /// One or several blocks.
    Block(Vec<Drawn>),
    /// Ready HTML inside a line.
    Inline(String),
    /// Nothing: what was asked for does not exist, or readers may not see it.
    Nothing,
}

/// A block: its template, and the data it reads under one key.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Drawn {
    /// The template: `bausteine/tabelle.html`.
    pub template: &'static str,
    /// The key: `tabelle`.
    pub key: &'static str,
    /// The data.
    pub data: Shape,
}

/// The data of a block.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "each type says what it is")]
pub enum Shape {
    Answers(Answers),
    Challenges(Challenges),
    Checklist(Checklist),
    Comparison(Comparison),
    Contact(Box<ContactBox>),
    Decisions(Decisions),
    Documents(Vec<Download>),
    Drawing(Box<Drawing>),
    Funding(Funding),
    Lessons(Vec<LessonLine>),
    Licence(Licence),
    Milestone(MilestoneBox),
    Process(Box<ProcessSheet>),
    Questions(Questions),
    Roadmap(Roadmap),
    Rule(RuleBox),
    Statement(Box<StatementSheet>),
    Steps(Steps),
    Support(Support),
    Table(Table),
    Tasks(Tasks),
    Terms(Vec<TermEntry>),
    Timeline(Timeline),
    Worksheet(Form),
}

impl From<Shape> for Drawn {
    fn from(data: Shape) -> Self {
        let (template, key) = match &data {
            Shape::Answers(_) => ("bausteine/antworten.html", "antworten"),
            Shape::Challenges(_) => ("bausteine/herausforderungen.html", "herausforderungen"),
            Shape::Checklist(_) => ("bausteine/checkliste.html", "checkliste"),
            Shape::Comparison(_) => ("bausteine/vergleich.html", "vergleich"),
            Shape::Contact(_) => ("bausteine/kontaktbox.html", "kontaktbox"),
            Shape::Decisions(_) => ("bausteine/entscheidung.html", "entscheidung"),
            Shape::Documents(_) => ("bausteine/dokumente.html", "dokumente"),
            Shape::Drawing(_) => ("bausteine/zeichnung.html", "zeichnung"),
            Shape::Funding(_) => ("bausteine/finanzierungsregel.html", "regel"),
            Shape::Lessons(_) => ("bausteine/erfahrungen.html", "erfahrungen"),
            Shape::Licence(_) => ("bausteine/lizenz.html", "lizenz"),
            Shape::Milestone(_) => ("bausteine/meilenstein.html", "meilenstein"),
            Shape::Process(_) => ("bausteine/prozess.html", "prozess"),
            Shape::Questions(_) => ("bausteine/fragen.html", "fragen"),
            Shape::Roadmap(_) => ("bausteine/massnahmen.html", "massnahmen"),
            Shape::Rule(_) => ("bausteine/regel.html", "pruefregel"),
            Shape::Statement(_) => ("bausteine/erklaerung.html", "erklaerung"),
            Shape::Steps(_) => ("bausteine/schritte.html", "schritte"),
            Shape::Support(_) => ("bausteine/support.html", "support"),
            Shape::Table(_) => ("bausteine/tabelle.html", "tabelle"),
            Shape::Tasks(_) => ("bausteine/aufgaben.html", "aufgaben"),
            Shape::Terms(_) => ("bausteine/begriffe.html", "begriffe"),
            Shape::Timeline(_) => ("bausteine/zeitstrahl.html", "zeitstrahl"),
            Shape::Worksheet(_) => ("bausteine/arbeitsblatt.html", "arbeitsblatt"),
        };
        Self { template, key, data }
    }
}

impl From<Drawing> for Shape {
    fn from(drawing: Drawing) -> Self {
        Self::Drawing(Box::new(drawing))
    }
}

impl Shape {
    /// Whether there is nothing in it to show.
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Answers(answers) => answers.entries.is_empty(),
            Self::Challenges(challenges) => challenges.stages.is_empty(),
            Self::Checklist(checklist) => checklist.groups.is_empty(),
            Self::Comparison(comparison) => comparison.options.is_empty(),
            Self::Contact(_)
            | Self::Drawing(_)
            | Self::Funding(_)
            | Self::Licence(_)
            | Self::Milestone(_)
            | Self::Rule(_)
            | Self::Statement(_) => false,
            Self::Decisions(tree) => tree.nodes.is_empty(),
            Self::Documents(documents) => documents.is_empty(),
            Self::Lessons(lessons) => lessons.is_empty(),
            Self::Process(process) => process.steps.is_empty(),
            Self::Questions(questions) => questions.groups.is_empty(),
            Self::Roadmap(roadmap) => roadmap.lanes.is_empty(),
            Self::Steps(steps) => steps.steps.is_empty(),
            Self::Support(support) => support.levels.is_empty(),
            Self::Table(table) => table.rows.is_empty(),
            Self::Tasks(tasks) => tasks.groups.is_empty(),
            Self::Terms(terms) => terms.is_empty(),
            Self::Timeline(timeline) => timeline.phases.is_empty(),
            Self::Worksheet(form) => form.blanks.is_empty(),
        }
    }
}
