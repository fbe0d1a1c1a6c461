//! What is refused before anything is written.

use super::super::{Fault, Publisher};
use super::{SITE, Scene};
use std::fs;

fn refusal(scene: &Scene, output: &str) -> Fault {
    let before = super::tree(scene.folder.path());
    let fault = scene.open(scene.at("projekt").join(output)).map(drop).expect_err(output);
    assert_eq!(super::tree(scene.folder.path()), before, "{output}: {fault}");
    fault
}

#[test]
fn f01_folders_that_would_endanger_something() {
    let scene = Scene::new();
    for output in [
        ".",
        "content",
        "content/neu",
        "themes/x/y",
        "assets",
        "..",
        "../daheim",
        "/",
        "Content",
        "CONTENT/neu",
        "gibtsnicht/../content",
        "../projekt",
        "../PROJEKT",
        "content/../content/a",
        "public/.git/x",
    ] {
        let fault = refusal(&scene, output);
        assert!(matches!(fault, Fault::Dangerous { .. }), "{output}: {fault:?}");
        assert!(fault.to_string().contains("nichts geschrieben"), "{fault}");
    }
}

#[cfg(unix)]
#[test]
fn f01_the_same_folders_through_links() {
    use std::os::unix::fs::symlink;
    let scene = Scene::new();
    symlink(scene.at("projekt/content"), scene.at("link")).expect("a link");
    symlink(scene.folder.path(), scene.at("daheim/oben")).expect("a link");
    symlink(scene.at("fehlt"), scene.at("ins-leere")).expect("a link");
    for output in ["../link", "../link/neu", "../daheim/oben", "../daheim/oben/projekt"] {
        let fault = refusal(&scene, output);
        assert!(matches!(fault, Fault::Dangerous { .. }), "{output}: {fault:?}");
    }
    assert!(matches!(refusal(&scene, "../ins-leere"), Fault::NoFolder { .. }));
}

#[test]
fn f02_a_foreign_folder_is_refused() {
    let scene = Scene::new();
    scene.write("projekt/public/brief.txt", "wichtig");
    let fault = refusal(&scene, "public");
    assert!(matches!(fault, Fault::NotOurs { .. }), "{fault:?}");
    scene.write("projekt/datei", "");
    assert!(matches!(refusal(&scene, "datei"), Fault::NoFolder { .. }));
}

#[test]
fn f02_an_empty_folder_is_taken() {
    let scene = Scene::new();
    fs::create_dir(scene.public("")).expect("a folder");
    scene.publish(&SITE).expect("published");
    assert_eq!(scene.tree()["index.html"], b"Start");
}

#[test]
fn f06_a_list_that_cannot_be_trusted_deletes_nothing() {
    let scene = Scene::new();
    scene.publish(&SITE).expect("published");
    scene.write("projekt/x", "nicht löschen");
    let list = fs::read_to_string(scene.public(".leitfaden-dateien.json")).expect("a list");
    for broken in [
        String::new(),
        list[..list.len() / 2].to_owned(),
        list.replace("\"format\": 1", "\"format\": 9"),
        list.replace("avv/index.html", "../x"),
        list.replace("avv/index.html", "/etc/hostname"),
        list.replace("avv/index.html", "avv/../../x"),
    ] {
        scene.write("projekt/public/.leitfaden-dateien.json", &broken);
        let fault = refusal(&scene, "public");
        assert!(matches!(fault, Fault::Manifest { .. }), "{fault:?}");
        assert!(fault.to_string().contains("nichts gelöscht"), "{fault}");
    }
}

/// Runs only where a test may become somebody else or mount: a read-only file system needs root.
#[cfg(target_os = "linux")]
#[test]
fn f13_a_read_only_output_is_a_clean_error() {
    let scene = Scene::new();
    scene.publish(&SITE).expect("published");
    let Some(_mount) = super::ways::Mount::bind(&scene.public(""), "ro") else { return };
    let fault = refusal(&scene, "public");
    assert!(matches!(fault, Fault::Denied { .. }), "{fault:?}");
    assert!(fault.to_string().contains("schreibgeschützt"), "{fault}");
}

#[cfg(target_os = "linux")]
#[test]
fn f13_a_read_only_project_publishes_elsewhere() {
    let scene = Scene::new();
    let Some(_mount) = super::ways::Mount::bind(&scene.at("projekt"), "ro") else { return };
    fs::create_dir(scene.at("ziel")).expect("a folder");
    let publisher = scene.open(scene.at("ziel/public")).expect("opened");
    publisher.put(&crate::base::output::Output::new("index.html", "Start")).expect("put");
    publisher.commit().expect("published");
    assert!(scene.at("ziel/public/index.html").is_file());
}

#[test]
fn f15_the_second_run_says_that_there_is_a_first() {
    let scene = Scene::new();
    let first = scene.open("public").expect("opened");
    let fault = scene.open("public").map(drop).expect_err("busy");
    let number = std::process::id().to_string();
    assert!(matches!(&fault, Fault::Busy { process: Some(found), .. } if *found == number));
    drop(first);
    scene.publish(&SITE).expect("published");
    let remains = scene.project().into_keys().filter(|path| path.contains("leitfaden")).count();
    assert_eq!(remains, 1, "only the list");
}

#[test]
fn outputs_with_forbidden_or_equal_names() {
    let scene = Scene::new();
    for path in ["../x", "/x", "a//b", ".leitfaden-dateien.json", "c:/x", ""] {
        let fault = scene.publish(&[(path, "x")]).expect_err(path);
        assert!(matches!(fault, Fault::BadPath { .. }), "{path}: {fault:?}");
    }
    for pair in [["a", "a"], ["a", "a/b"], ["a/b", "a"]] {
        let fault = scene.publish(&pair.map(|path| (path, "x"))).expect_err("twice");
        assert!(matches!(fault, Fault::Twice { .. }), "{fault:?}");
    }
    assert!(!scene.public("").exists());
}

#[test]
fn a_failed_file_cannot_be_committed() {
    let scene = Scene::new();
    let publisher: Publisher = scene.open("public").expect("opened");
    publisher.put(&crate::base::output::Output::new("../x", "x")).expect_err("refused");
    assert!(matches!(publisher.commit(), Err(Fault::Incomplete { .. })));
}
