//! The floor as a whole against real folders.

use super::*;
use crate::base::diag::{Diag, Severity};
use crate::base::locate::Locate;
use crate::base::place::Place;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;
use std::path::Path;
use tempfile::TempDir;

fn project(files: &[(&str, &[u8])]) -> TempDir {
    let dir = TempDir::new().expect("a temporary folder");
    put(dir.path(), "content/leitfaden.yaml", b"titel: Test\n");
    for (path, bytes) in files {
        put(dir.path(), path, bytes);
    }
    dir
}

fn put(root: &Path, path: &str, bytes: &[u8]) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, bytes).expect("a file");
}

fn read(dir: &TempDir) -> (Snapshot, Vec<Diag>) {
    let found = snapshot(&Project::find(dir.path()).expect("a project")).expect("readable");
    (found.value, found.diags)
}

/// `path: message` of every message, sorted.
fn messages(dir: &TempDir) -> Vec<String> {
    let (snapshot, diags) = read(dir);
    let mut lines: Vec<String> = diags
        .iter()
        .map(|diag| {
            let path = snapshot.locate(&diag.place).path;
            assert!(diag.help.is_some(), "{}", diag.message);
            format!("{path}: {} {}", diag.severity.word(), diag.message)
        })
        .collect();
    lines.sort();
    lines
}

fn expect(dir: &TempDir, wanted: &[&str]) {
    let lines = messages(dir);
    assert_eq!(lines.len(), wanted.len(), "{lines:#?}");
    for (line, part) in lines.iter().zip(wanted) {
        assert!(line.contains(part), "{line} – {part}");
    }
}

#[test]
fn sources_are_sorted_and_numbered() {
    let dir = project(&[
        ("content/seiten/b.md", b"\xEF\xBB\xBFb\r\n"),
        ("content/seiten/a/index.md", b"a"),
        ("content/seiten/a/bild.svg", b"<svg viewBox='0 0 3 4'/>"),
        ("content/daten/begriff/avv.yaml", b"id: avv"),
        ("assets/logo.txt", b"x"),
        ("themes/eigen/css/a.css", b"a{}"),
        ("content/seiten/.DS_Store", b"x"),
        ("content/seiten/~$b.md", b"x"),
    ]);
    let (snapshot, diags) = read(&dir);
    assert!(diags.is_empty(), "{diags:?}");
    let paths: Vec<&str> = snapshot.sources.iter().map(|source| &*source.path).collect();
    assert_eq!(
        paths,
        [
            "content/daten/begriff/avv.yaml",
            "content/leitfaden.yaml",
            "content/seiten/a/index.md",
            "content/seiten/b.md"
        ]
    );
    assert!(snapshot.sources.iter().enumerate().all(|(index, s)| s.id.0 as usize == index));
    assert_eq!(&*snapshot.sources[3].text, "b\n");
    assert_eq!(&*snapshot.config().expect("the configuration").text, "titel: Test\n");
    let files: Vec<_> = snapshot.files.iter().map(|file| (&*file.path, file.size)).collect();
    assert_eq!(files, [("assets/logo.txt", None), ("content/seiten/a/bild.svg", Some((3, 4)))]);
    assert_eq!(snapshot.theme("eigen").map(|(path, _)| path).collect::<Vec<_>>(), ["css/a.css"]);
    assert_eq!(snapshot.theme("eige").count(), 0);
    assert_eq!(bytes(&snapshot.files[0]).expect("readable"), b"x");
}

#[test]
fn e03_e04_e05_other_files_are_read_too() {
    let dir = project(&[
        ("content/seiten/a.md", b"Gr\xFC\xDFe"),
        ("content/seiten/b.md", b"\xFF\xFEa\0"),
        ("content/seiten/c.md", b"a\0"),
        ("content/seiten/d.md", "a\u{202e}b".as_bytes()),
        ("content/seiten/e.md", b"gut"),
        ("content/daten/begriff/x.yaml", b"titel: \xE4"),
    ]);
    expect(
        &dir,
        &[
            "x.yaml: Fehler die Datei ist nicht in UTF-8 kodiert: Byte 0xE4",
            "a.md: Fehler die Datei ist nicht in UTF-8 kodiert: Byte 0xFC (insgesamt 2 Bytes)",
            "b.md: Fehler die Datei ist in UTF-16 LE kodiert",
            "c.md: Fehler hier steht ein Nullbyte (U+0000)",
            "d.md: Warnung hier steht ein Zeichen, das die Schreibrichtung umstellt (U+202E)",
        ],
    );
    assert_eq!(read(&dir).0.sources.len(), 7);
}

