//! The last lines: what was found, what was published, how long it took.

use crate::base::diag::{Diag, Severity};
use crate::build::{Outcome, Strictness, publish::Report};
use crate::cli::german::{counted, seconds, size};
use std::time::Duration;

/// The sums of one run.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Tally {
    /// Messages that hold up publishing.
    pub errors: usize,
    /// Messages to look at.
    pub warnings: usize,
    /// Messages that are good to know.
    pub notes: usize,
    /// Pages.
    pub pages: usize,
    /// Records.
    pub records: usize,
    /// Drafts.
    pub drafts: usize,
    /// Files and bytes that were written, if anything was published.
    pub written: Option<(usize, u64)>,
    /// How long it took.
    pub elapsed: Duration,
}

impl Tally {
    /// The sums of an outcome.
    pub fn of(outcome: &Outcome) -> Self {
        let count = |severity| weigh(&outcome.messages.diags, severity);
        let written = |report: &Report| (report.written, report.bytes);
        Self {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            notes: count(Severity::Note),
            pages: outcome.counts.pages,
            records: outcome.counts.records,
            drafts: outcome.drafts,
            written: outcome.published.as_ref().map(written),
            elapsed: outcome.elapsed,
        }
    }

    /// Whether the author has to correct something.
    pub fn has_mistakes(&self, strictness: Strictness) -> bool {
        self.errors > 0 || strictness == Strictness::Warnings && self.warnings > 0
    }
}

fn weigh(diags: &[Diag], severity: Severity) -> usize {
    diags.iter().filter(|diag| diag.severity == severity).count()
}

/// `12 Seiten, 140 Einträge, 3 Warnungen, 240 KB geschrieben, 0,2 s`.
pub fn summary(tally: &Tally, strictness: Strictness) -> String {
    let mut parts = vec![
        counted(tally.pages, "Seite", "Seiten"),
        counted(tally.records, "Eintrag", "Einträge"),
    ];
    let optional = [
        (tally.drafts, "Entwurf", "Entwürfe"),
        (tally.errors, "Fehler", "Fehler"),
        (tally.warnings, "Warnung", "Warnungen"),
        (tally.notes, "Hinweis", "Hinweise"),
    ];
    let optional = optional.into_iter().filter(|(count, ..)| *count > 0);
    parts.extend(optional.map(|(count, one, many)| counted(count, one, many)));
    match tally.written {
        Some((0, _)) => parts.push("nichts geändert".to_owned()),
        Some((_, bytes)) => parts.push(format!("{} geschrieben", size(bytes))),
        None => {}
    }
    parts.push(seconds(tally.elapsed));
    let mut line = parts.join(", ");
    if strictness == Strictness::Warnings && tally.warnings > 0 {
        line.push_str("\nMit --strict zählen Warnungen als Fehler.");
    }
    line.push('\n');
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line() {
        let tally = Tally {
            pages: 12,
            records: 140,
            warnings: 3,
            written: Some((30, 240_000)),
            elapsed: Duration::from_millis(180),
            ..Tally::default()
        };
        assert_eq!(
            summary(&tally, Strictness::Errors),
            "12 Seiten, 140 Einträge, 3 Warnungen, 240 KB geschrieben, 0,2 s\n"
        );
        let strict = summary(&tally, Strictness::Warnings);
        assert!(strict.ends_with("Mit --strict zählen Warnungen als Fehler.\n"), "{strict}");
        assert!(
            tally.has_mistakes(Strictness::Warnings) && !tally.has_mistakes(Strictness::Errors)
        );
        let quiet = Tally { pages: 1, records: 1, written: Some((0, 0)), ..Tally::default() };
        assert_eq!(
            summary(&quiet, Strictness::Errors),
            "1 Seite, 1 Eintrag, nichts geändert, 0,0 s\n"
        );
    }
}
