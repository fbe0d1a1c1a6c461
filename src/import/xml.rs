//! XML element by element: names without prefixes, no document types, no entities of its own.

use super::batch::Unfit;
use super::marks::usual;
use super::plain::one_line;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// Deepest nesting that is read.
const MAX_DEPTH: usize = 64;
/// Most elements inside one that is wanted.
const MAX_ELEMENTS: usize = 100_000;

/// An element with all it holds.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Element {
    /// Its name without prefix, in small letters and without `_`.
    pub name: String,
    /// Its attributes, names likewise.
    pub attributes: Vec<(String, String)>,
    /// The text directly inside.
    pub text: String,
    /// The elements directly inside.
    pub inside: Vec<Self>,
    /// The line where it begins.
    pub line: usize,
}

/// What was read of a file.
#[derive(Default)]
pub struct Elements {
    /// The outermost element alone.
    pub root: Element,
    /// All wanted elements, whole.
    pub found: Vec<Element>,
    /// Where the file breaks off, and how.
    pub cut: Option<(usize, &'static str)>,
}

impl Element {
    /// The first element at the end of a way of names.
    pub fn at(&self, way: &[&str]) -> Option<&Self> {
        let find =
            |element: &'_ Self, name: &str| element.inside.iter().position(|one| one.name == name);
        way.iter().try_fold(self, |element, name| Some(&element.inside[find(element, name)?]))
    }

    /// The text at the end of a way of names, or nothing.
    pub fn text_at(&self, way: &[&str]) -> &str {
        self.at(way).map_or("", |element| element.text.trim())
    }

    /// The elements of a name directly inside.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.inside.iter().filter(move |element| element.name == name)
    }

    /// An attribute, or nothing.
    pub fn attribute(&self, name: &str) -> &str {
        self.attributes.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// The text of a code: inside `<code>`, or the element's own.
    pub fn code(&self) -> String {
        let inner = self.text_at(&["code"]);
        one_line(if inner.is_empty() { &self.text } else { inner })
    }
}

/// Reads all outermost elements of some names, wherever they stand.
pub fn elements(text: &str, wanted: &[&str]) -> Result<Elements, Unfit> {
    let mut walk = Walk { text, wanted, counted: (0, 1), ..Walk::default() };
    let mut reader = Reader::from_str(text);
    loop {
        let at = reader.buffer_position() as usize;
        match reader.read_event() {
            Ok(Event::Eof) => break,
            Ok(Event::DocType(_)) => return Err(doctype(walk.line(at))),
            Ok(event) => walk.take(event, at)?,
            Err(_) => {
                walk.out.cut = Some((walk.line(at), "ist kein richtiges XML"));
                return walk.end();
            }
        }
    }
    if walk.depth > 0 {
        walk.out.cut = Some((walk.line(text.len()), "bricht ab"));
    }
    walk.end()
}

fn doctype(line: usize) -> Unfit {
    let message = format!(
        "die Datei hat eine Dokumenttyp-Angabe (Zeile {line}); so etwas kann Rechner lahmlegen \
         oder fremde Dateien einlesen und wird abgelehnt"
    );
    Unfit::new(
        message,
        "die Datei dort neu ausführen, woher sie stammt; XZuFi und FIM brauchen keine",
    )
}

#[derive(Default)]
struct Walk<'a> {
    text: &'a str,
    wanted: &'a [&'a str],
    depth: usize,
    /// The wanted element and those inside it that are open.
    open: Vec<Element>,
    elements: usize,
    out: Elements,
    counted: (usize, usize),
}

