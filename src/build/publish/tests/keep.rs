//! What is kept, what is removed.

use super::super::{Fault, Overwrite, Way};
use super::{LATER, SITE, Scene};
use crate::base::output::Output;
use std::fs;

/// The tree without the list.
fn files(scene: &Scene) -> Vec<String> {
    let list = ".leitfaden-dateien.json";
    scene.tree().into_keys().filter(|path| !path.ends_with('/') && path != list).collect()
}

#[test]
fn f03_foreign_files_stay_and_are_listed() {
    for (name, foreign, way) in [
        ("file", "CNAME", Way::Swap),
        ("hidden", ".htaccess", Way::Swap),
        ("pdf", "avv/kosten/brief.pdf", Way::Swap),
        ("worktree", ".git", Way::Swap),
        ("folder", ".git/HEAD", Way::PerFile),
    ] {
        let scene = Scene::new();
        scene.publish(&SITE).expect("published");
        scene.write(&format!("projekt/public/{foreign}"), "fremd");
        let report = scene.publish(&LATER).expect("published");
        let listed = if name == "folder" { ".git/" } else { foreign };
        assert_eq!(report.foreign, [listed], "{name}");
        let exchanges = cfg!(target_os = "linux");
        assert_eq!(report.way, if exchanges { way } else { Way::PerFile }, "{name}");
        let mut wanted: Vec<String> = LATER.iter().map(|(path, _)| (*path).to_owned()).collect();
        wanted.push(foreign.to_owned());
        wanted.sort();
        assert_eq!(files(&scene), wanted, "{name}");
        let again = scene.publish(&LATER).expect("published");
        assert_eq!((again.way, again.foreign.len()), (Way::Unchanged, 1), "{name}");
    }
}

#[test]
fn f04_a_file_edited_by_hand_gets_a_copy() {
    for git in [false, true] {
        let scene = Scene::new();
        scene.publish(&SITE).expect("published");
        if git {
            scene.write("projekt/public/.git/HEAD", "");
        }
        // One that is written anew, one that stays, one that goes.
        scene.write("projekt/public/index.html", "von Hand");
        scene.write("projekt/public/avv/index.html", "AVX");
        scene.write("projekt/public/avv/kosten/index.html", "Konten");
        let report = scene.publish(&LATER).expect("published");
        let copies = ["avv/index.html.alt", "avv/kosten/index.html.alt", "index.html.alt"];
        assert_eq!(report.backed_up, copies);
        assert_eq!(report.notes.len(), 3);
        let tree = scene.tree();
        assert_eq!(tree["index.html"], b"Start, neu");
        assert_eq!(tree["index.html.alt"], b"von Hand");
        assert_eq!(tree["avv/index.html"], b"AVV");
        assert_eq!(tree["avv/index.html.alt"], b"AVX");
        assert_eq!(tree["avv/kosten/index.html.alt"], b"Konten");
        assert!(!tree.contains_key("avv/kosten/index.html"));

        scene.write("projekt/public/index.html", "noch einmal");
        let report = scene.publish(&LATER).expect("published");
        assert_eq!(report.backed_up, ["index.html.alt2"]);
        assert_eq!(scene.tree()["index.html.alt"], b"von Hand");
    }
}

#[test]
fn f04_replacing_hand_edits_is_told() {
    let mut scene = Scene::new();
    scene.overwrite = Overwrite::Replace;
    scene.publish(&SITE).expect("published");
    scene.write("projekt/public/index.html", "von Hand");
    let report = scene.publish(&SITE).expect("published");
    assert_eq!(report.backed_up, Vec::<String>::new());
    assert_eq!(report.notes, ["„index.html“ war von Hand geändert und wurde ersetzt."]);
    assert_eq!(files(&scene).len(), SITE.len());
}

#[test]
fn f04_a_file_deleted_by_hand_comes_back() {
    let scene = Scene::new();
    scene.publish(&SITE).expect("published");
    fs::remove_file(scene.public("avv/index.html")).expect("removed");
    let report = scene.publish(&SITE).expect("published");
    assert_eq!((report.written, report.unchanged), (1, 3));
}

