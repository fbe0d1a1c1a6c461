//! Looks for the slip near the place where the parser gave up.

use super::line::{Line, lines};
use super::slip::Slip;
use super::{flow, indent, key, sign, value};
use crate::base::source::Span;
use serde_yaml::Error;

/// The slip behind a syntax error.
pub fn hint(text: &str, error: &Error) -> Slip {
    let place = error.location().map_or((1, 1), |it| (it.line() as usize, it.column() as usize));
    let all = lines(text, place.0 + 1);
    let last = all.iter().rposition(|line| line.number <= place.0);
    let slip = last.and_then(|last| near(text, &all[..=last], all.get(last + 1)));
    slip.unwrap_or_else(|| unusual(text, place, error))
}

/// What YAML reads without complaint and nobody can have meant: hard blanks that pull a line out of
/// its group, a component without quotes, a group without a colon in front.
pub fn misread(text: &str) -> Option<Slip> {
    let odd = |char: char| char.is_whitespace() && !char.is_ascii();
    let possible = text.contains('{') || text.contains(odd);
    possible.then(|| lines(text, usize::MAX).iter().find_map(misread_line)).flatten()
}

fn misread_line(line: &Line<'_>) -> Option<Slip> {
    let (value, start) = line.value();
    let behind = line.content()[line.word().len()..].trim_start_matches([' ', ':']);
    if let Some(slip) = sign::hard_blank(line) {
        Some(slip)
    } else if line.has_key() || line.is_item() {
        value.starts_with("{{").then(|| flow::component(value, start))
    } else {
        let group = behind.starts_with('{') && !behind.starts_with("{{") && behind.contains(": ");
        group.then(|| key::slip(line)).flatten()
    }
}

/// Of the last of these lines the parser complained; `below` may have brought it to that.
fn near(text: &str, lines: &[Line<'_>], below: Option<&Line<'_>>) -> Option<Slip> {
    let (last, before) = lines.split_last()?;
    let above = before.last();
    sign::slip(last)
        .or_else(|| above.into_iter().chain(below).find_map(sign::blank))
        .or_else(|| above.into_iter().chain([last]).find_map(sign::dot))
        .or_else(|| before.iter().skip(1).find_map(sign::divider))
        .or_else(|| flow::open(before, text))
        .or_else(|| key::split(last, below?))
        .or_else(|| key::split(above?, last))
        .or_else(|| key::slip(last).filter(|_| !indent::is_text(last, before)))
        .or_else(|| indent::is_text(last, before).then(|| value::text_goes_on(last)))
        .or_else(|| value::slip(last))
        .or_else(|| above.and_then(|above| key::slip_above(above, last)))
        .or_else(|| above.and_then(value::slip))
        .or_else(|| indent::slip(last, before))
}

/// What no file here knows: the parser's own place and words that fit every slip.
fn unusual(text: &str, (line, column): (usize, usize), error: &Error) -> Slip {
    let detail = error.to_string();
    let (message, help) = if detail.contains("budget") || detail.contains("depth") {
        (
            "die Datei verweist zu oft auf sich selbst oder ist zu tief verschachtelt",
            "Anker (&) und Verweise (*) auflösen, Ebenen verringern",
        )
    } else if detail.contains("alias") || detail.contains("anchor") {
        (
            "dieser Verweis (*) hat keinen Anker (&)",
            "Text mit * am Anfang in Anführungszeichen setzen",
        )
    } else {
        (
            "hier ist die YAML-Schreibweise nicht verständlich",
            "Einrückung, Doppelpunkte und Anführungszeichen dieser und der vorigen Zeile prüfen",
        )
    };
    let (span, (message, help)) = (at(text, line, column), (message.into(), help.into()));
    Slip { span, message, help }
}

/// The character at a line and column, both from 1; the last one if the text is shorter.
fn at(text: &str, line: usize, column: usize) -> Span {
    let start = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(start..).unwrap_or_default();
    let before: usize = rest.chars().take(column.saturating_sub(1)).map(char::len_utf8).sum();
    let width = rest[before..].chars().next().map_or(0, char::len_utf8);
    Span::new(start + before, start + before + width)
}
