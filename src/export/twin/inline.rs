//! Words inside a line: emphasis, links, code, pictures.

use super::bits::{Bit, Mark, Place, char_before, print};
use super::escape::{code, escaped};
use super::html::{Element, Node};
use super::kinds::{is_block, is_silent};
use super::link::Links;

/// Words in Markdown.
pub fn words(nodes: &[Node], links: &Links<'_>, place: Place) -> String {
    let mut line = Line { links, bits: Vec::new(), marked: false };
    match side_by_side(nodes).filter(|_| place == Place::Paragraph) {
        Some(spans) => line.row(&spans),
        None => line.all(nodes),
    }
    print(line.bits, place)
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

/// Whether a line goes on with words, not with a badge or a new line.
fn words_follow(rest: &[Node]) -> bool {
    let blank = |node: &&Node| matches!(node, Node::Text(text) if text.trim().is_empty());
    match rest.iter().find(|node| !blank(node)) {
        Some(Node::Element(next)) => next.name != "br" && !next.has_class("abzeichen"),
        next => next.is_some(),
    }
}

fn belongs(span: &Element) -> bool {
    ["ziffer", "haken", "erreichen-art"].iter().any(|class| span.has_class(class))
}

/// The same in bold letters.
pub fn bold(nodes: &[Node], links: &Links<'_>) -> String {
    let mut line = Line { links, bits: Vec::new(), marked: false };
    line.marked(Mark::Strong, nodes);
    print(line.bits, Place::Line)
}

struct Line<'a> {
    links: &'a Links<'a>,
    bits: Vec<Bit>,
    /// Marks inside marks are left out: they say nothing more.
    marked: bool,
}

impl Line<'_> {
    fn all(&mut self, nodes: &[Node]) {
        for (place, node) in nodes.iter().enumerate() {
            match node {
                Node::Text(text) => self.text(text),
                Node::Element(element) if is_silent(element) => self.text(" "),
                Node::Element(badge) if badge.has_class("abzeichen") && self.bits.is_empty() => {
                    self.all(&badge.children);
                    self.text(if words_follow(&nodes[place + 1..]) { ":" } else { "" });
                }
                Node::Element(element) => self.element(element),
            }
        }
    }

    fn element(&mut self, element: &Element) {
        match &*element.name {
            "br" => self.border(),
            "strong" | "b" => self.marked(Mark::Strong, &element.children),
            "em" | "i" | "cite" => self.marked(Mark::Emphasis, &element.children),
            "del" => self.marked(Mark::Deleted, &element.children),
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
            "span" if element.has_class("abzeichen") => self.between(" (", element),
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
}
