//! Where the sentences of a text lie: lines, and what ends with a full stop, a question or an exclamation mark
//! before a capital letter; and how much of a sentence each is.

use memchr::memchr;
use std::ops::Range;

/// What is not longer ends with an abbreviation, with its full stop and the space behind it.
const SHORT: usize = 32;

/// Shorter stretches without an end are cells of a table.
const CELL: usize = 24;
/// Where the page shows a value, the text has this sign.
const GAP: &str = "…";

/// How much of a sentence there is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// All of it.
    Whole,
    /// A heading or an item of a list, without a full stop.
    Fragment,
    /// A cell, what has a gap, or what only leads to something else.
    Scrap,
}

impl Form {
    fn of(text: &str) -> Self {
        if text.as_bytes().last() == Some(&b':') || has_gap(text) {
            Self::Scrap
        } else if text.ends_with(['.', '?', '!', '“', ')']) {
            Self::Whole
        } else if text.len() < CELL {
            Self::Scrap
        } else {
            Self::Fragment
        }
    }
}

/// Most sentences do not even have the first byte of the sign.
fn has_gap(text: &str) -> bool {
    memchr(GAP.as_bytes()[0], text.as_bytes()).is_some() && text.contains(GAP)
}

/// A sentence of a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sentence {
    /// Its first byte.
    pub start: u32,
    /// The byte behind it.
    pub end: u32,
    /// Its first word; it reaches to that of the next sentence.
    pub first: u32,
    /// How much of a sentence it is.
    pub form: Form,
}

impl Sentence {
    /// Where it stands.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// Finds sentences while the words of a text are read. Sentences end between words, so nothing else of the text is
/// looked at.
#[derive(Debug)]
pub struct Sentences<'a> {
    text: &'a str,
    all: &'a mut Vec<Sentence>,
    start: usize,
    first: usize,
    words: usize,
}

impl<'a> Sentences<'a> {
    /// For a text whose words follow; `all` takes its sentences.
    pub fn new(text: &'a str, all: &'a mut Vec<Sentence>) -> Self {
        all.clear();
        Self { text, all, start: 0, first: 0, words: 0 }
    }

    /// The next word begins here.
    pub fn word(&mut self, at: usize) {
        if !goes_on(&self.text.as_bytes()[..at])
            && let Some(gap) = end_before(self.text, self.start, at)
        {
            self.end_at(gap.start);
            (self.start, self.first) = (gap.end, self.words);
        }
        self.words += 1;
    }

    /// There are no more words.
    pub fn end(mut self) {
        let end = self.text.len();
        self.end_at(end_before(self.text, self.start, end).map_or(end, |gap| gap.start));
    }

    /// A sentence without words is none.
    fn end_at(&mut self, end: usize) {
        if self.first < self.words {
            let form = Form::of(&self.text[self.start..end]);
            let (start, end, first) = (self.start as u32, end as u32, self.first as u32);
            self.all.push(Sentence { start, end, first, form });
        }
    }
}

/// Whether a sentence surely goes on here. It ends at a line feed, or at a stop and a space: so neither one other sign
/// behind a letter ends it, nor a comma with a space. Nearly all words stand so.
fn goes_on(before: &[u8]) -> bool {
    match before {
        [.., letter, gap] if letter.is_ascii_alphanumeric() => *gap != b'\n',
        [.., letter, b',', b' '] => letter.is_ascii_alphanumeric(),
        _ => false,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::{Lexicon, Pen};

    #[test]
    fn sentences_have_their_form() {
        let forms = [
            ("Das zahlt das Land.", Form::Whole),
            ("(siehe oben)", Form::Whole),
            ("Das Land und alle Kommunen, die nachnutzen", Form::Fragment),
            ("Zelle", Form::Scrap),
            ("Das braucht eine Kommune, die nachnutzt:", Form::Scrap),
            ("Es sind … Euro im Jahr.", Form::Scrap),
        ];
        assert_eq!(forms.map(|(text, _)| Form::of(text)), forms.map(|(_, form)| form));
    }

    #[test]
    fn what_goes_on_does_not_end() {
        let signs = ["a", "Ä", "4", " ", ",", ".", "!", "\n", "–", "(", "\u{a0}"];
        let long = "Es ist ein Satz von mehr als dreißig Zeichen";
        for first in signs {
            for second in signs {
                for third in signs {
                    let text = format!("{long}{first}{second}{third}Wort");
                    let word = text.len() - "Wort".len();
                    let ends = end_before(&text, 0, word).is_some();
                    assert!(!(ends && goes_on(&text.as_bytes()[..word])), "{text}");
                }
            }
        }
    }

    #[test]
    fn sentences_end_where_readers_see_it() {
        let text = "Das gilt nach § 4 Abs. 2 der Satzung. Es kostet ca. 5 Euro\nZelle\n– –\nWer zahlt das alles am Ende wirklich? Das Land.\n…";
        let lexicon = Lexicon::default();
        let analysed = Pen::new(&lexicon).text(text);
        let told: Vec<(&str, usize)> =
            analysed.sentences().map(|(it, words)| (&text[it.range()], words.len())).collect();
        let wanted = [
            ("Das gilt nach § 4 Abs. 2 der Satzung.", 9),
            ("Es kostet ca. 5 Euro", 5),
            ("Zelle", 1),
            ("Wer zahlt das alles am Ende wirklich?", 7),
            ("Das Land.", 2),
        ];
        assert_eq!(told, wanted);
    }
}
