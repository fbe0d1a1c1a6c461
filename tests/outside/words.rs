//! One mistake, one message: what shows only when files lie on disk and a command is called.

use crate::scene::Scene;

/// The lines of `check --format short` that are messages.
fn messages(scene: &Scene, more: &[&str]) -> Vec<String> {
    let told = scene.check(&[&["--format", "short"], more].concat());
    told.out.lines().filter(|line| line.contains(": P")).map(str::to_owned).collect()
}

#[track_caller]
fn is_told(found: &[String], wanted: &[&str]) {
    assert_eq!(found.len(), wanted.len(), "{found:#?}");
    for (line, start) in found.iter().zip(wanted) {
        assert!(line.starts_with(start), "{line}\n{start}");
    }
}

#[test]
fn a_program_as_a_document_gets_one_message() {
    let scene = Scene::starter();
    scene.write("assets/dokumente/antrag.exe", "MZ");
    scene.write(
        "content/daten/dokument/antrag.yaml",
        "id: antrag\ntitel: Antrag\nstatus: freigegeben\nstand: 2026-11-01\nart: formular\n\
         datei: dokumente/antrag.exe\n",
    );
    scene.write(
        "content/seiten/hilfe.md",
        "---\ntitel: Hilfe\nstatus: freigegeben\nstand: 2026-11-01\n---\n\n\
         Den [Antrag](dokument:antrag) gibt es [als Datei](../../assets/dokumente/antrag.exe).\n",
    );
    is_told(&messages(&scene, &[]), &["assets/dokumente/antrag.exe: P006 Fehler: "]);
}

#[test]
fn mistakes_in_a_theme_have_their_place() {
    let scene = Scene::starter();
    let artikel = "themes/standard/templates/artikel.html";
    scene.write(artikel, "<main>\n{{ titel | gros }}\n</main>\n");
    scene.write("themes/standard/css/tokns.css", ":root {}\n");
    let found = messages(&scene, &[]);
    is_told(
        &found,
        &[
            "themes/standard/css/tokns.css: P003 Warnung: diese Datei des Themas wird nicht benutzt",
            "themes/standard/templates/artikel.html:2:1: P003 Fehler: den Filter „gros“ gibt es nicht",
        ],
    );
    let full = scene.check(&[]).out;
    assert!(full.contains("meinten Sie „themes/standard/css/tokens.css“?"), "{full}");
    // What a page lacks shows only when it is printed.
    scene.write(artikel, "<main>\n{{ titl }}\n</main>\n");
    let told = scene.build(&[]).ends(2).err;
    assert!(told.contains("„templates/artikel.html“, Zeile 2: die Angabe „titl“"), "{told}");
    assert!(told.contains("\n  = Hilfe: meinten Sie „titel“?"), "{told}");
}

#[test]
fn only_what_was_published_stays_as_it_is() {
    let scene = Scene::starter();
    let stays = "Der bisherige Stand bleibt unverändert.";
    let page = "content/seiten/falsch.md";
    scene.write(page, "titel: Falsch\nstatus: entwurf\n---\n");
    let first = scene.build(&[]).ends(1).out;
    assert!(first.contains("Nichts veröffentlicht: 1 Fehler.\n"), "{first}");
    assert!(!first.contains(stays), "{first}");
    scene.write(page, "---\ntitel: Falsch\nstatus: entwurf\n---\n");
    scene.build(&[]).ends(0);
    scene.write(page, "titel: Falsch\nstatus: entwurf\n---\n");
    let second = scene.build(&[]).ends(1).out;
    assert!(second.contains(stays), "{second}");
}

#[test]
fn a_foreign_folder_is_refused_with_help() {
    let scene = Scene::starter();
    scene.write("public/fremd.txt", "bleibt");
    let told = scene.build(&[]).ends(2).err;
    assert!(told.starts_with("Fehler: der Ausgabeordner „"), "{told}");
    assert!(told.contains("\n  = Hilfe: einen leeren oder neuen Ordner"), "{told}");
}

#[test]
fn a_new_template_is_a_clean_draft() {
    let scene = Scene::starter();
    for kind in ["onlinedienst", "leistung", "dokument", "schritt", "land", "seite"] {
        scene.run(&["new", kind, "probe-eins"]).ends(0);
    }
    scene.check(&["--strict"]).ends(0);
    scene.check(&["--strict", "--drafts"]).ends(0);
}
