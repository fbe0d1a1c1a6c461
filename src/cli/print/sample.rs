//! Messages of every kind, for the tests of the forms.

use crate::base::diag::{Diag, RuleId};
use crate::base::place::Place;
use crate::base::source::{FileId, Source, Span};
use crate::read::Snapshot;

pub(super) struct Sample {
    pub snapshot: Snapshot,
    pub diags: Vec<Diag>,
}

const PAGE: &str =
    "---\ntitel: Außengastronomie\n---\n\nSiehe „[Kosten](finanzierung.md#kosten-kommune)“.\n";
const TERM: &str = "id: avv\ntitel: AVV\nid: avv2\n";

pub(super) fn source(id: u32, path: &str, text: &str) -> Source {
    Source { id: FileId(id), path: path.into(), text: text.into(), hash: 0 }
}

pub(super) fn span(file: u32, text: &str, part: &str) -> Place {
    let start = text.rfind(part).expect("the part");
    Place::Span(FileId(file), Span::new(start, start + part.len()))
}

pub(super) fn sample() -> Sample {
    let sources = vec![
        source(0, "content/daten/begriff/avv.yaml", TERM),
        source(1, "content/seiten/aussengastronomie.md", PAGE),
    ];
    let diags = vec![
        Diag::error(
            RuleId("P080"),
            span(1, PAGE, "finanzierung.md#kosten-kommune"),
            "Anker „kosten-kommune“ gibt es in seiten/finanzierung.md nicht",
        )
        .label("dieser Anker")
        .help("meinten Sie „#kosten-der-kommune“?"),
        Diag::warning(RuleId("P003"), span(0, TERM, "id"), "der Schlüssel „id“ steht zweimal")
            .label("zum zweiten Mal")
            .related(Place::Span(FileId(0), Span::new(0, 2)), "zum ersten Mal")
            .help("einen der beiden löschen"),
        Diag::error(RuleId("P006"), Place::Path("assets/formular.exe".into()), "Programme nicht")
            .help("die Datei entfernen"),
        Diag::note(RuleId("P072"), Place::Project, "es gibt keine Seite „Impressum“"),
    ];
    Sample { snapshot: Snapshot::of(sources), diags }
}
