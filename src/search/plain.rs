//! The body of a page as plain text, section by section.

use crate::base::syllable::SOFT;
use crate::parse::markdown::{Body, Piece};
use memchr::memchr;
use memchr::memmem::Finder;
use std::sync::{Arc, LazyLock};

/// A stretch of text below one heading.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Plain {
    /// The words of the heading; empty in front of the first one.
    pub heading: String,
    /// Its anchor.
    pub anchor: Arc<str>,
    /// The text; blocks are lines.
    pub text: String,
    /// Blocks of code: found, but nothing for an excerpt.
    pub code: String,
}

impl Plain {
    fn is_empty(&self) -> bool {
        [&self.text, &self.heading, &self.code].iter().all(|text| text.is_empty())
    }

    /// Empty, but with the room it had.
    fn clear(&mut self, anchor: Arc<str>) {
        self.anchor = anchor;
        for text in [&mut self.heading, &mut self.text, &mut self.code] {
            text.clear();
        }
    }
}

/// What stands between words but is no word: read out for those who do not see, or a way back.
const SILENT: &[&str] = &["nur-vorlesen", "rueckweg", "haken"];
/// A footnote's mark, unlike what else is named after footnotes.
const NOTE: &str = "fussnote";

/// Where the anchor of an element begins, and where its classes do.
static ANCHOR: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new("id=\""));
static CLASSES: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new("class=\""));

/// Calls `found` with the sections of a body, one after the other in the same room.
pub fn each_section(body: &Body, room: &mut Plain, found: impl FnMut(&Plain)) {
    room.clear(Arc::default());
    let mut reader = Reader { section: room, found, part: Part::Text, gap: None, silent: None };
    for piece in body.pieces() {
        match piece {
            Piece::Html(html) => reader.html(html),
            Piece::Text(text) | Piece::Code(_, text) => reader.push(text),
            Piece::Component(_) => reader.push(" … "),
            Piece::LinkStart(_) | Piece::Image(_) => {}
        }
    }
    reader.end();
}

/// What of a section is being read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Text,
    Heading,
    Code,
}

struct Reader<'a, F> {
    section: &'a mut Plain,
    found: F,
    part: Part,
    /// What stands before the next word: one space between words, one line feed between blocks.
    gap: Option<char>,
    /// The name of the silent element, and how many of that name are open in it.
    silent: Option<(String, usize)>,
}

impl<F: FnMut(&Plain)> Reader<'_, F> {
    /// Hands over a section that is read to its end.
    fn end(&mut self) {
        if !self.section.is_empty() {
            (self.found)(self.section);
        }
    }

    fn push(&mut self, text: &str) {
        match text {
            _ if self.silent.is_some() => {}
            "" => {}
            "\n" => self.gap = Some('\n'),
            _ if is_plain(text.as_bytes()) => self.stretch(text),
            _ => self.lines(text),
        }
    }

    /// Adds a text that may have other gaps than single spaces.
    fn lines(&mut self, text: &str) {
        for line in text.split_inclusive(['\n', '\t', ' ']) {
            self.stretch(line.trim_end_matches(['\n', '\t']));
            match line.as_bytes().last() {
                Some(b'\n') => self.gap = Some('\n'),
                Some(b'\t') => self.space(),
                _ => {}
            }
        }
    }

    /// Adds a text with single spaces between its words.
    fn stretch(&mut self, text: &str) {
        let is_space = |byte: Option<&u8>| byte == Some(&b' ');
        let starts = is_space(text.as_bytes().first());
        if starts {
            self.space();
        }
        let words = &text[usize::from(starts)..];
        let ends = is_space(words.as_bytes().last());
        let words = &words[..words.len() - usize::from(ends)];
        if words.is_empty() {
            return;
        }
        let out = match self.part {
            Part::Text => &mut self.section.text,
            Part::Heading => &mut self.section.heading,
            Part::Code => &mut self.section.code,
        };
        // None at the beginning.
        out.extend(self.gap.take().filter(|_| !out.is_empty()));
        out.push_str(words);
        if ends {
            self.space();
        }
    }

    fn space(&mut self) {
        self.gap = self.gap.or(Some(' '));
    }

    fn html(&mut self, html: &str) {
        let mut rest = html;
        while let Some(at) = find(b'<', rest) {
            self.unescaped(&rest[..at]);
            rest = self.tag(&rest[at + 1..]);
        }
        self.unescaped(rest);
    }

    fn unescaped(&mut self, text: &str) {
        match text {
            // This is what mostly stands between two tags.
            "" | "\n" => self.push(text),
            _ if self.silent.is_none() && is_plain(text.as_bytes()) => self.stretch(text),
            _ if memchr(b'&', text.as_bytes()).is_some() => {
                let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
                self.push(&text.replace("&#39;", "'").replace("&amp;", "&"));
            }
            _ => self.push(text),
        }
    }

    /// Reads a tag behind its first angle bracket, and returns what stands behind it.
    fn tag<'h>(&mut self, html: &'h str) -> &'h str {
        let closing = html.as_bytes().first() == Some(&b'/');
        let html = &html[usize::from(closing)..];
        let is_end = |byte| matches!(byte, b' ' | b'\n' | b'>');
        let (name, rest) = html.split_at(html.bytes().position(is_end).unwrap_or(html.len()));
        let (attributes, rest) = rest.split_at(find(b'>', rest).unwrap_or(rest.len()));
        self.element(closing, name, attributes);
        rest.get(1..).unwrap_or_default()
    }

    fn element(&mut self, closing: bool, name: &str, attributes: &str) {
        if let Some((silent, depth)) = &mut self.silent {
            if silent == name {
                *depth = if closing { *depth - 1 } else { *depth + 1 };
                if *depth == 0 {
                    self.silent = None;
                }
            }
            return;
        }
        let heading = matches!(name, "h2" | "h3" | "h4" | "h5" | "h6");
        if (heading || name == "pre") && closing {
            self.part = Part::Text;
            // Long words of headings are ready to be divided.
            if self.section.heading.contains(SOFT) {
                self.section.heading.retain(|letter| letter != SOFT);
            }
        } else if heading && let Some(anchor) = between(attributes, &ANCHOR) {
            self.end();
            self.section.clear(anchor.into());
            self.part = Part::Heading;
        } else if is_silent(attributes) {
            self.silent = Some((name.to_owned(), 1));
        } else if !is_inline(name) {
            self.gap = Some('\n');
            if name == "pre" {
                self.part = Part::Code;
            }
        }
    }
}

