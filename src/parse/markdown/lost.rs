//! What looks like markup and is none: the parser hands it over as plain words.

use super::component::{Read, component};
use super::signs::place;
use super::writer::{P005, Writer};
use std::ops::Range;

/// Nobody writes longer addresses or labels by mistake.
const FAR: usize = 300;

impl Writer<'_> {
    /// A `[` that opens no link.
    pub fn lost_start(&mut self, start: usize) {
        let line = near(self.source, start);
        if let Some(box_) = empty_box(line)
            && self.begins_item(start)
        {
            let message = format!("„{box_}“ ist kein Kästchen zum Abhaken");
            let help = if before(self.source, start).ends_with(' ') {
                "offen: [ ], erledigt: [x], dahinter ein Leerzeichen"
            } else {
                "vor dem Kästchen ein Leerzeichen setzen: - [ ] Text"
            };
            self.warning(P005, start..start + box_.len(), message, help);
        } else if let Some(box_) = plain_box(line)
            && before(self.source, start).trim_matches(['>', ' ']).is_empty()
        {
            if self.is_box_above(start) {
                return;
            }
            let message = "vor dem Kästchen fehlt ein Strich";
            let help = format!("so schreiben: - {box_} Text");
            self.warning(P005, start..start + box_.len(), message, help);
        } else if let Some(length) = double_bracket(line)
            && !self.source[..start].ends_with(|char: char| char.is_alphanumeric() || char == '[')
        {
            let message = "doppelte eckige Klammern ergeben keinen Verweis";
            let help = "so schreiben: [Text](seite.md)";
            self.warning(P005, start..start + length, message, help);
        } else if self.source[..start].ends_with(')') {
            self.turned(start, line);
        } else if let Some(end) = open_words(line) {
            let message = "die eckige Klammer wird nicht geschlossen";
            self.warning(
                P005,
                start..start + end,
                message,
                "vor der runden Klammer ein „]“ ergänzen",
            );
        } else {
            self.lost_note(start, line);
        }
    }

    /// Whether the line above begins with a box, too: one message for all of them.
    fn is_box_above(&self, start: usize) -> bool {
        let line = start - before(self.source, start).len();
        let above = line.checked_sub(1).map_or("", |end| before(self.source, end));
        plain_box(above.trim_start_matches(['>', ' '])).is_some()
    }

    /// `{ name }}`: a component that lacks a brace in front, once in a paragraph.
    pub fn lost_brace(&mut self, text: &str, range: &Range<usize>) {
        let Some(at) = place(text, "}}").filter(|_| range.start >= self.braces) else { return };
        let (at, source) = (range.end - text.len() + at, self.source);
        let line = before(source, at);
        let Some(open) = line.find('{').filter(|_| !line.contains("{{")) else { return };
        let start = at - line.len() + open;
        if let Ok(Read::Component(_)) = component(&format!("{{{}", &source[start..at + 2])) {
            self.braces = paragraph_end(source, at);
            let message = "der Baustein beginnt mit einer Klammer zu wenig";
            let help = "so schreiben: {{ name }}; als bloßer Text: \\{{";
            self.warning(P005, start..at + 2, message, help);
        }
    }

    /// Whether only the sign of a list stands before this byte in its line.
    fn begins_item(&self, at: usize) -> bool {
        let sign = before(self.source, at).trim().trim_start_matches(['>', ' ']);
        matches!(sign, "-" | "*" | "+") || sign.trim_end_matches(['.', ')']).parse::<u32>().is_ok()
    }

    /// `(Text)[adresse]`.
    fn turned(&mut self, start: usize, line: &str) {
        let inner = line[1..].split_once(']').map(|(inner, _)| inner);
        if let Some(inner) = inner.filter(|inner| is_address(inner)) {
            let message = "runde und eckige Klammern sind vertauscht";
            let place = start..start + inner.len() + 2;
            self.warning(P005, place, message, format!("so schreiben: [Text]({inner})"));
        }
    }

    /// Behind a `]` that closes no link.
    pub fn lost_link(&mut self, range: Range<usize>) {
        let source = self.source;
        let line = near(source, range.end);
        if source[..range.start].ends_with('\\') {
            return;
        }
        if let Some(inner) = line.strip_prefix('(') {
            self.lost_address(range, inner);
        } else if let Some(inner) = line.strip_prefix(" (") {
            self.apart(range, inner);
        } else if let Some(inner) = line.strip_prefix('[') {
            self.lost_label(range, inner);
        }
    }

    /// `](…`: the address holds spaces, or its parenthesis is not closed.
    fn lost_address(&mut self, range: Range<usize>, inner: &str) {
        let closed = inner.find(')').filter(|end| !inner[..*end].contains('('));
        let word = inner.split([' ', ')']).next().unwrap_or_default();
        if let Some(length) = closed {
            let message = "das sieht aus wie ein Verweis, ist aber keiner";
            let address = &inner[..length];
            let whole = match address.strip_prefix("tel:") {
                Some(number) => format!("tel:{}", number.replace([' ', '/'], "")),
                None => address.replace(": ", ":"),
            };
            let help = if is_address(&whole) && whole.len() < length {
                format!("das Leerzeichen löschen: ({whole})")
            } else {
                "Adressen mit Leerzeichen in spitze Klammern setzen: [Text](<a b.md>)".to_owned()
            };
            self.warning(P005, range.start..range.end + length + 2, message, help);
        } else if is_address(word) {
            let message = "die Klammer um die Adresse wird nicht geschlossen";
            let place = range.start..range.end + 1 + word.len();
            self.warning(P005, place, message, format!("hinter „{word}“ ein „)“ ergänzen"));
        }
    }

    /// `] (…)`: a space too much.
    fn apart(&mut self, range: Range<usize>, inner: &str) {
        let Some(end) = inner.find(')').filter(|end| is_address(&inner[..*end])) else { return };
        let message = "zwischen Text und Adresse des Verweises steht ein Leerzeichen";
        let help = "die runde Klammer direkt an die eckige setzen: [Text](Adresse)";
        self.warning(P005, range.start..range.end + end + 3, message, help);
    }

    /// `[Text][name]` without a line `[name]: Adresse`.
    fn lost_label(&mut self, range: Range<usize>, inner: &str) {
        let Some(start) = self.source[..range.start].rfind('[') else { return };
        let Some(end) = inner.find(']') else { return };
        let words = &self.source[start + 1..range.start];
        let label = if end == 0 { words } else { &inner[..end] };
        // `a[0][1]` and `[12][13]` are no links.
        let is_index = self.source[..start].ends_with(char::is_alphanumeric);
        let is_name = label.chars().filter(|char| char.is_alphabetic()).nth(1).is_some();
        if is_index || !is_name || words.contains('\n') || label.contains(['^', '[']) {
            return;
        }
        let message = format!("zum Verweis „{label}“ gibt es keine Adresse");
        let help = if self.origin.is_line() {
            "so schreiben: [Text](Adresse)".to_owned()
        } else {
            format!("so schreiben: [Text](Adresse), oder eine Zeile „[{label}]: Adresse“ ergänzen")
        };
        self.warning(P005, start..range.end + end + 2, message, help);
    }
}

