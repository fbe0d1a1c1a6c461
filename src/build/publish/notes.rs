//! What the operator should know after a publication that went well.

use std::io;
use std::path::Path;

/// A file that was not ours to lose has a copy.
pub(super) fn kept_note(copy: &str) -> String {
    format!("Eine fremde oder von Hand geänderte Datei ist als „{copy}“ gesichert.")
}

/// A file that was edited by hand is gone, as wished.
pub(super) fn lost_note(path: &str) -> String {
    format!("„{path}“ war von Hand geändert und wurde ersetzt.")
}

/// A file appeared in the old folder while the new one took its place.
pub(super) fn rescued_note(path: &str) -> String {
    format!("„{path}“ kam während der Veröffentlichung hinzu und blieb erhalten.")
}

/// The new site stands, but a power cut might bring the old one back.
pub(super) fn unsynced_note(folder: &Path, error: &io::Error) -> String {
    format!(
        "Ob die neue Fassung einen Stromausfall übersteht, ist nicht gesichert: „{}“ ließ sich nicht \
         abgleichen ({error}).",
        folder.display()
    )
}

/// The new site stands, but the old one still takes space.
pub(super) fn uncleared_note(old: &Path, error: &io::Error) -> String {
    format!(
        "Die alte Fassung in „{}“ ließ sich nicht ganz löschen ({error}); der nächste Lauf versucht \
         es wieder.",
        old.display()
    )
}
