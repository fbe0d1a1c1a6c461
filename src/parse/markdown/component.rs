//! The grammar of components: `{{ name value key="value" }}`.

use super::page::{Component, Form, Values};
use std::ops::Range;

/// A component that was read, and the byte behind its `}}`.
pub(super) struct Parsed {
    pub name: String,
    pub args: Values,
    pub end: usize,
}

impl Parsed {
    pub fn component(self, form: Form) -> Component {
        Component { name: self.name, args: self.args, form }
    }
}

/// What is wrong with a component, and where inside the text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Wrong {
    pub range: Range<usize>,
    pub message: String,
    pub help: &'static str,
}

/// What stands behind `{{`.
pub(super) enum Read {
    Component(Parsed),
    /// `{{ }}`: plain text.
    Literal,
}

const FORM: &str = "so schreiben: {{ name wert schlüssel=\"wert\" }}; als bloßer Text: \\{{";

/// Longer components are not closed.
const LONGEST: usize = 1_000;

/// Reads the component at the beginning of a text; the text may go on behind it.
pub(super) fn component(text: &str) -> Result<Read, Wrong> {
    let mut reader = Reader { text: paragraph(text), at: 2 };
    reader.space();
    if reader.closing() {
        return Ok(Read::Literal);
    }
    if !reader.text.contains("}}") {
        return Err(reader.unclosed());
    }
    let name = reader.word().to_owned();
    // With capitals it is none that exists; who knows all names says which was meant.
    if !is_word(&name) {
        return Err(reader.wrong(name.len(), "der Name eines Bausteins fehlt oder ist kein Name"));
    }
    let mut args = Values::new();
    loop {
        let spaced = reader.space();
        if reader.closing() {
            return Ok(Read::Component(Parsed { name, args, end: reader.at }));
        }
        if !spaced {
            return Err(reader.stray());
        }
        let arg = reader.arg(&args)?;
        args.push(arg);
    }
}

/// The text up to the next blank line, within reason.
fn paragraph(text: &str) -> &str {
    let text = &text[..text.floor_char_boundary(LONGEST)];
    text.find("\n\n").map_or(text, |end| &text[..end])
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn space(&mut self) -> bool {
        let rest = self.rest();
        let spaces = rest.len() - rest.trim_start_matches([' ', '\n', '\t', '\u{a0}']).len();
        self.at += spaces;
        spaces > 0
    }

    fn closing(&mut self) -> bool {
        let closing = self.rest().starts_with("}}");
        if closing {
            self.at += 2;
        }
        closing
    }

    /// Everything up to a space or a character of the grammar.
    fn word(&mut self) -> &'a str {
        let rest = self.rest();
        let end = rest.find(|char: char| char.is_whitespace() || "{}=\"'„“”".contains(char));
        let word = &rest[..end.unwrap_or(rest.len())];
        self.at += word.len();
        word
    }

    fn arg(&mut self, before: &Values) -> Result<(Option<String>, String), Wrong> {
        let word = self.word();
        if word.is_empty() {
            return Err(self.stray());
        }
        if !self.rest().starts_with('=') {
            return Ok((None, word.to_owned()));
        }
        if !is_name(word) {
            return Err(self.wrong(word.len(), "vor „=“ steht kein Schlüssel"));
        }
        if before.iter().any(|(key, _)| key.as_deref() == Some(word)) {
            return Err(self.wrong(word.len(), format!("der Schlüssel „{word}“ steht zweimal")));
        }
        self.at += 1;
        Ok((Some(word.to_owned()), self.quoted()?))
    }

    /// The value in double quotes behind `=`.
    fn quoted(&mut self) -> Result<String, Wrong> {
        let rest = self.rest();
        let Some(inner) = rest.strip_prefix('"') else {
            let range = self.at..self.at + rest.find([' ', '}', '\n']).unwrap_or(rest.len());
            let message = "der Wert steht nicht in geraden Anführungszeichen".to_owned();
            return Err(Wrong { range, message, help: "so schreiben: schlüssel=\"wert\"" });
        };
        match inner.find(['"', '\n']) {
            Some(end) if inner[end..].starts_with('"') => {
                self.at += end + 2;
                Ok(inner[..end].to_owned())
            }
            _ => {
                let range = self.at..self.at + line(rest).len();
                let message = "das Anführungszeichen wird nicht geschlossen".to_owned();
                Err(Wrong { range, message, help: "hinter dem Wert ein \" ergänzen" })
            }
        }
    }

    /// A message about the `length` bytes before the reader, or the character at it.
    fn wrong(&self, length: usize, message: impl Into<String>) -> Wrong {
        let range = if length == 0 {
            self.at..self.at + self.rest().chars().next().map_or(0, char::len_utf8)
        } else {
            self.at - length..self.at
        };
        Wrong { range, message: message.into(), help: FORM }
    }

    fn stray(&self) -> Wrong {
        match self.rest().chars().next() {
            Some('"' | '\'' | '„' | '“' | '”') => {
                let help = "ohne sie schreiben: {{ name kennung }}";
                Wrong { help, ..self.wrong(0, "die Kennung steht in Anführungszeichen") }
            }
            Some(char) if !char.is_whitespace() => {
                self.wrong(0, format!("das Zeichen „{char}“ passt hier nicht in einen Baustein"))
            }
            _ => self.unclosed(),
        }
    }

    fn unclosed(&self) -> Wrong {
        let message = "der Baustein wird nicht geschlossen".to_owned();
        let help = "am Ende }} ergänzen; als bloßer Text: \\{{";
        Wrong { range: 0..line(self.text).trim_end().len(), message, help }
    }
}

