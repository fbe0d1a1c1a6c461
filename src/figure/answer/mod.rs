//! The four answers for a municipality: can I, what does it cost, where do I start, who helps.
//!
//! One answer per file. Each says only what the data say.

mod all;
mod can;
mod cost;
mod help;
mod start;

pub use all::{Answer, Answers, answers, profile};

use all::{paragraph, part};
