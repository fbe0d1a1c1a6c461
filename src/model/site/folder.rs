//! Headings of pages that nobody has written: lists and folders.

use super::offer::DATA;
use crate::model::entity::{Home, KINDS};

/// Headings that differ from the plural of the entity.
const HEADINGS: &[(&str, &str)] = &[
    ("", "Start"),
    ("leistungen", "Leistungen und Onlinedienste"),
    ("glossar", "Glossar"),
    ("register", "Register A–Z"),
    (DATA, "Offene Daten"),
    ("themenfelder", "Themenfelder und Lagen"),
    ("phasen/modell", "Phasenmodell"),
    ("zahlen", "Zahlen"),
    ("basisdienste", "Basisdienste"),
    ("arbeitshilfen", "Arbeitshilfen"),
    ("grundlagen", "Grundlagen"),
    ("aenderungen", "Änderungen"),
    ("anleitungen", "Anleitungen"),
    ("dimensionen", "Dimensionen"),
    ("beteiligte/support", "Support"),
    ("finanzierung", "Finanzierung"),
    ("finanzierung/matrix", "Finanzierungsmatrix"),
    ("finanzierung/kosten", "Kosten"),
];

/// The heading of a list or folder that has no page of its own.
pub fn heading(folder: &str) -> String {
    let folder = folder.trim_end_matches('/');
    if let Some((_, heading)) = HEADINGS.iter().find(|(name, _)| *name == folder) {
        return (*heading).to_owned();
    }
    let kind = KINDS.iter().find(|spec| match spec.home {
        Home::List(home) | Home::Shared(home) | Home::Page(home) => home == folder,
        Home::BelowRoute | Home::Folder => false,
    });
    kind.map_or_else(|| spoken(folder), |spec| spec.plural.to_owned())
}

/// `weitere-infos` → `Weitere infos`.
fn spoken(folder: &str) -> String {
    let name = folder.rsplit('/').next().unwrap_or(folder).replace('-', " ");
    let mut chars = name.chars();
    chars
        .next()
        .map_or(String::new(), |first| first.to_uppercase().collect::<String>() + chars.as_str())
}
