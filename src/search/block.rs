//! The texts of the units, in files: a query loads those of the hits it shows.
//!
//! The most frequent words are one character each, so that small files are small; where the parts of a
//! compound meet stands `|`, so that the browser can say why a unit was found.

use super::analyse::{Token, token, tokens};
use super::code::Script;
use super::cut::Cut;
use super::entry::{Section, Text};
use super::excerpt::telling;
use super::heads::group;
use super::unit::Unit;
use super::vocabulary::{Known, Vocabulary};
use crate::base::slug::push_german;
use std::ops::Range;

/// The first of the characters that stand for words; all take two bytes.
const FIRST: u32 = 0x100;
/// How many of them there are.
const CODES: u32 = 1_024;
/// Words that occur more seldom have none.
const OFTEN: u32 = 3;

/// How a word is written in short.
#[derive(Clone, Copy, Debug)]
enum Short {
    /// With a character of its own, if a space stands before it.
    Coded(char),
    /// As it is.
    Whole,
    /// With marks where its parts meet.
    Jointed,
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
        let count = count.min(CODES as usize);
        if count < all.len() {
            all.select_nth_unstable_by(count, better);
            all.truncate(count);
        }
        all.sort_unstable_by(better);
        let code = |place: usize| char::from_u32(FIRST + place as u32).expect("letters");
        let whole = |word: &Known| {
            if word.joints.is_empty() { Short::Whole } else { Short::Jointed }
        };
        let mut short: Vec<Short> = words.words.iter().map(whole).collect();
        for (place, number) in all.iter().enumerate() {
            short[*number as usize] = Short::Coded(code(place));
        }
        let jointed = |number: &u32| {
            let mut text = String::new();
            jointed(&mut text, words.text(*number), &words.words[*number as usize]);
            text
        };
        Self { short, words: all.iter().map(jointed).collect() }
    }

    /// Appends some stretches of a text in short.
    fn text(&self, words: &Vocabulary, text: &Text, kept: &[Range<usize>], out: &mut String) {
        for (place, range) in kept.iter().enumerate() {
            // What is left out, and where a line ended, stands between the stretches.
            if place > 0 {
                out.push(if text.text[..range.start].ends_with('\n') { '\n' } else { ' ' });
            }
            self.stretch(words, text, range, out);
        }
    }

    /// A stretch begins where a sentence does.
    fn stretch(&self, words: &Vocabulary, text: &Text, range: &Range<usize>, out: &mut String) {
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
            match (self.short[*number as usize], gap.strip_suffix(' ')) {
                (Short::Coded(code), Some(gap)) => {
                    literal(out, gap);
                    out.push(code);
                }
                (Short::Whole, _) => {
                    literal(out, gap);
                    literal(out, word.text);
                }
                (Short::Coded(_) | Short::Jointed, _) => {
                    literal(out, gap);
                    jointed(out, word.text, &words.words[*number as usize]);
                }
            }
            done = word.end();
        }
        literal(out, &stretch[done..]);
    }
}

/// Whether a character needs no care in a coded text.
fn is_plain(char: char) -> bool {
    !(char == '~' || char == '|' || (FIRST..FIRST + CODES).contains(&u32::from(char)))
}

/// What could be taken for a code has `~` in front; tabs stand between texts only.
fn literal(out: &mut String, text: &str) {
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

/// Appends a word with `|` where its parts meet.
fn jointed(out: &mut String, text: &str, word: &Known) {
    let mut done = 0;
    for joint in &word.joints {
        literal(out, &text[done..*joint as usize]);
        out.push('|');
        done = *joint as usize;
    }
    literal(out, &text[done..]);
}

/// What the files of texts are made with.
#[derive(Debug)]
pub struct Blocks<'a> {
    pub units: &'a [Unit],
    pub words: &'a Vocabulary,
    /// How much each word tells, by its number.
    pub weights: &'a [f32],
    pub code: &'a Code,
    /// The numbering of the units.
    pub stamp: &'a str,
    pub cut: Cut,
}

impl Blocks<'_> {
    /// How many files there are.
    pub fn count(&self) -> usize {
        self.units.len().div_ceil(self.cut.each)
    }

    /// A file: for each unit title, path, titles above, keywords, then heading, anchor and text of each
    /// section; a tab between each. `^` stands for the beginning of the path, and with it for the titles above,
    /// where both are those of the unit before.
    pub fn file(&self, place: usize) -> Vec<u8> {
        let start = place * self.cut.each;
        let units = &self.units[start..self.units.len().min(start + self.cut.each)];
        let mut script = Script::new(&format!("t{place}"), units.len() * 800);
        script.json("{\"n\":");
        script.text(self.stamp);
        let mut coded = String::new();
        for (place, unit) in units.iter().enumerate() {
            script.json(if place == 0 { ",\"d\":[" } else { "," });
            coded.clear();
            let before = place.checked_sub(1).map(|before| &units[before]);
            self.unit(unit, before, &mut coded);
            script.text(&coded);
        }
        script.json("]}");
        script.end()
    }

    /// Appends a text with all its words.
    pub fn whole(&self, text: &Text, out: &mut String) {
        self.code.stretch(self.words, text, &(0..text.text.len()), out);
        out.push('\t');
    }

    fn unit(&self, unit: &Unit, before: Option<&Unit>, out: &mut String) {
        self.whole(&unit.title, out);
        let (beginning, crumbs) = group(unit);
        if before.is_some_and(|before| group(before) == (beginning, crumbs)) {
            out.push('^');
            literal(out, &unit.path[beginning.len()..]);
            out.push('\t');
        } else {
            literal(out, &unit.path);
            out.push('\t');
            literal(out, crumbs);
        }
        out.push('\t');
        self.whole(&unit.keywords, out);
        let sections: Vec<&Section> = unit.sections().collect();
        for (section, kept) in sections.iter().zip(telling(self.weights, &sections, self.cut.kept))
        {
            self.whole(&section.heading, out);
            literal(out, anchor(&section.heading.text, &section.anchor));
            out.push('\t');
            self.code.text(self.words, &section.text, &kept, out);
            out.push('\t');
        }
        out.pop();
    }
}

/// Nothing for an anchor that follows from the heading, a hyphen where there is none.
fn anchor<'a>(heading: &str, anchor: &'a str) -> &'a str {
    match anchor {
        "" if heading.is_empty() => "",
        "" => "-",
        _ if following(heading) == anchor => "",
        _ => anchor,
    }
}

/// The anchor that the browser makes of a heading: other letters than German ones are a hyphen to it.
pub fn following(heading: &str) -> String {
    let mut out = String::with_capacity(heading.len());
    for char in heading.chars() {
        match char {
            _ if push_german(&mut out, char) => {}
            // Joints are gone when the browser reads.
            '|' => return String::new(),
            _ if out.is_empty() || out.ends_with('-') => {}
            _ => out.push('-'),
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_follow_from_headings() {
        assert_eq!(anchor("Größe – und „Maß“", "groesse-und-mass"), "");
        assert_eq!(anchor("Kosten", "kosten-2"), "kosten-2");
        assert_eq!((anchor("Angaben", ""), anchor("", "")), ("-", ""));
    }
}
