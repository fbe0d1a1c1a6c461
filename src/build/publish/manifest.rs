//! The list of generated files: the only thing that says which files are ours.
//!
//! `.leitfaden-dateien.json`: sorted paths with hash and size, no times and no absolute paths, so
//! that equal sites have equal lists.

use super::fault::Fault;
use super::path::{MANIFEST, is_safe};
use memchr::memmem;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::io::{ErrorKind, Read};
use std::path::Path;
use std::sync::Arc;
use xxhash_rust::xxh3::xxh3_64;

/// The version of the list that we write and the newest that we read.
const FORMAT: u32 = 1;

/// What a generated file held when it was written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Entry {
    /// XXH3 of the bytes.
    pub(super) hash: u64,
    /// How many bytes.
    pub(super) size: u64,
}

/// The generated files of one site.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Manifest {
    /// Path and content of each file.
    pub(super) files: BTreeMap<Arc<str>, Entry>,
    /// Hash of everything the site was made from; `None` where the maker did not say.
    pub(super) inputs: Option<u64>,
}

#[derive(Deserialize)]
struct Head {
    format: u32,
}

#[derive(Deserialize)]
struct Body {
    eingabe: Option<String>,
    dateien: BTreeMap<Arc<str>, (String, u64)>,
}

impl Entry {
    /// The entry of some bytes.
    pub(super) fn of(bytes: &[u8]) -> Self {
        Self { hash: xxh3_64(bytes), size: bytes.len() as u64 }
    }
}

impl Manifest {
    /// Reads a list; `None` where there is none.
    pub(super) fn load(path: &Path) -> Result<Option<Self>, Fault> {
        let bytes = match fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(Fault::disk(path, "lesen", error)),
        };
        let fault = |reason| Fault::Manifest { path: path.to_owned(), reason };
        Self::parse(&bytes).map(Some).map_err(fault)
    }

    /// Understands a list, or says in German why not.
    pub(super) fn parse(bytes: &[u8]) -> Result<Self, String> {
        let broken = |error: serde_json::Error| {
            if error.is_eof() {
                "sie bricht mittendrin ab".to_owned()
            } else {
                format!("sie ist beschädigt (Zeile {})", error.line())
            }
        };
        let head: Head = serde_json::from_slice(bytes).map_err(broken)?;
        if head.format > FORMAT {
            let newer = "sie stammt von einer neueren Fassung von leitfaden (Format";
            return Err(format!("{newer} {}, bekannt ist {FORMAT})", head.format));
        }
        let body: Body = serde_json::from_slice(bytes).map_err(broken)?;
        // A damaged hash of the inputs only costs the comparison of all files.
        let inputs = body.eingabe.and_then(|hash| u64::from_str_radix(&hash, 16).ok());
        let files = body.dateien.into_iter().map(entry).collect::<Result<_, _>>()?;
        Ok(Self { files, inputs })
    }

    /// The list as it is published: one file per line.
    pub(super) fn to_json(&self) -> String {
        let inputs = self.inputs.map(inputs_line).unwrap_or_default();
        let mut text = format!("{{\n\"format\": {FORMAT},\n{inputs}\"dateien\": {{");
        for (index, (path, entry)) in self.files.iter().enumerate() {
            let comma = if index == 0 { "" } else { "," };
            let path = serde_json::Value::from(&**path);
            let Entry { hash, size } = entry;
            write!(text, "{comma}\n{path}: [\"{hash:016x}\", {size}]")
                .expect("writing to a string cannot fail");
        }
        text.push_str("\n}\n}\n");
        text
    }
}

/// Whether what is published seems to be made from these inputs; a look at the head of the list, and no proof.
pub fn seems_made_from(output: &Path, inputs: u64) -> bool {
    let mut head = [0; HEAD];
    let read = fs::File::open(output.join(MANIFEST)).and_then(|mut file| file.read(&mut head));
    let head = &head[..read.unwrap_or_default()];
    memmem::find(head, inputs_line(inputs).as_bytes()).is_some()
}

/// Format and inputs stand in so many bytes at the beginning.
const HEAD: usize = 128;

fn inputs_line(inputs: u64) -> String {
    format!("\"eingabe\": \"{inputs:016x}\",\n")
}

fn entry((path, (hash, size)): (Arc<str>, (String, u64))) -> Result<(Arc<str>, Entry), String> {
    if !is_safe(&path) {
        return Err(format!("sie nennt „{path}“ außerhalb des Ausgabeordners"));
    }
    let hash = u64::from_str_radix(&hash, 16)
        .map_err(|_| format!("die Prüfsumme von „{path}“ ist beschädigt"))?;
    Ok((path, Entry { hash, size }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f20_the_list_reads_back_and_is_sorted() {
        let mut list = Manifest::default();
        for path in ["index.html", "assets/a\"b.css", "a/index.html"] {
            list.files.insert(path.into(), Entry::of(path.as_bytes()));
        }
        let json = list.to_json();
        assert_eq!(Manifest::parse(json.as_bytes()), Ok(list));
        let empty = Manifest::default();
        assert_eq!(Manifest::parse(empty.to_json().as_bytes()), Ok(empty));
    }

    #[test]
    fn the_head_tells_the_inputs() {
        let folder = tempfile::tempdir().expect("a folder");
        assert!(!seems_made_from(folder.path(), 7));
        let list = Manifest { inputs: Some(7), ..Manifest::default() };
        fs::write(folder.path().join(MANIFEST), list.to_json()).expect("writable");
        assert!(seems_made_from(folder.path(), 7) && !seems_made_from(folder.path(), 8));
    }

    #[test]
    fn f06_lists_that_cannot_be_trusted() {
        let list = |path: &str| format!(r#"{{"format":1,"dateien":{{"{path}":["0f",1]}}}}"#);
        for (json, reason) in [
            (list("../x"), "außerhalb"),
            (list("/etc/passwd"), "außerhalb"),
            (list("c:/x"), "außerhalb"),
            (r#"{"format":2,"neu":[]}"#.to_owned(), "neueren"),
            (r#"{"format":1,"dateien":{"a":["0f","#.to_owned(), "bricht"),
            (r#"{"format":1,"dateien":{"a":["xx",1]}}"#.to_owned(), "Prüfsumme"),
            ("[]".to_owned(), "beschädigt"),
            (String::new(), "bricht"),
        ] {
            let told = Manifest::parse(json.as_bytes()).expect_err("not to be trusted");
            assert!(told.contains(reason), "{json}: {told}");
        }
    }
}
