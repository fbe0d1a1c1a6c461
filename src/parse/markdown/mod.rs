//! One Markdown file → headings, references and a body of pieces ready to be joined.
//!
//! Floor 1, below `parse`. Imports `base` only. The parser is pulldown-cmark; everything that
//! becomes HTML is written here, so that no author can bring scripts, styles or foreign requests.
//! Absent on purpose: addresses, records, glossary terms. They are joined in later, piece by piece.

mod backslash;
mod block;
mod body;
mod builder;
mod callout;
mod cells;
mod code;
mod coloured_line;
mod component;
mod definition;
mod entry;
pub mod escape;
mod event;
mod footnote;
mod foreign;
mod heading;
mod highlight;
mod html;
mod ids;
mod image;
mod language;
mod lines;
mod link;
mod link_text;
mod lost;
mod mistaken;
mod numbering;
mod page;
mod prose;
mod scheme;
mod signs;
mod star;
mod table;
mod tags;
mod target;
mod writer;

pub use body::{Body, Piece};
pub use entry::{inline, markdown};
pub use escape::{attribute, text};
pub use highlight::highlight;
pub use page::{Alt, Component, Form, Heading, LinkTarget, Markdown, Reference, Summary, Values};
pub use target::{Refused, target};

#[cfg(test)]
mod laws;
#[cfg(test)]
mod limits;
#[cfg(test)]
mod testing;
