//! Brackets: lists and groups in one line, and what stays open.

use super::line::Line;
use super::slip::{QUOTE, Slip};
use super::value::{closing_quote, unclosed_quote};

/// What is wrong with a value that begins with a bracket, seen from its line alone.
pub fn slip(value: &str, start: usize) -> Option<Slip> {
    let mut scan = Scan::default();
    match scan.line(value, start) {
        Step::Wrong(slip) => Some(slip),
        Step::Closed(end) => behind(value, start, end),
        Step::Open => no_comma(value, start).or_else(|| scan.unclosed(value, start)),
    }
    .or_else(|| no_comma(value, start))
}

/// The quote or bracket that is still open behind these lines.
pub fn open(lines: &[Line<'_>], text: &str) -> Option<Slip> {
    let mut scan = Scan::default();
    for line in lines {
        let inside = scan.is_open();
        let (value, start) = if inside { (line.text, line.start) } else { line.value() };
        let begins = inside || value.starts_with(['"', '\'', '[', '{']);
        if begins && let Step::Wrong(slip) = scan.line(value, start) {
            return Some(slip);
        }
    }
    scan.unclosed(text, 0)
}

/// `{{ kennzahl x }}` without quotes.
pub fn component(value: &str, start: usize) -> Slip {
    let end = value.find("}}").map_or(value.len(), |end| end + 2);
    let help = "den Wert als Text schreiben; Bausteine gehören in den Text einer Seite";
    Slip::new(start, end, "„{{“ beginnt in YAML eine Gruppe, keinen Baustein", help)
}

/// Text behind the closing bracket: a Markdown link, or one bracket too many.
fn behind(value: &str, start: usize, end: usize) -> Option<Slip> {
    let rest = value[end..].trim_start();
    if rest.is_empty() || rest.starts_with('#') {
        return None;
    }
    let at = start + value.len() - rest.len();
    if rest.starts_with([']', '}']) {
        return Some(Slip::new(at, 1, "hier ist eine Klammer zu viel", "die Klammer löschen"));
    }
    let message = "ein Wert, der mit einer Klammer beginnt, ist mit ihr auch zu Ende";
    Some(Slip::new(at, rest.len(), message, QUOTE))
}

/// `[eins, #zwei]`: the bracket that would close stands in a comment.
fn comment(at: usize) -> Slip {
    Slip::new(at, 1, "ab „#“ liest YAML den Rest der Zeile als Kommentar", QUOTE)
}

/// `{art: ca wert: 3}`: a second colon before the next comma.
fn no_comma(value: &str, start: usize) -> Option<Slip> {
    let inner = value.strip_prefix('{')?;
    let mut from = 1;
    for part in inner.split(['{', '[', ',', '}', ']']) {
        let mut colons = part.match_indices(": ");
        if let (Some((first, _)), Some((second, _)), false) =
            (colons.next(), colons.next(), part.contains(['"', '\'']))
        {
            let blank = part[..second].rfind(' ').filter(|blank| *blank > first + 1)?;
            let key = &part[blank + 1..second];
            let help = format!("vor „{key}“ ein Komma setzen");
            let message = format!("vor dem Schlüssel „{key}“ fehlt ein Komma");
            return Some(Slip::new(start + from + blank + 1, key.len(), message, help));
        }
        from += part.len() + 1;
    }
    None
}

/// What is open while reading on.
#[derive(Default)]
struct Scan {
    brackets: Vec<(char, usize)>,
    quote: Option<(char, usize)>,
}

enum Step {
    Open,
    Closed(usize),
    Wrong(Slip),
}

impl Scan {
    fn is_open(&self) -> bool {
        self.quote.is_some() || !self.brackets.is_empty()
    }

    /// Reads one line; `start` is where it begins in the text.
    fn line(&mut self, text: &str, start: usize) -> Step {
        let mut at = 0;
        let mut before = ',';
        while let Some(char) = text[at..].chars().next() {
            if let Some((quote, _)) = self.quote {
                let Some(end) = closing_quote(&text[at..], quote) else { return Step::Open };
                self.quote = None;
                at += end + 1;
                before = quote;
            } else {
                if char == '#' && (at == 0 || text[..at].ends_with(' ')) {
                    let swallowed = text[at..].contains([']', '}']);
                    return if swallowed { Step::Wrong(comment(start + at)) } else { Step::Open };
                }
                let rest = &text[at + char.len_utf8()..];
                if let Some(slip) = self.sign(char, (before, rest), start + at) {
                    return Step::Wrong(slip);
                }
                before = if char == ' ' { before } else { char };
                at += char.len_utf8();
            }
            if !self.is_open() {
                return Step::Closed(at);
            }
        }
        Step::Open
    }

    /// Takes a sign outside of quotes: the last one before it that is no blank, and what follows.
    fn sign(&mut self, char: char, (before, rest): (char, &str), at: usize) -> Option<Slip> {
        let begins = "[{,:".contains(before);
        match char {
            '"' | '\'' if begins => self.quote = Some((char, at)),
            '@' | '`' | '%' | '#' if begins => {
                let message = format!("mit „{char}“ darf ein Wert nicht beginnen");
                return Some(Slip::new(at, 1, message, QUOTE));
            }
            '-' if begins && rest.starts_with(' ') => {
                let message = "zwischen Klammern steht vor den Punkten einer Liste kein Strich";
                return Some(Slip::new(at, 1, message, "den Strich löschen: [eins, zwei]"));
            }
            '[' | '{' => self.brackets.push((char, at)),
            ']' | '}' => return self.close(char, at),
            _ => {}
        }
        None
    }

    fn close(&mut self, char: char, at: usize) -> Option<Slip> {
        let (open, place) = self.brackets.pop()?;
        let wanted = if open == '[' { ']' } else { '}' };
        (char != wanted).then(|| {
            let message = format!("die Klammer „{open}“ wird mit „{char}“ geschlossen");
            self.brackets.push((open, place));
            Slip::new(at, 1, message, format!("hier „{wanted}“ schreiben"))
        })
    }

    /// The message about what is open; `text` begins at `start`.
    fn unclosed(&self, text: &str, start: usize) -> Option<Slip> {
        if let Some((_, at)) = self.quote {
            return Some(unclosed_quote(&text[at - start..], at));
        }
        let (bracket, at) = *self.brackets.first()?;
        let close = if bracket == '[' { ']' } else { '}' };
        let help = format!("dahinter mit „{close}“ schließen");
        Some(Slip::new(at, 1, "die Klammer wird nicht geschlossen", help))
    }
}