#[test]
fn e06_large_files_are_refused_unread() {
    let dir = project(&[("content/seiten/a.md", b""), ("content/daten/begriff/a.yaml", b"")]);
    for (path, size) in [("content/seiten/a.md", 50), ("content/daten/begriff/a.yaml", 20)] {
        let file = fs::OpenOptions::new().write(true).open(dir.path().join(path)).expect("a file");
        file.set_len(size << 20).expect("space");
    }
    expect(&dir, &["größer als 4 MB", "größer als 2 MB"]);
    let (snapshot, _) = read(&dir);
    assert_eq!(snapshot.sources.len(), 1);
    assert_eq!(&*snapshot.refused[1], "content/seiten/a.md");
}

#[test]
fn e16_e18_names_are_refused_but_read() {
    let dir = project(&[
        ("content/seiten/aux.md", b"a"),
        ("content/seiten/Maße.md", b"a"),
        ("content/seiten/Masse.md", b"a"),
        ("content/seiten/A\u{308}.md", b"a"),
        ("content/seiten/Ä.md", b"a"),
    ]);
    expect(
        &dir,
        &[
            "content/seiten/Maße.md: Fehler „Masse.md“ und „Maße.md“",
            "content/seiten/aux.md: Fehler der Name „aux.md“ ist unter Windows",
            "content/seiten/Ä.md: Fehler „Ä.md“ und „Ä.md“",
        ],
    );
    assert_eq!(read(&dir).0.sources.len(), 5);
}

#[test]
fn e20_names_without_utf8_are_shown_escaped() {
    let dir = project(&[]);
    let folder = dir.path().join("content/seiten");
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join(std::ffi::OsStr::from_bytes(b"gr\xFC\xDFe.md")), "a").expect("a file");
    expect(&dir, &["content/seiten/gr\\xFC\\xDFe.md: Fehler der Name ist nicht in UTF-8 kodiert"]);
    assert!(read(&dir).1[0].help.as_ref().expect("help").contains("„gr-e.md“"));
}

#[test]
fn e21_links_stay_inside() {
    let outside = TempDir::new().expect("a temporary folder");
    fs::write(outside.path().join("geheim.md"), "x").expect("a file");
    let dir = project(&[("content/seiten/gut.md", b"a"), (".env", b"x")]);
    let seiten = dir.path().join("content/seiten");
    symlink(outside.path().join("geheim.md"), seiten.join("a.md")).expect("a link");
    symlink(outside.path(), seiten.join("b")).expect("a link");
    symlink("nichts.md", seiten.join("c.md")).expect("a link");
    symlink("..", seiten.join("d")).expect("a link");
    symlink("e.md", seiten.join("e.md")).expect("a link");
    symlink("../../.env", seiten.join("f.txt")).expect("a link");
    symlink("gut.md", seiten.join("g.md")).expect("a link");
    fs::hard_link(seiten.join("gut.md"), seiten.join("h.md")).expect("a link");
    expect(
        &dir,
        &[
            "a.md: Fehler die Verknüpfung führt aus dem Handbuch hinaus",
            "b: Fehler die Verknüpfung führt aus dem Handbuch hinaus",
            "c.md: Fehler die Verknüpfung zeigt auf etwas, das es nicht gibt",
            "d: Fehler die Verknüpfung führt auf einen Ordner, in dem sie selbst liegt",
            "e.md: Fehler die Verknüpfung lässt sich nicht verfolgen: sie führt im Kreis",
            "f.txt: Fehler die Verknüpfung führt aus dem Handbuch hinaus",
        ],
    );
    assert_eq!(read(&dir).0.sources.len(), 4);
}

#[test]
fn e23_what_is_no_file_never_blocks() {
    let dir = project(&[("content/seiten/x.md/innen.md", b"a")]);
    let socket = dir.path().join("content/seiten/s.md");
    let _listener = std::os::unix::net::UnixListener::bind(&socket).expect("a socket");
    let fifo = dir.path().join("content/seiten/p.md");
    rustix::fs::mknodat(
        rustix::fs::CWD,
        &fifo,
        rustix::fs::FileType::Fifo,
        rustix::fs::Mode::RUSR,
        0,
    )
    .expect("a pipe");
    expect(
        &dir,
        &[
            "p.md: Warnung das ist keine gewöhnliche Datei",
            "s.md: Warnung das ist keine gewöhnliche Datei",
            "x.md: Warnung das ist ein Ordner mit dem Namen einer Datei",
        ],
    );
}

