//! `leitfaden build` and `leitfaden check`.

use crate::base::date::Date;
use crate::build::publish::{Report, is_published};
use crate::build::{self, Drafts, History, Options, Outcome, Strictness};
use crate::cli::args::{Format, Release};
use crate::cli::day::today;
use crate::cli::exit::Exit;
use crate::cli::fault::Fault;
use crate::cli::german::counted;
use crate::cli::history::history;
use crate::cli::out::{self, Progress};
use crate::cli::print::{self, Tally};
use crate::cli::rules::rules;
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// Whether a run was meant to publish.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Aim {
    Publish,
    CheckOnly,
}

pub(in crate::cli) fn build(arguments: &Release) -> Result<Exit, Fault> {
    let history = history(&arguments.project);
    let options = Options { history, ..interpret(arguments) };
    let outcome = with_progress(|| build::build(&options))?;
    Ok(report(outcome, &options, arguments.format, Aim::Publish))
}

pub(in crate::cli) fn check(arguments: &Release) -> Result<Exit, Fault> {
    let options = interpret(arguments);
    let outcome = with_progress(|| build::check(&options))?;
    Ok(report(outcome, &options, arguments.format, Aim::CheckOnly))
}

/// A handbook as the preview shows it; nothing is published.
pub(in crate::cli) fn look(project: &Path, drafts: bool, day: Option<Date>) -> Options {
    Options {
        project: project.to_owned(),
        output: PathBuf::new(),
        base_url: None,
        drafts: if drafts { Drafts::Show } else { Drafts::Hide },
        strictness: Strictness::Errors,
        today: day.unwrap_or_else(today),
        history: history(project),
    }
}

/// An output folder that was named counts from the current folder, the usual one from the handbook.
fn interpret(arguments: &Release) -> Options {
    let output = match &arguments.output {
        Some(named) => std::path::absolute(named).unwrap_or_else(|_| named.clone()),
        None => arguments.project.join("public"),
    };
    Options {
        project: arguments.project.clone(),
        output,
        base_url: arguments.base_url.clone(),
        drafts: if arguments.drafts { Drafts::Show } else { Drafts::Hide },
        strictness: if arguments.strict { Strictness::Warnings } else { Strictness::Errors },
        today: arguments.today.unwrap_or_else(today),
        history: History::default(),
    }
}

fn with_progress<T>(work: impl FnOnce() -> T) -> T {
    let progress = Progress::start("Das Handbuch wird geprüft und gebaut …");
    let result = work();
    if let Some(progress) = progress {
        progress.end();
    }
    result
}

fn report(outcome: Outcome, options: &Options, format: Format, aim: Aim) -> Exit {
    let tally = Tally::of(&outcome);
    let items = print::items(&outcome.messages.diags, &outcome.messages);
    let ending = || ending(&outcome, &tally, options, aim);
    let text = match format {
        Format::Json => print::json(&items, &tally),
        Format::Sarif => print::sarif(&items, &rules()),
        Format::Full => print::full(&items, out::colour()) + &ending(),
        Format::Short => print::short(&items) + &ending(),
    };
    out::say(&text);
    // The process ends anyway; giving back all sources piece by piece would only delay it.
    rayon::spawn(move || drop(outcome));
    if tally.has_mistakes(options.strictness) { Exit::Mistakes } else { Exit::Clean }
}

/// The lines below the messages.
fn ending(outcome: &Outcome, tally: &Tally, options: &Options, aim: Aim) -> String {
    let mut text = outcome.published.as_ref().map(remarks).unwrap_or_default();
    if aim == Aim::Publish && outcome.published.is_none() {
        text.push_str(&refusal(tally, options.strictness));
        let before = is_published(&options.output);
        text.push_str(if before { " Der bisherige Stand bleibt unverändert.\n" } else { "\n" });
    }
    text + &print::summary(tally, options.strictness)
}

/// `Nichts veröffentlicht: 3 Fehler.`
fn refusal(tally: &Tally, strictness: Strictness) -> String {
    let mut reasons = Vec::new();
    if tally.errors > 0 {
        reasons.push(counted(tally.errors, "Fehler", "Fehler"));
    }
    if strictness == Strictness::Warnings && tally.warnings > 0 {
        reasons.push(counted(tally.warnings, "Warnung", "Warnungen"));
    }
    format!("Nichts veröffentlicht: {}.", reasons.join(" und "))
}

fn remarks(report: &Report) -> String {
    let mut text = String::new();
    for note in &report.notes {
        writeln!(text, "{note}").expect("text takes all");
    }
    if let [first, others @ ..] = &report.foreign[..] {
        let more = match others.len() {
            0 => String::new(),
            count => format!(" und {}", counted(count, "weitere Datei", "weitere Dateien")),
        };
        writeln!(text, "Nicht von leitfaden und unverändert: {first}{more}")
            .expect("text takes all");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn why_nothing_was_published() {
        let tally = Tally { errors: 1, warnings: 2, ..Tally::default() };
        assert_eq!(refusal(&tally, Strictness::Errors), "Nichts veröffentlicht: 1 Fehler.");
        assert!(refusal(&tally, Strictness::Warnings).contains("1 Fehler und 2 Warnungen."));
    }
}
