//! Bytes → text with `\n` line ends; whatever is no UTF-8 is still shown, but never published.

use super::control::{controls, without_nul};
use crate::base::diag::Severity;
use crate::base::source::Span;

/// A text and what is wrong with it.
pub(super) struct Decoded {
    /// The text, readable even where the bytes were wrong.
    pub text: String,
    /// What is wrong, with places in `text`.
    pub marks: Vec<Mark>,
}

/// Something wrong at a place of a text.
#[derive(PartialEq, Eq, Debug)]
pub(super) struct Mark {
    /// Where.
    pub span: Span,
    /// How much it weighs.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// A few words under the caret.
    pub label: String,
    /// What to do.
    pub help: &'static str,
}

const SAVE_AS: &str =
    "die Datei als UTF-8 speichern (im Editor „Speichern unter“, Kodierung „UTF-8“)";

/// Decodes the content of a file.
pub(super) fn decode(bytes: &[u8]) -> Decoded {
    let (text, mut marks) = match bytes {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, "LE", u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, "BE", u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest),
        _ => utf8(bytes),
    };
    marks.extend(controls(&text));
    Decoded { text: without_nul(text), marks }
}

fn utf8(bytes: &[u8]) -> (String, Vec<Mark>) {
    let bytes = unix_lines(bytes);
    match String::from_utf8(bytes) {
        Ok(text) => (text, Vec::new()),
        Err(error) => mixed(error.as_bytes()),
    }
}

/// Valid stretches stay, every other byte is read as Windows-1252, the usual culprit.
fn mixed(bytes: &[u8]) -> (String, Vec<Mark>) {
    let mut text = String::with_capacity(bytes.len());
    let mut first: Option<(Span, u8, char)> = None;
    let mut count = 0_usize;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        for byte in chunk.invalid() {
            let char = windows_1252(*byte);
            let span = Span::new(text.len(), text.len() + char.len_utf8());
            first.get_or_insert((span, *byte, char));
            text.push(char);
            count += 1;
        }
    }
    let marks = first.into_iter().map(|(span, byte, char)| {
        let more = if count > 1 { format!(" (insgesamt {count} Bytes)") } else { String::new() };
        Mark {
            span,
            severity: Severity::Error,
            message: format!("die Datei ist nicht in UTF-8 kodiert: Byte 0x{byte:02X}{more}"),
            label: format!("in Windows-1252 wäre das „{char}“"),
            help: SAVE_AS,
        }
    });
    let marks = marks.collect();
    (text, marks)
}

fn utf16(bytes: &[u8], order: &str, unit: fn([u8; 2]) -> u16) -> (String, Vec<Mark>) {
    let units = bytes.as_chunks::<2>().0.iter().map(|pair| unit(*pair));
    let text: String =
        char::decode_utf16(units).map(|char| char.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mark = Mark {
        span: Span::new(0, text.chars().next().map_or(0, char::len_utf8)),
        severity: Severity::Error,
        message: format!("die Datei ist in UTF-16 {order} kodiert, gebraucht wird UTF-8"),
        label: String::new(),
        help: SAVE_AS,
    };
    (text, vec![mark])
}

fn unix_lines(bytes: &[u8]) -> Vec<u8> {
    if !bytes.contains(&b'\r') {
        return bytes.to_vec();
    }
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes.iter().peekable();
    while let Some(byte) = rest.next() {
        if *byte == b'\r' {
            rest.next_if(|next| **next == b'\n');
            out.push(b'\n');
        } else {
            out.push(*byte);
        }
    }
    out
}

fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e01_e02_marks_and_line_ends_vanish() {
        for bytes in [&b"a\nb\n"[..], b"\xEF\xBB\xBFa\nb\n", b"a\r\nb\r\n", b"a\rb\r", b"a\r\nb\r"]
        {
            let decoded = decode(bytes);
            assert_eq!(decoded.text, "a\nb\n");
            assert_eq!(decoded.marks, []);
        }
        assert_eq!(decode(b"a\r\r\nb").text, "a\n\nb");
    }

    #[test]
    fn e03_windows_1252_is_named_and_stays_readable() {
        let decoded = decode(b"titel: Gr\xF6\xDFe \x84neu\x93\n\xC3\xA4");
        assert_eq!(decoded.text, "titel: Größe „neu“\nä");
        assert_eq!(decoded.marks.len(), 1);
        let mark = &decoded.marks[0];
        assert_eq!(&decoded.text[mark.span.range()], "ö");
        assert!(mark.message.contains("Byte 0xF6 (insgesamt 4 Bytes)"), "{}", mark.message);
        assert_eq!(mark.label, "in Windows-1252 wäre das „ö“");
    }

    #[test]
    fn e04_utf16_is_recognised() {
        for (bytes, name) in
            [(&b"\xFF\xFEa\0\r\0\n\0"[..], "UTF-16 LE"), (b"\xFE\xFF\0a\0\r\0\n", "UTF-16 BE")]
        {
            let decoded = decode(bytes);
            assert_eq!(decoded.text, "a\n");
            assert!(decoded.marks[0].message.contains(name));
            assert!(decoded.marks[0].help.contains("UTF-8"));
        }
    }
}
