//! Publishing again, elsewhere, and under other circumstances gives the same files. (E31, F03–F07, F20)

use crate::scene::{Ending, Scene, TODAY, same};
use std::fs;
use std::time::SystemTime;

/// When each file was written.
fn times(scene: &Scene, path: &str) -> Vec<(String, SystemTime)> {
    let time = |path: &std::path::Path| {
        fs::metadata(path).and_then(|data| data.modified()).expect("the file has a time")
    };
    let names = scene.tree(path).into_keys();
    names.map(|name| (name.clone(), time(&scene.at(path).join(&name)))).collect()
}

#[test]
fn building_twice_writes_nothing() {
    let scene = Scene::sample();
    scene.build(&[]).ends(0);
    let (before, times_before) = (scene.tree("public"), times(&scene, "public"));
    scene.build(&[]).ends(0);
    same(&scene.tree("public"), &before);
    assert_eq!(times(&scene, "public"), times_before, "no file was written again");
}

#[test]
fn checking_writes_nothing() {
    let scene = Scene::sample();
    let (before, times_before) = (scene.tree(""), times(&scene, ""));
    scene.check(&[]).ends(0);
    scene.check(&["--format", "sarif", "--drafts", "--strict"]);
    same(&scene.tree(""), &before);
    assert_eq!(times(&scene, ""), times_before);
}

#[test]
fn circumstances_change_nothing() {
    let scene = Scene::sample();
    scene.build(&[]).ends(0);
    let expected = scene.tree("public");
    let circumstances: &[&[(&str, &str)]] = &[
        &[("RAYON_NUM_THREADS", "1")],
        &[("RAYON_NUM_THREADS", "7")],
        &[("LC_ALL", "C")],
        &[("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8")],
        &[("TZ", "Pacific/Kiritimati")],
        &[("TZ", "America/Adak"), ("HOME", "/nonexistent")],
    ];
    for (number, variables) in circumstances.iter().enumerate() {
        let folder = format!("anders-{number}");
        let mut command = scene.command(&["build", "--today", TODAY, "--output", &folder]);
        let output = command.envs(variables.iter().copied()).output().expect("it can be started");
        Ending::of(&output).ends(0);
        same(&scene.tree(&folder), &expected);
    }
}

#[test]
fn another_folder_gives_the_same_site() {
    let (one, two) = (Scene::sample(), Scene::empty());
    let deep = "Ämter & Größe/100 % #1/handbuch";
    let there = two.at(deep);
    fs::create_dir_all(there.parent().expect("a parent")).expect("folders can be made");
    one.build(&[]).ends(0);
    for (path, bytes) in one.tree("") {
        if path.starts_with("public") {
            continue;
        }
        let target = there.join(path);
        fs::create_dir_all(target.parent().expect("a parent")).expect("folders can be made");
        fs::write(target, bytes).expect("it is writable");
    }
    two.build(&["--project", deep, "--output", "fertig"]).ends(0);
    same(&two.tree("fertig"), &one.tree("public"));
}

#[test]
fn a_failed_build_leaves_the_site_alone() {
    let scene = Scene::sample();
    scene.build(&[]).ends(0);
    let (before, times_before) = (scene.tree("public"), times(&scene, "public"));
    scene.edit("content/seiten/impressum.md", "titel:", "tittel:");
    scene.build(&[]).ends(1);
    same(&scene.tree("public"), &before);
    assert_eq!(times(&scene, "public"), times_before);
    let all = scene.tree("");
    let strange = all.keys().filter(|path| {
        !["content/", "assets/", "public/"].iter().any(|folder| path.starts_with(folder))
    });
    assert_eq!(strange.count(), 0, "nothing is left beside the site: {:?}", all.keys());
}

#[test]
fn only_what_changed_is_written() {
    let scene = Scene::sample();
    scene.build(&[]).ends(0);
    let before = times(&scene, "public");
    let page = scene.read("content/seiten/impressum.md");
    scene.write("content/seiten/impressum.md", &format!("{page}\nEin Satz mehr.\n"));
    scene.build(&[]).ends(0);
    let after = times(&scene, "public");
    let changed = after.iter().filter(|file| !before.contains(file)).map(|(path, _)| path.as_str());
    let changed: Vec<&str> = changed.filter(|path| path.ends_with(".html")).collect();
    assert_eq!(changed, ["impressum/index.html"]);
}

#[test]
fn what_is_gone_goes_and_what_is_foreign_stays() {
    let scene = Scene::sample();
    scene.write("content/seiten/kurz.md", "---\ntitel: Kurz\nstatus: freigegeben\nstand: 2026-11-01\nverantwortlich: beispielverband\n---\n\nKurz da.\n");
    scene.build(&[]);
    assert!(scene.at("public/kurz/index.html").is_file());
    scene.write("public/CNAME", "handbuch.example\n");
    scene.write("public/.git/HEAD", "ref\n");
    fs::remove_file(scene.at("content/seiten/kurz.md")).expect("it can be removed");
    scene.build(&[]).ends(0);
    assert!(!scene.at("public/kurz").exists());
    assert_eq!(scene.read("public/CNAME"), "handbuch.example\n");
    assert_eq!(scene.read("public/.git/HEAD"), "ref\n");
}

#[test]
fn unreleased_content_leaves_no_trace() {
    let scene = Scene::sample();
    let canary = "Kanarienvogel";
    scene.write(
        "content/seiten/geheim.md",
        &format!("---\ntitel: {canary}\nstatus: entwurf\nstand: 2026-11-01\n---\n\n{canary}\n"),
    );
    scene.build(&[]);
    let told = |tree: &crate::scene::Tree| {
        tree.values().any(|bytes| bytes.windows(canary.len()).any(|part| part == canary.as_bytes()))
    };
    assert!(scene.at("public/index.html").is_file());
    assert!(!told(&scene.tree("public")));
    scene.build(&["--drafts", "--output", "vorschau"]);
    assert!(told(&scene.tree("vorschau")));
}
