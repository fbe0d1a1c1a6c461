//! A word as it is written → the terms under which it is found.

use super::fold::fold;
use super::stem::stem;
use super::table::{FILLERS, longest};
use super::token::{has_hyphen, is_hyphen};

/// What a word means for the search.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Word {
    /// In one spelling, hyphens gone.
    pub folded: String,
    /// Without its ending.
    pub term: String,
    /// Whether it finds nothing by itself.
    pub filler: bool,
    /// The terms of what hyphens join, and of letters and digits that touch.
    pub pieces: Vec<String>,
}

/// The longest filler; nearly all other words are longer.
const LONGEST: usize = longest(FILLERS);

/// What a word means for the search.
pub fn word(written: &str) -> Word {
    if !has_hyphen(written) {
        let folded = fold(written);
        if !folded.bytes().any(|byte| byte.is_ascii_digit()) {
            return plain(folded);
        }
    }
    let mut parts = Vec::new();
    for part in written.split(is_hyphen) {
        apart(fold(part), &mut parts);
    }
    let folded = parts.concat();
    let filler = parts.len() < 2 && is_filler(&folded);
    let pieces = if parts.len() > 1 {
        parts.iter().filter_map(|part| piece(part)).collect()
    } else {
        Vec::new()
    };
    Word { term: stem(&folded), folded, filler, pieces }
}

/// Nearly all words: letters alone.
fn plain(folded: String) -> Word {
    let filler = is_filler(&folded);
    Word { term: stem(&folded), folded, filler, pieces: Vec::new() }
}

/// `ozg10241` → `ozg`, `10241`; a single letter stays: `16a`, `s3`.
fn apart(mut folded: String, parts: &mut Vec<String>) {
    let digit = folded.bytes().position(|byte| byte.is_ascii_digit());
    let digit = digit.filter(|digit| folded[..*digit].chars().nth(1).is_some());
    let behind = digit.map(|digit| folded.split_off(digit));
    parts.extend([Some(folded), behind].into_iter().flatten().filter(|part| !part.is_empty()));
}

fn piece(part: &str) -> Option<String> {
    (!is_filler(part)).then(|| stem(part))
}

fn is_filler(folded: &str) -> bool {
    let single = folded.chars().count() == 1;
    folded.is_empty()
        || single && !folded.starts_with(|char: char| char.is_ascii_digit())
        || folded.len() <= LONGEST && FILLERS.binary_search(&folded).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_terms() {
        let dienst = word("Online-Dienste");
        assert_eq!(dienst.term, word("Onlinedienst").term);
        assert_eq!(dienst.pieces, ["onlin", "dienst"]);
        assert_eq!(word("OZG10241").pieces, ["ozg", "10241"]);
        assert_eq!(word("16a").term, "16a");
        assert!(word("Für").filler && word("B").filler && !word("4").filler);
        assert_eq!(word("E-Mail").pieces, ["mail"]);
        // What joins the signs of a picture is nothing that anybody asks for.
        assert!(
            ["\u{200d}", "\u{ad}-\u{301}"]
                .map(word)
                .iter()
                .all(|it| it.filler && it.term.is_empty())
        );
    }

    /// The browser is asked the same words.
    #[test]
    fn hard_words_have_their_terms() {
        let list = include_str!("../../../tests/search/words.txt");
        let pairs = list.lines().filter(|line| !line.starts_with('#'));
        let pairs = pairs.filter_map(|line| line.split_once(" = "));
        let told: Vec<String> =
            pairs.clone().map(|(it, _)| format!("{it} = {}", word(it).term)).collect();
        let wanted: Vec<String> = pairs.map(|(it, term)| format!("{it} = {term}")).collect();
        assert_eq!(told, wanted);
    }

    #[test]
    fn fillers_are_sorted() {
        assert!(FILLERS.is_sorted());
    }
}
