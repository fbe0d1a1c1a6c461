//! A tree from the HTML of the finished site, and finding elements in it.
//!
//! The site writes its tags in one form (quoted attributes, closed elements); the Nu checker watches
//! that. So a small parser is enough here.

/// An element with everything inside.
#[derive(Debug, Default)]
pub struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    children: Vec<Node>,
}

#[derive(Debug)]
enum Node {
    Element(Element),
    Text(String),
}

/// Elements without an end.
const VOID: &[&str] =
    &["area", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// The page as one element around everything.
pub fn parse(html: &str) -> Element {
    let mut open = vec![Element::default()];
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        text(&mut open, before);
        let (tag, behind) = tag.split_once('>').expect("a tag ends");
        rest = behind;
        if tag.starts_with('!') {
            continue;
        }
        if tag.starts_with('/') {
            close(&mut open);
            continue;
        }
        let element = start(tag);
        // Shapes of drawings end in themselves.
        let is_void = VOID.contains(&element.name.as_str()) || tag.ends_with('/');
        open.push(element);
        if is_void {
            close(&mut open);
        }
    }
    text(&mut open, rest);
    assert_eq!(open.len(), 1, "every element is closed");
    open.remove(0)
}

fn text(open: &mut [Element], words: &str) {
    if !words.is_empty() {
        let plain = words.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
        let plain = plain.replace("&amp;", "&");
        open.last_mut().expect("the page").children.push(Node::Text(plain));
    }
}

fn close(open: &mut Vec<Element>) {
    let element = open.pop().expect("an open element");
    open.last_mut().expect("an end belongs to a start").children.push(Node::Element(element));
}

fn start(tag: &str) -> Element {
    let (name, mut rest) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
    let mut attributes = Vec::new();
    while let Some((key, behind)) = rest.split_once("=\"") {
        let (value, behind) = behind.split_once('"').expect("a value ends");
        let key = key.split_whitespace().last().expect("an attribute has a name");
        attributes.push((key.to_owned(), value.replace("&amp;", "&")));
        rest = behind;
    }
    Element { name: name.to_owned(), attributes, children: Vec::new() }
}

impl Element {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// All words inside, with single spaces.
    pub fn words(&self) -> String {
        let mut all = String::new();
        self.gather(&mut all);
        // Where a word may be divided is nothing it says.
        all.replace('\u{ad}', "").split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn gather(&self, all: &mut String) {
        for child in &self.children {
            match child {
                Node::Text(text) => all.push_str(text),
                Node::Element(element) => element.gather(all),
            }
        }
    }

    /// All elements inside, in order.
    pub fn all(&self) -> Vec<&Self> {
        let mut found = Vec::new();
        for child in &self.children {
            if let Node::Element(element) = child {
                found.push(element);
                found.extend(element.all());
            }
        }
        found
    }

    /// The elements that a selector names: `tag`, `.class`, `#id`, `a.begriff`; a space for
    /// anywhere below, ` > ` for right below.
    pub fn find(&self, selector: &str) -> Vec<&Self> {
        let mut found = vec![self];
        let mut right_below = false;
        for part in selector.split_whitespace() {
            if part == ">" {
                right_below = true;
                continue;
            }
            let mut next: Vec<&Self> = Vec::new();
            for element in found {
                let inner = if right_below { element.elements() } else { element.all() };
                let fitting = inner.into_iter().filter(|inner| inner.fits(part));
                next.extend(
                    fitting
                        .filter(|inner| !next.iter().any(|one| std::ptr::eq(*one, *inner)))
                        .collect::<Vec<_>>(),
                );
            }
            found = next;
            right_below = false;
        }
        found
    }

    fn elements(&self) -> Vec<&Self> {
        let mut found = Vec::new();
        for child in &self.children {
            if let Node::Element(element) = child {
                found.push(element);
            }
        }
        found
    }

    fn fits(&self, part: &str) -> bool {
        let (name, id) = part.split_once('#').map_or((part, None), |(name, id)| (name, Some(id)));
        let mut classes = name.split('.');
        let name = classes.next().unwrap_or_default();
        let own: Vec<&str> = self.attribute("class").unwrap_or_default().split(' ').collect();
        (name.is_empty() || name == self.name)
            && id.is_none_or(|id| self.attribute("id") == Some(id))
            && classes.all(|class| own.contains(&class))
    }
}

#[test]
fn selectors_find_what_they_name() {
    let page = parse(
        "<!DOCTYPE html><ul class=\"a b\"><li id=\"x\">1<br>&amp; 2</li><li><p>3</p></li></ul>",
    );
    for (selector, wanted) in [
        ("li", 2),
        (".a > li", 2),
        ("ul.b li", 2),
        (".c", 0),
        ("#x", 1),
        ("ul > p", 0),
        ("ul p", 1),
    ] {
        assert_eq!(page.find(selector).len(), wanted, "{selector}");
    }
    assert_eq!(page.find("#x")[0].words(), "1& 2");
}
