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
    let tokens = |at: usize| starts[at..].iter().map(|start| token(text, *start as usize));
    for at in digits.iter().map(|at| *at as usize) {
        let before = at.checked_sub(1).filter(|before| *before >= done);
        let joined = match before.and_then(|before| law(text, tokens(before))) {
            Some(term) => Some((term, at + 1)),
            None if at >= done => number(text, tokens(at)).map(|(term, count)| (term, at + count)),
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
) -> Option<(String, usize)> {
    let digits = |token: &Token<'_>| token.text.bytes().all(|byte| byte.is_ascii_digit());
    let mut last = tokens.clone().next().filter(digits)?;
    let joins = |token: &Token<'a>| {
        let gap = &text[last.end()..token.start];
        last = *token;
        matches!(gap, " " | "." | "/" | "\u{a0}" | "\u{202f}") && digits(token)
    };
    let count = 1 + tokens.clone().skip(1).take_while(joins).count();
    let term = || -> String { tokens.take(count).map(|token| token.text).collect() };
    (count > 1).then(term).filter(|term| term.len() >= LONG_NUMBER).map(|term| (term, count))
}

/// `§ 16a`, `Art. 28`.
fn law<'a>(text: &str, mut tokens: impl Iterator<Item = Token<'a>>) -> Option<String> {
    let (sign, number) = (tokens.next()?, tokens.next()?);
    let gap = text[sign.end()..number.start].trim_start_matches('.');
    if !matches!(gap, "" | " " | "\u{a0}" | "\u{202f}") {
        return None;
    }
    let (_, short) = LAWS.iter().find(|(law, _)| is_law(sign.text, law))?;
    Some(format!("{short}{}", fold(number.text)))
}

/// Whether a word is the sign of a law. Nearly all words before a number are told by their first byte.
fn is_law(word: &str, law: &str) -> bool {
    let first = word.as_bytes()[0].eq_ignore_ascii_case(&law.as_bytes()[0]);
    first && (word.eq_ignore_ascii_case(law) || word.len() > law.len() && fold(word) == law)
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
