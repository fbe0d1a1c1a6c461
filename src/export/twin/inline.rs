//! Words inside a line: emphasis, links, code, pictures.

use super::block::{is_block, is_silent};
use super::escape::{code, escaped};
use super::html::{Element, Node};
use super::link::Links;

/// What words stand in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// A paragraph, which may have several lines.
    Paragraph,
    /// A heading, which has one.
    Line,
    /// A cell, where a bar is the border.
    Cell,
}

/// A bit of a line.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Bit {
    Words(String),
    /// Markdown as it is: code, pictures.
    Ready(String),
    Open(Mark),
    Close(Mark),
    LinkStart,
    LinkEnd(String),
    /// A new line, or the border between two blocks of a cell.
    Break,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Mark {
    Strong,
    Emphasis,
}

impl Mark {
    fn sign(self) -> &'static str {
        match self {
            Self::Strong => "**",
            Self::Emphasis => "*",
        }
    }
}

/// Words in Markdown.
pub fn words(nodes: &[Node], links: &Links<'_>, place: Place) -> String {
    let mut line = Line { links, bits: Vec::new(), marked: false };
    match side_by_side(nodes).filter(|_| place == Place::Paragraph) {
        Some(spans) => line.row(&spans),
        None => line.all(nodes),
    }
    line.print(place)
}

/// The spans of a line that is made of nothing else; a number or a box belongs to what follows it.
fn side_by_side(nodes: &[Node]) -> Option<Vec<&Element>> {
    let mut spans = Vec::new();
    for node in nodes {
        match node {
            Node::Text(text) if text.trim().is_empty() => {}
            Node::Element(span) if span.name == "span" && !belongs(span) => {
                spans.extend((!is_silent(span)).then_some(span));
            }
            _ => return None,
        }
    }
    (spans.len() > 1).then_some(spans)
}

fn belongs(span: &Element) -> bool {
    ["ziffer", "haken", "erreichen-art"].iter().any(|class| span.has_class(class))
}

/// The same in bold letters.
pub fn bold(nodes: &[Node], links: &Links<'_>) -> String {
    let mut line = Line { links, bits: Vec::new(), marked: false };
    line.marked(Mark::Strong, nodes);
    line.print(Place::Line)
}

struct Line<'a> {
    links: &'a Links<'a>,
    bits: Vec<Bit>,
    /// Marks inside marks are left out: they say nothing more.
    marked: bool,
}

