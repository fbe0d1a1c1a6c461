//! Every component is drawn, and every shape has the keys that its template reads.

use super::testing::{sample, shown};
use super::{Drawn, Shown};
use crate::model::component::COMPONENTS;
use crate::parse::markdown::Form;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A call of every component, with the fixture of its template.
const CALLS: &[(&str, &str)] = &[
    ("kennzahl gesamt", ""),
    ("stand gesamt", ""),
    ("mail postfach", ""),
    ("schritte ablauf=anleitung", include_str!("../../tests/theme/bausteine-schritte.json")),
    ("checkliste ablauf=anleitung", CHECKLIST),
    ("abhaengigkeiten ablauf=anleitung", DRAWING),
    ("beteiligte ablauf=anleitung", DRAWING),
    ("vergleich art=nachnutzungsmodell", COMPARISON),
    ("vergleich art=anbindungsvariante", COMPARISON),
    ("matrix matrix", TABLE),
    ("zeitstrahl modell", include_str!("../../tests/theme/bausteine-zeitstrahl.json")),
    ("kontaktbox postfach", CONTACT),
    ("kontakte", CONTACT),
    ("dokumente", include_str!("../../tests/theme/bausteine-dokumente.json")),
    ("fragen", include_str!("../../tests/theme/bausteine-fragen.json")),
    ("begriffe", include_str!("../../tests/theme/bausteine-begriffe.json")),
    ("kosten onlinedienst=gastro", DRAWING),
    ("support hilfe", include_str!("../../tests/theme/bausteine-support.json")),
    ("aufgaben", include_str!("../../tests/theme/bausteine-aufgaben.json")),
    ("rollen", TABLE),
    ("zustaendigkeiten modell", TABLE),
    ("meilenstein erkannt", include_str!("../../tests/theme/bausteine-meilenstein.json")),
    (
        "finanzierungsregel regel",
        include_str!("../../tests/theme/bausteine-finanzierungsregel.json"),
    ),
    ("rechtsgrundlagen", TABLE),
    ("regel P001", include_str!("../../tests/theme/bausteine-regel.json")),
    ("kennzahlen", TABLE),
    ("aufschluesselung gesamt", DRAWING),
    ("quellenliste", TABLE),
    ("basisdienste", TABLE),
    ("steckbrief onlinedienst=gastro", ANSWERS),
    ("arbeitsblatt blatt", include_str!("../../tests/theme/bausteine-arbeitsblatt.json")),
    ("bereitschaft ablauf=anleitung", CHECKLIST),
    ("beschluesse", TABLE),
    ("bestand haus", TABLE),
    ("beteiligung", TABLE),
    ("entscheidung wahl", include_str!("../../tests/theme/bausteine-entscheidung.json")),
    ("erfahrungen", include_str!("../../tests/theme/bausteine-erfahrungen.json")),
    ("erklaerung", include_str!("../../tests/theme/bausteine-erklaerung.json")),
    ("gremien", DRAWING),
    ("herausforderungen", include_str!("../../tests/theme/bausteine-herausforderungen.json")),
    ("karte karte", DRAWING),
    ("lizenz deck", include_str!("../../tests/theme/bausteine-lizenz.json")),
    ("massnahmen", include_str!("../../tests/theme/bausteine-massnahmen.json")),
    ("meldungen", TABLE),
    ("optionen start", COMPARISON),
    ("phasenvergleich anderes", TABLE),
    ("projektvorlage muster", TABLE),
    ("prozess ablauf", include_str!("../../tests/theme/bausteine-prozess.json")),
    ("reihe antraege", DRAWING),
    ("schnittstellen", TABLE),
    ("statustafel modell", TABLE),
    ("steckbriefe", TABLE),
    ("termine", TABLE),
    ("umfrage dms-2", DRAWING),
    ("workshop werkstatt", TABLE),
];

