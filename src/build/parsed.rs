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
use crate::parse::yaml::{Node, UNREADABLE, yaml};
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
        let readable = found.diags.iter().all(|diag| diag.rule != UNREADABLE);
        let node = mapping(found.take(&mut diags));
        let read =
            if readable { config(source.id, &node, &mut diags) } else { ReadConfig::default() };
        Parsed::Config(node, Box::new(read))
    } else if source.path.starts_with(DATA) {
        let kind = kind_of(&source.path);
        let tree = yaml(source.id, &source.text, 0).take(&mut diags);
        let unreadable = diags.iter().any(|diag| diag.rule == UNREADABLE);
        if unreadable && tree.find("id").is_none() && tree.kind() != "eine Liste" {
            Parsed::Records(Box::default())
        } else {
            Parsed::Records(Box::new(records(source.id, kind, tree).take(&mut diags)))
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
    let broken = diags.iter().any(|diag| diag.rule == UNREADABLE);
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

/// An empty file counts as an empty mapping.
fn mapping(node: Node) -> Node {
    match node.value {
        crate::parse::yaml::Value::Map(_) => node,
        _ => Node::empty_map(node.span),
    }
}
