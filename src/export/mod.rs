//! What machines get: one format per file, model → bytes.
//!
//! Floor 4. Imports `base`, `parse` and `model`; knows neither views nor templates. Which files there are is
//! said by `model/site/offer.rs`, so that pages can name them without making them.

mod columns;
mod csv;
mod files;
mod json;
mod shape;
mod sheet;

pub use files::files;
pub use shape::object;

#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
