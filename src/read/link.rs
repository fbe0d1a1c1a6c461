//! Links of the file system: files inside the handbook are fine, everything else is refused.

use super::fault::words;
use super::rules::ADDRESS;
use super::stamp::Stamp;
use crate::base::diag::Diag;
use crate::base::place::Place;
use std::fs;
use std::io;
use std::path::Path;

/// The folders of a project that are read.
pub(super) const TOPS: [&str; 3] = ["content", "assets", "themes"];

/// The state of the file behind a link, or why the link is refused.
pub(super) fn follow(root: &Path, disk: &Path, path: &str) -> Result<Stamp, Box<Diag>> {
    let refused = |message: String, help: &str| {
        let place = Place::Path(path.into());
        Err(Box::new(Diag::error(ADDRESS, place, message).help(help)))
    };
    let target = match fs::canonicalize(disk) {
        Ok(target) => target,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let message = "die Verknüpfung zeigt auf etwas, das es nicht gibt".to_owned();
            return refused(message, "die Verknüpfung löschen oder die Datei selbst hierher legen");
        }
        Err(error) => {
            let message = format!("die Verknüpfung lässt sich nicht verfolgen: {}", words(&error));
            return refused(message, "die Verknüpfung löschen oder die Datei selbst hierher legen");
        }
    };
    if !TOPS.iter().any(|top| target.starts_with(root.join(top))) {
        let message = "die Verknüpfung führt aus dem Handbuch hinaus".to_owned();
        return refused(message, "die Datei selbst hierher legen");
    }
    match fs::metadata(&target) {
        Ok(data) if data.is_file() => Ok(Stamp::of(&data)),
        Ok(data) if data.is_dir() && disk.starts_with(&target) => refused(
            "die Verknüpfung führt auf einen Ordner, in dem sie selbst liegt".to_owned(),
            "die Verknüpfung löschen",
        ),
        Ok(data) if data.is_dir() => refused(
            "Verknüpfungen auf Ordner werden nicht gelesen".to_owned(),
            "den Ordner selbst hierher legen",
        ),
        Ok(_) => refused(
            "die Verknüpfung führt auf etwas, das keine Datei ist".to_owned(),
            "die Verknüpfung löschen",
        ),
        Err(error) => refused(format!("nicht lesbar: {}", words(&error)), "Zugriffsrechte prüfen"),
    }
}
