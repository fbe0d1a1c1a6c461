//! German words that several figures need.

use crate::model::entity::{Common, Status};

/// What stands where a value is missing.
pub const UNKNOWN: &str = "keine Angabe";

/// What readers of a preview must know about a record: `Entwurf`; nothing once it is released.
pub fn unreleased(common: &Common) -> Option<&'static str> {
    let status = common.status();
    (status != Status::Released).then(|| status.label())
}

/// `a`, `a und b`, `a, b und c`.
pub fn joined<T: AsRef<str>>(words: &[T]) -> String {
    match words {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{} und {}", first.join(", "), last.as_ref())
        }
    }
}

/// `1 Schritt`, `5 Schritte`.
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// `3 von 5 Positionen`, `alle 5 Positionen`.
pub fn among(count: usize, all: usize, many: &str) -> String {
    if count == all { format!("alle {all} {many}") } else { format!("{count} von {all} {many}") }
}

/// The full name of a licence; a name that is not known stays as it is.
pub fn licence_words(id: &str) -> String {
    match id {
        "dl-de/by-2-0" => "Datenlizenz Deutschland – Namensnennung – Version 2.0".to_owned(),
        "dl-de/zero-2-0" => "Datenlizenz Deutschland – Zero – Version 2.0".to_owned(),
        _ => match id.strip_prefix("CC-").and_then(|rest| rest.rsplit_once('-')) {
            Some((terms, version)) => format!("CC {terms} {version}"),
            None if id == "CC0-1.0" => "CC0 1.0".to_owned(),
            None => id.to_owned(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_joined_and_counted() {
        assert_eq!(joined::<&str>(&[]), "");
        assert_eq!(joined(&["Land"]), "Land");
        assert_eq!(joined(&["Bund", "Land", "Kommune"]), "Bund, Land und Kommune");
        assert_eq!(counted(1, "Schritt", "Schritte"), "1 Schritt");
        assert_eq!(counted(0, "Schritt", "Schritte"), "0 Schritte");
        assert_eq!(among(2, 6, "Positionen"), "2 von 6 Positionen");
        assert_eq!(among(6, 6, "Positionen"), "alle 6 Positionen");
    }

    #[test]
    fn licences_have_names() {
        for (id, words) in [
            ("CC-BY-4.0", "CC BY 4.0"),
            ("CC-BY-SA-4.0", "CC BY-SA 4.0"),
            ("CC0-1.0", "CC0 1.0"),
            ("dl-de/zero-2-0", "Datenlizenz Deutschland – Zero – Version 2.0"),
            ("Keine", "Keine"),
        ] {
            assert_eq!(licence_words(id), words);
        }
    }
}
