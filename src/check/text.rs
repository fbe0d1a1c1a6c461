//! Texts with positions: whole Markdown files, and the values of YAML files with their shape.

use crate::base::found::Found;
use crate::base::place::Place;
use crate::base::source::{FileId, Source, Span};
use crate::model::entity::{AnyRecord, KINDS, KindSpec};
use crate::model::field::{FieldSpec, Shape};
use crate::model::site::Site;
use crate::parse::markdown::{Markdown, Reference, inline};
use crate::parse::page::Page;
use crate::parse::yaml::{Node, Value};
use std::collections::HashMap;
use std::ops::Range;

/// All texts of a handbook.
#[derive(Clone, Copy, Debug)]
pub struct Texts<'a> {
    /// The Markdown files.
    pub pages: &'a [PageText<'a>],
    /// The YAML files with records.
    pub data: &'a [DataText<'a>],
}

/// A Markdown file.
#[derive(Clone, Copy, Debug)]
pub struct PageText<'a> {
    /// Its number in `Site::docs`.
    pub doc: usize,
    /// What was parsed.
    pub page: &'a Page,
    /// What is written.
    pub source: &'a Source,
}

/// A YAML file with records.
#[derive(Clone, Copy, Debug)]
pub struct DataText<'a> {
    /// The entity.
    pub kind: &'a str,
    /// The tree of each record (`RecordTree::nodes`).
    pub nodes: &'a [Node],
    /// What is written.
    pub source: &'a Source,
}

/// One scalar of a record.
#[derive(Clone, Copy, Debug)]
pub struct Scalar<'a> {
    /// What may stand here.
    pub shape: &'a Shape,
    /// Its text without quotes.
    pub text: &'a str,
    /// Where it stands.
    pub span: Span,
}

impl<'a> PageText<'a> {
    /// The text behind the front matter, and where it begins.
    pub fn body(&self) -> (&'a str, usize) {
        let start = self.page.body;
        (&self.source.text[start..], start)
    }
}

impl Texts<'_> {
    /// Calls `visit` for every scalar of the records that readers see, with its file.
    pub fn scalars(&self, site: &Site, visit: &mut dyn FnMut(&Source, Scalar<'_>)) {
        let visible = visible_records(site);
        for data in self.data {
            for (number, _) in data.visible(&visible) {
                data.scalars(number, &mut |scalar| visit(data.source, scalar));
            }
        }
    }
}

impl Scalar<'_> {
    /// Calls `visit` for what its Markdown refers to, if there may be a link.
    pub fn references(&self, source: &Source, visit: &mut dyn FnMut(&Reference, Place)) {
        if matches!(self.shape, Shape::Markdown) && self.text.contains("](") {
            let read = self.markdown(source).value;
            for (reference, span) in read.summary.references.iter().zip(&read.spans) {
                visit(reference, Place::Span(source.id, *span));
            }
        }
    }

    /// The place of a part of the text; the whole value where it is written differently.
    pub fn place(&self, source: &Source, part: Range<usize>) -> Place {
        let written = source.text.get(self.span.range()).unwrap_or_default();
        let whole = written.find(self.text).map(|at| at + part.start..at + part.end);
        let found = whole.or_else(|| folded(written, self.text, &part)).or_else(|| {
            let words = self.text.get(part)?;
            written.find(words).map(|at| at..at + words.len())
        });
        let span = found.map_or(self.span, |at| Span::from(at).shifted(self.span.start as usize));
        Place::Span(source.id, span)
    }

    /// What its Markdown says; messages and references know their places in the file.
    pub fn markdown(&self, source: &Source) -> Found<Markdown> {
        let mut found = inline(self.text);
        for span in &mut found.value.spans {
            if let Place::Span(_, there) = self.place(source, span.range()) {
                *span = there;
            }
        }
        for diag in &mut found.diags {
            diag.place = match &diag.place {
                Place::Span(_, span) => self.place(source, span.range()),
                _ => Place::Span(source.id, self.span),
            };
        }
        found
    }
}

/// What is no blank.
fn letters(text: &str) -> impl Iterator<Item = (usize, char)> {
    text.char_indices().filter(|(_, char)| !char.is_whitespace())
}

/// A part of a text in what is written, if they differ in nothing but blanks, as blocks do.
fn folded(written: &str, text: &str, part: &Range<usize>) -> Option<Range<usize>> {
    let mut found: Option<Range<usize>> = None;
    for ((at, char), (there, same)) in letters(text).zip(letters(written)) {
        if at >= part.end {
            break;
        }
        if char != same {
            return None;
        }
        if at >= part.start {
            let start = found.map_or(there, |found| found.start);
            found = Some(start..there + char.len_utf8());
        }
    }
    found
}

/// Which records readers see: file and number of the record.
pub type Visible<'a> = HashMap<(FileId, u32), &'a dyn AnyRecord>;

/// The visible records by their place.
pub fn visible_records(site: &Site) -> Visible<'_> {
    super::seen::records(site)
        .map(|record| ((record.place().file, record.place().index), record))
        .collect()
}

impl<'a> DataText<'a> {
    /// Whether the file says something and no record came of it.
    pub fn is_unreadable(&self) -> bool {
        let says = |line: &str| !matches!(line.trim().bytes().next(), None | Some(b'#'));
        self.nodes.is_empty() && self.source.text.lines().any(says)
    }

    /// Calls `visit` for every scalar of the n-th record.
    pub fn scalars(&self, record: usize, visit: &mut dyn FnMut(Scalar<'_>)) {
        let Some(node) = self.nodes.get(record) else { return };
        let own = KINDS.iter().find(|spec| spec.kind == self.kind).map_or(&[][..], |it| it.fields);
        group(&[KindSpec::common(), own], node, visit);
    }

    /// The numbers of the records that readers see, each with the record.
    pub fn visible(
        &self,
        visible: &'a Visible<'a>,
    ) -> impl Iterator<Item = (usize, &'a dyn AnyRecord)> + use<'a> {
        let file = self.source.id;
        (0..self.nodes.len()).filter_map(move |number| {
            visible.get(&(file, number as u32)).map(|record| (number, *record))
        })
    }
}

fn group(fields: &[&[FieldSpec]], node: &Node, visit: &mut dyn FnMut(Scalar<'_>)) {
    let Value::Map(entries) = &node.value else { return };
    for entry in entries {
        let spec = fields.iter().flat_map(|list| list.iter()).find(|spec| spec.key == entry.key);
        if let Some(spec) = spec {
            value(&(spec.shape)(), &entry.value, visit);
        }
    }
}

fn value(shape: &Shape, node: &Node, visit: &mut dyn FnMut(Scalar<'_>)) {
    match (shape, &node.value) {
        (_, Value::Scalar(text)) => visit(Scalar { shape, text, span: node.span }),
        (Shape::List(inner), Value::List(items)) => {
            for item in items {
                value(inner, item, visit);
            }
        }
        (Shape::Group(fields), Value::Map(_)) => group(&[fields], node, visit),
        (Shape::Either(shapes), Value::Map(_)) => {
            for shape in shapes {
                value(shape, node, visit);
            }
        }
        _ => {}
    }
}

/// Whether a byte of a Markdown text stands inside code: a fenced block, or between backticks.
pub fn in_code(text: &str, at: usize) -> bool {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let fences = text[..start].lines().filter(|line| is_fence(line)).count();
    let ticks = text[start..at].bytes().filter(|byte| *byte == b'`').count();
    fences % 2 == 1 || ticks % 2 == 1
}

fn is_fence(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("```") || line.starts_with("~~~")
}
