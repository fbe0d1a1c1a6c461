//! A handbook in a folder of its own, and the program run on it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// The day of all tests; the sample handbook is up to date on it.
pub const TODAY: &str = "2026-12-01";

/// Path and bytes of every file in a folder.
pub type Tree = BTreeMap<String, Vec<u8>>;

/// A folder that vanishes after the test.
pub struct Scene {
    folder: TempDir,
}

/// How a run of the program ended.
#[derive(Debug)]
pub struct Ending {
    /// The exit code.
    pub code: i32,
    /// Results.
    pub out: String,
    /// Operator trouble.
    pub err: String,
}

impl Scene {
    /// An empty folder, in memory where the system offers that.
    pub fn empty() -> Self {
        let memory = Path::new("/dev/shm");
        let folder = if memory.is_dir() { TempDir::new_in(memory) } else { TempDir::new() };
        Self { folder: folder.expect("temporary folders can be made") }
    }

    /// The sample handbook of this repository.
    pub fn sample() -> Self {
        let scene = Self::empty();
        for name in ["content", "assets"] {
            copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join(name), &scene.at(name));
        }
        scene
    }

    /// The handbook that `init` makes.
    pub fn starter() -> Self {
        let scene = Self::empty();
        let made = scene.run(&["init", ".", "--today", TODAY]);
        assert_eq!(made.code, 0, "{made:?}");
        scene
    }

    /// A path in the folder.
    pub fn at(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// The text of a file.
    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.at(path)).expect("the file is readable")
    }

    /// Writes a file and the folders above it.
    pub fn write(&self, path: &str, text: &str) {
        let path = self.at(path);
        fs::create_dir_all(path.parent().expect("a file has a folder"))
            .expect("folders can be made");
        fs::write(path, text).expect("the file is writable");
    }

    /// Replaces words that stand in a file exactly once; returns the line they stand in.
    pub fn edit(&self, path: &str, old: &str, new: &str) -> usize {
        let text = self.read(path);
        assert_eq!(text.matches(old).count(), 1, "„{old}“ in {path}");
        let (before, _) = text.split_once(old).expect("it is there");
        self.write(path, &text.replace(old, new));
        let skipped = new.lines().count() - old.lines().count().min(new.lines().count());
        before.matches('\n').count() + 1 + skipped
    }

    /// The program with arguments, in the folder, with nothing of the caller's language or terminal.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_leitfaden"));
        command.args(arguments).current_dir(self.folder.path()).stdin(Stdio::null());
        for name in ["NO_COLOR", "CLICOLOR_FORCE", "FORCE_COLOR", "LC_ALL", "LANG", "TZ"] {
            command.env_remove(name);
        }
        command
    }

    /// Runs the program.
    pub fn run(&self, arguments: &[&str]) -> Ending {
        Ending::of(&self.command(arguments).output().expect("the program can be started"))
    }

    /// `build` on the day of the tests.
    pub fn build(&self, more: &[&str]) -> Ending {
        self.run(&[&["build", "--today", TODAY], more].concat())
    }

    /// `check` on the day of the tests.
    pub fn check(&self, more: &[&str]) -> Ending {
        self.run(&[&["check", "--today", TODAY], more].concat())
    }

    /// All files below a folder.
    pub fn tree(&self, path: &str) -> Tree {
        let root = self.at(path);
        let mut open = vec![root.clone()];
        let mut tree = Tree::new();
        while let Some(folder) = open.pop() {
            let Ok(entries) = fs::read_dir(&folder) else { continue };
            for path in entries.map(|entry| entry.expect("the entry is readable").path()) {
                if path.is_dir() {
                    open.push(path);
                } else {
                    let inner = path.strip_prefix(&root).expect("below the root");
                    let bytes = fs::read(&path).expect("the file is readable");
                    tree.insert(inner.display().to_string(), bytes);
                }
            }
        }
        tree
    }
}

impl Ending {
    /// What a finished process said.
    pub fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("messages are UTF-8");
        let code = output.status.code().expect("the program ended by itself");
        Self { code, out: text(&output.stdout), err: text(&output.stderr) }
    }

    /// Fails unless the program ended so.
    #[track_caller]
    pub fn ends(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{}\n{}", self.out, self.err);
        self
    }

    /// The results as JSON.
    #[track_caller]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).expect("the results are JSON")
    }
}

/// Fails with names only: whole trees are too long to print.
#[track_caller]
pub fn same(found: &Tree, expected: &Tree) {
    let other = |path: &&String| found.get(*path) != expected.get(*path);
    let names: std::collections::BTreeSet<&String> = found.keys().chain(expected.keys()).collect();
    let different: Vec<&String> = names.into_iter().filter(other).collect();
    assert!(different.is_empty(), "different files: {different:#?}");
    assert!(!expected.is_empty(), "there are files");
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("folders can be made");
    for entry in fs::read_dir(from).expect("the folder is readable") {
        let path = entry.expect("the entry is readable").path();
        let target = to.join(path.file_name().expect("an entry has a name"));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).expect("the file can be copied");
        }
    }
}
