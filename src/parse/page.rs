//! A Markdown file: front matter between `---` lines, then the text.

use crate::base::diag::Diag;
use crate::base::found::Found;
use crate::base::place::Place;
use crate::base::source::{Source, Span};
use crate::parse::markdown::{Markdown, markdown};
use crate::parse::yaml::{Node, UNREADABLE, Value, yaml};

/// One parsed Markdown file.
#[derive(Clone, Debug)]
pub struct PageFile {
    /// The front matter, an empty mapping if there is none, nothing if it is unreadable.
    pub front: Node,
    /// What stands below it.
    pub page: Page,
}

/// The text of a Markdown file. Its front matter is not kept: ten thousand trees would take up memory for the few
/// that a message is about ([`front`]).
#[derive(Clone, Debug)]
pub struct Page {
    /// The byte where the text begins, behind the front matter.
    pub body: usize,
    /// The text.
    pub markdown: Markdown,
}

/// Parses a Markdown file.
pub fn page(source: &Source) -> Found<PageFile> {
    let mut diags = Vec::new();
    let (front, body) = head(source, &mut diags);
    let markdown = markdown(source, body).take(&mut diags);
    Found::new(PageFile { front, page: Page { body, markdown } }, diags)
}

/// The front matter of a Markdown file alone.
pub fn front(source: &Source) -> Node {
    head(source, &mut Vec::new()).0
}

/// The front matter, and where the text begins.
fn head(source: &Source, diags: &mut Vec<Diag>) -> (Node, usize) {
    let unreadable = |span: Span, message: &str, help: &str| {
        Diag::error(UNREADABLE, Place::Span(source.id, span), message).help(help)
    };
    let nothing = |span: Span| Node { span, value: Value::Null };
    let (mut front, body) = match split(&source.text) {
        Split::Front(front, body) => {
            (yaml(source.id, &source.text[front.range()], front.start as usize).take(diags), body)
        }
        Split::None => (Node::empty_map(Span::new(0, 0)), 0),
        Split::NotOpened(line, body) => {
            let help = "in die erste Zeile „---“ setzen, der Seitenkopf folgt direkt darunter";
            diags.push(unreadable(line, "die erste Zeile der Seite ist nicht „---“", help));
            (nothing(line), body)
        }
        Split::NotClosed => {
            let help = "unter die letzte Zeile des Seitenkopfs eine Zeile „---“ setzen";
            let line = Span::new(0, 3);
            diags.push(unreadable(line, "der Seitenkopf wird nicht geschlossen", help));
            (nothing(line), source.text.len())
        }
    };
    // An unreadable front matter stays nothing: whatever else could be said of it follows from that.
    if front.value == Value::Null && diags.is_empty() {
        front = Node::empty_map(front.span);
    }
    (front, body)
}

enum Split {
    /// The front matter, and where the text begins.
    Front(Span, usize),
    None,
    /// What stands in place of the first `---`, and where the text begins.
    NotOpened(Span, usize),
    NotClosed,
}

/// Finds the front matter; the text begins behind the closing line.
fn split(text: &str) -> Split {
    let first = text.lines().next().unwrap_or_default();
    if first.trim_end() != "---" {
        return not_opened(text);
    }
    let start = (first.len() + 1).min(text.len());
    match closing(text, start) {
        Some((end, body)) => Split::Front(Span::new(start, end), body),
        None => Split::NotClosed,
    }
}

/// Keys at the beginning, down to a line `---`: a front matter whose first line is missing.
fn not_opened(text: &str) -> Split {
    let is_key = |line: &str| {
        line.split_once(':').is_some_and(|(key, _)| {
            !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
        })
    };
    // Other dashes than the three, or an empty line, may stand where the first line belongs.
    let dashes = |line: &&str| line.trim_end().chars().all(|char| "-–—−_*=".contains(char));
    let start = text.split_inclusive('\n').take_while(dashes).map(str::len).sum();
    let mut keys = text[start..].lines().take_while(|line| is_key(line));
    let line = text.split_inclusive('\n').next().unwrap_or_default();
    let line = Span::new(0, line.trim_end().len().max(line.len().min(1)));
    let closed = closing(text, start).filter(|(end, _)| !text[start..*end].contains("\n\n"));
    match (keys.next(), keys.next(), closed) {
        (Some(_), _, Some((_, body))) => Split::NotOpened(line, body),
        (Some(_), Some(_), None) => Split::NotOpened(line, text.len()),
        _ => Split::None,
    }
}

/// The first line `---` from here on: where it begins, and where the next begins.
fn closing(text: &str, from: usize) -> Option<(usize, usize)> {
    let mut at = from;
    for line in text[from..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some((at, at + line.len()));
        }
        at += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::source::FileId;

    fn parse(text: &str) -> Found<PageFile> {
        let source = Source { id: FileId(3), path: "a.md".into(), text: text.into(), hash: 0 };
        page(&source)
    }

    #[test]
    fn front_matter_keeps_its_place() {
        let text = "---\ntitel: Überblick\n---\n\nText\n";
        let found = parse(text);
        assert!(found.diags.is_empty());
        let entry = found.value.front.find("titel").expect("the key");
        assert_eq!(&text[entry.value.span.range()], "Überblick");
    }

    #[test]
    fn e29_odd_pages_are_read() {
        for text in ["", "---\n---\n", "---\ntitel: a\n---", "nur Text", "---\n# nichts\n---\n"] {
            let found = parse(text);
            assert!(found.diags.is_empty(), "{text:?}: {:?}", found.diags);
        }
        assert_eq!(parse("---\ntitel: a\n").diags.len(), 1);
    }

    #[test]
    fn a_front_matter_needs_its_first_line() {
        for text in [
            "titel: a\nstatus: entwurf\n---\n\nText\n",
            "\n---\ntitel: a\n---\nText\n",
            "--\ntitel: a\n---\n",
            "——\ntitel: a\n---\n",
            "titel: a\nstatus: entwurf\n\nText\n",
        ] {
            let found = parse(text);
            assert_eq!(found.diags.len(), 1, "{text:?}");
            let Place::Span(_, span) = found.diags[0].place else { panic!("a span") };
            assert_eq!(span.start, 0, "{text:?}");
        }
        for text in ["hinweis: ein Satz\n\n---\n", "* * *\n\nText\n", "Amt: a\n\nb: c\n"] {
            let found = parse(text);
            assert_eq!(found.value.page.body, 0, "{text:?}");
        }
        assert_eq!(parse("--- \ntitel: a\n---\nText").value.page.body, 18);
    }
}
