//! The sample handbook, built in memory.

use crate::html::{Element, parse};
use leitfaden::base::date::Date;
use leitfaden::build::{Drafts, Edition, Hint, History, Options, Session, Strictness};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, LazyLock};

/// The built handbook.
pub struct Built {
    /// What it is made from.
    pub edition: Arc<Edition>,
    /// Every page by its file.
    pub pages: BTreeMap<String, Element>,
    /// Every other file as text, as far as it is one.
    pub files: BTreeMap<String, String>,
}

/// The sample handbook of this repository, on the day of all tests.
pub static SAMPLE: LazyLock<Built> = LazyLock::new(|| {
    let options = Options {
        project: Path::new(env!("CARGO_MANIFEST_DIR")).to_owned(),
        output: Path::new("unused").to_owned(),
        base_url: None,
        drafts: Drafts::Hide,
        strictness: Strictness::Errors,
        today: Date::parse("2026-12-01").expect("a day"),
        history: History::default(),
    };
    let mut session = Session::new(options).expect("the handbook is there");
    session.look(&Hint::All);
    let edition = session.view().edition.clone().expect("the handbook is sound");
    let items = edition.items().into_iter().chain(edition.search_items());
    let made = items.map(|item| edition.make(item).expect("a file"));
    let texts = made.filter_map(|file| {
        let text = String::from_utf8(file.bytes).ok()?;
        Some((file.path.to_string(), text))
    });
    let is_page = |file: &(String, String)| file.0.ends_with(".html");
    let (pages, files): (Vec<_>, Vec<_>) = texts.partition(is_page);
    let pages = pages.into_iter().map(|(path, html)| (path, parse(&html)));
    Built { pages: pages.collect(), files: files.into_iter().collect(), edition }
});

impl Built {
    /// The page at an address below the root.
    pub fn page(&self, address: &str) -> Option<&Element> {
        let folder = if address.is_empty() { String::new() } else { format!("{address}/") };
        self.pages.get(&format!("{folder}index.html"))
    }
}
