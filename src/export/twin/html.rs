//! HTML → tree. Forgiving: what is not closed ends with what it stands in.

use crate::base::syllable::SOFT;

/// A piece of a page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Node {
    /// Words, with entities resolved and without soft hyphens.
    Text(String),
    /// An element.
    Element(Element),
}

/// An element with what it holds.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Element {
    /// Its name in small letters.
    pub name: String,
    /// Its attributes, without quotes and entities.
    pub attributes: Vec<(String, String)>,
    /// What it holds.
    pub children: Vec<Node>,
}

/// Elements that hold nothing and have no end.
const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

impl Element {
    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Whether it has a class.
    pub fn has_class(&self, class: &str) -> bool {
        self.get("class").is_some_and(|all| all.split_ascii_whitespace().any(|one| one == class))
    }

    /// The elements in it.
    pub fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|child| match child {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// All its words as they are written.
    pub fn text(&self) -> String {
        let texts = self.children.iter().map(|child| match child {
            Node::Text(text) => text.clone(),
            Node::Element(element) => element.text(),
        });
        texts.collect()
    }
}

/// The first element of a name, with what it holds.
pub fn element(html: &str, name: &str) -> Option<Element> {
    let start = html.match_indices(&format!("<{name}")).map(|(at, _)| at).find(|at| {
        let behind = html[at + 1 + name.len()..].chars().next();
        behind.is_some_and(|char| char == '>' || char.is_ascii_whitespace())
    })?;
    let end = html.rfind(&format!("</{name}>")).filter(|end| *end > start).unwrap_or(html.len());
    tree(&html[start..end]).into_iter().find_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    })
}

/// The pieces of HTML.
pub fn tree(html: &str) -> Vec<Node> {
    // The bottom of the stack stands for the whole.
    let mut open = vec![Element::default()];
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        push_text(&mut open, &rest[..at]);
        let Some((tag, behind)) = split_tag(&rest[at..]) else {
            rest = &rest[at..];
            break;
        };
        take_tag(&mut open, tag);
        rest = behind;
    }
    push_text(&mut open, rest);
    close_down_to(&mut open, 1);
    open.pop().expect("the bottom stays").children
}

/// A tag or comment without its angle brackets, and what follows it.
fn split_tag(html: &str) -> Option<(&str, &str)> {
    if let Some(comment) = html.strip_prefix("<!--") {
        return comment.split_once("-->").map(|(_, behind)| ("!", behind));
    }
    let mut quote = None;
    for (at, char) in html.char_indices().skip(1) {
        match (char, quote) {
            ('>', None) => return Some((&html[1..at], &html[at + 1..])),
            ('"' | '\'', None) => quote = Some(char),
            (char, Some(open)) if char == open => quote = None,
            _ => {}
        }
    }
    None
}

fn take_tag(open: &mut Vec<Element>, tag: &str) {
    if tag.starts_with(['!', '?']) {
        return;
    }
    if let Some(name) = tag.strip_prefix('/') {
        let name = name.trim().to_ascii_lowercase();
        if let Some(at) = open.iter().rposition(|element| element.name == name).filter(|at| *at > 0)
        {
            close_down_to(open, at);
        }
        return;
    }
    let (tag, ends_itself) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
    let (name, attributes) =
        tag.split_once(|char: char| char.is_ascii_whitespace()).unwrap_or((tag, ""));
    let name = name.to_ascii_lowercase();
    let is_void = ends_itself || VOID.contains(&&*name);
    open.push(Element { name, attributes: attributes_of(attributes), children: Vec::new() });
    if is_void {
        let above = open.len() - 1;
        close_down_to(open, above);
    }
}

/// Puts what is open above a height into what it stands in.
fn close_down_to(open: &mut Vec<Element>, height: usize) {
    while open.len() > height.max(1) {
        let done = open.pop().expect("there are more than the height");
        let below = open.last_mut().expect("the bottom stays");
        below.children.push(Node::Element(done));
    }
}

fn push_text(open: &mut [Element], text: &str) {
    if !text.is_empty() {
        let inner = open.last_mut().expect("the bottom stays");
        inner.children.push(Node::Text(resolved(text).replace(SOFT, "")));
    }
}

fn attributes_of(text: &str) -> Vec<(String, String)> {
    let mut attributes = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let end = rest.find(|char: char| char == '=' || char.is_ascii_whitespace());
        let (name, behind) = rest.split_at(end.unwrap_or(rest.len()));
        let behind = behind.trim_start();
        let (value, behind) = match behind.strip_prefix('=').map(str::trim_start) {
            Some(value) => split_value(value),
            None => ("", behind),
        };
        attributes.push((name.to_ascii_lowercase(), resolved(value)));
        rest = behind.trim_start();
    }
    attributes
}

fn split_value(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(inner) = text.strip_prefix(quote) {
            return inner.split_once(quote).unwrap_or((inner, ""));
        }
    }
    text.split_at(text.find(|char: char| char.is_ascii_whitespace()).unwrap_or(text.len()))
}

/// Text with its entities resolved; unknown ones stay.
pub fn resolved(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('&') {
        out.push_str(before);
        let found = behind.split_once(';').and_then(|(name, after)| Some((char_of(name)?, after)));
        if let Some((char, after)) = found {
            out.push(char);
            rest = after;
        } else {
            out.push('&');
            rest = behind;
        }
    }
    out + rest
}

fn char_of(entity: &str) -> Option<char> {
    let number = |digits: &str, radix| char::from_u32(u32::from_str_radix(digits, radix).ok()?);
    match entity {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{a0}'),
        "shy" => Some(SOFT),
        _ => match entity.strip_prefix("#x").or(entity.strip_prefix("#X")) {
            Some(digits) => number(digits, 16),
            None => number(entity.strip_prefix('#')?, 10),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::{Node, element, tree};

    /// `name(child child)`, with texts in quotes.
    fn told(nodes: &[Node]) -> String {
        let told = nodes.iter().map(|node| match node {
            Node::Text(text) => format!("{text:?}"),
            Node::Element(element) => format!("{}({})", element.name, told(&element.children)),
        });
        told.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn html_becomes_a_tree() {
        for (html, wanted) in [
            ("a<b>b &amp; c</b>", r#""a" b("b & c")"#),
            ("<p>a<br>b</p>", r#"p("a" br() "b")"#),
            ("<svg><path d='M0 0'/></svg>x", r#"svg(path()) "x""#),
            ("<!-- <p> -->x<?y?>", r#""x""#),
            ("<ul><li>a<li>b</ul>c", r#"ul(li("a" li("b"))) "c""#),
            ("a</p>b", r#""a" "b""#),
            ("&#x27;&#39;&nbsp;&unknown; &", "\"''\\u{a0}&unknown; &\""),
            ("1 < 2", "\"1 \" \"< 2\""),
        ] {
            assert_eq!(told(&tree(html)), wanted, "{html}");
        }
    }

    #[test]
    fn attributes_are_read_as_written() {
        let found = element("<mainx><main a=\"1>2\" b='&lt;' c=d hidden>x</main>", "main");
        let main = found.expect("a main part");
        assert_eq!(main.get("a"), Some("1>2"));
        assert_eq!(
            (main.get("b"), main.get("c"), main.get("hidden")),
            (Some("<"), Some("d"), Some(""))
        );
        assert_eq!(main.text(), "x");
        assert!(element("<p>", "main").is_none());
    }
}
