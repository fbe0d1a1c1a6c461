//! Labelled lines made of words and links.

use crate::figure::{Fact, Ink, Link, UNKNOWN};
use crate::model::entity::Common;
use crate::model::value::Reading;

/// A line of words, `None` when nothing is said.
pub(super) fn text_line(ink: &Ink<'_>, label: &str, words: Option<&str>) -> Option<Fact> {
    let words = words.filter(|words| !words.is_empty())?;
    Some(Fact { label: label.to_owned(), html: Some(ink.escaped(words)), links: Vec::new() })
}

/// A line of words that says so openly when nothing is said.
pub(super) fn open_line(ink: &Ink<'_>, label: &str, words: Option<&str>) -> Option<Fact> {
    text_line(ink, label, Some(words.filter(|words| !words.is_empty()).unwrap_or(UNKNOWN)))
}

/// A line of links, `None` when there is none.
pub(super) fn link_line(label: &str, links: impl IntoIterator<Item = Link>) -> Option<Fact> {
    let links: Vec<Link> = links.into_iter().collect();
    (!links.is_empty()).then(|| Fact { label: label.to_owned(), html: None, links })
}

/// The short text of a record.
pub(super) fn short(common: &Common) -> Option<String> {
    common.short.as_ref().map(ToString::to_string)
}

/// What is in doubt about a record.
pub(super) fn doubt(common: &Common) -> Option<&str> {
    common.reading.as_ref().and_then(Reading::doubt)
}
