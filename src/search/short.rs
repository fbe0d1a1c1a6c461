//! Texts with their most frequent words as one character each, so that small files are small; where the parts of a
//! compound meet stands `|`, so that the browser can say why a unit was found.

use super::analyse::{Token, token, tokens};
use super::entry::Text;
use super::vocabulary::{Known, Vocabulary};
use std::array;
use std::ops::Range;

/// The first of the characters that stand for words; all take two bytes.
const FIRST: u16 = 0x100;
/// How many of them there are.
const CODES: u16 = 1_024;
/// Words that occur more seldom have none.
const OFTEN: u32 = 3;

/// How a word is written in short.
#[derive(Clone, Copy, Debug)]
enum Short {
    /// With a character of its own, if a space stands before it.
    Coded(u16),
    /// As it is.
    Whole,
    /// With marks where its parts meet: at these bytes, as far as they are not 0 …
    Jointed([u8; JOINTS]),
    /// … or at more or later ones, which are looked up.
    Long,
}

/// So many joints are at hand.
const JOINTS: usize = 3;

impl Short {
    /// For a word without a character of its own.
    fn of(word: &Known) -> Self {
        let joints = &word.joints;
        if joints.is_empty() {
            Self::Whole
        } else if joints.len() > JOINTS || joints.iter().any(|it| *it > u32::from(u8::MAX)) {
            Self::Long
        } else {
            Self::Jointed(array::from_fn(|place| joints.get(place).map_or(0, |it| *it as u8)))
        }
    }
}

/// Words that have a character of their own.
#[derive(Debug)]
pub struct Code {
    /// By the number of the word.
    short: Vec<Short>,
    /// The words as they are written, with joints.
    pub words: Vec<String>,
}

impl Code {
    /// Chooses the words that save most.
    pub fn new(words: &Vocabulary, count: usize) -> Self {
        let saves = |number: &u32| {
            let saved = words.text(*number).len().saturating_sub(1);
            words.words[*number as usize].count as usize * saved
        };
        let is_good = |number: &u32| {
            let (word, text) = (&words.words[*number as usize], words.text(*number));
            word.count >= OFTEN && text.len() > 1 && text.chars().all(is_plain)
        };
        let mut all: Vec<u32> = (0..words.words.len() as u32).filter(is_good).collect();
        let better = |a: &u32, b: &u32| (saves(b), words.text(*a)).cmp(&(saves(a), words.text(*b)));
        let count = count.min(usize::from(CODES));
        if count < all.len() {
            all.select_nth_unstable_by(count, better);
            all.truncate(count);
        }
        all.sort_unstable_by(better);
        let mut short: Vec<Short> = words.words.iter().map(Short::of).collect();
        for (place, number) in all.iter().enumerate() {
            short[*number as usize] = Short::Coded(FIRST + place as u16);
        }
        let jointed = |number: &u32| {
            let mut text = String::new();
            jointed(&mut text, words.text(*number), joints(words, *number));
            text
        };
        Self { short, words: all.iter().map(jointed).collect() }
    }

    /// Appends some stretches of a text in short.
    pub(super) fn text(
        &self,
        words: &Vocabulary,
        text: &Text,
        kept: &[Range<usize>],
        out: &mut String,
    ) {
        for (place, range) in kept.iter().enumerate() {
            // What is left out, and where a line ended, stands between the stretches.
            if place > 0 {
                out.push(if text.text[..range.start].ends_with('\n') { '\n' } else { ' ' });
            }
            self.stretch(words, text, range, out);
        }
    }

    /// A stretch begins where a sentence does.
    pub(super) fn stretch(
        &self,
        words: &Vocabulary,
        text: &Text,
        range: &Range<usize>,
        out: &mut String,
    ) {
        let stretch = &text.text[range.clone()];
        let mut done = 0;
        // The last word may be cut off, and another one then.
        let whole = |word: &Token<'_>| {
            word.end() < stretch.len()
                || token(&text.text, range.start + word.start).text == word.text
        };
        let tokens = tokens(stretch).take_while(whole);
        for (word, number) in tokens.zip(text.words_from(range.start)) {
            let gap = &stretch[done..word.start];
            let spaced = gap.as_bytes().last() == Some(&b' ');
            match self.short[*number as usize] {
                Short::Coded(code) if spaced => {
                    literal(out, &gap[..gap.len() - 1]);
                    out.push(char::from_u32(u32::from(code)).expect("letters"));
                }
                Short::Whole => {
                    literal(out, gap);
                    literal(out, word.text);
                }
                Short::Jointed(joints) => {
                    literal(out, gap);
                    let joints = joints.into_iter().map(usize::from);
                    jointed(out, word.text, joints.take_while(|joint| *joint > 0));
                }
                Short::Coded(_) | Short::Long => {
                    literal(out, gap);
                    jointed(out, word.text, joints(words, *number));
                }
            }
            done = word.end();
        }
        literal(out, &stretch[done..]);
    }
}

/// Whether a character needs no care in a coded text.
fn is_plain(char: char) -> bool {
    !(char == '~'
        || char == '|'
        || (u32::from(FIRST)..u32::from(FIRST + CODES)).contains(&u32::from(char)))
}

/// What could be taken for a code has `~` in front; tabs stand between texts only.
pub(super) fn literal(out: &mut String, text: &str) {
    // The first bytes of the characters that are codes.
    if !text.bytes().any(|byte| matches!(byte, b'~' | b'\t' | 0xc4..=0xd3)) {
        out.push_str(text);
        return;
    }
    for char in text.chars() {
        if !is_plain(char) && char != '|' {
            out.push('~');
        }
        out.push(if char == '\t' { ' ' } else { char });
    }
}

/// Where the parts of a word meet.
fn joints(words: &Vocabulary, number: u32) -> impl Iterator<Item = usize> {
    words.words[number as usize].joints.iter().map(|joint| *joint as usize)
}

/// Appends a word with `|` where its parts meet.
fn jointed(out: &mut String, text: &str, joints: impl Iterator<Item = usize>) {
    let mut done = 0;
    for joint in joints {
        literal(out, &text[done..joint]);
        out.push('|');
        done = joint;
    }
    literal(out, &text[done..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joints_are_written_wherever_they_are() {
        let far = "a".repeat(300);
        let written = |text: &str, joints: &[usize]| {
            let mut out = String::new();
            jointed(&mut out, text, joints.iter().copied());
            out
        };
        assert_eq!(written("Landkreistag", &[4, 9]), "Land|kreis|tag");
        assert_eq!(written(&far, &[2, 3, 4, 299]).len(), 304);
        assert!(written(&far, &[299]).ends_with("a|a"));
    }

    #[test]
    fn joints_are_at_hand() {
        let short = |joints: &[u32]| {
            let mut word = Known::default();
            word.joints = joints.into();
            Short::of(&word)
        };
        assert!(matches!(short(&[]), Short::Whole));
        assert!(matches!(short(&[4, 9]), Short::Jointed([4, 9, 0])));
        assert!(matches!(short(&[4, 9, 255]), Short::Jointed([4, 9, 255])));
        assert!(matches!(short(&[4, 256]), Short::Long));
        assert!(matches!(short(&[4, 9, 12, 20]), Short::Long));
        assert_eq!(size_of::<Short>(), 4);
    }
}