impl Line<'_> {
    fn all(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Text(text) => self.text(text),
                Node::Element(element) if is_silent(element) => self.text(" "),
                Node::Element(element) => self.element(element),
            }
        }
    }

    fn element(&mut self, element: &Element) {
        match &*element.name {
            "br" => self.border(),
            "strong" | "b" => self.marked(Mark::Strong, &element.children),
            "em" | "i" | "cite" => self.marked(Mark::Emphasis, &element.children),
            "code" => {
                let text = element.text().split_whitespace().collect::<Vec<_>>().join(" ");
                self.ready(code(&text), &text);
            }
            "img" => {
                let alt = element.get("alt").unwrap_or_default();
                let path = element.get("src").and_then(|path| self.links.path(path));
                let path = path.unwrap_or_default();
                self.ready(format!("![{}]({path})", escaped(alt)), alt);
            }
            "a" => self.link(element),
            "sup" if element.has_class("fussnote") => self.between(" (Fußnote ", element),
            "sup" => self.between(" (", element),
            "span" if element.has_class("langform") => self.between(" (", element),
            "span" if element.has_class("bedingung") => self.condition(element),
            "span" if element.has_class("erreichen-art") => {
                self.all(&element.children);
                self.text(":");
            }
            "span" if element.has_class("abzeichen") && !self.bits.is_empty() => {
                self.between(" (", element);
            }
            name if is_block(name) => {
                self.border();
                self.all(&element.children);
                self.border();
            }
            _ => self.all(&element.children),
        }
    }

    fn link(&mut self, element: &Element) {
        let target = element.get("href").and_then(|href| self.links.path(href));
        let before = self.bits.len();
        let Some(target) = target else { return self.all(&element.children) };
        self.bits.push(Bit::LinkStart);
        // That a page is elsewhere, its address tells.
        let seen = |child: &&Node| match child {
            Node::Element(inner) => {
                !(element.has_class("extern") && inner.has_class("nur-vorlesen"))
            }
            Node::Text(_) => true,
        };
        let seen: Vec<Node> = element.children.iter().filter(seen).cloned().collect();
        self.all(&seen);
        let says_nothing = |bit: &Bit| matches!(bit, Bit::Words(words) if words == " ");
        if self.bits[before + 1..].iter().all(says_nothing) {
            self.bits.truncate(before);
        } else {
            self.bits.push(Bit::LinkEnd(target));
        }
    }

    /// What stands out by its looks stands in brackets.
    fn between(&mut self, start: &str, element: &Element) {
        self.text(start);
        self.all(&element.children);
        self.text(")");
    }

    /// `(nur wenn: der Rat zustimmt)`.
    fn condition(&mut self, element: &Element) {
        self.text(" (");
        for child in &element.children {
            match child {
                Node::Element(badge) if badge.has_class("abzeichen") => {
                    self.all(&badge.children);
                    self.text(":");
                }
                _ => self.all(std::slice::from_ref(child)),
            }
        }
        self.text(")");
    }

    /// Facts side by side: `Version 1.0 · Stand 2021`.
    fn row(&mut self, spans: &[&Element]) {
        for (place, span) in spans.iter().enumerate() {
            self.text(if place > 0 { " · " } else { "" });
            self.all(&span.children);
        }
    }

    fn marked(&mut self, mark: Mark, nodes: &[Node]) {
        if self.marked {
            return self.all(nodes);
        }
        // Two stretches without a letter between them are one.
        if self.bits.last() == Some(&Bit::Close(mark)) {
            self.bits.pop();
        } else {
            self.bits.push(Bit::Open(mark));
        }
        self.marked = true;
        self.all(nodes);
        self.marked = false;
        self.bits.push(Bit::Close(mark));
    }

    fn ready(&mut self, markdown: String, words: &str) {
        if words.is_empty() {
            return;
        }
        if let Some(Bit::Ready(_)) = self.bits.last() {
            self.text(" ");
        }
        self.bits.push(Bit::Ready(markdown));
    }

    /// One space between words, none at the beginning of a line or in a bracket.
    fn text(&mut self, text: &str) {
        let mut out = String::new();
        let mut after_space = self.last_char().is_none_or(|char| " \n(".contains(char));
        for char in text.chars() {
            let space = char.is_ascii_whitespace();
            if !(space && after_space) {
                out.push(if space { ' ' } else { char });
            }
            after_space = space;
        }
        if !out.is_empty() {
            self.bits.push(Bit::Words(out));
        }
    }

    fn border(&mut self) {
        if self.last_char().is_some_and(|char| char != '\n') {
            self.bits.push(Bit::Break);
        }
    }

    fn last_char(&self) -> Option<char> {
        char_before(&self.bits)
    }

    fn print(mut self, place: Place) -> String {
        self.trim();
        let mut out = String::new();
        let mut open = Vec::new();
        for (at, bit) in self.bits.iter().enumerate() {
            match bit {
                Bit::Words(words) => out.push_str(&escaped(words)),
                Bit::Ready(markdown) if place == Place::Cell => {
                    out.push_str(&markdown.replace('|', "\\|"));
                }
                Bit::Ready(markdown) => out.push_str(markdown),
                Bit::Open(mark) => {
                    open.push(self.holds(at));
                    out.push_str(if open.last() == Some(&true) { mark.sign() } else { "" });
                }
                Bit::Close(mark) => {
                    out.push_str(if open.pop() == Some(true) { mark.sign() } else { "" });
                }
                Bit::LinkStart => {
                    if out.ends_with('!') {
                        out.insert(out.len() - 1, '\\');
                    }
                    out.push('[');
                }
                Bit::LinkEnd(path) => out.extend(["](", path, ")"]),
                Bit::Break => new_line(&mut out, place),
            }
        }
        out
    }

    /// No space and no new line at the end, nor before a new line.
    fn trim(&mut self) {
        while let Some(at) = self.bits.iter().rposition(|bit| !matches!(bit, Bit::Close(_))) {
            match &mut self.bits[at] {
                Bit::Break => {
                    self.bits.remove(at);
                }
                Bit::Words(words) => {
                    words.truncate(words.trim_end_matches(' ').len());
                    if !words.is_empty() {
                        break;
                    }
                    self.bits.remove(at);
                }
                _ => break,
            }
        }
        for at in 1..self.bits.len() {
            if self.bits[at] == Bit::Break
                && let Bit::Words(words) = &mut self.bits[at - 1]
            {
                words.truncate(words.trim_end_matches(' ').len());
            }
        }
    }

    /// Whether the marks at both ends of a stretch are read as such, by what stands on their sides.
    fn holds(&self, open: usize) -> bool {
        let close = (open..self.bits.len()).find(|at| matches!(self.bits[*at], Bit::Close(_)));
        let Some(close) = close else { return false };
        let inside = &self.bits[open + 1..close];
        let (first, last) = (char_behind(inside), char_before(inside));
        let before = char_before(&self.bits[..open]);
        let behind = char_behind(&self.bits[close + 1..]);
        flanks(first, before) && flanks(last, behind)
    }
}

/// Whether a mark between an inner and an outer letter is read as one.
fn flanks(inner: Option<char>, outer: Option<char>) -> bool {
    match inner {
        None => false,
        Some(inner) if inner.is_whitespace() => false,
        Some(inner) if inner.is_alphanumeric() => true,
        Some(_) => outer.is_none_or(|outer| !outer.is_alphanumeric()),
    }
}

fn new_line(out: &mut String, place: Place) {
    if place == Place::Paragraph {
        return out.push_str("\\\n");
    }
    out.push_str(if out.ends_with(['.', ':', ';', ',', '?', '!']) { " " } else { "; " });
}

fn char_behind(bits: &[Bit]) -> Option<char> {
    bits.iter().find_map(|bit| match bit {
        Bit::Words(words) | Bit::Ready(words) => words.chars().next(),
        Bit::LinkStart => Some('['),
        Bit::LinkEnd(_) => Some(']'),
        Bit::Break => Some('\n'),
        Bit::Open(_) | Bit::Close(_) => None,
    })
}

fn char_before(bits: &[Bit]) -> Option<char> {
    bits.iter().rev().find_map(|bit| match bit {
        Bit::Words(words) | Bit::Ready(words) => words.chars().next_back(),
        Bit::LinkStart => Some('['),
        Bit::LinkEnd(_) => Some(')'),
        Bit::Break => Some('\n'),
        Bit::Open(_) | Bit::Close(_) => None,
    })
}