#[test]
fn f05_obsolete_files_go_with_their_empty_folders() {
    for git in [false, true] {
        let scene = Scene::new();
        scene.publish(&SITE).expect("published");
        scene.write("projekt/nicht-unser.txt", "");
        if git {
            scene.write("projekt/public/.git/HEAD", "");
        }
        let report = scene.publish(&LATER).expect("published");
        assert_eq!((report.written, report.unchanged, report.removed), (3, 1, 2));
        let tree = scene.project();
        assert!(!tree.contains_key("public/avv/kosten/"), "{tree:?}");
        assert!(tree.contains_key("public/avv/"));
        assert!(tree.contains_key("nicht-unser.txt"));
    }
}

#[test]
fn f05_a_file_becomes_a_folder_and_back() {
    for git in [false, true] {
        let scene = Scene::new();
        let (flat, deep) = ([("a", "1"), ("b", "2")], [("a/x", "1"), ("b", "2")]);
        scene.publish(&flat).expect("published");
        if git {
            scene.write("projekt/public/.git/HEAD", "");
        }
        for site in [deep, flat, deep] {
            scene.publish(&site).expect("published");
            let mut found = files(&scene);
            found.retain(|path| path != ".git/HEAD");
            assert_eq!(found, [site[0].0, site[1].0]);
        }
    }
}

#[test]
fn f03_foreign_things_in_the_way() {
    for git in [false, true] {
        let scene = Scene::new();
        scene.publish(&SITE).expect("published");
        if git {
            scene.write("projekt/public/.git/HEAD", "");
        }
        scene.write("projekt/public/glossar", "fremd");
        let report = scene.publish(&LATER).expect("published");
        assert_eq!(report.backed_up, ["glossar.alt"]);
        assert_eq!(scene.tree()["glossar/index.html"], b"Glossar");

        scene.write("projekt/public/avv/brief.pdf", "fremd");
        let before = scene.project();
        let fault = scene.publish(&[("avv", "Datei")]).expect_err("blocked");
        assert!(matches!(fault, Fault::Blocked { .. }), "{fault:?}");
        assert_eq!(scene.project(), before);
    }
}

#[cfg(unix)]
#[test]
fn f03_nothing_is_written_or_removed_through_a_link() {
    for git in [false, true] {
        let scene = Scene::new();
        scene.publish(&SITE).expect("published");
        if git {
            scene.write("projekt/public/.git/HEAD", "");
        }
        // The folder of own files moves elsewhere and a link takes its place.
        fs::rename(scene.public("assets"), scene.at("anderswo")).expect("moved");
        std::os::unix::fs::symlink(scene.at("anderswo"), scene.public("assets")).expect("a link");
        let before = super::tree(&scene.at("anderswo"));
        let report = scene.publish(&LATER).expect("published");
        assert_eq!(super::tree(&scene.at("anderswo")), before);
        assert_eq!(report.backed_up, ["assets.alt"]);
        let style = fs::symlink_metadata(scene.public("assets")).expect("there");
        assert!(style.is_dir());
    }
}

#[test]
fn f07_dropping_leaves_everything_as_it_was() {
    for git in [false, true] {
        let scene = Scene::new();
        scene.publish(&SITE).expect("published");
        if git {
            scene.write("projekt/public/.git/HEAD", "");
        }
        let before = scene.project();
        let publisher = scene.open("public").expect("opened");
        for (path, text) in LATER {
            publisher.put(&Output::new(path, text)).expect("put");
        }
        drop(publisher);
        assert_eq!(scene.project(), before);
    }
    let scene = Scene::new();
    let before = scene.project();
    let publisher = scene.open("neu/tief/public").expect("opened");
    publisher.put(&Output::new("a", "b")).expect("put");
    drop(publisher);
    assert_eq!(scene.project(), before);
}
