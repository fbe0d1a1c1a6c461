//! Beginning: `init`, `new`, `schema`. (F22)

use crate::scene::{Scene, TODAY, same};
use serde_json::Value;

#[test]
fn a_new_handbook_is_clean_and_can_be_published() {
    let scene = Scene::empty();
    scene.run(&["init", "handbuch", "--today", TODAY]).ends(0);
    scene.check(&["--strict", "--project", "handbuch"]).ends(0);
    scene.build(&["--project", "handbuch"]).ends(0);
    assert!(scene.at("handbuch/public/index.html").is_file());
}

#[test]
fn an_existing_folder_is_never_overwritten() {
    let scene = Scene::starter();
    scene.write("content/seiten/index.md", "Meins.\n");
    let before = scene.tree("");
    scene.run(&["init", ".", "--today", TODAY]).ends(2);
    same(&scene.tree(""), &before);

    let mine = Scene::empty();
    mine.write("content/seiten/index.md", "Meins.\n");
    mine.run(&["init", "."]);
    assert_eq!(mine.read("content/seiten/index.md"), "Meins.\n");
}

#[test]
fn new_records_and_pages_pass_the_checks() {
    let scene = Scene::starter();
    scene.run(&["new", "onlinedienst", "hundesteuer-abmelden"]).ends(0);
    scene.run(&["new", "begriff", "satzung"]).ends(0);
    scene.run(&["new", "seite", "hilfe/fragen"]).ends(0);
    let made = scene.tree("content");
    assert!(made.contains_key("daten/onlinedienst/hundesteuer-abmelden.yaml"), "{:?}", made.keys());
    assert!(made.contains_key("seiten/hilfe/fragen.md"), "{:?}", made.keys());
    // What is new is a draft: it may be unfinished, and nothing of it is published.
    scene.check(&["--strict"]).ends(0);
    let before = scene.tree("");
    scene.run(&["new", "onlinedienst", "hundesteuer-abmelden"]).ends(2);
    same(&scene.tree(""), &before);
}

#[test]
fn schemas_are_json_schemas() {
    let scene = Scene::starter();
    scene.run(&["schema", "--output", "schemas"]).ends(0);
    let schemas = scene.tree("schemas");
    assert!(schemas.len() > 30, "one for each entity");
    for (name, bytes) in schemas {
        let schema: Value = serde_json::from_slice(&bytes).expect("a schema is JSON");
        assert!(
            schema["$schema"].as_str().is_some_and(|url| url.contains("json-schema.org")),
            "{name}"
        );
        assert!(schema.is_object() && schema.get("title").is_some(), "{name}");
    }
}
