//! Numbers as characters, and texts as scripts: small, quick to read, harmless in any file.
//!
//! A number below 90 is one printable ASCII character, larger ones are characters further up, which
//! UTF-8 writes in two or three bytes. Left out are characters that JSON or HTML would trip over.

use serde::Serialize;

/// Numbers of one ASCII character.
const SMALL: u32 = 90;
/// The first ASCII character.
const FIRST: u8 = 0x23;
/// The character of the first number beyond them.
const WIDE: u32 = 0xa1;
/// From here on come surrogates.
const END: u32 = 0xd800;
/// The largest number; see [`wide`].
pub const LARGEST: u32 = SMALL + END - WIDE - 3;

/// The character of a number up to [`LARGEST`].
pub fn number(value: u32) -> char {
    debug_assert!(value <= LARGEST);
    match CHARS.get(value as usize) {
        Some(char) => char::from(*char),
        None => char::from_u32(wide(value - SMALL)).expect("no surrogates in this range"),
    }
}

/// The characters of small numbers: from `#` on, without `<` and the backslash.
const CHARS: [u8; SMALL as usize] = {
    let (mut chars, mut char, mut value) = ([0; SMALL as usize], FIRST, 0);
    while value < chars.len() {
        char += (char == b'<' || char == b'\\') as u8;
        chars[value] = char;
        char += 1;
        value += 1;
    }
    chars
};

/// Passes over the two line separators that end a statement in old engines.
fn wide(value: u32) -> u32 {
    let code = WIDE + value;
    if code >= 0x2028 { code + 2 } else { code }
}

/// The bytes that need care in a string, or may begin what does.
const CARE: [bool; 256] = {
    let mut care = [false; 256];
    let mut byte = 0;
    while byte < 0x20 {
        care[byte] = true;
        byte += 1;
    }
    let (mut place, others) = (0, [b'"', b'\\', b'<', 0xe2]);
    while place < others.len() {
        care[others[place] as usize] = true;
        place += 1;
    }
    care
};

/// A classic script that hands data to the theme: `leitfadenSuche("name",{…});`.
#[derive(Debug)]
pub struct Script(String);

impl Script {
    /// A script without its data; `room` is about how long they are.
    pub fn new(name: &str, room: usize) -> Self {
        let mut script = String::with_capacity(room + 64);
        script.extend(["leitfadenSuche(\"", name, "\","]);
        Self(script)
    }

    /// Appends what is JSON already and holds nothing of readers.
    pub fn json(&mut self, json: &str) {
        self.0.push_str(json);
    }

    /// Appends a text as a string of JSON that is harmless in HTML, too.
    pub fn text(&mut self, text: &str) {
        self.0.push('"');
        let mut done = 0;
        for (at, byte) in text.bytes().enumerate().filter(|(_, byte)| CARE[usize::from(*byte)]) {
            let escaped = match byte {
                b'"' => "\\\"",
                b'\\' => "\\\\",
                b'\n' => "\\n",
                b'\t' => "\\t",
                b'<' => "\\u003c",
                0xe2 if text[at..].starts_with('\u{2028}') => "\\u2028",
                0xe2 if text[at..].starts_with('\u{2029}') => "\\u2029",
                0..0x20 => " ",
                _ => continue,
            };
            self.0.push_str(&text[done..at]);
            self.0.push_str(escaped);
            done = at + if byte == 0xe2 { '\u{2028}'.len_utf8() } else { 1 };
        }
        self.0.push_str(&text[done..]);
        self.0.push('"');
    }

    /// The finished script.
    pub fn end(mut self) -> Vec<u8> {
        self.0.push_str(");\n");
        self.0.into_bytes()
    }
}

/// A script with data of any kind.
pub fn script<T: Serialize>(name: &str, data: &T) -> Vec<u8> {
    let json = serde_json::to_string(data).expect("texts and numbers");
    let json = json.replace('<', "\\u003c");
    let mut script = Script::new(name, json.len());
    script.json(&json.replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029"));
    script.end()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_distinct_and_in_order() {
        let all: Vec<char> = (0..=LARGEST).map(number).collect();
        assert!(all.is_sorted() && all.windows(2).all(|pair| pair[0] != pair[1]));
        let odd = |char: &char| "\"\\<\u{2028}\u{2029} !".contains(*char) || char.is_control();
        assert!(!all.iter().any(odd));
        assert_eq!((number(0), number(89).len_utf8(), number(90).len_utf8()), ('#', 1, 2));
    }

    #[test]
    fn texts_arrive_as_they_are() {
        let ascii: String = (0..0x80_u8).map(char::from).collect();
        let text = format!("{ascii}–\u{2028}\u{2029}ä€");
        let mut script = Script::new("t0", 0);
        script.text(&text);
        let script = String::from_utf8(script.end()).expect("text");
        let json =
            script.strip_prefix("leitfadenSuche(\"t0\",").and_then(|it| it.strip_suffix(");\n"));
        let read: String = serde_json::from_str(json.expect("a call")).expect("JSON");
        let plain = |char: char| matches!(char, '\0'..' ') && !matches!(char, '\n' | '\t');
        assert_eq!(read, text.replace(plain, " "));
    }

    /// Row P08 of the acceptance list.
    #[test]
    fn scripts_are_harmless() {
        let script = script("t0", &"</script><!-- \u{2028}");
        let script = String::from_utf8(script).expect("text");
        assert_eq!(script, "leitfadenSuche(\"t0\",\"\\u003c/script>\\u003c!-- \\u2028\");\n");
        let mut script = Script::new("t0", 0);
        script.text("</script>\u{2029}\t„a\\\"…“\u{1}");
        let script = String::from_utf8(script.end()).expect("text");
        let wanted = r#"leitfadenSuche("t0","\u003c/script>\u2029\t„a\\\"…“ ");"#;
        assert_eq!(script, format!("{wanted}\n"));
    }
}
