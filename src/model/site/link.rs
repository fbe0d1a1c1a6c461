//! Where a link of a Markdown file leads.

use super::Site;
use super::asset::Asset;
use super::doc::DocEntry;
use super::meant::meant_path;
use crate::base::address::Target;
use crate::base::id::Id;
use crate::base::nearest::nearest;
use crate::model::entity::KINDS;
use crate::parse::markdown::LinkTarget;

/// Where a link leads.
#[derive(Clone, PartialEq, Debug)]
pub enum Resolved<'a> {
    /// A place of the site.
    Inside(Target),
    /// A file that is published as it is.
    Asset(&'a Asset),
    /// A place outside.
    Outside(&'a str),
}

/// Why a link leads nowhere, with the nearest right target.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LinkFault {
    /// The file does not exist.
    NoFile {
        /// Where it was looked for; nothing if the path leaves the project.
        wanted: Option<String>,
        /// The file that was probably meant, as seen from the page.
        near: Option<String>,
    },
    /// The file exists but is not published.
    Draft(String),
    /// The file exists and is refused; a message about it is made already.
    Refused,
    /// The page has no such anchor.
    NoAnchor(String, Option<String>),
    /// The entity does not exist.
    NoKind(Option<String>),
    /// The record does not exist.
    NoRecord(Option<String>),
    /// The record exists but is not published or has no place.
    HiddenRecord,
}

impl Site {
    /// Where a link of a page leads.
    pub fn resolve<'a>(
        &'a self,
        doc: &DocEntry,
        link: &'a LinkTarget,
    ) -> Result<Resolved<'a>, LinkFault> {
        match link {
            LinkTarget::External(url) => Ok(Resolved::Outside(url)),
            LinkTarget::Anchor(anchor) => {
                let target = Target::anchor(doc.address.clone(), anchor);
                self.with_anchor(target, anchor, &doc.path)
            }
            LinkTarget::Record { kind, id, anchor } => {
                let target = self.record_target(kind, id)?;
                match anchor {
                    None => Ok(Resolved::Inside(target)),
                    Some(anchor) => {
                        let target = Target::anchor(target.page, anchor);
                        self.with_anchor(target, anchor, &format!("{kind}:{id}"))
                    }
                }
            }
            LinkTarget::Page { path, anchor } => self.file(doc, path, anchor.as_deref()),
        }
    }

    /// The file behind a picture of a page.
    pub fn image(&self, doc: &DocEntry, path: &str) -> Option<&Asset> {
        self.assets.by_path(&join(&doc.path, path)?)
    }

    fn record_target(&self, kind: &str, id: &str) -> Result<Target, LinkFault> {
        let Some(table) = self.records.table_of(kind) else {
            let kinds = KINDS.iter().map(|spec| spec.kind);
            return Err(LinkFault::NoKind(nearest(kind, kinds).map(str::to_owned)));
        };
        let wanted = Id::new(id);
        if table.record(&wanted).is_none() {
            let ids: Vec<&str> =
                table.records().map(|record| record.common().id().as_str()).collect();
            return Err(LinkFault::NoRecord(nearest(id, ids).map(str::to_owned)));
        }
        self.target(kind, &wanted).cloned().ok_or(LinkFault::HiddenRecord)
    }

    fn file(
        &self,
        doc: &DocEntry,
        path: &str,
        anchor: Option<&str>,
    ) -> Result<Resolved<'_>, LinkFault> {
        let Some(full) = join(&doc.path, path) else {
            return Err(LinkFault::NoFile { wanted: None, near: None });
        };
        if let Some(asset) = self.assets.by_path(&full) {
            return Ok(Resolved::Asset(asset));
        }
        if self.assets.is_refused(&full) {
            return Err(LinkFault::Refused);
        }
        let found = self.doc_by_path(&full);
        let Some(other) = found.or_else(|| self.doc_by_path(&format!("{full}/index.md"))) else {
            let near = self.nearest_file(doc, &full);
            return Err(LinkFault::NoFile { wanted: Some(full), near });
        };
        if self.page_at(&other.address).is_none() {
            return Err(LinkFault::Draft(other.path.to_string()));
        }
        let target = Target::page(other.address.clone());
        match anchor {
            None => Ok(Resolved::Inside(target)),
            Some(anchor) => {
                let target = Target::anchor(target.page, anchor);
                self.with_anchor(target, anchor, &other.path)
            }
        }
    }

    fn with_anchor(
        &self,
        target: Target,
        anchor: &str,
        path: &str,
    ) -> Result<Resolved<'_>, LinkFault> {
        let anchors = self.anchors(&target);
        let is_torn = self.doc_at(&target.page).is_some_and(|doc| doc.summary.torn);
        if anchor.is_empty() || is_torn || anchors.iter().any(|known| known == anchor) {
            return Ok(Resolved::Inside(target));
        }
        let near = nearest(anchor, anchors.iter().map(String::as_str)).map(str::to_owned);
        Err(LinkFault::NoAnchor(path.to_owned(), near))
    }

    /// Every anchor that a link to the page may name.
    pub fn anchors(&self, target: &Target) -> Vec<String> {
        let mut anchors: Vec<String> = Vec::new();
        if let Some(doc) = self.doc_at(&target.page) {
            anchors.extend(doc.summary.headings.iter().map(|heading| heading.id.to_string()));
            anchors.extend(doc.summary.anchors.iter().map(ToString::to_string));
        }
        anchors.extend(self.record_anchors(&target.page));
        if let Some(page) = self.page_at(&target.page) {
            anchors.extend(super::anchor::generated(self, self.page(page)));
        }
        anchors
    }

    /// The file that was probably meant, as seen from a page.
    fn nearest_file(&self, doc: &DocEntry, full: &str) -> Option<String> {
        let paths = self.docs.iter().map(|doc| &*doc.path);
        let all = paths.chain(self.assets.iter().map(|asset| &*asset.path));
        let others: Vec<&str> = all.filter(|path| **path != *doc.path).collect();
        Some(relative(&doc.path, &meant_path(full, &others)?))
    }
}

/// The path that a relative path means, seen from a file; `None` when it leaves the project.
pub fn join(from: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

/// The relative path from one file to another.
fn relative(from: &str, to: &str) -> String {
    let from: Vec<&str> = from.split('/').collect();
    let to: Vec<&str> = to.split('/').collect();
    let folders = &from[..from.len() - 1];
    let common = folders.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let mut parts = vec![".."; folders.len() - common];
    parts.extend(&to[common..]);
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_paths_both_ways() {
        let from = "content/seiten/a/b.md";
        assert_eq!(join(from, "../c.md").as_deref(), Some("content/seiten/c.md"));
        assert_eq!(join(from, "./d/e.md").as_deref(), Some("content/seiten/a/d/e.md"));
        assert_eq!(join(from, "../../../../x.md"), None);
        assert_eq!(relative(from, "content/seiten/c.md"), "../c.md");
        assert_eq!(relative(from, "assets/x.png"), "../../../assets/x.png");
    }
}
