//! Values that need quotes, or whose quotes are not right.

use super::flow;
use super::line::Line;
use super::slip::{QUOTE, Slip};

/// What is wrong with the value of a line.
pub fn slip(line: &Line<'_>) -> Option<Slip> {
    let (value, start) = line.value();
    match value.chars().next()? {
        quote @ ('"' | '\'') => quoted(value, start, quote),
        '[' | '{' => flow::slip(value, start),
        '#' => None,
        first => mark(value, start, first).or_else(|| colon(value, start)),
    }
}

fn quoted(value: &str, start: usize, quote: char) -> Option<Slip> {
    let Some(end) = closing_quote(&value[1..], quote) else {
        return Some(unclosed_quote(value, start));
    };
    let rest = value[end + 2..].trim_start();
    if !rest.is_empty() && !rest.starts_with('#') {
        let at = start + value.len() - rest.len();
        let message = "hinter dem schließenden Anführungszeichen geht der Text weiter";
        let help = if quote == '"' {
            "den ganzen Wert in „'“ setzen oder im Text „…“ verwenden"
        } else {
            "den ganzen Wert in „\"“ setzen oder im Text „’“ verwenden"
        };
        return Some(Slip::new(at, rest.len(), message, help));
    }
    let slash = value[..=end].find('\\').filter(|_| quote == '"')?;
    let known = "0abtnvfre\"/\\N_LPxuU ";
    value[slash + 1..].chars().next().filter(|char| !known.contains(*char)).map(|_| {
        let message = "„\\“ hat zwischen doppelten Anführungszeichen eine eigene Bedeutung";
        Slip::new(start + slash, 1, message, "den Wert in einfache Anführungszeichen setzen: '…'")
    })
}

/// The message about a quote that stays open.
pub fn unclosed_quote(value: &str, start: usize) -> Slip {
    let line = value.lines().next().unwrap_or_default();
    let help = if line.contains(['“', '”', '’']) {
        "mit demselben geraden Zeichen schließen; „““ und „’“ zählen nicht"
    } else {
        "hinter dem Text mit demselben Zeichen schließen"
    };
    Slip::new(start, 1, "das Anführungszeichen wird nicht geschlossen", help)
}

/// Where a text ends that begins behind its quote.
pub fn closing_quote(text: &str, quote: char) -> Option<usize> {
    let mut chars = text.char_indices().peekable();
    while let Some((at, char)) = chars.next() {
        if char == '\\' && quote == '"' {
            chars.next();
        } else if char == quote {
            // Two single quotes mean one.
            if quote == '\'' && chars.next_if(|(_, next)| *next == '\'').is_some() {
                continue;
            }
            return Some(at);
        }
    }
    None
}

/// Signs with a meaning of their own at the start of a value.
fn mark(value: &str, start: usize, first: char) -> Option<Slip> {
    let rest = &value[first.len_utf8()..];
    let meaning = match first {
        '@' | '`' | '%' | ',' | ']' | '}' => "darf ein Wert nicht beginnen",
        '*' => "beginnt in YAML ein Rückverweis, kein Text",
        '&' => "beginnt in YAML eine Sprungmarke, kein Text",
        '!' => "beginnt in YAML ein Datentyp, kein Text",
        '|' | '>' if !rest.is_empty() => {
            "beginnt ein Textblock, der erst in der nächsten Zeile steht"
        }
        '?' if rest.starts_with(' ') => "darf ein Wert nicht beginnen",
        '-' if rest.starts_with(' ') => "beginnt eine Liste, die erst in der nächsten Zeile steht",
        _ => return None,
    };
    let help = match first {
        '-' => {
            "den Punkt eingerückt in die nächste Zeile schreiben oder den Wert in gerade Anführungszeichen setzen"
        }
        '|' | '>' => {
            "den Text eingerückt in die nächste Zeile schreiben oder in gerade Anführungszeichen setzen"
        }
        _ => QUOTE,
    };
    Some(Slip::new(start, first.len_utf8(), format!("mit „{first}“ {meaning}"), help))
}

fn colon(value: &str, start: usize) -> Option<Slip> {
    let text = value.split(" #").next().unwrap_or(value).trim_end();
    (text.contains(": ") || text.ends_with(':')).then(|| {
        let message = "der Text enthält einen Doppelpunkt, den YAML für einen Schlüssel hält";
        Slip::new(start, text.len(), message, QUOTE)
    })
}

/// A colon in the second line of a text.
pub fn text_goes_on(line: &Line<'_>) -> Slip {
    let message = "der Text enthält einen Doppelpunkt, den YAML für einen Schlüssel hält";
    Slip::new(line.content_start(), line.content().len(), message, QUOTE)
}
