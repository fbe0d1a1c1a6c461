//! Opening, comparing, staging and committing one publication.

use super::compare::Published;
use super::fault::Fault;
use super::guard::{Surroundings, safe_output};
use super::lock::Lock;
use super::manifest::{Entry, Manifest};
use super::notes::{kept_note, lost_note, rescued_note, uncleared_note, unsynced_note};
use super::opening::{can_swap, inspect, make_parents, tidy};
use super::path::{MANIFEST, PLAN, is_safe};
use super::place::Place;
use super::plan::Plan;
use super::report::{Report, Way};
use super::scan::{Foreign, Kind, Scan, scan};
use super::site::{Change, Put, State, change};
use super::stage::Stage;
use super::swap::{Outcome, swap};
use super::target::{Overwrite, Target};
use super::{disk, fault::Standing, leftover, replace};
use crate::base::output::Output;
use rayon::prelude::*;
use std::collections::HashSet;
use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

/// One publication, from comparing to committing; many threads may [`put`](Self::put) at once.
///
/// Dropped without [`commit`](Self::commit) it leaves the published folder as it was.
#[derive(Debug)]
pub struct Publisher {
    place: Place,
    overwrite: Overwrite,
    old: Manifest,
    scan: Scan,
    /// Foreign plain files; a new file with the same bytes makes them ours.
    strangers: HashSet<String>,
    stage: Stage,
    puts: Mutex<Vec<Put>>,
    failed: AtomicBool,
    exchanged: bool,
    inputs: Option<u64>,
    notes: Vec<String>,
    rescued: Vec<String>,
    /// Folders above the output that we made, outermost first.
    made: Vec<PathBuf>,
    /// Held until everything else is dropped.
    lock: Option<Lock>,
}

impl Publisher {
    /// Looks at the output folder and takes its lock; refuses before anything is written.
    pub fn open(target: &Target) -> Result<Self, Fault> {
        Self::open_in(target, &Surroundings::real()?)
    }

    pub(super) fn open_in(target: &Target, around: &Surroundings) -> Result<Self, Fault> {
        let place = Place::new(safe_output(target, around)?);
        inspect(&place)?;
        let made = make_parents(&place.parent)?;
        let lock = Lock::take(&place)?;
        let (notes, rescued) = tidy(&place, target.overwrite, &lock)?;
        let old = inspect(&place)?;
        let scan = if place.output.is_dir() {
            scan(&place.output, &old).map_err(|error| Fault::disk(&place.output, "lesen", error))?
        } else {
            Scan::default()
        };
        let strangers = scan.foreign.iter().filter(|found| found.kind == Kind::File);
        let strangers = strangers.map(Foreign::text).collect();
        let stage = Stage::new(if can_swap(&place, &scan, &lock) {
            place.beside()
        } else {
            place.inside()
        });
        let (puts, failed, overwrite) =
            (Mutex::default(), AtomicBool::new(false), target.overwrite);
        Ok(Self {
            place,
            overwrite,
            old,
            scan,
            strangers,
            stage,
            puts,
            failed,
            exchanged: false,
            inputs: None,
            notes,
            rescued,
            made,
            lock: Some(lock),
        })
    }

    /// Notes the hash of everything the site is made from, for [`is_current`](Self::is_current).
    #[must_use]
    pub fn for_inputs(mut self, hash: u64) -> Self {
        self.inputs = Some(hash);
        self
    }

    /// Whether what is published was made from the same inputs and nobody has touched it since.
    ///
    /// Reads and hashes every published file, which is far cheaper than making it.
    pub fn is_current(&self) -> bool {
        let same = |(path, entry): (&Arc<str>, &Entry)| {
            let bytes = fs::read(self.place.at(&**path));
            bytes.is_ok_and(|bytes| Entry::of(&bytes) == *entry)
        };
        self.inputs.is_some()
            && self.old.inputs == self.inputs
            && self.scan.own.len() == self.old.files.len()
            && self.old.files.par_iter().all(same)
    }

    /// Ends without making anything: for a site that [`is_current`](Self::is_current).
    pub fn keep(mut self) -> Report {
        let unchanged = self.old.files.keys().cloned().collect();
        let change = Change { unchanged, ..Change::default() };
        self.report(&change, Way::Unchanged, Vec::new())
    }

    /// Compares a file with the published one, and stages it if they differ.
    pub fn put(&self, output: &Output) -> Result<(), Fault> {
        let put = self.stage_if_new(output);
        if put.is_err() {
            self.failed.store(true, Ordering::Relaxed);
        }
        self.puts.lock().expect("nothing panics while holding the list of files").push(put?);
        Ok(())
    }

