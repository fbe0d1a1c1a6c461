//! Stars that do not what they were meant for.

use super::lost::{before, near, paragraph_end};
use super::signs::places;
use super::writer::{P005, Writer};
use std::ops::Range;

impl Writer<'_> {
    /// Stars that make nothing bold, once in a paragraph. The parser may hand them over one by one.
    pub fn lost_stars(&mut self, text: &str, range: &Range<usize>) {
        if range.start < self.stars {
            return;
        }
        let source = self.source;
        let mut noted = self.star_notes;
        let is_lost = |at: &usize| {
            let (before, line) = (before(source, *at), near(source, *at));
            if !line.starts_with("**") || before.ends_with('\\') {
                return false;
            }
            if is_note(before, line) {
                noted = true;
                return false;
            }
            !(noted && explains(before, line))
        };
        let mut found = places(text, "*").map(|at| range.end - text.len() + at);
        let found = found.find(is_lost);
        self.star_notes = noted;
        let Some(start) = found else { return };
        self.stars = paragraph_end(source, start);
        let help = "fett so schreiben: **Wort**, ohne Leerzeichen innen; als bloße Sterne: \\*\\*";
        self.warning(P005, start..start + 2, "die Sterne heben nichts hervor", help);
    }

    /// `Bürger*innen und Mitarbeiter*innen`: two stars inside words that mark what lies between; once
    /// in a paragraph.
    pub fn star_in_word(&mut self, range: &Range<usize>) {
        if range.start < self.stars {
            return;
        }
        let source = self.source;
        let within = |at: usize| {
            source[at..].starts_with('*')
                && source[..at].ends_with(char::is_alphabetic)
                && source[at + 1..].starts_with(char::is_alphabetic)
        };
        let (first, last) = (range.start, range.end - 1);
        let several = || source[range.clone()].contains(char::is_whitespace);
        let found = Some(first).filter(|at| within(*at));
        if let Some(at) = found.or_else(|| Some(last).filter(|at| within(*at) && several())) {
            let message = "der Stern im Wort macht kursiv, was folgt";
            let message = if at == first { message } else { "der Stern im Wort beendet Kursives" };
            self.stars = paragraph_end(source, at);
            self.warning(P005, at..at + 1, message, "bloße Sterne so schreiben: \\*");
        }
    }
}

/// Whether stars are the sign of a note: `5 €**)` and `**) ermäßigt`, `7 €** je Tag`, `2. Hund**` at the end of a
/// line or cell, `*** sehr gut` at its start.
fn is_note(before: &str, line: &str) -> bool {
    let (first, words) = (before.trim_end_matches('*'), line.trim_start_matches('*'));
    let stars = before.len() - first.len() + line.len() - words.len();
    let begins = matches!(first.trim_end().chars().next_back(), None | Some('>' | '|'));
    let behind = first.ends_with(|char: char| !char.is_whitespace());
    let ends = matches!(words.trim_start().chars().next(), None | Some('|'));
    let amount = first.ends_with(|char: char| char.is_ascii_digit() || "€%)".contains(char));
    words.starts_with(')')
        || behind && (ends || amount && !words.starts_with(char::is_alphanumeric))
        || begins && stars > 2 && words.starts_with(' ')
}

/// Whether a line begins like the words of such a note: `** gilt nur sonntags`.
fn explains(before: &str, line: &str) -> bool {
    let words = line.trim_start_matches('*');
    before.trim_matches([' ', '>']).is_empty() && words.starts_with(' ') && !words.contains("**")
}

#[cfg(test)]
mod tests {
    use crate::parse::markdown::testing::check_messages;

    #[test]
    fn stars_make_something_bold() {
        check_messages(&[
            ("**Wichtig: a\n", "P005 Warnung 0..2 „**“ "),
            ("** Wichtig ** a ** b\n\n** c\n", "P005 Warnung 0..2 „**“ P005 Warnung 22..24 „**“ "),
            ("**a** \\*\\* `**` *b*\n", ""),
        ]);
    }

    #[test]
    fn stars_in_words_stay() {
        check_messages(&[
            ("Bürger*innen und Mitarbeiter*innen\n", "P005 Warnung 7..8 „*“ "),
            ("a*b c*d e*f g*h **i\n\nj*k l*m\n", "P005 Warnung 1..2 „*“ P005 Warnung 22..23 „*“ "),
            ("*Wichtig für Bürger*innen\n", "P005 Warnung 21..22 „*“ "),
            ("Bürger*innen, *alle* und Bürger\\*innen\n", ""),
            ("*Umwelt*information, Bürger_innen und Gäst_innen\n", ""),
        ]);
    }

    #[test]
    fn signs_of_notes_are_none() {
        check_messages(&[
            ("Gebühr 5 €**)\n\n**) ermäßigt\n", ""),
            ("| Hund | 2. Hund** |\n|---|---|\n| 5 €** | *** sehr gut |\n", ""),
            ("2. Hund**\n\n*** sehr gut\n", ""),
            ("Gebühr 7 €** je Tag, 5 %**, (ermäßigt)** und 2026***.\n", ""),
            ("Gebühr 7 €** je Tag\n\n** nur sonntags\n", ""),
            ("Frist:** 3 Tage, 5** Euro** gilt\n", "P005 Warnung 6..8 „**“ "),
            ("a***\n**b\n", "P005 Warnung 5..7 „**“ "),
        ]);
    }
}
