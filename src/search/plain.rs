//! The body of a page as plain text, section by section.

use crate::parse::markdown::{Body, Piece};
use memchr::memchr;
use std::sync::Arc;

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

/// What stands between words but is no word: read out for those who do not see, or a way back.
const SILENT: &[&str] = &["nur-vorlesen", "rueckweg", "haken"];
/// A footnote's mark, unlike what else is named after footnotes.
const NOTE: &str = "fussnote";

/// The sections of a body.
pub fn sections(body: &Body) -> Vec<Plain> {
    let start = vec![Plain::default()];
    let mut reader = Reader { sections: start, part: Part::Text, gap: None, silent: None };
    for piece in body.pieces() {
        match piece {
            Piece::Html(html) => reader.html(html),
            Piece::Text(text) | Piece::Code(_, text) => reader.push(text),
            Piece::Component(_) => reader.push(" … "),
            Piece::LinkStart(_) | Piece::Image(_) => {}
        }
    }
    let mut sections = reader.sections;
    sections.retain(|it| [&it.text, &it.heading, &it.code].iter().any(|text| !text.is_empty()));
    sections
}

/// What of a section is being read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Text,
    Heading,
    Code,
}

struct Reader {
    sections: Vec<Plain>,
    part: Part,
    /// What stands before the next word: one space between words, one line feed between blocks.
    gap: Option<char>,
    /// The name of the silent element, and how many of that name are open in it.
    silent: Option<(String, usize)>,
}

impl Reader {
    fn push(&mut self, text: &str) {
        if self.silent.is_some() {
            return;
        }
        let last = self.sections.last_mut().expect("there is always one");
        let out = match self.part {
            Part::Text => &mut last.text,
            Part::Heading => &mut last.heading,
            Part::Code => &mut last.code,
        };
        let (bytes, mut at) = (text.as_bytes(), 0);
        while at < bytes.len() {
            if is_space(bytes[at]) {
                let line = bytes[at] == b'\n' || self.gap == Some('\n');
                self.gap = Some(if line { '\n' } else { ' ' });
                at += 1;
            } else {
                let end = stretch(bytes, at);
                // None at the beginning.
                out.extend(self.gap.take().filter(|_| !out.is_empty()));
                out.push_str(&text[at..end]);
                at = end;
            }
        }
    }

    fn html(&mut self, html: &str) {
        let mut rest = html;
        while let Some(at) = memchr(b'<', rest.as_bytes()) {
            self.unescaped(&rest[..at]);
            let end = memchr(b'>', &rest.as_bytes()[at..]).map_or(rest.len(), |end| at + end);
            self.tag(&rest[at + 1..end]);
            rest = rest.get(end + 1..).unwrap_or_default();
        }
        self.unescaped(rest);
    }

    fn unescaped(&mut self, text: &str) {
        if memchr(b'&', text.as_bytes()).is_some() {
            let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
            self.push(&text.replace("&#39;", "'").replace("&amp;", "&"));
        } else {
            self.push(text);
        }
    }

    /// A tag without its angle brackets.
    fn tag(&mut self, tag: &str) {
        let closing = tag.starts_with('/');
        let inner = tag.trim_start_matches('/');
        let name = inner.split([' ', '\n']).next().unwrap_or_default();
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
        let attributes = &inner[name.len()..];
        if (heading || name == "pre") && closing {
            self.part = Part::Text;
            // Long words of headings are ready to be divided.
            let section = self.sections.last_mut().expect("there is always one");
            section.heading.retain(|letter| letter != '\u{ad}');
        } else if heading && let Some(anchor) = between(attributes, "id=\"") {
            self.sections.push(Plain { anchor: anchor.into(), ..Plain::default() });
            self.part = Part::Heading;
        } else if is_silent(attributes) {
            self.silent = Some((name.to_owned(), 1));
        } else if !is_inline(name) {
            self.push("\n");
            if name == "pre" {
                self.part = Part::Code;
            }
        }
    }
}

/// Whether an element is nothing to be searched, by its attributes; most have none.
fn is_silent(attributes: &str) -> bool {
    !attributes.is_empty()
        && between(attributes, "class=\"").is_some_and(|classes| {
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

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n')
}

/// The end of the words that begin here with single spaces between them.
fn stretch(bytes: &[u8], start: usize) -> usize {
    let mut at = start;
    while at < bytes.len() {
        let single = bytes[at] == b' ' && bytes.get(at + 1).is_some_and(|next| !is_space(*next));
        if is_space(bytes[at]) && !single {
            break;
        }
        at += 1;
    }
    at
}

fn between<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    let rest = &text[text.find(start)? + start.len()..];
    rest.find('"').map(|end| &rest[..end])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::source::{FileId, Source};
    use crate::parse::markdown::markdown;

    #[test]
    fn sections_are_plain() {
        let text = "Ein *Satz* mit `a<b`.[^1]\n\n## Barrierefreiheit & Maß {#mass}\n\n- eins\n- [zwei](https://a.de)\n\n\
                    | A | B |\n|---|---|\n| 1 | 2 |\n\n```yaml\nid: x\n```\n\nEnde\n\n[^1]: Note\n";
        let source = Source { id: FileId(0), path: "a.md".into(), text: text.into(), hash: 0 };
        let found = sections(&markdown(&source, 0).value.body);
        let told: Vec<String> =
            found.iter().map(|it| format!("{}#{}: {}", it.heading, it.anchor, it.text)).collect();
        assert_eq!(told[0], "#: Ein Satz mit a<b.");
        assert_eq!(told[1], "Barrierefreiheit & Maß#mass: eins\nzwei\nA\nB\n1\n2\nEnde");
        assert_eq!(found[1].code, "id: x");
        assert_eq!(told[2], "Fußnoten#fussnoten: Note");
    }
}
