//! Analyses texts. A pen writes one after the other; pens are lent to whatever thread has a text.

use super::analyse::{is_digit, joined, tokens};
use super::entry::{Entry, Section, Text};
use super::lexicon::{Lexicon, hash};
use super::plain::{Plain, each_section};
use super::recent::Recent;
use super::sentence::{Sentence, Sentences};
use crate::parse::markdown::Body;
use std::sync::{Mutex, PoisonError};

/// So many words are remembered: most words of a text stood in the texts before it, and are not
/// looked up among all words of the handbook again.
const REMEMBERED: usize = 32_768;

/// Room for what a text holds.
#[derive(Default, Debug)]
struct Room {
    /// The number of each word.
    words: Vec<u32>,
    /// The first byte of each word.
    starts: Vec<u32>,
    /// The words that begin with a digit.
    digits: Vec<u32>,
    sentences: Vec<Sentence>,
    /// Words that are not remembered.
    unknown: Vec<Unknown>,
}

/// A word of which only the lexicon knows the number.
#[derive(Debug)]
struct Unknown {
    hash: u64,
    /// Which word of the text it is.
    place: u32,
    /// How many bytes it has.
    length: u32,
}

impl Room {
    fn clear(&mut self) {
        for all in [&mut self.words, &mut self.starts, &mut self.digits] {
            all.clear();
        }
    }
}

/// Pens that are lent again and again: each remembers the words it met, and takes room.
#[derive(Debug)]
pub struct Pens<'a> {
    lexicon: &'a Lexicon,
    idle: Mutex<Vec<Pen<'a>>>,
}

impl<'a> Pens<'a> {
    /// Pens that number words with a lexicon.
    pub fn new(lexicon: &'a Lexicon) -> Self {
        Self { lexicon, idle: Mutex::default() }
    }

    /// Lends a pen that nobody has.
    pub fn lend<T>(&self, write: impl FnOnce(&mut Pen<'a>) -> T) -> T {
        let idle = || self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let pen = idle().pop();
        let mut pen = pen.unwrap_or_else(|| Pen::new(self.lexicon));
        let written = write(&mut pen);
        idle().push(pen);
        written
    }
}

/// Analyses texts.
#[derive(Debug)]
pub struct Pen<'a> {
    lexicon: &'a Lexicon,
    /// The numbers of words.
    recent: Recent<u32>,
    room: Room,
    /// Room for a section.
    section: Plain,
}

impl<'a> Pen<'a> {
    /// A pen that numbers words with a lexicon.
    pub fn new(lexicon: &'a Lexicon) -> Self {
        let recent = Recent::new(REMEMBERED);
        Self { lexicon, recent, room: Room::default(), section: Plain::default() }
    }

    /// Analyses the body of a page.
    pub fn entry(&mut self, body: &Body) -> Entry {
        let mut sections = Vec::new();
        let mut room = std::mem::take(&mut self.section);
        each_section(body, &mut room, |plain| {
            sections.push(Section {
                heading: self.text(&plain.heading),
                anchor: plain.anchor.clone(),
                text: self.text(&plain.text),
                code: self.text(&plain.code),
            });
        });
        self.section = room;
        Entry { sections }
    }

    /// Analyses a text with a heading.
    pub(super) fn entry_of(&mut self, heading: &str, text: &str) -> Entry {
        let (heading, text) = (self.text(heading), self.text(text));
        Entry { sections: vec![Section { heading, text, ..Section::default() }] }
    }

    pub(super) fn text(&mut self, text: &str) -> Text {
        let mut room = std::mem::take(&mut self.room);
        room.clear();
        let mut sentences = Sentences::new(text, &mut room.sentences);
        for token in tokens(text) {
            if is_digit(text, token.start) {
                room.digits.push(room.words.len() as u32);
            }
            sentences.word(token.start);
            room.starts.push(token.start as u32);
            let hash = hash(token.text);
            let number = self.recent.get(hash).copied().unwrap_or_else(|| {
                let (place, length) = (room.words.len() as u32, token.text.len() as u32);
                room.unknown.push(Unknown { hash, place, length });
                0
            });
            room.words.push(number);
        }
        sentences.end();
        self.look_up(text, &mut room);
        let joined = joined(text, &room.starts, &room.digits);
        let analysed = Text {
            text: text.into(),
            words: room.words.as_slice().into(),
            joined: joined.iter().map(|term| self.lexicon.number(term)).collect(),
            sentences: room.sentences.as_slice().into(),
        };
        self.room = room;
        analysed
    }

    /// Numbers the words that are not remembered.
    fn look_up(&mut self, text: &str, room: &mut Room) {
        let Room { unknown, words, starts, .. } = room;
        if unknown.is_empty() {
            return;
        }
        let asked = unknown.drain(..).map(|it| {
            let start = starts[it.place as usize] as usize;
            let word = &text[start..start + it.length as usize];
            (it, word)
        });
        self.lexicon.number_all(
            asked,
            |(it, word)| (it.hash, word),
            |(it, _), number| {
                words[it.place as usize] = number;
                self.recent.put(it.hash, number);
            },
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_the_numbers_of_the_lexicon() {
        let lexicon = Lexicon::default();
        let mut pen = Pen::new(&lexicon);
        for text in ["Amt und Amt", "Das Amt und das Land und das Amt 112", "", "Ä-Ö \u{200d} Amt"]
        {
            let analysed = pen.text(text);
            let words = lexicon.words();
            let told: Vec<&str> = analysed.words.iter().map(|it| words.get(*it as usize)).collect();
            assert_eq!(told, tokens(text).map(|token| token.text).collect::<Vec<_>>());
        }
    }
}
