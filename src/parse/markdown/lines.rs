//! Lines of a paragraph that were meant as something else: headings, lists, boxes.

use super::callout::known_kind;
use super::lost::{before, near};
use super::writer::{P005, Writer};
use std::ops::Range;

/// Signs in front of lines that text programs use for lists; the last two are those of their symbol fonts.
const DOTS: [char; 12] = ['•', '·', '▪', '◦', '‣', '■', '●', '○', '►', '☐', '\u{f0b7}', '\u{f0a7}'];

impl Writer<'_> {
    /// Lines of a paragraph that were meant as headings, as a list or as a box.
    pub fn lost_lines(&mut self, paragraph: &Range<usize>) {
        if self.lost_box(paragraph.start) {
            return;
        }
        let mut start = paragraph.start;
        let mut before: Option<Range<usize>> = None;
        for line in self.source[paragraph.clone()].split_inclusive('\n') {
            let words = line.trim_start_matches([' ', '>']);
            let at = start + line.len() - words.len();
            start += line.len();
            if let Some(signs) = heading_signs(words) {
                let message = format!("hinter „{signs}“ fehlt ein Leerzeichen");
                let help =
                    format!("so schreiben: „{signs} Überschrift“, mit einer leeren Zeile davor");
                self.warning(P005, at..at + signs.len(), message, help);
                return;
            }
            if words.starts_with(":::") && self.foreign_box(at, words.trim_end()) {
                return;
            }
            let dot = dot(words).map(|length| at..at + length);
            if let (Some(first), Some(_)) = (before, &dot) {
                let message = "das sieht aus wie eine Liste, ist aber keine";
                let help = if words
                    .starts_with(|sign: char| sign == '(' || sign.is_ascii_alphanumeric())
                {
                    "jede Zeile mit „1. “ beginnen; sonst davor eine leere Zeile lassen"
                } else {
                    "jede Zeile mit einem Strich und einem Leerzeichen beginnen: „- “"
                };
                self.warning(P005, first, message, help);
                return;
            }
            before = dot;
        }
    }

    /// A line below an item that was meant as the next one: `-Wort`, `2.Wort`. Without a blank it is its text.
    pub fn lost_item(&mut self, item: &Range<usize>) {
        let (first, indent) =
            (near(self.source, item.start), before(self.source, item.start).len());
        let mut start = item.start;
        for line in self.source[item.clone()].split_inclusive('\n') {
            let words = line.trim_start_matches([' ', '>']);
            let at = start + line.len() - words.len();
            if words.trim().is_empty() {
                return;
            }
            let is_below = start > item.start && line.len() - words.len() == indent;
            start += line.len();
            if let Some(sign) = tight_sign(words).filter(|sign| is_below && is_alike(sign, first)) {
                let message = format!("hinter „{sign}“ fehlt ein Leerzeichen");
                let help = format!(
                    "so schreiben: „{sign} Text“; sonst gehört die Zeile zum Punkt darüber"
                );
                self.warning(P005, at..at + sign.len(), message, help);
                return;
            }
        }
    }

    /// `[!HINWEIS]` without `>` in front, `!!! note`.
    fn lost_box(&mut self, start: usize) -> bool {
        let line = near(self.source, start);
        if let Some(name) = line.strip_prefix("!!! ") {
            return name.starts_with(char::is_lowercase) && self.foreign_box(start, line);
        }
        let named = line.strip_prefix("[!").and_then(|line| line.split_once(']'));
        let Some((name, _)) = named.filter(|(name, behind)| {
            known_kind(name).is_some() && (behind.is_empty() || behind.starts_with(' '))
        }) else {
            return false;
        };
        let message = format!("vor „[!{name}]“ fehlt das Zeichen „>“");
        let help = "jede Zeile des Kastens mit „> “ beginnen";
        self.warning(P005, start..start + name.len() + 3, message, help);
        true
    }
}

/// The `##` of a line such as `##Kosten`.
fn heading_signs(line: &str) -> Option<&str> {
    let words = line.trim_start_matches('#');
    let signs = &line[..line.len() - words.len()];
    ((2..=6).contains(&signs.len()) && words.starts_with(char::is_alphabetic)).then_some(signs)
}

/// How long the sign is with which a line was meant as an item of a list.
fn dot(line: &str) -> Option<usize> {
    let mut chars = line.chars();
    let (sign, next) = (chars.next()?, chars.next()?);
    match sign {
        '–' | '—' => (next == ' ').then_some(sign.len_utf8()),
        '-' | '*' | '0'..='9' if let Some(sign) = tight_sign(line) => Some(sign.len()),
        '0'..='9' | '(' => closed_number(line),
        'a'..='z' => line[1..].starts_with(") ").then_some(2),
        _ => DOTS.contains(&sign).then_some(sign.len_utf8()),
    }
}

