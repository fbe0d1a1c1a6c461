//! The messages for the panel in the browser, those about the page at hand first.

use super::desk::{Desk, Shown};
use super::excerpt::{Line, excerpt};
use crate::base::address::Address;
use crate::base::diag::{Diag, Severity};
use crate::base::lines::{Lines, Position};
use crate::base::locate::Locate;
use crate::build::Messages;
use crate::check::Rule;
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::Arc;

/// More would help nobody.
const MOST: usize = 100;

/// A message as the panel shows it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Message {
    /// `Fehler`, `Warnung` or `Hinweis`.
    #[serde(rename = "art")]
    pub severity: &'static str,
    /// `P080`.
    #[serde(rename = "regel")]
    pub rule: &'static str,
    /// What it finds, in a few words.
    #[serde(rename = "regeltitel")]
    pub title: &'static str,
    /// What is.
    #[serde(rename = "text")]
    pub text: String,
    /// A few words about the place.
    #[serde(rename = "etikett")]
    pub label: String,
    /// What to do.
    #[serde(rename = "hilfe")]
    pub help: Option<String>,
    /// The file, empty for the handbook as a whole.
    #[serde(rename = "datei")]
    pub path: Arc<str>,
    /// `content/seiten/index.md:3:14`.
    #[serde(rename = "ort")]
    pub origin: String,
    /// Opens the place in the editor.
    #[serde(rename = "oeffnen")]
    pub open: Option<String>,
    /// The lines around the place.
    #[serde(rename = "auszug")]
    pub lines: Vec<Line>,
    /// Whether it is about the page at hand.
    #[serde(rename = "eigene")]
    pub own: bool,
}

/// All messages about a state, for the page at a path of the site.
pub fn messages(desk: &Desk, shown: &Shown, page: &str) -> Value {
    let found = &shown.view.messages;
    let own = sources(shown, page);
    let mut all = listed(desk, found, &own);
    // Sorting keeps the order of files and positions within each group.
    all.sort_by_key(|message| (message.severity != Severity::Error.word(), !message.own));
    all.truncate(MOST);
    let rules: BTreeSet<&str> = all.iter().map(|message| message.rule).collect();
    let rules: serde_json::Map<String, Value> = rules
        .into_iter()
        .filter_map(|id| Some((id.to_owned(), Value::from(Rule::by_id(id)?.doc))))
        .collect();
    json!({
        "stand": desk.stand(shown).to_string(),
        "fehler": found.count(Severity::Error),
        "warnungen": found.count(Severity::Warning) + found.count(Severity::Note),
        "meldungen": all,
        "regeln": rules,
    })
}

/// Messages with places looked up; those at one of the paths are marked as the page's own.
pub fn listed(desk: &Desk, messages: &Messages, own: &[Arc<str>]) -> Vec<Message> {
    let mut lines = Lines::default();
    messages.diags.iter().map(|diag| message(desk, messages, diag, own, &mut lines)).collect()
}

fn message(
    desk: &Desk,
    places: &dyn Locate,
    diag: &Diag,
    own: &[Arc<str>],
    lines: &mut Lines,
) -> Message {
    let at = places.locate(&diag.place);
    let range = lines.of(&at);
    let start = range.map(|(start, _)| start);
    let open = (!at.path.is_empty())
        .then(|| desk.open(&at.path, start.unwrap_or(Position { line: 1, column: 1 })))
        .flatten();
    Message {
        severity: diag.severity.word(),
        rule: diag.rule.0,
        title: Rule::by_id(diag.rule.0).map_or("", |rule| rule.title),
        text: diag.message.clone(),
        label: diag.label.clone(),
        help: diag.help.clone(),
        own: own.contains(&at.path),
        origin: at.origin(start),
        open,
        lines: excerpt(&at, range),
        path: at.path,
    }
}

/// The files that the page at a path of the site is made from.
fn sources(shown: &Shown, page: &str) -> Vec<Arc<str>> {
    let folder = page.trim_start_matches('/').trim_end_matches("index.html");
    let Some(edition) = &shown.view.edition else { return Vec::new() };
    edition.sources(&Address::new(folder))
}

impl Desk {
    /// The address that opens a place in the editor.
    fn open(&self, path: &str, Position { line, column }: Position) -> Option<String> {
        let pattern = self.editor.as_deref()?;
        let file = self.root.join(path);
        let file = percent_encoding::utf8_percent_encode(file.to_str()?, PATH).to_string();
        let parts =
            [("{datei}", file), ("{zeile}", line.to_string()), ("{spalte}", column.to_string())];
        Some(parts.iter().fold(pattern.to_owned(), |all, (name, value)| all.replace(name, value)))
    }
}

/// What a path keeps in an address.
const PATH: &percent_encoding::AsciiSet = &percent_encoding::NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b':');
