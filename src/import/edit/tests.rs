//! Values entered into files that people wrote.

use super::super::batch::spec;
use super::super::handbook::Handbook;
use super::super::keys::fields;
use super::super::splice::spliced;
use super::*;
use crate::base::source::Source;
use serde_json::json;

/// The text with one value entered, if that can be done.
fn entered(text: &str, record: usize, key: &str, value: Value) -> Option<String> {
    let path = "content/daten/begriff/a.yaml".into();
    let handbook = Handbook::of(&[Source { id: FileId(0), path, text: text.into(), hash: 0 }]);
    assert!(handbook.unreadable().is_empty(), "{text}");
    let order = fields(spec("begriff"));
    let field = order.iter().find(|field| field.key == key).expect("a key");
    let change = Change { record, field, value };
    let splice = splice(handbook.file(0), &change, &order)?;
    let new = spliced(text, &[splice]);
    fits(handbook.file(0), &[change], &new).then_some(new)
}

#[test]
fn only_the_value_changes() {
    for (text, key, value, wanted) in [
        (
            "id: a # Kennung\ntitel: Alt # bleibt\n",
            "titel",
            json!("Neu"),
            "id: a # Kennung\ntitel: Neu # bleibt\n",
        ),
        (
            "titel:   'Alt''s'   # x\nid: a\n",
            "titel",
            json!("Neu: x"),
            "titel:   \"Neu: x\"   # x\nid: a\n",
        ),
        ("id: a\ntitel: \"A # \\\"b\"\n", "titel", json!("Neu"), "id: a\ntitel: Neu\n"),
        ("id: a\ntitel:\nkurz: x\n", "titel", json!("Neu"), "id: a\ntitel: Neu\nkurz: x\n"),
        (
            "id: a\ndefinition: |\n  Zwei\n  Zeilen\n# Ende\n",
            "definition",
            json!("Eine"),
            "id: a\ndefinition: Eine\n# Ende\n",
        ),
    ] {
        assert_eq!(entered(text, 0, key, value).as_deref(), Some(wanted));
    }
}

#[test]
fn lists_and_groups_keep_their_form() {
    for (text, key, value, wanted) in [
        (
            "id: a\nsynonyme: [x, y] # zwei\n",
            "synonyme",
            json!(["x", "z, w"]),
            "id: a\nsynonyme: [x, \"z, w\"] # zwei\n",
        ),
        (
            "id: a\nsynonyme:\n  - x # eins\n  # zwei\n  - y\n\n# Ende\n",
            "synonyme",
            json!(["x", "y", "z"]),
            "id: a\nsynonyme:\n  - x # eins\n  # zwei\n  - y\n  - z\n\n# Ende\n",
        ),
        (
            "id: a\nsynonyme:\n- x\n- y\ntitel: A\n",
            "synonyme",
            json!(["z"]),
            "id: a\nsynonyme:\n  - z\ntitel: A\n",
        ),
        (
            "id: a\nlesart:\n  art: unsicher\n  hinweis: alt\ntitel: A\n",
            "lesart",
            json!({"art": "unsicher", "hinweis": "neu"}),
            "id: a\nlesart:\n  art: unsicher\n  hinweis: neu\ntitel: A\n",
        ),
    ] {
        assert_eq!(entered(text, 0, key, value).as_deref(), Some(wanted));
    }
}

#[test]
fn a_new_key_finds_its_place() {
    let own = "# Kennung: kurz.\nid: a\n# Titel: Name.\ntitel: A\n# Kurz: Satz.\n#kurz: \"Satz\"\n# Status: wie weit.\nstatus: entwurf\n# Synonyme: Wörter.\n#synonyme:\n#  - \"Wort\"\n";
    let with = entered(own, 0, "kurz", json!("Neu")).expect("a place");
    assert!(with.contains("#kurz: \"Satz\"\nkurz: Neu\n# Status"), "{with}");
    let with = entered(own, 0, "synonyme", json!(["b"])).expect("a place");
    assert!(with.ends_with("#  - \"Wort\"\nsynonyme:\n  - b\n"), "{with}");
    let list = "- id: a\n  titel: A\n  synonyme:\n    - x\n- id: b\n  titel: B\n  # Ende\n";
    let with = entered(list, 0, "kurz", json!("Neu")).expect("a place");
    assert_eq!(with, list.replace("titel: A\n", "titel: A\n  kurz: Neu\n"));
    let with = entered(list, 1, "definition", json!("Neu")).expect("a place");
    assert_eq!(with, list.replace("titel: B\n", "titel: B\n  definition: Neu\n"));
    let with = entered(list, 0, "definition", json!("Neu")).expect("a place");
    assert_eq!(with, list.replace("titel: A\n", "titel: A\n  definition: Neu\n"));
}

/// Every value of the sample handbook is changed once: what is written around it stays.
#[test]
fn files_of_people_keep_their_writing() {
    let (mut done, mut left) = (0, 0);
    for kind in crate::model::entity::KINDS {
        let folder = format!("{}/content/daten/{}", env!("CARGO_MANIFEST_DIR"), kind.kind);
        let Ok(entries) = std::fs::read_dir(folder) else { continue };
        for entry in entries {
            let path = entry.expect("an entry").path();
            let text = std::fs::read_to_string(&path).expect("a file");
            let source = format!("content/daten/{}/a.yaml", kind.kind).into();
            let source = Source { id: FileId(0), path: source, text: text.into(), hash: 0 };
            let handbook = Handbook::of(&[source]);
            let file = handbook.file(0);
            let order = fields(kind);
            for (record, field, value) in changes(file, &order) {
                let change = Change { record, field, value };
                let Some(splice) = splice(file, &change, &order) else {
                    left += 1;
                    continue;
                };
                let new = spliced(&file.text, std::slice::from_ref(&splice));
                assert!(fits(file, &[change], &new), "{}: {splice:?}", path.display());
                done += 1;
            }
        }
    }
    assert!(done > 400 && left * 50 < done, "{done} changed, {left} left");
}

/// A change for every value of the first records of a file.
fn changes(
    file: &DataFile,
    order: &[&'static FieldSpec],
) -> Vec<(usize, &'static FieldSpec, Value)> {
    let mut changes = Vec::new();
    for (number, record) in file.records.iter().enumerate().take(2) {
        for field in order {
            let value = match record.find(field.key).map(|entry| plain(&entry.value)) {
                Some(Value::String(text)) => json!(format!("{text}: # neu")),
                Some(Value::Array(mut items)) if items.iter().all(Value::is_string) => {
                    items.push(json!("neu, dazu"));
                    Value::Array(items)
                }
                Some(Value::Object(_)) => json!({"art": "neu"}),
                None if matches!((field.shape)(), Shape::Text) => json!("neu"),
                _ => continue,
            };
            changes.push((number, *field, value));
        }
    }
    changes
}

#[test]
fn what_cannot_be_changed_alone_stays() {
    for text in [
        "- {id: a, titel: Alt}\n",
        "id: a\nsynonyme:\n  - x # eins\n  - y\n",
        "id: a\nsynonyme: [x,\n  # zwei\n  y]\n",
    ] {
        let key = if text.contains("titel") { "titel" } else { "synonyme" };
        let value = if key == "titel" { json!("Neu") } else { json!(["z"]) };
        assert_eq!(entered(text, 0, key, value), None, "{text}");
    }
}
