//! Backslashes that vanish: Markdown takes them for the sign that makes the next one plain text.

use super::lost::{before, near, paragraph_end};
use super::writer::{P005, Writer};

impl Writer<'_> {
    /// Paths of Windows whose text lacks a backslash, once in a paragraph: `\\server\ordner`, `C:\_neu`.
    /// `start` is the first byte behind such a sign; the parser begins a text of its own there.
    pub fn lost_backslash(&mut self, start: usize) {
        if start < self.backslashes {
            return;
        }
        let front = before(self.source, start - 1);
        let begin =
            start - 1 - (front.len() - front.rfind(is_edge).map_or(0, |at| behind(front, at)));
        let line = near(self.source, begin);
        let path = &line[..line.find(is_edge).unwrap_or(line.len())];
        let path = path.trim_end_matches(['.', ',', ';', ':', '?', '!']);
        if is_path(path) {
            self.backslashes = paragraph_end(self.source, start);
            let message = "hier fehlt auf der Seite ein umgekehrter Schrägstrich";
            let help = format!("Pfade als Code schreiben: `{path}`");
            self.warning(P005, begin..begin + path.len(), message, help);
        }
    }
}

/// What parts a path from the words around it.
fn is_edge(char: char) -> bool {
    char.is_whitespace() || "()[]„“‚‘\"'|".contains(char)
}

/// The byte behind the character at a byte.
fn behind(text: &str, at: usize) -> usize {
    text.ceil_char_boundary(at + 1)
}

/// `\\name\name` or `C:\name`, with no backslash made plain by another.
fn is_path(word: &str) -> bool {
    if let Some(rest) = word.strip_prefix(r"\\") {
        let Some((server, folder)) = rest.split_once('\\') else { return false };
        let is_name = |char: char| char.is_alphanumeric() || "-_.".contains(char);
        return server.len() > 1 && server.chars().all(is_name) && !folder.is_empty();
    }
    let mut chars = word.chars();
    let drive = chars.next().is_some_and(|char| char.is_ascii_alphabetic());
    drive && chars.as_str().starts_with(r":\") && !word.contains(r"\\")
}

#[cfg(test)]
mod tests {
    use crate::parse::markdown::testing::check_messages;

    #[test]
    fn paths_keep_their_backslashes() {
        check_messages(&[
            ("Auf \\\\amt\\neu.\n", r"P005 Warnung 4..13 „\\amt\neu“ "),
            ("(\\\\amt\\neu) und \\\\amt\\alt\n", r"P005 Warnung 1..10 „\\amt\neu“ "),
            ("Unter „C:\\Amt\\_neu“ liegt\n", r"P005 Warnung 9..20 „C:\Amt\_neu“ "),
            (r"Unter C:\Amt\neu, \\\\amt\\neu und `\\amt\neu`", ""),
            (r"Bürger\*innen, \[x\], 1\. Mai, a\\b, \\ und \\(x\\) oder C: \*", ""),
            (r"\# \| 3 \> 2, www\.x.de und und\/oder, {\\textbf} \_x\_, \\d+\\s", ""),
            ("Zeile\\\nZeile\n", ""),
        ]);
    }
}
