//! Characters nobody sees: NUL, controls of the writing direction, strange line ends.

use super::decode::Mark;
use crate::base::diag::Severity;
use crate::base::source::Span;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Nul,
    Direction,
    Separator,
    Other,
}

const KINDS: [Kind; 4] = [Kind::Nul, Kind::Direction, Kind::Separator, Kind::Other];

/// At most one mark for each kind of hidden character, at the first one.
pub(super) fn controls(text: &str) -> Vec<Mark> {
    if !may_hide(text.as_bytes()) {
        return Vec::new();
    }
    let found: Vec<(usize, char, Kind)> =
        text.char_indices().filter_map(|(at, char)| Some((at, char, kind(char)?))).collect();
    KINDS.iter().filter_map(|kind| mark(*kind, &found)).collect()
}

/// Bytes that are looked at together.
const STRETCH: usize = 128;

/// Whether a text may hold hidden characters. Nearly none does, and every text is asked: most stretches
/// are passed over without a branch.
fn may_hide(bytes: &[u8]) -> bool {
    let odd = |byte: u8| {
        (byte < 0x20 && byte != b'\n' && byte != b'\t') || matches!(byte, 0x7f | 0xc2 | 0xe2 | 0xef)
    };
    let is_odd = |stretch: &[u8]| stretch.iter().fold(false, |found, byte| found | odd(*byte));
    let mut stretches = bytes.chunks(STRETCH).enumerate().filter(|(_, stretch)| is_odd(stretch));
    stretches.any(|(number, stretch)| {
        let start = number * STRETCH;
        (start..start + stretch.len()).any(|at| hides(&bytes[at..]))
    })
}

/// Whether a hidden character begins here: a control of one byte or two, or one of three bytes that
/// separate lines, turn the writing direction or have no width.
fn hides(bytes: &[u8]) -> bool {
    match bytes {
        [b'\n' | b'\t', ..] => false,
        [byte, ..] if byte.is_ascii_control() => true,
        [0xc2, next, ..] => *next < 0xa0,
        [0xe2, 0x80, last, ..] => *last == 0x8b || (0xa8..=0xae).contains(last),
        [0xef, 0xbb, 0xbf, ..] => true,
        [0xe2, 0x81, last, ..] => (0xa6..=0xa9).contains(last),
        _ => false,
    }
}

/// The text with a space for every NUL, so that places stay.
pub(super) fn without_nul(text: String) -> String {
    if text.contains('\0') { text.replace('\0', " ") } else { text }
}

fn kind(char: char) -> Option<Kind> {
    match char {
        '\n' | '\t' => None,
        '\0' => Some(Kind::Nul),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => Some(Kind::Direction),
        '\u{2028}' | '\u{2029}' => Some(Kind::Separator),
        '\u{200b}' | '\u{feff}' => Some(Kind::Other),
        _ if char.is_control() => Some(Kind::Other),
        _ => None,
    }
}

fn mark(kind: Kind, found: &[(usize, char, Kind)]) -> Option<Mark> {
    let mut same = found.iter().filter(|(_, _, other)| *other == kind);
    let (at, char, _) = same.next()?;
    let more = same.count();
    let code = format!("U+{:04X}", u32::from(*char));
    let (severity, what, help) = words(kind);
    let message = match more {
        0 => format!("{what} ({code})"),
        _ => format!("{what} ({code}, insgesamt {} Stellen)", more + 1),
    };
    let span = Span::new(*at, at + char.len_utf8());
    Some(Mark { span, severity, message, label: "unsichtbar".to_owned(), help })
}

fn words(kind: Kind) -> (Severity, &'static str, &'static str) {
    match kind {
        Kind::Nul => (
            Severity::Error,
            "hier steht ein Nullbyte",
            "die Datei neu als UTF-8 speichern; sie ist beschädigt oder keine Textdatei",
        ),
        Kind::Direction => (
            Severity::Warning,
            "hier steht ein Zeichen, das die Schreibrichtung umstellt",
            "das Zeichen löschen und das Wort neu tippen",
        ),
        Kind::Separator => (
            Severity::Warning,
            "hier steht ein unsichtbares Zeilentrennzeichen",
            "das Zeichen löschen und die Eingabetaste drücken",
        ),
        Kind::Other => (
            Severity::Warning,
            "hier steht ein unsichtbares Steuerzeichen",
            "das Zeichen löschen und das Wort neu tippen",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e05_hidden_characters_are_found() {
        for (text, severity, code, at) in [
            ("ä\0b\0", Severity::Error, "U+0000, insgesamt 2 Stellen", 2),
            ("ab\u{202e}c", Severity::Warning, "(U+202E)", 2),
            ("a\u{2028}", Severity::Warning, "(U+2028)", 1),
            ("a\u{8}", Severity::Warning, "(U+0008)", 1),
            ("„ä\u{85}", Severity::Warning, "(U+0085)", 5),
            ("ti\u{200b}tel", Severity::Warning, "(U+200B)", 2),
            ("a\u{feff}b", Severity::Warning, "(U+FEFF)", 1),
        ] {
            let marks = controls(text);
            assert_eq!(marks.len(), 1, "{text:?}");
            assert_eq!(marks[0].severity, severity);
            assert_eq!(marks[0].span.start, at, "{text:?}");
            assert!(marks[0].message.contains(code), "{}", marks[0].message);
        }
        assert_eq!(controls("„Größe“\t§ 5 – ja\u{a0}!\n\u{ad}👩\u{200d}💻"), []);
        assert_eq!(without_nul("a\0b".to_owned()), "a b");
    }
}
