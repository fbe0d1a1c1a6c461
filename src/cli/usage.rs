//! What is wrong with a command line, in German.

use super::args::Cli;
use crate::base::nearest::nearest;
use clap::CommandFactory;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

/// The German message for an error of the argument parser; `typed` is the command that was meant.
pub(super) fn german(error: &Error, typed: &str) -> String {
    let word = |kind| context(error, kind);
    let argument = word(ContextKind::InvalidArg).unwrap_or_default();
    let value = word(ContextKind::InvalidValue).unwrap_or_default();
    let first = match error.kind() {
        ErrorKind::InvalidSubcommand => format!(
            "den Befehl „{}“ gibt es nicht",
            word(ContextKind::InvalidSubcommand).unwrap_or_default()
        ),
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            format!("den Schalter „{argument}“ gibt es hier nicht")
        }
        ErrorKind::UnknownArgument => format!("„{argument}“ ist zu viel"),
        ErrorKind::InvalidValue if value.is_empty() => format!("bei „{argument}“ fehlt der Wert"),
        ErrorKind::InvalidValue => format!("„{value}“ ist kein Wert für „{argument}“"),
        ErrorKind::ValueValidation => {
            let why = std::error::Error::source(error).map(|why| format!(": {why}"));
            format!("„{value}“ ist kein Wert für „{argument}“{}", why.unwrap_or_default())
        }
        ErrorKind::MissingRequiredArgument => missing(&argument),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "es fehlt ein Befehl".to_owned()
        }
        ErrorKind::ArgumentConflict => format!("„{argument}“ steht zweimal oder passt nicht dazu"),
        ErrorKind::TooManyValues => format!("„{argument}“ hat zu viele Werte"),
        ErrorKind::InvalidUtf8 => "der Aufruf enthält Zeichen, die kein UTF-8 sind".to_owned(),
        _ => "der Aufruf ist nicht verständlich".to_owned(),
    };
    format!("Fehler: {first}\n  = Hilfe: {}\n\nAufruf: {}\n", help(error, typed), usage(typed))
}

/// `es fehlen die Art und die Kennung`.
fn missing(arguments: &str) -> String {
    let words: Vec<&str> = arguments.split(", ").map(in_words).collect();
    let verb = if words.len() == 1 { "fehlt" } else { "fehlen" };
    format!("es {verb} {}", words.join(" und "))
}

fn in_words(argument: &str) -> &str {
    match argument {
        "<ART>" => "die Art",
        "<DATEI>" => "die Datei",
        "<FORM>" => "die Form der Datei",
        "<KENNUNG>" => "die Kennung",
        "<ORDNER>" => "der Ordner",
        "<SHELL>" => "der Name der Shell",
        other => other,
    }
}

/// How a command is called that needs more than its name.
fn example(typed: &str) -> Option<&'static str> {
    Some(match typed {
        "init" => "leitfaden init handbuch",
        "new" => "leitfaden new begriff nachnutzung",
        "import" => "leitfaden import csv begriff.csv",
        "completions" => "leitfaden completions bash",
        _ => return None,
    })
}

fn help(error: &Error, typed: &str) -> String {
    let suggested =
        [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    if let Some(name) = suggested.into_iter().find_map(|kind| context(error, kind)) {
        // The parser may know several; the first of them is not always the nearest.
        let word = wrong_word(error).unwrap_or_default();
        let near = nearest(&word, name.split(", ")).or_else(|| name.split(", ").next());
        return format!("meinten Sie „{}“?", near.unwrap_or_default());
    }
    let allowed = context(error, ContextKind::ValidValue)
        .or_else(|| context(error, ContextKind::ValidSubcommand))
        .filter(|words| !words.is_empty());
    match (allowed, error.kind()) {
        (Some(words), _) => format!("möglich sind: {words}"),
        (None, ErrorKind::MissingRequiredArgument) => match example(typed) {
            Some(example) => format!("zum Beispiel „{example}“"),
            None => "die Angabe ergänzen".to_owned(),
        },
        _ => "mit --help alle Befehle und Schalter ansehen".to_owned(),
    }
}

/// The word that means nothing.
fn wrong_word(error: &Error) -> Option<String> {
    let kinds =
        [ContextKind::InvalidSubcommand, ContextKind::InvalidValue, ContextKind::InvalidArg];
    kinds.into_iter().find_map(|kind| context(error, kind))
}

/// How the command is called that was meant, or the program if there is no such command.
fn usage(typed: &str) -> String {
    let mut program = Cli::command();
    let usage = match program.find_subcommand_mut(typed) {
        Some(command) => command.render_usage(),
        None => program.render_usage(),
    };
    usage.to_string().trim_start_matches("Usage:").trim().to_owned()
}

fn context(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        ContextValue::StyledStrs(texts) => {
            Some(texts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    #[test]
    fn slips_are_explained() {
        for (line, wanted) in [
            ("biuld", "Fehler: den Befehl „biuld“ gibt es nicht\n  = Hilfe: meinten Sie „build“?"),
            (
                "build --drafs",
                "Fehler: den Schalter „--drafs“ gibt es hier nicht\n  = Hilfe: meinten Sie „--drafts“?",
            ),
            ("chek", "Fehler: den Befehl „chek“ gibt es nicht\n  = Hilfe: meinten Sie „check“?"),
            ("build x", "Fehler: „x“ ist zu viel"),
            (
                "check --format xml",
                "Fehler: „xml“ ist kein Wert für „--format <FORM>“\n  = Hilfe: möglich sind: full, short, json, sarif",
            ),
            ("check --format", "Fehler: bei „--format <FORM>“ fehlt der Wert"),
            (
                "check --today morgen",
                "Fehler: „morgen“ ist kein Wert für „--today <JJJJ-MM-TT>“: gebraucht wird ein Tag als JJJJ-MM-TT\n  = Hilfe: mit --help alle Befehle und Schalter ansehen\n\nAufruf: leitfaden check [Schalter]\n",
            ),
            (
                "init",
                "Fehler: es fehlt der Ordner\n  = Hilfe: zum Beispiel „leitfaden init handbuch“\n\nAufruf: leitfaden init ORDNER [Schalter]\n",
            ),
            (
                "new",
                "Fehler: es fehlen die Art und die Kennung\n  = Hilfe: zum Beispiel „leitfaden new begriff nachnutzung“\n",
            ),
            ("new stelle", "Fehler: es fehlt die Kennung\n"),
            (
                "import",
                "Fehler: es fehlen die Form der Datei und die Datei\n  = Hilfe: zum Beispiel „leitfaden import csv begriff.csv“\n",
            ),
            ("completions", "Fehler: es fehlt der Name der Shell\n"),
            ("", "Fehler: es fehlt ein Befehl"),
        ] {
            let words = ["leitfaden"].into_iter().chain(line.split_whitespace());
            let error = Cli::try_parse_from(words).expect_err(line);
            let text = german(&error, line.split_whitespace().next().unwrap_or(""));
            assert!(text.starts_with(wanted), "{line}: {text}");
            assert!(text.contains("\nAufruf: leitfaden "), "{text}");
            assert!(!text.contains("Usage"), "{text}");
        }
    }
}
