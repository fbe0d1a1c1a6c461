//! Compares a new file with the published one; bytes with bytes, lengths first.

use super::manifest::{Entry, Manifest};
use super::place::Place;
use super::site::State;
use std::collections::HashSet;
use std::fs::File;
use std::io::{self, ErrorKind, Read};

/// What is known about the published site.
#[derive(Clone, Copy, Debug)]
pub(super) struct Published<'a> {
    /// Where it lies.
    pub(super) place: &'a Place,
    /// What we wrote last time.
    pub(super) list: &'a Manifest,
    /// Which of that is there.
    pub(super) own: &'a HashSet<String>,
}

impl Published<'_> {
    /// How the new bytes of a path compare. `strangers` are plain files that the list does not name.
    pub(super) fn compare(
        self,
        path: &str,
        bytes: &[u8],
        strangers: &HashSet<String>,
    ) -> io::Result<State> {
        let own = self.own.contains(path);
        if !own && !strangers.contains(path) {
            return Ok(State::Written);
        }
        let mut file = match File::open(self.place.at(path)) {
            Ok(file) => file,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(State::Written),
            Err(error) => return Err(error),
        };
        let size = file.metadata()?.len();
        let known = self.list.files.get(path);
        let differs = if own { State::Edited } else { State::Written };
        if size != bytes.len() as u64 && known.is_none_or(|entry| entry.size != size) {
            return Ok(differs);
        }
        let mut there = vec![0; size as usize];
        file.read_exact(&mut there)?;
        if there == bytes {
            Ok(State::Unchanged)
        } else if known == Some(&Entry::of(&there)) {
            Ok(State::Written)
        } else {
            Ok(differs)
        }
    }
}
