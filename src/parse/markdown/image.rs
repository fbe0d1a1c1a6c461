//! Pictures: of the handbook only, with words or expressly decorative.

use super::page::{Alt, LinkTarget, Reference};
use super::target::target;
use super::writer::{Mode, P004, P060, P071, Writer};
use pulldown_cmark::{CowStr, Event, LinkType, TagEnd};
use std::ops::Range;

const DECORATIVE: &str = "dekorativ";

/// A picture whose words are being gathered.
pub(super) struct OpenImage {
    /// Path of the picture; `None` if it is refused.
    path: Option<String>,
    decorative: bool,
    place: Range<usize>,
    /// Pictures inside the words.
    nested: u32,
    /// From where the words are heard.
    mark: usize,
}

impl Writer<'_> {
    pub fn image(
        &mut self,
        kind: LinkType,
        address: &CowStr<'_>,
        title: &str,
        range: Range<usize>,
    ) {
        let place = self.address_place(kind, address, range);
        let path = self.image_path(address, place.clone());
        let decorative = title.trim() == DECORATIVE;
        let mark = self.listen();
        self.mode = Mode::Image(OpenImage { path, decorative, place, nested: 0, mark });
    }

    /// Gathers the words until the picture ends.
    pub fn image_words(&mut self, event: Event<'_>, range: Range<usize>) {
        let Mode::Image(image) = &mut self.mode else { return };
        match event {
            Event::Text(text) | Event::Code(text) => self.plain.push_str(&text),
            Event::SoftBreak | Event::HardBreak => self.plain.push(' '),
            Event::Start(_) => image.nested += 1,
            Event::End(TagEnd::Image) if image.nested == 0 => self.image_end(range),
            Event::End(_) => image.nested -= 1,
            _ => {}
        }
    }

    fn image_end(&mut self, range: Range<usize>) {
        let Mode::Image(image) = std::mem::take(&mut self.mode) else { return };
        self.depth -= 1;
        let words = self.heard(image.mark);
        let Some(path) = image.path else {
            self.body.escaped(&words);
            return;
        };
        let alt = self.alt(words, image.decorative, range);
        let number = self.reference(Reference::Image { path, alt }, image.place);
        self.body.image(number);
    }

    fn alt(&mut self, words: String, decorative: bool, range: Range<usize>) -> Alt {
        if decorative && !words.is_empty() {
            let message = "das Bild heißt dekorativ und hat doch einen Alternativtext";
            self.warning(P060, range, message, "eines von beiden weglassen");
        } else if words.is_empty() && !decorative {
            let message = "das Bild hat keinen Alternativtext";
            let help =
                "beschreiben: ![Was zu sehen ist](pfad); reiner Schmuck: ![](pfad \"dekorativ\")";
            self.error(P060, range, message, help);
            return Alt::Missing;
        }
        if decorative { Alt::Decorative } else { Alt::Text(words) }
    }

    fn image_path(&mut self, address: &str, place: Range<usize>) -> Option<String> {
        let (rule, message, help) = match target(address) {
            Ok(LinkTarget::Page { path, .. }) => return Some(path),
            Ok(LinkTarget::External(_)) => (P071, FOREIGN.to_owned(), COPY.to_owned()),
            Ok(LinkTarget::Anchor(_) | LinkTarget::Record { .. }) => {
                let message = "die Adresse führt zu keinem Bild".to_owned();
                (P004, message, "den Pfad einer Bilddatei schreiben".to_owned())
            }
            Err(_) if address.trim_start().starts_with("//") => {
                (P071, FOREIGN.to_owned(), COPY.to_owned())
            }
            Err(refused) => (P004, refused.message, refused.help),
        };
        self.error(rule, place, message, help);
        None
    }
}

const FOREIGN: &str = "das Bild liegt auf einem fremden Rechner";
const COPY: &str = "das Bild im Handbuch ablegen, wenn die Lizenz es erlaubt";

#[cfg(test)]
mod tests {
    use crate::parse::markdown::page::{Alt, Reference};
    use crate::parse::markdown::testing::{check, read};

    #[test]
    fn pictures_speak_or_say_that_they_need_not() {
        check(&[
            ("![Ein *Bild* [x](y)](a.png)\n", "<p>I0</p>\n"),
            ("![](a.png \"dekorativ\")\n", "<p>I0</p>\n"),
            ("[![Startseite](a.png)](b.md)\n", "<p>L0I1</a></p>\n"),
            ("![](a.png)\n", "<p>I0</p>\nP060 Fehler 0..10 „![](a.png)“ "),
            (
                "![a](a.png \"dekorativ\")\n",
                "<p>I0</p>\nP060 Warnung 0..23 „![a](a.png \"dekorativ\")“ ",
            ),
            (
                "![<a](https://x.de/a.png)\n",
                "<p>&lt;a</p>\nP071 Fehler 6..24 „https://x.de/a.png“ ",
            ),
            ("![a](//x.de/a.png)\n", "<p>a</p>\nP071 Fehler 5..17 „//x.de/a.png“ "),
            ("![a](data:image/png;b)\n", "<p>a</p>\nP004 Fehler 5..21 „data:image/png;b“ "),
            ("![a](/a.png)\n", "<p>a</p>\nP004 Fehler 5..11 „/a.png“ "),
        ]);
        let found = read("![Ein *Bild*](a%20b.png)\n");
        let alt = Alt::Text("Ein Bild".to_owned());
        let image = Reference::Image { path: "a b.png".to_owned(), alt };
        assert_eq!(found.value.summary.references, [image]);
    }
}
