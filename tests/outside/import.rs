//! `leitfaden import`: drafts from real files, editors' words kept, nothing half written.

use crate::scene::{Ending, Scene, TODAY, same};
use std::fs;
use std::path::Path;

const TABLE: &str = "content/daten/begriff/eigene.yaml";

/// A file of `tests/import`.
fn sample(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import");
    fs::read(folder.join(name)).expect("the file is readable")
}

fn import(scene: &Scene, form: &str, file: &str, more: &[&str]) -> Ending {
    scene.run(&[&["import", form, file, "--today", TODAY], more].concat())
}

fn put(scene: &Scene, name: &str, bytes: &[u8]) {
    fs::write(scene.at(name), bytes).expect("the file is writable");
}

#[test]
fn every_format_makes_clean_drafts() {
    let scene = Scene::sample();
    for (form, name, told) in [
        (
            "xzufi",
            "hundesteuer.xml",
            "4 neu, 0 geändert, 0 unverändert, 0 Konflikte, 0 übersprungen\n",
        ),
        ("fim", "steckbriefe.json", "3 neu, "),
        ("csv", "begriffe.csv", "2 neu, "),
        (
            "data-hub",
            "open-pvog.csv",
            "4 neu, 0 geändert, 0 unverändert, 0 Konflikte, 1 übersprungen\n",
        ),
    ] {
        put(&scene, name, &sample(name));
        let more: &[&str] = if form == "csv" { &["--entity", "begriff"] } else { &[] };
        let before = scene.tree("");
        let tried = import(&scene, form, name, &[more, &["--dry-run"]].concat());
        same(&scene.tree(""), &before);
        let done = import(&scene, form, name, more);
        let sums =
            |ending: &Ending| ending.out.lines().last().unwrap_or_default().to_owned() + "\n";
        assert!(sums(&done).starts_with(told), "{}", done.out);
        assert_eq!(sums(&tried), format!("Probelauf, nichts geschrieben: {}", sums(&done)));
        scene.check(&["--strict"]).ends(0);
        scene.check(&["--drafts"]).ends(0);
        // The same again changes nothing.
        let after = scene.tree("");
        let again = import(&scene, form, name, more);
        assert!(again.out.contains("0 neu, 0 geändert, "), "{}", again.out);
        same(&scene.tree(""), &after);
    }
}

#[test]
fn drafts_name_their_file_and_no_person() {
    let scene = Scene::starter();
    put(&scene, "hundesteuer.xml", &sample("hundesteuer.xml"));
    import(&scene, "xzufi", "hundesteuer.xml", &[]).ends(0);
    let made = scene.read("content/daten/leika_leistung/hund-anmelden.yaml");
    assert!(
        made.contains("\n# Übernommen am 1. Dezember 2026 aus „hundesteuer.xml“ (XZuFi-Export).\n")
    );
    assert!(
        made.contains("\nstatus: entwurf #") && made.contains("\n  - import-xzufi-hundesteuer\n")
    );
    assert!(scene.tree("").values().all(|bytes| {
        !String::from_utf8_lossy(bytes).contains("Erfundener Name") || bytes.starts_with(b"<?xml")
    }));
}

#[test]
fn an_editors_words_are_never_lost() {
    let scene = Scene::starter();
    let own = "# Unsere Begriffe\n- id: avv   # kurz\n  titel: 'AV-Vertrag' # so heißt er hier\n  \
               status: entwurf\n  definition: Alt.\n\n- {id: efa, titel: EfA, definition: Alt.}\n";
    let table = |title: &str, definition: &str| {
        format!("id;titel;definition;kurz\navv;{title};{definition};Neu\nefa;EfA;{definition};\n")
    };
    scene.write(TABLE, own);
    scene.write("begriffe.csv", &table("AV-Vertrag", "Alt."));
    import(&scene, "csv", "begriffe.csv", &[]).ends(0);
    let with = own.replace("hier\n", "hier\n  kurz: Neu\n");
    assert_eq!(scene.read(TABLE), with);
    // Only the file changes: its value comes in. The record in braces cannot be changed alone.
    scene.write("begriffe.csv", &table("AV-Vertrag", "Neu: 2."));
    let told = import(&scene, "csv", "begriffe.csv", &[]).ends(1);
    let with = with.replacen("definition: Alt.", "definition: \"Neu: 2.\"", 1);
    assert_eq!(scene.read(TABLE), with);
    assert!(
        told.out.contains("content/daten/begriff/eigene.yaml:8: definition von begriff:efa\n"),
        "{}",
        told.out
    );
    // Only the editor changes: the value stays, without a word about it.
    let with = with.replace("'AV-Vertrag'", "'Vertrag'");
    scene.write(TABLE, &with);
    let told = import(&scene, "csv", "begriffe.csv", &[]).ends(0);
    assert!(told.out.contains("2 Angaben der Redaktion behalten"), "{}", told.out);
    // Both change: the editor's stays, and the place is named.
    scene.write("begriffe.csv", &table("AVV", "Neu: 2."));
    let told = import(&scene, "csv", "begriffe.csv", &[]).ends(1);
    assert_eq!(scene.read(TABLE), with);
    for part in ["eigene.yaml:3: titel von begriff:avv", "Handbuch: „Vertrag“", "Zeile 2: „AVV“"]
    {
        assert!(told.out.contains(part), "{}", told.out);
    }
    // A record that an editor deleted does not come back by itself.
    scene.write(TABLE, "- id: efa\n  titel: EfA\n  definition: Alt.\n");
    let told = import(&scene, "csv", "begriffe.csv", &[]).ends(1);
    assert!(told.out.contains("„begriff:avv“ hat die Redaktion gelöscht"), "{}", told.out);
    assert!(!scene.read(TABLE).contains("avv"));
}

