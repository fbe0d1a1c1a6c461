//! The lines around a message, cut to what matters.

use super::item::Item;
use crate::base::locate::Located;
use crate::base::place::Place;
use annotate_snippets::{
    Annotation, AnnotationKind, Element, Origin, Snippet, normalize_untrusted_str,
};
use std::ops::Range;

/// Lines longer than this many bytes are cut before they are drawn.
const LONG: usize = 2_000;
/// Bytes shown before and behind the caret of such a line.
const AROUND: usize = 60;
/// Two places of one file that are nearer share an excerpt.
const NEAR: usize = 4_000;

/// One place with its words.
struct Mark<'a> {
    at: &'a Located,
    text: &'a str,
    span: Range<usize>,
    kind: AnnotationKind,
    words: &'a str,
}

/// Where a message points, with excerpts.
pub(super) fn elements<'a>(item: &'a Item<'_>) -> Vec<Element<'a>> {
    let mut elements = Vec::new();
    let mut marks = Vec::new();
    let whole = matches!(item.diag.place, Place::File(_));
    match item.at.text.as_deref().filter(|_| !whole) {
        Some(text) => marks.push(mark(&item.at, text, AnnotationKind::Primary, &item.diag.label)),
        None if !item.at.path.is_empty() => elements.push(Origin::path(&*item.at.path).into()),
        None => {}
    }
    for other in &item.related {
        if let Some(text) = other.at.text.as_deref() {
            marks.push(mark(&other.at, text, AnnotationKind::Context, other.words));
        } else {
            let origin = format!("{} ({})", other.at.path, other.words);
            elements.push(Origin::path(origin).into());
        }
    }
    while !marks.is_empty() {
        let first = marks.remove(0);
        let near = |other: &mut Mark<'_>| {
            other.at.path == first.at.path && other.span.start.abs_diff(first.span.start) < NEAR
        };
        let near: Vec<Mark<'_>> = marks.extract_if(.., near).collect();
        elements.extend(excerpt(first, near));
    }
    elements
}

/// A place, kept inside the first of its lines.
fn mark<'a>(at: &'a Located, text: &'a str, kind: AnnotationKind, words: &'a str) -> Mark<'a> {
    let start = text.floor_char_boundary(at.span.start as usize);
    let line_end = text[start..].find('\n').map_or(text.len(), |end| start + end);
    let end = text.floor_char_boundary(at.span.end as usize).clamp(start, line_end);
    Mark { at, text, span: start..end, kind, words }
}

fn excerpt<'a>(first: Mark<'a>, near: Vec<Mark<'a>>) -> Vec<Element<'a>> {
    let text = first.text;
    let marks: Vec<Mark<'_>> = std::iter::once(first).chain(near).collect();
    let start = marks.iter().map(|mark| line(text, &mark.span).start).min().unwrap_or(0);
    let end = marks.iter().map(|mark| line(text, &mark.span).end).max().unwrap_or(text.len());
    if end - start > LONG + NEAR {
        return marks.iter().flat_map(cut).collect();
    }
    let snippet = Snippet::source(&text[start..end])
        .path(&*marks[0].at.path)
        .line_start(number(text, start))
        .annotations(marks.iter().map(|mark| annotation(mark, start)));
    vec![snippet.into()]
}

/// A piece of a very long line. The column stands in the origin, the piece knows none.
fn cut<'a>(mark: &Mark<'a>) -> Vec<Element<'a>> {
    let Mark { text, span, .. } = mark;
    let line = line(text, span);
    let start = text.floor_char_boundary(span.start.saturating_sub(AROUND)).max(line.start);
    let end = text.ceil_char_boundary(span.end.min(span.start + AROUND) + AROUND).min(line.end);
    let end = end.max(start);
    let number = number(text, line.start);
    let column = text[line.start..span.start].chars().count() + 1;
    let origin = Origin::path(&*mark.at.path).line(number).char_column(column);
    let short = Mark { span: span.start..span.end.min(end), ..*mark };
    let snippet =
        Snippet::source(&text[start..end]).line_start(number).annotation(annotation(&short, start));
    vec![origin.into(), snippet.into()]
}

fn annotation<'a>(mark: &Mark<'a>, start: usize) -> Annotation<'a> {
    let annotation = mark.kind.span(mark.span.start - start..mark.span.end - start);
    if mark.words.is_empty() {
        annotation
    } else {
        annotation.label(normalize_untrusted_str(mark.words))
    }
}

/// The line a place stands in.
fn line(text: &str, span: &Range<usize>) -> Range<usize> {
    let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[span.start..].find('\n').map_or(text.len(), |at| span.start + at);
    start..end
}

fn number(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}
