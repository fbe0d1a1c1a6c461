//! Placeholders: text that waits to be written, and gaps of templates.

use aho_corasick::AhoCorasick;
use std::ops::Range;
use std::sync::LazyLock;

static WORDS: LazyLock<AhoCorasick> = LazyLock::new(|| {
    AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .build(["lorem ipsum", "todo", "fixme", "tbd", "xxx", "platzhalter", "[…]", "[...]"])
        .expect("the list of words is short")
});

/// The placeholders of a text.
pub fn fillers(text: &str) -> Vec<Range<usize>> {
    let found = WORDS.find_iter(text).map(|found| whole(text, found.range()));
    found.filter(|range| is_filler(text, range.clone())).collect()
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
    shouted && (word.starts_with('[') || is_word_at(text, range))
}

/// Whether a stretch is a word of its own.
pub fn is_word_at(text: &str, range: Range<usize>) -> bool {
    let part = |char: char| char.is_alphanumeric() || char == '_' || char == '-';
    !text[..range.start].chars().next_back().is_some_and(part)
        && !text[range.end..].chars().next().is_some_and(part)
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

    fn shown(text: &str, find: impl Fn(&str) -> Vec<Range<usize>>) -> Vec<&str> {
        find(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn placeholders_are_words() {
        assert_eq!(shown("Lorem ipsum dolor, TODO: a", fillers), ["Lorem ipsum", "TODO"]);
        assert_eq!(shown("Herr xxxxx, [...] und […]", fillers), ["xxxxx", "[...]", "[…]"]);
        assert_eq!(shown("Todo-Liste, Methodo, Platzhaltertext", fillers), [""; 0]);
    }

    #[test]
    fn gaps_are_no_markup() {
        let text = "[Name der Stelle], [a](b.md), [^1], - [x] c, [!HINWEIS], [x]{lang=en}, […]";
        assert_eq!(shown(text, gaps), ["[Name der Stelle]", "[…]"]);
    }
}
