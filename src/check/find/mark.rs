//! One pass over a text for all words that betray credentials or placeholders.

use super::{filler, secret};
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use std::ops::Range;
use std::sync::LazyLock;

/// What was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mark {
    /// The value of a password.
    Secret,
    /// Text that waits to be written.
    Filler,
}

static WORDS: LazyLock<AhoCorasick> = LazyLock::new(|| {
    AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .match_kind(MatchKind::LeftmostFirst)
        .kind(Some(AhoCorasickKind::DFA))
        .build(secret::WORDS.iter().chain(filler::WORDS))
        .expect("the list of words is short")
});

/// All marks of a text, in order.
pub fn marks(text: &str) -> Vec<(Mark, Range<usize>)> {
    let mark = |found: aho_corasick::Match| {
        let word = found.range();
        if found.pattern().as_usize() >= secret::WORDS.len() {
            return Some((Mark::Filler, filler::filler(text, word)?));
        }
        let value = is_word_at(text, word.clone()).then(|| secret::value(text, word.end))??;
        Some((Mark::Secret, value))
    };
    WORDS.find_iter(text).filter_map(mark).collect()
}

/// Whether a stretch is a word of its own.
pub(super) fn is_word_at(text: &str, range: Range<usize>) -> bool {
    let part = |char: char| char.is_alphanumeric() || char == '_' || char == '-';
    !text[..range.start].chars().next_back().is_some_and(part)
        && !text[range.end..].chars().next().is_some_and(part)
}
