//! Headings: anchor, level, text.

use super::ids::{Ids, Unfit};
use super::page::{Heading, Reference};
use super::writer::{P005, P060, Writer};
use pulldown_cmark::{CowStr, HeadingLevel};
use std::ops::Range;
use std::sync::Arc;

/// What is known of the headings so far.
pub(super) struct Headings {
    ids: Ids,
    last: u8,
    open: Option<OpenHeading>,
}

struct OpenHeading {
    level: u8,
    /// Where the anchor belongs in the body.
    at: usize,
    /// From where its words are heard.
    mark: usize,
    own_id: Option<String>,
    reference: u32,
}

impl Headings {
    pub fn new(source: &str) -> Self {
        Self { ids: Ids::new(source), last: 1, open: None }
    }

    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }
}

impl Writer<'_> {
    pub fn heading(&mut self, level: HeadingLevel, id: Option<CowStr<'_>>, range: Range<usize>) {
        self.lost_rule(&range);
        let written = level as u8;
        let line = self.first_line(range);
        self.check_level(written, line.clone());
        let level = written.max(2);
        let reference = Reference::Heading(self.summary.headings.len() as u32);
        let reference = self.reference(reference, line);
        self.body.push(OPEN[usize::from(level) - 2]);
        let at = self.body.mark();
        self.body.push("\">");
        self.quiet += 1;
        let (mark, own_id) = (self.listen(), id.map(CowStr::into_string));
        self.headings.open = Some(OpenHeading { level, at, mark, own_id, reference });
    }

    pub fn heading_end(&mut self, range: Range<usize>) {
        let Some(open) = self.headings.open.take() else { return };
        let OpenHeading { level, at, mark, own_id, reference } = open;
        let text = self.heard(mark);
        self.quiet -= 1;
        if text.is_empty() {
            let line = self.first_line(range.clone());
            self.error(P060, line, "die Überschrift hat keinen Text", "Text ergänzen oder löschen");
        }
        if text.contains("{#") {
            self.open_anchor(self.first_line(range.clone()));
        }
        let id = match own_id {
            Some(id) => self.own_id(&id, &text, range),
            None => self.headings.ids.automatic(&text),
        };
        self.body.insert(at, &id);
        self.body.push(CLOSE[usize::from(level) - 2]);
        self.summary.headings.push(Heading { level, id, text, reference });
    }

    /// Attributes that are neither an anchor nor the language of a part.
    pub fn heading_attributes(
        &mut self,
        classes: &[CowStr<'_>],
        attributes: &[(CowStr<'_>, Option<CowStr<'_>>)],
        range: Range<usize>,
    ) {
        let line = self.first_line(range);
        let source = &self.source[line.clone()];
        let is_words = classes.is_empty() && attributes.iter().all(|(_, value)| value.is_none());
        if let Some(at) = source.rfind("{#").filter(|_| is_words && !attributes.is_empty()) {
            self.anchor_of_words(line.start + at + 1..line.end - 1);
            return;
        }
        let language = |key: &CowStr<'_>| &**key == "lang" && source.contains("]{lang=");
        let foreign = attributes.iter().find(|(key, _)| !language(key)).map(|(key, _)| &**key);
        let Some(name) = foreign.or(classes.first().map(|class| &**class)) else { return };
        let start = line.start + source.rfind('{').unwrap_or_default();
        let message = format!("die Angabe „{name}“ hat an einer Überschrift keine Bedeutung");
        let help = "erlaubt ist ein Anker: {#anker}; geschweifte Klammern im Text: \\{";
        self.error(P005, start..line.end, message, help);
    }

    /// `{#Kosten der Kommune}`: an anchor with blanks.
    fn anchor_of_words(&mut self, place: Range<usize>) {
        self.headings.open.iter_mut().for_each(|open| open.own_id = None);
        let words = &self.source[place.start + 1..place.end];
        let message = format!("der Anker „{words}“ enthält Leerzeichen");
        let help = format!("meinten Sie „{{#{}}}“?", crate::base::slug::slug(words));
        self.error(P060, place, message, help);
    }

    /// `## Kosten {#kosten`: the braces are read as words.
    fn open_anchor(&mut self, line: Range<usize>) {
        let source = &self.source[line.clone()];
        let Some(at) = source.rfind("{#").filter(|at| !source[*at..].contains('}')) else { return };
        if !source[..at].ends_with('\\') {
            let message = "die Klammer um den Anker wird nicht geschlossen";
            let help = format!("so schreiben: {}}}", &source[at..]);
            self.warning(P005, line.start + at..line.end, message, help);
        }
    }

    fn check_level(&mut self, level: u8, line: Range<usize>) {
        let last = std::mem::replace(&mut self.headings.last, level);
        let signs = self.source[line.clone()].bytes().take_while(|byte| *byte == b'#').count();
        let place = if signs == 0 { line } else { line.start..line.start + signs };
        if level == 1 {
            let message = "die Überschrift hat Ebene 1, die dem Titel der Seite gehört";
            self.error(P060, place, message, "mit ## beginnen; der Titel steht im Kopf der Datei");
        } else if level > last + 1 {
            let message = if last == 1 {
                format!("die erste Überschrift hat Ebene {level} statt 2")
            } else {
                format!("auf eine Überschrift der Ebene {last} folgt eine der Ebene {level}")
            };
            let help = format!("mit {} beginnen", "#".repeat(usize::from(last) + 1));
            self.error(P060, place, message, help);
        }
    }

    fn own_id(&mut self, id: &str, text: &str, range: Range<usize>) -> Arc<str> {
        let unfit = match self.headings.ids.explicit(id) {
            Ok(id) => return id,
            Err(unfit) => unfit,
        };
        let (message, help) = match unfit {
            Unfit::Shape(shape) => (
                format!("der Anker „{id}“ enthält Zeichen, die in Adressen nicht gehen"),
                format!("meinten Sie „{{#{shape}}}“?"),
            ),
            Unfit::Reserved => (
                format!("der Anker „{id}“ wird auf jeder Seite selbst vergeben"),
                "einen anderen Namen wählen".to_owned(),
            ),
            Unfit::Twice => (
                format!("den Anker „{id}“ gibt es auf dieser Seite schon"),
                "einen anderen Namen wählen".to_owned(),
            ),
        };
        let start =
            self.source[range.clone()].rfind("{#").map_or(range.start, |at| range.start + at + 1);
        self.error(P060, start..start + 1 + id.len(), message, help);
        self.headings.ids.automatic(text)
    }

    /// The first line of a block without the space around it.
    fn first_line(&self, range: Range<usize>) -> Range<usize> {
        let line = self.source[range.clone()].lines().next().unwrap_or_default();
        range.start..range.start + line.trim_end().len()
    }
}

