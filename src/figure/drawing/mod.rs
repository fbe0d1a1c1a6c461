//! One drawing per file: a record → scenes of the kit, in a frame with words and table.

mod bodies_chart;
mod breakdown;
mod curve;
mod dependencies;
mod package_rows;
mod packages_chart;
mod phases;
mod process;
mod relations;
mod roadmap_lanes;
mod roadmap_terms;
mod route_steps;
mod stocktaking_cell;
mod stocktaking_lanes;
mod support_chain;
mod survey_bars;
mod swimlane;
mod tile_map;
mod who_pays;

pub use bodies_chart::bodies_chart;
pub use breakdown::breakdown_drawing;
pub use curve::curve;
pub use dependencies::dependencies;
pub use packages_chart::packages_chart;
pub use phases::phases_drawing;
pub use process::process_drawing;
pub use relations::relations;
pub use roadmap_lanes::roadmap_lanes;
pub use stocktaking_lanes::stocktaking_lanes;
pub use support_chain::support_chain;
pub use survey_bars::survey_bars;
pub use swimlane::swimlane;
pub use tile_map::tile_map;
pub use who_pays::who_pays;
