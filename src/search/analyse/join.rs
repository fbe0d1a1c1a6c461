//! Words that belong together though space stands between them: numbers in groups, rules of law.

use super::fold::fold;
use super::table::LAWS;
use super::token::{Token, token};

/// Digits in a run that count as one number.
const LONG_NUMBER: usize = 5;

/// The terms that neighbouring words make together: `99102013104000`, `§16a`, `art28`. `starts` holds the
/// first byte of each word, `digits` are the places of those that begin with a digit.
pub fn joined(text: &str, starts: &[u32], digits: &[u32]) -> Vec<String> {
    let mut found = Vec::new();
    let mut done = 0;
    let tokens = |at: u32| starts[at as usize..].iter().map(|start| token(text, *start as usize));
    let may_be_law = |at: u32| {
        let first = text.as_bytes()[starts[at as usize] as usize];
        LAWS.iter().any(|(law, _)| begins(law, first))
    };
    for (nth, at) in digits.iter().copied().enumerate() {
        // Nearly all numbers stand alone, as the first bytes of their neighbours tell.
        let before = at.checked_sub(1).filter(|before| *before >= done && may_be_law(*before));
        let goes_on = at >= done && digits.get(nth + 1) == Some(&(at + 1));
        let joined = match before.and_then(|before| law(text, tokens(before))) {
            Some(term) => Some((term, at + 1)),
            None if goes_on => number(text, tokens(at)).map(|(term, count)| (term, at + count)),
            None => None,
        };
        if let Some((term, end)) = joined {
            found.push(term);
            done = end;
        }
    }
    found
}

/// Whether a digit stands here.
pub fn is_digit(text: &str, at: usize) -> bool {
    text.as_bytes()[at].is_ascii_digit()
}

/// `99 102 013 104 000`: groups with one sign between them.
fn number<'a>(
    text: &str,
    tokens: impl Iterator<Item = Token<'a>> + Clone,
) -> Option<(String, u32)> {
    let digits = |token: &Token<'_>| token.text.bytes().all(|byte| byte.is_ascii_digit());
    let mut last = tokens.clone().next().filter(digits)?;
    let joins = |token: &Token<'a>| {
        let gap = &text[last.end()..token.start];
        last = *token;
        matches!(gap, " " | "." | "/" | "\u{a0}" | "\u{202f}") && digits(token)
    };
    let count = 1 + tokens.clone().skip(1).take_while(joins).count();
    let term = || -> String { tokens.take(count).map(|token| token.text).collect() };
    (count > 1).then(term).filter(|it| it.len() >= LONG_NUMBER).map(|term| (term, count as u32))
}

/// `§ 16a`, `Art. 28`.
fn law<'a>(text: &str, mut tokens: impl Iterator<Item = Token<'a>>) -> Option<String> {
    let (sign, number) = (tokens.next()?, tokens.next()?);
    let gap = text[sign.end()..number.start].trim_start_matches('.');
    if !matches!(gap, "" | " " | "\u{a0}" | "\u{202f}") {
        return None;
    }
    let (_, short) = LAWS.iter().find(|(law, _)| is_law(sign.text, law))?;
    Some([short, &*fold(number.text)].concat())
}

/// Whether a word is the sign of a law.
fn is_law(word: &str, law: &str) -> bool {
    let longer = word.len() > law.len();
    begins(law, word.as_bytes()[0])
        && (word.eq_ignore_ascii_case(law) || longer && may_fold(word, law) && fold(word) == law)
}

/// Whether a longer word with the first letter of a law may be its sign in another spelling: nearly all are told by
/// their second letter.
fn may_fold(word: &str, law: &str) -> bool {
    let second = word.as_bytes()[1].to_ascii_lowercase();
    second == law.as_bytes()[1] || second == b'e' || !second.is_ascii()
}

/// Whether a law's sign may begin with a byte.
fn begins(law: &str, byte: u8) -> bool {
    law.as_bytes()[0].eq_ignore_ascii_case(&byte)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::analyse::tokens;

    #[test]
    fn numbers_and_laws_are_joined() {
        let terms = |text: &str| -> Vec<String> {
            let all: Vec<_> = tokens(text).map(|token| token.start as u32).collect();
            let is_number = |at: &u32| is_digit(text, all[*at as usize] as usize);
            let digits: Vec<u32> = (0..all.len() as u32).filter(is_number).collect();
            joined(text, &all, &digits)
        };
        assert_eq!(terms("LeiKa 99 102 013 104 000 hier"), ["99102013104000"]);
        assert_eq!(terms("§ 16a BGG, §§ 4 und Art. 28 DSGVO"), ["§16a", "§4", "art28"]);
        assert_eq!(terms("Artikel 28, Paragraf 3"), ["art28", "§3"]);
        assert_eq!(terms("Aert. 28, Arti\u{ad}kel 5"), ["art28", "art5"]);
        assert_eq!(terms("7.416 und 12 14"), [""; 0]);
        assert_eq!(terms("17.416 Fälle"), ["17416"]);
    }
}
