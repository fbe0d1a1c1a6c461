//! Publishing while the system fails: full disk, broken disk, sudden death.
//!
//! The test runs itself once more under `strace`, which lets the n-th call fail or kills the process
//! there, for all n. Where `strace` is missing or forbidden, the tests say so and pass.
#![cfg(target_os = "linux")]

use leitfaden::base::output::Output;
use leitfaden::build::publish::{Fault, Overwrite, Publisher, Standing, Target, Way};
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, exit};
use tempfile::TempDir;

type Tree = BTreeMap<String, Vec<u8>>;

const ROOT: &str = "LEITFADEN_TEST_ROOT";

const OLD: [(&str, &str); 6] = [
    ("index.html", "alt"),
    ("avv/index.html", "bleibt"),
    ("avv/kosten/index.html", "geht"),
    ("assets/stil-1.css", "alt"),
    ("assets/bild.svg", "bleibt"),
    ("daten.json", "alt"),
];
const NEW: [(&str, &str); 7] = [
    ("index.html", "neu"),
    ("avv/index.html", "bleibt"),
    ("glossar/index.html", "kommt"),
    ("assets/stil-2.css", "neu"),
    ("assets/bild.svg", "bleibt"),
    ("daten.json", "neu, und länger als vorher"),
    ("karte.xml", "kommt"),
];
const THIRD: [(&str, &str); 3] =
    [("index.html", "drittens"), ("avv/index.html", "bleibt"), ("daten.json", "drittens")];

/// How the site is published.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Mode {
    Swap,
    PerFile,
}

/// The project that publishes; `public` holds the old site, a foreign file and a hand edit.
struct Scene(TempDir);

impl Scene {
    fn new(mode: Mode) -> Self {
        let memory = Path::new("/dev/shm");
        let folder = if memory.is_dir() { TempDir::new_in(memory) } else { TempDir::new() };
        let scene = Self(folder.expect("a folder"));
        fs::create_dir_all(scene.0.path().join("projekt/content")).expect("a folder");
        publish(scene.0.path(), &OLD).expect("published");
        fs::write(scene.public().join("CNAME"), "fremd").expect("written");
        fs::write(scene.public().join("daten.json"), "von Hand").expect("written");
        if mode == Mode::PerFile {
            fs::create_dir(scene.public().join(".git")).expect("a folder");
        }
        scene
    }

    fn public(&self) -> PathBuf {
        self.0.path().join("projekt/public")
    }

    /// Everything in the project; nothing may remain beside the published folder.
    fn project(&self) -> Tree {
        tree(&self.0.path().join("projekt"))
    }

    /// Publishes the new site in a process of its own under `strace`.
    fn strace(&self, options: &[&str]) -> ExitStatus {
        let this = std::env::current_exe().expect("a test knows itself");
        let mut command = Command::new("strace");
        command.args(["-f", "-qq", "-o"]).arg(self.0.path().join("strace")).args(options);
        command.arg(this).args(["--exact", "the_process_that_publishes", "--nocapture"]);
        command.args(["--test-threads=1"]).env_clear();
        command.env(ROOT, self.0.path()).env("RAYON_NUM_THREADS", "1");
        command.output().expect("strace was there before").status
    }

    /// How often one thread made a call at most when nothing failed.
    fn count(mode: Mode, call: &str) -> usize {
        let scene = Self::new(mode);
        assert!(scene.strace(&["-e", &format!("trace={call}")]).success(), "{mode:?} {call}");
        let log = fs::read_to_string(scene.0.path().join("strace")).expect("a log");
        let mut threads: BTreeMap<&str, usize> = BTreeMap::new();
        for line in log.lines().filter(|line| line.contains(&format!("{call}("))) {
            *threads.entry(line.split(' ').next().unwrap_or_default()).or_default() += 1;
        }
        threads.into_values().max().unwrap_or_default()
    }
}

fn publish(root: &Path, site: &[(&str, &str)]) -> Result<Way, Fault> {
    let target = Target {
        output: root.join("projekt/public"),
        project: root.join("projekt"),
        protected: vec![PathBuf::from("content")],
        overwrite: Overwrite::Keep,
    };
    let publisher = Publisher::open(&target)?;
    for (path, text) in site {
        publisher.put(&Output::new(*path, *text))?;
    }
    publisher.commit().map(|report| report.way)
}

fn tree(root: &Path) -> Tree {
    let mut found = Tree::new();
    for entry in walkdir::WalkDir::new(root).min_depth(1) {
        let entry = entry.expect("readable");
        let path = entry.path().strip_prefix(root).expect("below").to_string_lossy().into_owned();
        if entry.file_type().is_dir() {
            found.insert(format!("{path}/"), Vec::new());
        } else {
            found.insert(path, fs::read(entry.path()).expect("readable"));
        }
    }
    found
}

/// Not a test of its own: publishes the new site when the others start it.
#[test]
fn the_process_that_publishes() {
    let Ok(root) = std::env::var(ROOT) else { return };
    // The exit code tells the kind of trouble, because a full disk may swallow words.
    exit(match publish(Path::new(&root), &NEW) {
        Ok(_) => 0,
        Err(Fault::Full { standing: Standing::Untouched, .. }) => 3,
        Err(
            Fault::Disk { standing: Standing::Partly, .. }
            | Fault::Full { standing: Standing::Partly, .. },
        ) => 5,
        Err(_) => 4,
    })
}

/// The project with the old site, with the new one, and with the third after the old one.
fn golden(mode: Mode) -> [Tree; 3] {
    let [old, new, third] = [0; 3].map(|_| Scene::new(mode));
    publish(new.0.path(), &NEW).expect("published");
    publish(third.0.path(), &THIRD).expect("published");
    [old, new, third].map(|scene| scene.project())
}

fn has_strace() -> bool {
    let tried = Command::new("strace").args(["-f", "-o", "/dev/null", "true"]).output();
    let works = tried.is_ok_and(|done| done.status.success());
    if !works {
        let words = "strace fehlt oder ist nicht erlaubt: Fehlerversuche übersprungen\n";
        drop(std::io::stderr().write_all(words.as_bytes()));
    }
    works
}

/// Only what is in the published folder.
fn published(project: &Tree) -> Tree {
    let inner = project.iter().filter_map(|(path, bytes)| {
        let path = path.strip_prefix("public/").filter(|path| !path.contains("leitfaden-neu"))?;
        let ours = !path.contains("leitfaden-sperre");
        ours.then(|| (path.to_owned(), bytes.clone()))
    });
    inner.collect()
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
            let done = scene.strace(&["-e", &trace, "-e", &inject]);
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
            recover(&scene, &golden, attempt, &told);
        }
    }
}

/// The next run gives exactly its site and leaves nothing else, whether or not the site is the same.
fn recover(scene: &Scene, [_, new, third]: &[Tree; 3], attempt: usize, told: &str) {
    let (site, wanted) = if attempt % 2 == 0 { (&NEW[..], new) } else { (&THIRD[..], third) };
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
        assert!(scene.strace(options).success(), "{options:?}");
        assert!(scene.project() == new, "{options:?}: {:#?}", scene.project());
    }
}