    fn stage_if_new(&self, output: &Output) -> Result<Put, Fault> {
        let path = output.path.clone();
        if !is_safe(&path) {
            return Err(Fault::BadPath { path: path.to_string() });
        }
        let entry = Entry::of(&output.bytes);
        let published = Published { place: &self.place, list: &self.old, own: &self.scan.own };
        let state = published
            .compare(&path, &output.bytes, &self.strangers)
            .map_err(|error| Fault::disk(&self.place.at(&*path), "lesen", error))?;
        if state != State::Unchanged {
            self.stage.write(&path, &output.bytes).map_err(|error| match error.kind() {
                ErrorKind::AlreadyExists | ErrorKind::NotADirectory => {
                    Fault::Twice { path: path.to_string() }
                }
                _ => Fault::disk(&self.place.output, "beschreiben", error),
            })?;
        }
        Ok(Put { path, entry, state })
    }

    /// Makes the new site visible and removes what it no longer has.
    pub fn commit(mut self) -> Result<Report, Fault> {
        if self.failed.load(Ordering::Relaxed) {
            return Err(Fault::Incomplete { path: self.place.output.clone() });
        }
        let puts = self.puts.get_mut().expect("nothing panics while holding the list of files");
        let puts = std::mem::take(puts);
        let mut change = change(puts, &self.old, &self.scan, &self.place, self.overwrite)?;
        change.new.inputs = self.inputs;
        let same_files = self.place.output.is_dir() && change == self.old;
        if same_files && self.old.inputs == self.inputs {
            return Ok(self.report(&change, Way::Unchanged, Vec::new()));
        }
        let (way, copies) = self.publish(&change)?;
        self.exchanged = way != Way::PerFile;
        self.made.clear();
        let folder = if self.exchanged { &self.place.parent } else { &self.place.output };
        if let Err(error) = disk::sync_names(folder) {
            self.notes.push(unsynced_note(folder, &error));
        }
        if self.exchanged {
            self.clear_old();
        }
        // Other inputs, the same files: only the list has been written anew.
        let way = if same_files { Way::Unchanged } else { way };
        Ok(self.report(&change, way, copies))
    }

    fn publish(&self, change: &Change) -> Result<(Way, Vec<String>), Fault> {
        if self.stage.root == self.place.beside() {
            if self.old.files.is_empty() || !change.is_single() {
                let outcome = swap(&self.place, &self.stage, &self.scan, change)?;
                if let Outcome::Done(way, copies) = outcome {
                    return Ok((way, copies));
                }
            }
            replace::relocate(&self.place, &self.stage.root, &change.written)
                .map_err(|error| Fault::disk(&self.place.output, "beschreiben", error))?;
        }
        let stage = self.place.inside();
        let plan = Plan::new(change.keep.clone(), change.obsolete.clone());
        fs::create_dir_all(&stage)
            .and_then(|()| fs::write(stage.join(MANIFEST), change.new.to_json()))
            .and_then(|()| plan.save(&stage))
            .and_then(|()| disk::sync_below(&stage))
            .map_err(|error| {
                // Without its plan the staging folder is cleared away and not carried out.
                drop(fs::remove_file(stage.join(PLAN)));
                Fault::disk(&self.place.output, "beschreiben", error)
            })?;
        let copies = replace::apply(&self.place, &plan, Standing::Untouched)?;
        Ok((Way::PerFile, copies))
    }

    /// Removes the old site after the exchange. If that fails the new one stands all the same.
    fn clear_old(&mut self) {
        let beside = self.place.beside();
        if fs::symlink_metadata(&beside).is_err() {
            return;
        }
        match leftover::clear(&beside, &self.old, &self.place, self.overwrite) {
            Ok(rescued) => self.rescued.extend(rescued),
            Err(error) => self.notes.push(uncleared_note(&beside, &error)),
        }
    }

    fn report(&mut self, change: &Change, way: Way, mut backed_up: Vec<String>) -> Report {
        backed_up.sort();
        let mut notes = std::mem::take(&mut self.notes);
        notes.extend(backed_up.iter().map(|path| kept_note(path)));
        notes.extend(change.lost.iter().map(|path| lost_note(path)));
        notes.extend(self.rescued.iter().map(|path| rescued_note(path)));
        let gone = |path: &String| {
            change.keep.contains(path) || change.new.files.contains_key(path.as_str())
        };
        let foreign = self.scan.foreign.iter().filter(|found| !gone(&found.text()));
        let mut foreign: Vec<String> = foreign.map(Foreign::label).collect();
        foreign.sort();
        Report {
            written: change.written.len(),
            unchanged: change.unchanged.len(),
            removed: change.obsolete.len(),
            bytes: change.written.iter().map(|path| change.new.files[path].size).sum(),
            foreign,
            backed_up,
            way,
            notes,
        }
    }
}

impl Drop for Publisher {
    fn drop(&mut self) {
        let (beside, inside) = (self.place.beside(), self.place.inside());
        // After an exchange the old site lies here, which only `leftover` may clear.
        if !self.exchanged {
            drop(fs::remove_dir_all(beside));
        }
        if !replace::is_pending(&self.place) {
            drop(fs::remove_dir_all(inside));
        }
        // The lock lies in the innermost of these.
        drop(self.lock.take());
        for path in self.made.iter().rev() {
            drop(fs::remove_dir(path));
        }
    }
}
