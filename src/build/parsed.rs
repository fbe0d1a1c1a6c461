//! One parsed source, whatever it is.

use crate::base::diag::{Diag, RuleId};
use crate::base::found::Found;
use crate::base::place::Place;
use crate::base::source::Source;
use crate::model::config::{ReadConfig, config};
use crate::model::entity::{RecordTree, Status, records};
use crate::model::page::front;
use crate::model::site::{DocEntry, doc_address};
use crate::parse::page::{Page, PageFile, page};
use crate::parse::yaml::{Node, UNREADABLE, Value, is_unreadable, yaml};
use std::sync::Arc;

/// One parsed source.
#[derive(Debug)]
pub enum Parsed {
    /// A Markdown page, and what the site knows of it.
    Page(Arc<Page>, Arc<DocEntry>),
    /// A file of records.
    Records(Box<RecordTree>),
    /// The configuration.
    Config(Node, Box<ReadConfig>),
    /// Something that lies where nothing is expected.
    Stray,
}

/// Where records lie in a project.
const DATA: &str = "content/daten/";

/// The entity of a file of records: the folder it lies in, or its own name.
pub fn kind_of(path: &str) -> &str {
    let rest = path.strip_prefix(DATA).unwrap_or(path);
    let kind = rest.split('/').next().unwrap_or(rest);
    kind.trim_end_matches(".yaml").trim_end_matches(".yml")
}

/// Parses a source by its place in the project.
pub fn parse(source: &Source) -> Found<Parsed> {
    let mut diags = Vec::new();
    let parsed = if &*source.path == "content/leitfaden.yaml" {
        let found = yaml(source.id, &source.text, 0);
        let readable = !is_unreadable(&found.diags);
        let node = found.take(&mut diags);
        let read = match node.value {
            Value::Map(_) if readable => config(source.id, &node, &mut diags),
            _ => {
                diags.extend(readable.then(|| no_config(source)));
                ReadConfig { flawed: true, ..ReadConfig::default() }
            }
        };
        Parsed::Config(mapping(node), Box::new(read))
    } else if source.path.starts_with(DATA) {
        let kind = kind_of(&source.path);
        let tree = yaml(source.id, &source.text, 0).take(&mut diags);
        let unreadable = is_unreadable(&diags);
        if unreadable && tree.find("id").is_none() && tree.kind() != "eine Liste" {
            Parsed::Records(Box::default())
        } else {
            let tree = records(source.id, kind, tree).take(&mut diags);
            if tree.nodes.is_empty() && diags.is_empty() {
                diags.push(no_record(source, kind));
            }
            Parsed::Records(Box::new(tree))
        }
    } else if source.path.ends_with(".md") {
        markdown(source, &mut diags)
    } else {
        let diag =
            Diag::warning(RuleId("P003"), Place::File(source.id), "diese Datei wird nicht benutzt")
                .help("Daten gehören unter content/daten/<art>/, Seiten unter content/seiten/");
        diags.push(diag);
        Parsed::Stray
    };
    Found::new(parsed, diags)
}

fn markdown(source: &Source, diags: &mut Vec<Diag>) -> Parsed {
    let PageFile { front: head, page } = page(source).take(diags);
    let broken = is_unreadable(diags);
    let mut ignored = Vec::new();
    let mut read = front(source.id, &head, if broken { &mut ignored } else { diags });
    if broken {
        // What cannot be read is reported once; links to the page are not at fault.
        read.front.status = Some(Status::Released);
    }
    let doc = DocEntry {
        file: source.id,
        path: source.path.clone(),
        address: doc_address(&source.path),
        front: read.into(),
        summary: page.markdown.summary.clone(),
    };
    Parsed::Page(Arc::new(page), Arc::new(doc))
}

fn no_record(source: &Source, kind: &str) -> Diag {
    let help = format!(
        "einen Eintrag mit „id“ und „titel“ schreiben oder die Datei löschen; \
         eine Vorlage macht „leitfaden new {kind} KENNUNG“"
    );
    Diag::note(UNREADABLE, Place::File(source.id), "die Datei enthält keinen Eintrag").help(help)
}

fn no_config(source: &Source) -> Diag {
    Diag::error(UNREADABLE, Place::File(source.id), "die Einstellungen des Handbuchs sind leer")
        .help("mindestens „titel: …“, „beschreibung: …“ und „rechtliches“ eintragen")
}

/// An empty file counts as an empty mapping.
fn mapping(node: Node) -> Node {
    match node.value {
        Value::Map(_) => node,
        _ => Node::empty_map(node.span),
    }
}
