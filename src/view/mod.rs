//! What a template may see: one page type per file, a plain struct made by a pure function.
//!
//! Floor 4. Imports `base`, `parse`, `model`, `theme` and `figure`. A view holds words, ready HTML and paths,
//! no handle to the site: templates print, views decide. The frame around the page-specific part
//! is one view for all pages.

mod audience;
mod badge;
mod body;
mod catalogue;
mod changes;
mod contacts;
mod contents;
mod decision;
mod dimension;
mod documents;
mod downloads;
mod facet;
mod fact_sheet;
mod folder;
mod frame;
mod glossary;
mod guide;
mod inflection;
mod letters;
mod lines;
mod meta;
mod nav;
mod not_found;
mod online_service;
mod page;
mod page_line;
mod page_numbers;
mod phase_strip;
mod plan_lines;
mod poster;
mod print_edition;
mod redirect;
mod register;
mod rewrite;
mod search_page;
mod section;
mod service_facts;
mod service_line;
mod shared;
mod sheet_figure;
mod sources;
mod special;
mod spoken;
mod start;
mod step;
mod step_strip;
mod stock;
mod terms;
mod used_by;
mod variants;
mod way;

pub use audience::{AudienceView, audience};
pub use catalogue::{CatalogueView, catalogue};
pub use changes::{ChangesView, changes};
pub use contacts::{ContactsView, contacts};
pub use contents::ContentsLine;
pub use decision::{DecisionView, decision};
pub use dimension::{DimensionView, dimension};
pub use documents::{DocumentsView, documents};
pub use downloads::{DownloadsView, Sizes, downloads};
pub use facet::{FacetView, FacetsView, facet, facets};
pub use fact_sheet::{FactSheetView, fact_sheet};
pub use glossary::{GlossaryView, TermPages, glossary};
pub use guide::{GuideView, guide};
pub use not_found::{NotFoundView, not_found};
pub use online_service::{OnlineServiceView, online_service};
pub use page::Printer;
pub use poster::{PosterView, poster};
pub use redirect::{RedirectView, redirect};
pub use register::{RegisterView, register};
pub use search_page::{SearchView, search_page};
pub use section::{SectionView, section};
pub use service_line::ServiceLine;
pub use shared::Shared;
pub use sources::{SourcesView, sources};
pub use special::{Data, Extra, Special, special};
pub use start::{StartView, start};
pub use step::{StepView, step};
pub use stock::{Before, Bodies, Stock};
pub use terms::Terms;
pub use way::{WayView, way};

#[cfg(test)]
mod journey_tests;
#[cfg(test)]
mod list_tests;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