/// The sign of an item that its blank was forgotten behind.
fn tight_sign(line: &str) -> Option<&str> {
    let rest = line.get(1..).filter(|rest| rest.starts_with(char::is_alphabetic));
    let length = match line.as_bytes().first()? {
        b'-' => rest.map(|_| 1),
        // `*Stand:* Juni` is a word that is marked.
        b'*' => rest.filter(|rest| !rest.contains('*')).map(|_| 1),
        _ => number(line),
    };
    length.map(|length| &line[..length])
}

/// Whether a line begins with a sign of the same kind.
fn is_alike(sign: &str, line: &str) -> bool {
    let is_number = |text: &str| text.starts_with(|char: char| char.is_ascii_digit());
    line.starts_with(sign) || is_number(sign) && is_number(line)
}

/// The `1.)` of `1.) Antrag stellen`, the `(1)` of a law.
fn closed_number(line: &str) -> Option<usize> {
    let digits = line.trim_start_matches('(');
    let words = digits.trim_start_matches(|char: char| char.is_ascii_digit());
    let closing = if digits.len() < line.len() { ") " } else { ".) " };
    let length = line.len() - words.len() + closing.len() - 1;
    (words.starts_with(closing) && digits.len() > words.len() && length < 5).then_some(length)
}

/// The `1.` of `1.Antrag stellen`.
fn number(line: &str) -> Option<usize> {
    let words = line.trim_start_matches(|char: char| char.is_ascii_digit());
    let behind = words.strip_prefix('.')?;
    let length = line.len() - behind.len();
    (length < 4 && behind.starts_with(char::is_alphabetic)).then_some(length)
}

#[cfg(test)]
mod tests {
    use crate::parse::markdown::testing::check_messages;

    #[test]
    fn lines_are_lists_and_headings() {
        check_messages(&[
            ("##Kosten\nText\n", "P005 Warnung 0..2 „##“ "),
            ("#1 von 3\n\n#amt\n", ""),
            ("Das:\n-Ausweis\n-Geld\n", "P005 Warnung 5..6 „-“ "),
            ("• Ausweis\n• Geld\n• Foto\n", "P005 Warnung 0..3 „•“ "),
            ("> – Ausweis\n> – Geld\n", "P005 Warnung 2..5 „–“ "),
            ("Der Ausweis\n– gültig –\nliegt vor. Minus\n-5 Grad\n-6 Grad\n", ""),
        ]);
    }

    #[test]
    fn lists_of_letters_and_numbers() {
        check_messages(&[
            ("1.Antrag\n2.Bescheid\n", "P005 Warnung 0..2 „1.“ "),
            ("Dazu:\na) Antrag\nb) Bescheid\n", "P005 Warnung 6..8 „a)“ "),
            ("*Antrag\n*Bescheid\n", "P005 Warnung 0..1 „*“ "),
            ("\u{f0b7} Antrag\n\u{f0b7} Bescheid\n", "P005 Warnung 0..3 „\u{f0b7}“ "),
            ("*Stand:* Juni\n*Ort:* Amt\n\n3.000 Euro\n4.000 Euro\n\n1.Mai oder\n2. Mai\n", ""),
            ("1.) Antrag\n2.) Bescheid\n", "P005 Warnung 0..3 „1.)“ "),
            ("(1) Antrag.\n(2) Bescheid.\n", "P005 Warnung 0..3 „(1)“ "),
            ("(2026) so\n(2027) so\n\n() a\n() b\n\n((1) a\n", ""),
            ("a) oder\nzwei b) nicht\n\nz. B.\nd. h. so\n\n2026.Mai\n2027.Mai\n", ""),
        ]);
    }

    #[test]
    fn items_have_a_blank() {
        check_messages(&[
            ("- Ausweis\n-Geld\n-Foto\n", "P005 Warnung 10..11 „-“ "),
            ("> 1. Antrag\n> 2.Bescheid\n", "P005 Warnung 14..16 „2.“ "),
            ("- a\n  * b\n  *c\n- d\n", "P005 Warnung 12..13 „*“ "),
            ("- Ausweis\n  -Geld\n* a\n*b* c\n\n- a\n*b\n2.Mai\n\n1. a\n   2.Mai\n", ""),
            ("- a\n\n  ```\n  -b\n  ```\n- c\n\n-d\n", ""),
        ]);
    }

    #[test]
    fn boxes_begin_with_their_sign() {
        check_messages(&[
            ("[!HINWEIS] a\n", "P005 Warnung 0..10 „[!HINWEIS]“ "),
            ("[!tipp]\na\n", "P005 Warnung 0..7 „[!tipp]“ "),
            ("!!! note\n    Text\n", "P005 Warnung 0..3 „!!!“ "),
            ("!!! Wichtig: a\n\n[!abc] a\n\n[!HINWEIS](b.md)\n\n> [!TIPP] a\n> b\n", ""),
        ]);
    }
}
