//! From the records of a file to drafts, changes of files and a report.

use super::batch::{Batch, Incoming, put, spec};
use super::edit::Change;
use super::enter::{Over, Waiting, Waits, enter};
use super::format::{Prefer, Request};
use super::handbook::{Handbook, Known};
use super::keys::fields;
use super::leika::id_of;
use super::memory::{self, Memory, Remembered};
use super::merge::{Verdict, verdict};
use super::plain::{plain, words};
use super::report::{Conflict, Left, Report};
use super::splice::FileEdit;
use super::targets::Targets;
use super::valid::refuse;
use crate::model::entity::KindSpec;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What is to be written.
#[derive(Default)]
pub struct Plan {
    /// New records.
    pub fresh: Vec<Fresh>,
    /// Changes of files that are there.
    pub edits: Vec<FileEdit>,
    /// What to remember, by path from the project folder.
    pub memories: BTreeMap<String, Memory>,
    /// What it comes to.
    pub report: Report,
}

/// A new record.
#[derive(Clone, Debug)]
pub struct Fresh {
    /// Its entity.
    pub spec: &'static KindSpec,
    /// Its id.
    pub id: String,
    /// Its values by key; `id` and `status` are not among them.
    pub values: Map<String, Value>,
}

struct Work<'a> {
    request: &'a Request<'a>,
    handbook: &'a Handbook,
    remembered: &'a Remembrance,
    plan: Plan,
    waiting: Waiting,
    seen: BTreeSet<(&'static str, String)>,
    source: String,
}

/// What was last imported in one format, by entity.
pub type Remembrance = BTreeMap<&'static str, Memory>;

