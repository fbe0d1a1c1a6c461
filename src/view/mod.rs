//! Page types: one per file, exactly what a template may see.
//!
//! Floor 4. Imports `base`, `parse`, `model`, `theme` and `figure`.

mod body;
mod frame;
mod meta;
mod nav;
mod page;
mod special;
mod terms;

pub use frame::canonical;
pub use page::{Printer, Shared};
pub use terms::Terms;
