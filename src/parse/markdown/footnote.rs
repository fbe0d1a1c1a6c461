//! Footnotes: numbered by their first reference, gathered at the end, with a way back.

use super::builder::Builder;
use super::lost::before;
use super::writer::{P005, Writer};
use std::collections::HashMap;
use std::fmt::Write;
use std::ops::Range;

/// Of so many messages none is looked for again.
const MANY: usize = 1_000;

/// All footnotes of a text.
#[derive(Default)]
pub(super) struct Notes {
    /// Label in lower case → its note.
    index: HashMap<String, usize>,
    all: Vec<Note>,
    /// How many have a number.
    numbered: u32,
    /// Definitions being written.
    open: Vec<usize>,
}

#[derive(Default)]
struct Note {
    number: u32,
    references: u32,
    body: Option<Builder>,
    /// The definition.
    range: Range<usize>,
}

impl Notes {
    fn find(&mut self, label: &str) -> usize {
        let fresh = self.all.len();
        let at = *self.index.entry(label.to_lowercase()).or_insert(fresh);
        if at == fresh {
            self.all.push(Note::default());
        }
        at
    }
}

impl Writer<'_> {
    pub fn note_reference(&mut self, label: &str, range: Range<usize>) {
        if self.links.is_open() {
            let message = "die Fußnote steht in einem Verweis";
            self.error(P005, range, message, "die Fußnote hinter den Verweis setzen");
            return;
        }
        let at = self.notes.find(label);
        if self.notes.all[at].number == 0 {
            self.notes.numbered += 1;
            self.notes.all[at].number = self.notes.numbered;
        }
        let note = &mut self.notes.all[at];
        note.references += 1;
        let (number, call) = (note.number, Call { number: note.number, nth: note.references });
        let _ = write!(
            self.body.html(),
            "<sup class=\"fussnote\"><a href=\"#fussnote-{number}\" id=\"{call}\" aria-label=\"Fußnote {number}\">{number}</a></sup>"
        );
    }

    pub fn note(&mut self, label: &str, range: Range<usize>) {
        let at = self.notes.find(label);
        let start = range.start;
        if self.notes.all[at].body.is_some() {
            let message = format!("die Fußnote „{label}“ ist zweimal erklärt");
            let place = start..start + label.len() + "[^]".len();
            self.error(P005, place, message, "eine der beiden umbenennen oder löschen");
        } else {
            self.notes.all[at].range = start..start + label.len() + "[^]".len();
        }
        self.notes.open.push(at);
        self.own_body();
    }

    pub fn note_end(&mut self) {
        let body = self.body_back();
        if let Some(at) = self.notes.open.pop() {
            self.notes.all[at].body.get_or_insert(body);
        }
    }

    /// Writes all notes that somebody refers to.
    pub fn finish_notes(&mut self) {
        let mut notes = std::mem::take(&mut self.notes.all);
        notes.sort_by_key(|note| note.number);
        let used = notes.partition_point(|note| note.number == 0);
        for unused in &notes[..used] {
            let message = "auf diese Fußnote verweist niemand";
            let help = "im Text darauf verweisen oder die Fußnote löschen";
            self.warning(P005, unused.range.clone(), message, help);
        }
        if used == notes.len() {
            return;
        }
        self.body.push("<section class=\"fussnoten\" aria-labelledby=\"fussnoten\"><h2 id=\"fussnoten\">Fußnoten</h2>\n<ol>\n");
        for note in notes.drain(used..) {
            let _ = write!(self.body.html(), "<li id=\"fussnote-{}\">", note.number);
            let ways_back = ways_back(&note);
            let mut body = note.body.unwrap_or_default();
            let paragraph = body.strip("</p>\n");
            self.body.append(body);
            self.body.push(&ways_back);
            self.body.push(if paragraph { "</p></li>\n" } else { "</li>\n" });
        }
        self.body.push("</ol></section>\n");
    }

    /// `[^1] Text` at the beginning of a line: the footnote itself. What refers to it is not at fault.
    fn no_colon(&mut self, start: usize, label: &str) {
        let lost = not_explained(label);
        if self.diags.len() < MANY {
            self.diags.retain(|diag| diag.message != lost);
        }
        let message = format!("hinter „[^{label}]“ fehlt ein Doppelpunkt");
        let help = format!("so schreiben: [^{label}]: Text");
        self.error(P005, start..start + label.len() + 3, message, help);
    }

    /// A footnote reference that the parser did not recognise has no definition.
    pub fn lost_note(&mut self, start: usize, line: &str) {
        let Some(inner) = line.strip_prefix("[^") else { return };
        let Some(end) = inner.find([']', ' ', '[']).filter(|end| *end > 0) else { return };
        if inner[end..].starts_with("] ") && before(self.source, start).is_empty() {
            self.no_colon(start, &inner[..end]);
        } else if inner[end..].starts_with(']') {
            let label = &inner[..end];
            let message = not_explained(label);
            let help = if self.origin.is_line() {
                "in Daten gibt es keine Fußnoten; den Text in Klammern setzen".to_owned()
            } else {
                format!("in einer eigenen Zeile „[^{label}]: Text“ ergänzen")
            };
            self.error(P005, start..start + end + 3, message, help);
        }
    }
}

