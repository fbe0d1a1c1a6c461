//! Templates, styles and scripts: a view goes in, HTML comes out. Knows no domain.
//!
//! Floor 1. Imports `base`.

mod fault;
mod files;
mod load;
mod manifest;
mod marks;
mod render;
mod script;
mod style;
mod tongue;
mod unused;

pub use fault::ThemeFault;
pub use files::{ThemeFile, embedded};
pub use load::Theme;
pub use unused::{Unused, unused};
