//! Patterns in text: colours, addresses of persons, credentials, placeholders, abbreviations, sentences, word lists.
//!
//! Each takes text and hands over byte ranges; what they mean is for the rules to say.

mod abbreviation;
mod colour;
mod filler;
mod mail;
mod mark;
mod password;
mod secret;
mod sentence;
mod word_list;

pub use abbreviation::{abbreviations, position};
pub use colour::Colour;
pub use filler::gaps;
pub use mail::personal_mails;
pub use mark::{Mark, marks};
pub use sentence::{Prose, sentences, tidy, words};
pub use word_list::{WordSearch, pairs, word};
