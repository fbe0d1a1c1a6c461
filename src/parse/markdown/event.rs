//! One event of the parser → the place that writes it.

use super::writer::{Mode, P005, Writer};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

impl Writer<'_> {
    /// Takes the next event; ranges are bytes of the text.
    pub fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match &mut self.mode {
            Mode::Write => self.write(event, range),
            Mode::Skip => {
                if let Event::End(TagEnd::Paragraph) = event {
                    self.mode = Mode::Write;
                    self.depth -= 1;
                }
            }
            Mode::Code(code) => match event {
                Event::Text(text) => code.text.push_str(&text),
                Event::End(TagEnd::CodeBlock) => self.code_end(),
                _ => {}
            },
            Mode::Html(html) => match event {
                Event::Html(text) => html.push(&text),
                Event::End(TagEnd::HtmlBlock) => self.html_end(range),
                _ => {}
            },
            Mode::Image(_) => self.image_words(event, range),
        }
    }

    fn write(&mut self, event: Event<'_>, range: Range<usize>) {
        if self.tables.caption.is_some() && !matches!(event, Event::Start(Tag::Table(_))) {
            self.finish_tables();
        }
        if range.start < self.written && self.is_inside(&event, &range) {
            return;
        }
        match event {
            Event::Text(text) => self.text(&text, range),
            Event::Start(tag) => {
                self.deeper(&range);
                self.start(tag, range);
            }
            Event::End(tag) => {
                self.languages_end(range.clone());
                self.depth -= 1;
                self.end(tag, range);
            }
            Event::Code(code) => self.code_span(&code),
            Event::SoftBreak => self.soft_break(),
            Event::HardBreak => self.hard_break(),
            Event::Rule => self.body.push("<hr>\n"),
            Event::FootnoteReference(label) => self.note_reference(&label, range),
            Event::TaskListMarker(done) => self.task(done),
            Event::InlineHtml(html) => self.inline_html(&html, range),
            // Blocks of HTML are gathered, mathematics is off.
            Event::Html(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    /// Whether an event lies inside a component that is already written. Elements that begin
    /// there are written nevertheless, so that every start tag keeps its end tag.
    fn is_inside(&mut self, event: &Event<'_>, range: &Range<usize>) -> bool {
        let markup = match event {
            Event::Start(
                Tag::Emphasis
                | Tag::Strong
                | Tag::Strikethrough
                | Tag::Link { .. }
                | Tag::Image { .. },
            )
            | Event::Code(_)
            | Event::InlineHtml(_)
            | Event::FootnoteReference(_) => true,
            Event::SoftBreak | Event::HardBreak => return true,
            _ => false,
        };
        if markup {
            let message = "in einem Baustein steht Auszeichnung";
            self.error(P005, range.clone(), message, "die Zeichen im Baustein weglassen");
        }
        markup && !matches!(event, Event::Start(_))
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Paragraph => self.paragraph(range),
            Tag::Heading { level, id, classes, attrs } => {
                self.heading(level, id, range.clone());
                self.heading_attributes(&classes, &attrs, range);
            }
            Tag::BlockQuote(_) => self.quote(range),
            Tag::CodeBlock(kind) => self.code(kind, range),
            Tag::HtmlBlock => self.mode = Mode::Html(super::html::OpenHtml::default()),
            Tag::List(first) => self.list(first),
            Tag::Item => self.item(&range),
            Tag::FootnoteDefinition(label) => self.note(&label, range),
            Tag::DefinitionList => self.body.push("<dl>\n"),
            Tag::DefinitionListTitle => self.definition("<dt>", range.start),
            Tag::DefinitionListDefinition => self.definition("<dd>", range.start),
            Tag::Table(columns) => self.table(columns, range),
            Tag::TableHead => self.table_head(),
            Tag::TableRow => self.table_row(range),
            Tag::TableCell => self.cell(),
            Tag::Emphasis => {
                self.star_in_word(&range);
                self.body.push("<em>");
            }
            Tag::Strong => self.strong(),
            Tag::Strikethrough => self.body.push("<del>"),
            Tag::Link { link_type, dest_url, .. } => self.link(link_type, &dest_url, range),
            Tag::Image { dest_url, title, link_type, .. } => {
                self.image(link_type, &dest_url, &title, range);
            }
            Tag::Superscript | Tag::Subscript | Tag::MetadataBlock(_) => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Paragraph => self.paragraph_end(range),
            TagEnd::Heading(_) => self.heading_end(range),
            TagEnd::BlockQuote(_) => self.quote_end(),
            TagEnd::List(ordered) => self.list_end(ordered),
            TagEnd::Item => self.body.push("</li>\n"),
            TagEnd::FootnoteDefinition => self.note_end(),
            TagEnd::DefinitionList => self.body.push("</dl>\n"),
            TagEnd::DefinitionListTitle => self.body.push("</dt>\n"),
            TagEnd::DefinitionListDefinition => self.body.push("</dd>\n"),
            TagEnd::Table => self.table_end(),
            TagEnd::TableHead => self.table_head_end(),
            TagEnd::TableRow => self.body.push("</tr>\n"),
            TagEnd::TableCell => self.cell_end(range),
            TagEnd::Emphasis => self.body.push("</em>"),
            TagEnd::Strong => self.strong_end(),
            TagEnd::Strikethrough => self.body.push("</del>"),
            TagEnd::Link => self.link_end(range),
            // These end in their own mode, or are off.
            TagEnd::CodeBlock
            | TagEnd::HtmlBlock
            | TagEnd::Image
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::MetadataBlock(_) => {}
        }
    }
}