/// Which id of a file became which of the handbook.
type Ids = HashMap<(&'static str, String), String>;

/// Plans an import.
pub fn plan(
    request: &Request<'_>,
    batch: Batch,
    handbook: &Handbook,
    remembered: &Remembrance,
) -> Plan {
    let mut source = source_of(request, &batch);
    let report = Report { left: batch.left, notes: batch.notes, ..Report::default() };
    let mut records = batch.records;
    let coming = identify(&mut records, handbook, remembered);
    identify(std::slice::from_mut(&mut source), handbook, remembered);
    let mut work = Work {
        request,
        handbook,
        remembered,
        plan: Plan { report, ..Plan::default() },
        waiting: Waiting::new(),
        seen: BTreeSet::new(),
        source: source.id.clone(),
    };
    let targets = Targets { handbook, coming };
    for mut record in records {
        for why in targets.resolve(&mut record).into_iter().chain(refuse(&mut record)) {
            work.leave(&record, why);
        }
        work.take(record);
    }
    work.take_source(source);
    work.missed();
    let waiting = std::mem::take(&mut work.waiting);
    enter(handbook, waiting, &mut work.plan);
    work.plan.report.left.sort_by_key(|left| number(&left.at));
    work.plan
}

/// The first number of a text: `Zeile 12`.
fn number(at: &str) -> u64 {
    let digits = at.split(|char: char| !char.is_ascii_digit()).find(|part| !part.is_empty());
    digits.and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

/// The record of the file itself.
fn source_of(request: &Request<'_>, batch: &Batch) -> Incoming {
    let mut values = Map::new();
    let name = request.format.name();
    put(&mut values, "titel", &format!("{name}: Datei „{}“", request.file));
    put(&mut values, "art", "datensatz");
    put(&mut values, "abgerufen_am", &batch.as_of.unwrap_or(request.today).to_string());
    let stem = request.file.rsplit_once('.').map_or(request.file, |(stem, _)| stem);
    let id = id_of(&format!("import {} {stem}", request.format.word()), "import");
    let at = format!("Datei „{}“", request.file);
    Incoming { spec: spec("quelle"), origin: id.clone(), id, at, values, known_by: None }
}

/// Gives every record the id it has in the handbook, or a free one.
fn identify(records: &mut [Incoming], handbook: &Handbook, remembered: &Remembrance) -> Ids {
    let mut by_origin: HashMap<(&str, &str), &str> = HashMap::new();
    for (kind, memory) in remembered {
        by_origin
            .extend(memory.iter().map(|(id, one)| ((*kind, one.origin.as_str()), id.as_str())));
    }
    let (mut coming, mut taken) = (Ids::new(), BTreeSet::new());
    for record in records {
        let kind = record.spec.kind;
        let told = |key: &'static str| {
            let value = record.values.get(key)?.as_str()?;
            handbook.told_by(kind, key, value).map(str::to_owned)
        };
        let remembered = by_origin.get(&(kind, record.origin.as_str())).map(|id| (*id).to_owned());
        let told = record.known_by.and_then(told);
        // A record that an editor gave another id is still told by its own number.
        let there = |id: &String| handbook.find(kind, id).is_some();
        let known = remembered.filter(|id| told.is_none() || there(id)).or(told);
        let id = known.unwrap_or_else(|| {
            let used = |id: &str| taken.contains(&(kind, id.to_owned()));
            let own = record.known_by.is_none().then(|| record.id.clone());
            own.unwrap_or_else(|| handbook.free_id(kind, &record.id, &used))
        });
        taken.insert((kind, id.clone()));
        let own = std::mem::replace(&mut record.id, id.clone());
        coming.entry((kind, own)).or_insert(id);
    }
    coming
}

impl<'a> Work<'a> {
    fn take(&mut self, record: Incoming) {
        let kind = record.spec.kind;
        let name = format!("{kind}:{}", record.id);
        if !self.seen.insert((kind, record.id.clone())) {
            return self.leave(&record, format!("„{name}“ steht in der Datei schon weiter oben"));
        }
        let memory = self.remembered.get(kind).and_then(|memory| memory.get(&record.id));
        match (self.handbook.find(kind, &record.id), memory) {
            (Some(known), memory) => self.merge(&record, &name, known, memory, self.request.prefer),
            (None, None) => self.add(&record, name),
            (None, Some(_)) => {
                let path = memory::path(self.request.format.word(), kind);
                let why = format!(
                    "„{name}“ hat die Redaktion gelöscht oder umbenannt; um den Eintrag wieder anzulegen, \
                     seine Zeile in „{path}“ löschen"
                );
                return self.leave(&record, why);
            }
        }
        self.remember(record);
    }

    /// The file becomes a source when records refer to it.
    fn take_source(&mut self, source: Incoming) {
        let known = self.handbook.find("quelle", &source.id);
        match known {
            None if self.plan.fresh.is_empty() => return,
            Some(_) if self.plan.fresh.is_empty() && self.waiting.is_empty() => return,
            None => self.add(&source, format!("quelle:{}", source.id)),
            Some(known) => {
                let memory = self.remembered.get("quelle").and_then(|it| it.get(&source.id));
                // What an editor says about the file itself is no value of the file.
                let name = format!("quelle:{}", source.id);
                self.merge(&source, &name, known, memory, Prefer::Handbook);
                self.plan.report.same = self.plan.report.same.saturating_sub(1);
            }
        }
        self.remember(source);
    }

    fn leave(&mut self, record: &Incoming, why: String) {
        self.plan.report.left.push(Left { at: record.at.clone(), why });
    }

    fn add(&mut self, record: &Incoming, name: String) {
        let mut values = record.values.clone();
        values.entry("titel").or_insert_with(|| Value::String(record.id.clone()));
        let reference = Value::String(self.source.clone());
        if record.spec.kind != "quelle" {
            values.entry("quellen").or_insert_with(|| Value::Array(vec![reference.clone()]));
        }
        if record.spec.kind == "umsetzungsstand" {
            values.entry("quelle").or_insert(reference);
        }
        self.plan.report.fresh.push(name);
        self.plan.fresh.push(Fresh { spec: record.spec, id: record.id.clone(), values });
    }

    fn merge(
        &mut self,
        record: &Incoming,
        name: &str,
        known: Known<'a>,
        base: Option<&Remembered>,
        prefer: Prefer,
    ) {
        let mut changes = 0;
        for field in fields(record.spec) {
            let Some(theirs) = record.values.get(field.key) else { continue };
            let mine = known.node.find(field.key).map(|entry| plain(&entry.value));
            let base = base.and_then(|base| base.values.get(field.key));
            let conflict = || self.conflict(record, name, known, field.key, mine.as_ref());
            let shape = (field.shape)();
            let mut verdict = verdict(&shape, base, mine.as_ref(), theirs);
            if prefer == Prefer::File {
                verdict = verdict.for_file(&shape, theirs);
            }
            let (value, over) = match verdict {
                Verdict::Take(value) => (value, Over::Imported),
                Verdict::Replace(value) => (value, Over::Editor),
                Verdict::Same => continue,
                Verdict::Keep => {
                    self.plan.report.kept += 1;
                    continue;
                }
                Verdict::Conflict => {
                    let conflict = conflict();
                    self.plan.report.conflicts.push(conflict);
                    continue;
                }
            };
            let change = Change { record: known.index, field, value };
            let waits = Waits { change, over, conflict: conflict() };
            self.waiting.entry(known.file).or_default().push(waits);
            changes += 1;
        }
        self.plan.report.same += usize::from(changes == 0);
    }

    fn conflict(
        &self,
        record: &Incoming,
        name: &str,
        known: Known<'_>,
        key: &str,
        mine: Option<&Value>,
    ) -> Conflict {
        let file = self.handbook.file(known.file);
        let span = known.node.find(key).map_or(known.node.span, |entry| entry.span);
        let line = file.text[..span.start as usize].matches('\n').count() + 1;
        Conflict {
            place: format!("{}:{line}", file.path),
            record: name.to_owned(),
            key: key.to_owned(),
            mine: mine.map_or_else(|| "(gelöscht)".to_owned(), words),
            theirs: record.values.get(key).map_or_else(String::new, words),
            at: record.at.clone(),
            why: None,
        }
    }

    fn remember(&mut self, record: Incoming) {
        let kind = record.spec.kind;
        let path = memory::path(self.request.format.word(), kind);
        let before = self.remembered.get(kind);
        let memories = &mut self.plan.memories;
        let memory = memories.entry(path).or_insert_with(|| before.cloned().unwrap_or_default());
        // What the file says nothing about stays remembered.
        let mut values = memory.get(&record.id).map(|old| old.values.clone()).unwrap_or_default();
        values.extend(record.values);
        let file = self.request.file.to_owned();
        memory.keep(&record.id, Remembered { origin: record.origin, file, values });
    }

    /// Records that came with a file of this name before, and that it no longer has.
    fn missed(&mut self) {
        for (kind, memory) in self.remembered {
            let asked = self.request.entity.is_none_or(|entity| entity == *kind);
            for (id, one) in memory.iter().filter(|_| asked && *kind != "quelle") {
                let here = self.seen.contains(&(*kind, id.clone()));
                if one.file == self.request.file && !here && self.handbook.find(kind, id).is_some()
                {
                    self.plan.report.gone.push(format!("{kind}:{id}"));
                }
            }
        }
    }
}
