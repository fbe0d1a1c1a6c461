//! One drawing per file: a record → scenes of the kit, in a frame with words and table.

mod breakdown;

pub use breakdown::breakdown_drawing;
