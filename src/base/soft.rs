//! Soft hyphens for long words of headings, tiles and heads of tables: not every browser knows how German words divide.
//!
//! Only what readers see is divided, when it is printed: no data, attribute or index holds a soft hyphen.

use super::syllable::{SOFT, words};
use std::borrow::Cow;

/// Shorter words fit wherever there is room for a heading; letters.
const LONG: usize = 16;

/// A German text that can be divided where its compounds have their joints. Addresses, identifiers,
/// abbreviations and what its author has divided stay as they are.
pub fn soften(text: &str) -> Cow<'_, str> {
    if text.len() < LONG {
        return Cow::Borrowed(text);
    }
    let mut soft = String::new();
    let mut done = 0;
    for place in places(text) {
        soft.push_str(&text[done..place]);
        soft.push(SOFT);
        done = place;
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    soft.push_str(&text[done..]);
    Cow::Owned(soft)
}

fn places(text: &str) -> impl Iterator<Item = usize> {
    let tokens = text.split_ascii_whitespace().filter(|token| token.len() >= LONG);
    let trimmed = tokens.map(|token| token.trim_matches(|char: char| !char.is_alphanumeric()));
    let parts = trimmed.filter(|token| is_prose(token)).flat_map(|token| token.split('-'));
    parts.filter(|part| is_long(part)).flat_map(|part| {
        let start = part.as_ptr() as usize - text.as_ptr() as usize;
        words(part).into_iter().map(move |at| start + at)
    })
}

/// Letters and hyphens alone.
fn is_prose(token: &str) -> bool {
    token.chars().all(|char| char.is_alphabetic() || char == '-')
}

/// A word of many letters; capitals inside tell names and abbreviations.
fn is_long(word: &str) -> bool {
    word.chars().count() >= LONG && !word.chars().skip(1).any(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compounds_get_soft_hyphens_at_their_joints() {
        for divided in [
            "Bewohner|park|ausweis",
            "Nachnutzungs|vereinbarung",
            "Auftrags|verarbeitungs|vertrag",
            "Digitalisierungs|programm",
            "Daten|schutz|beauftragte",
            "Verwaltungs|leistungen",
            "Dokumenten|management|system",
            "Behinderten|gleichstellungs|gesetz",
            "Barriere|freiheits|erklärung",
            "Rats|beschluss|fassung",
            "Landes|verfassungs|gericht",
            "Allgemeinheiten",
            "Gesamt|zuständigkeit",
            "Melde|bescheinigung",
            "Online|zugangs|gesetz",
            "Umsetzungs|koordination",
            "Verbands|gemeinde|bürger|meister",
            "Personal|angelegenheiten",
            "Kosten|übernahmen",
            "Verwaltungs|portale",
            "Gaststätten|gewerbe",
            "Straßenbaulast|träger",
            "EfA-Nachnutzungs|vertrag und „Finanzierungs|instrumente“ (Verfahrens|hersteller)",
        ] {
            let soft = divided.replace('|', "\u{ad}");
            assert_eq!(soften(&divided.replace('|', "")), soft);
        }
    }

    #[test]
    fn what_is_no_german_word_stays() {
        for text in [
            "",
            "Nachnutzung",
            "Amt für Bildung und Soziales",
            "nachnutzungsvereinbarung@musterstadt.example",
            "https://verwaltungsleistungen.example/",
            "/arbeitshilfen/auftragsverarbeitungsvertrag",
            "nachnutzungs_vereinbarung",
            "NACHNUTZUNGSVEREINBARUNG",
            "NachnutzungsVereinbarung",
            "Nachnutzungsvereinbarung2",
            "&quot;Nachnutzungsvereinbarung&quot;",
            "Nachnutzungs\u{ad}vereinbarung",
        ] {
            assert!(matches!(soften(text), Cow::Borrowed(_)), "{text}");
        }
    }
}
