//! `leitfaden import`: what others hand over becomes drafts; what editors wrote stays.

use crate::base::slug::slug;
use crate::cli::args::{Form, Import};
use crate::cli::day::today;
use crate::cli::disk::{self, Written};
use crate::cli::draft::{DRAFT, draft, drafts};
use crate::cli::exit::Exit;
use crate::cli::fault::Fault;
use crate::cli::known::Known;
use crate::cli::out;
use crate::cli::print::{Wrote, imported};
use crate::cli::template::Given;
use crate::import::{
    self, Format, Fresh, Handbook, Memory, Plan, Prefer, Remembrance, Request, behind_key,
    memory_path,
};
use crate::model::entity::{KINDS, KindSpec};
use crate::read::{Project, foreign, snapshot};
use std::collections::BTreeMap;
use std::path::Path;

/// More new records of an entity than these stand in a list.
const SINGLE_FILES: usize = 20;
/// Most records of one list.
const LONGEST_LIST: usize = 500;

pub(in crate::cli) fn import(arguments: &Import) -> Result<Exit, Fault> {
    let project = Project::find(&arguments.project)?;
    if let Some(kind) = arguments.entity.as_deref().filter(|kind| !is_kind(kind)) {
        return Err(super::new::unknown(kind, KINDS.iter().map(|spec| spec.kind)));
    }
    let file = foreign(&arguments.file)?;
    let sources = snapshot(&project)?.value.sources;
    let handbook = Handbook::of(&sources);
    if let [first, ..] = handbook.unreadable() {
        out::say(&format!(
            "Fehler: „{first}“ ist nicht lesbar, darum wird nichts übernommen\n  \
             = Hilfe: zuerst „leitfaden check“ aufrufen und die Datei richten\n"
        ));
        return Ok(Exit::Mistakes);
    }
    let name = arguments.file.file_name().unwrap_or_default().to_string_lossy();
    let today = arguments.today.unwrap_or_else(today);
    let (format, entity) = (format(arguments.format), arguments.entity.as_deref());
    let prefer = if arguments.prefer_file { Prefer::File } else { Prefer::Handbook };
    let request = Request { format, file: &name, entity, today, prefer };
    let mut batch = import::read(&request, &file.text, &handbook)?;
    batch.notes.extend(file.encoding.map(|encoding| format!("gelesen als {encoding}")));
    let remembered = remembered(&project.root, format)?;
    let plan = import::plan(&request, batch, &handbook, &remembered);
    let wrote = if arguments.dry_run { Wrote::Nothing } else { Wrote::Files };
    let files = files(&project.root, &plan, &request, &handbook, &Known::of(&sources))?;
    if wrote == Wrote::Files {
        disk::swap(&files)?;
    }
    out::say(&imported(&plan.report, request.file, wrote));
    Ok(if plan.report.needs_a_look() { Exit::Mistakes } else { Exit::Clean })
}

fn is_kind(word: &str) -> bool {
    KINDS.iter().any(|spec| spec.kind == word)
}

fn format(form: Form) -> Format {
    match form {
        Form::Csv => Format::Csv,
        Form::DataHub => Format::DataHub,
        Form::Xzufi => Format::Xzufi,
        Form::Fim => Format::Fim,
    }
}

fn remembered(root: &Path, format: Format) -> Result<Remembrance, Fault> {
    let mut all = Remembrance::new();
    for spec in KINDS {
        let path = memory_path(format.word(), spec.kind);
        if let Some(text) = disk::text(&root.join(&path))? {
            all.insert(spec.kind, Memory::parse(&path, &text)?);
        }
    }
    Ok(all)
}

/// All files to write, what is remembered last: without it an import can be repeated at any time.
fn files(
    root: &Path,
    plan: &Plan,
    request: &Request<'_>,
    handbook: &Handbook,
    known: &Known,
) -> Result<Vec<Written>, Fault> {
    let mut files = fresh(root, plan, request, handbook, known);
    for edit in &plan.edits {
        let path = root.join(&*edit.path);
        let raw = disk::text(&path)?.unwrap_or_default();
        let text = edit.on_disk(&raw).ok_or_else(|| Fault::Unknown {
            message: format!("„{}“ hat sich während der Übernahme geändert", edit.path),
            help: "den Befehl noch einmal aufrufen".to_owned(),
        })?;
        files.push(Written { path, text, before: Some(raw) });
    }
    for (path, memory) in &plan.memories {
        let path = root.join(path);
        let (before, text) = (disk::text(&path)?, memory.print());
        if before.as_ref() != Some(&text) {
            files.push(Written { path, text, before });
        }
    }
    Ok(files)
}

fn fresh(
    root: &Path,
    plan: &Plan,
    request: &Request<'_>,
    handbook: &Handbook,
    known: &Known,
) -> Vec<Written> {
    let mut by_kind: BTreeMap<&str, Vec<&Fresh>> = BTreeMap::new();
    for record in &plan.fresh {
        by_kind.entry(record.spec.kind).or_default().push(record);
    }
    let origin = format!(
        "Übernommen am {} aus „{}“ ({}).",
        request.today.long(),
        request.file,
        request.format.name()
    );
    let mut files = Vec::new();
    for (kind, records) in by_kind {
        let spec = records[0].spec;
        let values: Vec<Vec<(&str, String)>> =
            records.iter().map(|record| written(record)).collect();
        let given = |values| Given { values, kind: spec.kind, today: request.today, known };
        let given: Vec<Given<'_>> = values.iter().map(|values| given(values)).collect();
        let size = if given.len() > SINGLE_FILES { LONGEST_LIST } else { 1 };
        for (records, given) in records.chunks(size).zip(given.chunks(size)) {
            let stem = if size == 1 { records[0].id.clone() } else { stem(request.file) };
            let path = free_path(root, kind, &stem, handbook, &files);
            let text = match given {
                [one] if size == 1 => draft(spec, &origin, one),
                many => drafts(spec, &origin, many),
            };
            files.push(Written { path, text, before: None });
        }
    }
    files
}

/// The values of a new record as they stand behind their keys.
fn written(record: &Fresh) -> Vec<(&'static str, String)> {
    let mut values = vec![("id", record.id.clone()), ("status", DRAFT.to_owned())];
    for field in KindSpec::common().iter().chain(record.spec.fields) {
        if let Some(value) = record.values.get(field.key) {
            let text = behind_key(&(field.shape)(), value, 0);
            values.push((field.key, text.trim_start_matches(' ').to_owned()));
        }
    }
    values
}

fn stem(file: &str) -> String {
    let stem = slug(file.rsplit_once('.').map_or(file, |(stem, _)| stem));
    if stem.is_empty() { "import".to_owned() } else { stem }
}

/// A name in the folder of an entity that no file has.
fn free_path(
    root: &Path,
    kind: &str,
    stem: &str,
    handbook: &Handbook,
    files: &[Written],
) -> std::path::PathBuf {
    let names = std::iter::once(stem.to_owned()).chain((2_u32..).map(|n| format!("{stem}-{n}")));
    let mut paths = names.map(|name| format!("content/daten/{kind}/{name}.yaml"));
    let is_free = |path: &String| {
        let disk = root.join(path);
        !handbook.has_file(path)
            && disk.symlink_metadata().is_err()
            && files.iter().all(|file| file.path != disk)
    };
    root.join(paths.find(is_free).expect("numbers go on"))
}
