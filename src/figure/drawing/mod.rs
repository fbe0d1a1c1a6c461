//! One drawing per file: a record → scenes of the kit, in a frame with words and table.

mod bodies_chart;
mod breakdown;
mod curve;
mod support_chain;
mod survey_bars;
mod tile_map;
mod who_pays;

pub use bodies_chart::bodies_chart;
pub use breakdown::breakdown_drawing;
pub use curve::curve;
pub use support_chain::support_chain;
pub use survey_bars::survey_bars;
pub use tile_map::tile_map;
pub use who_pays::who_pays;
