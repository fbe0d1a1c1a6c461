//! What the template engine says, in German and with its place.

use super::fault::{RESTORE, ThemeFault};
use crate::base::nearest::did_you_mean;
use tera::{Error, ErrorKind};

/// The fault behind an error of the engine.
pub(super) fn fault(error: &Error) -> ThemeFault {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let (message, help) = german(report.message());
            let span = report.span();
            let path = format!("templates/{}", report.filename());
            let (range, line) = (span.range.clone(), Some(span.start_line));
            ThemeFault { path, range, line, message, help }
        }
        ErrorKind::CircularExtend { tpl, .. } => own(tpl, "die Vorlage erweitert sich selbst"),
        ErrorKind::CircularInclude { tpl, .. } => own(tpl, "die Vorlage bindet sich selbst ein"),
        ErrorKind::MissingParent { current, parent } => {
            own(current, format!("die Vorlage „{parent}“, die sie erweitert, gibt es nicht"))
        }
        ErrorKind::TemplateNotFound(name) => own(name, "diese Vorlage gibt es nicht"),
        ErrorKind::Msg(report) if report.starts_with("error: ") => printed(report),
        other => ThemeFault::of("", format!("eine Vorlage lässt sich nicht füllen ({other})")),
    }
}

/// A report that is already text: „error: …“, and below it „--> artikel.html:1:12“.
fn printed(report: &str) -> ThemeFault {
    let mut lines = report.lines();
    let said = lines.next().unwrap_or_default().trim_start_matches("error: ");
    let mut place = lines.next().unwrap_or_default().trim_start_matches([' ', '-', '>']).split(':');
    let (message, help) = german(said);
    let path = format!("templates/{}", place.next().unwrap_or_default());
    let line = place.next().and_then(|number| number.parse().ok());
    ThemeFault { path, range: 0..0, line, message, help }
}

fn own(template: &str, message: impl Into<String>) -> ThemeFault {
    ThemeFault::of(&format!("templates/{template}"), message)
}

/// How the engine begins its sentences about a name, and what that means.
const ABOUT_NAMES: &[(&str, &str, &str)] = &[
    ("Unknown filter `", "den Filter „", "“ gibt es nicht"),
    ("Unknown function `", "die Funktion „", "“ gibt es nicht"),
    ("Unknown test `", "die Probe „", "“ gibt es nicht"),
    ("Unknown template `", "die Vorlage „", "“ gibt es nicht"),
    ("Unknown component `", "den Baustein „", "“ gibt es nicht"),
    ("Variable `", "die Angabe „", "“ gibt es auf dieser Seite nicht"),
    ("Field `", "die Angabe „", "“ gibt es hier nicht"),
    ("Block `", "den Block „", "“ hat keine der erweiterten Vorlagen"),
    ("Template already contains a block named `", "den Block „", "“ gibt es in der Vorlage schon"),
    ("Template is already extending `", "die Vorlage erweitert schon „", "“"),
    ("Iteration not possible on type `", "eine Schleife läuft nicht über „", "“"),
];

/// Message and help for a sentence of the engine.
fn german(said: &str) -> (String, String) {
    let help = || RESTORE.to_owned();
    for (begin, before, behind) in ABOUT_NAMES {
        let Some(name) = said.strip_prefix(begin).and_then(|rest| rest.split('`').next()) else {
            continue;
        };
        let known = said.split("Available variables: ").nth(1);
        let known = known.or_else(|| said.split("Available fields: ").nth(1)).unwrap_or_default();
        let known = known.split(',').map(|word| word.trim_matches([' ', '`', '.', '[', ']', '"']));
        let help = did_you_mean(name, known.filter(|word| !word.is_empty())).unwrap_or_else(help);
        return (format!("{before}{name}{behind}"), help);
    }
    let expected = said.strip_prefix("Found ").and_then(|rest| {
        rest.split_once(" but expected ").or_else(|| rest.split_once(" but was expecting "))
    });
    let message = match expected {
        Some((found, wanted)) => {
            let wanted = wanted.trim_end_matches('.').replace(" or ", " oder ");
            format!("hier steht {}, gebraucht wird {}", token(found), token(&wanted))
        }
        None if said == "Unexpected end of input" => {
            "die Vorlage endet mitten in einer Anweisung".to_owned()
        }
        None if said.starts_with("`extends` needs to be the first") => {
            "„extends“ muss ganz am Anfang der Vorlage stehen".to_owned()
        }
        None => format!("die Anweisung ist nicht verständlich ({})", said.trim_end_matches('.')),
    };
    (message, help())
}

/// The words of the engine for what stands in a template.
fn token(words: &str) -> String {
    let known = [
        ("string", "ein Text in Anführungszeichen"),
        ("identifier", "ein Name"),
        ("an identifier", "ein Name"),
        ("integer", "eine Zahl"),
        ("an expression", "ein Ausdruck"),
    ];
    let german = |word: &str| {
        let found = known.iter().find(|(english, _)| *english == word);
        found.map_or_else(|| format!("„{}“", word.trim_matches('`')), |(_, it)| (*it).to_owned())
    };
    words.split(" oder ").map(german).collect::<Vec<_>>().join(" oder ")
}
