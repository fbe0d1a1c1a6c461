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
        for (title, path, words) in [
            ("Offene Daten", &*format!("{DATA}/"), "alle Dateien mit Anzahl, Stand und Lizenz"),
            ("Verzeichnis der Daten", INDEX, "dasselbe als JSON"),
            (
                "Verzeichnis aller Seiten",
                PAGE_LIST,
                "Titel, Beschreibung und Stand jeder Seite als CSV",
            ),
        ] {
            text.extend(["- [", title, "](", &site.canonical(path)?, "): ", words, "\n"]);
        }
    }
    Some(Output::new(LLMS, text))
}

/// `- [Titel](https://…): Beschreibung`.
fn line(site: &Site, page: &Page) -> Option<String> {
    let twin = site.twin(page);
    let address = site.canonical(twin.as_deref().unwrap_or(page.address.as_str()))?;
    let words = site.description(page);
    let words = words.map_or(String::new(), |words| format!(": {}", one_line(words)));
    let title = one_line(&page.title).replace(['[', ']'], "");
    Some(format!("- [{title}]({address}){words}\n"))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
