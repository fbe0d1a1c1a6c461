//! What machines get: one format per file, model → bytes.
//!
//! Floor 4. Imports `base`, `parse` and `model`; knows neither views nor templates. Which files there are is
//! said by `model/site/offer.rs`, so that pages can name them without making them.

mod catalogue;
mod columns;
mod csv;
mod events;
mod feed;
mod files;
mod ical;
mod index;
mod json;
mod linked_data;
mod llms;
mod open_project;
mod open_search;
mod pages;
mod place;
mod plain;
mod published;
mod shape;
mod sheet;
mod sitemap;
mod twin;
mod xml;

pub use files::files;
pub use shape::object;
pub use twin::twin;

#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
