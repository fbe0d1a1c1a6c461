//! Ready HTML of one page made a part of another: headings lower, ids its own, links inside.

use std::collections::{HashMap, HashSet};

/// How the HTML of a page becomes a part of another page.
pub(super) struct Rewrite<'a> {
    /// By how many levels headings move down.
    pub shift: u8,
    /// What stands before each id of the page; alone it is the id of its title.
    pub prefix: &'a str,
    /// Its title as HTML, to tell apart what two pages call alike.
    pub title: &'a str,
    /// The way from the whole to the root of the site.
    pub base: &'a str,
    /// The pages that are parts, too.
    pub parts: &'a Parts,
}

/// The pages that become parts of one page.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// Prefix and number of each page by its file.
    pages: HashMap<String, (String, Option<String>)>,
    /// All ids, with their prefixes.
    ids: HashSet<String>,
}

impl Parts {
    /// Takes in a page: its file, its prefix, its number in the whole, its HTML.
    pub fn add(&mut self, file: String, prefix: &str, number: Option<String>, html: &str) {
        let ids = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next());
        self.ids.extend(ids.map(|id| format!("{prefix}-{id}")));
        self.pages.insert(file, (prefix.to_owned(), number));
    }
}

/// The value of an attribute as it stands in the whole.
struct Rewritten {
    text: String,
    /// The number of the page that a link leads to: on paper nobody follows it.
    number: Option<String>,
}

impl From<String> for Rewritten {
    fn from(text: String) -> Self {
        Self { text, number: None }
    }
}

/// Attributes that name ids of the same page.
const REFERENCES: &[&str] = &["id", "aria-labelledby", "aria-describedby", "for", "headers"];

/// The prefix of the n-th page.
pub(super) fn prefix(number: usize) -> String {
    format!("s{number}")
}

impl Rewrite<'_> {
    /// The HTML as a part. It is our own and well formed: every `<` begins a tag.
    pub fn html(&self, html: &str) -> String {
        let mut out = String::with_capacity(html.len() + html.len() / 8);
        let mut rest = html;
        while let Some((before, tag)) = rest.split_once('<') {
            out.push_str(before);
            let Some((tag, behind)) = tag.split_once('>') else { break };
            self.tag(tag, &mut out);
            rest = behind;
        }
        out.push_str(rest);
        out
    }

    fn tag(&self, tag: &str, out: &mut String) {
        let (slash, tag) = tag.strip_prefix('/').map_or(("", tag), |tag| ("/", tag));
        let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
        let landmark = name == "section" || rest.contains("role=\"region\"");
        out.push('<');
        out.push_str(slash);
        out.push_str(&self.heading(name));
        while let Some((key, behind)) = rest.split_once("=\"") {
            let Some((value, behind)) = behind.split_once('"') else { break };
            let (loose, key) = key.rsplit_once(' ').unwrap_or(("", key));
            for word in loose.split_whitespace() {
                out.extend([" ", word]);
            }
            let value = self.value(key, value);
            out.extend([" ", key, "=\""]);
            match key {
                "aria-labelledby" if landmark => out.extend([self.prefix, " "]),
                "aria-label" if landmark => out.extend([self.title, ": "]),
                _ => {}
            }
            out.extend([&*value.text, "\""]);
            if let Some(number) = value.number {
                out.extend([" data-nummer=\"", &number, "\""]);
            }
            rest = behind;
        }
        for word in rest.split_whitespace() {
            out.extend([" ", word]);
        }
        out.push('>');
    }

    fn heading(&self, name: &str) -> String {
        let level = name.strip_prefix('h').and_then(|level| level.parse::<u8>().ok());
        match level.filter(|level| (1..=6).contains(level)) {
            Some(level) => format!("h{}", (level + self.shift).min(6)),
            None => name.to_owned(),
        }
    }

    fn value(&self, key: &str, value: &str) -> Rewritten {
        if REFERENCES.contains(&key) {
            let ids = value.split(' ').map(|id| format!("{}-{id}", self.prefix));
            return ids.collect::<Vec<_>>().join(" ").into();
        }
        if key == "href" {
            return self.href(value);
        }
        value.to_owned().into()
    }

    /// A link to another part stays inside; everything else leads where it led.
    fn href(&self, href: &str) -> Rewritten {
        if let Some(anchor) = href.strip_prefix('#') {
            return format!("#{}-{anchor}", self.prefix).into();
        }
        let Some(path) = href.strip_prefix(self.base) else { return href.to_owned().into() };
        let (file, anchor) = path.split_once('#').unwrap_or((path, ""));
        let Some((prefix, number)) = self.parts.pages.get(file) else {
            return href.to_owned().into();
        };
        let id = format!("{prefix}-{anchor}");
        let text = match anchor {
            "" => format!("#{prefix}"),
            _ if self.parts.ids.contains(&id) => format!("#{id}"),
            _ => return href.to_owned().into(),
        };
        Rewritten { text, number: number.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_becomes_a_part() {
        let mut parts = Parts::default();
        parts.add("a/index.html".to_owned(), "s2", None, "<p id=\"y\">");
        parts.add("c/index.html".to_owned(), "s3", Some("1.2".to_owned()), "");
        let rewrite = Rewrite { shift: 2, prefix: "s1", title: "T", base: "../", parts: &parts };
        for (html, wanted) in [
            ("<h2 id=\"x\">A</h2>", "<h4 id=\"s1-x\">A</h4>"),
            ("<h6>A</h6>", "<h6>A</h6>"),
            ("<a href=\"#x\">", "<a href=\"#s1-x\">"),
            ("<a href=\"../a/index.html\">", "<a href=\"#s2\">"),
            ("<a href=\"../a/index.html#y\">", "<a href=\"#s2-y\">"),
            ("<a href=\"../c/index.html\">", "<a href=\"#s3\" data-nummer=\"1.2\">"),
            ("<a href=\"../a/index.html#z\">", "<a href=\"../a/index.html#z\">"),
            ("<a href=\"../b/index.html#y\">", "<a href=\"../b/index.html#y\">"),
            (
                "<a class=\"extern\" href=\"https://a.de/\">",
                "<a class=\"extern\" href=\"https://a.de/\">",
            ),
            ("<img alt=\"\" loading=\"lazy\">", "<img alt=\"\" loading=\"lazy\">"),
            (
                "<div role=\"region\" aria-labelledby=\"t-1\" tabindex=\"0\">",
                "<div role=\"region\" aria-labelledby=\"s1 s1-t-1\" tabindex=\"0\">",
            ),
            ("<br><hr>1 &lt; 2", "<br><hr>1 &lt; 2"),
        ] {
            assert_eq!(rewrite.html(html), wanted);
        }
    }
}
