//! YAML tree → typed records.

use super::kind::{Entity, KindSpec};
use super::record::{Common, Record, RecordPlace, Status};
use super::{KINDS, Records};
use crate::base::diag::Diag;
use crate::base::found::Found;
use crate::base::nearest::did_you_mean;
use crate::base::place::{KeyPath, Place};
use crate::base::source::FileId;
use crate::model::field::{Cx, FieldSpec, Group, WRONG, unknown_keys};
use crate::parse::yaml::{Node, Value};

/// The records of one file and the tree they came from.
#[derive(Clone, Debug, Default)]
pub struct RecordTree {
    /// The typed records.
    pub records: Records,
    /// The tree of each record, for places.
    pub nodes: Vec<Node>,
}

/// Reads the records of one file: a mapping is one record, a list of mappings several.
pub fn records(file: FileId, kind: &str, tree: Node) -> Found<RecordTree> {
    let mut diags = Vec::new();
    let nodes = match tree.value {
        Value::List(items) => items,
        Value::Null => Vec::new(),
        _ => vec![tree],
    };
    let mut found = RecordTree { records: Records::default(), nodes };
    for (index, node) in found.nodes.iter().enumerate() {
        let place = RecordPlace { file, index: index as u32 };
        if !matches!(node.value, Value::Map(_)) {
            diags.push(no_mapping(file, node));
        } else if !found.records.read_into(kind, node, place, &mut diags) {
            let diag = unknown_kind(file, kind, node);
            return Found::new(found.without_records(), vec![diag]);
        }
    }
    Found::new(found, diags)
}

impl RecordTree {
    fn without_records(self) -> Self {
        Self { records: Records::default(), nodes: self.nodes }
    }
}

fn no_mapping(file: FileId, node: &Node) -> Diag {
    let message = format!("ein Eintrag ist {}, gebraucht werden Schlüssel mit Werten", node.kind());
    Diag::error(WRONG, Place::Span(file, node.span), message)
        .help("jeden Eintrag mit „id: …“ und „titel: …“ beginnen")
}

fn unknown_kind(file: FileId, kind: &str, node: &Node) -> Diag {
    let kinds = KINDS.iter().map(|spec| spec.kind);
    let help = did_you_mean(kind, kinds).unwrap_or_else(|| {
        let [likely] = likely(node)[..] else {
            return "Einträge gehören in den Ordner ihrer Art, zum Beispiel \
                    content/daten/stelle/; „leitfaden new“ legt sie dort an"
                .to_owned();
        };
        format!("nach den Schlüsseln ist es „{likely}“: nach content/daten/{likely}/ verschieben")
    });
    Diag::error(WRONG, Place::File(file), format!("die Art „{kind}“ gibt es nicht")).help(help)
}

/// The entities that know all keys of a record, some of them as their own.
fn likely(node: &Node) -> Vec<&'static str> {
    let Value::Map(entries) = &node.value else { return Vec::new() };
    let has = |fields: &[FieldSpec], key: &str| fields.iter().any(|field| field.key == key);
    let own = |spec: &&KindSpec| {
        let own = entries.iter().filter(|entry| !has(Common::FIELDS, &entry.key));
        let mut own = own.peekable();
        own.peek().is_some() && own.all(|entry| has(spec.fields, &entry.key))
    };
    KINDS.iter().filter(own).map(|spec| spec.kind).collect()
}

/// Reads one record of the entity `T`.
pub(super) fn record<T: Entity>(
    node: &Node,
    place: RecordPlace,
    diags: &mut Vec<Diag>,
) -> Record<T> {
    let root = KeyPath::default();
    let before = diags.len();
    let mut cx = Cx::record(place.file, place.index, diags);
    unknown_keys(node, &root, &mut cx, &[Common::FIELDS, T::FIELDS]);
    let mut common = Common::read_keys(node, &root, &mut cx);
    common.status = Status::meant(common.status, node, &cx);
    let own = T::read_keys(node, &root, &mut cx);
    check_common(node, &common, place, &mut cx);
    let refs = std::mem::take(&mut cx.refs);
    let flawed = cx.has_erred_since(before);
    Record { place, common, own, refs, flawed }
}

fn check_common(node: &Node, common: &Common, place: RecordPlace, cx: &mut Cx<'_>) {
    let is_dated = common.as_of.is_some() || cx.is_unclear(node, "stand", common.as_of.as_ref());
    if common.status() == Status::Released && !is_dated {
        let name = if common.title.is_empty() {
            "der Eintrag"
        } else {
            &format!("„{}“", common.title)
        };
        let message = format!("{name} ist freigegeben, aber ohne Stand");
        let diag = Diag::error(WRONG, place.at("status"), message)
            .help("eine Zeile „stand: JJJJ-MM-TT“ ergänzen");
        cx.diags.push(diag);
    }
    if let Some(short) = &common.short
        && short.chars().count() > 200
    {
        let count = short.chars().count();
        cx.wrong(
            &KeyPath::key("kurz"),
            format!("„kurz“ hat {count} Zeichen, erlaubt sind 200"),
            Some("kürzen; Langes gehört in eine Markdown-Seite".to_owned()),
        );
    }
}
