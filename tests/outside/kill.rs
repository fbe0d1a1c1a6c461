//! Sudden death during a build: the site is the old or the new one, whole. (F11)

use crate::scene::{Scene, TODAY, same};
use std::fmt::Write;
use std::fs;
use std::process::Stdio;
use std::time::{Duration, Instant};

/// How often the program is killed.
const DEATHS: u32 = 12;

#[test]
fn a_killed_build_leaves_the_old_or_the_new_site() {
    let scene = Scene::sample();
    scene.build(&[]).ends(0);
    let old = scene.tree("public");
    // A change on every page, so that all of them are to be written.
    scene.edit("content/leitfaden.yaml", "untertitel: ", "untertitel: Neues ");
    scene.build(&["--output", "probe"]).ends(0);
    let new = scene.tree("probe");
    fs::remove_dir_all(scene.at("probe")).expect("it can be removed");

    let start = Instant::now();
    scene.build(&["--output", "probe"]).ends(0);
    let whole = start.elapsed();
    let mut told = String::new();
    for death in 0..DEATHS {
        scene.edit("content/leitfaden.yaml", "untertitel: Neues ", "untertitel: ");
        scene.build(&[]).ends(0);
        same(&scene.tree("public"), &old);
        scene.edit("content/leitfaden.yaml", "untertitel: ", "untertitel: Neues ");

        let mut command = scene.command(&["build", "--today", TODAY]);
        let mut child = command.stdout(Stdio::null()).spawn().expect("it can be started");
        // Spread over the whole run; machines differ, so the shares do and the times do not matter.
        let share = whole * (2 * death + 1) / (2 * DEATHS);
        std::thread::sleep(share.min(Duration::from_secs(5)));
        child.kill().expect("it can be killed");
        let status = child.wait().expect("it ends");

        let found = scene.tree("public");
        let kind = if found == new { "new" } else { "old" };
        writeln!(told, "{share:?} {status:?}: {kind}").expect("texts grow");
        if kind == "old" {
            same(&found, &old);
        }
    }
    // What the dead left beside the site is gone after the next build.
    scene.build(&[]).ends(0);
    same(&scene.tree("public"), &new);
    let left = scene.tree("");
    let known = ["content/", "assets/", "public/", "probe/"];
    let left: Vec<&String> =
        left.keys().filter(|path| !known.iter().any(|name| path.starts_with(name))).collect();
    assert!(left.is_empty(), "{left:?}\n{told}");
}
