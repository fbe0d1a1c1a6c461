//! Templates, styles and scripts: a view goes in, HTML comes out. Knows no domain.
//!
//! Floor 1. Imports `base`.

mod files;
mod load;
mod render;

pub use files::{ThemeFile, embedded};
pub use load::{Theme, ThemeFault};
