//! Names of one folder that only some systems can tell apart.

use super::rules::ADDRESS;
use crate::base::diag::Diag;
use crate::base::place::Place;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;
use unicode_normalization::UnicodeNormalization;

/// A name as it stands on disk.
pub(super) struct Name {
    /// The folder, composed.
    pub folder: String,
    /// The last name, as on disk.
    pub name: String,
}

/// One message for each name that is another one in different spelling.
pub(super) fn twins(names: &[Name]) -> Vec<Diag> {
    let mut seen: HashMap<(&str, String), &Name> = HashMap::with_capacity(names.len());
    let mut diags = Vec::new();
    for name in names {
        match seen.entry((&name.folder, fold(&name.name))) {
            Entry::Occupied(first) => diags.push(twin(first.get(), name)),
            Entry::Vacant(place) => _ = place.insert(name),
        }
    }
    diags
}

fn twin(first: &Name, second: &Name) -> Diag {
    let (one, two) = (composed(&first.name), composed(&second.name));
    let difference = if one == two {
        "sehen gleich aus und unterscheiden sich nur in der Kodierung der Umlaute".to_owned()
    } else if one.to_lowercase() == two.to_lowercase() {
        "unterscheiden sich nur in Groß- und Kleinschreibung".to_owned()
    } else {
        "unterscheiden sich nur in der Schreibweise von Umlauten oder ß".to_owned()
    };
    let message = format!("„{one}“ und „{two}“ im Ordner „{}“ {difference}", first.folder);
    Diag::error(ADDRESS, path(second, &two), message)
        .help("eine der beiden umbenennen oder löschen")
        .related(path(first, &one), "die andere")
}

fn path(name: &Name, composed: &str) -> Place {
    Place::Path(Arc::from(format!("{}/{composed}", name.folder)))
}

fn composed(name: &str) -> String {
    name.nfc().collect()
}

fn fold(name: &str) -> String {
    if name.is_ascii() {
        return name.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(name.len());
    for char in composed(name).to_lowercase().chars() {
        match char {
            'ä' => out.push_str("ae"),
            'ö' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            'ß' => out.push_str("ss"),
            _ => out.push(char),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e16_spellings_of_one_name() {
        for (one, two, part) in [
            ("Seite.md", "seite.md", "Groß- und Kleinschreibung"),
            ("maße.md", "masse.md", "Umlauten"),
            ("Größe.md", "groesse.md", "Umlauten"),
            ("a\u{308}.md", "ä.md", "Kodierung"),
        ] {
            let name = |name: &str| Name { folder: "assets".into(), name: name.into() };
            let diags = twins(&[name(one), name(two)]);
            assert_eq!(diags.len(), 1, "{one}");
            assert!(diags[0].message.contains(part), "{}", diags[0].message);
        }
    }

    #[test]
    fn the_same_name_in_two_folders_is_fine() {
        let name = |folder: &str| Name { folder: folder.into(), name: "index.md".into() };
        assert!(twins(&[name("content/seiten/a"), name("content/seiten/b")]).is_empty());
    }
}
