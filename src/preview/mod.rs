//! The preview: looks at a handbook whenever it changes and serves what is to be seen of it.
//!
//! Floor 6. Imports `base`, `read`, `model`, `check` and `build`, which makes the pages.
//! Deliberately absent: writing anything, reading the disk by the path of a request, answering
//! anybody but this machine.

mod answer;
mod desk;
mod excerpt;
mod guard;
mod kind;
mod live;
mod messages;
mod options;
mod path;
mod report;
mod request;
mod respond;
mod run;
mod server;
mod sheet;
mod stream;
mod strict_lines;
mod watch;
mod worker;

pub use desk::Shown;
pub use options::{Options, Watching};
pub use run::{Fault, Told, run};
