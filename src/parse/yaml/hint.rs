//! What an author most likely did wrong when YAML cannot be read.

use super::read::UNREADABLE;
use crate::base::diag::Diag;
use crate::base::place::Place;
use crate::base::source::{FileId, Span};

/// One German message for a syntax error, at the slip itself where it is one of the usual ones.
pub fn hint(
    file: FileId,
    text: &str,
    offset: usize,
    at: Option<Span>,
    error: &serde_yaml::Error,
) -> Diag {
    let slip = usual_slip(text).unwrap_or_else(|| unusual(text, at, error));
    Diag::error(UNREADABLE, Place::Span(file, slip.span.shifted(offset)), slip.message)
        .help(slip.help)
}

struct Slip {
    span: Span,
    message: &'static str,
    help: &'static str,
}

/// Finds the first usual slip, line by line.
fn usual_slip(text: &str) -> Option<Slip> {
    let mut start = 0;
    let mut block: Option<usize> = None;
    for line in text.split_inclusive('\n') {
        let body = line.trim_end();
        let indent = body.len() - body.trim_start().len();
        let inside_block = block.is_some_and(|outer| indent > outer || body.trim().is_empty());
        if !inside_block {
            block = starts_block(body).then_some(indent);
            if let Some(slip) = slip_in_line(body, start) {
                return Some(slip);
            }
        }
        start += line.len();
    }
    None
}

fn starts_block(body: &str) -> bool {
    let end = body.trim_end_matches(['-', '+']);
    end.ends_with([':', ' ', '-']).then_some(()).is_none()
        && (end.ends_with('|') || end.ends_with('>'))
}

fn slip_in_line(body: &str, start: usize) -> Option<Slip> {
    let blank = body.len() - body.trim_start().len();
    if let Some(tab) = body[..blank].find('\t') {
        return Some(Slip {
            span: Span::new(start + tab, start + tab + 1),
            message: "hier rückt ein Tabulator ein",
            help: "mit Leerzeichen einrücken, zwei je Stufe",
        });
    }
    let rest = body[blank..].trim_start_matches("- ");
    if rest.starts_with('#') {
        return None;
    }
    let at = start + body.len() - rest.len();
    missing_space(rest, at).or_else(|| value_slip(rest, at))
}

/// `titel:Leitfaden` — but not `https://…` or `leistung:id` as a list item.
fn missing_space(rest: &str, at: usize) -> Option<Slip> {
    let colon = rest.find(':')?;
    let key = &rest[..colon];
    let after = rest[colon + 1..].chars().next()?;
    let plain = key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    (plain && !key.is_empty() && after.is_uppercase()).then_some(Slip {
        span: Span::new(at + colon, at + colon + 1),
        message: "es fehlt ein Leerzeichen nach dem Doppelpunkt",
        help: "ein Leerzeichen hinter den Doppelpunkt setzen",
    })
}

fn value_slip(rest: &str, at: usize) -> Option<Slip> {
    // Inside brackets and quotes a colon with a space is right.
    let colon = rest.find(": ").filter(|_| !rest.starts_with(['{', '[', '"', '\'']))?;
    let value = rest[colon + 2..].trim_start();
    let place = at + rest.len() - value.len();
    let first = value.chars().next()?;
    if (first == '"' || first == '\'') && !closes(value, first) {
        return Some(Slip {
            span: Span::new(place, place + 1),
            message: "das Anführungszeichen wird nicht geschlossen",
            help: "den Text mit demselben Zeichen abschließen",
        });
    }
    if (first == '[' || first == '{') && value.matches(first).count() > closing(value, first) {
        return Some(Slip {
            span: Span::new(place, place + 1),
            message: "die Klammer wird nicht geschlossen",
            help: "die Klammer schließen oder die Liste mit „- “ untereinander schreiben",
        });
    }
    (!['"', '\'', '[', '{', '|', '>', '&', '#'].contains(&first) && value.contains(": ")).then(
        || Slip {
            span: Span::new(place, place + value.len()),
            message: "der Text enthält einen Doppelpunkt mit Leerzeichen",
            help: "den ganzen Text in Anführungszeichen setzen",
        },
    )
}

fn closes(value: &str, quote: char) -> bool {
    value[1..].contains(quote)
}

fn closing(value: &str, open: char) -> usize {
    value.matches(if open == '[' { ']' } else { '}' }).count()
}

fn unusual(text: &str, at: Option<Span>, error: &serde_yaml::Error) -> Slip {
    let span = at.map_or(Span::default(), |span| clamp(text, span));
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
    Slip { span, message, help }
}

/// At least one character inside the text, on character borders.
fn clamp(text: &str, span: Span) -> Span {
    let mut start = (span.start as usize).min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let width = text[start..].chars().next().map_or(0, char::len_utf8);
    Span::new(start, start + width)
}
