//! Which page type a page has, and its page-specific part.

use super::audience::{AudienceView, audience};
use super::catalogue::{CatalogueView, catalogue};
use super::changes::{ChangesView, changes};
use super::contacts::{ContactsView, contacts};
use super::contents::ContentsLine;
use super::decision::{DecisionView, decision};
use super::dimension::{DimensionView, dimension};
use super::documents::{DocumentsView, documents};
use super::downloads::{DownloadsView, Sizes, downloads, list_files};
use super::facet::{FacetView, FacetsView, facet, facets};
use super::fact_sheet::{FactSheetView, ProfileView, fact_sheet, profile};
use super::folder::folder_of;
use super::glossary::{GlossaryView, TermPages, glossary};
use super::guide::{GuideView, guide};
use super::online_service::{OnlineServiceView, online_service};
use super::page_line::guide_at;
use super::poster::{PosterView, poster};
use super::register::{RegisterView, register};
use super::section::{SectionView, section};
use super::sources::{SourcesView, sources};
use super::start::{StartView, start};
use super::step::{StepView, step};
use super::way::{WayView, way};
use crate::figure::{Ink, data_file};
use crate::model::entity::contact::Contact;
use crate::model::entity::document::Document;
use crate::model::entity::online_service::OnlineService;
use crate::model::entity::source::Source;
use crate::model::entity::term::Term;
use crate::model::site::{PAGE_LIST, Page, PageId, PageKind};
use serde::Serialize;

/// The page-specific part of a page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Special {
    /// The template, below `templates/`.
    pub template: &'static str,
    /// What the template sees besides the frame.
    pub data: Data,
    /// The headings that the template prints before the Markdown text.
    pub ahead: Vec<ContentsLine>,
    /// The headings that the template prints behind the Markdown text.
    pub contents: Vec<ContentsLine>,
}

/// What a template sees besides the frame; flattened beside it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "each variant is documented at its view")]
pub enum Data {
    /// Nothing: a page that is only its text.
    Article,
    Section(SectionView),
    Start(Box<StartView>),
    Guide(Box<GuideView>),
    Step(Box<StepView>),
    OnlineService(Box<OnlineServiceView>),
    Catalogue(CatalogueView),
    Glossary(GlossaryView),
    Sources(SourcesView),
    Contacts(ContactsView),
    Documents(DocumentsView),
    FactSheet(FactSheetView),
    Profile(Box<ProfileView>),
    Register(RegisterView),
    Dimension(Box<DimensionView>),
    Decision(Box<DecisionView>),
    Audience(Box<AudienceView>),
    Way(Box<WayView>),
    Poster(PosterView),
    Facets(FacetsView),
    Facet(FacetView),
    Changes(ChangesView),
    Downloads(Box<DownloadsView>),
}

/// What the site does not know and a page may show.
#[derive(Clone, Copy, Debug)]
pub struct Extra<'a> {
    /// On which pages the texts use a term.
    pub term_pages: &'a TermPages,
    /// How large the files of data are.
    pub sizes: Sizes<'a>,
}

impl Special {
    fn new(template: &'static str, data: Data, contents: Vec<ContentsLine>) -> Self {
        Self { template, data, ahead: Vec::new(), contents }
    }
}

/// Chooses the page type of a page and makes its page-specific part.
pub fn special(ink: &Ink<'_>, id: PageId, extra: &Extra<'_>) -> Special {
    const MADE: &str = "the page was made from this record";
    let page = ink.site.page(id);
    let records = &ink.site.records;
    match &page.kind {
        PageKind::Article | PageKind::Route(_) => text_page(ink, page),
        PageKind::Listing(folder) => listing(ink, page, folder, extra),
        PageKind::OnlineService(id) => {
            let view = online_service(ink, records.online_services.by_id(id).expect(MADE));
            let contents = view.contents();
            Special::new("onlinedienst.html", Data::OnlineService(Box::new(view)), contents)
        }
        PageKind::Step(id) => {
            let view = step(ink, page, records.steps.by_id(id).expect(MADE));
            let (ahead, contents) = (view.ahead(), view.contents());
            Special { ahead, ..Special::new("schritt.html", Data::Step(Box::new(view)), contents) }
        }
        PageKind::Dimension(id) => {
            let view = dimension(ink, page, records.dimensions.by_id(id).expect(MADE));
            let contents = view.contents();
            Special::new("dimension.html", Data::Dimension(Box::new(view)), contents)
        }
        PageKind::Profile(id) => {
            let view = profile(ink, page, records.profiles.by_id(id).expect(MADE));
            Special::new("steckbrief.html", Data::Profile(Box::new(view)), Vec::new())
        }
        PageKind::Decision(..)
        | PageKind::Way(..)
        | PageKind::Poster(_)
        | PageKind::Audience(_)
        | PageKind::Facet(_) => choosing(ink, page),
        PageKind::Print(_) => Special::new("druck.html", Data::Article, Vec::new()),
        PageKind::Facets | PageKind::Changes | PageKind::Register | PageKind::Data => {
            overview(ink, &page.kind, extra)
        }
    }
}