const CHECKLIST: &str = include_str!("../../tests/theme/bausteine-checkliste.json");
const DRAWING: &str = include_str!("../../tests/theme/bausteine-zeichnung.json");
const TABLE: &str = include_str!("../../tests/theme/bausteine-tabelle.json");
const COMPARISON: &str = include_str!("../../tests/theme/bausteine-vergleich.json");
const CONTACT: &str = include_str!("../../tests/theme/bausteine-kontaktbox.json");
const ANSWERS: &str = include_str!("../../tests/theme/bausteine-antworten.json");

#[test]
fn every_component_is_drawn() {
    let site = sample();
    for spec in COMPONENTS {
        let name = |call: &str| call.split(' ').next() == Some(spec.name);
        let (call, _) = CALLS.iter().find(|(call, _)| name(call)).expect("a call");
        match (spec.form, shown(&site, call)) {
            (Form::Inline, Shown::Inline(html)) => assert!(!html.is_empty(), "{call}"),
            (Form::Block, Shown::Block(blocks)) => assert!(!blocks.is_empty(), "{call}"),
            (_, other) => panic!("{call} shows {other:?}"),
        }
    }
}

#[test]
fn nothing_stands_where_nothing_is_found() {
    let site = sample();
    for call in [
        "kennzahl fehlt",
        "mail fehlt",
        "schritte ablauf=fehlt",
        "aufgaben phase=versteckt",
        "fragen dimension=fehlt",
        "dokumente art=beschluss",
        "kennzahlen nur=fehlt",
        "vergleich art=rolle",
        "unbekannt",
    ] {
        assert_eq!(shown(&site, call), Shown::Nothing, "{call}");
    }
}

#[test]
fn tables_of_a_page_are_numbered() {
    let site = sample();
    let ink = super::Ink::new(&site, "");
    let mut count = 0;
    let mut anchors = Vec::new();
    for call in ["quellenliste", "vergleich art=nachnutzungsmodell", "rollen"] {
        let Shown::Block(blocks) = super::draw(&ink, &super::testing::call(call), &mut count)
        else {
            panic!("{call} shows blocks")
        };
        for block in blocks {
            let data = serde_json::to_value(block.data).expect("plain data");
            anchors.push(data["anker"].as_str().expect("an anchor").to_owned());
        }
    }
    assert_eq!(anchors, ["daten-1", "daten-2", "daten-3", "daten-4"]);
}

#[test]
fn shapes_have_the_keys_of_their_fixtures() {
    let site = sample();
    for (call, fixture) in CALLS.iter().filter(|(_, fixture)| !fixture.is_empty()) {
        let fixture: Value = serde_json::from_str(fixture).expect("a fixture");
        let Shown::Block(blocks) = shown(&site, call) else { panic!("{call} shows blocks") };
        // A drawing above a list has the fixture of drawings.
        let own = |drawn: &Drawn| fixture.get(drawn.key).is_some();
        for Drawn { template, key, data } in blocks.into_iter().filter(own) {
            assert!(template.starts_with("bausteine/"), "{template}");
            let data = serde_json::to_value(data).expect("plain data");
            let (ours, wanted) = (keys(&data), keys(&fixture[key]));
            for (path, keys) in ours {
                // What is empty in the fixture has no keys there; another fixture shows them.
                if let Some(wanted) = wanted.get(&path) {
                    assert_eq!(&keys, wanted, "{call}: {path}");
                }
            }
        }
    }
}

/// The keys of all objects by their path; places in lists do not matter.
fn keys(value: &Value) -> BTreeMap<String, BTreeSet<String>> {
    let mut all = BTreeMap::new();
    collect(value, String::new(), &mut all);
    all
}

fn collect(value: &Value, path: String, all: &mut BTreeMap<String, BTreeSet<String>>) {
    match value {
        Value::Array(items) => {
            for item in items {
                collect(item, format!("{path}[]"), all);
            }
        }
        Value::Object(entries) => {
            for (key, value) in entries {
                collect(value, format!("{path}.{key}"), all);
            }
            all.entry(path).or_default().extend(entries.keys().cloned());
        }
        _ => {}
    }
}
