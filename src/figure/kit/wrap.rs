//! Long labels in lines: at blanks, behind hyphens and slashes, inside words only where a word is
//! wider than a line.

use super::measure::Face;
use crate::base::syllable::{Joint, SOFT, joints};

/// A text in lines of a greatest width.
pub(super) fn wrap(text: &str, width: i32, face: Face) -> Vec<String> {
    let mut lines = Lines { width, face, done: Vec::new(), line: String::new() };
    for word in text.split_ascii_whitespace() {
        lines.word(word);
    }
    lines.close();
    lines.done
}

struct Lines {
    width: i32,
    face: Face,
    done: Vec<String>,
    line: String,
}

impl Lines {
    fn word(&mut self, word: &str) {
        let mut before = if self.line.is_empty() { "" } else { " " };
        for part in parts(word) {
            self.put(before, part);
            before = "";
        }
    }

    fn put(&mut self, mut before: &str, part: &str) {
        let mut rest = part;
        while !rest.is_empty() {
            if self.fits(&format!("{before}{rest}")) {
                self.line.extend([before, rest]);
                return;
            }
            rest = self.divide(before, rest);
            before = "";
        }
    }

    fn fits(&self, more: &str) -> bool {
        self.face.width(&format!("{}{more}", self.line)) <= self.width
    }

    /// Takes as much of a word as the line holds; on a line of its own always something.
    fn divide<'w>(&mut self, before: &str, word: &'w str) -> &'w str {
        let alone = self.face.width(word) <= self.width;
        if let Some(at) = self.place(before, word).filter(|_| !alone) {
            let (start, rest) = word.split_at(at);
            self.line.extend([before, start, "-"]);
            self.close();
            return rest.trim_start_matches(SOFT);
        }
        if !self.line.is_empty() {
            self.close();
            return word;
        }
        let at = self.cut(word);
        let inside = word[..at].ends_with(char::is_alphabetic) && at < word.len();
        self.line.extend([&word[..at], if inside { "-" } else { "" }]);
        self.close();
        &word[at..]
    }

    /// The best place to divide a word that is wider than a line.
    fn place(&self, before: &str, word: &str) -> Option<usize> {
        let mut fitting = joints(word);
        fitting.retain(|(at, _)| self.fits(&format!("{before}{}-", &word[..*at])));
        let last =
            |joint| fitting.iter().filter(|place| place.1 == joint).map(|place| place.0).max();
        let any = fitting.iter().map(|place| place.0).max()?;
        // A joint of words is better unless it leaves most of the line empty.
        Some(last(Joint::Word).filter(|at| at * 2 >= any).unwrap_or(any))
    }

    /// As many letters as fit with a hyphen, one at least.
    fn cut(&self, word: &str) -> usize {
        let ends = word.char_indices().map(|(at, char)| at + char.len_utf8());
        let fitting =
            ends.clone().take_while(|end| self.fits(&format!("{}-", &word[..*end]))).last();
        let at = fitting.or_else(|| ends.clone().next()).unwrap_or(word.len());
        // These two letters are one sound.
        let sound = word[..at].ends_with('c') && word[at..].starts_with(['h', 'k']);
        if sound && at > 1 { at - 1 } else { at }
    }

    fn close(&mut self) {
        if !self.line.is_empty() {
            self.done.push(std::mem::take(&mut self.line));
        }
    }
}

/// A word in the parts that its own hyphens and slashes make; `E-Mail` stays whole.
fn parts(word: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, mark) in word.match_indices(['-', '/', '–']) {
        let end = at + mark.len();
        if word[start..at].chars().count() >= 2 && word[end..].chars().count() >= 2 {
            parts.push(&word[start..end]);
            start = end;
        }
    }
    parts.push(&word[start..]);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_never_wider_than_they_may_be() {
        let worst = "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung";
        for text in [worst, "A B", "Xxxxxxxxxxxxxxxxxxxxxxxxxx", "Bau-, Umwelt-/Naturschutzamt"] {
            for width in [60, 90, 144] {
                for line in wrap(text, width, Face::Strong) {
                    assert!(Face::Strong.width(&line) <= width, "{line} in {width}");
                }
            }
        }
    }

    #[test]
    fn words_stay_whole_where_they_can() {
        assert_eq!(wrap("Vertrag schließen", 100, Face::Text), ["Vertrag", "schließen"]);
        assert_eq!(
            wrap("zur Auftragsverarbeitung", 150, Face::Text),
            ["zur Auftrags-", "verarbeitung"]
        );
        assert_eq!(wrap("OZG-Koordination", 130, Face::Text), ["OZG-", "Koordination"]);
        assert!(wrap("WWWWWWWWWW", 80, Face::Text)[0].ends_with("W-"));
        assert!(wrap("  ", 100, Face::Text).is_empty());
    }
}
