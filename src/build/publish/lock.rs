//! One run at a time: a locked file beside the published folder, holding the process number.
//!
//! The system lets go of the lock when the process dies, however it dies; what remains is the file.

use super::fault::Fault;
use super::place::Place;
use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

/// The held lock; dropping it removes the file.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    file: Option<File>,
    /// Whether the file of a dead run lay there.
    pub(super) stale: bool,
    /// Whether it had to go inside the published folder.
    pub(super) inside: bool,
}

impl Lock {
    /// Takes the lock or names who has it.
    pub(super) fn take(place: &Place) -> Result<Self, Fault> {
        let [beside, inside] = place.locks();
        match Self::at(&beside, place) {
            Err(Fault::Denied { .. }) if place.output.is_dir() => {
                let mut lock = Self::at(&inside, place)?;
                lock.inside = true;
                Ok(lock)
            }
            taken => taken,
        }
    }

    fn at(path: &Path, place: &Place) -> Result<Self, Fault> {
        let fault = |error| Fault::disk(path, "anlegen", error);
        loop {
            let mut file = open(path).map_err(fault)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(busy(path, place)),
                // A file system without locks: the file alone has to do.
                Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => {}
                Err(TryLockError::Error(error)) => return Err(fault(error)),
            }
            // The holder may have removed the file between our opening and locking it.
            if !still_there(path, &file) {
                continue;
            }
            let mut before = String::new();
            let stale = file.read_to_string(&mut before).is_ok() && !before.is_empty();
            let mut lock = Self { path: path.to_owned(), file: None, stale, inside: false };
            let number = file.set_len(0).and_then(|()| io::Seek::rewind(&mut file));
            let number = number.and_then(|()| writeln!(file, "{}", std::process::id()));
            lock.file = Some(file);
            return number.map(|()| lock).map_err(fault);
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed first and let go after, so that nobody locks a file that is about to vanish.
        drop(fs::remove_file(&self.path));
        drop(self.file.take());
    }
}

fn open(path: &Path) -> io::Result<File> {
    File::options().read(true).write(true).create(true).truncate(false).open(path)
}

fn busy(path: &Path, place: &Place) -> Fault {
    let process = fs::read_to_string(path).ok();
    let process = process.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    Fault::Busy { path: place.output.clone(), process }
}

#[cfg(unix)]
fn still_there(path: &Path, file: &File) -> bool {
    use std::os::unix::fs::MetadataExt;
    let id = |data: fs::Metadata| (data.dev(), data.ino());
    match (fs::metadata(path), file.metadata()) {
        (Ok(there), Ok(ours)) => id(there) == id(ours),
        _ => false,
    }
}

#[cfg(not(unix))]
fn still_there(_: &Path, _: &File) -> bool {
    true
}
