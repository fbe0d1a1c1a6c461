//! Blocks of code, and code in a line that has no end.

use super::escape::attribute;
use super::highlight::{Language, language};
use super::lost::before;
use super::signs::place;
use super::writer::{Mode, P005, Writer};
use crate::base::diag::Diag;
use pulldown_cmark::CodeBlockKind;
use std::fmt::Write;
use std::ops::Range;

/// A block being gathered.
pub(super) struct OpenCode {
    language: String,
    pub text: String,
}

impl Writer<'_> {
    /// A backtick that begins code without an end.
    pub fn lost_tick(&mut self, text: &str, range: &Range<usize>) {
        let Some(at) = place(text, "`").map(|at| range.end - text.len() + at) else { return };
        let (before, behind) = (before(self.source, at), &self.source[at + 1..]);
        let begins = before.is_empty() || before.ends_with([' ', '(', '„']);
        if begins
            && behind.starts_with(|char: char| char.is_alphanumeric() || "/.-{".contains(char))
        {
            let message = "der Code wird nicht geschlossen";
            let help = "dahinter ein zweites „`“ setzen; als bloßes Zeichen: \\`";
            self.warning(P005, at..at + 1, message, help);
        }
    }

    pub fn code(&mut self, kind: CodeBlockKind<'_>, range: Range<usize>) {
        let mut language = String::new();
        if let CodeBlockKind::Fenced(words) = kind {
            let word = words.split_whitespace().next().unwrap_or_default();
            word.clone_into(&mut language);
            self.lost_fence(range.clone());
        } else {
            self.indented_sentence(&range);
        }
        if let Language::Unknown(help) = super::highlight::language(&language) {
            let line = self.source[range.clone()].lines().next().unwrap_or_default();
            let start = range.start + line.find(&language).unwrap_or_default();
            let message = format!("die Sprache „{language}“ wird nicht eingefärbt");
            let place = self.place(start..start + language.len());
            self.diags.push(Diag::note(P005, place, message).help(help));
        }
        self.mode = Mode::Code(OpenCode { language, text: String::new() });
    }

    /// A block whose last line is missing takes in what follows: the rest of the page, or the next block.
    fn lost_fence(&mut self, range: Range<usize>) {
        let block = &self.source[range.clone()];
        if self.summary.torn || is_closed(block) {
            return;
        }
        self.summary.torn = true;
        let fence = fence(block);
        let line = block.lines().next().unwrap_or_default().trim_end().len();
        let help = format!("unter die letzte Zeile des Codes eine Zeile „{fence}“ setzen");
        let message = "der Code-Block wird nicht geschlossen";
        self.error(P005, range.start..range.start + line, message, help);
    }

    pub fn code_end(&mut self) {
        let Mode::Code(OpenCode { language: name, text }) = std::mem::take(&mut self.mode) else {
            return;
        };
        self.depth -= 1;
        self.codes += 1;
        let number = self.codes;
        let out = self.body.html();
        let _ =
            write!(out, "<div class=\"code\" role=\"region\" aria-label=\"Code-Beispiel {number}");
        if !name.is_empty() {
            out.push_str(" (");
            attribute(out, &shown(&name));
            out.push(')');
        }
        out.push_str("\" tabindex=\"0\"><pre><code");
        if !name.is_empty() {
            let class = crate::base::slug::slug(&name);
            let _ = write!(out, " class=\"sprache-{class}\"");
        }
        out.push('>');
        match language(&name) {
            Language::Known(grammar) => self.body.code(grammar, &text),
            Language::Plain | Language::Unknown(_) => super::escape::text(out, &text),
        }
        self.body.push("</code></pre></div>\n");
    }
}

/// The backticks or tildes that a block begins with.
fn fence(block: &str) -> &str {
    let sign = block.chars().next().unwrap_or('`');
    &block[..block.len() - block.trim_start_matches(sign).len()]
}