/// Where the parenthesis begins in `[Text(adresse)`.
fn open_words(line: &str) -> Option<usize> {
    let end = line.find(['(', ']']).filter(|end| line[*end..].starts_with('('))?;
    let (inner, _) = line[end + 1..].split_once(')')?;
    is_address(inner).then_some(end)
}

/// `[]`, `[ x]` and the like: a box that the parser does not take for one.
fn empty_box(line: &str) -> Option<&str> {
    let inner = line[1..].split(']').next().filter(|inner| inner.len() <= 3)?;
    let is_box = matches!(inner.trim(), "" | "x" | "X") && line.len() > inner.len() + 1;
    is_box.then(|| &line[..inner.len() + 2])
}

/// `[ ]` or `[x]` with words behind.
fn plain_box(line: &str) -> Option<&str> {
    let is_box = ["[ ] ", "[x] ", "[X] "].iter().any(|it| line.starts_with(it));
    (is_box && line.len() > 4).then(|| &line[..3])
}

/// How long `[[name]]` is, as other programs write links.
fn double_bracket(line: &str) -> Option<usize> {
    let inner = line.strip_prefix("[[")?;
    let end = inner.find(['[', ']']).filter(|end| inner[*end..].starts_with("]]"))?;
    let is_name = inner[..end].chars().filter(|char| char.is_alphabetic()).nth(1).is_some();
    (is_name && !inner[end + 2..].starts_with(['(', '['])).then_some(end + 4)
}

/// The line up to a byte, within reason.
pub(super) fn before(source: &str, at: usize) -> &str {
    let near = &source[source.ceil_char_boundary(at.saturating_sub(FAR))..at];
    near.rsplit('\n').next().unwrap_or_default()
}

/// Where a paragraph ends.
pub(super) fn paragraph_end(source: &str, at: usize) -> usize {
    source[at..].find("\n\n").map_or(source.len(), |length| at + length)
}

