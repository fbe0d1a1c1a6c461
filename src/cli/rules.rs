//! All rules with their documentation.

use crate::check::RULES;
use crate::cli::print::Described;

/// Id, title and documentation of every rule, sorted by id.
pub(super) fn rules() -> Vec<Described<'static>> {
    let mut all: Vec<Described<'static>> =
        RULES.iter().map(|rule| (rule.id, rule.title, rule.doc)).collect();
    all.sort_by_key(|(id, ..)| *id);
    all
}
