//! The rules: one file each, which is also its own documentation; one line each in the list below.
//!
//! Floor 3. Imports `base`, `parse` and `model`. A rule reads the `Site`, or texts with positions,
//! and adds messages; it changes nothing and knows no other rule. What several rules need stands in
//! `seen` (what readers see), `refer` (whether a reference arrives) and `find` (patterns in text).

mod find;
mod list;
mod own_doc;
mod refer;
mod rule;
mod seen;
mod text;
mod theme;

pub use rule::{Rule, Run, check, check_all, check_texts, hinders_reading, without_consequences};
pub use text::{DataText, PageText, Texts};
pub use theme::check_theme;

list::rules! {
    p001_values;
    p002_duplicates;
    p003_unreadable;
    p004_addresses_refused;
    p005_components;
    p006_addresses;
    p010_references;
    p011_unpublished;
    p012_orphans;
    p020_leika;
    p021_leika_twice;
    p022_keys;
    p023_places;
    p030_sums;
    p031_matrix;
    p032_costs;
    p033_surveys;
    p040_cycles;
    p041_step_order;
    p042_step_contact;
    p043_phases;
    p044_support;
    p045_decision_trees;
    p046_inner_ids;
    p050_review;
    p051_dates;
    p052_outdated;
    p060_accessible;
    p061_abbreviations;
    p062_plain_language;
    p063_contrast;
    p064_documents;
    p070_privacy;
    p071_third_parties;
    p072_legal_pages;
    p080_links;
}
