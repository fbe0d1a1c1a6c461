//! Placeholders: text that waits to be written, and gaps of templates.

use super::mark::is_word_at;
use std::ops::Range;

/// Words that wait for text, in lower case.
pub(super) const WORDS: &[&str] = &[
    "lorem ipsum",
    "a paragraph is a self-contained unit",
    "the quick brown fox",
    "todo",
    "fixme",
    "tbd",
    "xxx",
    "platzhalter",
    "[…]",
    "[...]",
];

/// The placeholder at one of the words, if it is one.
pub(super) fn filler(text: &str, word: Range<usize>) -> Option<Range<usize>> {
    let range = whole(text, word);
    is_filler(text, range.clone()).then_some(range)
}

/// `xxxxx` is one placeholder.
fn whole(text: &str, range: Range<usize>) -> Range<usize> {
    let rest = &text[range.end..];
    let more = rest.len() - rest.trim_start_matches(['x', 'X']).len();
    let is_x = text[range.clone()].eq_ignore_ascii_case("xxx");
    range.start..range.end + if is_x { more } else { 0 }
}

fn is_filler(text: &str, range: Range<usize>) -> bool {
    let word = &text[range.clone()];
    // „Todo“ is a word of its own in German offices, and so is „Tbd“ of nobody.
    let shouted = !["todo", "fixme", "tbd"].iter().any(|it| word.eq_ignore_ascii_case(it))
        || word.bytes().all(|byte| byte.is_ascii_uppercase());
    let prose = word.eq_ignore_ascii_case("platzhalter") && !is_alone(text, range.clone());
    shouted && !prose && (word.starts_with('[') || is_word_at(text, range))
}

/// Whether nothing else stands in the line or between the brackets: prose may speak of placeholders.
fn is_alone(text: &str, range: Range<usize>) -> bool {
    let sign = |char: char| !char.is_alphanumeric() && !"\n[(".contains(char);
    let before = text[..range.start].trim_end_matches(sign);
    let sign = |char: char| !char.is_alphanumeric() && !"\n])".contains(char);
    let after = text[range.end..].trim_start_matches(sign);
    (before.is_empty() || before.ends_with(['\n', '[', '(']))
        && (after.is_empty() || after.starts_with(['\n', ']', ')']))
}

/// Gaps of a template: `[…]`, `[Name der Behörde]`; neither links nor footnotes nor tasks.
pub fn gaps(text: &str) -> Vec<Range<usize>> {
    text.match_indices('[').filter_map(|(start, _)| gap(text, start)).collect()
}

fn gap(text: &str, start: usize) -> Option<Range<usize>> {
    let inner = &text[start + 1..];
    let end = inner.find(['[', ']', '\n']).filter(|end| inner[*end..].starts_with(']'))?;
    let words = &inner[..end];
    let before = text[..start].chars().next_back();
    let after = inner[end + 1..].chars().next();
    let markup = matches!(before, Some('!' | '\\' | ']'))
        || matches!(after, Some('(' | '[' | ':' | '{'))
        || words.starts_with(['^', '!']);
    let is_gap = words.contains('…') || words.contains("...") || words.chars().count() > 2;
    (!markup && is_gap).then(|| start..start + 1 + end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::find::{Mark, marks};

    fn fillers(text: &str) -> Vec<Range<usize>> {
        let own = |(mark, range)| (mark == Mark::Filler).then_some(range);
        marks(text).into_iter().filter_map(own).collect()
    }

    fn shown(text: &str, find: impl Fn(&str) -> Vec<Range<usize>>) -> Vec<&str> {
        find(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn placeholders_are_words() {
        assert_eq!(shown("Lorem ipsum dolor, TODO: a", fillers), ["Lorem ipsum", "TODO"]);
        let english = "A paragraph is a self-contained unit of a discourse in writing.";
        assert_eq!(shown(english, fillers), ["A paragraph is a self-contained unit"]);
        assert_eq!(shown("Herr xxxxx, [...] und […]", fillers), ["xxxxx", "[...]", "[…]"]);
        let text = "Platzhalter für die Anschrift, (Platzhalter)\n- **Platzhalter**\n";
        assert_eq!(shown(text, fillers), ["Platzhalter"; 2]);
        assert_eq!(shown("Todo-Liste, Methodo, Platzhaltertext", fillers), [""; 0]);
    }

    #[test]
    fn gaps_are_no_markup() {
        let text = "[Name der Stelle], [a](b.md), [^1], - [x] c, [!HINWEIS], [x]{lang=en}, […]";
        assert_eq!(shown(text, gaps), ["[Name der Stelle]", "[…]"]);
    }
}
