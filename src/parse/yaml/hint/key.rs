//! Keys without colon, colons and dashes without a blank.

use super::line::Line;
use super::slip::Slip;

/// What is wrong between a key and its value, in the line where the parser gave up.
pub fn slip(line: &Line<'_>) -> Option<Slip> {
    dash(line).or_else(|| colon(line)).or_else(|| no_key(line))
}

/// The same in the line above, which the parser took for a text that goes on.
pub fn slip_above(line: &Line<'_>, below: &Line<'_>) -> Option<Slip> {
    dash(line).or_else(|| colon(line).filter(|_| line.column() == below.column()))
}

/// A key whose colon begins the next line.
pub fn split(line: &Line<'_>, below: &Line<'_>) -> Option<Slip> {
    let value =
        below.content().strip_prefix(':').filter(|it| it.is_empty() || it.starts_with(' '))?;
    let word = line.word();
    (is_key(word) && line.content() == word).then(|| {
        let message = format!("der Doppelpunkt zu „{word}“ steht erst in der nächsten Zeile");
        let help = format!("in eine Zeile schreiben: „{word}: {}“", short(value));
        Slip::new(line.content_start(), word.len(), message, help)
    })
}

/// `-text`: a list item without its blank.
fn dash(line: &Line<'_>) -> Option<Slip> {
    let rest = line.content().strip_prefix('-')?;
    rest.starts_with(char::is_alphabetic).then(|| {
        Slip::new(
            line.content_start(),
            1,
            "nach dem Strich fehlt ein Leerzeichen",
            format!("„- {}“ schreiben", short(rest)),
        )
    })
}

/// `key:value`, `key value`, `key = value`.
fn colon(line: &Line<'_>) -> Option<Slip> {
    let (word, start) = (line.word(), line.content_start());
    if line.has_key() || !is_key(word) {
        return None;
    }
    let rest = &line.content()[word.len()..];
    if let Some(value) = rest.strip_prefix(':') {
        let message = "nach dem Doppelpunkt fehlt ein Leerzeichen";
        let help = format!("„{word}: {}“ schreiben", short(value));
        let is_address = value.starts_with("//");
        return (!is_address).then(|| Slip::new(start + word.len(), 1, message, help));
    }
    let value = rest.trim_start_matches(|char: char| " =;：→".contains(char));
    let close = rest.starts_with([' ', '=', ';', '：', '{', '[', '"', '\'']);
    let prose = value.contains(' ') && !value.starts_with(['{', '[', '"', '\'']);
    (close && !value.is_empty() && (!prose || line.column() == 0)).then(|| {
        let message = format!("nach dem Schlüssel „{word}“ fehlt der Doppelpunkt");
        let help = format!("„{word}: {}“ schreiben", short(value));
        Slip::new(start, word.len(), message, help)
    })
}

/// A line of prose where a key belongs.
fn no_key(line: &Line<'_>) -> Option<Slip> {
    let content = line.content();
    let other = content.starts_with(['"', '\'', '[', '{', '*', '&', '!', '|', '>', '?', ',', '-']);
    let found = !other && !line.is_item() && !content.contains(": ") && !content.ends_with(':');
    found.then(|| {
        Slip::new(
            line.content_start(),
            content.len(),
            "in dieser Zeile fehlt ein Schlüssel mit Doppelpunkt",
            "„schlüssel: Wert“ schreiben; gehört die Zeile zum Text darüber, weiter einrücken als \
             dessen Schlüssel",
        )
    })
}

/// Keys are small letters.
fn is_key(word: &str) -> bool {
    !word.is_empty()
        && word.chars().all(|char| char.is_lowercase() || char.is_ascii_digit() || char == '_')
}

/// As much of a value as a line of help can hold.
fn short(value: &str) -> String {
    let value = value.trim();
    if value.chars().count() <= 30 { value.to_owned() } else { "…".to_owned() }
}
