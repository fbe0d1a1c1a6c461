//! Sentences of a Markdown text, and how hard it is to read.

use crate::parse::markdown::{Body, Piece};

/// Tags that stand inside a sentence; all others end it.
const INNER: &[&str] = &["a", "em", "strong", "span", "code", "sup", "br", "cite", "del"];

/// Abbreviations whose point ends no sentence.
const SHORT: &[&str] =
    &["z", "B", "d", "h", "u", "a", "bzw", "ca", "Abs", "Nr", "Art", "vgl", "ggf", "usw", "Dr"];

/// Calls `found` with each sentence of a text, without markup, and with what its words are like; a heading, a point
/// or a cell is one of its own. Spaces and line ends are as they stand; [`tidy`] puts them right.
pub fn sentences(body: &Body, found: impl FnMut(&str, Shape)) {
    let mut reader = Reader { found, block: String::new(), in_listing: false };
    for piece in body.pieces() {
        match piece {
            Piece::Text(text) => reader.text(text),
            Piece::Html(html) => reader.markup(html),
            Piece::Component(_) => reader.text(" … "),
            Piece::LinkStart(_) | Piece::Image(_) | Piece::Code(..) => {}
        }
    }
    reader.split();
}

/// The words of the block that is open, and who wants its sentences.
struct Reader<F> {
    found: F,
    block: String,
    in_listing: bool,
}

impl<F: FnMut(&str, Shape)> Reader<F> {
    /// Words; those of a listing of code are no sentences.
    fn text(&mut self, text: &str) {
        if !self.in_listing {
            self.block.push_str(text);
        }
    }

    fn markup(&mut self, html: &str) {
        let mut rest = html;
        while let Some((text, tag)) = rest.split_once('<') {
            self.text(text);
            let name = tag.trim_start_matches('/');
            let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
            if &name[..end] == "pre" {
                self.in_listing = !tag.starts_with('/');
            }
            if !INNER.contains(&&name[..end]) {
                self.split();
            }
            rest = tag.split_once('>').map_or("", |(_, rest)| rest);
        }
        self.text(rest);
    }

    /// Hands over the sentences of the block; the next one begins.
    fn split(&mut self) {
        split(&self.block, &mut self.found);
        self.block.clear();
    }
}

/// Cuts a block behind points, question and exclamation marks, and colons. Words are counted on the way: every
/// letter of a handbook is looked at once.
fn split(block: &str, found: &mut impl FnMut(&str, Shape)) {
    let (mut shape, mut word) = (Shape::default(), Length::default());
    let mut start = 0;
    for (at, byte) in block.bytes().enumerate() {
        let kind = match BYTES[usize::from(byte)] {
            FOREIGN => foreign(block[at..].chars().next()),
            kind => kind,
        };
        if kind == INSIDE {
            continue;
        }
        if kind & PART != 0 {
            word.take(kind);
            continue;
        }
        shape.add(&std::mem::take(&mut word));
        if kind == MARK && ends_sentence(block, at) {
            found(block[start..=at].trim_ascii(), std::mem::take(&mut shape));
            start = at + 1;
        }
    }
    shape.add(&word);
    let rest = block[start..].trim_ascii();
    if !rest.is_empty() {
        found(rest, shape);
    }
}

/// Whether a sentence ends with the mark at this byte: no number, no abbreviation, and not inside a word.
fn ends_sentence(block: &str, at: usize) -> bool {
    let rest = &block[at + 1..];
    if !rest.is_empty() && !rest.starts_with(|c: char| c.is_whitespace() || c == '“') {
        return false;
    }
    let word = block[..at].rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let number = block.as_bytes()[at] == b'.' && word.chars().all(|c| c.is_ascii_digit());
    !number && !SHORT.contains(&word)
}

/// A sentence with one space between its words.
pub fn tidy(sentence: &str) -> String {
    let mut tidy = String::with_capacity(sentence.len());
    for word in sentence.split_ascii_whitespace() {
        if !tidy.is_empty() {
            tidy.push(' ');
        }
        tidy.push_str(word);
    }
    tidy
}

/// The words of a sentence.
pub fn words(sentence: &str) -> impl Iterator<Item = &str> {
    let parts = sentence.split(|c: char| !c.is_alphanumeric() && c != '-');
    parts.filter(|word| word.chars().any(char::is_alphabetic))
}

/// What the words of a sentence are like.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Shape {
    /// How many words.
    pub words: usize,
    /// Those of three syllables and more.
    long: usize,
    /// Those of more than six letters.
    letters: usize,
    /// Those of one syllable.
    single: usize,
}

