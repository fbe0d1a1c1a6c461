//! Messages with excerpt and carets, for people.

use super::excerpt::elements;
use super::item::Item;
use crate::base::diag::Severity;
use crate::cli::german::counted;
use crate::cli::out::Colour;
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Group, Level, Renderer, normalize_untrusted_str};
use std::collections::BTreeSet;
use std::fmt::Write;

/// Most messages that are printed.
const MOST: usize = 100;
/// Characters of a line of the terminal.
const WIDTH: usize = 110;

/// The messages, the heaviest ones when there are too many.
pub fn full(items: &[Item<'_>], colour: Colour) -> String {
    let renderer = match colour {
        Colour::Plain => Renderer::plain(),
        Colour::Coloured => Renderer::styled(),
    };
    let renderer = renderer.decor_style(DecorStyle::Unicode).term_width(WIDTH);
    let chosen = heaviest(items);
    let mut out = String::new();
    for (index, item) in items.iter().enumerate() {
        if chosen.contains(&index) {
            write!(out, "{}\n\n", one(item, &renderer)).expect("text takes all");
        }
    }
    if items.len() > MOST {
        let more = counted(items.len() - MOST, "weitere Meldung", "weitere Meldungen");
        write!(out, "… und {more}; alle zeigt --format short\n\n").expect("text takes all");
    }
    out
}

/// The positions of the messages that are printed.
fn heaviest(items: &[Item<'_>]) -> BTreeSet<usize> {
    let mut order: Vec<usize> = (0..items.len()).collect();
    order.sort_by_key(|index| items[*index].diag.severity);
    order.into_iter().take(MOST).collect()
}

fn one(item: &Item<'_>, renderer: &Renderer) -> String {
    let diag = item.diag;
    let level = match diag.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let name = format!("{} {}", diag.severity.word(), diag.rule);
    let title = level.with_name(name).primary_title(&*diag.message);
    let mut group = Group::with_title(title).elements(elements(item));
    if let Some(help) = &diag.help {
        let help = Level::HELP.with_name("Hilfe").message(normalize_untrusted_str(help));
        group = group.element(help);
    }
    renderer.render(&[group])
}

#[cfg(test)]
mod tests {
    use super::super::{items, sample};
    use super::*;
    use crate::base::diag::{Diag, RuleId};
    use crate::base::place::Place;
    use crate::base::source::{FileId, Span};
    use crate::read::Snapshot;

    #[test]
    fn golden() {
        let sample = sample::sample();
        let text = full(&items(&sample.diags, &sample.snapshot), Colour::Plain);
        assert_eq!(
            text,
            "\
Hinweis P072: es gibt keine Seite „Impressum“

Fehler P006: Programme nicht
 ╭▸ assets/formular.exe
 ╰ Hilfe: die Datei entfernen

Warnung P003: der Schlüssel „id“ steht zweimal
  ╭▸ content/daten/begriff/avv.yaml:3:1
  │
1 │ id: avv
  │ ── zum ersten Mal
2 │ titel: AVV
3 │ id: avv2
  │ ━━ zum zweiten Mal
  │
  ╰ Hilfe: einen der beiden löschen

Fehler P080: Anker „kosten-kommune“ gibt es in seiten/finanzierung.md nicht
  ╭▸ content/seiten/aussengastronomie.md:5:17
  │
5 │ Siehe „[Kosten](finanzierung.md#kosten-kommune)“.
  │                 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ dieser Anker
  │
  ╰ Hilfe: meinten Sie „#kosten-der-kommune“?

"
        );
    }

    fn render(text: &str, span: Span) -> String {
        let sources = vec![sample::source(0, "a.md", text), sample::source(1, "b.md", "eins")];
        let diag = Diag::error(RuleId("P001"), Place::Span(FileId(0), span), "x")
            .related(Place::Span(FileId(1), Span::new(0, 4)), "dort");
        let diags = [diag];
        full(&items(&diags, &Snapshot::of(sources)), Colour::Plain)
    }

    #[test]
    fn odd_places_do_not_hurt() {
        for (text, start, end) in
            [("", 0, 0), ("a", 1, 1), ("a\n", 2, 2), ("a\nb\nc", 0, 5), ("ä", 1, 1), ("a", 5, 9)]
        {
            let out = render(text, Span::new(start, end));
            assert!(out.contains("a.md:"), "{text:?}: {out}");
            assert!(out.contains("b.md:1:1") && out.contains("dort"), "{text:?}: {out}");
            assert!(!out.contains("│ c"), "{out}");
        }
    }

    #[test]
    fn long_lines_are_cut_and_keep_their_column() {
        for length in [500, 1_000_000] {
            let text = format!("{}ZIEL{}", "wort ".repeat(length / 5), " wort".repeat(length / 5));
            let out = render(&text, Span::new(length, length + 4));
            assert!(out.contains(&format!("a.md:1:{}", length + 1)), "{out:.400}");
            assert!(out.contains("ZIEL") && out.contains("━━━━"), "{out:.400}");
            assert!(out.lines().all(|line| line.chars().count() <= 140), "{out:.600}");
        }
    }

    #[test]
    fn e14_at_most_a_hundred_errors_first() {
        let place = |n: usize| Place::Path(format!("{n:03}.md").into());
        let mut diags: Vec<Diag> =
            (0..150).map(|n| Diag::warning(RuleId("P061"), place(n), "w")).collect();
        diags.push(Diag::error(RuleId("P001"), place(999), "e"));
        let out = full(&items(&diags, &Snapshot::default()), Colour::Plain);
        assert_eq!(out.matches("Warnung P061").count(), 99);
        assert_eq!(out.matches("Fehler P001").count(), 1);
        assert!(out.ends_with("… und 51 weitere Meldungen; alle zeigt --format short\n\n"));
    }

    #[test]
    fn a26_colours_only_when_asked_and_never_from_content() {
        let diags =
            [Diag::error(RuleId("P001"), Place::Path("a".into()), "x\u{1b}[31m")
                .help("y\u{1b}[31m")];
        let found = items(&diags, &Snapshot::default());
        assert!(!full(&found, Colour::Plain).contains('\u{1b}'));
        assert!(full(&found, Colour::Coloured).contains('\u{1b}'));
    }
}
