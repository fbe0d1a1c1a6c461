//! Words between the markup, and what hides in them: components and language parts.

use super::component::{Read, component};
use super::language::SIGN;
use super::page::{Form, Reference};
use super::signs::place;
use super::writer::{P005, Writer};
use crate::base::soft::soften;
use std::ops::Range;

impl Writer<'_> {
    /// Text of the parser. What a component or a callout has already taken is left out.
    pub fn text(&mut self, text: &str, range: Range<usize>) {
        if range.end <= self.written {
            return;
        }
        if self.source[..range.start].ends_with('\\') {
            self.lost_backslash(range.start);
        }
        let skipped = self.written.saturating_sub(range.start);
        let text = if text.len() == range.len() { &text[skipped..] } else { text };
        match text {
            "[" => self.lost_start(range.start),
            "![" => self.lost_start(range.start + 1),
            "]" => self.lost_link(range.clone()),
            _ => {
                self.lost_stars(text, &range);
                self.lost_brace(text, &range);
                self.lost_tick(text, &range);
                self.double_equals(text, &range);
            }
        }
        if self.special {
            self.rich(text, range.end - text.len());
        } else {
            self.words(text);
        }
    }

    /// Words without a hidden meaning.
    pub fn words(&mut self, text: &str) {
        if self.listening > 0 {
            self.plain.push_str(text);
        }
        match self.quiet {
            0 => self.body.prose(text),
            _ if self.headings.is_open() => self.body.escaped(&soften(text)),
            _ => self.body.escaped(text),
        }
    }

    pub fn soft_break(&mut self) {
        if !self.title_break() {
            self.words("\n");
        }
    }

    pub fn hard_break(&mut self) {
        if self.listening > 0 {
            self.plain.push(' ');
        }
        if !self.title_break() {
            self.body.push("<br>\n");
        }
    }

    pub fn code_span(&mut self, code: &str) {
        if self.listening > 0 {
            self.plain.push_str(code);
        }
        self.body.push("<code>");
        self.body.escaped(code);
        self.body.push("</code>");
    }

    /// Words in which components or language parts may stand; `start` is their first byte.
    fn rich(&mut self, mut text: &str, mut start: usize) {
        loop {
            let component = place(text, "{{");
            let mark = self.languages.next(start..start + text.len()).map(|at| at - start);
            let Some(cut) = component.into_iter().chain(mark).min() else { break };
            self.words(&text[..cut]);
            let at = start + cut;
            let behind = if mark == Some(cut) { self.language(at) } else { self.component(at) };
            if behind >= start + text.len() {
                self.written = behind;
                return;
            }
            text = &text[behind - start..];
            start = behind;
        }
        if let Some(at) = place(text, SIGN) {
            let range = start + at..start + at + SIGN.len();
            let message = "die Sprachangabe steht nicht hinter einem Text in eckigen Klammern";
            self.error(P005, range, message, "so schreiben: [Text]{lang=en}");
        }
        self.words(text);
    }

    /// The component whose `{{` stands at this byte; hands over the byte to go on from.
    fn component(&mut self, at: usize) -> usize {
        let backslashes = self.source[..at].bytes().rev().take_while(|byte| *byte == b'\\');
        if backslashes.count() % 2 == 1 {
            self.words("{{");
            return at + 2;
        }
        match component(&self.source[at..]) {
            Ok(Read::Literal) => self.words("{{"),
            Ok(Read::Component(parsed)) => {
                let end = at + parsed.end;
                if self.has_no_room(at..end) {
                    return end;
                }
                let reference = Reference::Component(parsed.component(Form::Inline));
                let number = self.reference(reference, at..end);
                self.body.component(number);
                return end;
            }
            Err(wrong) => {
                let range = at + wrong.range.start..at + wrong.range.end;
                self.error(P005, range, wrong.message, wrong.help);
                self.words("{{");
            }
        }
        at + 2
    }

    /// Components may print links, which have no room in links; headings must be plain words.
    fn has_no_room(&mut self, range: Range<usize>) -> bool {
        let place = if self.links.is_open() {
            "in einem Verweis"
        } else if self.headings.is_open() {
            "in einer Überschrift"
        } else {
            return false;
        };
        let message = format!("der Baustein steht {place}");
        self.error(P005, range, message, "den Baustein in den Text daneben setzen");
        true
    }
}
