//! Text → tree with positions; pure, cannot fail.
//!
//! Floor 1. Imports `base` only.

pub mod markdown;
