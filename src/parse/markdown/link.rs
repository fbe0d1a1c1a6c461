//! Links: complete where the target is known here, else a piece that waits for its address.

use super::escape::attribute;
use super::link_text::{check_words, is_known};
use super::page::{LinkTarget, Reference};
use super::target::target;
use super::writer::{P004, P005, P060, Writer};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use pulldown_cmark::{CowStr, LinkType};
use std::borrow::Cow;
use std::ops::Range;

/// The link being written, and those before it.
#[derive(Default)]
pub(super) struct Links {
    open: Option<OpenLink>,
    /// Links inside the open one; they are left out.
    nested: u32,
    /// Words, number of the reference and place of every link so far.
    pub seen: Vec<(u32, Range<usize>)>,
}

struct OpenLink {
    /// `None` for a refused target.
    reference: Option<u32>,
    end: &'static str,
    /// From where its words are heard.
    mark: usize,
}

impl Links {
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }
}

/// Everything that may not stand in an address as it is.
const UNSAFE: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'`')
    .add(b'{')
    .add(b'}')
    .add(b'|')
    .add(b'^');

const EXTERNAL_END: &str = "<span class=\"nur-vorlesen\"> (externe Seite)</span></a>";

impl Writer<'_> {
    pub fn link(&mut self, kind: LinkType, address: &CowStr<'_>, range: Range<usize>) {
        if self.links.is_open() {
            self.links.nested += 1;
            let help = "die beiden Verweise nebeneinander setzen";
            self.error(P005, range, "in einem Verweis steht ein zweiter", help);
            return;
        }
        let place = self.address_place(kind, address, range);
        let full: Cow<'_, str> = match kind {
            LinkType::Email => format!("mailto:{address}").into(),
            _ => (&**address).into(),
        };
        let mut open = OpenLink { reference: None, end: "", mark: 0 };
        match target(&full) {
            Err(refused) => self.error(P004, place, refused.message, refused.help),
            Ok(target) => {
                let reference = self.spans.len() as u32;
                open.end = self.link_start(&target, reference);
                open.reference = Some(reference);
                self.reference(Reference::Link { target, text: String::new() }, place);
            }
        }
        open.mark = self.listen();
        self.quiet += 1;
        self.links.open = Some(open);
    }

    /// Writes the start tag or the piece for it; hands over the end tag.
    fn link_start(&mut self, target: &LinkTarget, reference: u32) -> &'static str {
        match target {
            LinkTarget::Page { .. } | LinkTarget::Record { .. } => {
                self.body.link_start(reference);
                "</a>"
            }
            LinkTarget::Anchor(anchor) => {
                self.body.push("<a href=\"#");
                attribute(self.body.html(), anchor);
                self.body.push("\">");
                "</a>"
            }
            LinkTarget::External(address) => {
                let page = address.get(..4).is_some_and(|http| http.eq_ignore_ascii_case("http"));
                self.body.push(if page { "<a class=\"extern\" href=\"" } else { "<a href=\"" });
                for part in utf8_percent_encode(address, UNSAFE) {
                    attribute(self.body.html(), part);
                }
                self.body.push(if page { "\" rel=\"noreferrer\">" } else { "\">" });
                if page { EXTERNAL_END } else { "</a>" }
            }
        }
    }

    pub fn link_end(&mut self, range: Range<usize>) {
        if let Some(nested) = self.links.nested.checked_sub(1) {
            self.links.nested = nested;
            return;
        }
        let Some(open) = self.links.open.take() else { return };
        let words = self.heard(open.mark);
        self.quiet -= 1;
        self.body.push(open.end);
        if let Some(diag) = check_words(&words, self.place(range.clone())) {
            self.diags.push(diag);
        }
        let number = open.reference.unwrap_or(u32::MAX);
        if let Some(Reference::Link { text, .. }) = self.summary.references.get_mut(number as usize)
        {
            *text = words;
            self.links.seen.push((number, range));
        }
    }

    /// The address inside the parentheses; for references the link itself.
    pub fn address_place(
        &self,
        kind: LinkType,
        address: &CowStr<'_>,
        range: Range<usize>,
    ) -> Range<usize> {
        if !matches!(kind, LinkType::Inline | LinkType::Autolink | LinkType::Email) {
            return range;
        }
        if let CowStr::Borrowed(address) = address {
            let start = address.as_ptr().addr().wrapping_sub(self.source.as_ptr().addr());
            let end = start.wrapping_add(address.len());
            if !address.is_empty() && range.start <= start && start < end && end <= range.end {
                return start..end;
            }
        }
        // Written with entities or backslashes: everything between the parentheses.
        let source = &self.source[range.clone()];
        let start = source.rfind("](").map_or(0, |at| at + 2);
        let end = source.len() - usize::from(source.ends_with(')'));
        if start < end { range.start + start..range.start + end } else { range }
    }

    /// Two links with the same words and different targets cannot be told apart in a list of links.
    pub fn same_words_elsewhere(&mut self) {
        let mut seen = std::mem::take(&mut self.links.seen);
        if seen.len() < 2 {
            return;
        }
        let link =
            |(number, _): &(u32, Range<usize>)| match &self.summary.references[*number as usize] {
                Reference::Link { target, text } => Some((text.as_str(), target)),
                _ => None,
            };
        seen.sort_by_key(|seen| (link(seen).map_or("", |(text, _)| text), seen.0));
        let mut twins = Vec::new();
        let mut first = 0;
        for at in 1..seen.len() {
            let (Some(one), Some(other)) = (link(&seen[first]), link(&seen[at])) else { continue };
            if one.0 != other.0 {
                first = at;
            } else if one.1 != other.1 && !one.0.is_empty() && !is_known(one.0) {
                twins.push((seen[first].1.clone(), seen[at].1.clone(), one.0.to_owned()));
            }
        }
        twins.sort_by_key(|(_, later, _)| later.start);
        for (first, later, words) in twins {
            let message = format!("„{words}“ führt auf dieser Seite an zwei verschiedene Ziele");
            self.warning(P060, later, message, "den Verweisen verschiedene Worte geben");
            let place = self.place(first);
            if let Some(diag) = self.diags.last_mut() {
                diag.related.push((place, "der erste Verweis mit diesen Worten".to_owned()));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::parse::markdown::page::{LinkTarget, Reference};
    use crate::parse::markdown::testing::{check, check_messages, read};

    #[test]
    fn what_is_known_is_complete() {
        check(&[
            ("[Seite](a.md#b \"Titel\")\n", "<p>L0Seite</a></p>\n"),
            ("[Dienst](leistung:aussengastronomie)\n", "<p>L0Dienst</a></p>\n"),
            ("[Ä & *c*](#kosten)\n", "<p><a href=\"#kosten\">Ä &amp; <em>c</em></a></p>\n"),
            (
                "[Amt](https://x.de/ä?a=1&b=\"2)\n",
                "<p><a class=\"extern\" href=\"https://x.de/%C3%A4?a=1&amp;b=%222\" rel=\"noreferrer\">Amt<span class=\"nur-vorlesen\"> (externe Seite)</span></a></p>\n",
            ),
            ("<a@b.de>\n", "<p><a href=\"mailto:a@b.de\">a@b.de</a></p>\n"),
            ("[Anruf](tel:+49391)\n", "<p><a href=\"tel:+49391\">Anruf</a></p>\n"),
            ("[Seite][s]\n\n[s]: a.md\n", "<p>L0Seite</a></p>\n"),
            ("[Seite](//x.de)\n", "<p>Seite</p>\nP004 Fehler 8..14 „//x.de“ "),
        ]);
        let found = read("## A\n\n[Zur *Seite*](a%20b.md#c)\n");
        let target = LinkTarget::Page { path: "a b.md".to_owned(), anchor: Some("c".to_owned()) };
        let link = Reference::Link { target, text: "Zur Seite".to_owned() };
        assert_eq!(found.value.summary.references, [Reference::Heading(0), link]);
        assert_eq!(found.value.spans[1].range(), 20..30);
    }

    /// Row P04 of the acceptance list, as Markdown writes it.
    #[test]
    fn disguises_are_seen_through() {
        check_messages(&[
            ("[a](javascript:alert(1))\n", "P004 Fehler 4..23 „javascript:alert(1)“ "),
            ("[a](JaVaScript:b)\n", "P004 Fehler 4..16 „JaVaScript:b“ "),
            ("[a](java&#10;script:b)\n", "P004 Fehler 4..21 „java&#10;script:b“ "),
            ("[a](&#106;avascript:b)\n", "P004 Fehler 4..21 „&#106;avascript:b“ "),
            ("[a](java&Tab;script:b)\n", "P004 Fehler 4..21 „java&Tab;script:b“ "),
            ("[a](<java\tscript:b>)\n", "P004 Fehler 5..18 „java\tscript:b“ "),
            ("[a](data:text/html,b)\n", "P004 Fehler 4..20 „data:text/html,b“ "),
            ("[a](vbscript:b1)\n", "P004 Fehler 4..15 „vbscript:b1“ "),
            ("[a](blob:b1)\n", "P004 Fehler 4..11 „blob:b1“ "),
            ("[a](file:///b)\n", "P004 Fehler 4..13 „file:///b“ "),
            ("[a](\\\\\\\\b)\n", "P004 Fehler 4..9 „\\\\\\\\b“ "),
            ("<javascript:b>\n", "P004 Fehler 1..13 „javascript:b“ "),
            ("[a][b]\n\n[b]: javascript:c\n", "P004 Fehler 0..6 „[a][b]“ "),
            ("![a](javascript:b)\n", "P004 Fehler 5..17 „javascript:b“ "),
            ("[a](/b.md)\n", "P004 Fehler 4..9 „/b.md“ "),
            ("[a](b c.md)\n", "P005 Warnung 2..11 „](b c.md)“ "),
            ("[c <https://x.de>\\[a](b.md)\n", "P005 Fehler 3..17 „<https://x.de>“ "),
            ("[a]()\n", "P004 Fehler 0..5 „[a]()“ "),
        ]);
    }

    /// Row A24 of the acceptance list.
    #[test]
    fn words_say_where_a_link_leads() {
        check_messages(&[
            ("[hier](a.md)\n", "P060 Warnung 0..12 „[hier](a.md)“ "),
            ("[Klicken Sie hier!](a.md)\n", "P060 Warnung 0..25 „[Klicken Sie hier!](a.md)“ "),
            ("<https://x.de>\n", "P060 Warnung 0..14 „<https://x.de>“ "),
            ("[](a.md)\n", "P060 Fehler 0..8 „[](a.md)“ "),
            ("[Amt](a.md) [Amt](b.md) [Amt](a.md)\n", "P060 Warnung 12..23 „[Amt](b.md)“ "),
            ("[Amt](a.md) [Amt](a.md) [Hierarchie](c.md)\n", ""),
        ]);
    }
}
