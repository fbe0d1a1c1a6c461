//! Lines `[name]: Adresse` that no link names: the parser leaves them out without a word.

use super::writer::{P005, Writer};
use pulldown_cmark::{Event, RefDefs, Tag};
use std::collections::HashSet;
use std::ops::Range;

/// The definitions of a text, and what its links name.
pub(super) struct Definitions {
    /// In the order of the text.
    lines: Vec<(String, Range<usize>)>,
    named: HashSet<String>,
}

impl Definitions {
    pub fn new(found: &RefDefs<'_>) -> Self {
        let all = found.iter().map(|(name, line)| (name.to_lowercase(), line.span.clone()));
        // `[//]: # (…)` is how remarks are written.
        let is_name = |name: &str| name.contains(char::is_alphanumeric);
        let mut lines: Vec<_> = all.filter(|(name, _)| is_name(name)).collect();
        lines.sort_unstable_by_key(|(_, line)| line.start);
        Self { lines, named: HashSet::new() }
    }

    /// Notes what a link or a picture names.
    pub fn see(&mut self, event: &Event<'_>) {
        if let Event::Start(Tag::Link { id, .. } | Tag::Image { id, .. }) = event
            && !self.lines.is_empty()
            && !id.is_empty()
        {
            self.named.insert(id.to_lowercase());
        }
    }
}

impl Writer<'_> {
    /// One warning for each line that is left over, unless the text was given up.
    pub fn lost_definitions(&mut self, definitions: Definitions) {
        if self.stopped {
            return;
        }
        let Definitions { lines, named } = definitions;
        let lost = lines.into_iter().filter(|(name, _)| !named.contains(name));
        for (_, line) in lost {
            let text = &self.source[line.clone()];
            let name = text.split_once("]:").map_or(text, |(name, _)| name);
            let end = (line.start + name.len() + 2).min(line.end);
            let help = format!("als Text so schreiben: \\{name}]:");
            let message = "auf diese Zeile verweist nichts; sie erscheint nicht auf der Seite";
            self.warning(P005, line.start..end, message, help);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::parse::markdown::testing::check_messages;

    #[test]
    fn lines_that_vanish_have_a_message() {
        check_messages(&[
            ("[Frist]: 31.12.2026\n", "P005 Warnung 0..8 „[Frist]:“ "),
            ("a\n\n[b]: c\n[d]: e\n", "P005 Warnung 3..7 „[b]:“ P005 Warnung 10..14 „[d]:“ "),
            ("[Amt] [x][B] ![y][c]\n\n[amt]: a.md\n[b]: b.md\n[c]: c.png\n", ""),
            ("[x][Der\nAntrag]\n\n[der antrag]: a.md\n", ""),
            ("\\[Frist]: 31.12.2026\n\n[//]: # (Notiz)\n", ""),
        ]);
    }
}
