//! Atom feeds (RFC 4287): what is new in the handbook, and in each of its guides.

use super::place::place;
use super::plain::plain;
use super::xml::Xml;
use crate::base::address::Address;
use crate::base::date::Date;
use crate::base::id::Id;
use crate::base::output::Output;
use crate::base::slug::slug;
use crate::model::entity::Record;
use crate::model::entity::guide::{Change, Guide};
use crate::model::entity::news::News;
use crate::model::site::{Page, Site, feed_path};
use crate::model::value::AnyRef;
use std::collections::BTreeMap;

/// More entries than this nobody reads at once.
const NEWEST: usize = 50;

/// Something new.
#[derive(Clone)]
struct Entry {
    /// What it is among all that is new, whatever its title and place become.
    name: String,
    day: Date,
    title: String,
    words: String,
    url: String,
    /// The guides that it concerns.
    guides: Vec<Id>,
}

/// All feeds; none while nobody knows where the handbook is published.
pub fn feeds(site: &Site) -> Vec<Output> {
    let entries = entries(site);
    let whole = site.has_feed().then(|| feed(site, None, entries.iter().collect())).flatten();
    let guides = site.guides_with_feed().filter_map(|guide| {
        let own = entries.iter().filter(|entry| entry.guides.contains(guide.id()));
        feed(site, Some(guide), own.collect())
    });
    whole.into_iter().chain(guides).collect()
}

/// Everything new, the newest first.
fn entries(site: &Site) -> Vec<Entry> {
    let news = site.visible::<News>().filter_map(|news| of_news(site, news));
    let guides = site.guides_with_feed().flat_map(|guide| of_guide(site, guide));
    let pages = site.pages.iter().flat_map(|page| of_page(site, page));
    let mut entries: Vec<Entry> = news.chain(guides).chain(pages).collect();
    entries.sort_by(|a, b| (b.day, &a.name).cmp(&(a.day, &b.name)));
    entries
}

fn of_news(site: &Site, news: &Record<News>) -> Option<Entry> {
    let text = news.text.as_ref().map(|text| plain(text));
    let guides = news.about.iter().filter_map(|about| guide_of(site, about));
    Some(Entry {
        name: format!("meldung/{}", news.id()),
        day: news.date,
        title: news.title().to_owned(),
        words: text.unwrap_or_default(),
        url: place(site, news)?,
        guides: guides.collect(),
    })
}

/// The guide in which something is shown.
fn guide_of(site: &Site, about: &AnyRef) -> Option<Id> {
    let address = match &*about.kind {
        "seite" => Address::new(about.id.as_str()),
        kind => site.target(kind, &about.id)?.page.clone(),
    };
    site.page(site.page_at(&address)?).guide.clone()
}

fn of_guide(site: &Site, guide: &Record<Guide>) -> Vec<Entry> {
    let Some(url) = place(site, guide) else { return Vec::new() };
    let entry = |change: &Change| Entry {
        name: format!("leitfaden/{}/{}", guide.id(), slug(&change.version)),
        day: change.date,
        title: format!("{}, Version {}", guide.title(), &*change.version),
        words: plain(&change.text),
        url: url.clone(),
        guides: vec![guide.id().clone()],
    };
    guide.changes.iter().map(entry).collect()
}

fn of_page(site: &Site, page: &Page) -> Vec<Entry> {
    let changes = site.doc(page).map_or(&[][..], |doc| &doc.front.front.changes);
    let Some(url) = site.canonical(page.address.as_str()) else { return Vec::new() };
    let mut on_day: BTreeMap<Date, usize> = BTreeMap::new();
    // The oldest stands last; its number on a day stays when others come.
    let entries = changes.iter().rev().map(|change| {
        let count = on_day.entry(change.date).or_default();
        *count += 1;
        Entry {
            name: format!("seite/{}{}/{count}", page.address.as_str(), change.date),
            day: change.date,
            title: page.title.to_string(),
            words: plain(&change.text),
            url: url.clone(),
            guides: page.guide.iter().cloned().collect(),
        }
    });
    entries.collect()
}

