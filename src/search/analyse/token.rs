//! A text cut into words: letters and digits, joined by hyphens; `§` stands for itself.

use super::table::LETTERS;
use memchr::memchr2;

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
pub fn tokens(text: &str) -> Tokens<'_> {
    Tokens { text, at: 0, window: 0, plain: plain_bits(text.as_bytes()) }
}

/// See [`tokens`].
#[derive(Clone, Debug)]
pub struct Tokens<'a> {
    text: &'a str,
    /// The byte behind the last word.
    at: usize,
    /// The first of the bytes that were looked at together …
    window: usize,
    /// … and which of them are plain: the lowest bit is for the first one.
    plain: u64,
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    #[inline]
    fn next(&mut self) -> Option<Token<'a>> {
        let start = begin(self.text, self.at)?;
        let plain = self.plain_from(start);
        // Nearly all words are plain and end before a plain sign that joins nothing.
        let next = self.text.as_bytes().get(start + plain);
        let ends = next.is_none_or(|next| next.is_ascii() && *next != b'-');
        let ends = ends && plain > 0 && plain < WINDOW;
        self.at = if ends { start + plain } else { end_from(self.text, start, start + plain) };
        Some(Token { text: &self.text[start..self.at], start })
    }
}

impl Tokens<'_> {
    /// How many plain bytes come first from here on, up to [`WINDOW`].
    #[inline]
    fn plain_from(&mut self, start: usize) -> usize {
        let passed = start - self.window;
        if passed < WINDOW {
            let plain = (self.plain >> passed).trailing_ones() as usize;
            if passed + plain < WINDOW {
                return plain;
            }
        }
        self.look_from(start)
    }

    /// The same where nothing was looked at before.
    #[inline(never)]
    fn look_from(&mut self, start: usize) -> usize {
        self.window = start;
        self.plain = plain_bits(&self.text.as_bytes()[start..]);
        self.plain.trailing_ones() as usize
    }
}

/// The word that begins here.
pub fn token(text: &str, start: usize) -> Token<'_> {
    Token { text: &text[start..end_from(text, start, start)], start }
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

/// How many plain bytes come first.
fn plain(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|byte| PLAIN[usize::from(**byte)]).count()
}

/// So many bytes are looked at together.
const WINDOW: usize = 64;

/// Which of the first bytes are plain.
fn plain_bits(bytes: &[u8]) -> u64 {
    let Some(window) = bytes.first_chunk::<WINDOW>() else {
        let mut window = [0; WINDOW];
        window[..bytes.len()].copy_from_slice(bytes);
        return plain_of(&window);
    };
    plain_of(window)
}

fn plain_of(window: &[u8; WINDOW]) -> u64 {
    let (eights, _) = window.as_chunks();
    let bits = eights.iter().map(|eight| plain_of_eight(u64::from_le_bytes(*eight)));
    bits.rev().fold(0, |all, bits| all << 8 | bits)
}

/// The lowest bit of each of eight bytes …
const EACH: u64 = 0x0101_0101_0101_0101;
/// … and the top one.
const EACH_TOP: u64 = 0x8080_8080_8080_8080;

/// Multiplied with it, the lowest bits of eight bytes come together in the top byte, in their order.
const TOGETHER: u64 = 0x0102_0408_1020_4080;

/// Which of eight bytes are letters or digits of ASCII.
fn plain_of_eight(eight: u64) -> u64 {
    // Neither sum reaches the next byte: without their top bits all bytes are small.
    let from = |bytes: u64, first: u8| bytes + EACH * u64::from(0x80 - first);
    let within = |bytes: u64, first: u8, last: u8| from(bytes, first) & !from(bytes, last + 1);
    let small = eight & !EACH_TOP;
    let lower = small | (EACH * 0x20);
    let tops = (within(small, b'0', b'9') | within(lower, b'a', b'z')) & !eight & EACH_TOP;
    (tops >> 7).wrapping_mul(TOGETHER) >> 56
}

/// The hyphens that join words.
pub fn is_hyphen(char: char) -> bool {
    matches!(char, '-' | '\u{2010}' | '\u{2011}')
}

/// Whether one stands in a word. Nearly no word has the first byte of one.
pub fn has_hyphen(word: &str) -> bool {
    memchr2(b'-', 0xe2, word.as_bytes()).is_some() && word.contains(is_hyphen)
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
            for length in [1, 7, 64, 65] {
                for place in 0..length.min(WINDOW) {
                    let mut bytes = vec![b'z'; length];
                    bytes[place] = byte;
                    let all = u64::MAX >> (WINDOW - length.min(WINDOW));
                    let odd = u64::from(!byte.is_ascii_alphanumeric()) << place;
                    assert_eq!(plain_bits(&bytes), all & !odd, "{byte} at {place} of {length}");
                }
            }
        }
    }

    /// The words of a text are those that begin at each of their places, however long it is.
    #[test]
    fn words_do_not_depend_on_what_is_looked_at_together() {
        let words = ["a", "Amt", "Ämter", "Online-Dienst", "§", "16a", "e\u{301}", "×"];
        let spaces = " ".repeat(70);
        let gaps = [" ", ", ", "\n", " – ", ".", &spaces];
        let long = "Donaudampfschifffahrtsgesellschaft".repeat(3);
        let word =
            |place: usize| if place.is_multiple_of(41) { &long } else { words[place * 5 % 13 % 8] };
        let gap = |place: usize| gaps[place * 3 % 11 % 6];
        let text: String = (0..400).map(|place| [word(place), gap(place)].concat()).collect();
        for from in (0..text.len().min(1_000)).filter(|at| text.is_char_boundary(*at)) {
            let rest = &text[from..];
            let (mut at, mut told) = (0, Vec::new());
            while let Some(start) = begin(rest, at) {
                told.push(token(rest, start));
                at = told[told.len() - 1].end();
            }
            assert_eq!(tokens(rest).collect::<Vec<_>>(), told);
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
