//! Raw HTML: refused with a proposal. Comments are allowed and dropped.

use super::tags::{name, proposal};
use super::writer::{Mode, P004, Writer};
use std::ops::Range;

/// A block of HTML being gathered.
#[derive(Default)]
pub(super) struct OpenHtml {
    text: String,
}

impl OpenHtml {
    pub fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }
}

impl Writer<'_> {
    pub fn html_end(&mut self, range: Range<usize>) {
        let Mode::Html(html) = std::mem::take(&mut self.mode) else { return };
        self.depth -= 1;
        let rest = match without_comments(&html.text) {
            Ok(rest) => rest,
            Err(rest) => {
                let start = range.start + self.source[range.clone()].rfind("<!--").unwrap_or(0);
                let message = "der Kommentar wird nicht geschlossen";
                self.error(P004, start..start + "<!--".len(), message, "am Ende --> ergänzen");
                rest
            }
        };
        let rest = rest.trim();
        if rest.is_empty() {
            return;
        }
        let first = rest.find('<').map_or(rest, |at| &rest[at..]);
        let end = first.find(['>', '\n']).map_or(first.len(), |end| end + 1);
        let tag = first[..end].trim_end();
        let found = self.source[range.clone()].find(tag).map(|at| range.start + at);
        let place = found.map_or(range, |start| start..start + tag.len());
        if name(tag).is_empty() {
            let message = "neben dem Kommentar steht Text in derselben Zeile";
            self.error(P004, place, message, "den Kommentar in eine eigene Zeile setzen");
        } else {
            self.refuse(tag, place);
        }
        self.body.push("<p>");
        self.body.escaped(rest);
        self.body.push("</p>\n");
    }

    /// HTML inside a line: one message for a start tag and its end tag.
    pub fn inline_html(&mut self, html: &str, range: Range<usize>) {
        if html.starts_with("<!--") {
            return;
        }
        self.body.escaped(html);
        let waiting = self.tags;
        if html.starts_with("</") {
            self.tags = waiting.saturating_sub(1);
            if waiting > 0 {
                return;
            }
        } else if !html.ends_with("/>") {
            self.tags += 1;
        }
        self.refuse(html, range);
    }

    fn refuse(&mut self, tag: &str, place: Range<usize>) {
        let message = match name(tag) {
            "" => "rohes HTML wird nicht veröffentlicht".to_owned(),
            name => format!("rohes HTML („{name}“) wird nicht veröffentlicht"),
        };
        self.error(P004, place, message, proposal(tag));
    }
}

/// The text without its comments; `Err` if the last one has no end.
fn without_comments(html: &str) -> Result<String, String> {
    let mut out = String::new();
    let mut rest = html;
    while let Some(start) = rest.find("<!--") {
        out.push_str(&rest[..start]);
        let Some(length) = rest[start + 4..].find("-->") else { return Err(out) };
        rest = &rest[start + 4 + length + 3..];
    }
    out.push_str(rest);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use crate::parse::markdown::testing::{check, read};

    /// Row E25 of the acceptance list.
    #[test]
    fn raw_html_is_refused_and_comments_vanish() {
        check(&[
            ("a <!-- b --> c\n", "<p>T:a  c</p>\n"),
            ("<!-- a\n\nb -->\n\nc\n", "<p>T:c</p>\n"),
            ("<!-- a\n", "P004 Fehler 0..4 „<!--“ "),
            ("<!-- a --> b\n", "<p>b</p>\nP004 Fehler 11..12 „b“ "),
            (
                "<div class=\"x\">\na</div>\n",
                "<p>&lt;div class=\"x\"&gt;\na&lt;/div&gt;</p>\nP004 Fehler 0..15 „<div class=\"x\">“ ",
            ),
            (
                "<script>a</script>\n",
                "<p>&lt;script&gt;a&lt;/script&gt;</p>\nP004 Fehler 0..8 „<script>“ ",
            ),
            ("a <b>c</b> d\n", "<p>T:a &lt;b&gt;T:c&lt;/b&gt;T: d</p>\nP004 Fehler 2..5 „<b>“ "),
            ("a</b>\n", "<p>T:a&lt;/b&gt;</p>\nP004 Fehler 1..5 „</b>“ "),
            (
                "a <?php b ?> <![CDATA[c]]>\n",
                "<p>T:a &lt;?php b ?&gt;T: &lt;![CDATA[c]]&gt;</p>\nP004 Fehler 2..12 „<?php b ?>“ P004 Fehler 13..26 „<![CDATA[c]]>“ ",
            ),
        ]);
        let help = |text: &str| read(text).diags[0].help.clone().unwrap_or_default();
        assert_eq!(help("a <br> b"), "Zeilenumbruch: \\ am Ende der Zeile");
        assert_eq!(help("<TABLE>"), "Tabelle in Markdown: | Kopf | Kopf |");
        assert_eq!(help("<blink>a</blink>"), "als bloßer Text: \\< statt < schreiben");
    }
}
