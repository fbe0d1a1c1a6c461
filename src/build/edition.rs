//! One state of a handbook, ready to make any of its files. `build` makes all of them, the preview
//! the one that is asked for.

use super::fault::Fault;
use super::load::Loaded;
use super::looks::Looks;
use super::search::{FOLDER, Search};
use crate::base::address::Address;
use crate::base::output::Output;
use crate::export;
use crate::model::site::{PageId, TWIN};
use crate::view::{Before, Bodies, Printer, Sizes, Stock};
use std::sync::{Arc, OnceLock};

/// One state of a handbook. It never changes.
#[derive(Clone)]
pub struct Edition {
    /// What it is made from.
    pub loaded: Loaded,
    looks: Looks,
    bodies: Arc<Bodies>,
    stock: Arc<Stock>,
    /// The files besides pages and attachments that are the same for every state of this site.
    extras: Arc<OnceLock<Vec<Output>>>,
    search: Arc<Search>,
}

/// One file of the finished site.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Item {
    /// A page.
    Page(PageId),
    /// The text of a page as Markdown.
    Twin(PageId),
    /// The page for addresses that do not exist.
    NotFound,
    /// A page that leads from an old address to the new one.
    Redirect(u32),
    /// A file that is published as it is, by its place in the snapshot.
    File(u32),
    /// A style, script or other file of the theme.
    Theme(u32),
    /// A file for machines.
    Extra(u32),
    /// The search page. Handbooks without a search have none.
    SearchPage,
    /// A file of the search index.
    Search(u32),
}

impl Edition {
    /// Gets everything ready. What `before` has and nothing has changed is taken over.
    pub fn new(loaded: Loaded, looks: Looks, before: Option<&Self>) -> Self {
        let bodies = loaded.bodies();
        let known = before.map(|it| Before { stock: &it.stock, site: &it.loaded.site });
        let stock = Arc::new(Stock::new(&loaded.site, &bodies, known));
        let same_site = before.filter(|before| Arc::ptr_eq(&before.loaded.site, &loaded.site));
        let extras = match same_site {
            Some(before) => before.extras.clone(),
            None => Arc::default(),
        };
        let bodies = Arc::new(bodies);
        let same_texts = same_site.filter(|before| same(&before.bodies, &bodies));
        let search = match same_texts {
            Some(before) => before.search.clone(),
            None => Arc::new(Search::new(before.map(|before| &*before.search))),
        };
        Self { loaded, looks, bodies, stock, extras, search }
    }

    /// The same with a search that has been begun already.
    pub fn with_search(loaded: Loaded, looks: Looks, search: Search) -> Self {
        Self { search: Arc::new(search), ..Self::new(loaded, looks, None) }
    }

    /// Every file of the finished site but those of the search index and those made beside others.
    pub fn items(&self) -> Vec<Item> {
        let site = &self.loaded.site;
        let count = |number: usize| 0..number as u32;
        let pages = count(site.pages.len()).map(|number| Item::Page(PageId(number)));
        let files = count(self.loaded.snapshot.files.len()).map(Item::File);
        let theme = count(self.looks.theme.outputs.len()).map(Item::Theme);
        let redirects = count(site.redirects.len()).map(Item::Redirect);
        let extras = count(self.extras().len()).map(Item::Extra);
        let search = site.has_search().then_some(Item::SearchPage);
        let rest = theme.chain([Item::NotFound]).chain(search).chain(redirects).chain(extras);
        pages.chain(files).chain(rest).collect()
    }

    /// Every file of the search index. No other file needs them.
    pub fn search_items(&self) -> Vec<Item> {
        (0..self.search_files().len() as u32).map(Item::Search).collect()
    }