/// One link back for each reference.
fn ways_back(note: &Note) -> String {
    let mut out = String::new();
    let number = note.number;
    for nth in 1..=note.references {
        let call = Call { number, nth };
        let _ = match nth {
            1 => write!(
                out,
                " <a class=\"rueckweg\" href=\"#{call}\" aria-label=\"Zurück zum Text bei Fußnote {number}\">↩</a>"
            ),
            _ => write!(
                out,
                " <a class=\"rueckweg\" href=\"#{call}\" aria-label=\"Zurück zum Text bei Fußnote {number}, Stelle {nth}\">↩<sup>{nth}</sup></a>"
            ),
        };
    }
    out
}

/// Id of the n-th reference to a note.
struct Call {
    number: u32,
    nth: u32,
}

impl std::fmt::Display for Call {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "fussnote-ruf-{}", self.number)?;
        if self.nth > 1 { write!(f, "-{}", self.nth) } else { Ok(()) }
    }
}

fn not_explained(label: &str) -> String {
    format!("die Fußnote „{label}“ ist nirgends erklärt")
}

#[cfg(test)]
mod tests {
    use crate::parse::markdown::testing::{check, check_messages, html};

    #[test]
    fn there_and_back() {
        check(&[(
            "a[^x]\n\n[^x]: Siehe [b](c.md)\n\nd\n",
            "<p>T:a<sup class=\"fussnote\"><a href=\"#fussnote-1\" id=\"fussnote-ruf-1\" aria-label=\"Fußnote 1\">1</a></sup></p>\n\
             <p>T:d</p>\n\
             <section class=\"fussnoten\" aria-labelledby=\"fussnoten\"><h2 id=\"fussnoten\">Fußnoten</h2>\n<ol>\n\
             <li id=\"fussnote-1\"><p>T:Siehe L0b</a> <a class=\"rueckweg\" href=\"#fussnote-ruf-1\" aria-label=\"Zurück zum Text bei Fußnote 1\">↩</a></p></li>\n</ol></section>\n",
        )]);
        let twice = html("a[^b] c[^a] d[^B]\n\n[^a]: A\n\n[^b]: B\n");
        assert!(twice.contains("id=\"fussnote-ruf-1-2\""));
        assert!(twice.contains("<li id=\"fussnote-1\"><p>T:B <a"));
        assert!(twice.contains(
            "bei Fußnote 1, Stelle 2\">↩<sup>2</sup></a></p></li>\n<li id=\"fussnote-2\"><p>T:A <a"
        ));
    }

    #[test]
    fn every_note_has_its_reference() {
        check_messages(&[
            ("a[^1]\n", "P005 Fehler 1..5 „[^1]“ "),
            ("a\n\n[^1]: b\n", "P005 Warnung 3..7 „[^1]“ "),
            ("a[^1]\n\n[^1]: b\n\n[^1]: c\n", "P005 Fehler 16..20 „[^1]“ "),
            ("[a[^1]](b.md)\n\n[^1]: b\n", "P005 Warnung 6..13 „](b.md)“ "),
        ]);
    }
}
