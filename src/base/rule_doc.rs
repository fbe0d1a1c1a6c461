//! The documentation of a rule, as rules hand it to those who print it.

/// What a rule wants and why.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RuleDoc {
    /// `P080`.
    pub id: &'static str,
    /// What it finds, in a few German words.
    pub title: &'static str,
    /// German Markdown with the headings Was, Warum, Beispiel, Stattdessen.
    pub text: &'static str,
}
