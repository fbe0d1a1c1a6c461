//! Navigation: rendered once per folder; a page only inserts its mark.

use super::page_numbers::{PageNumbers, numbers_below};
use crate::base::address::Address;
use crate::base::soft::soften;
use crate::model::site::{Page, PageId, PageKind, Site};
use crate::parse::markdown::text;
use std::sync::OnceLock;

/// A folder with more pages than this shows only the neighbours of the page, and the way to all.
///
/// A list of a thousand services on each of a thousand pages would be a hundred megabytes.
const LONG: usize = 60;

/// How many neighbours of a page in a long folder are shown on either side.
const NEIGHBOURS: usize = 4;

/// The navigation of all folders of a site.
#[derive(Debug)]
pub struct Nav {
    /// Per page: as seen from the page itself, and from a page below it.
    trees: Vec<[OnceLock<Tree>; 2]>,
    tops: Vec<PageId>,
    numbers: PageNumbers,
}

/// A rendered list, and where each link can take its mark.
#[derive(Debug)]
struct Tree {
    html: String,
    marks: Vec<(PageId, u32)>,
    around: Option<PageId>,
}

impl Nav {
    /// Empty; folders are rendered when first asked for.
    pub fn new(site: &Site) -> Self {
        let trees = (0..site.pages.len()).map(|_| [OnceLock::new(), OnceLock::new()]).collect();
        let start = site.pages.iter().find(|page| page.parent.is_none());
        let listed = |id: &PageId| {
            let address = &site.page(*id).address;
            let named = &site.config.config.navigation;
            named.is_empty() && !site.page(*id).children.is_empty()
                || named.iter().any(|top| Address::new(&top.0) == *address)
        };
        let tops = start
            .map_or_else(Vec::new, |start| start.children.iter().copied().filter(listed).collect());
        Self { trees, tops, numbers: numbers_below(site) }
    }

    /// The top folders, the one of the page marked, as ready list items.
    pub fn main(&self, site: &Site, page: &Page, base: &str) -> String {
        let mut html = String::new();
        for id in &self.tops {
            let top = site.page(*id);
            let inside = page.address.as_str().starts_with(top.address.as_str());
            let mark = match (page.address == top.address, inside) {
                (true, _) => " aria-current=\"page\"",
                (false, true) => " aria-current=\"true\"",
                (false, false) => "",
            };
            html.extend(["<li><a href=\"", base, &top.address.file(), "\"", mark, ">"]);
            text(&mut html, &top.title);
            html.push_str("</a></li>");
        }
        html
    }

    /// The tree of the page's main folder, opened along the way to the page; empty where there is none.
    pub fn section(&self, site: &Site, id: PageId) -> String {
        let page = site.page(id);
        let Some(parent) = page.parent else { return String::new() };
        let is_folder = !page.children.is_empty();
        let folder = if is_folder { id } else { parent };
        if site.page(folder).parent.is_none() {
            return String::new();
        }
        let (folder_address, depth) = (&site.page(folder).address, page.address.depth());
        let eye = Eye { folder: folder_address, depth, numbers: &self.numbers };
        if site.page(folder).children.len() > LONG {
            return Tree::render(site, folder, eye, Some(id)).marked(id);
        }
        let seen_from = usize::from(!is_folder);
        let tree = self.trees[folder.0 as usize][seen_from]
            .get_or_init(|| Tree::render(site, folder, eye, None));
        tree.marked(id)
    }
}

/// From where a tree is seen: from pages of a folder, or the folder itself, so many levels deep.
#[derive(Clone, Copy)]
struct Eye<'a> {
    folder: &'a Address,
    depth: usize,
    numbers: &'a PageNumbers,
}

impl Eye<'_> {
    /// The shortest way to a page. With the way over the root in every link the navigation would be
    /// half of a page.
    fn way(self, to: &Address, out: &mut String) {
        let (from, to) = (self.folder.as_str(), to.as_str());
        let same = from.bytes().zip(to.bytes()).take_while(|(one, other)| one == other).count();
        let shared = from[..same].rfind('/').map_or(0, |slash| slash + 1);
        let up = self.depth - from[..shared].matches('/').count();
        out.extend(std::iter::repeat_n("../", up));
        out.extend([&to[shared..], "index.html"]);
    }
}

