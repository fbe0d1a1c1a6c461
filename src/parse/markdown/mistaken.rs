//! Paragraphs that became something else by what stands around them: dashes below, blanks in front.

use super::lost::near;
use super::writer::{P005, Writer};
use std::ops::Range;

/// From so many words on a line is a sentence.
const SENTENCE: usize = 5;

impl Writer<'_> {
    /// Dashes that were meant as a line and made a heading of the sentence above.
    pub fn lost_rule(&mut self, heading: &Range<usize>) {
        let source = self.source[heading.clone()].trim_end();
        let Some((words, dashes)) = source.rsplit_once('\n') else { return };
        let is_key =
            || words.starts_with(|it: char| it.is_ascii_lowercase()) && words.contains(": ");
        let is_text = words.contains('\n') || words.trim_end().ends_with(['.', ':', ';', ',']);
        let is_rule = dashes.trim_start_matches(['>', ' ']).bytes().all(|byte| byte == b'-');
        if is_rule && !source.starts_with('#') && (is_text || is_key()) {
            let end = heading.start + source.len();
            let message = "diese Striche machen den Absatz darüber zur Überschrift";
            let help = "für eine Linie davor eine leere Zeile lassen; für eine Überschrift „## “ verwenden";
            self.warning(P005, end - dashes.len()..end, message, help);
        }
    }

    /// A sentence that its blanks made code.
    pub fn indented_sentence(&mut self, block: &Range<usize>) {
        let whole = near(self.source, block.start);
        let line = whole.trim();
        let start = block.start + whole.len() - whole.trim_start().len();
        let is_sentence = line.starts_with(|char: char| char.is_uppercase() || char == '„')
            && line.ends_with(['.', '!', '?', ':', ','])
            && line.split_whitespace().count() >= SENTENCE
            && !line.contains(['{', '}', '<', '>', '=', '$', '|', '\\', '#', '_']);
        if is_sentence {
            let message = "die Leerzeichen davor machen aus dem Absatz Code";
            let help = "sie löschen; Code zwischen zwei Zeilen mit ``` setzen";
            self.warning(P005, start..start + line.len(), message, help);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::parse::markdown::testing::check_messages;

    #[test]
    fn a_line_is_no_heading() {
        check_messages(&[
            ("Ein Satz.\n---\n\nText\n", "P005 Warnung 10..13 „---“ "),
            ("Ein Satz\nund mehr\n-----\n", "P005 Warnung 18..23 „-----“ "),
            ("---\ntitel: Zweiter\n---\n", "P005 Warnung 19..22 „---“ "),
            ("Kosten\n------\n\nWas kostet das?\n---\n\n## Kosten usw.\n---\n\nSatz.\n\n---\n", ""),
        ]);
    }

    #[test]
    fn a_sentence_is_no_code() {
        check_messages(&[
            ("    Das ist ein ganzer Satz.\n", "P005 Warnung 4..28 „Das ist ein ganzer Satz.“ "),
            (
                "a\n\n\tDie Stadt zahlt hier nichts:\n",
                "P005 Warnung 4..32 „Die Stadt zahlt hier nichts:“ ",
            ),
            (
                "    leitfaden build ist ein Befehl.\n\n- a\n\n    Noch ein Absatz im Punkt darüber.\n",
                "",
            ),
            ("    SELECT a, b FROM c WHERE d = 1.\n\n    Kurz und gut.\n", ""),
            ("```\nDas ist ein ganzer Satz.\n```\n", ""),
        ]);
    }
}