fn line(text: &str) -> &str {
    text.find('\n').map_or(text, |end| &text[..end])
}

/// A name, perhaps with capitals and umlauts: no component has it, and who knows them all says which was meant.
fn is_word(name: &str) -> bool {
    name.starts_with(char::is_alphabetic)
        && name.chars().all(|char| char.is_alphanumeric() || "_-".contains(char))
}

fn is_name(word: &str) -> bool {
    word.bytes().next().is_some_and(|first| first.is_ascii_lowercase())
        && word
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_-".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        match component(text) {
            Ok(Read::Literal) => "literal".to_owned(),
            Ok(Read::Component(parsed)) => {
                let arg = |(key, value): &(Option<String>, String)| match key {
                    Some(key) => format!(" {key}={value:?}"),
                    None => format!(" {value}"),
                };
                let args: String = parsed.args.iter().map(arg).collect();
                format!("{}{args}|{}", parsed.name, &text[parsed.end..])
            }
            Err(wrong) => format!("{} → {}", &text[wrong.range], wrong.message),
        }
    }

    #[test]
    fn reads_and_points_at_the_very_part() {
        for (text, wanted) in [
            ("{{ kennzahl leistungen-gesamt }} x", "kennzahl leistungen-gesamt| x"),
            ("{{basisdienste}}", "basisdienste|"),
            (
                "{{ vergleich art=\"a\" nur=\"x,y\" stelle:b }}",
                "vergleich art=\"a\" nur=\"x,y\" stelle:b|",
            ),
            ("{{ a\n  b=\"\" }}", "a b=\"\"|"),
            ("{{ }} x", "literal"),
            ("{{ a b", "{{ a b → der Baustein wird nicht geschlossen"),
            ("{{ a\n\n}}", "{{ a → der Baustein wird nicht geschlossen"),
            ("{{ Haus tür }}", "Haus tür|"),
            ("{{ config.x }}", "config.x → der Name eines Bausteins fehlt oder ist kein Name"),
            ("{{ a b=c }}", "c → der Wert steht nicht in geraden Anführungszeichen"),
            ("{{ a b=„c“ }}", "„c“ → der Wert steht nicht in geraden Anführungszeichen"),
            ("{{ a b=\"c }}", "\"c }} → das Anführungszeichen wird nicht geschlossen"),
            ("{{ a \"c\" }}", "\" → die Kennung steht in Anführungszeichen"),
            ("{{ a b=\"c\"d=\"e\" }}", "d → das Zeichen „d“ passt hier nicht in einen Baustein"),
            ("{{ a b=\"c\" b=\"d\" }}", "b → der Schlüssel „b“ steht zweimal"),
            ("{{ a } }}", "} → das Zeichen „}“ passt hier nicht in einen Baustein"),
        ] {
            assert_eq!(read(text), wanted, "{text}");
        }
    }
}
