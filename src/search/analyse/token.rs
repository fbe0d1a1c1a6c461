//! A text cut into words: letters and digits, joined by hyphens; `§` stands for itself.

use super::table::LETTERS;

/// The plain bytes that belong to words.
const PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        plain[byte] = (byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    plain
};

/// A word of a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Token<'a> {
    /// As it is written.
    pub text: &'a str,
    /// Its first byte.
    pub start: usize,
}

impl Token<'_> {
    /// The byte behind it.
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// The words of a text in order.
pub fn tokens(text: &str) -> impl Iterator<Item = Token<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let token = token(text, begin(text, at)?);
        at = token.end();
        Some(token)
    })
}

/// The word that begins here.
pub fn token(text: &str, start: usize) -> Token<'_> {
    let end = match text.as_bytes()[start..] {
        // `§`
        [0xc2, 0xa7, ..] => start + '§'.len_utf8(),
        _ => end(text, start),
    };
    Token { text: &text[start..end], start }
}

/// Where the next word begins. Most letters are plain bytes: only others are looked at as characters.
fn begin(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = from;
    while at < bytes.len() {
        if PLAIN[usize::from(bytes[at])] {
            return Some(at);
        }
        if bytes[at].is_ascii() {
            at += 1;
            continue;
        }
        let char = text[at..].chars().next()?;
        if char == '§' || is_letter(char) {
            return Some(at);
        }
        at += char.len_utf8();
    }
    None
}

/// The end of the word that begins here; a hyphen belongs to it when letters follow.
fn end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut end = start;
    loop {
        while bytes.get(end).is_some_and(|byte| PLAIN[usize::from(*byte)]) {
            end += 1;
        }
        match bytes[end..] {
            // `ä`, `ß` and what else lies beside them, but for the signs of sums.
            [0xc3, second, ..] if second != 0x97 && second != 0xb7 => {
                end += 'ä'.len_utf8();
                continue;
            }
            [] => break,
            [byte, ..] if byte.is_ascii() && byte != b'-' => break,
            _ => {}
        }
        let mut rest = text[end..].chars();
        let Some(char) = rest.next() else { break };
        let inside = is_letter(char) || is_hyphen(char) && rest.next().is_some_and(is_letter);
        if !inside {
            break;
        }
        end += char.len_utf8();
    }
    end
}

/// The hyphens that join words.
pub fn is_hyphen(char: char) -> bool {
    matches!(char, '-' | '\u{2010}' | '\u{2011}')
}

fn is_letter(char: char) -> bool {
    if char.is_ascii() {
        return char.is_ascii_alphanumeric();
    }
    LETTERS.iter().any(|(first, last)| (*first..=*last).contains(&char))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found() {
        let words = |text: &'static str| -> Vec<&str> { tokens(text).map(|it| it.text).collect() };
        assert_eq!(words("Der Online-Dienst, z. B."), ["Der", "Online-Dienst", "z", "B"]);
        assert_eq!(words("Ein- und Ausgang – hier"), ["Ein", "und", "Ausgang", "hier"]);
        assert_eq!(words("§§ 4, §16a"), ["§", "§", "4", "§", "16a"]);
        assert_eq!(words("a@b.de 7.416 „Öl“"), ["a", "b", "de", "7", "416", "Öl"]);
        assert_eq!(words(""), [""; 0]);
    }
}
