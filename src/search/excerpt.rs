//! What of a text is kept for excerpts: its most telling sentences.
//!
//! Whole texts would make the index as large as the handbook once more, and a query would load mostly
//! what it does not show. Sentences with rare words are what people search for.

use super::entry::{Section, Text};
use super::posting::float;
use std::ops::Range;

/// So many bytes are kept of a unit with one section …
const FIRST: usize = 150;
/// … and so many for every further one, wherever they stand.
const MORE: usize = 60;
/// At most so many are kept of each section.
const EACH: usize = 150;
/// The beginning of a sentence tells something if it is so long.
const BEGINNING: usize = 60;
/// The first sentence says what the section is about.
const FIRST_COUNTS: f32 = 1.6;
/// Points of lists and other words that are no sentence tell less …
const FRAGMENT_COUNTS: f32 = 0.6;
/// … and still less if they are so short, like cells of tables, have a gap where the page shows a value, or
/// only lead to something else.
const CELL: usize = 24;
const GAP_COUNTS: f32 = 0.2;

/// What is not longer ends with an abbreviation, with its full stop and the space behind it.
const SHORT: usize = 32;

/// A sentence that may be kept.
struct Sentence {
    weight: f32,
    section: usize,
    range: Range<usize>,
}

/// How much is usually kept of so many sections.
pub fn usual(sections: usize) -> usize {
    FIRST + MORE * sections.saturating_sub(1)
}

/// What to keep of each section, in order; `weights` holds how much each word tells, `percent` is how much of
/// the usual length to keep.
pub fn telling(weights: &[f32], sections: &[&Section], percent: usize) -> Vec<Vec<Range<usize>>> {
    let mut all = Vec::new();
    for (number, section) in sections.iter().enumerate() {
        each_sentence(&section.text, weights, |range, told| {
            let first = all.last().is_none_or(|before: &Sentence| before.section != number);
            let first = if first { FIRST_COUNTS } else { 1.0 };
            let text = &section.text.text[range.clone()];
            let long = (float(range.len()) + 20.0).sqrt();
            all.push(Sentence {
                weight: first * whole(text) * (told / long),
                section: number,
                range,
            });
        });
    }
    // Of equal weight the first one is taken: the sort is stable.
    all.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    let mut free = usual(sections.len()) * percent / 100;
    let mut kept: Vec<Vec<Range<usize>>> = vec![Vec::new(); sections.len()];
    for Sentence { section, range, .. } in all {
        let own = &mut kept[section];
        let room = free.min(EACH - own.iter().map(Range::len).sum::<usize>());
        if range.len() <= room {
            free -= range.len();
            own.push(range);
        } else if own.is_empty() && room >= BEGINNING {
            let beginning = shortened(&sections[section].text.text, &range, room);
            free -= beginning.len();
            own.push(beginning);
        }
    }
    for own in &mut kept {
        own.sort_unstable_by_key(|range| range.start);
    }
    kept
}

/// Lines, and what ends with a full stop, a question or an exclamation mark before a capital letter, with how much
/// its words tell. Nothing but fillers, or the place of a drawing, tells nothing and is passed by.
fn each_sentence(text: &Text, weights: &[f32], mut found: impl FnMut(Range<usize>, f32)) {
    let (mut start, mut told) = (0, 0.0);
    for (word, number) in &text.words {
        let word = *word as usize;
        // Sentences end between words, so nothing else of the text is looked at.
        if let Some(gap) = end_before(&text.text, start, word) {
            if told > 0.0 {
                found(start..gap.start, told);
            }
            (start, told) = (gap.end, 0.0);
        }
        told += weights[*number as usize];
    }
    if told > 0.0 {
        let end = text.text.len();
        found(start..end_before(&text.text, start, end).map_or(end, |gap| gap.start), told);
    }
}

/// What stands between a word, or the end, and the sentence before it, if that began at `start` and ends there.
fn end_before(text: &str, start: usize, word: usize) -> Option<Range<usize>> {
    let before = &text.as_bytes()[start..word];
    let between = before.iter().rev().take_while(|byte| !byte.is_ascii_alphanumeric()).count();
    let gap = &before[before.len() - between..];
    let is_end = |byte: &u8| *byte == b'\n';
    if let Some((first, last)) = gap.iter().position(is_end).zip(gap.iter().rposition(is_end)) {
        return Some(word - between + first..word - between + last + 1);
    }
    let ends = matches!(gap, [.., b'.' | b'?' | b'!', b' ']) && before.len() > SHORT;
    (ends && text[word..].starts_with(char::is_uppercase)).then(|| word - 1..word)
}

/// How much of a sentence this is.
fn whole(text: &str) -> f32 {
    if text.ends_with(':') || text.contains('…') {
        GAP_COUNTS
    } else if text.ends_with(['.', '?', '!', '“', ')']) {
        1.0
    } else if text.len() < CELL {
        GAP_COUNTS
    } else {
        FRAGMENT_COUNTS
    }
}

/// The beginning of a sentence that is too long by itself.
fn shortened(text: &str, range: &Range<usize>, room: usize) -> Range<usize> {
    let end = text.floor_char_boundary((range.start + room).min(range.end));
    let space = text[range.start..end].rfind(' ');
    range.start..space.map_or(end, |space| range.start + space)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::{Lexicon, Pen};

    #[test]
    fn sentences_end_where_readers_see_it() {
        let text = "Das gilt nach § 4 Abs. 2 der Satzung. Es kostet ca. 5 Euro\nZelle\nWer zahlt das alles am Ende wirklich? Das Land.\n…";
        let lexicon = Lexicon::default();
        let analysed = Pen::new(&lexicon).text(text);
        let weights = vec![1.0; lexicon.words().end()];
        let mut told: Vec<&str> = Vec::new();
        each_sentence(&analysed, &weights, |range, _| told.push(&text[range]));
        let wanted = [
            "Das gilt nach § 4 Abs. 2 der Satzung.",
            "Es kostet ca. 5 Euro",
            "Zelle",
            "Wer zahlt das alles am Ende wirklich?",
            "Das Land.",
        ];
        assert_eq!(told, wanted);
    }
}
