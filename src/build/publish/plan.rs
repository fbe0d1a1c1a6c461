//! The written plan of a file-by-file replacement, from which a killed run is brought to its end.

use super::path::{PLAN, is_safe};
use serde::{Deserialize, Serialize};
use std::fs;
use std::io;
use std::path::Path;

const FORMAT: u32 = 1;

/// What happens besides moving the staged files to their places.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct Plan {
    format: u32,
    /// Files to copy to `name.alt` first.
    #[serde(rename = "sichern")]
    pub(super) keep: Vec<String>,
    /// Own files to remove last.
    #[serde(rename = "entfernen")]
    pub(super) remove: Vec<String>,
}

impl Plan {
    /// A plan.
    pub(super) fn new(keep: Vec<String>, remove: Vec<String>) -> Self {
        Self { format: FORMAT, keep, remove }
    }

    /// Reads the plan in a staging folder; `None` where there is no whole and harmless one.
    pub(super) fn load(stage: &Path) -> Option<Self> {
        let plan: Self = serde_json::from_slice(&fs::read(stage.join(PLAN)).ok()?).ok()?;
        let safe = plan.keep.iter().chain(&plan.remove).all(|path| is_safe(path));
        (plan.format == FORMAT && safe).then_some(plan)
    }

    /// Writes the plan into a staging folder, whole or not at all.
    pub(super) fn save(&self, stage: &Path) -> io::Result<()> {
        let draft = stage.join(format!("{PLAN}.teil"));
        fs::write(&draft, serde_json::to_vec(self)?)?;
        fs::rename(&draft, stage.join(PLAN))
    }
}

/// Whether a plan lies in a staging folder.
pub(super) fn is_planned(stage: &Path) -> bool {
    stage.join(PLAN).is_file()
}
