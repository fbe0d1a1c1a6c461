//! A page of the finished site: what it shows and where it stands among the others.

use crate::base::address::Address;
use crate::base::id::Id;
use crate::base::quick::QuickMap;
use std::sync::Arc;

/// The numbers of pages by their addresses.
pub type ByAddress = QuickMap<Address, PageId>;

/// Number of a page inside the site.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct PageId(pub u32);

/// What a page shows besides its Markdown text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PageKind {
    /// Its text, and its child pages if it has any.
    Article,
    /// An online service.
    OnlineService(Id),
    /// A route with its steps.
    Route(Id),
    /// A step of a route.
    Step(Id),
    /// A dimension with everything that touches it.
    Dimension(Id),
    /// A service that a provider offers to others.
    Profile(Id),
    /// The ways to choose among the services of the catalogue.
    Facets,
    /// The services that have one value, by position in `Site::facets`.
    Facet(u32),
    /// The services for a municipality that has told about itself, by position in `Site::audiences`.
    Audience(u32),
    /// A route for one connection only: the route and the connection.
    Way(Id, Id),
    /// A support model as a sheet for the wall.
    Poster(Id),
    /// A guide as one page, for paper.
    Print(Id),
    /// A question or result of a decision tree: the answers given so far, by their numbers.
    Decision(Id, Arc<[u16]>),
    /// What changed, in all guides and pages.
    Changes,
    /// All records whose home is the folder.
    Listing(Arc<str>),
    /// The index A–Z.
    Register,
    /// All files of data.
    Data,
}

impl PageKind {
    /// The record that the page is about: its entity and id.
    pub fn record(&self) -> Option<(&'static str, &Id)> {
        match self {
            Self::OnlineService(id) => Some(("onlinedienst", id)),
            Self::Route(id) | Self::Way(id, _) => Some(("ablauf", id)),
            Self::Step(id) => Some(("schritt", id)),
            Self::Dimension(id) => Some(("dimension", id)),
            Self::Profile(id) => Some(("steckbrief", id)),
            Self::Poster(id) => Some(("supportmodell", id)),
            Self::Decision(id, _) => Some(("entscheidungsbaum", id)),
            _ => None,
        }
    }

    /// What a page that nobody writes is there for.
    pub fn purpose(&self) -> Option<&'static str> {
        match self {
            Self::Facets => Some(
                "Onlinedienste nach Merkmalen wie Verfügbarkeit, Kosten und Anbindung auswählen.",
            ),
            Self::Facet(_) => Some("Alle Onlinedienste, auf die dieses Merkmal zutrifft."),
            Self::Audience(_) => {
                Some("Onlinedienste, die zu Land, Art und Größe einer Kommune passen.")
            }
            Self::Profile(_) => {
                Some("Ein Onlinedienst, den ein Anbieter anderen zur Übernahme nennt.")
            }
            Self::Changes => Some("Was sich geändert hat, das Neueste zuerst."),
            Self::Register => Some("Alle Seiten, Einträge und Begriffe von A bis Z."),
            Self::Data => Some("Alle Einträge dieses Handbuchs als Tabelle und für Programme."),
            _ => None,
        }
    }

    /// Whether the page stands beside the tree: navigation, reading order and index pass it by.
    pub fn is_aside(&self) -> bool {
        match self {
            Self::Facet(_) | Self::Print(_) | Self::Way(..) | Self::Poster(_) => true,
            Self::Audience(number) => *number > 0,
            Self::Decision(_, way) => !way.is_empty(),
            _ => false,
        }
    }
}

/// A page of the finished site.
#[derive(Clone, PartialEq, Debug)]
pub struct Page {
    /// Its address.
    pub address: Address,
    /// Its title.
    pub title: Arc<str>,
    /// What it shows.
    pub kind: PageKind,
    /// Its Markdown file, by position in `Site::docs`.
    pub doc: Option<u32>,
    /// The page one level up.
    pub parent: Option<PageId>,
    /// The pages one level down, in order.
    pub children: Vec<PageId>,
    /// The page before it in reading order.
    pub previous: Option<PageId>,
    /// The page behind it in reading order.
    pub next: Option<PageId>,
    /// The guide it belongs to.
    pub guide: Option<Id>,
    /// The section of the guide it stands in.
    pub section: Option<Id>,
}