/// Whether an element is nothing to be searched, by its attributes; most have none.
fn is_silent(attributes: &str) -> bool {
    !attributes.is_empty()
        && between(attributes, &CLASSES).is_some_and(|classes| {
            classes.ends_with(NOTE) || SILENT.iter().any(|it| classes.contains(it))
        })
}

/// Whether an element stands inside a line.
fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "a" | "em"
            | "strong"
            | "code"
            | "span"
            | "del"
            | "sup"
            | "sub"
            | "abbr"
            | "b"
            | "i"
            | "img"
            | "time"
    )
}

/// Whether single spaces stand between words, and nothing that HTML escapes. Nearly all texts are so; all of each is
/// looked at without a branch.
#[expect(clippy::needless_bitwise_bool, reason = "several letters are looked at in one step")]
fn is_plain(text: &[u8]) -> bool {
    let Some((last, before)) = text.split_last() else { return true };
    let is_odd = |byte: u8| (byte < b' ') | (byte == b'&');
    let pairs = before.iter().zip(&text[1..]);
    let odd = pairs
        .fold(false, |odd, (byte, next)| odd | is_odd(*byte) | ((*byte == b' ') & (*next == b' ')));
    !(odd | is_odd(*last))
}

/// Where a sign of ASCII stands; often it comes first.
fn find(sign: u8, text: &str) -> Option<usize> {
    if text.as_bytes().first() == Some(&sign) {
        return Some(0);
    }
    memchr(sign, text.as_bytes())
}

fn between<'a>(text: &'a str, start: &Finder<'_>) -> Option<&'a str> {
    let rest = &text[start.find(text.as_bytes())? + start.needle().len()..];
    memchr(b'"', rest.as_bytes()).map(|end| &rest[..end])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::source::{FileId, Source};
    use crate::parse::markdown::markdown;

    #[test]
    fn odd_html_is_read() {
        let told = |html: &str| {
            let (mut section, found) = (Plain::default(), |_: &Plain| {});
            let (section, part) = (&mut section, Part::Text);
            Reader { section, found, part, gap: None, silent: None }.html(html);
            section.text.clone()
        };
        for (html, text) in [
            ("a<br/>b", "a\nb"),
            ("<p\tclass=\"x\">a</p>b", "a\nb"),
            ("<a title=\"a>b\">c</a>", "b\">c"),
            ("a</", "a"),
            ("a<>b", "a\nb"),
            ("a &amp;  b", "a & b"),
            ("&amp;lt; &quot;a&#39;", "&lt; \"a'"),
            (" a <em>b</em> \n", "a b"),
            ("a\n<b>b</b>", "a\nb"),
            ("a<span class=\"nur-vorlesen\">&amp;<span>b</span>\n c</span> d", "a d"),
        ] {
            assert_eq!(told(html), text, "{html}");
        }
    }

    #[test]
    fn sections_are_plain() {
        let text = "Ein *Satz* mit `a<b`.[^1]\n\n## Barrierefreiheit & Maß {#mass}\n\n- eins\n- [zwei](https://a.de)\n\n\
                    | A | B |\n|---|---|\n| 1 | 2 |\n\n```yaml\nid: x\n```\n\nEnde\n\n[^1]: Note\n";
        let source = Source { id: FileId(0), path: "a.md".into(), text: text.into(), hash: 0 };
        let mut found = Vec::new();
        let body = markdown(&source, 0).value.body;
        each_section(&body, &mut Plain::default(), |section| found.push(section.clone()));
        let told: Vec<String> =
            found.iter().map(|it| format!("{}#{}: {}", it.heading, it.anchor, it.text)).collect();
        assert_eq!(told[0], "#: Ein Satz mit a<b.");
        assert_eq!(told[1], "Barrierefreiheit & Maß#mass: eins\nzwei\nA\nB\n1\n2\nEnde");
        assert_eq!(found[1].code, "id: x");
        assert_eq!(told[2], "Fußnoten#fussnoten: Note");
    }
}
