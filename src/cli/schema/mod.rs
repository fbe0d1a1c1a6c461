//! JSON Schemas (2020-12) from the descriptions of the fields, so that editors complete and check while typing.

mod document;

pub use document::{Document, documents};
