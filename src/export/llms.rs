//! `llms.txt` (llmstxt.org): what the handbook is and where to begin, for programs that read texts.
//!
//! Only the two upper levels are named, by their texts in Markdown where there are any: all pages are in the
//! list of pages.

use crate::base::output::Output;
use crate::model::site::{DATA, INDEX, LLMS, PAGE_LIST, Page, PageKind, Site};

/// So many pages of a section are named.
const MOST: usize = 40;

/// The file, where the handbook says where it is published.
pub fn llms(site: &Site) -> Option<Output> {
    let config = &site.config.config;
    let start = site.page_at(&crate::base::address::Address::default())?;
    let mut text =
        format!("# {}\n\n> {}\n", one_line(&config.title), one_line(&config.description));
    let sections = site.page(start).children.iter().map(|id| site.page(*id));
    for section in sections.filter(|page| page.kind != PageKind::Data) {
        text.extend(["\n## ", &one_line(&section.title), "\n\n"]);
        text.push_str(&line(site, section)?);
        for page in section.children.iter().take(MOST) {
            text.push_str(&line(site, site.page(*page))?);
        }
    }
    if site.has_data() {
        text.push_str("\n## Optional\n\n");
        for (title, path) in [
            ("Offene Daten", &*format!("{DATA}/")),
            ("Verzeichnis der Daten", INDEX),
            ("Verzeichnis aller Seiten", PAGE_LIST),
        ] {
            text.extend(["- [", title, "](", &site.canonical(path)?, ")\n"]);
        }
    }
    Some(Output::new(LLMS, text))
}

/// `- [Titel](https://…): Beschreibung`.
fn line(site: &Site, page: &Page) -> Option<String> {
    let twin = site.twin(page);
    let address = site.canonical(twin.as_deref().unwrap_or(page.address.as_str()))?;
    let front = site.doc(page).map(|doc| &doc.front.front);
    let words = front.and_then(|front| front.description.as_deref());
    let record = site.record_of(page).and_then(|record| record.common().short.as_deref());
    let words = words.or(record).map_or(String::new(), |words| format!(": {}", one_line(words)));
    let title = one_line(&page.title).replace(['[', ']'], "");
    Some(format!("- [{title}]({address}){words}\n"))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
