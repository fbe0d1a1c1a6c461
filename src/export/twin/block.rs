//! Blocks: headings, paragraphs, lists, boxes, code.

use super::bits::Place;
use super::escape::{fence, line_start};
use super::html::{Element, Node};
use super::inline::{bold, words};
use super::kinds::{is_block, is_silent, is_title};
use super::link::Links;
use super::table::table;

/// A finished block.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Block {
    text: String,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    /// Words; what stands before them decides whether they might be taken for something else.
    Paragraph,
    /// A list by the sign of its entries.
    List(char),
    Other,
}

/// A part of a page in Markdown.
pub fn markdown(nodes: &[Node], links: &Links<'_>) -> String {
    joined(&blocks(nodes, links), "\n\n")
}

fn joined(blocks: &[Block], between: &str) -> String {
    let text = |block: &Block| match block.kind {
        Kind::Paragraph => line_start(&block.text),
        Kind::List(_) | Kind::Other => block.text.clone(),
    };
    blocks.iter().map(text).collect::<Vec<_>>().join(between)
}

fn blocks(nodes: &[Node], links: &Links<'_>) -> Vec<Block> {
    let mut page = Writer { links, blocks: Vec::new() };
    page.all(nodes);
    page.blocks
}

struct Writer<'a> {
    links: &'a Links<'a>,
    blocks: Vec<Block>,
}