/// Whether the last line of a block closes it, and none before opens another one.
fn is_closed(block: &str) -> bool {
    let fence = fence(block);
    let mut lines = block.lines().map(|line| line.trim_start_matches([' ', '\t', '>']));
    lines.next();
    let last = lines.next_back().unwrap_or_default().trim_end();
    let closes = last.len() >= fence.len() && last.trim_start_matches(&fence[..1]).is_empty();
    let opens = |line: &str| {
        let word = line.strip_prefix(fence).unwrap_or_default();
        word.starts_with(char::is_alphanumeric) && !word.contains('`')
    };
    closes && !lines.any(opens)
}

/// How a language is called: `yaml` → `YAML`, `bash` → `Bash`.
fn shown(name: &str) -> String {
    let lower = name.to_lowercase();
    let proper = match lower.as_str() {
        "rs" => "Rust",
        "py" => "Python",
        "js" | "javascript" => "JavaScript",
        "ts" | "typescript" => "TypeScript",
        "sh" | "shell" => "Shell",
        "md" => "Markdown",
        "yml" => "YAML",
        "txt" => "Text",
        "json" | "yaml" | "xml" | "html" | "css" | "sql" | "toml" | "ini" | "csv" | "php"
        | "http" => {
            return lower.to_uppercase();
        }
        _ => "",
    };
    if !proper.is_empty() {
        return proper.to_owned();
    }
    let mut chars = name.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use crate::parse::markdown::testing::{check, check_messages};

    #[test]
    fn code_has_an_end() {
        check_messages(&[
            ("Der Befehl `leitfaden check prüft.\n", "P005 Warnung 11..12 „`“ "),
            ("- (`a und b)\n", "P005 Warnung 3..4 „`“ "),
            ("Wie geht`s? ``Wort'' 5 ` 6 \\`a `b` und ` c\n", ""),
        ]);
    }

    fn block(label: &str, class: &str, code: &str) -> String {
        format!(
            "<div class=\"code\" role=\"region\" aria-label=\"Code-Beispiel 1{label}\" tabindex=\"0\"><pre><code{class}>{code}</code></pre></div>\n"
        )
    }

    #[test]
    fn blocks_are_closed() {
        check_messages(&[
            ("a\n\n```yaml\nb\n\n## c\n", "P005 Fehler 3..10 „```yaml“ "),
            ("```\n", "P005 Fehler 0..3 „```“ "),
            ("> ~~~\n> a\n\nb\n", "P005 Fehler 2..5 „~~~“ "),
            ("```yaml\na\n\nText\n\n```yaml\nb\n```\n", "P005 Fehler 0..7 „```yaml“ "),
            ("````md\n```yaml\na\n```\n````\n", ""),
            ("1. a\n\n   ```\n   b\n   ```\n\n> ```text\n> c\n> ```\n", ""),
            ("```\na\n`````  \n", ""),
            ("```text\n``` a\n```b``` c\n```\n", ""),
        ]);
    }

    #[test]
    fn blocks_are_numbered_and_named() {
        let plain = block("", "", "a &lt; b\n");
        let text = block(" (Text)", " class=\"sprache-text\"", "a &lt; b\n");
        let yaml = block(
            " (YAML)",
            " class=\"sprache-yaml\"",
            "<span class=\"h-g\">titel</span><span class=\"h-p\">: </span><span class=\"h-s\">Haus </span><span class=\"h-c\"># &lt;b&gt;\n</span>",
        );
        let unknown = block(" (Klingonisch)", " class=\"sprache-klingonisch\"", "a\n")
            + "P005 Hinweis 3..14 „klingonisch“ ";
        check(&[
            ("```\na < b\n```\n", &plain),
            ("```text\na < b\n```\n", &text),
            ("```yaml\ntitel: Haus # <b>\n```\n", &yaml),
            ("```klingonisch\na\n```\n", &unknown),
        ]);
    }
}
