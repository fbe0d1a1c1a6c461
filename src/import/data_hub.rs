//! Data Hub, Open PVOG: which Leistung is online where → `umsetzungsstand`.
//!
//! A row tells of a Leistung by LeiKa key or OZG id. Rows about what the handbook does not have are counted
//! and left: the file has all Leistungen of a region, the handbook those it writes about.

use super::batch::{Batch, Incoming, Unfit, put, spec};
use super::cell::date;
use super::handbook::Handbook;
use super::rows::{Named, rows};
use crate::base::date::Date;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The columns, without signs and in small letters.
const COLUMNS: &[&str] = &[
    "leikakey",
    "leikaname",
    "leikabezeichnung",
    "ars",
    "arsname",
    "arsfederalstate",
    "bundesland",
    "ozgid",
    "ozgbezeichnung",
    "url",
    "onlinestatus",
    "aktiv",
    "artflaechendeckung",
    "begruendungnichtberuecksichtigt",
    "exportdatum",
    "datenstandpvogimport",
];

/// Reads an export of the Data Hub; `today` is the day of rows that name none.
pub fn data_hub(text: &str, handbook: &Handbook, today: Date) -> Result<Batch, Unfit> {
    let found = rows(text, COLUMNS)?;
    if found.rows.iter().all(|row| row.get("leikakey").is_empty() && row.get("ozgid").is_empty()) {
        let message = "die Datei hat keine Spalte „leika_key“ oder „ozgid“ mit Werten";
        let help = "den Export „Open PVOG“ des Data Hub als CSV angeben";
        return Err(Unfit::new(message, help));
    }
    let mut batch = Batch::default();
    batch.notes.extend(found.missing.clone());
    if !found.unknown.is_empty() {
        batch.notes.push(format!("unbekannte Spalten unbeachtet: {}", found.unknown.join(", ")));
    }
    let mut by_place: BTreeMap<String, Incoming> = BTreeMap::new();
    let mut foreign = 0_usize;
    for row in &found.rows {
        let Some(subject) = subject(row, handbook) else {
            match shortened(row.get("leikakey")) {
                Some(why) => batch.leave(&row.at, why),
                None => foreign += 1,
            }
            continue;
        };
        match observation(row, &subject, handbook, today) {
            Ok(record) => add(&mut by_place, record),
            Err(why) => batch.leave(&row.at, why),
        }
    }
    if foreign > 0 {
        let counted = if foreign == 1 { "1 Zeile".to_owned() } else { format!("{foreign} Zeilen") };
        batch
            .notes
            .push(format!("{counted} zu Leistungen, die das Handbuch nicht führt; unbeachtet"));
    }
    if let Some(line) = found.cut {
        batch.leave(&format!("Zeile {line}"), "die Datei bricht hier ab; der Rest fehlt");
    }
    let dates =
        found.rows.iter().filter_map(|row| Date::parse(&date(row.get("datenstandpvogimport"))?));
    batch.as_of = dates.max();
    batch.records = by_place.into_values().collect();
    Ok(batch)
}

/// What a row is about: an OZG-Leistung of the handbook, or one of its LeiKa-Leistungen.
fn subject(row: &Named, handbook: &Handbook) -> Option<String> {
    let told = |kind, key, value: &str| {
        let id = handbook.told_by(kind, key, value).filter(|_| !value.is_empty())?;
        Some(format!("{kind}:{id}"))
    };
    told("leika_leistung", "leika", row.get("leikakey"))
        .or_else(|| told("leistung", "ozg_id", row.get("ozgid")))
}

/// Why a key is none: spreadsheets show long numbers as `9,91E+13` and keep no more of them.
fn shortened(key: &str) -> Option<String> {
    key.to_uppercase().contains("E+").then(|| {
        format!(
            "„leika_key“ hat die Tabellenkalkulation gekürzt: „{key}“; die Spalte als Text öffnen"
        )
    })
}

/// Twelve digits; the zero at the front, which spreadsheets take away, is put back.
fn ars(text: &str) -> Result<String, String> {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    match text.len() {
        12 if is_number => Ok(text.to_owned()),
        11 if is_number => Ok(format!("0{text}")),
        _ => Err(format!("„ars“ hat keine zwölf Ziffern: „{text}“")),
    }
}

/// The words of a row that decide about its value.
fn state(row: &Named) -> (String, String) {
    let word = |name| row.get(name).trim().to_lowercase();
    (word("aktiv"), word("onlinestatus"))
}

fn observation(
    row: &Named,
    subject: &str,
    handbook: &Handbook,
    today: Date,
) -> Result<Incoming, String> {
    let ars = &*ars(row.get("ars"))?;
    let (active, online) = state(row);
    let value = match (&*active, &*online) {
        ("nein", _) | (_, "nicht ok") => "ausgesetzt",
        (_, "ok" | "") => "live",
        (_, other) => return Err(format!("unbekannter „online_status“: „{other}“")),
    };
    let about = subject.split_once(':').map_or(subject, |(_, id)| id);
    let mut id = format!("pvog-{ars}-{about}");
    id.truncate(64);
    let leika = [row.get("leikaname"), row.get("leikabezeichnung"), row.get("ozgbezeichnung")];
    let name = leika.into_iter().find(|name| !name.is_empty()).unwrap_or(about);
    let place = if row.get("arsname").is_empty() { ars } else { row.get("arsname") };
    let day = date(row.get("datenstandpvogimport")).unwrap_or_else(|| today.to_string());
    let mut values = Map::new();
    put(&mut values, "titel", &format!("{name}: {place}"));
    put(&mut values, "gegenstand", subject);
    put(&mut values, "stelle", handbook.told_by("stelle", "ars", ars).unwrap_or_default());
    put(&mut values, "ars", ars);
    put(&mut values, "wert", value);
    put(&mut values, "datum", &day);
    put(&mut values, "hinweis", &note(row));
    let origin = format!("{subject} {ars}");
    let (spec, at) = (spec("umsetzungsstand"), row.at.clone());
    Ok(Incoming { spec, id, origin, at, values, known_by: None })
}

