//! What of a text is kept for excerpts: its most telling sentences.
//!
//! Whole texts would make the index as large as the handbook once more, and a query would load mostly
//! what it does not show. Sentences with rare words are what people search for.

use super::entry::Section;
use super::posting::float;
use memchr::memchr;
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
/// The sign for such a gap.
const GAP: &str = "…";

/// A sentence that may be kept.
struct Candidate {
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
        let mut first = FIRST_COUNTS;
        for (range, words) in section.text.sentences() {
            let told: f32 = words.iter().map(|word| weights[*word as usize]).sum();
            // Nothing but fillers, or the place of a drawing, tells nothing.
            if told > 0.0 {
                let text = &section.text.text[range.clone()];
                let long = (float(range.len()) + 20.0).sqrt();
                let weight = first * whole(text) * (told / long);
                all.push(Candidate { weight, section: number, range });
                first = 1.0;
            }
        }
    }
    // Weights are positive, so that their bits sort as they do. Of equal weight the first one is taken.
    let key =
        |(place, it): (usize, &Candidate)| u64::from(!it.weight.to_bits()) << 32 | place as u64;
    let mut order: Vec<u64> = all.iter().enumerate().map(key).collect();
    order.sort_unstable();
    let mut free = usual(sections.len()) * percent / 100;
    let mut kept: Vec<Vec<Range<usize>>> = vec![Vec::new(); sections.len()];
    for key in order {
        let Candidate { section, range, .. } = &mut all[key as u32 as usize];
        let (section, range) = (*section, std::mem::take(range));
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

/// How much of a sentence this is.
fn whole(text: &str) -> f32 {
    if text.as_bytes().last() == Some(&b':') || has_gap(text) {
        GAP_COUNTS
    } else if text.ends_with(['.', '?', '!', '“', ')']) {
        1.0
    } else if text.len() < CELL {
        GAP_COUNTS
    } else {
        FRAGMENT_COUNTS
    }
}

/// Whether there is a gap where the page shows a value. Most sentences do not even have the first byte of its sign.
fn has_gap(text: &str) -> bool {
    memchr(GAP.as_bytes()[0], text.as_bytes()).is_some() && text.contains(GAP)
}

/// The beginning of a sentence that is too long by itself.
fn shortened(text: &str, range: &Range<usize>, room: usize) -> Range<usize> {
    let end = text.floor_char_boundary((range.start + room).min(range.end));
    let space = text[range.start..end].rfind(' ');
    range.start..space.map_or(end, |space| range.start + space)
}
