//! A line of YAML, taken apart without knowing what stands around it.

/// A line that is neither empty nor a comment nor part of a text block.
pub struct Line<'t> {
    /// Its number, from 1.
    pub number: usize,
    /// Where it begins in the text.
    pub start: usize,
    /// What it says, without white space at the end.
    pub text: &'t str,
}

impl<'t> Line<'t> {
    /// How many bytes of white space stand in front.
    pub fn indent(&self) -> usize {
        self.text.len() - self.text.trim_start().len()
    }

    /// How many of them are plain blanks.
    fn blanks(&self) -> usize {
        self.text.len() - self.text.trim_start_matches(' ').len()
    }

    /// Whether it begins an item of a list.
    pub fn is_item(&self) -> bool {
        let rest = self.text.trim_start();
        rest == "-" || rest.starts_with("- ")
    }

    /// Where the content begins behind blanks and dashes, in bytes of the line.
    pub fn column(&self) -> usize {
        let mut column = self.indent();
        while let Some(rest) = self.text[column..].strip_prefix("- ") {
            column = self.text.len() - rest.trim_start().len();
        }
        column
    }

    /// The content behind blanks and dashes.
    pub fn content(&self) -> &'t str {
        &self.text[self.column()..]
    }

    /// Where the content begins in the text.
    pub fn content_start(&self) -> usize {
        self.start + self.column()
    }

    /// What looks like a key at the beginning of the content; may be empty.
    pub fn word(&self) -> &'t str {
        let content = self.content();
        let sign = |char: char| !(char.is_alphanumeric() || char == '_' || char == '-');
        &content[..content.find(sign).unwrap_or(content.len())]
    }

    /// The value behind a key or a dash, and where it begins in the text.
    pub fn value(&self) -> (&'t str, usize) {
        let content = self.content();
        let behind = content[self.word().len()..].trim_start();
        let value = match behind.strip_prefix(':') {
            Some(value) if value.is_empty() || value.starts_with(' ') => value.trim_start(),
            _ => content,
        };
        (value, self.start + self.text.len() - value.len())
    }

    /// Whether it is `key:` or `key: value`.
    pub fn has_key(&self) -> bool {
        let behind = self.content()[self.word().len()..].trim_start();
        !self.word().is_empty()
            && behind.strip_prefix(':').is_some_and(|it| it.is_empty() || it.starts_with(' '))
    }
}

/// The lines that count up to a line number.
pub fn lines(text: &str, last: usize) -> Vec<Line<'_>> {
    let mut lines: Vec<Line<'_>> = Vec::new();
    let mut start = 0;
    let mut block: Option<usize> = None;
    for (index, whole) in text.split_inclusive('\n').enumerate().take(last) {
        let line = Line { number: index + 1, start, text: whole.trim_end_matches([' ', '\n']) };
        start += whole.len();
        if line.text.is_empty() || block.is_some_and(|outer| line.blanks() > outer) {
            continue;
        }
        block = begins_block(&line).then(|| line.indent());
        if !line.text.trim_start().starts_with('#') {
            lines.push(line);
        }
    }
    lines
}

/// `key: |` and `- >-`: what follows deeper is text.
fn begins_block(line: &Line<'_>) -> bool {
    let (value, _) = line.value();
    value.starts_with(['|', '>'])
        && value[1..].chars().all(|char| "+-".contains(char) || char.is_ascii_digit())
}
