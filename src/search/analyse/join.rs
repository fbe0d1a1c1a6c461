//! Words that belong together though space stands between them: numbers in groups, rules of law.

use super::fold::fold;
use super::table::LAWS;
use super::token::Token;

/// Digits in a run that count as one number.
const LONG_NUMBER: usize = 5;

/// A term that several words make together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Joined {
    /// The term: `99102013104000`, `§16a`, `art28`.
    pub term: String,
    /// The first word.
    pub first: usize,
    /// How many words.
    pub count: usize,
}

/// The terms that neighbouring words make together.
pub fn joined(text: &str, tokens: &[Token<'_>]) -> Vec<Joined> {
    let mut found = Vec::new();
    let mut at = 0;
    let digit = |at: usize| tokens.get(at).is_some_and(|it| it.text.as_bytes()[0].is_ascii_digit());
    while at < tokens.len() {
        // Nearly all words: neither a number nor before one.
        if !digit(at) && !digit(at + 1) {
            at += 1;
            continue;
        }
        let joined = match number(text, &tokens[at..]) {
            Some(joined) => Some(joined),
            None => law(text, &tokens[at..]),
        };
        at += joined.as_ref().map_or(1, |(_, count)| *count);
        found.extend(joined.map(|(term, count)| Joined { term, first: at - count, count }));
    }
    found
}

/// `99 102 013 104 000`: groups with one sign between them.
fn number(text: &str, tokens: &[Token<'_>]) -> Option<(String, usize)> {
    let digits = |token: &Token<'_>| token.text.bytes().all(|byte| byte.is_ascii_digit());
    if !tokens.first().is_some_and(digits) {
        return None;
    }
    let joins = |pair: &&[Token<'_>]| {
        let gap = &text[pair[0].end()..pair[1].start];
        digits(&pair[1]) && matches!(gap, " " | "." | "/" | "\u{a0}" | "\u{202f}")
    };
    let count = 1 + tokens.windows(2).take_while(joins).count();
    let term: String = tokens[..count].iter().map(|token| token.text).collect();
    (count > 1 && term.len() >= LONG_NUMBER).then_some((term, count))
}

/// `§ 16a`, `Art. 28`.
fn law(text: &str, tokens: &[Token<'_>]) -> Option<(String, usize)> {
    let [sign, number, ..] = tokens else { return None };
    if !number.text.as_bytes()[0].is_ascii_digit() {
        return None;
    }
    let gap = text[sign.end()..number.start].trim_start_matches('.');
    if !matches!(gap, "" | " " | "\u{a0}" | "\u{202f}") {
        return None;
    }
    let sign = fold(sign.text);
    let (_, short) = LAWS.iter().find(|(law, _)| *law == sign)?;
    Some((format!("{short}{}", fold(number.text)), 2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::analyse::tokens;

    #[test]
    fn numbers_and_laws_are_joined() {
        let terms = |text: &str| -> Vec<String> {
            let all: Vec<_> = tokens(text).collect();
            joined(text, &all).into_iter().map(|joined| joined.term).collect()
        };
        assert_eq!(terms("LeiKa 99 102 013 104 000 hier"), ["99102013104000"]);
        assert_eq!(terms("§ 16a BGG, §§ 4 und Art. 28 DSGVO"), ["§16a", "§4", "art28"]);
        assert_eq!(terms("Artikel 28, Paragraf 3"), ["art28", "§3"]);
        assert_eq!(terms("7.416 und 12 14"), [""; 0]);
        assert_eq!(terms("17.416 Fälle"), ["17416"]);
    }
}
