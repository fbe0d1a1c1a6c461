//! Where links of a page lead when they stand in its twin.

use crate::base::address::Address;
use crate::model::site::{Page, Site};

/// The links of a page.
#[derive(Clone, Copy, Debug)]
pub struct Links<'a> {
    site: &'a Site,
    /// The page they stand on.
    page: &'a Page,
    /// The way from the page to the root.
    base: &'a str,
}

impl<'a> Links<'a> {
    /// The links of a page with its way to the root.
    pub fn new(site: &'a Site, page: &'a Page, base: &'a str) -> Self {
        Self { site, page, base }
    }

    /// Where a link leads, ready to print: twins lead to twins. None for places of the same page, which
    /// Markdown has no names for.
    pub fn path(&self, href: &str) -> Option<String> {
        let own =
            |rest: &str| rest.strip_prefix(&self.page.address.file())?.strip_prefix('#').map(drop);
        let same_page = href.strip_prefix(self.base).and_then(own).is_some();
        if href.is_empty() || href.starts_with('#') || same_page {
            return None;
        }
        // The text of a ready letter stands on the page.
        let letter = href.split_once('?').filter(|_| href.starts_with("mailto:"));
        let href = letter.map_or(href, |(to, _)| to);
        Some(printed(&self.twin(href).unwrap_or_else(|| href.to_owned())))
    }

    fn twin(&self, href: &str) -> Option<String> {
        let path = href.strip_prefix(self.base)?;
        let (file, anchor) = path.split_at(path.find('#').unwrap_or(path.len()));
        let folder = file.strip_suffix("index.html")?;
        let page = self.site.page_at(&Address::new(folder))?;
        let twin = self.site.twin(self.site.page(page))?;
        Some(format!("{}{twin}{anchor}", self.base))
    }
}

/// An address between its brackets.
fn printed(path: &str) -> String {
    let plain =
        |char: char| !char.is_whitespace() && !char.is_control() && !"()<>\\|".contains(char);
    if path.chars().all(plain) {
        return path.to_owned();
    }
    let escaped: String = path
        .chars()
        .map(|char| match char {
            '<' => "%3C".to_owned(),
            '>' => "%3E".to_owned(),
            '\\' => "%5C".to_owned(),
            '|' => "%7C".to_owned(),
            char if char.is_whitespace() || char.is_control() => "%20".to_owned(),
            char => char.to_string(),
        })
        .collect();
    format!("<{escaped}>")
}
