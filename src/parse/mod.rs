//! Text → tree with positions. Pure, cannot fail: mistakes are part of the result.
//!
//! Floor 1. Imports `base`.

pub mod markdown;
pub mod page;
pub mod yaml;
