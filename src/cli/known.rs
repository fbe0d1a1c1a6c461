//! The records a handbook has already, by entity and id.

use crate::base::source::Source;
use crate::parse::yaml::{Node, Value, yaml};
use std::collections::BTreeMap;

/// Ids of records and the files they stand in. Mistakes in files are for `check` to tell.
#[derive(Default)]
pub(super) struct Known {
    by_kind: BTreeMap<String, BTreeMap<String, String>>,
}

/// Most ids that are named in a comment.
const MOST: usize = 5;

impl Known {
    /// Reads the ids of all data files.
    pub(super) fn of(sources: &[Source]) -> Self {
        let mut known = Self::default();
        for source in sources {
            let inside = source.path.strip_prefix("content/daten/");
            if let Some((kind, _)) = inside.and_then(|path| path.split_once('/')) {
                let ids = ids(&yaml(source.id, &source.text, 0).value);
                let ids = ids.into_iter().map(|id| (id, source.path.to_string()));
                known.by_kind.entry(kind.to_owned()).or_default().extend(ids);
            }
        }
        known
    }

    /// The file in which a record stands.
    pub(super) fn file(&self, kind: &str, id: &str) -> Option<&str> {
        self.by_kind.get(kind)?.get(id).map(String::as_str)
    }

    /// `: dataport, musterstadt`, or nothing.
    pub(super) fn listed(&self, kind: &str) -> String {
        let ids = self.by_kind.get(kind).into_iter().flat_map(BTreeMap::keys);
        let all: Vec<&str> = ids.map(String::as_str).collect();
        match all.len() {
            0 => String::new(),
            1..=MOST => format!(": {}", all.join(", ")),
            _ => format!(": {} …", all[..MOST].join(", ")),
        }
    }
}

fn ids(tree: &Node) -> Vec<String> {
    let records = match &tree.value {
        Value::List(items) => items.iter().collect(),
        _ => vec![tree],
    };
    let id = |record: &Node| match &record.find("id")?.value.value {
        Value::Scalar(id) => Some(id.clone()),
        _ => None,
    };
    records.into_iter().filter_map(id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::source::FileId;

    #[test]
    fn ids_of_lists_and_single_records() {
        let source = |path: &str, text: &str| Source {
            id: FileId(0),
            path: path.into(),
            text: text.into(),
            hash: 0,
        };
        let known = Known::of(&[
            source("content/daten/stelle/a.yaml", "- id: b\n- id: a\n- titel: x\n"),
            source("content/daten/stelle/c.yaml", "id: c\n"),
            source("content/daten/begriff/d.yaml", "{{{"),
        ]);
        assert_eq!(known.listed("stelle"), ": a, b, c");
        assert_eq!(known.listed("begriff"), "");
        assert_eq!(known.file("stelle", "c"), Some("content/daten/stelle/c.yaml"));
        assert_eq!(known.file("rolle", "c"), None);
    }
}