#[test]
fn own_exports_come_back_as_they_were() {
    let scene = Scene::sample();
    scene.build(&[]).ends(0);
    for kind in ["begriff", "kennzahl", "kostenposition", "onlinedienst", "schritt", "stelle"] {
        let told =
            import(&scene, "csv", &format!("public/daten/{kind}.csv"), &["--dry-run"]).ends(0);
        assert!(
            told.out.contains("0 neu, 0 geändert, ") && !told.out.contains(" 0 unverändert"),
            "{}",
            told.out
        );
    }
    // Taken over once as it is, changed in a spreadsheet, taken over again: the change comes in.
    let table = scene.read("public/daten/begriff.csv");
    scene.write("begriff.csv", &table);
    let before = scene.tree("content");
    import(&scene, "csv", "begriff.csv", &[]).ends(0);
    same(&scene.tree("content"), &before);
    let old = "Einer für Alle";
    assert!(table.contains(&format!(";{old};")), "it is a cell");
    scene.write("begriff.csv", &table.replacen(&format!(";{old};"), ";Einer für alle;", 1));
    let told = import(&scene, "csv", "begriff.csv", &[]).ends(0);
    assert!(
        told.out.contains(", 0 Konflikte, ") && told.out.contains("0 neu, 1 geändert, "),
        "{}",
        told.out
    );
    scene.check(&["--strict"]).ends(0);
}

#[test]
fn encodings_and_separators_do_not_matter() {
    let text = String::from_utf8(sample("begriffe.csv")).expect("UTF-8");
    let wide = |text: &str| -> Vec<u8> {
        let units = text.encode_utf16().flat_map(u16::to_le_bytes);
        [0xFF, 0xFE].into_iter().chain(units).collect()
    };
    let narrow: Vec<u8> =
        text.chars().map(|char| u8::try_from(u32::from(char)).unwrap_or(b'?')).collect();
    let files = [
        text.clone().into_bytes(),
        format!("\u{feff}{}", text.replace('\n', "\r\n")).into_bytes(),
        wide(&text.replace('\n', "\r\n")),
        narrow,
    ];
    let mut trees = Vec::new();
    for bytes in files {
        let scene = Scene::starter();
        put(&scene, "begriffe.csv", &bytes);
        import(&scene, "csv", "begriffe.csv", &[]).ends(0);
        trees.push((scene.tree("content"), scene.tree("importe")));
    }
    for (content, memory) in &trees[1..] {
        same(content, &trees[0].0);
        same(memory, &trees[0].1);
    }
    let made = &trees[0].0["daten/begriff/rueckkanal.yaml"];
    let made = String::from_utf8_lossy(made);
    assert!(made.contains("\ndefinition: \"=Antwort an die Bürgerin\"\n"), "{made}");
    assert!(made.contains("\nstand: 2026-08\n"), "{made}");
}

#[test]
fn line_ends_and_marks_of_a_file_stay() {
    let scene = Scene::starter();
    let own = "\u{feff}- id: avv\r\n  titel: AVV\r\n  definition: Alt. # so\r\n";
    scene.write(TABLE, own);
    for definition in ["Alt.", "Neu."] {
        scene.write("begriff.csv", &format!("id,titel,definition\navv,AVV,{definition}\n"));
        import(&scene, "csv", "begriff.csv", &[]).ends(0);
    }
    assert_eq!(scene.read(TABLE), own.replace("Alt.", "Neu."));
}

