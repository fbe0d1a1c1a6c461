//! Which files a handbook offers besides the tables of its records.

use super::Site;
use super::offer::DATA;
use super::page::{Page, PageKind};
use crate::base::address::Address;
use crate::base::slug::slug;
use crate::model::entity::Record;
use crate::model::entity::event::Event;
use crate::model::entity::guide::Guide;
use crate::model::entity::news::News;
use crate::model::entity::project_template::ProjectTemplate;

/// Where the calendar lies.
pub const CALENDAR: &str = "daten/termine.ics";

/// Where the catalogue for open data portals lies.
pub const CATALOGUE: &str = "daten/katalog.jsonld";
/// Where the table of all pages lies.
pub const PAGE_LIST: &str = "daten/seiten.csv";
/// Where browsers learn how to search the handbook.
pub const OPEN_SEARCH: &str = "opensearch.xml";
/// Where the list of all data for programs lies.
pub const INDEX: &str = "daten/index.json";

/// What the text of a page is called as Markdown.
pub const TWIN: &str = "index.md";
/// Where programs that read texts begin.
pub const LLMS: &str = "llms.txt";

/// A file that the page of all data offers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Offer {
    /// What it is called.
    pub title: String,
    /// Where it lies.
    pub path: String,
    /// What kind of thing it is.
    pub kind: &'static str,
    /// What it is good for.
    pub about: &'static str,
}

impl Site {
    /// All files besides the tables of records, in the order in which readers may want them.
    pub fn formats(&self) -> Vec<Offer> {
        let calendar = self.has_calendar().then(|| Offer {
            title: "Termine".to_owned(),
            path: CALENDAR.to_owned(),
            kind: "Kalender",
            about: "Für Outlook, Thunderbird und Telefone: einmal öffnen oder als Kalender abonnieren.",
        });
        let whole =
            self.has_feed().then(|| (self.config.config.title.to_string(), feed_path(None)));
        let guides = self.guides_with_feed();
        let guides = guides.map(|guide| (guide.title().to_owned(), feed_path(Some(guide))));
        let feeds = whole.into_iter().chain(guides).map(|(title, path)| Offer {
            title,
            path,
            kind: "Feed",
            about: "Meldet Neues und Änderungen; mit einem Feed-Leser abonnieren.",
        });
        let templates = self.visible::<ProjectTemplate>();
        let projects = templates.flat_map(|template| {
            PROJECT.map(|(ending, about)| Offer {
                title: format!("Arbeitspakete: {}", template.title()),
                path: project_path(template, ending),
                kind: "OpenProject",
                about,
            })
        });
        let lists = self.lists().into_iter();
        calendar.into_iter().chain(feeds).chain(projects).chain(lists).collect()
    }

    /// Lists of everything that there is.
    fn lists(&self) -> Vec<Offer> {
        let offer = |title: &str, path: &str, kind, about| Offer {
            title: title.to_owned(),
            path: path.to_owned(),
            kind,
            about,
        };
        let catalogue = self.config.config.base_url.is_some().then(|| {
            let about =
                "Beschreibt alle Daten nach DCAT-AP.de 3.0, für Open-Data-Portale wie GovData.";
            offer("Katalog der Daten", CATALOGUE, "Katalog", about)
        });
        let index = "Nennt Programmen alle Dateien mit Anzahl und Stand.";
        let index = offer("Verzeichnis der Daten", INDEX, "Verzeichnis", index);
        let pages = "Adresse, Titel, Leitfaden, Stand und nächste Prüfung jeder Seite.";
        let pages = offer("Verzeichnis der Seiten", PAGE_LIST, "Verzeichnis", pages);
        let with_texts = catalogue.is_some() && self.twin(&self.pages[0]).is_some();
        let texts = "Nennt Programmen, die Texte lesen, die wichtigsten Seiten als Markdown.";
        let texts = with_texts.then(|| offer("Texte der Seiten", LLMS, "Verzeichnis", texts));
        catalogue.into_iter().chain([index, pages]).chain(texts).collect()
    }

