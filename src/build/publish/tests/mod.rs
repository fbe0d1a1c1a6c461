//! The rows of the acceptance table that need no faulty system.

mod keep;
mod refuse;
mod ways;

use super::guard::Surroundings;
use super::{Fault, Overwrite, Publisher, Report, Target};
use crate::base::output::Output;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A project in a folder of its own, on a file system in memory where there is one.
struct Scene {
    folder: TempDir,
    overwrite: Overwrite,
}

/// Path and bytes of every file, and every folder with `/`.
type Tree = BTreeMap<String, Vec<u8>>;

impl Scene {
    fn new() -> Self {
        let memory = Path::new("/dev/shm");
        let folder = if memory.is_dir() { TempDir::new_in(memory) } else { TempDir::new() };
        let scene = Self { folder: folder.expect("a folder"), overwrite: Overwrite::Keep };
        for source in ["projekt/content", "projekt/themes", "projekt/assets", "daheim"] {
            fs::create_dir_all(scene.at(source)).expect("a folder");
        }
        scene
    }

    fn at(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn public(&self, path: &str) -> PathBuf {
        self.at("projekt/public").join(path)
    }

    fn target(&self, output: impl Into<PathBuf>) -> Target {
        Target {
            output: output.into(),
            project: self.at("projekt"),
            protected: ["content", "themes", "assets"].map(PathBuf::from).to_vec(),
            overwrite: self.overwrite,
        }
    }

    fn open(&self, output: impl Into<PathBuf>) -> Result<Publisher, Fault> {
        let around = Surroundings { home: Some(self.at("daheim")), current: self.at("projekt") };
        Publisher::open_in(&self.target(output), &around)
    }

    fn publish(&self, files: &[(&str, &str)]) -> Result<Report, Fault> {
        let publisher = self.open("public")?;
        for (path, text) in files {
            publisher.put(&Output::new(*path, *text))?;
        }
        publisher.commit()
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.at(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, text).expect("written");
    }

    /// Everything in the published folder.
    fn tree(&self) -> Tree {
        tree(&self.at("projekt/public"))
    }

    /// Everything in the project, to see that nothing remains anywhere.
    fn project(&self) -> Tree {
        tree(&self.at("projekt"))
    }
}

fn tree(root: &Path) -> Tree {
    let mut found = Tree::new();
    for entry in walkdir::WalkDir::new(root).min_depth(1) {
        let entry = entry.expect("readable");
        let path = entry.path().strip_prefix(root).expect("below").to_string_lossy().into_owned();
        if entry.file_type().is_dir() {
            found.insert(format!("{path}/"), Vec::new());
        } else if entry.file_type().is_symlink() {
            found.insert(format!("{path} ->"), Vec::new());
        } else {
            found.insert(path, fs::read(entry.path()).expect("readable"));
        }
    }
    found
}

/// A small site.
const SITE: [(&str, &str); 4] = [
    ("index.html", "Start"),
    ("avv/index.html", "AVV"),
    ("avv/kosten/index.html", "Kosten"),
    ("assets/stil-1.css", "body{}"),
];

/// The same site after an edit: one page changed, one new, one gone, other style.
const LATER: [(&str, &str); 4] = [
    ("index.html", "Start, neu"),
    ("avv/index.html", "AVV"),
    ("glossar/index.html", "Glossar"),
    ("assets/stil-2.css", "body{color:red}"),
];