impl Walk<'_> {
    fn take(&mut self, event: Event<'_>, at: usize) -> Result<(), Unfit> {
        match event {
            Event::Start(start) => self.start(&start, at)?,
            Event::Empty(start) => {
                self.start(&start, at)?;
                self.close();
            }
            Event::End(_) => self.close(),
            Event::Text(text) => self.write(&text),
            Event::CData(text) => self.write(&text),
            Event::GeneralRef(name) => {
                let number = name.resolve_char_ref().ok().flatten();
                let known = resolve_predefined_entity(&name).or_else(|| usual(&name));
                match (number, known) {
                    (Some(char), _) => self.write(char.encode_utf8(&mut [0; 4])),
                    (None, Some(text)) => self.write(text),
                    (None, None) => self.write(&format!("&{};", &*name)),
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn start(&mut self, start: &BytesStart<'_>, at: usize) -> Result<(), Unfit> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            let message = format!("Zeile {}: mehr als {MAX_DEPTH} Ebenen", self.line(at));
            return Err(Unfit::new(
                message,
                "das ist weder XZuFi noch FIM; die richtige Datei angeben",
            ));
        }
        let name = plain_name(start.local_name().into_inner());
        let inside = !self.open.is_empty();
        if !inside && self.depth > 1 && !self.wanted.contains(&&*name) {
            return Ok(());
        }
        self.elements = if inside { self.elements + 1 } else { 0 };
        if self.elements > MAX_ELEMENTS {
            let message = format!("Zeile {}: zu viele Angaben in einem Eintrag", self.line(at));
            return Err(Unfit::new(message, "die richtige Datei angeben"));
        }
        let mut attributes = start.attributes();
        let attributes = attributes.with_checks(false).filter_map(Result::ok).map(|one| {
            let value = one.normalized_value(XmlVersion::Implicit1_0).unwrap_or_default();
            (plain_name(one.key.local_name().into_inner()), value.into_owned())
        });
        let line = self.line(at);
        let element =
            Element { name, attributes: attributes.collect(), line, ..Element::default() };
        if self.depth == 1 {
            self.out.root = element.clone();
        }
        if inside || self.wanted.contains(&&*element.name) {
            self.open.push(element);
        }
        Ok(())
    }

    fn close(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        if let Some(done) = self.open.pop() {
            match self.open.last_mut() {
                Some(above) => above.inside.push(done),
                None => self.out.found.push(done),
            }
        }
    }

    fn write(&mut self, text: &str) {
        if let Some(element) = self.open.last_mut() {
            element.text.push_str(text);
        }
    }

    /// The line of a byte; asked for in the order of the text.
    fn line(&mut self, at: usize) -> usize {
        let (from, line) = self.counted;
        let at = at.clamp(from, self.text.len());
        // White space before an element belongs to what is above.
        let more = self.text.get(from..at).unwrap_or_default().matches('\n').count();
        self.counted = (at, line + more);
        line + more
    }

    fn end(self) -> Result<Elements, Unfit> {
        if self.out.root.name.is_empty() {
            return Err(Unfit::new("die Datei ist kein XML", "die richtige Datei angeben"));
        }
        Ok(self.out)
    }
}

fn plain_name(name: &str) -> String {
    name.replace(['_', '-'], "").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_and_spellings_do_not_matter() {
        for text in [
            "<x:a xmlns:x='u'><x:leistung x:Scheme_ID='7'>\n<x:id>1 &amp; &#50;&uuml;</x:id></x:leistung></x:a>",
            "<a xmlns='u'><b><Leistung schemeID='7'>\n<i_d><![CDATA[1 & 2ü]]></i_d></Leistung></b></a>",
        ] {
            let read = elements(text, &["leistung"]).expect("XML");
            assert_eq!(read.found.len(), 1);
            assert_eq!(read.found[0].text_at(&["id"]), "1 & 2ü");
            assert_eq!(read.found[0].attribute("schemeid"), "7");
            assert_eq!((read.found[0].line, read.cut), (1, None));
        }
    }

    #[test]
    fn bombs_and_foreign_files_are_refused() {
        let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE l [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><l>&b;</l>";
        let outside = "<!DOCTYPE l SYSTEM \"file:///etc/passwd\"><l/>";
        for text in
            [bomb.to_owned(), outside.to_owned(), "<a>".repeat(1_000_000), "kein XML".to_owned()]
        {
            assert!(elements(&text, &["leistung"]).is_err(), "{text:.40}");
        }
    }

    #[test]
    fn what_is_whole_is_kept_when_a_file_breaks_off() {
        let text = "<a>\n<leistung><id>1</id></leistung>\n<leistung><id>2</";
        let read = elements(text, &["leistung"]).expect("XML");
        assert_eq!(read.found.len(), 1);
        assert_eq!(read.cut.map(|(line, _)| line), Some(3));
        let read = elements("<a><leistung><id>1</id></x></a>", &["leistung"]).expect("XML");
        assert!(read.found.is_empty() && read.cut.is_some());
    }
}
