//! A text cut into words: letters and digits, joined by hyphens; `§` stands for itself.

use super::table::LETTERS;

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
        let start = at + text[at..].find(|char| char == '§' || is_letter(char))?;
        at = if text[start..].starts_with('§') {
            start + '§'.len_utf8()
        } else {
            end(text, start)
        };
        Some(Token { text: &text[start..at], start })
    })
}

/// The end of the word that begins here; a hyphen belongs to it when letters follow.
fn end(text: &str, start: usize) -> usize {
    let mut end = start;
    loop {
        end += text[end..].find(|char| !is_letter(char)).unwrap_or(text.len() - end);
        let mut rest = text[end..].chars();
        match rest.next() {
            Some(hyphen) if is_hyphen(hyphen) && rest.next().is_some_and(is_letter) => {
                end += hyphen.len_utf8();
            }
            _ => return end,
        }
    }
}

/// The hyphens that join words.
pub(super) fn is_hyphen(char: char) -> bool {
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
