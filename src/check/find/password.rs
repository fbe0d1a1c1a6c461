//! What a password looks like, and what only stands where one could.

/// What stands behind the sign when no password is given away.
const HARMLESS: &[&str] = &[
    "anders",
    "bekannt",
    "beliebig",
    "brief",
    "erforderlich",
    "falsch",
    "folgendermaßen",
    "freiwillig",
    "geheim halten",
    "gleich",
    "immer",
    "ja",
    "kein",
    "keine",
    "keines",
    "keins",
    "leer",
    "nein",
    "normal",
    "notwendig",
    "nötig",
    "optional",
    "pflicht",
    "pflichtfeld",
    "pin",
    "post",
    "siehe",
    "sms",
    "tan",
    "unbekannt",
    "vergessen",
    "zurücksetzen",
    "ändern",
];

/// Neither empty nor a sign that something is to be filled in.
pub(super) fn is_value(word: &str) -> bool {
    let lower = word.to_lowercase();
    word.chars().count() >= 3
        && word.chars().any(char::is_alphanumeric)
        && !word.starts_with(['<', '{', '$', '[', '*', '…', '%', '/'])
        && !word.contains('…')
        && !word.contains("://")
        && !lower.bytes().all(|byte| byte == b'x')
        && !HARMLESS.contains(&lower.trim_end_matches(['!', '?']))
}

/// Letters together with digits or signs, as passwords have and words have not.
pub(super) fn is_mixed(word: &str) -> bool {
    let others = |char: char| is_digit(char) || is_sign(char);
    word.contains(char::is_alphabetic) && word.contains(others) && !is_compound(word)
}

/// Letters, digits and signs.
pub(super) fn is_strong(word: &str) -> bool {
    word.contains(is_digit) && word.contains(is_sign) && is_mixed(word)
}

/// `Sommer2021`, but neither `BundID2` nor `ISO27001`.
pub(super) fn is_long(word: &str) -> bool {
    let digits = word.chars().filter(|char| is_digit(*char)).count();
    let plain = word.chars().all(char::is_alphanumeric);
    plain && digits >= 3 && word.len() >= 8 && word.contains(char::is_lowercase)
}

pub(super) fn is_digit(char: char) -> bool {
    char.is_ascii_digit()
}

fn is_sign(char: char) -> bool {
    "!$%&#+?@".contains(char)
}

/// `12-stellig`, `AES-256-verschlüsselt`, `Base64-kodiert`: a number or a name with a German word.
fn is_compound(word: &str) -> bool {
    let Some((first, last)) = word.rsplit_once('-') else { return false };
    let short = |char: char| char.is_uppercase() || is_digit(char) || char == '-';
    let name = |char: char| char.is_alphanumeric() || char == '-';
    let adjective = last.len() > 5 && last.ends_with(['t', 'g']);
    last.chars().all(char::is_lowercase)
        && (first.chars().all(short) || adjective && first.chars().all(name))
}

#[cfg(test)]
mod tests {
    use super::{is_long, is_mixed, is_strong, is_value};

    #[test]
    fn words_look_like_passwords() {
        for (word, mixed, strong, long) in [
            ("kommune", false, false, false),
            ("BundID2", true, false, false),
            ("Sommer2021", true, false, true),
            ("OZG-Tag#2021", true, true, false),
            ("SHA-256-gehasht", false, false, false),
            ("hallo-welt", false, false, false),
        ] {
            assert_eq!((is_mixed(word), is_strong(word), is_long(word)), (mixed, strong, long));
        }
        assert!(is_value("kommune") && !is_value("Falsch!") && !is_value("xxxx"));
    }
}