#[test]
fn many_records_stand_in_a_list() {
    let scene = Scene::starter();
    let rows =
        (1..=30).map(|number| format!("b{number:02};Begriff {number};Das ist Nummer {number}.\n"));
    scene.write("begriff.csv", &format!("id;titel;definition\n{}", rows.collect::<String>()));
    import(&scene, "csv", "begriff.csv", &[]).ends(0);
    let list = scene.read("content/daten/begriff/begriff.yaml");
    assert_eq!(list.matches("\n- id: b").count(), 30);
    assert!(list.contains("\n# - abkuerzung: kurze Form.\n"), "{list}");
    scene.check(&["--strict"]).ends(0);
}

#[test]
fn unfit_files_change_nothing() {
    let scene = Scene::starter();
    let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">\
                <!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>\n<x><leistung><id>&b;</id></leistung></x>\n";
    let outside = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><x>&a;</x>";
    scene.write("bombe.xml", bomb);
    scene.write("fremd.xml", outside);
    scene.write("tief.xml", &"<a>".repeat(100_000));
    scene.write("leer.csv", "");
    scene.write("begriff.csv", "x;y\n1;2\n");
    scene.write("kaputt.json", "{\"items\": [");
    put(&scene, "begriff.xlsx", b"PK\x03\x04\x14\x00");
    let before = scene.tree("");
    for (form, file, part) in [
        ("xzufi", "bombe.xml", "Dokumenttyp-Angabe (Zeile 2)"),
        ("fim", "fremd.xml", "Dokumenttyp-Angabe (Zeile 1)"),
        ("xzufi", "tief.xml", "mehr als 64 Ebenen"),
        ("xzufi", "leer.csv", "kein XML"),
        ("csv", "leer.csv", "mit --entity angeben"),
        ("csv", "begriff.csv", "weder eine Spalte „id“ noch „titel“"),
        ("fim", "kaputt.json", "bricht ab (Zeile 1, Spalte"),
        ("csv", "begriff.xlsx", "Excel"),
        ("csv", "fehlt.csv", "nicht vorhanden"),
        ("csv", "content", "ist keine Datei"),
        ("xls", "leer.csv", "„xls“ ist kein Wert"),
    ] {
        let told = import(&scene, form, file, &[]).ends(2);
        assert!(
            told.err.contains(part) && told.err.contains("= Hilfe: "),
            "{form} {file}: {}",
            told.err
        );
    }
    let told = import(&scene, "csv", "leer.csv", &["--entity", "begrif"]).ends(2);
    assert!(told.err.contains("meinten Sie „begriff“?"), "{}", told.err);
    same(&scene.tree(""), &before);
}

#[test]
fn a_file_that_breaks_off_gives_what_is_whole() {
    let scene = Scene::starter();
    let text = String::from_utf8(sample("hundesteuer.xml")).expect("UTF-8");
    let end = text.find("https://dienst.example/").expect("an address");
    scene.write("ab.xml", &text[..end]);
    let told = import(&scene, "xzufi", "ab.xml", &[]).ends(1);
    assert!(
        told.out.contains("bricht ab; übernommen ist nur, was davor vollständig war"),
        "{}",
        told.out
    );
    assert!(told.out.contains("2 neu, 0 geändert"), "{}", told.out);
    scene.check(&["--strict"]).ends(0);
}

#[test]
fn a_handbook_that_cannot_be_read_stays_as_it_is() {
    let scene = Scene::starter();
    scene.write("begriff.csv", "id;titel;definition\na1;A;B\n");
    scene.write(TABLE, "id: [a\n");
    let before = scene.tree("");
    let told = import(&scene, "csv", "begriff.csv", &[]).ends(1);
    assert!(told.out.contains("eigene.yaml“ ist nicht lesbar"), "{}", told.out);
    scene.write(TABLE, "id: a2\ntitel: A\ndefinition: B\n");
    scene.write("importe/csv-begriff.json", "{");
    let told = import(&scene, "csv", "begriff.csv", &[]).ends(2);
    assert!(told.err.contains("„importe/csv-begriff.json“ ist beschädigt"), "{}", told.err);
    fs::remove_dir_all(scene.at("importe")).expect("the folder can be removed");
    scene.write(TABLE, "id: [a\n");
    same(&scene.tree(""), &before);
}
