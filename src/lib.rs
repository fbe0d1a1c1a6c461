//! leitfaden: a static documentation site generator for reuse guidelines of the German administration.

pub mod base;
pub mod figure;
pub mod model;
pub mod parse;
pub mod view;
