//! Parts in another language: `[text]{lang=en}`.

use super::signs::places;
use super::writer::{P005, P060, Writer};
use std::collections::VecDeque;
use std::ops::Range;

pub(super) const SIGN: &str = "{lang=";

/// Longer parts are pages of their own.
const LONGEST: usize = 1_000;

/// More parts than this stay plain text.
const MOST: usize = 2_000;

/// Where parts in another language begin and end.
#[derive(Default)]
pub(super) struct Languages {
    marks: VecDeque<Mark>,
    /// Parts being written: their first byte, and how deep it stands.
    open: Vec<(usize, usize)>,
}

enum Mark {
    /// The `[`, and the tag.
    Open { at: usize, tag: Range<usize> },
    /// The `]`, its `[`, and the byte behind the `}`.
    Close { at: usize, open: usize, behind: usize },
}

impl Mark {
    fn at(&self) -> usize {
        match self {
            Self::Open { at, .. } | Self::Close { at, .. } => *at,
        }
    }
}

impl Languages {
    /// Finds all parts; those inside code are passed over later.
    pub fn new(source: &str) -> Self {
        let mut marks = Vec::new();
        let braces = places(source, SIGN).filter(|at| source[..*at].ends_with(']'));
        for brace in braces.take(MOST) {
            let (at, start) = (brace - 1, brace + SIGN.len());
            let line = source[start..].split('\n').next().unwrap_or_default();
            if let (Some(open), Some(length)) = (opening(source, at), line.find('}')) {
                let tag = start..start + length;
                let behind = tag.end + 1;
                marks.push(Mark::Open { at: open, tag });
                marks.push(Mark::Close { at, open, behind });
            }
        }
        marks.sort_by_key(Mark::at);
        Self { marks: marks.into(), open: Vec::new() }
    }

    /// The next mark inside these bytes; those before them are dropped.
    pub fn next(&mut self, range: Range<usize>) -> Option<usize> {
        while self.marks.front().is_some_and(|mark| mark.at() < range.start) {
            self.marks.pop_front();
        }
        self.marks.front().map(Mark::at).filter(|at| *at < range.end)
    }
}

/// The `[` that belongs to the `]` at this byte.
fn opening(source: &str, close: usize) -> Option<usize> {
    let bytes = source.as_bytes();
    let mut depth = 0;
    for at in (close.saturating_sub(LONGEST)..close).rev() {
        let escaped = at > 0 && bytes[at - 1] == b'\\';
        match bytes[at] {
            b']' if !escaped => depth += 1,
            b'[' if !escaped && depth == 0 => return Some(at),
            b'[' if !escaped => depth -= 1,
            b'\n' if at > 0 && bytes[at - 1] == b'\n' => return None,
            _ => {}
        }
    }
    None
}

impl Writer<'_> {
    /// Begins or ends the part whose bracket stands at this byte; hands over the byte to go on from.
    pub fn language(&mut self, at: usize) -> usize {
        match self.languages.marks.pop_front() {
            Some(Mark::Open { at, tag }) => {
                self.language_start(tag);
                self.languages.open.push((at, self.depth));
            }
            Some(Mark::Close { open, behind, .. }) => {
                if self.languages.open.last() == Some(&(open, self.depth)) {
                    self.languages.open.pop();
                    self.language_end();
                    return behind;
                }
                self.words("]");
            }
            None => {}
        }
        at + 1
    }

    fn language_start(&mut self, tag: Range<usize>) {
        let name = &self.source[tag.clone()];
        if is_language(name) {
            self.body.push("<span lang=\"");
            self.body.push(name);
            self.body.push("\">");
        } else {
            let message = format!("die Sprache „{name}“ gibt es nicht");
            let help = "ein Kürzel wie en, fr, ar oder de-simple (Leichte Sprache) schreiben";
            self.error(P060, tag, message, help);
            self.body.push("<span>");
        }
        self.quiet += 1;
    }

    fn language_end(&mut self) {
        self.quiet -= 1;
        self.body.push("</span>");
    }

    /// Ends the parts that began inside the element that ends now.
    pub fn languages_end(&mut self, element: Range<usize>) {
        while let Some((at, _)) = self.languages.open.pop_if(|(_, depth)| *depth == self.depth) {
            self.language_end();
            let message = "der Text in anderer Sprache reicht über eine Auszeichnung hinaus";
            let place = at..element.end.max(at + 1);
            self.error(P005, place, message, "die Klammern [ ] in die Auszeichnung hineinziehen");
        }
    }
}

/// Whether a text has the shape of a language tag and begins with a language that exists.
fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    LANGUAGES.split_ascii_whitespace().any(|known| known == language)
        && parts.all(|part| {
            (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

/// ISO 639-1, and a few languages of minorities and neighbours that have three letters.
const LANGUAGES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co \
    cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi \
    ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw \
    ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc \
    oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv \
    sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu \
    ckb dsb frr gsg gsw hsb kmr nds rom stq";

#[cfg(test)]
mod tests {
    use crate::parse::markdown::testing::check;

    #[test]
    fn parts_carry_their_language() {
        check(&[
            (
                "Der [Single *Digital* <3]{lang=en} (SDG)\n",
                "<p>T:Der <span lang=\"en\">Single <em>Digital</em> &lt;3</span>T: (SDG)</p>\n",
            ),
            ("[[English](en.md)]{lang=en}\n", "<p><span lang=\"en\">L0English</a></span></p>\n"),
            (
                "## [Terms]{lang=de-simple}\n",
                "<h2 id=\"terms\"><span lang=\"de-simple\">Terms</span></h2>\n",
            ),
            (
                "`[a]{lang=en}` [b]{lang=fr}\n",
                "<p><code>[a]{lang=en}</code>T: <span lang=\"fr\">b</span></p>\n",
            ),
            ("[a]{lang=xx}\n", "<p><span>a</span></p>\nP060 Fehler 9..11 „xx“ "),
            (
                "*[a*]{lang=en}\n",
                "<p><em><span lang=\"en\">a</span></em>T:]{lang=en}</p>\nP005 Fehler 1..4 „[a*“ P005 Fehler 5..11 „{lang=“ ",
            ),
            ("a {lang=en}\n", "<p>T:a {lang=en}</p>\nP005 Fehler 2..8 „{lang=“ "),
        ]);
    }
}
