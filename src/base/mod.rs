//! Words everyone shares: source text, place, diagnostic, id, slug, date, address, output, quick maps, and where German
//! words may be divided.
//!
//! Floor 0. Imports nothing of ours.

pub mod address;
pub mod date;
pub mod diag;
pub mod ending;
pub mod found;
pub mod id;
pub mod lines;
pub mod locate;
pub mod nearest;
pub mod output;
pub mod parallel;
pub mod place;
pub mod quick;
pub mod rule_doc;
pub mod slug;
pub mod soft;
pub mod source;
pub mod syllable;
