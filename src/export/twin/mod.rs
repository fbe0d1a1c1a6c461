//! Pages as Markdown, for programs that read texts: made from the finished HTML of a page, so that nothing
//! that readers see is missing, whatever made it – text, values, tables, records.
//!
//! The HTML is our own and well formed; what themes add is read as far as it can be.

mod bits;
mod block;
mod escape;
mod head;
mod html;
mod inline;
mod kinds;
mod link;
mod page;
mod table;

pub use page::twin;

#[cfg(test)]
mod laws;
#[cfg(test)]
mod tests;