const OPEN: [&str; 5] = ["<h2 id=\"", "<h3 id=\"", "<h4 id=\"", "<h5 id=\"", "<h6 id=\""];
const CLOSE: [&str; 5] = ["</h2>\n", "</h3>\n", "</h4>\n", "</h5>\n", "</h6>\n"];

#[cfg(test)]
mod tests {
    use crate::parse::markdown::testing::{check, check_messages, read};

    #[test]
    fn every_heading_has_an_anchor() {
        check(&[
            ("## Größe & *Maße*\n", "<h2 id=\"groesse-masse\">Größe &amp; <em>Maße</em></h2>\n"),
            ("## A\n## A\n", "<h2 id=\"a\">A</h2>\n<h2 id=\"a-2\">A</h2>\n"),
            (
                "## A {#ziel}\n### [B](b.md) c\n",
                "<h2 id=\"ziel\">A</h2>\n<h3 id=\"b-c\">L2B</a> c</h3>\n",
            ),
            ("## Ab\u{ad}lauf\n", "<h2 id=\"ablauf\">Ab\u{ad}lauf</h2>\n"),
        ]);
        let found = read("x\n\n## A `b`\n\nText\n\nC\n--\n");
        let headings = &found.value.summary.headings;
        assert_eq!((headings[0].text.as_str(), headings[1].text.as_str()), ("A b", "C"));
        let span = found.value.spans[headings[1].reference as usize];
        assert_eq!((span.start, span.end), (19, 20));
    }

    #[test]
    fn levels_and_anchors_are_checked() {
        check_messages(&[
            ("# A\n## B\n", "P060 Fehler 0..1 „#“ "),
            ("### A\n", "P060 Fehler 0..3 „###“ "),
            ("## A\n#### B\n##### C\n", "P060 Fehler 5..9 „####“ "),
            ("## A\n### B\n## C\n", ""),
            ("##\n", "P060 Fehler 0..2 „##“ "),
            ("## A {#Ä}\n", "P060 Fehler 6..9 „#Ä“ "),
            ("## A {#a}\n## B {#a}\n", "P060 Fehler 16..18 „#a“ "),
            ("## A {#tabelle-1}\n", "P060 Fehler 6..16 „#tabelle-1“ "),
            ("## A {.rot}\n", "P005 Fehler 5..11 „{.rot}“ "),
            ("## A {lang=en}\n", "P005 Fehler 5..14 „{lang=en}“ "),
            ("## [A]{lang=en}\n", ""),
            ("## A {#Kosten der Stadt}\n", "P060 Fehler 6..23 „#Kosten der Stadt“ "),
            ("## A {#a\n\n## B \\{#b\n", "P005 Warnung 5..8 „{#a“ "),
        ]);
    }
}
