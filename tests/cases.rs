//! Small handbooks in text files: what they say, and which messages they get.
//!
//! The form of the files is described in `tests/cases/README.md`. `LEITFADEN_ERNEUERN=1` writes the
//! messages of today into the files; the difference is then for a human to read.
//!
//! Long because it is a small language: reading cases, building handbooks, comparing messages.

use leitfaden::base::date::Date;
use leitfaden::base::diag::Diag;
use leitfaden::base::place::Place;
use leitfaden::base::source::{FileId, Source, Span};
use leitfaden::check::{self, DataText, PageText, RULES, Rule, Texts};
use leitfaden::model::config::{ReadConfig, config};
use leitfaden::model::entity::{Records, records};
use leitfaden::model::page::front;
use leitfaden::model::site::{
    Asset, Assets, DocEntry, Drafts, History, Input, assemble, doc_address,
};
use leitfaden::parse;
use leitfaden::parse::page::{Page, PageFile, page};
use leitfaden::parse::yaml::{Node, Value, yaml};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases");
const BASE: &str = "grundlage.md";

#[test]
fn every_case_gets_its_messages() {
    let renew = renewing();
    let mut wrong = String::new();
    for path in files() {
        let text = std::fs::read_to_string(&path).expect("case files are readable");
        let case = Case::read(&text);
        let found = load(&case).messages();
        if found != case.expected && renew {
            std::fs::write(&path, renewed(&text, &found)).expect("case files are writable");
        } else if found != case.expected {
            let _ = writeln!(wrong, "{}\n{}", path.display(), difference(&case.expected, &found));
        }
    }
    assert!(wrong.is_empty(), "{wrong}LEITFADEN_ERNEUERN=1 writes the messages into the files");
}

fn renewing() -> bool {
    std::env::var_os("LEITFADEN_ERNEUERN").is_some()
}

#[test]
fn every_rule_has_a_case() {
    // While the files are written anew they cannot be counted.
    if renewing() {
        return;
    }
    let all: String = files()
        .iter()
        .map(|path| Case::read(&std::fs::read_to_string(path).expect("a file")).expected)
        .collect();
    let missing: Vec<&str> =
        RULES.iter().map(|rule| rule.id.0).filter(|id| !all.contains(&format!(" {id} "))).collect();
    assert!(missing.is_empty(), "rules without a case: {missing:?}");
}

#[test]
fn every_rule_explains_itself() {
    let mut ids = BTreeSet::new();
    for rule in RULES {
        assert!(ids.insert(rule.id), "{} stands twice in the list", rule.id);
        assert!(!rule.title.is_empty() && !rule.title.ends_with('.'), "{}", rule.id);
        let headings: Vec<&str> = rule.doc.lines().filter(|line| line.starts_with("# ")).collect();
        assert_eq!(headings, ["# Was", "# Warum", "# Beispiel", "# Stattdessen"], "{}", rule.id);
    }
}

