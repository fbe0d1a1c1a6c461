//! The real program from outside: exit codes, files, words, and sudden death.
//!
//! Every test works in a folder of its own. The day is always given, so that no test knows the date.

mod endings;
mod examples;
mod import;
mod kill;
mod manual;
mod mistakes;
mod network;
mod no_search;
mod prefer;
mod scene;
mod start;
mod twice;
mod words;
