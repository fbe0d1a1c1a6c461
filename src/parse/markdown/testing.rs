//! A readable form of what was written, for the tests of this folder.

use super::body::Piece;
use super::entry::markdown;
use super::highlight::highlight;
use super::page::Markdown;
use crate::base::diag::Diag;
use crate::base::found::Found;
use crate::base::place::Place;
use crate::base::source::{FileId, Source};
use std::fmt::Write;

pub(super) fn read(text: &str) -> Found<Markdown> {
    let source = Source { id: FileId(0), path: "a.md".into(), text: text.into(), hash: 0 };
    markdown(&source, 0)
}

/// The pieces: HTML as it is, `T:` before prose, `L0`, `I0`, `C0` for what is joined in.
pub(super) fn pieces(found: &Found<Markdown>) -> String {
    let mut out = String::new();
    for piece in found.value.body.pieces() {
        let _ = match piece {
            Piece::Html(html) => write!(out, "{html}"),
            Piece::Text(text) => write!(out, "T:{text}"),
            Piece::Code(grammar, code) => write!(out, "{}", highlight(grammar, code)),
            Piece::LinkStart(number) => write!(out, "L{number}"),
            Piece::Image(number) => write!(out, "I{number}"),
            Piece::Component(number) => write!(out, "C{number}"),
        };
    }
    out
}

/// The messages in short: rule, weight, bytes, the words under the caret.
pub(super) fn messages(text: &str, diags: &[Diag]) -> String {
    let mut out = String::new();
    for diag in diags {
        let Place::Span(_, span) = diag.place else { panic!("no span: {diag:?}") };
        let words = &text[span.range()];
        let (rule, severity) = (diag.rule, diag.severity.word());
        let _ = write!(out, "{rule} {severity} {}..{} „{words}“ ", span.start, span.end);
    }
    out
}

pub(super) fn html(text: &str) -> String {
    pieces(&read(text))
}

/// Compares pieces followed by messages.
#[track_caller]
pub(super) fn check(cases: &[(&str, &str)]) {
    for (text, wanted) in cases {
        let found = read(text);
        let got = pieces(&found) + &messages(text, &found.diags);
        assert_eq!(got, *wanted, "{text}\n{:#?}", found.diags);
    }
}

/// Compares the messages only.
#[track_caller]
pub(super) fn check_messages(cases: &[(&str, &str)]) {
    for (text, wanted) in cases {
        let found = read(text);
        assert_eq!(messages(text, &found.diags), *wanted, "{text}\n{:#?}", found.diags);
    }
}
