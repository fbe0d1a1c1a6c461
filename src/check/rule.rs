//! What a rule is, and running all of them.

use super::RULES;
use super::text::{DataText, Texts};
use crate::base::diag::{Diag, RuleId, Severity};
use crate::base::rule_doc::RuleDoc;
use crate::model::site::Site;
use rayon::prelude::*;

/// A rule.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Its id, stable for ever.
    pub id: RuleId,
    /// What it finds, in a few German words.
    pub title: &'static str,
    /// What, why, an example and what to write instead: German Markdown, from the rule's own file.
    pub doc: &'static str,
    /// When it runs.
    pub run: Run,
}

/// A rule over everything resolved.
type SiteRule = fn(&Site, &mut Vec<Diag>);
/// A rule that needs words and their positions.
type TextRule = fn(&Site, &Texts<'_>, &mut Vec<Diag>);

/// When a rule runs.
#[derive(Clone, Copy, Debug)]
pub enum Run {
    /// Raised while reading, parsing, publishing or looking at the theme; its file documents it.
    Elsewhere,
    /// Over the site: again whenever a summary or a record has changed.
    Site(SiteRule),
    /// Over the texts: again whenever any text has changed.
    Texts(TextRule),
    /// Over both, for different mistakes of one kind.
    Both(SiteRule, TextRule),
}

impl Rule {
    /// The rule with an id such as `P080`, in any case.
    pub fn by_id(id: &str) -> Option<&'static Self> {
        RULES.iter().find(|rule| rule.id.0.eq_ignore_ascii_case(id))
    }

    /// Its documentation.
    pub fn explained(&self) -> RuleDoc {
        RuleDoc { id: self.id.0, title: self.title, text: self.doc }
    }
}

/// What speaks of missing records although only their file cannot be read.
const CONSEQUENCES: &[&str] = &["P010", "P012", "P031", "P043", "P061"];

/// What forbids to publish, but not to look: an Impressum with gaps, names without consent.
const RELEASE_ONLY: &[&str] = &["P070", "P072"];

/// Whether the handbook cannot be shown as it is written, even to its editors.
pub fn hinders_reading(diag: &Diag) -> bool {
    diag.severity == Severity::Error && !RELEASE_ONLY.contains(&diag.rule.0)
}

/// Runs all rules over site and texts.
///
/// While a file of records cannot be read, its records are missing everywhere. There is a message
/// about the file; those rules that would only count its consequences are silent until then.
pub fn check_all(site: &Site, texts: &Texts<'_>) -> Vec<Diag> {
    let (mut diags, more) = rayon::join(|| check(site), || check_texts(site, texts));
    diags.extend(more);
    if texts.data.iter().any(DataText::is_unreadable) {
        without_consequences(&mut diags);
    }
    diags
}

/// Leaves out what may only follow from a file of records that cannot be read.
pub fn without_consequences(diags: &mut Vec<Diag>) {
    diags.retain(|diag| !CONSEQUENCES.contains(&diag.rule.0));
}

/// Runs all rules over the site. The messages come in the order of the rules.
pub fn check(site: &Site) -> Vec<Diag> {
    let run = |rule: &Rule| {
        let mut diags = Vec::new();
        if let Run::Site(run) | Run::Both(run, _) = rule.run {
            run(site, &mut diags);
        }
        diags
    };
    RULES.par_iter().flat_map_iter(run).collect()
}

/// Runs all rules over the texts. The messages hold positions and must be made anew with each edit.
pub fn check_texts(site: &Site, texts: &Texts<'_>) -> Vec<Diag> {
    let run = |rule: &Rule| {
        let mut diags = Vec::new();
        if let Run::Texts(run) | Run::Both(_, run) = rule.run {
            run(site, texts, &mut diags);
        }
        diags
    };
    RULES.par_iter().flat_map_iter(run).collect()
}
