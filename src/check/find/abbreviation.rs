//! Abbreviations: words with at least three capitals, such as `AVV`, `ThAVEL`, `OZG-Leistung`.

/// Words in capitals that nobody has to look up, that are no abbreviations, or that P070 speaks about.
const GENERAL: &[&str] = &[
    "AöR", "CSS", "CSV", "DIN", "DOC", "DOCX", "DVD", "FAQ", "FIXME", "GIF", "GPS", "GmbH", "HTML",
    "HTTP", "HTTPS", "ICS", "ISBN", "ISO", "JPEG", "JPG", "JSON", "KANN", "KMU", "LTE", "MUSS",
    "MWSt", "MwSt", "NEIN", "NICHT", "NUR", "ODER", "ODT", "OHNE", "PDF", "PIN", "PLZ", "PNG",
    "SMS", "SOLL", "SVG", "TAN", "TBD", "TODO", "TXT", "UND", "URL", "USA", "USB", "UTF", "WLAN",
    "XLS", "XLSX", "XML", "XXX", "YAML", "ZIP",
];

/// Longer words in capitals are shouted, not abbreviated.
const LONGEST: usize = 6;

/// Calls `found` for every abbreviation of a text, in order and with repetitions.
///
/// Goes from capital to capital, because thousands of pages are read at each edit.
pub fn abbreviations<'t>(text: &'t str, found: &mut impl FnMut(&'t str)) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(next) = bytes[at..].iter().position(u8::is_ascii_uppercase) {
        let capital = at + next;
        let rest = &bytes[capital..];
        let end = capital + rest.iter().position(|it| !is_part(*it)).unwrap_or(rest.len());
        if bytes[capital..end].iter().filter(|byte| byte.is_ascii_uppercase()).count() >= 3 {
            let before = bytes[at..capital].iter().rposition(|byte| !is_part(*byte));
            run(&text[before.map_or(at, |gap| at + gap + 1)..end], found);
        }
        at = end;
    }
}

/// Letters, digits and anything that is not ASCII.
fn is_part(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80
}

/// A run of letters, digits and anything that is not ASCII.
fn run<'t>(run: &'t str, found: &mut impl FnMut(&'t str)) {
    for word in run.split(|char: char| !char.is_alphanumeric()) {
        let word = stem(word);
        if is_abbreviation(word) {
            found(word);
        }
    }
}

/// Without the ending of genitive or plural: `AVVs`.
fn stem(word: &str) -> &str {
    let stem = word.strip_suffix('s').unwrap_or(word);
    if stem.chars().all(|char| char.is_uppercase() || char.is_ascii_digit()) { stem } else { word }
}

fn is_abbreviation(word: &str) -> bool {
    let letters = || word.chars().filter(|char| char.is_alphabetic());
    let capitals = word.bytes().filter(u8::is_ascii_uppercase).count();
    let shouted = letters().all(char::is_uppercase) && letters().count() > LONGEST;
    let roman = word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'));
    let code = word.bytes().filter(u8::is_ascii_digit).count() > 2
        || word.starts_with(|char: char| char.is_ascii_digit());
    capitals >= 3 && !shouted && !roman && !code && !GENERAL.contains(&word)
}

/// Where a word stands in a text as a word of its own.
pub fn position(text: &str, word: &str) -> Option<usize> {
    let mut places = text.match_indices(word).map(|(at, _)| at);
    places.find(|at| {
        let before = text[..*at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric)
            && !after.is_some_and(|char| char.is_alphanumeric() && char != 's')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_with_three_capitals() {
        for (text, wanted) in [
            ("der AVV und die „DVDV“-Einträge", &["AVV", "DVDV"][..]),
            ("OZG-Leistungen, ThAVEL, XZuFi, FITKO.", &["OZG", "ThAVEL", "XZuFi", "FITKO"]),
            ("mehrere AVVs des KDNs", &["AVV", "KDN"]),
            ("Teil III, Ludwig XIV, 24 MHz, kWh, PDF, GmbH", &[]),
            ("ACHTUNG, das MUSS sein; EU, EfA, IT", &[]),
            ("§ 12b BGG, SG1234 ABC1234", &["BGG"]),
            ("ÖPNV und ÄÖÜ", &["ÖPNV"]),
        ] {
            let mut found = Vec::new();
            abbreviations(text, &mut |word| found.push(word));
            assert_eq!(found, wanted, "{text}");
        }
    }

    #[test]
    fn the_word_itself_is_found() {
        assert_eq!(position("XAVV AVV", "AVV"), Some(5));
        assert_eq!(position("die „AVVs“", "AVV"), Some(7));
        assert_eq!(position("AVVX", "AVV"), None);
    }
}
