//! One spelling for all: lower case, without accents, `ä` and `ae` both as `a`, `ß` as `ss`.

use super::table::LETTERS_APART;
use unicode_normalization::UnicodeNormalization;

/// The letters of a word in one spelling.
pub fn fold(word: &str) -> String {
    if word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        let mut folded = word.to_owned();
        folded.make_ascii_lowercase();
        return without_pairs(folded);
    }
    without_pairs(letters(word))
}

/// The place in a word for every byte of what [`fold`] makes of it, and for the end.
#[derive(Debug)]
pub enum Places {
    /// Each byte has its own place.
    Same,
    /// The place of each byte.
    Each(Vec<usize>),
}

impl Places {
    /// For a word and what [`fold`] has made of it.
    pub fn of(word: &str, folded: &str) -> Self {
        if word.is_ascii() && word.len() == folded.len() {
            return Self::Same;
        }
        let mut wide = String::with_capacity(word.len());
        let mut places = Vec::with_capacity(word.len() + 1);
        for (at, char) in word.char_indices() {
            if !push(&mut wide, char) {
                wide.push_str(&foreign_letters(char.encode_utf8(&mut [0; 4])));
            }
            places.resize(wide.len(), at);
        }
        if has_pair(&wide) {
            let mut kept = kept(&wide);
            places.retain(|_| kept.next().expect("one answer for each byte"));
        }
        places.push(word.len());
        Self::Each(places)
    }

    /// The place of a byte.
    pub fn get(&self, byte: usize) -> usize {
        match self {
            Self::Same => byte,
            Self::Each(places) => places[byte],
        }
    }
}

fn letters(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    if word.chars().all(|char| push(&mut folded, char)) { folded } else { foreign_letters(word) }
}

/// Appends a letter, if German has it.
#[inline]
fn push(folded: &mut String, char: char) -> bool {
    match char {
        'ä' | 'Ä' => folded.push('a'),
        'ö' | 'Ö' => folded.push('o'),
        'ü' | 'Ü' => folded.push('u'),
        'ß' => folded.push_str("ss"),
        _ if char.is_ascii() => folded.push(char.to_ascii_lowercase()),
        _ => return false,
    }
    true
}

/// For words with other letters than German has.
fn foreign_letters(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for char in word.nfd().filter(|char| !is_silent(*char)).flat_map(char::to_lowercase) {
        match LETTERS_APART.iter().find(|(letter, _)| *letter == char) {
            Some((_, ascii)) => folded.push_str(ascii),
            None => folded.push(char),
        }
    }
    folded
}

/// Soft hyphens, joiners, accents.
fn is_silent(char: char) -> bool {
    matches!(char, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{300}'..='\u{36f}')
}

fn has_pair(folded: &str) -> bool {
    folded.as_bytes().windows(2).any(|pair| matches!(pair, b"ae" | b"oe" | b"ue"))
}

/// `ae`, `oe`, `ue` are `ä`, `ö`, `ü`, unless a vowel or `q` stands before: `neue`, `Quelle`.
fn without_pairs(wide: String) -> String {
    if !has_pair(&wide) {
        return wide;
    }
    let bytes = wide.bytes().zip(kept(&wide)).filter(|(_, kept)| *kept).map(|(byte, _)| byte);
    String::from_utf8(bytes.collect()).expect("only ASCII letters are dropped")
}

fn kept(wide: &str) -> impl Iterator<Item = bool> {
    let bytes = wide.as_bytes();
    (0..bytes.len()).map(move |at| {
        let pair = at > 0 && bytes[at] == b'e' && matches!(bytes[at - 1], b'a' | b'o' | b'u');
        let before = at.checked_sub(2).map(|at| bytes[at]);
        !pair || before.is_some_and(|byte| b"aeiouyq".contains(&byte))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_meet() {
        for (one, other) in [
            ("Bürgeramt", "Buergeramt"),
            ("Außengastronomie", "AUSSENGASTRONOMIE"),
            ("Größe", "groesse"),
            ("Café", "cafe\u{301}"),
            ("Nach\u{ad}nutzung", "nachnutzung"),
            ("Ämter", "A\u{308}mter"),
            ("Łódź", "lodz"),
        ] {
            assert_eq!(fold(one), fold(other), "{one}");
        }
        assert_eq!(fold("neue Quelle"), "neue quelle");
        assert_eq!(fold("Steuer"), "steuer");
    }

    #[test]
    fn places_lead_back() {
        let word = "Größe\u{ad}nmaß";
        let places = Places::of(word, &fold(word));
        assert_eq!(fold(word), "grossenmass");
        assert_eq!(&word[places.get(7)..], "maß");
        assert_eq!(places.get(fold(word).len()), word.len());
        assert!(matches!(Places::of("Amt", "amt"), Places::Same));
    }
}