/// All case files in the order of their names.
fn files() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![PathBuf::from(FOLDER)];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).expect("the folder of the cases exists") {
            let path = entry.expect("the folder is readable").path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|it| it == "md") && !path.ends_with("README.md")
            {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The lines that differ, with `-` for expected and `+` for found.
fn difference(expected: &str, found: &str) -> String {
    let known: BTreeSet<&str> = expected.lines().collect();
    let now: BTreeSet<&str> = found.lines().collect();
    let gone =
        expected.lines().filter(|line| !now.contains(line)).map(|line| format!("- {line}\n"));
    let new = found.lines().filter(|line| !known.contains(line)).map(|line| format!("+ {line}\n"));
    gone.chain(new).collect()
}

/// The text of a case file with other messages.
fn renewed(text: &str, found: &str) -> String {
    let block = format!("```erwartet\n{found}```\n");
    let Some(start) = text.find("```erwartet\n") else {
        return format!("{}\n\n{block}", text.trim_end());
    };
    let rest = &text[start + 3..];
    let end = rest.find("\n```\n").map_or(rest.len(), |at| at + 5);
    format!("{}{block}{}", &text[..start], &rest[end..])
}

/// One case file.
struct Case {
    files: BTreeMap<String, String>,
    assets: Vec<(String, u64)>,
    unread: Vec<Arc<str>>,
    today: Date,
    drafts: Drafts,
    expected: String,
}

impl Case {
    fn read(text: &str) -> Self {
        let today = Date::parse("2025-06-15").expect("a day");
        let mut case = Self {
            files: BTreeMap::new(),
            assets: Vec::new(),
            unread: Vec::new(),
            today,
            drafts: Drafts::Hide,
            expected: String::new(),
        };
        let mut with_base = true;
        for (info, block) in blocks(text) {
            let words: Vec<&str> = info.split_whitespace().collect();
            match words.as_slice() {
                ["erwartet"] => case.expected = block,
                ["einstellungen"] => with_base &= case.settings(&block),
                ["datei", path, bytes] => {
                    let bytes = bytes.parse().expect("a size in bytes");
                    case.assets.push(((*path).to_owned(), bytes));
                }
                ["ungelesen", path] => case.unread.push((*path).into()),
                [_, path] => _ = case.files.insert((*path).to_owned(), block),
                _ => {}
            }
        }
        if with_base {
            case.add_base();
        }
        case
    }

    /// Reads the settings; `false` if the case stands without the base handbook.
    fn settings(&mut self, block: &str) -> bool {
        let mut with_base = true;
        for line in block.lines() {
            match line.split_once(": ") {
                Some(("heute", day)) => self.today = Date::parse(day).expect("a day"),
                Some(("entwuerfe", "zeigen")) => self.drafts = Drafts::Show,
                Some(("grundlage", "nein")) => with_base = false,
                _ => panic!("unknown setting: {line}"),
            }
        }
        with_base
    }

    fn add_base(&mut self) {
        let text = std::fs::read_to_string(Path::new(FOLDER).join(BASE)).expect("the base case");
        for (info, block) in blocks(&text) {
            if let [_, path] = info.split_whitespace().collect::<Vec<_>>().as_slice() {
                self.files.entry((*path).to_owned()).or_insert(block);
            }
        }
    }
}

/// The fenced blocks of a text: what stands behind the opening backticks, and the content.
fn blocks(text: &str) -> Vec<(String, String)> {
    let mut blocks = Vec::new();
    let mut open: Option<(String, String, String)> = None;
    for line in text.split_inclusive('\n') {
        let fence: String = line.chars().take_while(|char| *char == '`').collect();
        match &mut open {
            None if fence.len() >= 3 => {
                let info = line[fence.len()..].trim().to_owned();
                open = Some((fence, info, String::new()));
            }
            Some((begin, ..)) if line.trim_end() == begin => {
                blocks.extend(open.take().map(|(_, info, block)| (info, block)));
            }
            Some((_, _, block)) => block.push_str(line),
            None => {}
        }
    }
    blocks
}

/// A handbook in memory.
struct Handbook {
    sources: Vec<Source>,
    trees: BTreeMap<FileId, Vec<Node>>,
    kinds: BTreeMap<FileId, String>,
    pages: BTreeMap<FileId, Page>,
    records: Records,
    docs: Vec<Arc<DocEntry>>,
    config: ReadConfig,
    theme: Vec<FileId>,
    diags: Vec<Diag>,
}

impl Handbook {
    fn read(&mut self, source: &Source) {
        let parts: Vec<&str> = source.path.split('/').collect();
        match parts.as_slice() {
            ["content", "leitfaden.yaml"] => {
                let tree = yaml(source.id, &source.text, 0).take(&mut self.diags);
                if tree.value != Value::Null {
                    self.config = config(source.id, &tree, &mut self.diags);
                }
                self.trees.insert(source.id, vec![tree]);
            }
            ["content", "daten", kind, ..] => {
                let tree = yaml(source.id, &source.text, 0).take(&mut self.diags);
                let found = records(source.id, kind, tree).take(&mut self.diags);
                self.records.append(&found.records);
                self.trees.insert(source.id, found.nodes);
                self.kinds.insert(source.id, (*kind).to_owned());
            }
            ["content", "seiten", ..] => self.read_page(source),
            ["themes", ..] => self.theme.push(source.id),
            _ => panic!("no place in a handbook: {}", source.path),
        }
    }

    fn read_page(&mut self, source: &Source) {
        let PageFile { front: head, page } = page(source).take(&mut self.diags);
        let doc = DocEntry {
            file: source.id,
            path: source.path.clone(),
            address: doc_address(&source.path),
            front: front(source.id, &head, &mut self.diags).into(),
            summary: page.markdown.summary.clone(),
        };
        self.docs.push(doc.into());
        self.pages.insert(source.id, page);
    }

    fn source(&self, file: FileId) -> &Source {
        &self.sources[file.0 as usize]
    }

    /// File and bytes of a place.
    fn span(&self, place: &Place) -> Option<(FileId, Span)> {
        match place {
            Place::Project | Place::Path(_) => None,
            Place::File(file) => Some((*file, Span::default())),
            Place::Span(file, span) => Some((*file, *span)),
            Place::Theme(path, span) => {
                let source = self.sources.iter().find(|source| source.path == *path)?;
                Some((source.id, *span))
            }
            Place::Key { file, record, path, part } => {
                let node = self.trees.get(file)?.get(*record as usize)?;
                Some((*file, node.locate(path, *part)))
            }
            Place::Front { file, path, part } => {
                let span = match self.trees.get(file) {
                    Some(trees) => trees.first()?.locate(path, *part),
                    None => parse::page::front(self.source(*file)).locate(path, *part),
                };
                Some((*file, span))
            }
            Place::Reference(file, number) => {
                let spans = &self.pages.get(file)?.markdown.spans;
                Some((*file, *spans.get(*number as usize)?))
            }
        }
    }

    /// `path:line:column` and the words at the place.
    fn show(&self, place: &Place) -> (String, String) {
        let Some((file, span)) = self.span(place) else {
            return match place {
                Place::Path(path) => (path.to_string(), String::new()),
                other => (format!("{other:?}"), String::new()),
            };
        };
        let source = self.source(file);
        let before = &source.text[..span.range().start];
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        let words = source.text[span.range()].replace('\n', "⏎");
        (format!("{}:{line}:{column}", source.path), words)
    }
}

/// Reads all files of a case.
fn load(case: &Case) -> Loaded<'_> {
    let number = |(number, (path, text)): (usize, (&String, &String))| Source {
        id: FileId(u32::try_from(number).expect("few files")),
        path: path.as_str().into(),
        text: text.as_str().into(),
        hash: 0,
    };
    let mut handbook = Handbook {
        sources: case.files.iter().enumerate().map(number).collect(),
        trees: BTreeMap::new(),
        kinds: BTreeMap::new(),
        pages: BTreeMap::new(),
        records: Records::default(),
        docs: Vec::new(),
        config: ReadConfig::default(),
        theme: Vec::new(),
        diags: Vec::new(),
    };
    for source in handbook.sources.clone() {
        handbook.read(&source);
    }
    Loaded { case, handbook }
}

