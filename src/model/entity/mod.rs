//! The entities: one file each, one line each in the list below.

mod kind;
mod list;
mod read;
mod record;
mod table;

pub use kind::{Entity, Home, KindSpec};
pub use list::Has;
pub use read::{RecordTree, records};
pub use record::{Common, Record, RecordPlace, Status};
pub use table::{AnyRecord, AnyTable, Table};

list::entities! {
    guides: guide::Guide;
    lands: land::Land;
    subject_fields: subject_field::SubjectField;
    situations: situation::Situation;
    services: service::Service;
    leika_services: leika_service::LeikaService;
    online_services: online_service::OnlineService;
    reuse_models: reuse_model::ReuseModel;
    programs: program::Program;
    instruments: instrument::Instrument;
    funding_matrices: funding_matrix::FundingMatrix;
    cost_items: cost_item::CostItem;
    funding_rules: funding_rule::FundingRule;
    dimensions: dimension::Dimension;
    questions: question::Question;
    phase_models: phase_model::PhaseModel;
    phases: phase::Phase;
    milestones: milestone::Milestone;
    tasks: task::Task;
    connections: connection::Connection;
    base_services: base_service::BaseService;
    routes: route::Route;
    steps: step::Step;
    roles: role::Role;
    organisations: organisation::Organisation;
    contacts: contact::Contact;
    documents: document::Document;
    support_models: support_model::SupportModel;
    metrics: metric::Metric;
    sources: source::Source;
    terms: term::Term;
    bodies: body::Body;
    processes: process::Process;
    challenges: challenge::Challenge;
    project_templates: project_template::ProjectTemplate;
    measures: measure::Measure;
    decisions: decision::Decision;
    events: event::Event;
    news: news::News;
    progress: progress::Progress;
    participations: participation::Participation;
    surveys: survey::Survey;
    profiles: profile::Profile;
    option_sets: option_set::OptionSet;
    alternatives: alternative::Alternative;
    decision_trees: decision_tree::DecisionTree;
    tile_maps: tile_map::TileMap;
    workshops: workshop::Workshop;
    worksheets: worksheet::Worksheet;
    lessons: lesson::Lesson;
    interfaces: interface::Interface;
    stocktakings: stocktaking::Stocktaking;
}
