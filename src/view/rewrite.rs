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
    /// The prefix of each page by its file.
    prefixes: HashMap<String, String>,
    /// All ids, with their prefixes.
    ids: HashSet<String>,
}

impl Parts {
    /// Takes in a page: its file, its prefix, its HTML.
    pub fn add(&mut self, file: String, prefix: &str, html: &str) {
        let ids = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next());
        self.ids.extend(ids.map(|id| format!("{prefix}-{id}")));
        self.prefixes.insert(file, prefix.to_owned());
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
            out.extend([&*value, "\""]);
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

    fn value(&self, key: &str, value: &str) -> String {
        if REFERENCES.contains(&key) {
            let ids = value.split(' ').map(|id| format!("{}-{id}", self.prefix));
            return ids.collect::<Vec<_>>().join(" ");
        }
        if key == "href" {
            return self.href(value);
        }
        value.to_owned()
    }

    /// A link to another part stays inside; everything else leads where it led.
    fn href(&self, href: &str) -> String {
        if let Some(anchor) = href.strip_prefix('#') {
            return format!("#{}-{anchor}", self.prefix);
        }
        let Some(path) = href.strip_prefix(self.base) else { return href.to_owned() };
        let (file, anchor) = path.split_once('#').unwrap_or((path, ""));
        match self.parts.prefixes.get(file).map(|prefix| (prefix, format!("{prefix}-{anchor}"))) {
            Some((prefix, _)) if anchor.is_empty() => format!("#{prefix}"),
            Some((_, id)) if self.parts.ids.contains(&id) => format!("#{id}"),
            _ => href.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_becomes_a_part() {
        let mut parts = Parts::default();
        parts.add("a/index.html".to_owned(), "s2", "<p id=\"y\">");
        let rewrite = Rewrite { shift: 2, prefix: "s1", title: "T", base: "../", parts: &parts };
        for (html, wanted) in [
            ("<h2 id=\"x\">A</h2>", "<h4 id=\"s1-x\">A</h4>"),
            ("<h6>A</h6>", "<h6>A</h6>"),
            ("<a href=\"#x\">", "<a href=\"#s1-x\">"),
            ("<a href=\"../a/index.html\">", "<a href=\"#s2\">"),
            ("<a href=\"../a/index.html#y\">", "<a href=\"#s2-y\">"),
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
