//! How the new site becomes visible, and what happens to remains.

use super::super::{Fault, Way};
use super::{LATER, SITE, Scene, tree};
use crate::base::output::Output;
use rayon::prelude::*;
use std::fs;
#[cfg(target_os = "linux")]
use std::io::Write;
#[cfg(target_os = "linux")]
use std::path::{Path, PathBuf};
#[cfg(target_os = "linux")]
use std::process::Command;

/// A bind mount that ends with the test; `None` where the test may not mount.
#[cfg(target_os = "linux")]
pub(super) struct Mount(PathBuf);

#[cfg(target_os = "linux")]
impl Mount {
    pub(super) fn bind(path: &Path, options: &str) -> Option<Self> {
        let run = |options: &str| {
            let mut command = Command::new("mount");
            command.args(["-o", options]).arg(path).arg(path);
            command.output().is_ok_and(|done| done.status.success())
        };
        if !run("bind") {
            let told = "mount ist nicht erlaubt: Versuch mit Einhängepunkt übersprungen\n";
            drop(std::io::stderr().write_all(told.as_bytes()));
            return None;
        }
        let mount = Self(path.to_owned());
        run(&format!("remount,bind,{options}")).then_some(mount)
    }
}

#[cfg(target_os = "linux")]
impl Drop for Mount {
    fn drop(&mut self) {
        drop(Command::new("umount").arg(&self.0).output());
    }
}

#[cfg(target_os = "linux")]
#[test]
fn f14_a_mount_point_is_replaced_file_by_file() {
    let plain = Scene::new();
    plain.publish(&SITE).expect("published");
    plain.publish(&LATER).expect("published");

    let scene = Scene::new();
    fs::create_dir(scene.public("")).expect("a folder");
    let Some(_mount) = Mount::bind(&scene.public(""), "rw") else { return };
    let first = scene.publish(&SITE).expect("published");
    let second = scene.publish(&LATER).expect("published");
    assert_eq!([first.way, second.way], [Way::PerFile, Way::PerFile]);
    assert_eq!(scene.tree(), plain.tree());
    assert_eq!(scene.publish(&LATER).expect("published").way, Way::Unchanged);
}

/// As in a container: the published folder is all that may be written.
#[cfg(target_os = "linux")]
#[test]
fn f14_a_writable_folder_in_a_read_only_project() {
    let plain = Scene::new();
    plain.publish(&SITE).expect("published");
    let scene = Scene::new();
    fs::create_dir(scene.public("")).expect("a folder");
    let Some(_project) = Mount::bind(&scene.at("projekt"), "ro") else { return };
    let Some(_public) = Mount::bind(&scene.public(""), "rw") else { return };
    assert_eq!(scene.publish(&SITE).expect("published").way, Way::PerFile);
    assert_eq!(scene.tree(), plain.tree());
    let _first = scene.open("public").expect("opened");
    assert!(matches!(scene.open("public"), Err(Fault::Busy { .. })));
}

#[test]
fn f14_a_foreign_folder_gives_the_same_site_file_by_file() {
    let (plain, git) = (Scene::new(), Scene::new());
    for site in [SITE, LATER, SITE] {
        plain.publish(&site).expect("published");
        git.publish(&site).expect("published");
        git.write("projekt/public/.git/HEAD", "");
        let mut found = git.tree();
        found.retain(|path, _| !path.starts_with(".git"));
        assert_eq!(found, plain.tree());
    }
}

#[cfg(target_os = "linux")]
#[test]
fn f16_remains_of_a_dead_run_are_cleared_and_noted() {
    let scene = Scene::new();
    scene.publish(&SITE).expect("published");
    let golden = scene.project();
    scene.write("projekt/.public.leitfaden-sperre", "4194304\n");
    scene.write("projekt/.public.leitfaden-neu/avv/index.html", "halb");
    scene.write("projekt/public/.leitfaden-neu/index.html", "halb");
    let report = scene.publish(&SITE).expect("published");
    assert_eq!((report.way, report.notes.len()), (Way::Unchanged, 1));
    assert_eq!(scene.project(), golden);
    assert!(scene.publish(&SITE).expect("published").notes.is_empty());
}

#[test]
fn f16_a_first_publication_that_died_file_by_file_is_brought_to_its_end() {
    let (scene, plain) = (Scene::new(), Scene::new());
    plain.publish(&SITE).expect("published");
    let list = fs::read_to_string(plain.public(".leitfaden-dateien.json")).expect("a list");
    let stage = "projekt/public/.leitfaden-neu";
    scene.write(
        &format!("{stage}/.leitfaden-plan.json"),
        r#"{"format":1,"sichern":[],"entfernen":[]}"#,
    );
    scene.write(&format!("{stage}/.leitfaden-dateien.json"), &list);
    for (index, (path, text)) in SITE.iter().enumerate() {
        let folder = if index % 2 == 0 { "projekt/public" } else { stage };
        scene.write(&format!("{folder}/{path}"), text);
    }
    let report = scene.publish(&LATER).expect("published");
    assert_eq!((report.notes.len(), report.backed_up.len()), (1, 0));
    plain.publish(&LATER).expect("published");
    assert_eq!(scene.project(), plain.project());
}

