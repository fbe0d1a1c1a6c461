//! `Site`: everything resolved. Pages in order, addresses, records by id, references both ways.
//!
//! Knows no bodies, no templates, no disk. Holds handles, no byte positions: a text edit that
//! changes no summary leaves it equal.

use crate::base::date::Date;
use crate::base::quick::QuickMap;
use crate::base::source::FileId;

mod about;
mod address;
mod anchor;
mod assemble;
mod asset;
mod audience;
pub mod decision;
mod doc;
mod draft;
mod facet;
mod folder;
mod format;
mod kinship;
mod link;
mod meant;
mod offer;
mod order;
mod own_cost;
mod page;
mod redirect;
mod target;
mod tree;
mod uses;
pub mod way;

pub use about::About;
pub use address::doc_address;
pub use assemble::{Input, Site, assemble};
pub use asset::{Asset, Assets, document_path, size_words};
pub use audience::{Audience, FOLDER as AUDIENCES, Misfit, Size};
pub use doc::DocEntry;
pub use facet::Facet;
pub use folder::heading;
pub use format::{
    CALENDAR, CATALOGUE, INDEX, LLMS, OPEN_SEARCH, Offer, PAGE_LIST, TWIN, feed_path, project_path,
};
pub use link::{LinkFault, Resolved};
pub use offer::{DATA, Dataset, Part, data_path, part_path, schema_path};
pub use order::{sort_key, step_number};
pub use own_cost::OwnCost;
pub use page::{Page, PageId, PageKind};
pub use redirect::{Redirect, SEARCH};
pub use uses::Use;

/// The day on which sources were changed last, as far as that is known.
pub type History = QuickMap<FileId, Date>;

/// Whether unreleased content is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Drafts {
    /// Only released content: what is published.
    Hide,
    /// Drafts too: for looking at what is in the making.
    Show,
}
