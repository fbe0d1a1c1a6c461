//! A message to the author: what is, where, and what to do.

use super::place::Place;
use std::fmt;

/// Id of a rule, such as `P080`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct RuleId(pub &'static str);

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// How much a message weighs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Severity {
    /// Nothing is published.
    Error,
    /// Published, but somebody should look.
    Warning,
    /// Good to know.
    Note,
}

impl Severity {
    /// The German word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "Fehler",
            Self::Warning => "Warnung",
            Self::Note => "Hinweis",
        }
    }
}

/// Words that begin with a capital only at the start of a sentence.
const SMALL: &[&str] = &[
    "Auf", "Bei", "Das", "Dem", "Den", "Der", "Die", "Diese", "Dieser", "Dieses", "Ein", "Eine",
    "Einen", "Es", "Hier", "Im", "In", "Kein", "Keine", "Mit", "Nach", "Neben", "Unter", "Vor",
    "Zu", "Zwischen",
];

/// A message to the author of the handbook, in German.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Diag {
    /// The rule that speaks.
    pub rule: RuleId,
    /// How much it weighs.
    pub severity: Severity,
    /// Where it points.
    pub place: Place,
    /// What is, in one sentence that goes on behind „Fehler P080:“: it begins with a small letter
    /// unless its first word is a noun, and has no full stop; names stand in „…“.
    pub message: String,
    /// A few words under the caret; may be empty.
    pub label: String,
    /// What to do, as an instruction.
    pub help: Option<String>,
    /// Other places that belong to it, each with a few words.
    pub related: Vec<(Place, String)>,
}

impl Diag {
    /// A message of any weight.
    pub fn new(rule: RuleId, severity: Severity, place: Place, message: impl Into<String>) -> Self {
        let (message, label, help, related) = (message.into(), String::new(), None, Vec::new());
        debug_assert!(goes_on(&message), "no sentence of its own: {message}");
        Self { rule, severity, place, message, label, help, related }
    }

    /// An error.
    pub fn error(rule: RuleId, place: Place, message: impl Into<String>) -> Self {
        Self::new(rule, Severity::Error, place, message)
    }

    /// A warning.
    pub fn warning(rule: RuleId, place: Place, message: impl Into<String>) -> Self {
        Self::new(rule, Severity::Warning, place, message)
    }

    /// A note.
    pub fn note(rule: RuleId, place: Place, message: impl Into<String>) -> Self {
        Self::new(rule, Severity::Note, place, message)
    }

    /// Adds what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds what to do, if there is something to propose.
    #[must_use]
    pub fn help_maybe(mut self, help: Option<String>) -> Self {
        self.help = help.or(self.help);
        self
    }

    /// Adds a few words under the caret.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// Adds another place that belongs to it.
    #[must_use]
    pub fn related(mut self, place: Place, words: impl Into<String>) -> Self {
        self.related.push((place, words.into()));
        self
    }
}

/// Whether a message goes on behind the id of its rule.
fn goes_on(message: &str) -> bool {
    let first = message.split(' ').next().unwrap_or_default();
    !SMALL.contains(&first) && !message.ends_with('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_goes_on_behind_its_rule() {
        for (message, wanted) in [
            ("der Schlüssel „a“ steht zweimal", true),
            ("Anker „a“ gibt es hier nicht", true),
            ("„a“ ist leer", true),
            ("Der Schlüssel „a“ steht zweimal", false),
            ("das Bild fehlt.", false),
        ] {
            assert_eq!(goes_on(message), wanted, "{message}");
        }
    }
}
