//! Headings that a template prints itself, for the table of contents.

use serde::Serialize;

/// A line of the table of contents.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ContentsLine {
    /// 2 or 3.
    #[serde(rename = "ebene")]
    pub level: u8,
    /// The heading.
    #[serde(rename = "titel")]
    pub title: String,
    /// Its anchor.
    #[serde(rename = "anker")]
    pub anchor: String,
}

impl ContentsLine {
    /// A heading of the second level.
    pub(super) fn new(title: &str, anchor: &str) -> Self {
        Self { level: 2, title: title.to_owned(), anchor: anchor.to_owned() }
    }
}

/// The headings of those parts that are there: (is it there, heading, anchor).
pub(super) fn present(parts: &[(bool, &str, &str)]) -> Vec<ContentsLine> {
    let there = parts.iter().filter(|(there, _, _)| *there);
    there.map(|(_, title, anchor)| ContentsLine::new(title, anchor)).collect()
}
