//! What is drawn or tabulated from data: one component per file, model → plain shapes.
//!
//! Floor 3. Imports `base`, `parse` (inline Markdown of data texts) and `model`. Templates turn the
//! shapes into HTML; a drawing adds its SVG to the table that stands here already.

mod ink;
mod shape;

pub use ink::Ink;
pub use shape::{Badge, Day, Download, Fact, Link};
