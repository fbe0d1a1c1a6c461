//! German words as parts of addresses and anchors: `Größe & Maße` → `groesse-masse`.

use unicode_normalization::UnicodeNormalization;

/// ASCII lower case with hyphens; umlauts and ß are written out, other accents dropped.
///
/// The result may be empty (an emoji alone). Applying it twice changes nothing.
pub fn slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // Below U+0300 nothing combines, so German text needs no composing.
    if text.chars().all(|char| char < '\u{300}') {
        text.chars().for_each(|char| push(&mut out, char));
    } else {
        text.nfc().for_each(|char| push(&mut out, char));
    }
    while out.ends_with('-') {
        out.pop();
    }
    out
}

/// Appends a digit or a letter of a German keyboard as it stands in an anchor; says whether it was one.
pub fn push_german(out: &mut String, char: char) -> bool {
    match char {
        'a'..='z' | '0'..='9' => out.push(char),
        'A'..='Z' => out.push(char.to_ascii_lowercase()),
        'ä' | 'Ä' => out.push_str("ae"),
        'ö' | 'Ö' => out.push_str("oe"),
        'ü' | 'Ü' => out.push_str("ue"),
        'ß' => out.push_str("ss"),
        _ => return false,
    }
    true
}

fn push(out: &mut String, char: char) {
    if push_german(out, char) {
        return;
    }
    match char {
        'ẞ' => out.push_str("ss"),
        '\u{ad}' | '\u{200b}' | '\'' | '’' => {}
        _ if char.is_ascii() => hyphen(out),
        _ => push_foreign(out, char),
    }
}

/// Letters with accents lose the accent; anything else separates words.
fn push_foreign(out: &mut String, char: char) {
    let base: Vec<char> = char.nfkd().filter(char::is_ascii_alphanumeric).collect();
    if base.is_empty() && !is_mark(char) {
        hyphen(out);
    }
    out.extend(base.iter().map(char::to_ascii_lowercase));
}

fn is_mark(char: char) -> bool {
    unicode_normalization::char::is_combining_mark(char)
}

fn hyphen(out: &mut String) {
    if !out.is_empty() && !out.ends_with('-') {
        out.push('-');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn german_words() {
        for (text, wanted) in [
            ("Größe & Maße", "groesse-masse"),
            ("Äpfel", "aepfel"),
            ("A\u{308}pfel", "aepfel"),
            ("§ 16a BGG LSA", "16a-bgg-lsa"),
            ("Café „Zur Post“", "cafe-zur-post"),
            ("  --  ", ""),
            ("Kosten, die die Kommune trägt", "kosten-die-die-kommune-traegt"),
        ] {
            assert_eq!(slug(text), wanted);
            assert_eq!(slug(wanted), wanted);
        }
    }
}
