//! The law of the preview: whatever was edited in whatever order, what it shows is what a build
//! publishes. (C13)

use crate::handbook::{Handbook, TERM, page};
use crate::served::Served;
use leitfaden::build::{Edition, Hint, Session};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How many edits, and after how many of them is compared.
const EDITS: u32 = 1_000;
const EACH: u32 = 20;

/// Numbers that look random and are always the same.
struct Dice(u32);

impl Dice {
    fn below(&mut self, sides: u32) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) % sides
    }
}

/// Changes something; returns the files that were written, or nothing when more than that was done.
fn edit(handbook: &Handbook, dice: &mut Dice) -> Option<PathBuf> {
    let number = dice.below(6);
    let name = format!("content/seiten/s{number}.md");
    let (path, text) = match dice.below(40) {
        // What joins the signs of a picture is a word without letters.
        0..22 => {
            let text = format!("Text {} 👩\u{200d}💻.", dice.below(99));
            (name, page(&format!("Seite {number}"), &text))
        }
        22..27 => {
            (name, page(&format!("Titel {}", dice.below(9)), "Mit [AVV](begriff:avv) und AVV."))
        }
        27 => (name, "---\ntitel: [\n---\n".to_owned()),
        28 => (name, page("Verweis", "[weg](gibt-es-nicht.md)")),
        29..32 => ("content/daten/begriff/avv.yaml".to_owned(), TERM.to_owned()),
        32..34 => {
            let text = TERM.replace("Ein Vertrag über", &format!("Nummer {number} über"));
            ("content/daten/begriff/avv.yaml".to_owned(), text)
        }
        34 => ("content/daten/begriff/avv.yaml".to_owned(), "id: avv\ntitle: x\n".to_owned()),
        35 => ("assets/datei.txt".to_owned(), format!("Inhalt {}", dice.below(9))),
        36 => ("themes/standard/css/print.css".to_owned(), format!("p{{order:{number}}}")),
        37 => {
            let title = format!("titel: Probe {number}\nbeschreibung: Kurz.\n");
            ("content/leitfaden.yaml".to_owned(), title)
        }
        _ => {
            let path = handbook.at(&name);
            if path.exists() {
                fs::remove_file(path).expect("it was there");
            }
            return None;
        }
    };
    handbook.write(&path, &text);
    Some(handbook.at(&path))
}

fn shown(edition: &Edition) -> BTreeMap<String, Vec<u8>> {
    let make = |item| edition.make(item).expect("it can be made");
    let outputs = edition.items().into_iter().chain(edition.search_items()).map(make);
    outputs.map(|output| (output.path.to_string(), output.bytes)).collect()
}

/// What a build publishes, without its own list of files.
fn built(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(root: &Path, folder: &Path, found: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path.strip_prefix(root).expect("inside").to_string_lossy().into_owned();
            if path.is_dir() {
                walk(root, &path, found);
            } else if !name.starts_with(".leitfaden") {
                found.insert(name, fs::read(&path).expect("a file"));
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(folder, folder, &mut found);
    found
}

#[test]
fn c13_what_is_shown_is_what_is_built() {
    let handbook = Handbook::new();
    for (path, text) in [
        ("content/seiten/impressum.md", page("Impressum", "Wer das schreibt.")),
        ("content/seiten/datenschutz.md", page("Datenschutz", "Was wir speichern.")),
    ] {
        handbook.write(path, &text);
    }
    let mut session = Session::new(handbook.options()).expect("a handbook");
    session.look(&Hint::All);
    let (mut dice, mut compared) = (Dice(7), 0);
    for number in 1..=EDITS {
        let hint = edit(&handbook, &mut dice).map_or(Hint::All, |path| Hint::Files(vec![path]));
        session.look(&hint);
        if number % EACH != 0 {
            continue;
        }
        // Legal pages are missing, which forbids to publish but not to look: a fresh session is the
        // same as a build then, and a real build is compared below.
        let mut fresh = Session::new(handbook.options()).expect("a handbook");
        fresh.look(&Hint::All);
        let Some(clean) = fresh.view().edition.clone() else { continue };
        let known = session.view().edition.clone().expect("there was a sound state");
        assert!(shown(&known) == shown(&clean), "after {number} edits");
        compared += 1;
    }
    assert!(compared > 5, "{compared} sound states");
}

#[test]
fn what_is_served_is_what_is_published_but_for_one_script() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::TempDir::new().expect("a temporary folder");
    let output = folder.path().join("public");
    let program = env!("CARGO_BIN_EXE_leitfaden");
    let mut build = Command::new(program);
    build.args(["build", "--today", "2026-12-01", "--project"]).arg(project);
    assert!(build.arg("--output").arg(&output).status().expect("it runs").success());
    let served = Served::start(project);
    let mut pages = 0;
    for (path, bytes) in built(&output) {
        let mut got = served.get(&format!("/{path}")).body;
        if path.ends_with(".html") {
            let text = String::from_utf8(got).expect("pages are text");
            let start = text.find("<script src=\"/_leitfaden/").expect("the script");
            let end = start + text[start..].find("</script>\n").expect("its end") + 10;
            got = [&text[..start], &text[end..]].concat().into_bytes();
            pages += 1;
        }
        assert!(got == bytes, "{path}");
    }
    assert!(pages > 100, "{pages} pages");
}
