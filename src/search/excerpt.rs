//! What of a text is kept for excerpts: its most telling sentences.
//!
//! Whole texts would make the index as large as the handbook once more, and a query would load mostly
//! what it does not show. Sentences with rare words are what people search for.

use super::entry::Text;
use super::posting::float;
use super::vocabulary::Vocabulary;
use std::ops::Range;

/// So many bytes are kept of each section.
const KEPT: usize = 150;
/// The first sentence says what the section is about.
const FIRST_COUNTS: f32 = 1.6;

/// The sentences to keep, in order; `rarity` holds the weight of each term.
pub fn telling(words: &Vocabulary, rarity: &[f32], text: &Text) -> Vec<Range<usize>> {
    let all = sentences(&text.text);
    if text.text.len() <= KEPT {
        return all;
    }
    let mut order: Vec<(f32, usize)> = all
        .iter()
        .enumerate()
        .map(|(place, range)| (weight(words, rarity, text, range, place == 0), place))
        .collect();
    order.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut kept = Vec::new();
    let mut free = KEPT;
    for (_, place) in order {
        let length = all[place].len();
        if length <= free {
            kept.push(place);
            free -= length;
        } else if kept.is_empty() {
            return vec![shortened(&text.text, &all[place])];
        }
    }
    kept.sort_unstable();
    kept.into_iter().map(|place| all[place].clone()).collect()
}

/// Lines, and what ends with a full stop, a question or an exclamation mark before a capital letter.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let bytes = text.as_bytes();
    for (at, sign) in text.match_indices(['\n', '.', '?', '!']) {
        let next = text[at + 1..].strip_prefix(' ').and_then(|rest| rest.chars().next());
        let ends = sign == "\n" || at - start > 30 && next.is_some_and(char::is_uppercase);
        if ends {
            let end = if bytes[at] == b'\n' { at } else { at + 1 };
            found.push(start..end);
            start = at + if bytes[at] == b'\n' { 1 } else { 2 };
        }
    }
    found.push(start..text.len());
    found.retain(|range| range.start < range.end);
    found
}

fn weight(
    words: &Vocabulary,
    rarity: &[f32],
    text: &Text,
    range: &Range<usize>,
    first: bool,
) -> f32 {
    let from = text.words.partition_point(|(start, _)| (*start as usize) < range.start);
    let own = text.words[from..].iter().take_while(|(start, _)| (*start as usize) < range.end);
    let own = own.map(|(_, number)| &words.words[*number as usize]).filter(|word| !word.filler);
    let sum: f32 = own.map(|word| rarity[word.key as usize]).sum();
    let length = (float(range.len()) + 20.0).sqrt();
    if first { FIRST_COUNTS * sum / length } else { sum / length }
}

/// The beginning of a sentence that is too long by itself.
fn shortened(text: &str, range: &Range<usize>) -> Range<usize> {
    let mut end = (range.start + KEPT).min(range.end);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let space = text[range.start..end].rfind(' ');
    range.start..space.map_or(end, |space| range.start + space)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_readers_see_it() {
        let text = "Das gilt nach § 4 Abs. 2 der Satzung. Es kostet ca. 5 Euro\nZelle\nWer zahlt das alles am Ende wirklich? Das Land.";
        let told: Vec<&str> = sentences(text).into_iter().map(|range| &text[range]).collect();
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
