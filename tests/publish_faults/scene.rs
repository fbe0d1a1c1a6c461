//! The project that publishes, and the process that does it under `strace`.

use leitfaden::base::output::Output;
use leitfaden::build::publish::{Fault, Overwrite, Publisher, Target, Way};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};
use tempfile::TempDir;

pub type Tree = BTreeMap<String, Vec<u8>>;

pub const ROOT: &str = "LEITFADEN_TEST_ROOT";
pub const SITE: &str = "LEITFADEN_TEST_SITE";

pub const OLD: [(&str, &str); 6] = [
    ("index.html", "alt"),
    ("avv/index.html", "bleibt"),
    ("avv/kosten/index.html", "geht"),
    ("assets/stil-1.css", "alt"),
    ("assets/bild.svg", "bleibt"),
    ("daten.json", "alt"),
];
pub const NEW: [(&str, &str); 7] = [
    ("index.html", "neu"),
    ("avv/index.html", "bleibt"),
    ("glossar/index.html", "kommt"),
    ("assets/stil-2.css", "neu"),
    ("assets/bild.svg", "bleibt"),
    ("daten.json", "neu, und länger als vorher"),
    ("karte.xml", "kommt"),
];
pub const ONE: [(&str, &str); 6] = [
    ("index.html", "neu"),
    ("avv/index.html", "bleibt"),
    ("avv/kosten/index.html", "geht"),
    ("assets/stil-1.css", "alt"),
    ("assets/bild.svg", "bleibt"),
    ("daten.json", "alt"),
];
pub const THIRD: [(&str, &str); 3] =
    [("index.html", "drittens"), ("avv/index.html", "bleibt"), ("daten.json", "drittens")];

/// How the site is published.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// The folders change places.
    Swap,
    /// A foreign folder forbids that.
    PerFile,
    /// One file changes.
    Single,
}

impl Mode {
    /// The site that follows the old one.
    pub fn site(self) -> &'static [(&'static str, &'static str)] {
        if self == Self::Single { &ONE } else { &NEW }
    }
}

/// The project that publishes; `public` holds the old site, a foreign file and a hand edit.
pub struct Scene(pub TempDir);

impl Scene {
    pub fn new(mode: Mode) -> Self {
        let memory = Path::new("/dev/shm");
        let folder = if memory.is_dir() { TempDir::new_in(memory) } else { TempDir::new() };
        let scene = Self(folder.expect("a folder"));
        fs::create_dir_all(scene.0.path().join("projekt/content")).expect("a folder");
        publish(scene.0.path(), &OLD).expect("published");
        fs::write(scene.public().join("CNAME"), "fremd").expect("written");
        if mode != Mode::Single {
            fs::write(scene.public().join("daten.json"), "von Hand").expect("written");
        }
        if mode == Mode::PerFile {
            fs::create_dir(scene.public().join(".git")).expect("a folder");
        }
        scene
    }

    pub fn public(&self) -> PathBuf {
        self.0.path().join("projekt/public")
    }

    /// Everything in the project; nothing may remain beside the published folder.
    pub fn project(&self) -> Tree {
        tree(&self.0.path().join("projekt"))
    }

    /// Publishes the new site in a process of its own under `strace`.
    pub fn strace(&self, mode: Mode, options: &[&str]) -> ExitStatus {
        let this = std::env::current_exe().expect("a test knows itself");
        let mut command = Command::new("strace");
        command.args(["-f", "-qq", "-o"]).arg(self.0.path().join("strace")).args(options);
        command.arg(this).args(["--exact", "the_process_that_publishes", "--nocapture"]);
        command.args(["--test-threads=1"]).env_clear();
        command
            .env(ROOT, self.0.path())
            .env(SITE, format!("{mode:?}"))
            .env("RAYON_NUM_THREADS", "1");
        command.output().expect("strace was there before").status
    }

    /// How often one thread made a call at most when nothing failed.
    pub fn count(mode: Mode, call: &str) -> usize {
        let scene = Self::new(mode);
        assert!(scene.strace(mode, &["-e", &format!("trace={call}")]).success(), "{mode:?} {call}");
        let log = fs::read_to_string(scene.0.path().join("strace")).expect("a log");
        let mut threads: BTreeMap<&str, usize> = BTreeMap::new();
        for line in log.lines().filter(|line| line.contains(&format!("{call}("))) {
            *threads.entry(line.split(' ').next().unwrap_or_default()).or_default() += 1;
        }
        threads.into_values().max().unwrap_or_default()
    }
}

pub fn publish(root: &Path, site: &[(&str, &str)]) -> Result<Way, Fault> {
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

pub fn tree(root: &Path) -> Tree {
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

/// The project with the old site, with the new one, and with the third after the old one.
pub fn golden(mode: Mode) -> [Tree; 3] {
    let [old, new, third] = [0; 3].map(|_| Scene::new(mode));
    publish(new.0.path(), mode.site()).expect("published");
    publish(third.0.path(), &THIRD).expect("published");
    [old, new, third].map(|scene| scene.project())
}

/// Only what readers of the published folder find.
pub fn published(project: &Tree) -> Tree {
    let inner = project.iter().filter_map(|(path, bytes)| {
        let path = path.strip_prefix("public/")?;
        let visible = !path.starts_with(".leitfaden");
        visible.then(|| (path.to_owned(), bytes.clone()))
    });
    inner.collect()
}
