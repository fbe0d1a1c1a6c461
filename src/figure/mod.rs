//! What is drawn or tabulated from data: one component per file, model → plain shapes.
//!
//! Floor 3. Imports `base`, `parse` (inline Markdown of data texts) and `model`. Templates turn the
//! shapes into HTML; a drawing adds its SVG to the table that stands here already.

mod ink;
mod shape;

pub use ink::Ink;
pub use shape::{Badge, Day, Download, Fact, Link};
/// stub
pub struct Drawn { /// s
 pub template: &'static str, /// s
 pub key: &'static str, /// s
 pub data: serde_json::Value }
/// stub
pub enum Shown { /// s
 Block(Vec<Drawn>), /// s
 Inline(String), /// s
 Nothing }
/// stub
pub fn draw(_: &Ink<'_>, _: &crate::parse::markdown::Component, _: &mut u32) -> Shown { Shown::Nothing }
