//! A Markdown file: front matter between `---` lines, then the text.

use crate::base::diag::Diag;
use crate::base::found::Found;
use crate::base::place::Place;
use crate::base::source::{Source, Span};
use crate::parse::markdown::{Markdown, Summary, markdown};
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
    let mut markdown = markdown(source, body).take(&mut diags);
    if body == source.text.len() && front.value == Value::Null {
        markdown.summary = Summary { torn: true, ..Summary::default() }.into();
    }
    Found::new(PageFile { front, page: Page { body, markdown } }, diags)
}

/// The front matter of a Markdown file alone.
pub fn front(source: &Source) -> Node {
    head(source, &mut Vec::new()).0
}

/// The front matter, and where the text begins. Without one nobody knows what is text, and whoever knows of none
/// begins with „# Titel“ and the like: one thing after the other.
fn head(source: &Source, diags: &mut Vec<Diag>) -> (Node, usize) {
    let nothing = |span: Span| Node { span, value: Value::Null };
    let mut unreadable = |line: Span, message: &str, help: &str| {
        diags.push(Diag::error(UNREADABLE, Place::Span(source.id, line), message).help(help));
        nothing(line)
    };
    let (mut front, body) = match split(&source.text) {
        Split::Front(front, body) => {
            (yaml(source.id, &source.text[front.range()], front.start as usize).take(diags), body)
        }
        Split::None(line) => {
            let title = source.text[line.range()].strip_prefix("# ").unwrap_or("…").trim();
            let help =
                format!("die Datei mit drei Zeilen beginnen: „---“, „titel: {title}“, „---“");
            let empty = source.text.trim().is_empty();
            let message =
                if empty { "die Seite ist leer" } else { "der Seite fehlt der Seitenkopf" };
            (unreadable(line, message, &help), source.text.len())
        }
        Split::NotFirst(before, body) => {
            let (message, help) = too_late(&source.text[..before]);
            (unreadable(first_line(&source.text[..before]), &message, help), body)
        }
        Split::NotOpened(line, body) => {
            let help = "in die erste Zeile „---“ setzen, der Seitenkopf folgt direkt darunter";
            (unreadable(line, "die erste Zeile der Seite ist nicht „---“", help), body)
        }
        Split::NotClosed => {
            let (place, help) = not_closed(&source.text);
            let node = unreadable(place, "der Seitenkopf wird nicht geschlossen", help);
            (node, source.text.len())
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
    /// The first line of a page without front matter.
    None(Span),
    /// Where a front matter begins that is not the first, and where the text begins.
    NotFirst(usize, usize),
    /// What stands in place of the first `---`, and where the text begins.
    NotOpened(Span, usize),
    NotClosed,
}

/// Finds the front matter; the text begins behind the closing line.
fn split(text: &str) -> Split {
    let first = text.lines().next().unwrap_or_default();
    if first.trim_end() != "---" {
        return not_first(text).unwrap_or_else(|| not_opened(text));
    }
    let start = (first.len() + 1).min(text.len());
    match closing(text, start) {
        Some((end, body)) => Split::Front(Span::new(start, end), body),
        None => Split::NotClosed,
    }
}

/// A front matter, title and all, that does not begin in the first line or at its beginning.
fn not_first(text: &str) -> Option<Split> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        if line.trim() != "---" {
            continue;
        }
        let Some((end, body)) = closing(text, at) else { break };
        let keys = &text[at..end];
        if keys.lines().all(|line| !line.trim().is_empty()) && keys.lines().any(is_title) {
            let space = line.len() - line.trim_start().len();
            return Some(Split::NotFirst(start + space, body));
        }
    }
    None
}

/// What stands before a front matter, and what to do about it.
fn too_late(before: &str) -> (String, &'static str) {
    let lines = before.matches('\n').count();
    if !before.trim().is_empty() {
        let message = format!("vor dem Seitenkopf in Zeile {} steht schon Text", lines + 1);
        (message, "den Text unter den Seitenkopf setzen: Zeile 1 ist „---“")
    } else if lines > 0 {
        ("vor dem Seitenkopf steht eine leere Zeile".to_owned(), "sie löschen: Zeile 1 ist „---“")
    } else {
        ("vor dem „---“ steht ein Leerzeichen".to_owned(), "es löschen: Zeile 1 ist genau „---“")
    }
}

fn is_title(line: &str) -> bool {
    line.starts_with("titel:")
}

