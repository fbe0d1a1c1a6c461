//! Stretches of a text that are replaced; all other bytes stay.

use std::ops::Range;
use std::sync::Arc;

/// A stretch to replace.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Splice {
    /// Which bytes.
    pub range: Range<usize>,
    /// What stands there afterwards.
    pub text: String,
}

/// Changes of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FileEdit {
    /// Its path from the project folder.
    pub path: Arc<str>,
    /// Its text as it was read: line ends are `\n`, no byte order mark.
    pub before: Arc<str>,
    /// The changes, in the order of the text, none inside another.
    pub splices: Vec<Splice>,
}

/// The text with all changes.
pub fn spliced(text: &str, splices: &[Splice]) -> String {
    let (mut out, mut from) = (String::with_capacity(text.len()), 0);
    for splice in splices {
        out.push_str(&text[from..splice.range.start]);
        out.push_str(&splice.text);
        from = splice.range.end;
    }
    out + &text[from..]
}

impl FileEdit {
    /// The changes in the file as it lies on disk, with its line ends and its byte order mark; `None` if it is
    /// no longer the file that was read.
    pub fn on_disk(&self, raw: &str) -> Option<String> {
        let body = raw.strip_prefix('\u{feff}').unwrap_or(raw);
        let plain = body.replace("\r\n", "\n").replace('\r', "\n");
        if plain != *self.before {
            return None;
        }
        // Where `\r\n` became one sign, in bytes of the text as it was read.
        let pairs = body.match_indices("\r\n").enumerate();
        let pairs: Vec<usize> = pairs.map(|(before, (at, _))| at - before).collect();
        let moved = |at: usize| at + pairs.partition_point(|pair| *pair < at);
        let splices = self.splices.iter().map(|splice| {
            let text = if pairs.is_empty() {
                splice.text.clone()
            } else {
                splice.text.replace('\n', "\r\n")
            };
            Splice { range: moved(splice.range.start)..moved(splice.range.end), text }
        });
        let mark = &raw[..raw.len() - body.len()];
        Some(format!("{mark}{}", spliced(body, &splices.collect::<Vec<_>>())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_and_marks_stay() {
        let edit = FileEdit {
            path: "a".into(),
            before: "a: 1\nb: 2\nc: 3\n".into(),
            splices: vec![
                Splice { range: 8..9, text: "x".to_owned() },
                Splice { range: 9..9, text: "\nneu: y".to_owned() },
            ],
        };
        for (raw, wanted) in [
            ("a: 1\nb: 2\nc: 3\n", "a: 1\nb: x\nneu: y\nc: 3\n"),
            ("\u{feff}a: 1\r\nb: 2\r\nc: 3\r\n", "\u{feff}a: 1\r\nb: x\r\nneu: y\r\nc: 3\r\n"),
            ("a: 1\r\nb: 2\nc: 3\n", "a: 1\r\nb: x\r\nneu: y\nc: 3\n"),
        ] {
            assert_eq!(edit.on_disk(raw).as_deref(), Some(wanted));
        }
        assert_eq!(edit.on_disk("a: 1\nb: 9\nc: 3\n"), None);
    }
}
