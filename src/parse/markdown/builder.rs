//! A body in the making: what the writer appends to, inserts into and takes away from.

use super::body::{Body, Cut};
use super::escape;

#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum Open {
    #[default]
    Html,
    Text,
}

/// A body in the making. Neighbouring stretches of one kind become one piece.
#[derive(Default)]
pub(super) struct Builder {
    text: String,
    cuts: Vec<Cut>,
    open: Open,
    /// Up to here the string is covered by cuts.
    closed: usize,
}

/// Replaces `removed` bytes of ready HTML at `at`.
pub(super) struct Edit {
    pub at: usize,
    pub removed: usize,
    pub inserted: &'static str,
}

impl Builder {
    pub fn with_capacity(bytes: usize) -> Self {
        let (text, cuts) = (String::with_capacity(bytes), Vec::with_capacity(bytes / 64));
        Self { text, cuts, ..Self::default() }
    }

    /// The string, to append ready HTML to.
    pub fn html(&mut self) -> &mut String {
        self.switch(Open::Html);
        &mut self.text
    }

    /// Appends ready HTML.
    pub fn push(&mut self, html: &str) {
        self.html().push_str(html);
    }

    /// Appends text as ready HTML.
    pub fn escaped(&mut self, text: &str) {
        escape::text(self.html(), text);
    }

    /// Appends prose.
    pub fn prose(&mut self, text: &str) {
        self.switch(Open::Text);
        self.text.push_str(text);
    }

    /// Appends code.
    pub fn code(&mut self, grammar: u16, code: &str) {
        self.close();
        self.text.push_str(code);
        self.closed = self.text.len();
        self.cuts.push(Cut::Code(grammar, self.closed as u32));
    }

    pub fn link_start(&mut self, number: u32) {
        self.close();
        self.cuts.push(Cut::LinkStart(number));
    }

    pub fn image(&mut self, number: u32) {
        self.close();
        self.cuts.push(Cut::Image(number));
    }

    pub fn component(&mut self, number: u32) {
        self.close();
        self.cuts.push(Cut::Component(number));
    }

    /// Where the next byte will stand. Ready HTML must stand before it if it is used to insert.
    pub fn mark(&self) -> usize {
        self.text.len()
    }

    /// Inserts ready HTML at a mark that was taken right behind ready HTML.
    pub fn insert(&mut self, at: usize, html: &str) {
        self.text.insert_str(at, html);
        if self.closed >= at {
            self.closed += html.len();
        }
        for cut in self.cuts.iter_mut().rev() {
            if let Some(end) = cut.end() {
                if (*end as usize) < at {
                    break;
                }
                *end += html.len() as u32;
            }
        }
    }

    /// Carries out many edits in one pass; they are in order and lie inside ready HTML.
    pub fn rewrite(&mut self, edits: &[Edit]) {
        let Some(first) = edits.first() else { return };
        self.close();
        let old = self.text.split_off(first.at);
        let mut done = first.at;
        // Old end and new end of every edit.
        let mut ends = Vec::with_capacity(edits.len());
        for edit in edits {
            self.text.push_str(&old[done - first.at..edit.at - first.at]);
            self.text.push_str(edit.inserted);
            done = edit.at + edit.removed;
            ends.push((done, self.text.len()));
        }
        self.text.push_str(&old[done - first.at..]);
        for cut in self.cuts.iter_mut().rev() {
            if let Some(end) = cut.end() {
                let before = ends.partition_point(|(old, _)| *old <= *end as usize);
                let Some(last) = before.checked_sub(1) else { break };
                let (old, new) = ends[last];
                *end = (*end as usize - old + new) as u32;
            }
        }
        self.closed = self.text.len();
    }

    /// Takes a suffix of ready HTML away again, if there is one.
    pub fn strip(&mut self, suffix: &str) -> bool {
        let whole = self.open == Open::Html
            && self.closed + suffix.len() <= self.text.len()
            && self.text.ends_with(suffix);
        if whole {
            self.text.truncate(self.text.len() - suffix.len());
        }
        whole
    }

    /// Appends everything of another body.
    pub fn append(&mut self, mut other: Self) {
        other.close();
        self.close();
        let shift = self.text.len() as u32;
        self.text.push_str(&other.text);
        let joined = matches!(
            (self.cuts.last(), other.cuts.first()),
            (Some(Cut::Html(_)), Some(Cut::Html(_))) | (Some(Cut::Text(_)), Some(Cut::Text(_)))
        );
        if joined {
            self.cuts.pop();
        }
        self.cuts.extend(other.cuts.into_iter().map(|mut cut| {
            if let Some(end) = cut.end() {
                *end += shift;
            }
            cut
        }));
        self.closed = self.text.len();
    }

    pub fn finish(mut self) -> Body {
        self.close();
        // Copied, not shrunk: an allocator leaves what is shrunk by a little in its larger place.
        Body { text: (*self.text).into(), cuts: (*self.cuts).into() }
    }

    fn switch(&mut self, kind: Open) {
        if self.open != kind {
            self.close();
            self.open = kind;
        }
    }

    /// Covers the string with a cut. Lengthens the cut before if it is of the same kind.
    fn close(&mut self) {
        let end = self.text.len();
        if end == self.closed {
            return;
        }
        self.closed = end;
        let end = end as u32;
        match (self.cuts.last_mut(), self.open) {
            (Some(Cut::Html(last)), Open::Html) | (Some(Cut::Text(last)), Open::Text) => {
                *last = end;
            }
            (_, Open::Html) => self.cuts.push(Cut::Html(end)),
            (_, Open::Text) => self.cuts.push(Cut::Text(end)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::body::Piece;
    use super::*;

    #[test]
    fn neighbours_of_one_kind_are_one_piece() {
        let mut body = Builder::default();
        body.push("<p>");
        body.escaped("<");
        body.prose("a");
        body.prose("b");
        body.link_start(0);
        body.push("</p>");
        let mut other = Builder::default();
        other.push("<hr>");
        body.append(other);
        let pieces: Vec<_> = body.finish().pieces().map(|piece| format!("{piece:?}")).collect();
        let wanted = ["Html(\"<p>&lt;\")", "Text(\"ab\")", "LinkStart(0)", "Html(\"</p><hr>\")"];
        assert_eq!(pieces, wanted);
    }

    #[test]
    fn edits_move_the_cuts_behind_them() {
        let mut body = Builder::default();
        body.push("<td><b>");
        body.prose("x");
        body.push("</b></td>");
        let edit = |at, removed, inserted| Edit { at, removed, inserted };
        body.rewrite(&[edit(0, 3, "<th scope=\"row\""), edit(4, 3, ""), edit(8, 4, "")]);
        body.insert(3, "!");
        let body = body.finish();
        let pieces: Vec<_> = body.pieces().collect();
        let wanted = [Piece::Html("<th! scope=\"row\">"), Piece::Text("x"), Piece::Html("</td>")];
        assert_eq!(pieces, wanted);
    }
}
