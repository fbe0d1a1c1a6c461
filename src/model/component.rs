//! The components that may stand in Markdown: names, values, and what they refer to.

use super::entity::document::DocumentKind;
use super::entity::interface::InterfaceState;
use super::entity::news::NewsKind;
use super::entity::role::RoleLevel;
use super::entity::source::SourceKind;
use super::value::LandCode;
use crate::parse::markdown::{Component, Form};

/// A component that may stand in Markdown.
#[derive(Clone, Copy, Debug)]
pub struct ComponentSpec {
    /// Its name.
    pub name: &'static str,
    /// How it stands in the text.
    pub form: Form,
    /// What it shows, in German.
    pub doc: &'static str,
    /// Its values.
    pub args: &'static [ArgSpec],
}

/// A value of a component.
#[derive(Clone, Copy, Debug)]
pub struct ArgSpec {
    /// Its key; `""` for the value without a key.
    pub key: &'static str,
    /// What it may be.
    pub value: ArgValue,
    /// Whether it must be there.
    pub required: bool,
}

/// What the value of a component may be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ArgValue {
    /// The id of a record.
    Id(&'static str),
    /// Several ids, separated by commas.
    Ids(&'static str),
    /// One of a few words.
    Word(&'static [&'static str]),
    /// The id of a rule of the checks.
    Rule,
}

const fn must(key: &'static str, kind: &'static str) -> ArgSpec {
    ArgSpec { key, value: ArgValue::Id(kind), required: true }
}

const fn may(key: &'static str, kind: &'static str) -> ArgSpec {
    ArgSpec { key, value: ArgValue::Id(kind), required: false }
}

const fn only(kind: &'static str) -> ArgSpec {
    ArgSpec { key: "nur", value: ArgValue::Ids(kind), required: false }
}

