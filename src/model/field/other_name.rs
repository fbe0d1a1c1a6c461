//! Keys by the names they have elsewhere: in other programs, in letters.

/// Another name, and the keys it may stand for.
const NAMES: &[(&str, &[&str])] = &[
    ("aktualisiert", &["stand"]),
    ("author", &["verantwortlich"]),
    ("autor", &["verantwortlich"]),
    ("date", &["stand", "datum"]),
    ("datum", &["stand"]),
    ("description", &["beschreibung", "kurz"]),
    ("draft", &["status"]),
    ("kennung", &["id"]),
    ("lang", &["sprache"]),
    ("language", &["sprache"]),
    ("lastmod", &["stand"]),
    ("name", &["titel"]),
    ("order", &["reihenfolge"]),
    ("slug", &["id"]),
    ("stichworte", &["schlagworte"]),
    ("tags", &["schlagworte"]),
    ("ueberschrift", &["titel"]),
    ("updated", &["stand"]),
    ("weight", &["reihenfolge"]),
    ("zusammenfassung", &["kurz", "beschreibung"]),
];

/// The key that was meant by its name elsewhere, of those that are not there.
pub(super) fn other_name<'k>(
    word: &str,
    open: impl IntoIterator<Item = &'k str>,
) -> Option<&'k str> {
    let (_, keys) = NAMES.iter().find(|(name, _)| *name == word)?;
    open.into_iter().find(|key| keys.contains(key))
}
