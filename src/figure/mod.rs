//! What is drawn or tabulated from data: one component per file, model → plain shapes.
//!
//! Floor 3. Imports `base`, `parse` (inline Markdown of data texts) and `model`. Templates turn the
//! shapes into HTML; a drawing adds its SVG to the table that stands here already.
//! [`draw`] answers a component in the text; the other functions build the same shapes for views.

mod answer;
mod base_services;
mod breakdown;
mod call;
mod checklist;
mod comparison;
mod contact;
mod costs;
mod documents;
mod draw;
mod funding;
mod ink;
mod laws;
mod mailto;
mod matrix;
mod metrics;
mod milestone;
mod participants;
mod print;
mod questions;
mod responsibility;
mod roles;
mod rule;
mod shape;
mod shown;
mod source_list;
mod steps;
mod support;
mod table;
mod tasks;
mod terms;
mod timeline;
mod words;

pub use answer::{Answer, Answers, answers, profile};
pub use base_services::base_services;
pub use breakdown::breakdown;
pub use checklist::{Check, CheckGroup, Checklist, checklist, checks};
pub use comparison::{
    Choice, Comparison, Criterion, CriterionValue, compare_connections, compare_models,
};
pub use contact::{
    ContactBox, MailDraft, Phone, Reach, contact_box, mail_draft, mail_inline, reach, step_contact,
};
pub use costs::{cost_items, costs, item_table};
pub use documents::download;
pub use draw::draw;
pub use funding::{Funding, funding, land_rules, law_link};
pub use ink::Ink;
pub use laws::laws;
pub use mailto::{mailto, mailto_with};
pub use matrix::matrix;
pub use metrics::{date_inline, metrics, value_inline, value_words};
pub use milestone::{MilestoneBox, milestone};
pub use participants::participants;
pub use questions::{QuestionEntry, QuestionFilter, QuestionGroup, Questions, question, questions};
pub use responsibility::{responsibilities, task_roles};
pub use roles::roles;
pub use rule::{RuleBox, RulePart, rule};
pub use shape::{Badge, Day, Download, Fact, Link};
pub use shown::{Drawn, Shape, Shown};
pub use source_list::{source_heading, source_tables};
pub use steps::{StepLine, Steps, condition, route_steps, step_link, steps};
pub use support::{EscalationLine, Support, SupportLine, support};
pub use table::{Align, Cell, Column, Head, Layout, Row, Table};
pub use tasks::{TaskBand, TaskEntry, TaskGroup, Tasks, phase_link, task, tasks};
pub use terms::{TermEntry, term_entries, term_entry};
pub use timeline::{Band, MilestoneLine, PhaseLine, Timeline, model_phases, timeline};
pub use words::{UNKNOWN, counted, joined, licence_words, unreleased};

#[cfg(test)]
mod sample;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
