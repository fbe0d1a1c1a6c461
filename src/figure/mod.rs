//! What is drawn or tabulated from data: one component per file, model → plain shapes.
//!
//! Floor 3. Imports `base`, `parse` (inline Markdown of data texts) and `model`. Templates turn the
//! shapes into HTML; a drawing adds its SVG to the table that stands here already.
//! [`draw`] answers a component in the text; the other functions build the same shapes for views.

mod agenda;
mod amount_bar;
mod answer;
mod base_services;
mod bodies;
mod breakdown;
mod call;
mod challenges;
mod checklist;
mod comparison;
mod contact;
mod costs;
mod decision_tree;
mod decisions;
mod documents;
mod draw;
mod drawing;
mod drawings;
mod events;
mod funding;
mod ink;
mod interfaces;
mod kit;
mod laws;
mod lessons;
mod licence;
mod mailto;
mod mark;
mod matrix;
mod metrics;
mod milestone;
mod news;
mod options;
mod packages;
mod participants;
mod participation;
mod percent;
mod phase_map;
mod print;
mod process;
mod profiles;
mod questions;
mod readiness;
mod responsibility;
mod roadmap;
mod roles;
mod rule;
mod series;
mod shape;
mod shown;
mod source_list;
mod statement;
mod status_board;
mod steps;
mod stocktaking;
mod support;
mod survey;
mod table;
mod tables;
mod taking_part;
mod tasks;
mod terms;
mod timeline;
mod words;
mod worksheet;

pub use answer::{Answer, Answers, answers, profile};
pub use base_services::base_services;
pub use breakdown::breakdown;
pub use challenges::{Challenges, ModelLine, StageLine, TopicLine};
pub use checklist::{Check, CheckGroup, Checklist, checklist, checks, chosen_checks};
pub use comparison::{
    Choice, Comparison, Criterion, CriterionValue, compare_connections, compare_models,
};
pub use contact::{
    ContactBox, MailDraft, Phone, Reach, contact_box, mail_draft, mail_inline, reach, step_contact,
};
pub use costs::{cost_bars, cost_items, costs, item_table};
pub use decision_tree::{AnswerLine, Decisions, Next, NodeLine};
pub use documents::{data_file, download};
pub use draw::draw;
pub use drawing::{
    breakdown_drawing, curve, packages_chart, phases_drawing, relations, stocktaking_lanes,
    survey_bars, swimlane, tile_map, who_pays,
};
pub use funding::{Funding, funding, land_rules, law_link};
pub use ink::Ink;
pub use kit::{Drawing, Plate};
pub use laws::laws;
pub use lessons::LessonLine;
pub use licence::Licence;
pub use mailto::{mailto, mailto_with};
pub use matrix::bare_matrix;
pub use metrics::{date_inline, metrics, value_inline, value_words};
pub use milestone::{MilestoneBox, milestone};
pub use participants::participants;
pub use process::{AlongsideLine, ProcessLine, ProcessSheet};
pub use questions::{QuestionEntry, QuestionFilter, QuestionGroup, Questions, question, questions};
pub use responsibility::{responsibilities, task_roles};
pub use roadmap::{Lane, MeasureLine, Roadmap};
pub use roles::roles;
pub use rule::{RuleBox, RulePart, rule};
pub use shape::{Badge, Day, Download, Fact, Link};
pub use shown::{Drawn, Shape, Shown};
pub use source_list::{source_heading, source_tables};
pub use statement::{BodyLine, GapLine, StatementSheet};
pub use steps::{StepLine, Steps, chosen_steps, condition, route_steps, step_link, steps, ways};
pub use support::{EscalationLine, Support, SupportLine, support};
pub use table::{Align, Cell, Column, Head, Layout, Row, Table};
pub use tables::plan_table;
pub use tasks::{TaskBand, TaskEntry, TaskGroup, Tasks, phase_link, task, tasks};
pub use terms::{TermEntry, term_entries, term_entry};
pub use timeline::{Band, MilestoneLine, PhaseLine, Timeline, model_phases, timeline};
pub use words::{UNKNOWN, counted, joined, licence_words, unreleased};
pub use worksheet::{BlankLine, Form};

#[cfg(test)]
mod sample;
#[cfg(test)]
mod sample_plans;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