/// Part of a word.
const PART: u8 = 1;
/// A letter, which makes a word one.
const LETTER: u8 = 2;
/// A vowel, which begins a syllable.
const VOWEL: u8 = 4;
/// The first byte of a character that is not ASCII.
const FOREIGN: u8 = 8;
/// A further byte of such a character.
const INSIDE: u8 = 16;
/// What may end a sentence.
const MARK: u8 = 32;

/// What each byte of a text says of its word.
const BYTES: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            letter @ (b'a'..=b'z' | b'A'..=b'Z') => match letter.to_ascii_lowercase() {
                b'a' | b'e' | b'i' | b'o' | b'u' | b'y' => PART | LETTER | VOWEL,
                _ => PART | LETTER,
            },
            b'0'..=b'9' | b'-' => PART,
            b'.' | b'!' | b'?' | b':' => MARK,
            0x80..=0xbf => INSIDE,
            0xc0.. => FOREIGN,
            _ => 0,
        };
        byte += 1;
    }
    table
};

fn foreign(char: Option<char>) -> u8 {
    match char {
        Some('ä' | 'ö' | 'ü' | 'Ä' | 'Ö' | 'Ü') => PART | LETTER | VOWEL,
        Some(char) if char.is_alphabetic() => PART | LETTER,
        Some(char) if char.is_alphanumeric() => PART,
        _ => 0,
    }
}

impl Shape {
    fn add(&mut self, word: &Length) {
        if word.is_word {
            self.words += 1;
            self.long += usize::from(word.syllables >= 3);
            self.letters += usize::from(word.letters > 6);
            self.single += usize::from(word.syllables <= 1);
        }
    }
}

/// Syllables (groups of vowels) and letters of a word.
#[derive(Default)]
struct Length {
    is_word: bool,
    syllables: usize,
    letters: usize,
    in_vowels: bool,
}

impl Length {
    fn take(&mut self, kind: u8) {
        let vowel = kind & VOWEL != 0;
        self.is_word |= kind & LETTER != 0;
        self.syllables += usize::from(vowel && !self.in_vowels);
        self.letters += 1;
        self.in_vowels = vowel;
    }
}

/// The first Vienna formula for German prose: about the school year that can read it, 4 to 15.
///
/// (Bamberger, Vanecek 1984.) `None` for texts too short to tell.
#[derive(Clone, Copy, Debug, Default)]
pub struct Prose {
    all: Shape,
    sentences: usize,
}

impl Prose {
    /// Adds a sentence; headings and cells, which end without a mark, are none.
    pub fn add(&mut self, sentence: &str, shape: Shape) {
        if sentence.ends_with(['.', '!', '?']) {
            self.sentences += 1;
            self.all.words += shape.words;
            self.all.long += shape.long;
            self.all.letters += shape.letters;
            self.all.single += shape.single;
        }
    }

    /// About the school year that can read it.
    pub fn grade(&self) -> Option<f64> {
        let all = self.all;
        if all.words < 100 {
            return None;
        }
        let share = |part: usize| percent(part, all.words);
        let words = percent(all.words, self.sentences) / 100.0;
        let hard = 0.1935 * share(all.long) + 0.1672 * words + 0.1297 * share(all.letters);
        Some(hard - 0.0327 * share(all.single) - 0.875)
    }
}

#[expect(clippy::cast_precision_loss, reason = "words of one page")]
fn percent(part: usize, all: usize) -> f64 {
    part as f64 * 100.0 / all as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::markdown::inline;

    fn of(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        let body = inline(text).value.body;
        sentences(&body, |sentence, _| found.push(tidy(sentence)));
        found
    }

    #[test]
    fn points_end_sentences_and_abbreviations_do_not() {
        let text = "Das gilt z. B. nach Art. 28 am 3. Mai. Und **dann**? Ja: so.";
        let wanted = ["Das gilt z. B. nach Art. 28 am 3. Mai.", "Und dann?", "Ja:", "so."];
        assert_eq!(of(text), wanted);
    }

    #[test]
    fn long_words_make_hard_texts() {
        let easy = vec!["Das Amt hilft dir gern und schnell.".to_owned(); 20];
        let hard = vec!["Verwaltungsverfahrensrechtliche Zuständigkeitsregelungen erfordern Bearbeitungsvoraussetzungen hinsichtlich organisatorischer Rahmenbedingungen.".to_owned(); 20];
        let grade = |all: &[String]| {
            let mut prose = Prose::default();
            for text in all {
                split(text, &mut |sentence, shape| prose.add(sentence, shape));
            }
            prose.grade()
        };
        let (easy, hard) = (grade(&easy), grade(&hard));
        let (easy, hard) = (easy.expect("long enough"), hard.expect("long enough"));
        assert!(easy < 5.0 && hard > 15.0, "{easy} {hard}");
        assert_eq!(grade(&["Kurz.".to_owned()]), None);
    }
}
