//! From the path of a Markdown file to the address of its page.

use crate::base::address::Address;
use crate::base::slug::slug;

/// Where pages lie in a project.
pub const PAGES: &str = "content/seiten/";

/// The address of the page that a Markdown file makes: its path below `content/seiten/`, ASCII.
pub fn doc_address(path: &str) -> Address {
    let inner = path.strip_prefix(PAGES).unwrap_or(path);
    let inner = inner.strip_suffix(".md").unwrap_or(inner);
    let mut parts: Vec<String> = inner.split('/').map(slug).collect();
    if parts.last().is_some_and(|name| name == "index") {
        parts.pop();
    }
    parts.retain(|part| !part.is_empty());
    Address::new(&parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_addresses() {
        for (path, wanted) in [
            ("content/seiten/index.md", ""),
            ("content/seiten/Glossar.md", "glossar/"),
            ("content/seiten/phasen/index.md", "phasen/"),
            ("content/seiten/phasen/3 Prüfung.md", "phasen/3-pruefung/"),
        ] {
            assert_eq!(doc_address(path).as_str(), wanted);
        }
    }
}
