//! Sentences of a Markdown text, and how hard it is to read.

use crate::parse::markdown::{Body, Piece};

/// Tags that stand inside a sentence; all others end it.
const INNER: &[&str] = &["a", "em", "strong", "span", "code", "sup", "br", "cite", "del"];

/// Abbreviations whose point ends no sentence.
const SHORT: &[&str] =
    &["z", "B", "d", "h", "u", "a", "bzw", "ca", "Abs", "Nr", "Art", "vgl", "ggf", "usw", "Dr"];

/// The sentences of a text, without markup; a heading, a point or a cell is one of its own.
pub fn sentences(body: &Body) -> Vec<String> {
    let mut reader = Reader::default();
    for piece in body.pieces() {
        match piece {
            Piece::Text(text) => reader.text(text),
            Piece::Html(html) => reader.markup(html),
            Piece::Component(_) => reader.text(" … "),
            Piece::LinkStart(_) | Piece::Image(_) => {}
        }
    }
    split(&reader.block, &mut reader.found);
    reader.found
}

/// What was read so far: sentences, and the words of the block that is open.
#[derive(Default)]
struct Reader {
    found: Vec<String>,
    block: String,
    in_listing: bool,
}

impl Reader {
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
                split(&self.block, &mut self.found);
                self.block.clear();
            }
            rest = tag.split_once('>').map_or("", |(_, rest)| rest);
        }
        self.text(rest);
    }
}

/// Cuts a block behind points, question and exclamation marks, and colons.
fn split(block: &str, found: &mut Vec<String>) {
    let mut start = 0;
    for (at, mark) in block.char_indices().filter(|(_, c)| ".!?:".contains(*c)) {
        let rest = &block[at + 1..];
        let ends = rest.is_empty() || rest.starts_with(|c: char| c.is_whitespace() || c == '“');
        let word = block[..at].rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let number = mark == '.' && word.chars().all(|c| c.is_ascii_digit());
        if ends && !number && !SHORT.contains(&word) {
            push(&block[start..=at], found);
            start = at + 1;
        }
    }
    push(&block[start..], found);
}

fn push(sentence: &str, found: &mut Vec<String>) {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    if !words.is_empty() {
        found.push(words.join(" "));
    }
}

/// The words of a sentence.
pub fn words(sentence: &str) -> impl Iterator<Item = &str> {
    let parts = sentence.split(|c: char| !c.is_alphanumeric() && c != '-');
    parts.filter(|word| word.chars().any(char::is_alphabetic))
}

/// The first Vienna formula for German prose: about the school year that can read it, 4 to 15.
///
/// (Bamberger, Vanecek 1984.) `None` for texts too short to tell.
pub fn grade(sentences: &[String]) -> Option<f64> {
    let prose = || sentences.iter().filter(|sentence| sentence.ends_with(['.', '!', '?']));
    let all: Vec<&str> = prose().flat_map(|sentence| words(sentence)).collect();
    if all.len() < 100 {
        return None;
    }
    let share =
        |counts: fn(&str) -> bool| percent(all.iter().filter(|w| counts(w)).count(), all.len());
    let long = share(|word| syllables(word) >= 3);
    let letters = share(|word| word.chars().count() > 6);
    let single = share(|word| syllables(word) == 1);
    let length = percent(all.len(), prose().count()) / 100.0;
    Some(0.1935 * long + 0.1672 * length + 0.1297 * letters - 0.0327 * single - 0.875)
}

#[expect(clippy::cast_precision_loss, reason = "words of one page")]
fn percent(part: usize, all: usize) -> f64 {
    part as f64 * 100.0 / all as f64
}

/// Groups of vowels.
fn syllables(word: &str) -> usize {
    let vowel = |c: char| "aeiouyäöüAEIOUYÄÖÜ".contains(c);
    let mut before = false;
    let mut count = 0;
    for char in word.chars() {
        let now = vowel(char);
        count += usize::from(now && !before);
        before = now;
    }
    count.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::source::{FileId, Span};
    use crate::parse::markdown::inline;

    fn of(text: &str) -> Vec<String> {
        sentences(&inline(text, FileId(0), Span::default()).value.body)
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
        let (easy, hard) = (grade(&easy).expect("long enough"), grade(&hard).expect("long enough"));
        assert!(easy < 5.0 && hard > 15.0, "{easy} {hard}");
        assert_eq!(grade(&["Kurz.".to_owned()]), None);
    }
}
