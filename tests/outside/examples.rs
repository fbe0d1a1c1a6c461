//! The manual's examples of data, all entered into one new handbook: every kind has one, and nothing is wrong with any.

use crate::scene::Scene;
use std::fs;
use std::path::Path;

/// What stands before a whole file in the manual.
const FILE: &str = "Datei `content/";

#[test]
fn every_kind_has_an_example_that_is_right() {
    let scene = Scene::starter();
    let manual = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/seiten/schreiben");
    enter(&manual, &scene);
    let schemas = scene.tree(".leitfaden/schema");
    assert!(schemas.len() > 50, "{} schemas", schemas.len());
    let kinds = schemas.keys().filter_map(|path| path.strip_suffix(".schema.json"));
    for kind in kinds.filter(|kind| !["handbuch", "seite"].contains(kind)) {
        assert!(scene.at(&format!("content/daten/{kind}")).is_dir(), "no example of „{kind}“");
    }
    let ending = scene.check(&["--strict"]);
    assert_eq!(ending.code, 0, "{}", ending.out);
}

/// Writes the files that the pages of a folder show.
fn enter(folder: &Path, scene: &Scene) {
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("the entry can be read").path();
        if path.is_dir() {
            enter(&path, scene);
            continue;
        }
        let text = fs::read_to_string(&path).expect("the page can be read");
        for part in text.split(FILE).skip(1) {
            let (name, rest) = part.split_once('`').expect("the file is named");
            let Some((_, block)) = rest.split_once("\n\n```") else { continue };
            let (_, block) = block.split_once('\n').expect("a block has lines");
            let (block, _) = block.split_once("```").expect("a block ends");
            scene.write(&format!("content/{name}"), block);
        }
    }
}
