//! A Markdown file: front matter between `---` lines, then the text.

use crate::base::diag::Diag;
use crate::base::found::Found;
use crate::base::place::Place;
use crate::base::source::{Source, Span};
use crate::parse::markdown::{Markdown, markdown};
use crate::parse::yaml::{Node, UNREADABLE, yaml};

/// One parsed Markdown file.
#[derive(Clone, Debug)]
pub struct Page {
    /// The front matter, an empty mapping if there is none, nothing if it is unreadable.
    pub front: Node,
    /// The text.
    pub markdown: Markdown,
}

/// Parses a Markdown file.
pub fn page(source: &Source) -> Found<Page> {
    let mut diags = Vec::new();
    let (front, body) = match split(&source.text) {
        Split::Front(front, body) => (
            yaml(source.id, &source.text[front.range()], front.start as usize).take(&mut diags),
            body,
        ),
        Split::None => (Node::empty_map(Span::new(0, 0)), 0),
        Split::Open => {
            let place = Place::Span(source.id, Span::new(0, 3));
            diags.push(
                Diag::error(UNREADABLE, place, "der Seitenkopf wird nicht geschlossen")
                    .help("unter die letzte Zeile des Seitenkopfs eine Zeile „---“ setzen"),
            );
            (Node::empty_map(Span::new(0, 3)), source.text.len())
        }
    };
    let mut front = front;
    // An unreadable front matter stays nothing: whatever else could be said of it follows from that.
    if front.value == crate::parse::yaml::Value::Null && diags.is_empty() {
        front = Node::empty_map(front.span);
    }
    let markdown = markdown(source, body).take(&mut diags);
    Found::new(Page { front, markdown }, diags)
}

enum Split {
    Front(Span, usize),
    None,
    Open,
}

/// Finds the front matter; the text begins behind the closing line.
fn split(text: &str) -> Split {
    let Some(rest) = text.strip_prefix("---\n") else { return Split::None };
    let start = text.len() - rest.len();
    let mut at = start;
    for line in rest.split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Split::Front(Span::new(start, at), at + line.len());
        }
        at += line.len();
    }
    Split::Open
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::source::FileId;

    fn parse(text: &str) -> Found<Page> {
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
}
