//! One drawing per file: a record → scenes of the kit, in a frame with words and table.

mod breakdown;
mod who_pays;

pub use breakdown::breakdown_drawing;
pub use who_pays::who_pays;
