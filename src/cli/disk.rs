//! Writes the files that `init`, `new`, `schema` and `import` make.

use super::fault::Fault;
use crate::read;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Makes a new file with its folders; one that exists is never touched.
pub(super) fn create(path: &Path, text: &str, help: &str) -> Result<(), Fault> {
    folders(path)?;
    let fault = |source: io::Error| match source.kind() {
        io::ErrorKind::AlreadyExists => {
            Fault::Exists { path: path.to_owned(), help: help.to_owned() }
        }
        _ => Fault::Write { path: path.to_owned(), source },
    };
    let mut file = OpenOptions::new().write(true).create_new(true).open(path).map_err(fault)?;
    file.write_all(text.as_bytes()).map_err(fault)
}

/// Writes a generated file anew.
pub(super) fn renew(path: &Path, text: &str) -> Result<(), Fault> {
    folders(path)?;
    fs::write(path, text).map_err(|source| Fault::Write { path: path.to_owned(), source })
}

fn folders(path: &Path) -> Result<(), Fault> {
    let Some(folder) = path.parent() else { return Ok(()) };
    fs::create_dir_all(folder).map_err(|source| Fault::Write { path: folder.to_owned(), source })
}

/// A file to write, and what it said before.
#[derive(Debug)]
pub(super) struct Written {
    /// Where.
    pub path: PathBuf,
    /// What it says afterwards.
    pub text: String,
    /// What it said when it was read; `None` for a new file.
    pub before: Option<String>,
}

/// The text of a file; `None` if there is none.
pub(super) fn text(path: &Path) -> Result<Option<String>, Fault> {
    match fs::read(path) {
        Ok(bytes) => String::from_utf8(bytes).map(Some).map_err(|_| Fault::Unknown {
            message: format!("„{}“ ist nicht in UTF-8 kodiert", path.display()),
            help: "die Datei als UTF-8 speichern".to_owned(),
        }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(source) => Err(read::Fault::Unreadable { path: path.to_owned(), source }.into()),
    }
}

/// Writes files: all lie complete beside their places before the first is put there.
///
/// A file that somebody saved in the meantime stops everything; nothing is put in place then.
pub(super) fn swap(files: &[Written]) -> Result<(), Fault> {
    let staged = stage(files);
    let done = staged.and_then(|staged| {
        for (file, (_, target)) in files.iter().zip(&staged) {
            if text(target)? != file.before {
                return Err(Fault::Unknown {
                    message: format!("„{}“ hat sich gerade geändert", file.path.display()),
                    help: "den Befehl noch einmal aufrufen".to_owned(),
                });
            }
        }
        staged.iter().try_for_each(|(from, to)| {
            fs::rename(from, to).map_err(|source| Fault::Write { path: to.clone(), source })
        })
    });
    if done.is_err() {
        for file in files {
            drop(fs::remove_file(beside(&target(file))));
        }
    }
    done
}

/// Writes each file beside its place; hands back both, links followed.
fn stage(files: &[Written]) -> Result<Vec<(PathBuf, PathBuf)>, Fault> {
    let one = |file: &Written| {
        folders(&file.path)?;
        let target = target(file);
        let waiting = beside(&target);
        let fault = |source| Fault::Write { path: target.clone(), source };
        let mut out = File::create(&waiting).map_err(fault)?;
        out.write_all(file.text.as_bytes()).and_then(|()| out.sync_all()).map_err(fault)?;
        Ok((waiting, target))
    };
    files.iter().map(one).collect()
}

/// Where a file really lies: a link stays a link.
fn target(file: &Written) -> PathBuf {
    fs::canonicalize(&file.path).unwrap_or_else(|_| file.path.clone())
}

/// A hidden name in the same folder, which nobody reads.
fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.neu"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::TempDir;

    #[test]
    fn all_files_are_put_in_place_or_none() {
        let dir = TempDir::new().expect("a temporary folder");
        let at = |name: &str| dir.path().join(name);
        let file = |name: &str, text: &str, before: Option<&str>| Written {
            path: at(name),
            text: text.to_owned(),
            before: before.map(str::to_owned),
        };
        let names = || {
            let entries = fs::read_dir(dir.path()).expect("a folder");
            let mut names: Vec<_> = entries.map(|it| it.expect("an entry").file_name()).collect();
            names.sort();
            names
        };
        fs::write(at("alt.yaml"), "alt").expect("a file");
        // Somebody saved in the meantime, or made the file that was to be new.
        for second in [file("alt.yaml", "neu", Some("anders")), file("alt.yaml", "neu", None)] {
            let fault = swap(&[file("eins.yaml", "eins", None), second]).expect_err("it changed");
            assert!(fault.to_string().contains("hat sich gerade geändert"), "{fault}");
            assert_eq!(names(), ["alt.yaml"]);
        }
        swap(&[file("sub/eins.yaml", "eins", None), file("alt.yaml", "neu", Some("alt"))])
            .expect("nobody is in the way");
        assert_eq!(names(), ["alt.yaml", "sub"]);
        assert_eq!(fs::read_to_string(at("alt.yaml")).expect("a file"), "neu");
        assert_eq!(fs::read_to_string(at("sub/eins.yaml")).expect("a file"), "eins");
    }
}
