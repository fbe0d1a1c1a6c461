//! The two doors: a whole file, and one line inside YAML data.

use super::definition::Definitions;
use super::page::Markdown;
use super::writer::{Origin, P003, Writer};
use crate::base::diag::Diag;
use crate::base::found::Found;
use crate::base::place::Place;
use crate::base::source::{FileId, Source};
use pulldown_cmark::{Options, Parser};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Reads the Markdown of a file from the byte where its body starts.
pub fn markdown(source: &Source, from: usize) -> Found<Markdown> {
    let text = source.text.get(from..).unwrap_or_default();
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST;
    barrier(source.id, || write(text, Origin::file(source.id, from), options))
}

/// Reads the inline Markdown of a text inside YAML data: no blocks, same pieces, no paragraph.
///
/// Places count from the start of the text: only who knows its file can say where that is.
pub fn inline(text: &str) -> Found<Markdown> {
    // A dot in front keeps the parser from seeing a list, a heading or code in the first line;
    // emphasis behind a dot still opens. There is only one line.
    let blanks = text.len() - text.trim_start().len();
    let text = text.trim();
    let mut line = String::with_capacity(text.len() + 1);
    line.push('.');
    line.extend(text.chars().map(|char| if matches!(char, '\n' | '\r') { ' ' } else { char }));
    barrier(FileId(0), || write(&line, Origin::line(blanks), Options::ENABLE_STRIKETHROUGH))
}

fn write(text: &str, origin: Origin, options: Options) -> Found<Markdown> {
    let mut writer = Writer::new(text, origin);
    let parser = Parser::new_ext(text, options);
    let mut definitions = Definitions::new(parser.reference_definitions());
    for (event, range) in parser.into_offset_iter() {
        definitions.see(&event);
        writer.event(event, range);
        if writer.stopped {
            break;
        }
    }
    writer.lost_definitions(definitions);
    writer.finish()
}

/// A panic while reading one text is a message about that text.
fn barrier(file: FileId, read: impl FnOnce() -> Found<Markdown>) -> Found<Markdown> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| {
        let message = "der Text bringt das Programm aus dem Tritt und fehlt auf der Seite";
        let help = "bitte den Text mit der Meldung an die Entwicklung geben";
        let diag = Diag::error(P003, Place::File(file), message).help(help);
        Found::new(Markdown::default(), vec![diag])
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::markdown::testing::pieces;

    fn line(text: &str) -> String {
        let found = inline(text);
        let places = found.diags.iter().map(|diag| match diag.place {
            Place::Span(_, span) => format!(" {} {}..{}", diag.rule, span.start, span.end),
            _ => " elsewhere".to_owned(),
        });
        pieces(&found) + &places.collect::<String>()
    }

    #[test]
    fn data_has_lines_and_no_blocks() {
        for (text, wanted) in [
            ("1. Antrag *stellen*", "T:1. Antrag <em>T:stellen</em>"),
            ("_a_ `b`", "<em>T:a</em>T: <code>b</code>"),
            ("# a", "T:# a"),
            ("    a\n\n- b\n", "T:a  - b"),
            ("| a |\n|---|\n", "T:| a | |---|"),
            ("> [!TIPP] a", "T:> [!TIPP] a"),
            ("[AVV](dokument:avv-vertrag) [x]{lang=en}", "L0AVV</a>T: <span lang=\"en\">x</span>"),
            ("{{ kennzahl a }}", "C0"),
            ("{% a %} <% b %> {{ }}", "T:{% a %} <% b %> {{ }}"),
            ("", ""),
        ] {
            assert_eq!(line(text), wanted, "{text}");
        }
    }

    #[test]
    fn messages_about_data_point_at_the_word() {
        for (text, wanted) in [
            ("a [Amt](/b)", " P004 8..10"),
            (" \n a [Amt](/b) ", " P004 11..13"),
            ("a [^1]", " P005 2..6"),
        ] {
            assert!(line(text).ends_with(wanted), "{text:?}: {}", line(text));
        }
    }

    /// Row E08 of the acceptance list.
    #[test]
    fn a_panic_is_a_message() {
        let found = barrier(FileId(3), || panic!("as a parser might"));
        assert!(found.value.body.is_empty());
        assert_eq!(found.diags[0].rule, P003);
        assert_eq!(found.diags[0].place, Place::File(FileId(3)));
    }
}
