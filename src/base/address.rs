//! Addresses of pages inside the site.

use std::fmt;
use std::sync::Arc;

/// Address of a page from the root of the site: `""` for the start page, else `a/b/`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Address(Arc<str>);

impl Address {
    /// The address made of path segments that are already ASCII lower case.
    pub fn new(path: &str) -> Self {
        let path = path.trim_matches('/');
        if path.is_empty() { Self("".into()) } else { Self(format!("{path}/").into()) }
    }

    /// The address as text, `""` or ending in `/`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The output file of the page.
    pub fn file(&self) -> String {
        format!("{}index.html", self.0)
    }

    /// The way from this page back to the root: `""`, `../`, `../../` …
    pub fn base(&self) -> String {
        "../".repeat(self.depth())
    }

    /// How many folders below the root.
    pub fn depth(&self) -> usize {
        self.0.matches('/').count()
    }

    /// The address one level up; `None` for the start page.
    pub fn parent(&self) -> Option<Self> {
        let inner = self.0.strip_suffix('/')?;
        Some(Self::new(inner.rfind('/').map_or("", |cut| &inner[..cut])))
    }

    /// The last segment, `""` for the start page.
    pub fn name(&self) -> &str {
        let inner = self.0.trim_end_matches('/');
        inner.rfind('/').map_or(inner, |cut| &inner[cut + 1..])
    }

    /// The address of a page below this one.
    #[must_use]
    pub fn join(&self, segment: &str) -> Self {
        Self::new(&format!("{}{segment}", self.0))
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "/{}", self.0)
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "/{}", self.0)
    }
}

/// A place inside the site: a page and perhaps an anchor on it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Target {
    /// The page.
    pub page: Address,
    /// The anchor, without `#`; empty for the page itself.
    pub anchor: Arc<str>,
}

impl Target {
    /// A whole page.
    pub fn page(page: Address) -> Self {
        Self { page, anchor: "".into() }
    }

    /// An anchor of a page.
    pub fn anchor(page: Address, anchor: &str) -> Self {
        Self { page, anchor: anchor.into() }
    }

    /// The link from the root of the site: `a/b/index.html#anchor`.
    ///
    /// The file is named so that the same link also works from a folder on disk.
    pub fn path(&self) -> String {
        let mut path = self.page.file();
        if !self.anchor.is_empty() {
            path.push('#');
            path.push_str(&self.anchor);
        }
        path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_is_as_long_as_the_way_there() {
        let step = Address::new("anleitungen/aussengastronomie/2-avv/");
        assert_eq!(step.base(), "../../../");
        assert_eq!(step.name(), "2-avv");
        assert_eq!(step.parent(), Some(Address::new("anleitungen/aussengastronomie")));
        assert_eq!(Address::new("").parent(), None);
        assert_eq!(Address::new("glossar").parent(), Some(Address::new("")));
        assert_eq!(Target::anchor(Address::new("glossar"), "avv").path(), "glossar/index.html#avv");
    }
}