fn note(row: &Named) -> String {
    let (active, online) = state(row);
    let mut parts = vec![format!(
        "Eintrag im PVOG: {}.",
        match (&*active, &*online) {
            ("nein", _) => "nicht aktiv",
            (_, "") => "ohne Angabe zum Onlinestatus",
            (_, "ok") => "Onlinedienst erreichbar",
            _ => "Onlinedienst nicht erreichbar",
        }
    )];
    for (words, column) in [
        ("Flächendeckung", "artflaechendeckung"),
        ("Nicht berücksichtigt", "begruendungnichtberuecksichtigt"),
    ] {
        if !row.get(column).is_empty() {
            parts.push(format!("{words}: {}.", row.get(column).trim_end_matches('.')));
        }
    }
    parts.join(" ")
}

/// Of several rows about one thing at one place the best counts: one working address is enough.
fn add(by_place: &mut BTreeMap<String, Incoming>, record: Incoming) {
    let live =
        |record: &Incoming| record.values.get("wert").and_then(Value::as_str) == Some("live");
    match by_place.get(&record.origin) {
        Some(other) if live(other) || !live(&record) => {}
        _ => drop(by_place.insert(record.origin.clone(), record)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::source::{FileId, Source};

    const HEAD: &str = "leika_key;leika_name;ars;ars_name;ozgid;url;online_status;aktiv;\
                        art_flaechendeckung;datenstand_pvog_import\n";

    fn handbook() -> Handbook {
        let text = "- id: hunde\n  leika: \"99102013104000\"\n";
        let path = "content/daten/leika_leistung/a.yaml".into();
        Handbook::of(&[Source { id: FileId(0), path, text: text.into(), hash: 0 }])
    }

    fn today() -> Date {
        Date::day(2026, 12, 1).expect("a day")
    }

    #[test]
    fn rows_become_observations() {
        let text = format!(
            "{HEAD}99102013104000;Hundesteuer;150030000000;Musterstadt;;https://a.example/1;nicht ok;ja;;2026-09-28\n\
             99102013104000;Hundesteuer;150030000000;Musterstadt;;https://a.example/2;ok;ja;landesweit;2026-09-29\n\
             99999999999999;Fremdes;150030000000;Musterstadt;;;ok;ja;;\n\
             99102013104000;Hundesteuer;15003;Musterstadt;;;ok;ja;;\n"
        );
        let batch = data_hub(&text, &handbook(), today()).expect("rows");
        assert_eq!(batch.records.len(), 1);
        let record = &batch.records[0];
        assert_eq!(record.id, "pvog-150030000000-hunde");
        let wanted = serde_json::json!({
            "titel": "Hundesteuer: Musterstadt",
            "gegenstand": "leika_leistung:hunde",
            "ars": "150030000000",
            "wert": "live",
            "datum": "2026-09-29",
            "hinweis": "Eintrag im PVOG: Onlinedienst erreichbar. Flächendeckung: landesweit.",
        });
        assert_eq!(Value::Object(record.values.clone()), wanted);
        assert_eq!(
            batch.notes,
            ["1 Zeile zu Leistungen, die das Handbuch nicht führt; unbeachtet"]
        );
        assert_eq!(batch.left.len(), 1);
        assert_eq!(batch.as_of, Date::day(2026, 9, 29));
    }

    #[test]
    fn spreadsheets_leave_their_marks() {
        let text = format!(
            "{HEAD}99102013104000;Hundesteuer;94710000000;Bamberg;;;OK ;Ja;;\n\
             99102013104000;Hundesteuer;150030000000;Musterstadt;;;ok;NEIN;;\n\
             9,9102E+13;Hundesteuer;150030000000;Musterstadt;;;ok;ja;;\n"
        );
        let batch = data_hub(&text, &handbook(), today()).expect("rows");
        let told =
            |key: &str| batch.records.iter().map(|it| it.values[key].clone()).collect::<Vec<_>>();
        assert_eq!(told("ars"), ["094710000000", "150030000000"]);
        assert_eq!(told("wert"), ["live", "ausgesetzt"]);
        assert_eq!(
            told("hinweis"),
            ["Eintrag im PVOG: Onlinedienst erreichbar.", "Eintrag im PVOG: nicht aktiv."]
        );
        let why = "„leika_key“ hat die Tabellenkalkulation gekürzt: „9,9102E+13“; die Spalte als Text öffnen";
        assert_eq!(batch.left.iter().map(|left| left.why.as_str()).collect::<Vec<_>>(), [why]);
        assert!(batch.notes.is_empty());
    }

    #[test]
    fn pages_of_the_interface_are_read_too() {
        let text = r#"{"content": [{"leikaKey": 99102013104000, "ars": "150030000000", "onlineStatus": "ok"}], "totalElements": 41}"#;
        let batch = data_hub(text, &handbook(), today()).expect("rows");
        let note = "die Datei hat 1 von 41 Einträgen; die übrigen Seiten der Antwort fehlen";
        assert_eq!(batch.notes, [note]);
        assert_eq!(batch.records[0].values["datum"], "2026-12-01");
        assert!(data_hub("a;b\n1;2\n", &handbook(), today()).is_err());
        assert!(data_hub("{\"content\": [", &handbook(), today()).is_err());
    }
}
