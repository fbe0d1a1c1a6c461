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
#[inline]
pub fn tokens(text: &str) -> impl Iterator<Item = Token<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let token = token(text, begin(text, at)?);
        at = token.end();
        Some(token)
    })
}

/// The word that begins here.
#[inline]
pub fn token(text: &str, start: usize) -> Token<'_> {
    let bytes = &text.as_bytes()[start..];
    let plain = plain(bytes);
    // Nearly all words are plain and end before a plain sign that joins nothing.
    let ends = plain > 0 && bytes.get(plain).is_none_or(|next| next.is_ascii() && *next != b'-');
    let end = if ends { start + plain } else { end_from(text, start, start + plain) };
    Token { text: &text[start..end], start }
}

/// The end of the word that begins here and goes on at least to `known`.
#[inline(never)]
fn end_from(text: &str, start: usize, known: usize) -> usize {
    match text.as_bytes()[start..] {
        // `§`
        [0xc2, 0xa7, ..] => start + '§'.len_utf8(),
        _ => end(text, known),
    }
}

/// Where the next word begins; nearly always behind one space.
#[inline]
fn begin(text: &str, from: usize) -> Option<usize> {
    match text.as_bytes()[from..] {
        [b' ', next, ..] if PLAIN[usize::from(next)] => Some(from + 1),
        _ => begin_far(text, from),
    }
}

/// The same wherever it begins. Most letters are plain bytes: only others are looked at as characters.
#[inline(never)]
fn begin_far(text: &str, from: usize) -> Option<usize> {
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

/// The end of a word that goes on at least to here; a hyphen belongs to it when letters follow.
fn end(text: &str, known: usize) -> usize {
    let bytes = text.as_bytes();
    let mut end = known;
    loop {
        end += plain(&bytes[end..]);
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

/// How many plain bytes come first. Eight are looked at together: most words are no longer.
#[inline]
fn plain(bytes: &[u8]) -> usize {
    let mut plain = 0;
    while let Some(eight) = bytes[plain..].first_chunk() {
        let others = !plain_of(u64::from_le_bytes(*eight)) & EACH_TOP;
        if others != 0 {
            return plain + others.trailing_zeros() as usize / 8;
        }
        plain += 8;
    }
    plain + bytes[plain..].iter().take_while(|byte| PLAIN[usize::from(**byte)]).count()
}

/// The lowest bit of each of eight bytes …
const EACH: u64 = 0x0101_0101_0101_0101;
/// … and the top one.
const EACH_TOP: u64 = 0x8080_8080_8080_8080;

/// Sets the top bit of those of eight bytes that are letters or digits of ASCII.
fn plain_of(eight: u64) -> u64 {
    // Neither sum reaches the next byte: without their top bits all bytes are small.
    let from = |bytes: u64, first: u8| bytes + EACH * u64::from(0x80 - first);
    let within = |bytes: u64, first: u8, last: u8| from(bytes, first) & !from(bytes, last + 1);
    let small = eight & !EACH_TOP;
    let lower = small | (EACH * 0x20);
    (within(small, b'0', b'9') | within(lower, b'a', b'z')) & !eight
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
    fn plain_bytes_are_told_apart() {
        for byte in 0..=u8::MAX {
            for place in 0..12 {
                let mut bytes = *b"aZ09bY18cX27";
                bytes[place] = byte;
                let wanted = if byte.is_ascii_alphanumeric() { 12 } else { place };
                assert_eq!(plain(&bytes), wanted, "{byte} at {place}");
            }
        }
    }

    /// Wherever a word ends, it ends where its letters do.
    #[test]
    fn words_end_with_their_letters() {
        let signs = [
            "", " ", "-", "-a", "-1", "ä", "äb", "×", "×a", "§", "§a", "\u{301}h", "\u{ad}h", "‐b",
            "– c", ".",
        ];
        for before in 1..18 {
            for sign in signs {
                let text = format!("{}{sign}", "abcdefghijklmnopqr".split_at(before).0);
                let chars: Vec<(usize, char)> = text.char_indices().collect();
                let inside = |place: usize| {
                    let next = chars.get(place + 1).is_some_and(|(_, next)| is_letter(*next));
                    is_letter(chars[place].1) || is_hyphen(chars[place].1) && next
                };
                let end = (0..chars.len()).find(|place| !inside(*place));
                let wanted = end.map_or(text.len(), |place| chars[place].0);
                assert_eq!(token(&text, 0).end(), wanted, "{text}");
            }
        }
    }

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