impl Tree {
    fn render(site: &Site, folder: PageId, eye: Eye<'_>, around: Option<PageId>) -> Self {
        let mut way = vec![folder];
        while let Some(above) = site.page(way[way.len() - 1]).parent {
            if site.page(above).parent.is_none() {
                break;
            }
            way.push(above);
        }
        let mut tree = Self { html: String::from("<ul>"), marks: Vec::new(), around };
        let top = way.pop().expect("the folder itself is on the way");
        tree.item(site, top, &way, eye);
        tree.html.push_str("</ul>");
        tree.marks.sort_unstable_by_key(|(id, _)| *id);
        tree
    }

    /// A page and, if it lies on the way, its children.
    fn item(&mut self, site: &Site, id: PageId, way: &[PageId], eye: Eye<'_>) {
        let page = site.page(id);
        self.link(site, id, eye);
        let (next, rest) = way.split_last().map_or((None, way), |(next, rest)| (Some(*next), rest));
        let opened = way.is_empty() || next.is_some_and(|next| page.children.contains(&next));
        if opened && !page.children.is_empty() {
            self.children(site, page, next, rest, eye);
        }
        self.html.push_str("</li>");
    }

    fn children(
        &mut self,
        site: &Site,
        page: &Page,
        next: Option<PageId>,
        rest: &[PageId],
        eye: Eye<'_>,
    ) {
        self.html.push_str("<ul>");
        for child in self.shown(page) {
            if Some(*child) == next {
                self.item(site, *child, rest, eye);
            } else {
                self.link(site, *child, eye);
                self.html.push_str("</li>");
            }
        }
        self.html.push_str("</ul>");
    }

    /// All children, or of many only those around the page; without one the first few.
    fn shown<'p>(&self, page: &'p Page) -> &'p [PageId] {
        let children = &page.children;
        if children.len() <= LONG {
            return children;
        }
        let place = self.around.and_then(|id| children.iter().position(|child| *child == id));
        let start = place.unwrap_or(0).saturating_sub(NEIGHBOURS);
        let end = (place.unwrap_or(0) + NEIGHBOURS + 1).min(children.len());
        &children[start..end]
    }

    /// Opens the list item of a page; the caller closes it.
    fn link(&mut self, site: &Site, id: PageId, eye: Eye<'_>) {
        let page = site.page(id);
        self.html.push_str("<li><a href=\"");
        eye.way(&page.address, &mut self.html);
        self.html.push('"');
        self.marks.push((id, self.html.len() as u32));
        self.html.push('>');
        if let PageKind::Step(id) = &page.kind
            && let Some(step) = site.records.steps.by_id(id)
        {
            self.html.push_str("<span class=\"nur-vorlesen\">Schritt ");
            text(&mut self.html, &step.number);
            self.html.push_str(": </span><span class=\"baum-nummer\" aria-hidden=\"true\">");
            text(&mut self.html, &step.number);
            self.html.push_str("</span> ");
        } else if let Some(number) = eye.numbers.get(&id) {
            self.html.extend(["<span class=\"baum-nummer\">", number, "</span> "]);
        }
        text(&mut self.html, &soften(&page.title));
        self.html.push_str("</a>");
    }

    fn marked(&self, id: PageId) -> String {
        const MARK: &str = " aria-current=\"page\"";
        let Ok(found) = self.marks.binary_search_by_key(&id, |(id, _)| *id) else {
            return self.html.clone();
        };
        let (before, behind) = self.html.split_at(self.marks[found].1 as usize);
        [before, MARK, behind].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_are_short() {
        let folder = Address::new("a/b");
        let way = |depth, to: &str| {
            let mut out = String::new();
            Eye { folder: &folder, depth, numbers: &PageNumbers::new() }
                .way(&Address::new(to), &mut out);
            out
        };
        assert_eq!(way(3, "a/b/x"), "../x/index.html");
        assert_eq!(way(3, "a/b"), "../index.html");
        assert_eq!(way(3, "a/bc"), "../../bc/index.html");
        assert_eq!(way(2, "a/b/x"), "x/index.html");
        assert_eq!(way(2, "c"), "../../c/index.html");
    }
}
