//! The alphabet: groups by first letter, and the line of letters to jump to.

use crate::model::site::sort_key;
use serde::Serialize;
use std::collections::BTreeMap;

/// The group of everything that begins with no letter.
const DIGITS: char = '0';

/// A letter to jump to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Letter {
    /// `A`.
    #[serde(rename = "buchstabe")]
    pub letter: String,
    /// The anchor of its group, if there is one.
    #[serde(rename = "anker")]
    pub anchor: Option<String>,
}

/// The letter under which a title stands: umlauts under their base letter, digits together.
pub(super) fn initial(title: &str) -> char {
    let first = sort_key(title).chars().next();
    first.filter(char::is_ascii_alphabetic).map_or(DIGITS, |letter| letter.to_ascii_uppercase())
}

/// `A`, or `0–9` for the group of the digits.
pub(super) fn heading(letter: char) -> String {
    if letter == DIGITS { "0–9".to_owned() } else { letter.to_string() }
}

/// `buchstabe-a`.
pub(super) fn anchor(letter: char) -> String {
    format!("buchstabe-{}", letter.to_ascii_lowercase())
}

/// All letters; those with a group can be jumped to. Digits appear only with a group.
pub(super) fn alphabet<T>(groups: &BTreeMap<char, T>) -> Vec<Letter> {
    let digits = groups.contains_key(&DIGITS).then_some(DIGITS);
    let letters = digits.into_iter().chain('A'..='Z');
    letters
        .map(|letter| Letter {
            letter: heading(letter),
            anchor: groups.contains_key(&letter).then(|| anchor(letter)),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_title_has_a_letter() {
        for (title, wanted) in [
            ("Außengastronomie", 'A'),
            ("Änderungen", 'A'),
            ("öffentlich", 'O'),
            ("§ 16a BGG", '0'),
            ("„Einer für Alle“", 'E'),
            ("", '0'),
            ("Élan", 'E'),
        ] {
            assert_eq!(initial(title), wanted, "{title}");
        }
    }
}
