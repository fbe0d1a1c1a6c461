//! The texts of the units, in files: a query loads those of the hits it shows.
//!
//! The most frequent words are one character each, so that small files are small; where the parts of a
//! compound meet stands `|`, so that the browser can say why a unit was found.

use super::entry::Text;
use super::excerpt::telling;
use super::unit::Unit;
use super::vocabulary::{Known, Vocabulary};
use rayon::prelude::*;
use serde::Serialize;
use std::ops::Range;

/// The first of the characters that stand for words; all take two bytes.
const FIRST: u32 = 0x100;
/// How many of them there are.
const CODES: u32 = 1_024;
/// Words that occur more seldom have none.
const OFTEN: u32 = 3;
/// Up to so many bytes of text all is little.
const LITTLE: usize = 1_500_000;

/// How texts are cut into files. Where there is little, all of it together must be small; where there
/// is much, what one query loads.
#[derive(Clone, Copy, Debug)]
pub struct Cut {
    /// How many words have a character of their own.
    coded: usize,
    /// Bytes after which a file ends.
    full: usize,
}

impl Cut {
    /// The cut that suits the texts.
    pub fn of(units: &[Unit]) -> Self {
        let texts = units.iter().flat_map(Unit::texts);
        let bytes: usize = texts.map(|(text, _)| text.text.len()).sum();
        if bytes > LITTLE {
            Self { coded: 640, full: 1_800 }
        } else {
            Self { coded: CODES as usize, full: 24_000 }
        }
    }
}

/// A file of texts.
#[derive(Debug, Serialize)]
pub struct Block {
    /// The numbering of the units.
    #[serde(rename = "n")]
    pub stamp: String,
    /// The units.
    #[serde(rename = "d")]
    units: Vec<Coded>,
    /// The number of the first one.
    #[serde(skip)]
    pub first: u32,
}

/// Title, path, titles above, keywords, then heading, anchor and text of each section.
type Coded = Vec<String>;

/// Words that have a character of their own.
#[derive(Debug)]
pub struct Code {
    /// By the number of the word.
    codes: Vec<Option<char>>,
    /// The words as they are written, with joints.
    pub words: Vec<String>,
}

impl Code {
    /// Chooses the words that save most.
    pub fn new(words: &Vocabulary, cut: Cut) -> Self {
        let saves = |word: &Known| word.count as usize * (word.text.len().saturating_sub(1));
        let mut all: Vec<u32> = (0..words.words.len() as u32).collect();
        all.retain(|number| {
            let word = &words.words[*number as usize];
            word.count >= OFTEN && word.text.len() > 1 && word.text.chars().all(is_plain)
        });
        all.sort_unstable_by(|a, b| {
            let (a, b) = (&words.words[*a as usize], &words.words[*b as usize]);
            (saves(b), &a.text).cmp(&(saves(a), &b.text))
        });
        all.truncate(cut.coded);
        let code = |place: usize| char::from_u32(FIRST + place as u32).expect("letters");
        let mut codes = vec![None; words.words.len()];
        for (place, number) in all.iter().enumerate() {
            codes[*number as usize] = Some(code(place));
        }
        Self {
            codes,
            words: all.iter().map(|number| jointed(&words.words[*number as usize])).collect(),
        }
    }

    /// Some stretches of a text in short.
    fn text(&self, words: &Vocabulary, text: &Text, kept: &[Range<usize>]) -> String {
        let mut out = String::new();
        for range in kept {
            // What is left out, and where a line ended, stands between the stretches.
            if !out.is_empty() {
                out.push_str(if text.text[..range.start].ends_with('\n') { "\n" } else { " " });
            }
            self.stretch(words, text, range, &mut out);
        }
        out
    }

    fn stretch(&self, words: &Vocabulary, text: &Text, range: &Range<usize>, out: &mut String) {
        let from = text.words.partition_point(|(start, _)| (*start as usize) < range.start);
        let mut done = range.start;
        for (start, number) in &text.words[from..] {
            let (start, word) = (*start as usize, &words.words[*number as usize]);
            if start + word.text.len() > range.end {
                break;
            }
            let gap = &text.text[done..start];
            if let Some((code, gap)) = self.codes[*number as usize].zip(gap.strip_suffix(' ')) {
                literal(out, gap);
                out.push(code);
            } else {
                literal(out, gap);
                literal(out, &jointed(word));
            }
            done = start + word.text.len();
        }
        literal(out, &text.text[done..range.end]);
    }
}

/// Whether a character needs no care in a coded text.
fn is_plain(char: char) -> bool {
    !(char == '~' || char == '|' || (FIRST..FIRST + CODES).contains(&u32::from(char)))
}

/// What could be taken for a code has `~` in front.
fn literal(out: &mut String, text: &str) {
    for char in text.chars() {
        if !is_plain(char) && char != '|' {
            out.push('~');
        }
        out.push(char);
    }
}

fn jointed(word: &Known) -> String {
    let mut out = String::with_capacity(word.text.len() + word.joints.len());
    let mut done = 0;
    for joint in &word.joints {
        out.push_str(&word.text[done..*joint as usize]);
        out.push('|');
        done = *joint as usize;
    }
    out.push_str(&word.text[done..]);
    out
}

/// All files, in the order of the units.
pub fn blocks(
    units: &[Unit],
    words: &Vocabulary,
    rarity: &[f32],
    code: &Code,
    (cut, stamp): (Cut, &str),
) -> Vec<Block> {
    let coded = |unit: &Unit| coded(unit, words, rarity, code);
    let coded: Vec<Coded> = units.par_iter().map(coded).collect();
    let size = |unit: &Coded| unit.iter().map(String::len).sum::<usize>();
    let mut blocks: Vec<Block> = Vec::new();
    let mut filled = usize::MAX;
    for (number, unit) in coded.into_iter().enumerate() {
        let more = size(&unit);
        if filled.saturating_add(more) > cut.full {
            let (stamp, first) = (stamp.to_owned(), number as u32);
            blocks.push(Block { stamp, units: Vec::new(), first });
            filled = 0;
        }
        filled += more;
        blocks.last_mut().expect("just pushed").units.push(unit);
    }
    blocks
}

fn coded(unit: &Unit, words: &Vocabulary, rarity: &[f32], code: &Code) -> Coded {
    let whole = |text: &Text| code.text(words, text, std::slice::from_ref(&(0..text.text.len())));
    let mut coded =
        vec![whole(&unit.title), unit.path.clone(), whole(&unit.crumbs), whole(&unit.keywords)];
    for section in unit.entries.iter().flat_map(|entry| &entry.sections) {
        let kept = telling(words, rarity, &section.text);
        let text = code.text(words, &section.text, &kept);
        coded.extend([whole(&section.heading), section.anchor.to_string(), text]);
    }
    coded
}
