//! Credentials: a word for a password and a value behind it, or both in the address of a website.

use super::password::{is_digit, is_long, is_mixed, is_strong, is_value};
use std::ops::Range;

/// Words for a password, in lower case; longer words may end in them: `Gastpasswort`, `db_password`.
pub(super) const WORDS: &[&str] = &["passwort", "kennwort", "password", "passwd", "passphrase"];

/// Where an address may name a user and a password.
pub(super) const AUTHORITY: &str = "://";

/// Verbs that stand for a colon.
const SAYS: &[&str] = &["lautet", "heißt"];

/// Words in front of „Passwort“ that let something else follow: „Anmeldung ohne Passwort: …“.
const BESIDE: &[&str] = &["bei", "mit", "ohne", "per", "statt"];

/// Nobody goes further to a value; texts full of these words stay quick.
const REACH: usize = 300;

/// So many words may stand before the sign: „Passwort für den Download: …“.
const BETWEEN: usize = 6;

/// What stands between the word and the value, by what it makes of a value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// `=`: whatever follows.
    Assigned,
    /// A colon: also a plain word, if nothing follows it.
    Colon,
    /// „lautet“: also a plain word that ends the sentence.
    Says,
    /// „ist“, which prose uses as well: a word with digits.
    Is,
    /// A colon after further words, or behind „ohne Passwort“: only what looks like a password and
    /// ends the line.
    Far,
    /// The border of a cell; types, forms and numbers stand there, too.
    Cell,
}

/// The value behind `:`, `=`, a verb or the border of a cell.
pub(super) fn value(text: &str, word: Range<usize>) -> Option<Range<usize>> {
    let near = &text[word.end..];
    let near = &near[..near.floor_char_boundary(REACH)];
    let (sign, rest) = match sign(near)? {
        (Sign::Colon, rest) if is_beside(&text[..word.start]) => (Sign::Far, rest),
        found => found,
    };
    let rest = rest.trim_start_matches(|char: char| is_space(char) || "*_".contains(char));
    let start = word.end + near.len() - rest.len();
    let line = &rest[..rest.find('\n').unwrap_or(rest.len())];
    let quote = line.chars().next().filter(|char| "\"'`„".contains(*char));
    let (start, inner) = match quote {
        Some(quote) => (start + quote.len_utf8(), &line[quote.len_utf8()..]),
        None => (start, line),
    };
    let ends = |char: char| char.is_whitespace() || "\"'`“”|<),;".contains(char);
    let word = &inner[..inner.find(ends).unwrap_or(inner.len())];
    let word = word.trim_end_matches(['.', ':', '*']);
    let alone = inner[word.len()..]
        .trim_matches(|char: char| "\"'`“”|.*".contains(char) || is_space(char))
        .is_empty();
    let (quoted, mixed, strong) = (quote.is_some(), is_mixed(word), is_strong(word));
    let told = match sign {
        Sign::Assigned => true,
        Sign::Colon => quoted || mixed || alone,
        Sign::Says => quoted || mixed || alone || inner[word.len()..].starts_with(". "),
        Sign::Is => strong || (mixed && word.contains(is_digit)) || (quoted && alone),
        Sign::Far => alone && (quoted || strong || is_long(word)),
        Sign::Cell => strong || (quoted && alone && quote != Some('`')),
    };
    (told && is_value(word)).then(|| start..start + word.len())
}

/// Whether a text ends before its word for a password with „ohne“, „mit“ and the like.
fn is_beside(before: &str) -> bool {
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(REACH))..];
    let words = near.trim_end_matches(|char: char| !char.is_whitespace());
    let words = words.trim_end_matches(|char: char| char.is_whitespace() || "*_".contains(char));
    let word = words.rsplit(|char: char| !char.is_alphabetic()).next().unwrap_or_default();
    BESIDE.contains(&&*word.to_lowercase())
}

fn is_space(char: char) -> bool {
    char == ' ' || char == '\t' || char == '\u{a0}'
}

/// The sign behind a word for a password, and what follows it.
fn sign(behind: &str) -> Option<(Sign, &str)> {
    let emphasis = |char: char| is_space(char) || "*_\"'`“".contains(char);
    let near = behind.trim_start_matches(emphasis);
    // A term of a list of definitions has its colon in the next line.
    let near = near.strip_prefix('\n').filter(|next| next.starts_with(": ")).unwrap_or(near);
    let direct = [('=', Sign::Assigned), (':', Sign::Colon), ('|', Sign::Cell)];
    let direct = direct.iter().find_map(|(char, sign)| Some((*sign, near.strip_prefix(*char)?)));
    direct.or_else(|| {
        let (sign, at) = far(&near[..near.find(['\n', '|']).unwrap_or(near.len())])?;
        Some((sign, &near[at..]))
    })
}

/// A verb or a colon after some words of the same part of a sentence, and where what follows begins.
fn far(line: &str) -> Option<(Sign, usize)> {
    let mut at = 0;
    for word in line.split_inclusive(is_space).take(BETWEEN + 1) {
        at += word.len();
        let word = word.trim_end_matches(|char: char| is_space(char) || "*_".contains(char));
        let plain = word.trim_end_matches(':');
        if SAYS.contains(&plain) {
            return Some((Sign::Says, at));
        }
        match plain {
            "ist" => return Some((Sign::Is, at)),
            _ if plain != word => return Some((Sign::Far, at)),
            _ if word.ends_with(['.', ',', ';', '!', '?']) => return None,
            _ => {}
        }
    }
    None
}

