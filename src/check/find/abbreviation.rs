//! Abbreviations: words with at least three capitals, such as `AVV`, `ThAVEL`, `OZG-Leistung`.

/// Words in capitals that nobody has to look up, that are no abbreviations, or that P070 speaks about.
const GENERAL: &[&str] = &[
    "AöR", "CSS", "CSV", "DIN", "DOC", "DOCX", "DVD", "EUR", "FAQ", "FIXME", "GIF", "GPS", "GmbH",
    "HTML", "HTTP", "HTTPS", "ICS", "ISBN", "ISO", "JPEG", "JPG", "JSON", "KANN", "KMU", "LTE",
    "MUSS", "MWSt", "MwSt", "NEIN", "NICHT", "NOTE", "NUR", "ODER", "ODT", "OHNE", "PDF", "PIN",
    "PLZ", "PNG", "RECHT", "SMS", "SOLL", "SVG", "TAN", "TBD", "TIP", "TIPP", "TODO", "TXT", "UND",
    "URL", "USA", "USB", "UTF", "WLAN", "XLS", "XLSX", "XML", "XXX", "YAML", "ZIP",
];

/// Longer words in capitals are shouted, not abbreviated.
const LONGEST: usize = 6;

/// Bytes that are looked at together.
const STRETCH: usize = 128;

/// For each byte: whether it is a capital, and what it leaves of the count of capitals.
const BYTES: [(u8, u8); 256] = {
    let mut table = [(0, 0); 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            b'A'..=b'Z' => (1, 0xff),
            b'a'..=b'z' | b'0'..=b'9' | 0x80.. => (0, 0xff),
            _ => (0, 0),
        };
        byte += 1;
    }
    table
};

/// Calls `found` for every abbreviation of a text, in order and with repetitions.
///
/// Ten thousand pages are read at each edit: most stretches are passed over without a branch.
pub fn abbreviations<'t>(text: &'t str, found: &mut impl FnMut(&'t str)) {
    let bytes = text.as_bytes();
    let mut start = 0;
    while start < bytes.len() {
        let mut end = bytes.len().min(start + STRETCH);
        while end < bytes.len() && is_part(bytes[end]) {
            end += 1;
        }
        if most_capitals(&bytes[start..end]) >= 3 {
            words(&text[start..end], found);
        }
        start = end;
    }
}

/// The most capitals in a row that only letters and digits interrupt.
fn most_capitals(bytes: &[u8]) -> u8 {
    let (mut count, mut most) = (0_u8, 0);
    for byte in bytes {
        let (capital, rest) = BYTES[usize::from(*byte)];
        count = count.wrapping_add(capital) & rest;
        most = count.max(most);
    }
    most
}

/// Letters, digits and anything that is not ASCII.
fn is_part(byte: u8) -> bool {
    BYTES[usize::from(byte)].1 != 0
}

fn words<'t>(text: &'t str, found: &mut impl FnMut(&'t str)) {
    let runs = text.split(|char: char| char.is_ascii() && !is_part(char as u8));
    for part in runs.filter(|run| run.bytes().filter(u8::is_ascii_uppercase).count() >= 3) {
        run(part, found);
    }
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
