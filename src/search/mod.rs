//! Search: German text analysis and the index that the theme's scripts query.
//!
//! Floor 3. Imports `base`, `parse` and `model`; `check` and `figure` do not know it. The index is a
//! pure function of the site and its texts. It is cut into small classic scripts below `suche/`, so
//! that a browser loads only what a query needs, from any web server and from a folder on disk.
//! Absent on purpose: the query side. It lives in the theme and uses the same tables ([`analyse`]).

mod age;
pub mod analyse;
mod block;
mod code;
mod compound;
mod cut;
mod entry;
mod excerpt;
mod facet;
mod forms;
mod guess;
mod heads;
mod index;
mod learn;
mod lexicon;
mod listing;
mod names;
mod pen;
mod plain;
mod posting;
mod postings;
mod recent;
mod record;
mod sentence;
mod shard;
mod short;
mod strings;
mod terms;
mod unit;
mod verb;
mod vocabulary;
mod weights;

pub use compound::Splitter;
pub use entry::Entry;
pub use index::{files, splitter};
pub use learn::get_ready;
pub use lexicon::Lexicon;
pub use pen::{Pen, Pens};