fn feed(site: &Site, guide: Option<&Record<Guide>>, entries: Vec<&Entry>) -> Option<Output> {
    let config = &site.config.config;
    let path = feed_path(guide);
    let begun = guide.and_then(|guide| guide.common.as_of).unwrap_or_default();
    let updated = entries.first().map_or(begun, |entry| entry.day);
    let folder = path.strip_suffix("feed.xml").unwrap_or_default();
    let (own, page) = (site.canonical(&path)?, site.canonical(folder)?);
    let title = guide.map_or_else(|| config.title.to_string(), |it| it.title().to_owned());
    let publisher = match guide {
        Some(guide) => site.find(&guide.publisher),
        None => config.publisher.as_ref().and_then(|office| site.find(office)),
    };
    let mut xml = Xml::new();
    xml.open("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", "de")]);
    xml.text("id", &own);
    xml.text("title", &title);
    xml.text("updated", &moment(updated));
    xml.open("author", &[]);
    xml.text("name", publisher.map_or(&*config.title, |office| office.title()));
    xml.close("author");
    let licence = guide.map(|guide| &*guide.licence).or(config.licence.as_deref());
    if let Some(licence) = licence {
        xml.text("rights", licence);
    }
    xml.empty("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &own)]);
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &page)]);
    for entry in entries.into_iter().take(NEWEST) {
        add(site, &mut xml, entry);
    }
    xml.close("feed");
    Some(Output::new(path, xml.bytes()))
}

fn add(site: &Site, xml: &mut Xml, entry: &Entry) {
    xml.open("entry", &[]);
    let feed = site.canonical(&feed_path(None)).unwrap_or_default();
    xml.text("id", &format!("{feed}#{}", entry.name));
    xml.text("title", &entry.title);
    xml.text("updated", &moment(entry.day));
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &entry.url)]);
    xml.text("summary", &entry.words);
    xml.close("entry");
}

/// A day as a moment, as the format wants it.
fn moment(day: Date) -> String {
    format!("{}T00:00:00Z", day.first_day())
}

#[cfg(test)]
mod tests {
    use super::super::testing::{HANDBOOK, SHOP, site, text};
    use super::*;

    const NEWS: &str = r#"
- {id: neu, titel: "Neu <b> & \"gut\" 👩‍💻", status: freigegeben, stand: 2026-11-21, art: nachricht, datum: 2026-11-21,
   text: "**Fett** und\nzwei Zeilen ]]>", betrifft: ["leitfaden:gastro"]}
- {id: mond, titel: Mondlandung, status: freigegeben, stand: 2019-08, art: presse, datum: 1969-07, url: "https://b.example/"}
"#;
    const GUIDES: &str = r#"
- {id: gastro, titel: Gastro, status: freigegeben, stand: 2021-08-16, version: "1.0", herausgeber: mf, ordner: finanzierung/kosten,
   abschnitte: [{id: basis, titel: Basis}], lizenz: CC-BY-4.0, aenderungen: [{version: "1.0", datum: 2021-08-16, text: Erste}]}
"#;

    #[test]
    fn a_feed_says_what_is_new() {
        let site = site(HANDBOOK, &[("meldung", NEWS), ("leitfaden", GUIDES), SHOP[0], SHOP[1]]);
        let whole = text(&site, "feed.xml");
        assert_eq!(whole.matches("<entry>").count(), 3, "{whole}");
        assert!(whole.contains("<title>Neu &lt;b&gt; &amp; \"gut\" 👩‍💻</title>"), "{whole}");
        assert!(whole.contains("<summary>Fett und zwei Zeilen ]]&gt;</summary>"), "{whole}");
        assert!(whole.contains("<id>https://a.example/b/feed.xml#leitfaden/gastro/1-0</id>"));
        assert!(whole.contains("<updated>1969-07-01T00:00:00Z</updated>"), "{whole}");
        assert!(whole.find("Neu").expect("it is there") < whole.find("Mond").expect("it, too"));
        let own = text(&site, "finanzierung/kosten/feed.xml");
        assert_eq!(own.matches("<entry>").count(), 2, "{own}");
        assert!(own.contains("<id>https://a.example/b/feed.xml#meldung/neu</id>"), "{own}");
    }

    #[test]
    fn without_an_address_there_is_no_feed() {
        let site = site("titel: A\nbeschreibung: B", &[("meldung", NEWS), SHOP[0], SHOP[1]]);
        assert!(feeds(&site).is_empty());
    }
}
