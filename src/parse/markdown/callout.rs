//! Quotes, and the boxes made of them: `> [!WARNUNG] Eigener Titel`.

use super::writer::{P005, Writer};
use crate::base::nearest::did_you_mean;
use std::fmt::Write;
use std::ops::Range;

/// Name in the text, name in English if there is one, class, title.
const KINDS: [(&str, &str, &str, &str); 9] = [
    ("HINWEIS", "NOTE", "hinweis", "Hinweis"),
    ("TIPP", "TIP", "tipp", "Tipp"),
    ("WICHTIG", "IMPORTANT", "wichtig", "Wichtig"),
    ("WARNUNG", "WARNING", "warnung", "Warnung"),
    ("ACHTUNG", "CAUTION", "achtung", "Achtung"),
    ("BEISPIEL", "", "beispiel", "Beispiel"),
    ("BEISPIELINHALT", "", "beispielinhalt", "Beispielinhalt"),
    ("UNSICHER", "", "unsicher", "Unsichere Lesart"),
    ("RECHT", "", "recht", "Rechtlicher Hinweis"),
];

/// Open quotes and the title that is being written.
#[derive(Default)]
pub(super) struct Quotes {
    open: Vec<&'static str>,
    head: Option<Head>,
    title: Option<Title>,
}

/// The first line of a callout, found before its paragraph.
struct Head {
    word: &'static str,
    /// First byte behind `[!KIND]`.
    behind: usize,
}

/// The title paragraph, until its line ends.
struct Title {
    depth: usize,
    own: bool,
}

impl Writer<'_> {
    pub fn quote(&mut self, range: Range<usize>) {
        let Some(kind) = kind(&self.source[range.clone()]) else {
            self.lost_kind(range);
            self.body.push("<blockquote>\n");
            self.quotes.open.push("</blockquote>\n");
            return;
        };
        let kind = range.start + kind.start..range.start + kind.end;
        let (class, word) = self.callout_kind(kind.clone());
        let _ = writeln!(self.body.html(), "<div class=\"kasten kasten-{class}\" role=\"note\">");
        self.quotes.open.push("</div>\n");
        self.quotes.head = Some(Head { word, behind: kind.end + 1 });
    }

    fn callout_kind(&mut self, range: Range<usize>) -> (&'static str, &'static str) {
        let name = self.source[range.clone()].to_uppercase();
        let known = KINDS.iter().find(|kind| kind.0 == name || kind.1 == name);
        if let Some((_, _, class, word)) = known {
            return (class, word);
        }
        let names = || KINDS.iter().map(|kind| kind.0);
        let help = did_you_mean(&name, names())
            .unwrap_or_else(|| format!("es gibt {}", names().collect::<Vec<_>>().join(", ")));
        self.error(P005, range, format!("einen Kasten „{name}“ gibt es nicht"), help);
        (KINDS[0].2, KINDS[0].3)
    }

    /// `> [HINWEIS]` is a plain quote.
    fn lost_kind(&mut self, range: Range<usize>) {
        let line = self.source[range.clone()].lines().next().unwrap_or_default();
        let Some((before, name)) = line.split_once('[') else { return };
        let Some((written, behind)) = name.split_once(']') else { return };
        let name = written.trim_start_matches('!').to_uppercase();
        let known = !name.is_empty() && known_kind(&name).is_some();
        let is_link = behind.starts_with(['(', '[', ':']);
        if known && !is_link && before.trim_matches(['>', ' ']).is_empty() {
            let start = range.start + before.len();
            let help = if written.starts_with('!') {
                format!("dahinter ein Leerzeichen setzen: [!{name}] Überschrift")
            } else {
                format!("mit Ausrufezeichen schreiben: [!{name}]")
            };
            self.warning(P005, start..start + written.len() + 2, "das ist noch kein Kasten", help);
        }
    }

    /// Begins the title if the paragraph is the first of a callout.
    pub fn callout_title(&mut self, paragraph: &Range<usize>) -> bool {
        let Some(head) = self.quotes.head.take() else { return false };
        if !paragraph.contains(&head.behind.saturating_sub(1)) {
            return false;
        }
        let line = &self.source[head.behind..paragraph.end];
        let line = line.find('\n').map_or(line, |end| &line[..end]);
        let own = !line.trim().is_empty();
        self.body.push("<p class=\"kasten-titel\">");
        self.written = head.behind;
        if own {
            self.written += line.len() - line.trim_start().len();
            let word = head.word;
            let _ = write!(self.body.html(), "<span class=\"nur-vorlesen\">{word}: </span>");
            self.quiet += 1;
        } else {
            self.body.push(head.word);
            self.body.push("</p>\n");
        }
        self.quotes.title = Some(Title { depth: self.depth, own });
        true
    }

    /// Ends the title at the end of its line; hands over whether it did.
    pub fn title_break(&mut self) -> bool {
        let depth = self.depth;
        let Some(title) = self.quotes.title.take_if(|title| title.depth == depth) else {
            return false;
        };
        if title.own {
            self.languages_end(0..0);
            self.quiet -= 1;
            self.body.push("</p>\n");
        }
        self.body.push("<p>");
        true
    }

    /// Ends the title with its paragraph; hands over whether it did.
    pub fn callout_title_end(&mut self) -> bool {
        let Some(title) = self.quotes.title.take() else { return false };
        if title.own {
            self.quiet -= 1;
            self.body.push("</p>\n");
        }
        true
    }

    pub fn quote_end(&mut self) {
        self.quotes.head = None;
        let end = self.quotes.open.pop().unwrap_or_default();
        self.body.push(end);
    }
}

