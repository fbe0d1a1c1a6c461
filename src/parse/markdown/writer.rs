//! The state while one text is written: pieces so far, messages so far, what is open.

use super::builder::Builder;
use super::callout::Quotes;
use super::code::OpenCode;
use super::footnote::Notes;
use super::heading::Headings;
use super::html::OpenHtml;
use super::image::OpenImage;
use super::language::{Languages, SIGN};
use super::link::Links;
use super::numbering::Numbers;
use super::page::{Markdown, Reference, Summary};
use super::signs::has;
use super::table::Tables;
use crate::base::diag::{Diag, RuleId};
use crate::base::found::Found;
use crate::base::place::Place;
use crate::base::source::{FileId, Span};
use std::ops::Range;

/// The text cannot be read at all.
pub(super) const P003: RuleId = RuleId("P003");
/// Raw HTML and refused addresses.
pub(super) const P004: RuleId = RuleId("P004");
/// Components, callouts, footnotes and other parts of the dialect.
pub(super) const P005: RuleId = RuleId("P005");
/// Accessibility of the text.
pub(super) const P060: RuleId = RuleId("P060");
/// Requests to foreign computers.
pub(super) const P071: RuleId = RuleId("P071");

/// Deeper nesting is a mistake, and browsers would cut it off anyway.
const DEEPEST: usize = 100;

/// Where the text stands in its file.
pub(super) struct Origin {
    file: FileId,
    /// Byte of the file at which the text starts, moved by what stands before it in the parser.
    start: usize,
    before: usize,
}

impl Origin {
    /// A text that goes to the end of its file.
    pub fn file(file: FileId, start: usize) -> Self {
        Self { file, start, before: 0 }
    }

    /// A text of no file yet, read with one character in front of it, behind some blanks.
    pub fn line(blanks: usize) -> Self {
        Self { file: FileId(0), start: blanks, before: 1 }
    }

    /// Whether the text is one line of data, without blocks.
    pub fn is_line(&self) -> bool {
        self.before > 0
    }

    pub fn span(&self, range: Range<usize>) -> Span {
        let moved = |at: usize| at.saturating_sub(self.before) + self.start;
        Span::new(moved(range.start), moved(range.end))
    }
}

/// What happens to the events until an end that is known.
#[derive(Default)]
pub(super) enum Mode {
    /// They are written.
    #[default]
    Write,
    /// A paragraph of nothing but components: already written.
    Skip,
    /// Code is gathered.
    Code(OpenCode),
    /// Raw HTML is gathered.
    Html(OpenHtml),
    /// Words for a picture are gathered.
    Image(OpenImage),
}

pub(super) struct Writer<'a> {
    pub source: &'a str,
    pub origin: Origin,
    pub body: Builder,
    /// Bodies around the one being written (footnotes and captions have their own).
    pub outer: Vec<Builder>,
    pub diags: Vec<Diag>,
    pub summary: Summary,
    pub spans: Vec<Span>,
    pub mode: Mode,
    /// Open elements.
    pub depth: usize,
    /// Behind the `<li` written last, if it is in this body.
    pub item: Option<usize>,
    /// Text before this byte is already written.
    pub written: usize,
    /// In how many places at once prose may get no glossary links.
    pub quiet: u32,
    /// How many listen to the plain words that are being written.
    pub listening: u32,
    /// The plain words.
    pub plain: String,
    /// Whether prose needs a closer look.
    pub special: bool,
    pub languages: Languages,
    pub headings: Headings,
    pub links: Links,
    pub notes: Notes,
    pub quotes: Quotes,
    pub tables: Tables,
    /// The numbers of the open lists, nothing for those without or with a message.
    pub numbers: Vec<Option<Numbers>>,
    pub codes: u32,
    /// Stars have been the sign of a note.
    pub star_notes: bool,
    /// Up to here stars have had their message.
    pub stars: usize,
    /// The same for braces that open no component.
    pub braces: usize,
    /// The same for backslashes that vanish.
    pub backslashes: usize,
    /// The same for equal signs; the end of the text where it has no two of them.
    pub equals: usize,
    /// Start tags of HTML in a line that wait for their end tag.
    pub tags: u32,
    /// A limit was exceeded; nothing more is read.
    pub stopped: bool,
}