/// A handbook with the case it comes from.
struct Loaded<'c> {
    case: &'c Case,
    handbook: Handbook,
}

impl Loaded<'_> {
    /// All messages, sorted by place, as they stand in case files.
    fn messages(mut self) -> String {
        let mut diags = std::mem::take(&mut self.handbook.diags);
        let input = Input {
            config: std::mem::take(&mut self.handbook.config),
            records: std::mem::take(&mut self.handbook.records).into(),
            known: None,
            docs: std::mem::take(&mut self.handbook.docs),
            assets: Assets::new(
                self.case.assets.iter().map(|(path, bytes)| Asset::new(path, *bytes, None)),
            )
            .leaving(self.case.unread.iter().cloned()),
            drafts: self.case.drafts,
            today: self.case.today,
            rules: RULES.iter().map(Rule::explained).collect(),
            history: History::default(),
        };
        let site = assemble(input).take(&mut diags);
        let handbook = &self.handbook;
        let numbered = |(doc, entry): (usize, &Arc<DocEntry>)| {
            let (page, source) = (&handbook.pages[&entry.file], handbook.source(entry.file));
            PageText { doc, page, source }
        };
        let pages: Vec<PageText<'_>> = site.docs.iter().enumerate().map(numbered).collect();
        let data = handbook.kinds.iter().map(|(file, kind)| {
            let (nodes, source) = (&handbook.trees[file][..], handbook.source(*file));
            DataText { kind, nodes, source }
        });
        let data: Vec<DataText<'_>> = data.collect();
        diags.extend(check::check_all(&site, &Texts { pages: &pages, data: &data }));
        let theme = handbook.theme.iter().map(|file| {
            let source = handbook.source(*file);
            (&*source.path, &*source.text)
        });
        diags.extend(check::check_theme(&theme.collect::<Vec<_>>()));
        let mut shown: Vec<_> = diags
            .iter()
            .map(|diag| (handbook.span(&diag.place), diag.rule, self.print(diag)))
            .collect();
        shown.sort();
        shown.into_iter().map(|(_, _, text)| text).collect()
    }

    fn print(&self, diag: &Diag) -> String {
        let (place, words) = self.handbook.show(&diag.place);
        let words = if words.is_empty() { words } else { format!(" ‹{words}›") };
        let (severity, rule, message) = (diag.severity.word(), diag.rule, &diag.message);
        let mut out = format!("{place} {severity} {rule} {message}{words}\n");
        if let Some(help) = &diag.help {
            let _ = writeln!(out, "  Hilfe: {help}");
        }
        for (place, words) in &diag.related {
            let _ = writeln!(out, "  {words}: {}", self.handbook.show(place).0);
        }
        out
    }
}
