//! Publishing while the system fails: full disk, broken disk, sudden death.
//!
//! The test runs itself once more under `strace`, which lets the n-th call fail or kills the process
//! there, for all n. Where `strace` is missing or forbidden, the tests say so and pass.
// The names of the system calls differ elsewhere.
#![cfg(all(target_os = "linux", target_arch = "x86_64"))]

mod scene;

use leitfaden::build::publish::{Fault, Standing};
use scene::{Mode, ROOT, SITE, Scene, THIRD, Tree, golden, publish, published};
use std::io::Write;
use std::path::Path;
use std::process::{Command, exit};

/// Not a test of its own: publishes the new site when the others start it.
#[test]
fn the_process_that_publishes() {
    let Ok(root) = std::env::var(ROOT) else { return };
    // The exit code tells the kind of trouble, because a full disk may swallow words.
    let single = std::env::var(SITE).is_ok_and(|mode| mode == format!("{:?}", Mode::Single));
    let mode = if single { Mode::Single } else { Mode::Swap };
    exit(match publish(Path::new(&root), mode.site()) {
        Ok(_) => 0,
        Err(Fault::Full { standing: Standing::Untouched, .. }) => 3,
        Err(
            Fault::Disk { standing: Standing::Partly, .. }
            | Fault::Full { standing: Standing::Partly, .. },
        ) => 5,
        Err(_) => 4,
    })
}

fn has_strace() -> bool {
    let tried = Command::new("strace").args(["-f", "-o", "/dev/null", "true"]).output();
    let works = tried.is_ok_and(|done| done.status.success());
    if !works {
        let told = "strace fehlt oder ist nicht erlaubt: Fehlerversuche übersprungen\n";
        drop(std::io::stderr().write_all(told.as_bytes()));
    }
    works
}

/// Each file is one that the old or the new site has, never a part of it.
fn is_old_or_new(found: &Tree, [old, new, _]: &[Tree; 3]) -> bool {
    let (old, new) = (published(old), published(new));
    let known = |(path, bytes)| [&old, &new].iter().any(|tree| tree.get(path) == Some(bytes));
    let kept = old.keys().filter(|path| new.contains_key(*path));
    kept.into_iter().all(|path| found.contains_key(path)) && found.iter().all(known)
}

/// Lets each n-th of some calls fail, and looks at what remains.
fn fail_each(mode: Mode, calls: &[&str], fault: &str, plus: &str) {
    if !has_strace() {
        return;
    }
    let golden = golden(mode);
    let [old, new, _] = &golden;
    for call in calls {
        // After a death both the same and another site must follow well.
        let rounds = if fault.starts_with("signal") { 2 } else { 1 };
        let attempts = rounds * Scene::count(mode, call);
        for attempt in 0..attempts {
            let n = 1 + attempt / rounds;
            let scene = Scene::new(mode);
            let inject = format!("inject={call}:{fault}:when={n}{plus}");
            let trace = format!("trace={call}");
            let done = scene.strace(mode, &["-e", &trace, "-e", &inject]);
            let found = published(&scene.project());
            let told = format!("{mode:?} {inject}: {done:?}\n{found:#?}");
            match done.code() {
                Some(0) => assert!(found == published(new), "{told}"),
                Some(5) => assert!(is_old_or_new(&found, &golden), "{told}"),
                Some(4) if fault.contains("ENOSPC") => panic!("not told as a full disk: {told}"),
                Some(_) => assert!(found == published(old), "{told}"),
                None => assert!(
                    found == published(old)
                        || found == published(new)
                        || mode == Mode::PerFile && is_old_or_new(&found, &golden),
                    "{told}"
                ),
            }
            recover(mode, &scene, &golden, attempt, &told);
        }
    }
}

/// The next run gives exactly its site and leaves nothing else, whether or not the site is the same.
fn recover(mode: Mode, scene: &Scene, [_, new, third]: &[Tree; 3], attempt: usize, told: &str) {
    let (site, wanted) =
        if attempt.is_multiple_of(2) { (mode.site(), new) } else { (&THIRD[..], third) };
    publish(scene.0.path(), site).unwrap_or_else(|fault| panic!("{told}\n{fault}"));
    let found = scene.project();
    assert!(found == *wanted, "{told}\nthen {found:#?}");
}

#[test]
fn f08_disk_full_leaves_the_old_site() {
    fail_each(Mode::Swap, &["write", "mkdir", "linkat"], "error=ENOSPC", "+");
}

#[test]
fn f08_disk_full_file_by_file() {
    fail_each(Mode::PerFile, &["write", "mkdir", "linkat", "rename"], "error=ENOSPC", "+");
}

#[test]
fn f09_no_inode_and_no_quota_are_full_disks() {
    fail_each(Mode::Swap, &["mkdir"], "error=EDQUOT", "");
}

#[test]
fn f10_broken_disk_leaves_the_old_site() {
    let calls = ["write", "rename", "renameat2", "linkat", "syncfs", "fsync", "rmdir", "unlink"];
    fail_each(Mode::Swap, &calls, "error=EIO", "");
}

#[test]
fn f10_broken_disk_file_by_file() {
    let calls = ["write", "rename", "syncfs", "fsync", "rmdir", "unlink", "unlinkat", "getdents64"];
    fail_each(Mode::PerFile, &calls, "error=EIO", "");
}

#[test]
fn f10_broken_disk_while_reading() {
    fail_each(Mode::Swap, &["read", "getdents64"], "error=EIO", "");
}

#[test]
fn f11_sudden_death_leaves_a_whole_site() {
    let calls =
        ["write", "mkdir", "linkat", "renameat2", "syncfs", "fsync", "unlink", "rmdir", "unlinkat"];
    fail_each(Mode::Swap, &calls, "signal=SIGKILL", "");
}

#[test]
fn f11_sudden_death_file_by_file() {
    let calls = ["write", "mkdir", "linkat", "rename", "syncfs", "unlink", "rmdir", "unlinkat"];
    fail_each(Mode::PerFile, &calls, "signal=SIGKILL", "");
}

#[test]
fn f11_sudden_death_while_one_file_changes() {
    let calls = ["write", "mkdir", "rename", "syncfs", "fsync", "unlink", "rmdir", "unlinkat"];
    fail_each(Mode::Single, &calls, "signal=SIGKILL", "");
}

#[test]
fn f14_where_folders_cannot_be_exchanged_files_are_replaced() {
    if !has_strace() {
        return;
    }
    let [_, new, _] = golden(Mode::Swap);
    for options in [
        &["-e", "inject=renameat2:error=EBUSY"][..],
        &["-e", "inject=renameat2:error=EINVAL"],
        &["-e", "inject=renameat2:error=EXDEV", "-e", "inject=rename:error=EXDEV:when=1..3"],
        &["-e", "inject=linkat:error=EPERM"],
        &["-e", "inject=linkat:error=EMLINK:when=2"],
    ] {
        let scene = Scene::new(Mode::Swap);
        assert!(scene.strace(Mode::Swap, options).success(), "{options:?}");
        assert!(scene.project() == new, "{options:?}: {:#?}", scene.project());
    }
}