    /// The file at a path of the finished site, such as `glossar/index.html`.
    pub fn find(&self, path: &str) -> Option<Item> {
        let site = &self.loaded.site;
        match path {
            NOT_FOUND => return Some(Item::NotFound),
            SEARCH_PAGE => return site.has_search().then_some(Item::SearchPage),
            _ => {}
        }
        if let Some(folder) = path.strip_suffix("index.html") {
            let address = Address::new(folder);
            if address.file() == path {
                let page = site.page_at(&address).map(Item::Page);
                let old = || site.redirects.iter().position(|old| old.from == address);
                return page.or_else(|| old().map(|place| Item::Redirect(place as u32)));
            }
        }
        // Attachments may have such a name, too.
        let beside = path.strip_suffix(TWIN).and_then(|it| site.page_at(&Address::new(it)));
        let is_twin = |id: &PageId| site.twin(site.page(*id)).is_some_and(|twin| twin == path);
        if let Some(page) = beside.filter(is_twin) {
            return Some(Item::Twin(page));
        }
        let named = |outputs: &[Output]| outputs.iter().position(|output| *output.path == *path);
        if path.starts_with(FOLDER) {
            return named(self.search_files()).map(|place| Item::Search(place as u32));
        }
        let theme = || named(&self.looks.theme.outputs).map(|place| Item::Theme(place as u32));
        let extra = || named(self.extras()).map(|place| Item::Extra(place as u32));
        let file = || site.assets.iter().position(|asset| *asset.output == *path);
        theme().or_else(extra).or_else(|| file().map(|place| Item::File(place as u32)))
    }

    /// The files that a page is made from: its text, and the record it shows.
    pub fn sources(&self, address: &Address) -> Vec<Arc<str>> {
        let site = &self.loaded.site;
        let Some(page) = site.page_at(address).map(|id| site.page(id)) else { return Vec::new() };
        let record = site.record_of(page);
        let record = record.and_then(|it| self.loaded.snapshot.source(it.place().file));
        let text = site.doc(page).map(|doc| doc.path.clone());
        text.into_iter().chain(record.map(|source| source.path.clone())).collect()
    }

    /// Makes a file.
    pub fn make(&self, item: Item) -> Result<Output, Fault> {
        let bytes = |path: &str| self.bytes_of(path);
        let (site, theme) = (&self.loaded.site, &self.looks.theme);
        let printer = Printer::new(site, theme, &self.bodies, &self.stock, Sizes(&bytes));
        match item {
            Item::Page(id) => Ok(printer.page(id)?),
            Item::Twin(id) => {
                let twin = self.beside(Item::Page(id), &printer.page(id)?);
                Ok(twin.expect("only twins that there are can be found"))
            }
            Item::NotFound => Ok(printer.not_found()?),
            Item::SearchPage => Ok(printer.search()?),
            Item::Redirect(place) => {
                Ok(printer.redirect(&self.loaded.site.redirects[place as usize])?)
            }
            Item::File(place) => self.file(place as usize),
            Item::Theme(place) => Ok(self.looks.theme.outputs[place as usize].clone()),
            Item::Extra(place) => Ok(self.extras()[place as usize].clone()),
            Item::Search(place) => Ok(self.search_files()[place as usize].clone()),
        }
    }

    /// What is made from a file that is ready: the text of a page.
    pub fn beside(&self, item: Item, made: &Output) -> Option<Output> {
        let Item::Page(id) = item else { return None };
        let site = &self.loaded.site;
        export::twin(site, site.page(id), &made.bytes)
    }

    /// Made when the first of them is asked for.
    fn extras(&self) -> &[Output] {
        self.extras.get_or_init(|| {
            let site = &self.loaded.site;
            export::files(site)
        })
    }

    /// The size of a file for machines.
    fn bytes_of(&self, path: &str) -> Option<u64> {
        let output = self.extras().iter().find(|output| *output.path == *path)?;
        Some(output.bytes.len() as u64)
    }

    /// Made when the first of them is asked for; none without a search.
    fn search_files(&self) -> &[Output] {
        let site = &self.loaded.site;
        if site.has_search() { self.search.files(site, &self.bodies) } else { &[] }
    }

    fn file(&self, place: usize) -> Result<Output, Fault> {
        let file = &self.loaded.snapshot.files[place];
        let asset = self.loaded.site.assets.by_path(&file.path);
        let asset = asset.expect("every file of the snapshot is an asset of its site");
        Ok(Output::new(asset.output.clone(), crate::read::bytes(file)?))
    }
}

/// Where the page for addresses that do not exist lies.
const NOT_FOUND: &str = "404.html";
/// Where the search page lies.
const SEARCH_PAGE: &str = "suche/index.html";

/// Whether all pages have the very texts they had.
fn same(before: &Bodies, now: &Bodies) -> bool {
    let pairs = before.iter().zip(now);
    before.len() == now.len()
        && pairs.into_iter().all(|pair| match pair {
            (Some(before), Some(now)) => Arc::ptr_eq(before, now),
            (before, now) => before.is_none() && now.is_none(),
        })
}