/// Pages on which readers choose, and what they get when they have chosen.
fn choosing(ink: &Ink<'_>, page: &Page) -> Special {
    const MADE: &str = "the page was made from this record";
    let records = &ink.site.records;
    let alone = |template, data| Special::new(template, data, Vec::new());
    match &page.kind {
        PageKind::Decision(id, way) => {
            let view = decision(ink, records.decision_trees.by_id(id).expect(MADE), way);
            alone("entscheidung.html", Data::Decision(Box::new(view)))
        }
        PageKind::Way(route, connection) => {
            let route = records.routes.by_id(route).expect(MADE);
            let view = way(ink, route, records.connections.by_id(connection).expect(MADE));
            alone("anbindungsweg.html", Data::Way(Box::new(view)))
        }
        PageKind::Poster(id) => {
            let view = poster(ink, records.support_models.by_id(id).expect(MADE));
            alone("aushang.html", Data::Poster(view))
        }
        PageKind::Audience(number) => {
            let view = audience(ink, page, *number);
            alone("ihre-kommune.html", Data::Audience(Box::new(view)))
        }
        PageKind::Facet(number) => {
            let view = facet(ink, *number);
            let contents = view.contents();
            Special::new("merkmal.html", Data::Facet(view), contents)
        }
        _ => alone("druck.html", Data::Article),
    }
}

/// Pages about all of something.
fn overview(ink: &Ink<'_>, kind: &PageKind, extra: &Extra<'_>) -> Special {
    match kind {
        PageKind::Facets => {
            let view = facets(ink.site);
            let contents = view.contents();
            Special::new("auswahl.html", Data::Facets(view), contents)
        }
        PageKind::Changes => {
            Special::new("aenderungen.html", Data::Changes(changes(ink)), Vec::new())
        }
        PageKind::Register => {
            let all = ink.site.has_data().then(|| data_file("Alle Seiten", PAGE_LIST.to_owned()));
            let view = register(ink.site, all.into_iter().collect());
            Special::new("register.html", Data::Register(view), Vec::new())
        }
        _ => {
            let view = downloads(ink, extra.sizes);
            let contents = view.contents();
            Special::new("daten.html", Data::Downloads(Box::new(view)), contents)
        }
    }
}

fn text_page(ink: &Ink<'_>, page: &Page) -> Special {
    if page.parent.is_none() {
        return Special::new("start.html", Data::Start(Box::new(start(ink, page))), Vec::new());
    }
    if let Some(record) = guide_at(ink.site, page) {
        let view = guide(ink, page, record);
        let (ahead, contents) = (view.ahead(), view.contents());
        let data = Data::Guide(Box::new(view));
        return Special { ahead, ..Special::new("leitfaden.html", data, contents) };
    }
    if page.children.is_empty() {
        return Special::new("artikel.html", Data::Article, Vec::new());
    }
    let view = section(ink.site, page);
    let contents = view.contents();
    Special::new("abschnitt.html", Data::Section(view), contents)
}

fn listing(ink: &Ink<'_>, page: &Page, folder: &str, extra: &Extra<'_>) -> Special {
    let files = list_files(ink.site, folder);
    if folder == folder_of::<OnlineService>() {
        let view = catalogue(ink, page, files);
        let (ahead, contents) = (view.ahead(), view.contents());
        Special { ahead, ..Special::new("leistungen.html", Data::Catalogue(view), contents) }
    } else if folder == folder_of::<Term>() {
        let view = glossary(ink, page, extra.term_pages, files);
        Special::new("glossar.html", Data::Glossary(view), Vec::new())
    } else if folder == folder_of::<Source>() {
        let view = sources(ink, files);
        let contents = view.contents();
        Special::new("quellen.html", Data::Sources(view), contents)
    } else if folder == folder_of::<Contact>() {
        let view = contacts(ink, files);
        let contents = view.contents();
        Special::new("kontakte.html", Data::Contacts(view), contents)
    } else if folder == folder_of::<Document>() {
        let view = documents(ink, files);
        let contents = view.contents();
        Special::new("dokumente.html", Data::Documents(view), contents)
    } else {
        let view = fact_sheet(ink, folder, files);
        let contents = view.contents();
        Special::new("datenblatt.html", Data::FactSheet(view), contents)
    }
}