#[test]
fn e28_p09_p18_unwanted_files() {
    let dir = project(&[
        ("assets/a.html", b"x"),
        ("assets/b.svg", b"<svg onload='x'/>"),
        ("assets/c.pdf", b"MZ"),
        ("content/seiten/a.sync-conflict-1.md", b"x"),
        ("content/leitfaden.yml", b"titel: x"),
        ("content/notiz.txt", b"x"),
    ]);
    expect(
        &dir,
        &[
            "assets/a.html: Fehler Dateien mit der Endung „.html“",
            "assets/b.svg: Fehler die SVG-Grafik enthält das Attribut „onload“",
            "assets/c.pdf: Fehler der Inhalt ist ein Programm",
            "content/leitfaden.yml: Fehler es gibt auch „content/leitfaden.yaml“",
            "content/notiz.txt: Warnung die Datei wird hier nicht gelesen",
            "a.sync-conflict-1.md: Warnung das ist die zweite Fassung",
        ],
    );
    assert!(read(&dir).0.files.is_empty());
}

#[test]
fn e32_says_where_it_looked_and_how_to_start() {
    let dir = TempDir::new().expect("a temporary folder");
    let fault = || Project::find(dir.path()).expect_err("no project").to_string();
    assert!(fault().contains("content/leitfaden.yaml“ gibt es nicht"));
    assert!(fault().contains("leitfaden init mein-handbuch"));
    put(dir.path(), "handbuch/content/leitfaden.yaml", b"");
    assert!(fault().contains("--project "), "{}", fault());
    put(dir.path(), "leitfaden.yaml", b"");
    assert!(fault().contains("„leitfaden.yaml“ in „content/leitfaden.yaml“ umbenennen"));
    let missing = Project::find(&dir.path().join("fehlt")).expect_err("no project").to_string();
    assert!(missing.contains("anlegen"), "{missing}");
    let inside = dir.path().join("handbuch/content");
    let above = Project::find(&inside).expect_err("no project").to_string();
    assert!(above.contains("/handbuch angeben"), "{above}");
}

#[test]
fn the_same_folder_gives_the_same_snapshot() {
    let dir = project(&[("content/seiten/a.md", b"a"), ("content/seiten/b.md", b"b\0")]);
    let (one, two) = (read(&dir), read(&dir));
    assert_eq!(one.1, two.1);
    assert!(one.0.sources.iter().zip(&two.0.sources).all(|(a, b)| a.hash == b.hash));
    assert_eq!(one.1[0].severity, Severity::Error);
    assert!(matches!(one.1[0].place, Place::Span(..)));
}

#[test]
fn c12_only_changes_are_read_again_and_numbers_stay() {
    let dir = project(&[("content/seiten/b.md", b"b"), ("content/seiten/c.md", b"c")]);
    let mut reader = Reader::new(Project::find(dir.path()).expect("a project"));
    let ids = |reader: &Reader| -> Vec<(String, u32, String)> {
        let sources = reader.snapshot().value.sources;
        sources.iter().map(|s| (s.path.to_string(), s.id.0, s.text.to_string())).collect()
    };
    reader.look().expect("readable");
    let page = |name: &str, id: u32, text: &str| {
        (format!("content/seiten/{name}.md"), id, text.to_owned())
    };
    assert_eq!(ids(&reader)[1..], [page("b", 1, "b"), page("c", 2, "c")]);
    // The same size within the same moment.
    put(dir.path(), "content/seiten/b.md", b"B");
    put(dir.path(), "content/seiten/a.md", b"a");
    fs::remove_file(dir.path().join("content/seiten/c.md")).expect("it was there");
    reader.look().expect("readable");
    assert_eq!(ids(&reader)[1..], [page("a", 3, "a"), page("b", 1, "B")]);
    let source = reader.snapshot().value.source(crate::base::source::FileId(3)).cloned();
    assert_eq!(&*source.expect("the new page").text, "a");
}

#[test]
fn a_look_at_a_few_files_tells_when_it_is_not_enough() {
    let dir = project(&[("content/seiten/b.md", b"b")]);
    let mut reader = Reader::new(Project::find(dir.path()).expect("a project"));
    reader.look().expect("readable");
    let root = dir.path().canonicalize().expect("a folder");
    let at = |path: &str| [root.join(path)];
    put(dir.path(), "content/seiten/b.md", b"neu");
    assert_eq!(reader.look_at(&at("content/seiten/b.md")), Looked::Enough);
    assert_eq!(&*reader.snapshot().value.sources[1].text, "neu");
    assert_eq!(reader.look_at(&at("content/seiten/4913")), Looked::Enough);
    assert_eq!(reader.look_at(&at("content/seiten")), Looked::TooLittle);
    put(dir.path(), "content/seiten/c.md", b"c");
    assert_eq!(reader.look_at(&at("content/seiten/c.md")), Looked::TooLittle);
    fs::remove_file(dir.path().join("content/seiten/b.md")).expect("it was there");
    assert_eq!(reader.look_at(&at("content/seiten/b.md")), Looked::TooLittle);
}