impl<'a> Writer<'a> {
    pub fn new(source: &'a str, origin: Origin) -> Self {
        let braces = source.contains('{');
        let special = braces && (has(source, "{{") || has(source, SIGN));
        let languages = if braces { Languages::new(source) } else { Languages::default() };
        Self {
            source,
            written: origin.before,
            origin,
            body: Builder::with_capacity(source.len() + source.len() / 4),
            headings: Headings::new(if braces { source } else { "" }),
            special,
            languages,
            outer: Vec::new(),
            diags: Vec::new(),
            summary: Summary::default(),
            spans: Vec::new(),
            mode: Mode::Write,
            depth: 0,
            item: None,
            quiet: 0,
            listening: 0,
            plain: String::new(),
            links: Links::default(),
            notes: Notes::default(),
            quotes: Quotes::default(),
            tables: Tables::default(),
            numbers: Vec::new(),
            codes: 0,
            star_notes: false,
            stars: 0,
            braces: 0,
            backslashes: 0,
            equals: if has(source, "==") { 0 } else { source.len() },
            tags: 0,
            stopped: false,
        }
    }

    /// Everything written, with footnotes at the end.
    pub fn finish(mut self) -> Found<Markdown> {
        if self.stopped {
            return Found::new(Markdown::default(), self.diags);
        }
        self.finish_tables();
        self.finish_notes();
        self.same_words_elsewhere();
        let Self { summary, body, spans, diags, .. } = self;
        let summary = summary.into();
        Found::new(Markdown { summary, body: body.finish(), spans }, diags)
    }

    pub fn place(&self, range: Range<usize>) -> Place {
        Place::Span(self.origin.file, self.origin.span(range))
    }

    pub fn error(
        &mut self,
        rule: RuleId,
        range: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let diag = Diag::error(rule, self.place(range), message).help(help);
        self.diags.push(diag);
    }

    pub fn warning(
        &mut self,
        rule: RuleId,
        range: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let diag = Diag::warning(rule, self.place(range), message).help(help);
        self.diags.push(diag);
    }

    /// Numbers a reference.
    pub fn reference(&mut self, reference: Reference, range: Range<usize>) -> u32 {
        let number = self.spans.len() as u32;
        self.spans.push(self.origin.span(range));
        self.summary.references.push(reference);
        number
    }

    /// Goes one element deeper. A text that is nested beyond reason is given up.
    pub fn deeper(&mut self, range: &Range<usize>) {
        self.depth += 1;
        if self.depth > DEEPEST {
            let start = range.start..(range.start + 1).min(range.end);
            self.limit(start, format!("der Text ist tiefer als {DEEPEST} Ebenen verschachtelt"));
        }
    }

    /// Gives up.
    pub fn limit(&mut self, range: Range<usize>, message: String) {
        self.error(P003, range, message, "den Text einfacher gliedern oder auf Seiten verteilen");
        self.stopped = true;
    }

    /// Writes into a body of its own until [`Writer::body_back`].
    pub fn own_body(&mut self) {
        self.item = None;
        self.outer.push(std::mem::take(&mut self.body));
    }

    /// The body of its own; the one around it goes on.
    pub fn body_back(&mut self) -> Builder {
        let outer = self.outer.pop().unwrap_or_default();
        std::mem::replace(&mut self.body, outer)
    }

    /// Begins to listen to plain words; hands over the mark to listen from.
    pub fn listen(&mut self) -> usize {
        if self.listening == 0 {
            self.plain.clear();
        }
        self.listening += 1;
        self.plain.len()
    }

    /// The plain words since the mark.
    pub fn heard(&mut self, mark: usize) -> String {
        self.listening = self.listening.saturating_sub(1);
        self.plain[mark..].trim().to_owned()
    }
}
