//! What of a text is kept for excerpts: its most telling sentences.
//!
//! Whole texts would make the index as large as the handbook once more, and a query would load mostly
//! what it does not show. Sentences with rare words are what people search for.

use super::entry::Section;
use super::posting::float;
use super::sentence::{Form, Sentence};
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
/// … and scraps still less.
const SCRAP_COUNTS: f32 = 0.2;

/// A sentence that may be kept.
struct Candidate {
    weight: f32,
    section: usize,
    sentence: Sentence,
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
        for (sentence, words) in section.text.sentences() {
            let told: f32 = words.iter().map(|word| weights[*word as usize]).sum();
            // Nothing but fillers, or the place of a drawing, tells nothing.
            if told > 0.0 {
                let long = (float(sentence.range().len()) + 20.0).sqrt();
                let weight = first * counts(sentence.form) * (told / long);
                all.push(Candidate { weight, section: number, sentence });
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
        let Candidate { section, sentence, .. } = all[key as u32 as usize];
        let range = sentence.range();
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

/// What a sentence counts.
fn counts(form: Form) -> f32 {
    match form {
        Form::Whole => 1.0,
        Form::Fragment => FRAGMENT_COUNTS,
        Form::Scrap => SCRAP_COUNTS,
    }
}

/// The beginning of a sentence that is too long by itself.
fn shortened(text: &str, range: &Range<usize>, room: usize) -> Range<usize> {
    let end = text.floor_char_boundary((range.start + room).min(range.end));
    let space = text[range.start..end].rfind(' ');
    range.start..space.map_or(end, |space| range.start + space)
}
