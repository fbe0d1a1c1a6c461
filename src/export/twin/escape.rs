//! Words as they must be written so that Markdown says the same.

/// Words inside a line.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    let mut chars = text.chars().peekable();
    let mut before = ' ';
    while let Some(char) = chars.next() {
        let next = chars.peek().copied().unwrap_or(' ');
        let means_something = match char {
            '\\' | '`' | '*' | '[' | ']' | '<' | '|' | '~' => true,
            // Inside a word it is a letter like others.
            '_' => !(before.is_alphanumeric() && next.is_alphanumeric()),
            '&' => next == '#' || next.is_ascii_alphabetic(),
            _ => false,
        };
        if means_something {
            out.push('\\');
        }
        out.push(char);
        before = char;
    }
    out
}

/// A finished line that must begin no list, heading or quote.
pub fn line_start(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = line.split_at(digits);
    let ends = |rest: &str| rest.is_empty() || rest.starts_with(' ');
    if digits > 0 && rest.strip_prefix(['.', ')']).is_some_and(ends) {
        return format!("{number}\\{rest}");
    }
    if digits == 0 && line.starts_with(['#', '+', '-', '>', '=']) {
        return format!("\\{line}");
    }
    line.to_owned()
}

/// Code inside a line.
pub fn code(text: &str) -> String {
    let fence = "`".repeat(longest_run(text) + 1);
    // What begins or ends with a mark keeps its distance; spaces on both sides would be taken for it.
    let needs_room = text.starts_with('`')
        || text.ends_with('`')
        || (text.starts_with(' ') && text.ends_with(' ') && !text.trim().is_empty());
    let room = if needs_room { " " } else { "" };
    format!("{fence}{room}{text}{room}{fence}")
}

/// The marks around a block of code.
pub fn fence(text: &str) -> String {
    "`".repeat((longest_run(text) + 1).max(3))
}

fn longest_run(text: &str) -> usize {
    text.split(|char| char != '`').map(str::len).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{code, escaped, line_start};

    #[test]
    fn only_what_means_something_is_escaped() {
        for (text, wanted) in [
            ("a * b", "a \\* b"),
            ("[x](y)", "\\[x\\](y)"),
            ("pruefen_bis _x_", "pruefen_bis \\_x\\_"),
            ("A & B &amp; C", "A & B \\&amp; C"),
            ("a | b <c>", "a \\| b \\<c>"),
            ("C:\\Ordner", "C:\\\\Ordner"),
        ] {
            assert_eq!(escaped(text), wanted);
        }
        for (line, wanted) in [
            ("1. Januar", "1\\. Januar"),
            ("1.2", "1.2"),
            ("# x", "\\# x"),
            ("- x", "\\- x"),
            ("12 Tage", "12 Tage"),
            ("a", "a"),
        ] {
            assert_eq!(line_start(line), wanted);
        }
        for (text, wanted) in [("a", "`a`"), ("`a", "`` `a ``"), ("a``b", "```a``b```")] {
            assert_eq!(code(text), wanted);
        }
    }
}