    /// Whether there are records that readers may see.
    pub fn has_data(&self) -> bool {
        self.page_at(&Address::new(DATA)).is_some_and(|id| self.page(id).kind == PageKind::Data)
    }

    /// The file for machines beside a page, if it is about something that they know.
    pub fn linked_data(&self, page: &Page) -> Option<String> {
        self.config.config.base_url.as_ref()?;
        let known = match &page.kind {
            _ if page.parent.is_none() => true,
            PageKind::OnlineService(_) | PageKind::Route(_) | PageKind::Data => true,
            PageKind::Listing(folder) => ["glossar", "termine"].contains(&&**folder),
            _ => false,
        };
        known.then(|| format!("{}daten.jsonld", page.address.as_str()))
    }

    /// Where the text of a page lies as Markdown: beside it, if the handbook offers that and the page says
    /// something of its own.
    ///
    /// Not `index.html.md`: servers that do not know the last ending go by the one before it.
    pub fn twin(&self, page: &Page) -> Option<String> {
        let data = self.config.config.open_data.as_ref();
        let wanted = data.and_then(|data| data.markdown.as_ref()).is_some_and(|wanted| wanted.0);
        (wanted && !page.kind.is_aside()).then(|| format!("{}{TWIN}", page.address.as_str()))
    }

    /// Whether readers can search the handbook: always, unless it says otherwise.
    pub fn has_search(&self) -> bool {
        self.config.config.search.as_ref().is_none_or(|wanted| wanted.0)
    }

    /// Whether there are dates.
    pub fn has_calendar(&self) -> bool {
        self.visible::<Event>().next().is_some()
    }

    /// Whether there is something new to tell, and an address to tell it from.
    pub fn has_feed(&self) -> bool {
        let docs = || self.pages.iter().filter_map(|page| self.doc(page));
        self.config.config.base_url.is_some()
            && (self.visible::<News>().next().is_some()
                || self.guides_with_feed().any(|guide| !guide.changes.is_empty())
                || docs().any(|doc| !doc.front.front.changes.is_empty()))
    }

    /// The guides that have a feed: those with a page, once the handbook has an address.
    pub fn guides_with_feed(&self) -> impl Iterator<Item = &Record<Guide>> {
        let published = self.config.config.base_url.is_some();
        self.visible::<Guide>().filter(move |guide| {
            let target = self.target("leitfaden", guide.id()).filter(|_| published);
            target.is_some_and(|target| self.page_at(&target.page).is_some())
        })
    }

    /// Who speaks in identifiers: the server of the handbook, or its title where none is known.
    pub fn authority(&self) -> String {
        let base = self.config.config.base_url.as_deref();
        let rest = base.and_then(|base| base.split_once("://")).map(|(_, rest)| rest);
        let server = rest.and_then(|rest| rest.split(['/', ':']).next());
        server.map_or_else(|| format!("{}.invalid", slug(&self.config.config.title)), str::to_owned)
    }
}

/// The files of a project template.
const PROJECT: [(&str, &str); 2] = [
    ("csv", "Als Tabelle: Typ, Thema, Status, Eltern und Vorgänger je Zeile."),
    (
        "json",
        "Als Anfragen an die Schnittstelle (API v3); was in geschweiften Klammern steht, setzt Ihr Skript ein.",
    ),
];

/// Where the work packages of a template lie.
pub fn project_path(template: &Record<ProjectTemplate>, ending: &str) -> String {
    format!("daten/openproject-{}.{ending}", template.id())
}

/// Where the feed of a guide lies, or that of the whole handbook.
pub fn feed_path(guide: Option<&Record<Guide>>) -> String {
    let folder = guide.and_then(|guide| guide.folder.as_ref()).map_or("", |folder| &*folder.0);
    if folder.is_empty() { "feed.xml".to_owned() } else { format!("{folder}/feed.xml") }
}
