//! One command per file: from typed arguments to an exit code.

mod completions;
mod explain;
mod import;
mod init;
mod new;
mod release;
mod schema;
mod serve;

pub(super) use completions::completions;
pub(super) use explain::explain;
pub(super) use import::import;
pub(super) use init::init;
pub(super) use new::new;
pub(super) use release::{build, check};
pub(super) use schema::schema;
pub(super) use serve::serve;