/// The German name of a box, whatever its name is written like.
pub(super) fn known_kind(word: &str) -> Option<&'static str> {
    let name = word.to_uppercase();
    KINDS.iter().find(|kind| kind.0 == name || kind.1 == name).map(|kind| kind.0)
}

/// The bytes of `KIND` in a quote that begins with `[!KIND]`.
fn kind(quote: &str) -> Option<Range<usize>> {
    let inner = quote.strip_prefix('>')?.trim_start_matches(' ');
    let name = inner.strip_prefix("[!")?;
    let end = name.find(|char: char| !char.is_alphanumeric() && !"-_".contains(char))?;
    let behind = name[end..].strip_prefix(']')?;
    let start = quote.len() - name.len();
    let alone = behind.is_empty() || behind.starts_with(char::is_whitespace);
    (end > 0 && alone).then_some(start..start + end)
}

#[cfg(test)]
mod tests {
    use crate::parse::markdown::testing::check;

    #[test]
    fn boxes_have_a_title() {
        check(&[
            ("> a\n", "<blockquote>\n<p>T:a</p>\n</blockquote>\n"),
            (
                "> [!WARNUNG]\n> a\n",
                "<div class=\"kasten kasten-warnung\" role=\"note\">\n<p class=\"kasten-titel\">Warnung</p>\n<p>T:a</p>\n</div>\n",
            ),
            (
                "> [!note]  \n> a\n>\n> b\n",
                "<div class=\"kasten kasten-hinweis\" role=\"note\">\n<p class=\"kasten-titel\">Hinweis</p>\n<p>T:a</p>\n<p>T:b</p>\n</div>\n",
            ),
            (
                "> [!TIPP] Mein *Titel* & so\n> a *b\n> c*\n",
                "<div class=\"kasten kasten-tipp\" role=\"note\">\n<p class=\"kasten-titel\"><span class=\"nur-vorlesen\">Tipp: </span>Mein <em>Titel</em> &amp; so</p>\n<p>T:a <em>T:b\nc</em></p>\n</div>\n",
            ),
            (
                ">[!RECHT]\n> - a\n",
                "<div class=\"kasten kasten-recht\" role=\"note\">\n<p class=\"kasten-titel\">Rechtlicher Hinweis</p>\n<ul>\n<li>T:a</li>\n</ul>\n</div>\n",
            ),
            (
                "> [!WARNUNK] x\n",
                "<div class=\"kasten kasten-hinweis\" role=\"note\">\n<p class=\"kasten-titel\"><span class=\"nur-vorlesen\">Hinweis: </span>x</p>\n</div>\nP005 Fehler 4..11 „WARNUNK“ ",
            ),
            (
                "> [TIPP] x\n",
                "<blockquote>\n<p>T:[TIPP] x</p>\n</blockquote>\nP005 Warnung 2..8 „[TIPP]“ ",
            ),
            (
                "> [Tipp] x\n",
                "<blockquote>\n<p>T:[Tipp] x</p>\n</blockquote>\nP005 Warnung 2..8 „[Tipp]“ ",
            ),
            (
                "> [!TIPP]x\n",
                "<blockquote>\n<p>T:[!TIPP]x</p>\n</blockquote>\nP005 Warnung 2..9 „[!TIPP]“ ",
            ),
            ("> [Tipp](b.md)\n", "<blockquote>\n<p>L0Tipp</a></p>\n</blockquote>\n"),
            ("> [!ab](b.md)\n", "<blockquote>\n<p>L0!ab</a></p>\n</blockquote>\n"),
        ]);
    }
}
