//! Words of links that say nothing on their own.

use super::writer::P060;
use crate::base::diag::Diag;
use crate::base::place::Place;

const EMPTY_WORDS: [&str; 20] = [
    "hier",
    "mehr",
    "link",
    "weiter",
    "weiterlesen",
    "klick",
    "klick hier",
    "klicken",
    "klicken sie hier",
    "hier klicken",
    "bitte hier klicken",
    "siehe hier",
    "mehr dazu",
    "mehr erfahren",
    "mehr lesen",
    "mehr informationen",
    "dieser link",
    "diese seite",
    "here",
    "read more",
];

/// The message about the words of a link, if they say too little.
pub(super) fn check_words(words: &str, place: Place) -> Option<Diag> {
    if words.is_empty() {
        let diag = Diag::error(P060, place, "der Verweis hat keinen Text");
        return Some(diag.help("den Namen des Ziels in die eckigen Klammern schreiben"));
    }
    if is_address(words) {
        let diag = Diag::warning(P060, place, "der Text des Verweises ist eine bloße Adresse");
        return Some(diag.help("so schreiben: [Name der Seite](Adresse)"));
    }
    is_known(words).then(|| {
        let message = format!("der Verweistext „{words}“ sagt nicht, wohin der Verweis führt");
        Diag::warning(P060, place, message).help("das Ziel beim Namen nennen")
    })
}

/// Whether the words are among those that say nothing.
pub(super) fn is_known(words: &str) -> bool {
    // Most words are longer than all of these.
    if words.len() > 30 {
        return false;
    }
    let plain = words.trim_matches(|char: char| !char.is_alphanumeric()).to_lowercase();
    EMPTY_WORDS.contains(&plain.as_str())
}

fn is_address(words: &str) -> bool {
    let begins = ["http://", "https://", "www."].iter().any(|start| words.starts_with(start));
    begins && !words.contains(char::is_whitespace)
}