/// The password of an address such as `https://gast:Sommer1@stadt.example`.
pub(super) fn in_address(text: &str, from: usize) -> Option<Range<usize>> {
    let ends = |char: char| char.is_whitespace() || "/?#\"'`<>()|“”".contains(char);
    let authority = &text[from..];
    let authority = &authority[..authority.find(ends).unwrap_or(authority.len())];
    let (user, _) = authority.rsplit_once('@')?;
    let (name, word) = user.split_once(':')?;
    let told = |word: &str| WORDS.contains(&&*word.to_lowercase());
    let start = from + name.len() + 1;
    (is_value(word) && !told(word)).then(|| start..start + word.len())
}

#[cfg(test)]
mod tests {
    use crate::check::find::{Mark, marks};
    use std::ops::Range;

    fn secret(text: &str) -> Option<&str> {
        let own = |(mark, range): (Mark, Range<usize>)| (mark == Mark::Secret).then_some(range);
        marks(text).into_iter().filter_map(own).next_back().map(|range| &text[range])
    }

    #[test]
    fn a_value_behind_a_sign() {
        for (text, wanted) in [
            ("Passwort: geheim", "geheim"),
            ("**Kennwort:** Sommer2024!", "Sommer2024!"),
            ("url?user=a&password=abcdef&x", "abcdef&x"),
            ("\"password\": \"hallo-welt\"", "hallo-welt"),
            ("Passwort:\tOZG-Tag#2021", "OZG-Tag#2021"),
            ("| Passwort | OZG-Tag#2021 |", "OZG-Tag#2021"),
            ("Passwort\n: OZG-Tag#2021", "OZG-Tag#2021"),
            ("Gastpasswort: hallo", "hallo"),
            ("WLAN-Kennwort: hallo", "hallo"),
            ("db_password=hallo", "hallo"),
            ("| Passwort | „kommune“ |", "kommune"),
            ("Anmelden mit Passwort: Anfang#1", "Anfang#1"),
            ("Anmelden mit Passwort: Sommer2021", "Sommer2021"),
        ] {
            assert_eq!(secret(text), Some(wanted), "{text}");
        }
    }

    #[test]
    fn a_value_in_a_sentence_or_in_an_address() {
        for (text, wanted) in [
            ("Das Passwort lautet Sommer2021!", "Sommer2021!"),
            ("Das Passwort lautet: „kommune“.", "kommune"),
            ("Das Kennwort lautet kommune.", "kommune"),
            ("Das Kennwort lautet kommune. Es gilt heute.", "kommune"),
            ("Das Passwort ist Sommer2021 und gilt bis Mai.", "Sommer2021"),
            ("Das Passwort ist „kommune“.", "kommune"),
            ("Das Passwort ist geheim123", "geheim123"),
            ("Passwort für den Download: x7Kp9Qz2", "x7Kp9Qz2"),
            ("Das Passwort für das Portal ist Sommer2021!", "Sommer2021!"),
            ("Passwort für den Download: OZG-Tag#2021", "OZG-Tag#2021"),
            ("https://gast:Sommer1@stadt.example/a", "Sommer1"),
            ("ftp://gast:sommer@stadt.example", "sommer"),
        ] {
            assert_eq!(secret(text), Some(wanted), "{text}");
        }
    }

    #[test]
    fn prose_gives_nothing_away() {
        for text in [
            "Kennwort Sommer",
            "Das Kennwort heißt anders",
            "Passwort: wird per Post verschickt",
            "Das Kennwort lautet wie der Name des Amtes.",
            "Das Passwort ist geheim zu halten",
            "Das Passwort ist geheim.",
            "Das Passwort ist „stark“, wenn es lang ist.",
            "Das Passwort ist 12 Zeichen lang und 12-stellig",
            "Das Passwort ist SHA256-verschlüsselt",
            "Passwort vergessen? Hilfe: Raum 2a",
            "Passwort ändern, unter: abc1",
            "Ohne Passwort geht es so: OAuth2 statt Anmeldung",
            "| Passwort | Pflicht |",
            "https://name:passwort@stadt.example",
            "https://<name>:<wort>@stadt.example",
            "https://stadt.example:8080/@amt",
            "https://stadt.example/a:b@c",
            "Passwort: …",
            "Passwort: xxxxx",
            "Passwort: <Ihr Passwort>",
            "Passwort: Pflichtfeld",
            "Das Passwort muss: lang sein",
            "Passwortregeln: Länge8",
            "Zugang mit Passwort.",
        ] {
            assert_eq!(secret(text), None, "{text}");
        }
    }

    #[test]
    fn a_line_full_of_words_is_read_quickly() {
        assert!(marks(&"passwort ".repeat(20_000)).is_empty());
    }

    #[test]
    fn neither_do_kinds_rules_and_services() {
        for text in [
            "| Passwort | Text256 |",
            "| Kennwort | Anlage2 |",
            "| Kennwort | A1-Formular |",
            "| Passwort | B.4 |",
            "| `password` | `string` |",
            "Das Passwort ist AES-256-verschlüsselt",
            "Das Passwort ist SHA-256-gehasht.",
            "Das Passwort ist Base64-kodiert",
            "Das Passwort ist falsch!",
            "Das Kennwort heißt PIN.",
            "Passwort nach Richtlinie: ISO27001",
            "Passwort und Benutzername: BundID2",
            "Kennwort des Auftrags: Los2",
            "Anmeldung ohne Passwort: FIDO2 statt SMS",
            "Anmeldung **mit** Passwort: BundID",
            "Zugang ohne Passwort: ELSTER",
            "Ohne Gast-Passwort: ELSTER",
            "Kennwort: freiwillig",
            "Vertrauensniveau bei Passwort: normal",
            "Passwort: Brief",
            "Neues Passwort anfordern: https://stadt.example/?p=1",
        ] {
            assert_eq!(secret(text), None, "{text}");
        }
    }
}