/// The rest of the line, within reason.
pub(super) fn near(source: &str, from: usize) -> &str {
    let rest = &source[from..];
    let near = &rest[..rest.floor_char_boundary(FAR)];
    near.split('\n').next().unwrap_or_default()
}

/// Whether a word can only be an address: a page, an anchor, a record, a website.
fn is_address(word: &str) -> bool {
    let page = word.split('#').next().is_some_and(|path| path.ends_with(".md"));
    let kind = word.split_once(':').is_some_and(|(kind, rest)| {
        kind.len() > 2
            && kind.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
            && !rest.is_empty()
    });
    !word.contains(char::is_whitespace) && (page || kind || word.len() > 1 && word.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use crate::parse::markdown::testing::check_messages;

    #[test]
    fn boxes_stand_in_items() {
        check_messages(&[
            ("- [] a\n- [ ] b\n", "P005 Warnung 2..4 „[]“ "),
            ("1. [ x] a\n", "P005 Warnung 3..7 „[ x]“ "),
            ("- [x] a\n- [ ] b\n\nc [] d\n", ""),
            ("[ ] a\n\n[x] b [ ] c\n", "P005 Warnung 0..3 „[ ]“ P005 Warnung 7..10 „[x]“ "),
            ("> [ ] a\n> [x] b\n", "P005 Warnung 2..5 „[ ]“ "),
            ("[x]\n\n[ ]\n\n[xy] a\n", ""),
        ]);
    }

    #[test]
    fn double_brackets_are_no_links() {
        check_messages(&[
            ("[[impressum]] b\n", "P005 Warnung 0..13 „[[impressum]]“ "),
            ("![[plan.png|Plan]]\n", "P005 Warnung 1..18 „[[plan.png|Plan]]“ "),
            ("[[1]] a[[b]] [[…]] [[c](d.md)] [[e]](f.md) `[[g]]`\n", ""),
        ]);
    }

    #[test]
    fn links_are_whole() {
        check_messages(&[
            ("[a](begriff:x und b\n", "P005 Warnung 2..13 „](begriff:x“ "),
            ("[a](b.md#c\nund (d)\n", "P005 Warnung 2..10 „](b.md#c“ "),
            ("[a](https://x.de (b)\n", "P005 Warnung 2..16 „](https://x.de“ "),
            ("[a](siehe unten\n", ""),
            ("[a] (b.md)\n", "P005 Warnung 2..10 „] (b.md)“ "),
            ("[a] (leistung:b)\n", "P005 Warnung 2..16 „] (leistung:b)“ "),
            ("[a] (siehe b.md)\n", ""),
            ("[sic] (so: dort)\n", ""),
            ("(a)[b.md]\n", "P005 Warnung 3..9 „[b.md]“ "),
            ("(a)[1] (b)[siehe dort]\n", ""),
            ("[a b(c.md)\n", "P005 Warnung 0..4 „[a b“ "),
            ("[a (siehe c.md)\n\n[a] b (c.md)\n", ""),
            ("{ matrix a }}\n", "P005 Warnung 0..13 „{ matrix a }}“ "),
            ("\\{{ a }} {{ }} `{ a }}` }}\n", ""),
            ("{a, {b, c}} und {1, 2}}\n", ""),
            ("{a}} {b}}\n{c}}\n\n{d}}\n", "P005 Warnung 0..4 „{a}}“ P005 Warnung 16..20 „{d}}“ "),
        ]);
    }

    #[test]
    fn a_line_full_of_signs_is_read_quickly() {
        for signs in ["[] ", "}}[ ", "{1}}[ ", "==a ", "\\\\a ", "\\_"] {
            check_messages(&[(&format!("x {}\n", signs.repeat(20_000)), "")]);
        }
    }

    #[test]
    fn labels_have_an_address() {
        check_messages(&[
            ("[a][nix]\n", "P005 Warnung 0..8 „[a][nix]“ "),
            ("[Glossar][]\n", "P005 Warnung 0..11 „[Glossar][]“ "),
            ("[a][nix]\n\n[nix]: b.md\n", ""),
            (
                "- [x] a\n- [ ] b\n\n„[…]“ [1] [1][2] [sic] feld[ab][cd] \\[a\\][nix] [a] [nix]\n",
                "",
            ),
            ("`[a][nix]`\n", ""),
            ("[a][^1]\n\n[^1]: b\n", ""),
            (
                "a[^1] b[^1] c[^2]\n\n[^1] d\n",
                "P005 Fehler 13..17 „[^2]“ P005 Fehler 19..23 „[^1]“ ",
            ),
        ]);
    }
}
