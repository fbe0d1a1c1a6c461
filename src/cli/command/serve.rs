//! `leitfaden serve`.

use super::release::look;
use crate::base::diag::{Diag, Severity};
use crate::base::locate::Locate;
use crate::build::Messages;
use crate::cli::args::Serve;
use crate::cli::exit::Exit;
use crate::cli::fault::Fault;
use crate::cli::german::counted;
use crate::cli::{out, print};
use crate::preview::{self, Options, Told, Watching};
use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

/// Editors whose addresses are known.
const EDITORS: [(&str, &str); 4] = [
    ("vscode", "vscode://file{datei}:{zeile}:{spalte}"),
    ("vscodium", "vscodium://file{datei}:{zeile}:{spalte}"),
    ("idea", "idea://open?file={datei}&line={zeile}&column={spalte}"),
    ("zed", "zed://file{datei}:{zeile}:{spalte}"),
];

pub(in crate::cli) fn serve(arguments: &Serve) -> Result<Exit, Fault> {
    let watching = if arguments.poll { Watching::Polling } else { Watching::Events };
    let editor = arguments.editor.as_deref().map(pattern).transpose()?;
    let build = look(&arguments.project, arguments.drafts, arguments.today);
    let options = Options { build, port: arguments.port, editor, watching };
    let (open, wished) = (arguments.open, arguments.port);
    let said = Mutex::new(BTreeSet::new());
    preview::run(options, move |told| match told {
        Told::Address(address) => greet(address, wished, open),
        Told::Watching(words) => out::say(&format!("{words}\n")),
        Told::Checked(shown) => {
            let mut said = said.lock().unwrap_or_else(PoisonError::into_inner);
            out::say(&news(&shown.view.messages, &mut said));
        }
    })?;
    out::say("\nVorschau beendet.\n");
    Ok(Exit::Clean)
}

/// The address that opens a file in an editor: a name that is known, or an address of one's own.
fn pattern(name: &str) -> Result<String, Fault> {
    if let Some((_, pattern)) = EDITORS.iter().find(|(known, _)| *known == name) {
        return Ok((*pattern).to_owned());
    }
    if name.contains("://") && name.contains("{datei}") {
        return Ok(name.to_owned());
    }
    let names: Vec<&str> = EDITORS.iter().map(|(name, _)| *name).collect();
    Err(Fault::Unknown {
        message: format!("den Editor „{name}“ kennt leitfaden nicht"),
        help: format!(
            "möglich sind {}, oder eine Adresse wie „vscode://file{{datei}}:{{zeile}}:{{spalte}}“",
            names.join(", ")
        ),
    })
}

fn greet(address: &str, wished: u16, open: bool) {
    let port = address.trim_end_matches('/').rsplit(':').next();
    let busy = wished != 0 && port != Some(&*wished.to_string());
    let why = if busy { format!(" (Port {wished} ist belegt)") } else { String::new() };
    out::say(&format!("Vorschau: {address}{why}\nBeenden mit Strg+C.\n"));
    if open && open::that_detached(address).is_err() {
        out::say("Der Browser lässt sich nicht öffnen. Bitte die Adresse selbst eingeben.\n");
    }
}

/// What is new among the messages; each is said once until it has gone.
fn news(messages: &Messages, said: &mut BTreeSet<String>) -> String {
    let name = |diag: &Diag| {
        let path = messages.locate(&diag.place).path;
        format!("{} {path} {}", diag.rule, diag.message)
    };
    let names: BTreeSet<String> = messages.diags.iter().map(name).collect();
    let new: Vec<Diag> =
        messages.diags.iter().filter(|diag| !said.contains(&name(diag))).cloned().collect();
    let gone = said.difference(&names).count();
    *said = names;
    if new.is_empty() && gone == 0 {
        return String::new();
    }
    let excerpts = print::full(&print::items(&new, messages), out::colour());
    excerpts + &sum(messages)
}

fn sum(messages: &Messages) -> String {
    let counts = [
        (messages.count(Severity::Error), "Fehler", "Fehler"),
        (messages.count(Severity::Warning), "Warnung", "Warnungen"),
        (messages.count(Severity::Note), "Hinweis", "Hinweise"),
    ];
    let there = counts.into_iter().filter(|(count, ..)| *count > 0);
    let words: Vec<String> = there.map(|(count, one, many)| counted(count, one, many)).collect();
    if words.is_empty() {
        return "Keine Meldungen mehr.\n".to_owned();
    }
    format!("{}\n", words.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::diag::RuleId;
    use crate::base::place::Place;

    #[test]
    fn each_message_is_said_once_until_it_has_gone() {
        let diag = |text: &str| Diag::error(RuleId("P001"), Place::Project, text);
        let mut said = BTreeSet::new();
        let mut say = |texts: &[&str]| {
            let diags = texts.iter().map(|text| diag(text)).collect();
            news(&Messages::homeless(diags), &mut said)
        };
        assert_eq!(say(&[]), "");
        assert!(say(&["eins"]).ends_with("1 Fehler\n"));
        assert_eq!(say(&["eins"]), "");
        let both = say(&["eins", "zwei"]);
        assert!(both.contains("zwei") && !both.contains("eins") && both.ends_with("2 Fehler\n"));
        assert_eq!(say(&["zwei"]), "1 Fehler\n");
        assert_eq!(say(&[]), "Keine Meldungen mehr.\n");
        assert!(say(&["eins"]).contains("eins"));
    }

    #[test]
    fn editors_by_name_or_address() {
        assert!(pattern("vscode").is_ok_and(|it| it.starts_with("vscode://file{datei}")));
        assert!(pattern("subl://open?url=file://{datei}&line={zeile}").is_ok());
        let fault = pattern("word").unwrap_or_else(|fault| fault.to_string());
        assert!(fault.contains("„word“") && fault.contains("Hilfe"), "{fault}");
    }
}
