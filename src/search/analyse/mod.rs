//! German text analysis: from a text to the terms under which it is found.
//!
//! The browser does the same with `themes/standard/js/suche-analyse.js`; the rules are the data in
//! [`table`], which the index carries to it. A test reads the whole sample handbook both ways.

mod base;
mod fold;
mod join;
mod stem;
pub mod table;
mod token;
mod word;

pub use base::{ADJECTIVES, BASE, COMPOUNDS, FIRST, LAST, SHORT};
pub use fold::{Places, fold};
pub use join::{is_digit, joined};
pub use stem::stem;
pub use token::{Token, has_hyphen, is_hyphen, token, tokens};
pub use word::{Word, word};