fn is_key(line: &str) -> bool {
    line.split_once(':').is_some_and(|(key, _)| {
        !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
    })
}

/// The first line, or its end where it is empty.
fn first_line(text: &str) -> Span {
    let line = text.split_inclusive('\n').next().unwrap_or_default();
    Span::new(0, line.trim_end().len().max(line.len().min(1)))
}

/// Keys at the beginning, down to a line `---`: a front matter whose first line is missing.
fn not_opened(text: &str) -> Split {
    // Other dashes than the three, or an empty line, may stand where the first line belongs.
    let dashes = |line: &&str| line.trim().chars().all(|char| "-–—−_*=".contains(char));
    let start = text.split_inclusive('\n').take_while(dashes).map(str::len).sum();
    let mut keys = text[start..].lines().take_while(|line| is_key(line));
    let line = first_line(text);
    let closed = closing(text, start).filter(|(end, _)| !text[start..*end].contains("\n\n"));
    match (keys.next(), keys.next(), closed) {
        (Some(_), _, Some((_, body))) => Split::NotOpened(line, body),
        (Some(_), Some(_), None) => Split::NotOpened(line, text.len()),
        _ => Split::None(line),
    }
}

/// Where a front matter should have been closed, and what to do.
fn not_closed(text: &str) -> (Span, &'static str) {
    match near_closing(text) {
        Some((line, true)) => {
            (line, "in diese Zeile genau „---“ setzen, nichts davor und nichts dahinter")
        }
        Some((line, false)) => (line, "die drei Striche in eine eigene Zeile setzen"),
        None => (Span::new(0, 3), "unter die letzte Zeile des Seitenkopfs eine Zeile „---“ setzen"),
    }
}

/// Dashes that were meant to close the front matter: too few, too many, or not at the beginning of their line;
/// and whether they have their line for themselves.
fn near_closing(text: &str) -> Option<(Span, bool)> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let (start, words) = (at, line.trim_end());
        at += line.len();
        let dashes = words.trim_end_matches(['-', '–', '—']);
        let alone = dashes.trim().is_empty();
        let count = words[dashes.len()..].chars().count();
        let is_meant = alone && count > 1 || dashes.ends_with(' ') && count == 3;
        if start > 0 && is_meant {
            return Some((Span::new(start + dashes.len(), start + words.len()), alone));
        }
    }
    None
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
        for text in ["---\n---\n", "---\ntitel: a\n---", "---\n# nichts\n---\n"] {
            let found = parse(text);
            assert!(found.diags.is_empty(), "{text:?}: {:?}", found.diags);
        }
        for text in ["", "\n", "nur Text", "---\ntitel: a\n"] {
            assert_eq!(parse(text).diags.len(), 1, "{text:?}");
        }
    }

    #[test]
    fn what_stands_before_the_front_matter_is_named() {
        for (text, wanted) in [
            ("", "die Seite ist leer"),
            ("Text\n\n---\n\nText\n", "der Seite fehlt der Seitenkopf"),
            ("Text\n---\ntitel: a\n---\n", "vor dem Seitenkopf in Zeile 2 steht schon Text"),
            ("\n \n---\nstatus: b\ntitel: a\n---\n", "vor dem Seitenkopf steht eine leere Zeile"),
            (" ---\ntitel: a\n---\n", "vor dem „---“ steht ein Leerzeichen"),
            ("a\n---\nb: c\n\ntitel: a\n---\n", "der Seite fehlt der Seitenkopf"),
        ] {
            assert_eq!(parse(text).diags[0].message, wanted, "{text:?}");
        }
    }

    #[test]
    fn what_was_meant_to_close_is_shown() {
        for (text, wanted) in [
            ("---\ntitel: a\n\nText\n", "---"),
            ("---\ntitel: a\n--\n\nText\n", "--"),
            ("---\ntitel: a\n ----\n\nText\n", "----"),
            ("---\ntitel: a ---\n\nText\n", "---"),
            ("---\ntitel: a --\n\nText\n", "---"),
        ] {
            let Place::Span(_, span) = parse(text).diags[0].place else { panic!("a span") };
            assert_eq!(&text[span.range()], wanted, "{text:?}");
            assert_eq!(span.start > 0, wanted != "---" || text.contains("a ---"), "{text:?}");
        }
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
            assert_eq!(found.value.page.body, text.len(), "{text:?}");
        }
        assert_eq!(parse("--- \ntitel: a\n---\nText").value.page.body, 18);
    }
}
