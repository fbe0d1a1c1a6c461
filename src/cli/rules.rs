//! All rules with their documentation, those of reading and those of checking.

use crate::base::diag::RuleId;
use crate::cli::print::Described;
use crate::{check, read};

/// Id, title and documentation of every rule, sorted by id; a rule of `check` goes before its namesake.
pub(super) fn rules() -> Vec<Described<'static>> {
    let mut all: Vec<Described<'static>> =
        check::RULES.iter().map(|rule| (rule.id, rule.title, rule.doc)).collect();
    let known = |id: RuleId, all: &[Described<'_>]| all.iter().any(|(other, ..)| *other == id);
    for rule in read::RULES {
        if !known(rule.0, &all) {
            all.push(*rule);
        }
    }
    all.sort_by_key(|(id, ..)| *id);
    all
}