impl Writer<'_> {
    /// Words between blocks are paragraphs.
    fn all(&mut self, nodes: &[Node]) {
        let mut rest = nodes;
        while !rest.is_empty() {
            let inline = |node: &Node| match node {
                Node::Text(_) => true,
                Node::Element(element) => !is_block(&element.name),
            };
            let end = rest.iter().position(|node| !inline(node)).unwrap_or(rest.len());
            self.paragraph(&rest[..end]);
            if let Some(Node::Element(element)) = rest.get(end)
                && !is_silent(element)
            {
                self.element(element);
            }
            rest = rest.get(end + 1..).unwrap_or_default();
        }
    }

    fn push(&mut self, text: String, kind: Kind) {
        if !text.is_empty() {
            self.blocks.push(Block { text, kind });
        }
    }

    fn paragraph(&mut self, nodes: &[Node]) {
        let text = words(nodes, self.links, Place::Paragraph);
        let mut lines = text.split('\n');
        let first = lines.next().unwrap_or_default().to_owned();
        let text = lines.fold(first, |text, line| format!("{text}\n{}", line_start(line)));
        self.push(text, Kind::Paragraph);
    }

    fn title(&mut self, nodes: &[Node]) {
        self.push(bold(nodes, self.links), Kind::Paragraph);
    }

    fn element(&mut self, element: &Element) {
        let inside = &element.children;
        if element.has_class("kasten") || element.name == "blockquote" {
            return self.quote(inside);
        }
        match &*element.name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading(element),
            "p" if is_title(element) => self.title(inside),
            "p" => self.paragraph(inside),
            "caption" | "figcaption" | "summary" | "dt" | "legend" => self.title(inside),
            "ul" | "ol" => self.list(element),
            "dl" => self.terms(element),
            "pre" => self.code(element),
            "hr" => self.push("---".to_owned(), Kind::Other),
            "table" => self.table(element),
            "figure" => self.figure(inside),
            "details" if element.has_class("bilddaten") => self.without_summary(inside),
            _ => self.all(inside),
        }
    }

    fn heading(&mut self, element: &Element) {
        let level = element.name[1..].parse().unwrap_or(6);
        let words = words(&element.children, self.links, Place::Line);
        // Signs at the end would be taken for the end of the heading.
        let words = words.strip_suffix('#').map_or(words.clone(), |rest| format!("{rest}\\#"));
        if !words.is_empty() {
            self.push(format!("{} {words}", "#".repeat(level)), Kind::Other);
        }
    }

    fn quote(&mut self, nodes: &[Node]) {
        let text = markdown(nodes, self.links);
        let lines = text.split('\n').map(|line| format!("> {line}").trim_end().to_owned());
        if !text.is_empty() {
            self.push(lines.collect::<Vec<_>>().join("\n"), Kind::Other);
        }
    }

    /// A table that has the title of its drawing needs no other one.
    fn figure(&mut self, nodes: &[Node]) {
        let parts = blocks(nodes, self.links);
        let mut title: Option<String> = None;
        for part in parts {
            let is_title = part.kind == Kind::Paragraph && part.text.starts_with("**");
            if is_title && title.as_ref() == Some(&part.text) {
                continue;
            }
            title = title.or_else(|| is_title.then(|| part.text.clone()));
            self.blocks.push(part);
        }
    }

    /// What unfolds below a drawing has the drawing's own title.
    fn without_summary(&mut self, nodes: &[Node]) {
        let summary = |node: &&Node| match node {
            Node::Element(element) => element.name == "summary",
            Node::Text(_) => false,
        };
        let rest: Vec<Node> = nodes.iter().filter(|node| !summary(node)).cloned().collect();
        self.all(&rest);
    }

    fn list(&mut self, element: &Element) {
        let stays = |item: &&Element| element.has_class("weiter") && self.leads_nowhere(item);
        let items = element.elements().filter(|item| !is_silent(item) && !stays(item));
        let items = items.map(|item| blocks(&item.children, self.links));
        let items: Vec<Vec<Block>> = items.filter(|item| !item.is_empty()).collect();
        if element.name == "ul" {
            return self.bullets(items);
        }
        let first: usize = element.get("start").and_then(|start| start.parse().ok()).unwrap_or(1);
        let sign = self.other_than('.', ')');
        let markers = (first..).map(|number| format!("{number}{sign} "));
        self.items(markers, items, sign);
    }

    fn bullets(&mut self, items: Vec<Vec<Block>>) {
        let sign = self.other_than('-', '*');
        self.items(std::iter::repeat_with(|| format!("{sign} ")), items, sign);
    }

    /// Whether a way on is a place of the same page.
    fn leads_nowhere(&self, item: &Element) -> bool {
        let target = |link: &Element| link.get("href").and_then(|href| self.links.path(href));
        item.elements().all(|link| link.name == "a" && target(link).is_none())
    }

    /// Two lists one behind the other have different signs, else they would be one.
    fn other_than(&self, usual: char, other: char) -> char {
        let before = self.blocks.last().map(|block| block.kind);
        if before == Some(Kind::List(usual)) { other } else { usual }
    }

    fn items(&mut self, markers: impl Iterator<Item = String>, items: Vec<Vec<Block>>, sign: char) {
        let is_list = |block: &Block| matches!(block.kind, Kind::List(_));
        let tight = items.iter().all(|item| item.iter().skip(1).all(is_list));
        let between = if tight { "\n" } else { "\n\n" };
        let lines = markers.zip(items).map(|(marker, item)| {
            let indent = format!("\n{}", " ".repeat(marker.len()));
            let text = joined(&item, between).replace('\n', &indent);
            format!("{marker}{text}").replace(&format!("{indent}\n"), "\n\n")
        });
        self.push(lines.collect::<Vec<_>>().join(between), Kind::List(sign));
    }

    /// `- **Begriff:** Erklärung`.
    fn terms(&mut self, element: &Element) {
        let mut items: Vec<Vec<Block>> = Vec::new();
        let direct = [element];
        let groups = element.elements().filter(|it| it.name == "div" && !is_silent(it));
        for part in direct.into_iter().chain(groups).flat_map(Element::elements) {
            match &*part.name {
                "dt" => items.push(self.term(part)),
                "dd" => {
                    let mut told = blocks(&part.children, self.links).into_iter().peekable();
                    let Some(item) = items.last_mut() else { continue };
                    if let ([term], Some(first)) = (&mut item[..], told.peek())
                        && first.kind == Kind::Paragraph
                    {
                        term.text.extend([" ", &first.text]);
                        told.next();
                    }
                    item.extend(told);
                }
                _ => {}
            }
        }
        items.retain(|item| !item.is_empty());
        self.bullets(items);
    }

    fn term(&self, element: &Element) -> Vec<Block> {
        let mut inside = element.children.clone();
        let ends = element.text().trim_end().ends_with([':', '?', '.', '!']);
        if !ends {
            trim_end(&mut inside);
            inside.push(Node::Text(":".to_owned()));
        }
        vec![Block { text: bold(&inside, self.links), kind: Kind::Paragraph }]
    }

    fn code(&mut self, element: &Element) {
        let text = element.text();
        let text = text.strip_suffix('\n').unwrap_or(&text);
        let class = element.elements().find_map(|code| code.get("class")).unwrap_or_default();
        let language = class.strip_prefix("sprache-").unwrap_or_default();
        let fence = fence(text);
        self.push(format!("{fence}{language}\n{text}\n{fence}"), Kind::Other);
    }

    fn table(&mut self, element: &Element) {
        for caption in element.elements().filter(|inner| inner.name == "caption") {
            self.title(&caption.children);
        }
        self.push(table(element, self.links), Kind::Other);
    }
}

fn trim_end(nodes: &mut [Node]) {
    if let Some(Node::Text(text)) = nodes.last_mut() {
        text.truncate(text.trim_end().len());
    }
}
