//! Signs of other programs that mean nothing here: `{ name }`, `:::hinweis`, `==Wort==`.

use super::callout::known_kind;
use super::component::{Read, component};
use super::lost::{near, paragraph_end};
use super::signs::places;
use super::writer::{P005, Writer};
use std::ops::Range;

impl Writer<'_> {
    /// A paragraph that looks like a component with one brace too few on both sides.
    pub fn single_brace(&mut self, paragraph: &Range<usize>) {
        let text = self.source[paragraph.clone()].trim_end();
        let inner = text.strip_prefix('{').and_then(|text| text.strip_suffix('}'));
        let is_call = |inner: &&str| inner.trim().contains(' ') && !inner.contains(['{', '}']);
        let Some(inner) = inner.filter(is_call) else { return };
        let doubled = format!("{{{text}}}");
        if let Ok(Read::Component(_)) = component(&doubled) {
            let place = paragraph.start..paragraph.start + text.len();
            let help =
                format!("so schreiben: {{{{ {} }}}}; als bloßer Text: \\{text}", inner.trim());
            self.warning(P005, place, "ein Baustein steht zwischen doppelten Klammern", help);
        }
    }

    /// `:::hinweis` and `!!! note` in front of a line; the parser may take it for a word or for the meaning of one.
    pub fn foreign_box(&mut self, start: usize, line: &str) -> bool {
        let name = line.trim_start_matches([':', '!']);
        let signs = &line[..line.len() - name.len()];
        let word = name.trim().split([' ', '{', '[']).next().unwrap_or_default();
        if signs.len() < 3 || !word.starts_with(char::is_alphabetic) {
            return false;
        }
        let kind = known_kind(word).unwrap_or("HINWEIS");
        let help = format!("jede Zeile mit „> “ beginnen, die erste so: > [!{kind}] Überschrift");
        let message = format!("„{signs}“ macht hier keinen Kasten");
        self.warning(P005, start..start + signs.len(), message, help);
        true
    }

    /// `==Wort==`, once in a paragraph.
    pub fn double_equals(&mut self, text: &str, range: &Range<usize>) {
        if range.start < self.equals {
            return;
        }
        let source = self.source;
        let found = places(text, "==").map(|at| range.end - text.len() + at);
        let marked = |at: usize| {
            let alone = !source[..at].ends_with(|char: char| char == '=' || char.is_alphanumeric());
            let inner = &near(source, at)[2..];
            let end = inner.find("==").filter(|_| inner.starts_with(char::is_alphanumeric))?;
            let closed = !inner[..end].ends_with(char::is_whitespace);
            let over = !inner[end + 2..].starts_with(|it: char| it == '=' || it.is_alphanumeric());
            (alone && closed && over).then_some(at..at + end + 4)
        };
        let Some(place) = found.into_iter().find_map(marked) else { return };
        self.equals = paragraph_end(source, place.start);
        let help = format!("fett so schreiben: **{}**", &source[place.start + 2..place.end - 2]);
        self.warning(P005, place, "„==“ hebt hier nichts hervor", help);
    }
}

#[cfg(test)]
mod tests {
    use crate::parse::markdown::testing::check_messages;

    #[test]
    fn braces_are_double() {
        check_messages(&[
            ("{ kontaktbox redaktion }\n", "P005 Warnung 0..24 „{ kontaktbox redaktion }“ "),
            ("{kontaktbox stelle=\"amt\"}\n", "P005 Warnung 0..25 „{kontaktbox stelle=\"amt\"}“ "),
            ("{ Name }\n\n{1, 2}\n\n{ vorname }\n\nDie Menge { a b } ist leer.\n", ""),
            ("\\{ kontaktbox redaktion }\n\n`{ kontaktbox redaktion }`\n", ""),
        ]);
    }

    #[test]
    fn boxes_are_quotes() {
        check_messages(&[
            (":::hinweis\nText\n:::\n", "P005 Warnung 0..3 „:::“ "),
            ("::: warning Achtung\n\nText\n\n:::\n", "P005 Warnung 0..3 „:::“ "),
            ("Satz.\n\n:::note\nText\n:::\n", "P005 Warnung 7..10 „:::“ "),
            ("Wort\n: Sinn\n\n:: zwei\n\n::::::\n\nText :::hinweis\n\n    :::hinweis\n", ""),
        ]);
    }

    #[test]
    fn equal_signs_are_no_marker() {
        check_messages(&[
            ("Das ist ==sehr wichtig==.\n", "P005 Warnung 8..24 „==sehr wichtig==“ "),
            ("„==a==“ ==b==\n\n==c==\n", "P005 Warnung 3..8 „==a==“ P005 Warnung 19..24 „==c==“ "),
            ("a == b und c == d, x==y==z, ==== ab ====, == a ==\n", ""),
            ("`==a==`\n\n    ==a==\n", ""),
        ]);
    }
}