#[test]
fn f16_a_plan_that_leaves_the_folder_is_not_carried_out() {
    let scene = Scene::new();
    scene.publish(&SITE).expect("published");
    let golden = scene.project();
    let stage = "projekt/public/.leitfaden-neu";
    let plan = r#"{"format":1,"sichern":[],"entfernen":["../content/x.md"]}"#;
    scene.write(&format!("{stage}/.leitfaden-plan.json"), plan);
    scene.write("projekt/content/x.md", "Quelle");
    scene.publish(&SITE).expect("published");
    assert!(scene.at("projekt/content/x.md").is_file());
    fs::remove_file(scene.at("projekt/content/x.md")).expect("there");
    assert_eq!(scene.project(), golden);
}

#[cfg(target_os = "linux")]
#[test]
fn f16_a_file_that_appears_in_the_old_folder_is_not_lost() {
    let (scene, before) = (Scene::new(), Scene::new());
    scene.publish(&LATER).expect("published");
    let golden = scene.tree();
    // As if killed right after the exchange: the old site lies beside the new one.
    before.publish(&SITE).expect("published");
    let old = scene.at("projekt/.public.leitfaden-neu");
    fs::rename(before.public(""), &old).expect("moved");
    scene.write("projekt/.public.leitfaden-neu/avv/spaet.txt", "fremd");
    scene.write("projekt/.public.leitfaden-neu/index.html", "von Hand");
    let report = scene.publish(&LATER).expect("published");
    assert_eq!(report.foreign, ["avv/spaet.txt", "index.html.alt"]);
    let mut found = scene.tree();
    assert_eq!(found.remove("avv/spaet.txt").as_deref(), Some(&b"fremd"[..]));
    assert_eq!(found.remove("index.html.alt").as_deref(), Some(&b"von Hand"[..]));
    assert_eq!(found, golden);
    assert!(!old.exists());
}

#[test]
fn f18_readers_never_miss_a_page() {
    let scene = Scene::new();
    scene.publish(&SITE).expect("published");
    let page = scene.public("index.html");
    std::thread::scope(|threads| {
        let reader = threads.spawn(|| {
            let mut seen = [0_usize; 2];
            while seen[0] + seen[1] < 4_000 || seen[1] == 0 {
                let text = fs::read_to_string(&page).expect("always there");
                seen[usize::from(text == "Start, neu")] += 1;
                assert!(text == "Start" || text == "Start, neu", "{text:?}");
            }
        });
        while !reader.is_finished() {
            scene.publish(&LATER).expect("published");
            scene.publish(&SITE).expect("published");
        }
    });
}

#[test]
fn f20_equal_sites_are_equal_and_the_second_run_touches_nothing() {
    let (one, other) = (Scene::new(), Scene::new());
    let pages: Vec<Output> =
        (0..200).map(|n| Output::new(format!("s/{n}/index.html"), format!("Seite {n}"))).collect();
    let publish = |scene: &Scene, threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("a pool");
        let publisher = scene.open("public").expect("opened");
        pool.install(|| pages.par_iter().try_for_each(|page| publisher.put(page))).expect("put");
        publisher.commit().expect("published")
    };
    let report = publish(&one, 1);
    publish(&other, 4);
    assert_eq!((report.written, report.way), (200, Way::Fresh));
    assert_eq!(one.tree(), other.tree());
    let list = String::from_utf8(one.tree()[".leitfaden-dateien.json"].clone()).expect("text");
    assert!(!list.contains(&*one.folder.path().to_string_lossy()));

    let times = || {
        let all = walkdir::WalkDir::new(one.at("projekt/public")).sort_by_file_name();
        all.into_iter()
            .map(|entry| {
                entry.expect("there").metadata().expect("there").modified().expect("known")
            })
            .collect::<Vec<_>>()
    };
    let before = times();
    let again = publish(&one, 2);
    assert_eq!((again.written, again.bytes, again.way), (0, 0, Way::Unchanged));
    assert_eq!(times(), before);
}

#[cfg(target_os = "linux")]
#[test]
fn unchanged_files_keep_their_time_through_an_exchange() {
    let scene = Scene::new();
    scene.publish(&SITE).expect("published");
    let time = || fs::metadata(scene.public("avv/index.html")).expect("there").modified().ok();
    let before = time();
    let report = scene.publish(&LATER).expect("published");
    assert_eq!((report.way, time()), (Way::Swap, before));
    assert_eq!(tree(&scene.at("projekt")), scene.project());
}

#[test]
fn f20_equal_inputs_spare_making_the_site_unless_somebody_touched_it() {
    let scene = Scene::new();
    let publish = |inputs: u64| {
        let publisher = scene.open("public").expect("opened").for_inputs(inputs);
        publisher.put(&Output::new("index.html", "Start")).expect("put");
        publisher.commit().expect("published")
    };
    let is_current = |inputs: u64| {
        let publisher = scene.open("public").expect("opened").for_inputs(inputs);
        publisher.is_current()
    };
    assert!(!is_current(1), "nothing is published yet");
    publish(1);
    assert!(is_current(1));
    assert!(!is_current(2), "other inputs");
    assert!(!scene.open("public").expect("opened").is_current(), "inputs unknown");
    let before = scene.project();
    let report = scene.open("public").expect("opened").for_inputs(1).keep();
    assert_eq!((report.unchanged, report.written, report.way), (1, 0, Way::Unchanged));
    assert_eq!(scene.project(), before);
    scene.write("projekt/public/index.html", "von Hand");
    assert!(!is_current(1), "edited by hand");
    fs::remove_file(scene.public("index.html")).expect("removed");
    assert!(!is_current(1), "a file is missing");
}