const fn word(key: &'static str, words: &'static [&'static str], required: bool) -> ArgSpec {
    ArgSpec { key, value: ArgValue::Word(words), required }
}

const fn inline(name: &'static str, doc: &'static str, args: &'static [ArgSpec]) -> ComponentSpec {
    ComponentSpec { name, form: Form::Inline, doc, args }
}

const fn block(name: &'static str, doc: &'static str, args: &'static [ArgSpec]) -> ComponentSpec {
    ComponentSpec { name, form: Form::Block, doc, args }
}

const COMPARABLE: &[&str] = &["nachnutzungsmodell", "anbindungsvariante"];
const TASK_BANDS: &[&str] = &["phasenunabhaengig", "projektunabhaengig"];
const YES_NO: &[&str] = &["ja", "nein"];

/// All components.
pub const COMPONENTS: &[ComponentSpec] = &[
    inline("kennzahl", "Wert einer Kennzahl mit Einheit", &[must("", "kennzahl")]),
    inline("stand", "Stand einer Kennzahl", &[must("", "kennzahl")]),
    inline("mail", "E-Mail-Adresse eines Kontakts", &[must("", "kontakt")]),
    block("schritte", "Schritte eines Ablaufs", &[must("ablauf", "ablauf")]),
    block("checkliste", "Schritte eines Ablaufs zum Abhaken", &[must("ablauf", "ablauf")]),
    block(
        "abhaengigkeiten",
        "welcher Schritt sofort beginnt und welcher wartet",
        &[must("ablauf", "ablauf")],
    ),
    block("beteiligte", "wer bei welchem Schritt handelt", &[must("ablauf", "ablauf")]),
    block(
        "vergleich",
        "Nachnutzungsmodelle oder Anbindungsvarianten nebeneinander",
        &[
            word("art", COMPARABLE, true),
            ArgSpec { key: "nur", value: ArgValue::Ids("*"), required: false },
        ],
    ),
    block("matrix", "eine Finanzierungsmatrix", &[must("", "finanzierungsmatrix")]),
    block("zeitstrahl", "Phasen und Meilensteine eines Phasenmodells", &[must("", "phasenmodell")]),
    block("kontaktbox", "ein Kontakt", &[must("", "kontakt")]),
    block("kontakte", "alle Kontakte", &[only("kontakt")]),
    block(
        "dokumente",
        "Dokumente",
        &[may("dimension", "dimension"), word("art", DocumentKind::NAMES, false), only("dokument")],
    ),
    block(
        "fragen",
        "Prüffragen",
        &[
            may("dimension", "dimension"),
            may("phase", "phase"),
            word("pflicht", YES_NO, false),
            word("offen", YES_NO, false),
        ],
    ),
    block("begriffe", "Begriffe mit Erklärung", &[only("begriff")]),
    block("kosten", "Kosten eines Onlinedienstes", &[must("onlinedienst", "onlinedienst")]),
    block("support", "ein Supportmodell", &[must("", "supportmodell")]),
    block(
        "aufgaben",
        "Aufgaben einer Phase oder eines Bandes",
        &[may("phase", "phase"), word("band", TASK_BANDS, false)],
    ),
    block(
        "zustaendigkeiten",
        "wer in welcher Phase oder bei welcher Aufgabe beteiligt ist",
        &[
            ArgSpec { key: "", value: ArgValue::Id("phasenmodell"), required: false },
            may("phase", "phase"),
        ],
    ),
    block("meilenstein", "ein Meilenstein", &[must("", "meilenstein")]),
    block(
        "finanzierungsregel",
        "eine Finanzierungsregel mit ihren Kosten",
        &[must("", "finanzierungsregel")],
    ),
    block("rechtsgrundlagen", "alle Rechtsgrundlagen und wofür sie gelten", &[]),
    block(
        "regel",
        "was eine Regel der Prüfung will, mit Beispiel",
        &[ArgSpec { key: "", value: ArgValue::Rule, required: true }],
    ),
    block("rollen", "Rollen", &[word("ebene", RoleLevel::NAMES, false)]),
    block("kennzahlen", "Kennzahlen mit Stand und Quelle", &[only("kennzahl")]),
    block("aufschluesselung", "woraus sich eine Kennzahl zusammensetzt", &[must("", "kennzahl")]),
    block("quellenliste", "Quellen", &[word("art", SourceKind::NAMES, false)]),
    block("basisdienste", "alle Basisdienste", &[]),
    block(
        "steckbrief",
        "die vier Antworten zu einem Onlinedienst",
        &[must("onlinedienst", "onlinedienst")],
    ),
    block("arbeitsblatt", "ein leeres Blatt zum Ausfüllen", &[must("", "arbeitsblatt")]),
    block("bereitschaft", "was nach allen Schritten vorliegt", &[must("ablauf", "ablauf")]),
    block(
        "beschluesse",
        "Beschlüsse, der jüngste zuerst",
        &[may("dimension", "dimension"), may("gremium", "gremium")],
    ),
    block(
        "bestand",
        "Ist, Soll und Lücken einer Bestandsaufnahme",
        &[must("", "bestandsaufnahme")],
    ),
    block(
        "beteiligung",
        "wer in welchem Themenfeld mitarbeitet",
        &[word("land", LandCode::NAMES, false)],
    ),
    block("entscheidung", "Fragen eines Entscheidungsbaums", &[must("", "entscheidungsbaum")]),
    block("erfahrungen", "Erfahrungen", &[may("dimension", "dimension"), only("erfahrung")]),
    block("erklaerung", "die Erklärung zur Barrierefreiheit aus den Einstellungen", &[]),
    block("gremien", "Gremien und wem sie berichten", &[may("land", "land")]),
    block(
        "herausforderungen",
        "Stufen mit Themen und Fragen",
        &[may("dimension", "dimension"), word("offen", YES_NO, false), only("herausforderung")],
    ),
    block("karte", "Gebiete mit Umsetzungsstand", &[must("", "kachelkarte")]),
    block("lizenz", "Lizenz und Urheberschaft einer Quelle", &[must("", "quelle")]),
    block("massnahmen", "Maßnahmen in drei Spuren", &[may("stelle", "stelle")]),
    block("meldungen", "Meldungen, die jüngste zuerst", &[word("art", NewsKind::NAMES, false)]),
    block("optionen", "Wahlmöglichkeiten eines Vergleichs", &[must("", "vergleich")]),
    block("phasenvergleich", "Phasen eines Modells neben anderen", &[must("", "phasenmodell")]),
    block("projektvorlage", "Arbeitspakete als Baum", &[must("", "projektvorlage")]),
    block("prozess", "ein Prozess in sechs Antworten", &[must("", "prozess")]),
    block("reihe", "eine Kennzahl im Zeitverlauf", &[must("", "kennzahl")]),
    block(
        "schnittstellen",
        "Schnittstellen mit Zustand",
        &[word("zustand", InterfaceState::NAMES, false), only("schnittstelle")],
    ),
    block("statustafel", "was in welcher Phase ist", &[must("", "phasenmodell")]),
    block("steckbriefe", "Steckbriefe nach Themenfeld", &[may("themenfeld", "themenfeld")]),
    block("termine", "Termine, der späteste zuerst", &[only("termin")]),
    block("umfrage", "eine Umfrage mit ihren Runden", &[must("", "umfrage")]),
    block("workshop", "Ablauf eines Workshops mit Minuten", &[must("", "workshop")]),
];

/// The component of a name.
pub fn spec(name: &str) -> Option<&'static ComponentSpec> {
    COMPONENTS.iter().find(|spec| spec.name == name)
}

/// The value a call gives for an argument.
pub fn value<'a>(call: &'a Component, arg: &ArgSpec) -> Option<&'a str> {
    if arg.key.is_empty() { call.bare().next() } else { call.named(arg.key) }
}

/// The entity an argument refers to; `vergleich` takes it from its `art`.
pub fn kind_of<'a>(call: &'a Component, kind: &'a str) -> &'a str {
    if kind == "*" { call.named("art").unwrap_or_default() } else { kind }
}

/// All records that a call names: entity and id.
pub fn records(call: &Component) -> Vec<(&str, &str)> {
    let Some(spec) = spec(&call.name) else { return Vec::new() };
    let mut found = Vec::new();
    for arg in spec.args {
        let Some(text) = value(call, arg) else { continue };
        match arg.value {
            ArgValue::Id(kind) => found.push((kind, text)),
            ArgValue::Ids(kind) => {
                let ids = text.split(',').map(str::trim).filter(|id| !id.is_empty());
                found.extend(ids.map(|id| (kind_of(call, kind), id)));
            }
            ArgValue::Word(_) | ArgValue::Rule => {}
        }
    }
    found
}
