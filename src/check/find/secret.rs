//! Credentials: a word for a password and a value behind it.

use std::ops::Range;

/// Words for a password, in lower case.
pub(super) const WORDS: &[&str] = &["passwort", "kennwort", "password", "passwd", "passphrase"];

/// What stands behind the colon when no password is given away.
const HARMLESS: &[&str] = &[
    "bekannt",
    "erforderlich",
    "geheim halten",
    "ja",
    "kein",
    "keine",
    "keines",
    "keins",
    "leer",
    "nein",
    "notwendig",
    "nötig",
    "optional",
    "pflicht",
    "pflichtfeld",
    "siehe",
    "unbekannt",
    "vergessen",
    "zurücksetzen",
    "ändern",
];

/// Verbs that stand for a colon.
const SAYS: &[&str] = &["lautet", "heißt"];

/// The value behind `:`, `=` or a verb.
pub(super) fn value(text: &str, from: usize) -> Option<Range<usize>> {
    let space = |char: char| char == ' ' || char == '\t' || char == '\u{a0}';
    let emphasis = |char: char| space(char) || "*_\"'`“".contains(char);
    let sign = text[from..].trim_start_matches(emphasis);
    let assigned = sign.starts_with('=');
    let said = SAYS.iter().find_map(|verb| sign.strip_prefix(verb));
    let behind = said.filter(|rest| rest.starts_with(|char| space(char) || char == ':'));
    let rest = behind
        .map(|rest| rest.trim_start_matches(space).trim_start_matches(':'))
        .or_else(|| sign.strip_prefix([':', '=']))?
        .trim_start_matches(|char| space(char) || "*_".contains(char));
    let start = text.len() - rest.len();
    let line = &rest[..rest.find('\n').unwrap_or(rest.len())];
    let quote = line.chars().next().filter(|char| "\"'`„".contains(*char));
    let (start, inner) = match quote {
        Some(quote) => (start + quote.len_utf8(), &line[quote.len_utf8()..]),
        None => (start, line),
    };
    let ends = |char: char| char.is_whitespace() || "\"'`“”|<),;".contains(char);
    let word = &inner[..inner.find(ends).unwrap_or(inner.len())];
    let word = word.trim_end_matches(['.', ':', '*']);
    let alone = inner[word.len()..]
        .trim_matches(|char: char| "\"'`“”|.*".contains(char) || space(char))
        .is_empty();
    let given = is_value(word)
        && (assigned || quote.is_some() || is_mixed(word) || (alone && said.is_none()));
    given.then(|| start..start + word.len())
}

/// Neither empty nor a sign that something is to be filled in.
fn is_value(word: &str) -> bool {
    let lower = word.to_lowercase();
    word.chars().count() >= 3
        && word.chars().any(char::is_alphanumeric)
        && !word.starts_with(['<', '{', '$', '[', '*', '…', '%', '/'])
        && !word.contains('…')
        && !lower.bytes().all(|byte| byte == b'x')
        && !HARMLESS.contains(&lower.as_str())
}

/// Letters together with digits or signs, as passwords have and words have not.
fn is_mixed(word: &str) -> bool {
    let letters = word.chars().any(char::is_alphabetic);
    let others = word.chars().any(|char| char.is_ascii_digit() || "!$%&#+?@".contains(char));
    letters && others
}

#[cfg(test)]
mod tests {
    use crate::check::find::{Mark, marks};
    use std::ops::Range;

    fn secrets(text: &str) -> Vec<Range<usize>> {
        let own = |(mark, range)| (mark == Mark::Secret).then_some(range);
        marks(text).into_iter().filter_map(own).collect()
    }

    #[test]
    fn only_with_a_value_behind() {
        for (text, wanted) in [
            ("Passwort: geheim", Some("geheim")),
            ("Kennwort Sommer", None),
            ("**Kennwort:** Sommer2024!", Some("Sommer2024!")),
            ("url?user=a&password=abcdef&x", Some("abcdef&x")),
            ("\"password\": \"hallo-welt\"", Some("hallo-welt")),
            ("Das Passwort lautet Sommer2021!", Some("Sommer2021!")),
            ("Das Passwort lautet: „kommune“.", Some("kommune")),
            ("Das Kennwort heißt anders", None),
            ("Passwort: wird per Post verschickt", None),
            ("Passwort: …", None),
            ("Passwort: xxxxx", None),
            ("Passwort: <Ihr Passwort>", None),
            ("Passwort: Pflichtfeld", None),
            ("Das Passwort muss: lang sein", None),
            ("Passwortregeln: Länge8", None),
            ("Zugang mit Passwort.", None),
        ] {
            let found = secrets(text).pop().map(|range| &text[range]);
            assert_eq!(found, wanted, "{text}");
        }
    }
}
