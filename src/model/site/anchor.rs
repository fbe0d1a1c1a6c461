//! Anchors that a page brings besides its text: those of its page type and of its records.
//!
//! A page type names every anchor it may bring. Whether a part is there depends on the data; a
//! link to a part that is empty arrives at the top of the right page.

use super::{Page, PageKind, Site};
use crate::base::slug::slug;
use crate::model::entity::document::DocumentKind;
use crate::model::entity::source::SourceKind;

/// On every page.
const ALL: &[&str] = &["seite-inhalt", "seite-angaben", "seite-begriffe"];

const START: &[&str] = &[
    "seite-einstiege",
    "seite-onlinedienste",
    "seite-phasen",
    "seite-dimensionen",
    "seite-leitfaeden",
    "seite-kennzahlen",
    "seite-neues",
];

const GUIDE: &[&str] = &["seite-schritte", "seite-weitere", "seite-aenderungen", "seite-seiten"];

const SERVICE: &[&str] = &[
    "kann-ich",
    "was-kostet-es",
    "womit-anfangen",
    "wer-hilft",
    "seite-steckbrief",
    "seite-voraussetzungen",
    "seite-kosten",
    "seite-schritte",
    "seite-anbindung",
    "seite-efa",
    "seite-dokumente",
    "seite-support",
    "seite-kontakte",
    "seite-rechtsgrundlagen",
    "seite-beziehungen",
];

const STEP: &[&str] = &[
    "seite-aufgaben",
    "seite-mail",
    "seite-eingaben",
    "seite-ergebnisse",
    "seite-erklaerung",
    "seite-formulardaten",
    "seite-hinweise",
    "seite-fehlerquellen",
    "seite-reihenfolge",
    "seite-kontakt",
];

const DIMENSION: &[&str] = &[
    "seite-fragen",
    "seite-aufgaben",
    "seite-kosten",
    "seite-rechtsgrundlagen",
    "seite-dokumente",
    "seite-seiten",
];

const CATALOGUE: &[&str] =
    &["seite-auswahl", "weitere-dienste", "leika-leistungen", "themenfeld-keines"];

const CONTACTS: &[&str] = &[
    "gruppe-land",
    "gruppe-dienstleister",
    "gruppe-kommune",
    "gruppe-bund",
    "gruppe-verband",
    "gruppe-weitere",
];

/// Every anchor that the page type of a page may bring.
pub(super) fn generated(site: &Site, page: &Page) -> Vec<String> {
    let fixed: &[&str] = match &page.kind {
        _ if page.parent.is_none() => START,
        PageKind::OnlineService(_) => SERVICE,
        PageKind::Step(_) => STEP,
        PageKind::Dimension(_) => DIMENSION,
        PageKind::Data => &["seite-eintraege", "tabelle-daten", "seite-formate"],
        PageKind::Facet(_) => &["seite-dienste", "seite-auswahl"],
        PageKind::Article | PageKind::Route(_) => GUIDE,
        PageKind::Listing(folder) if &**folder == "leistungen" => CATALOGUE,
        PageKind::Listing(folder) if &**folder == "beteiligte/kontakte" => CONTACTS,
        _ => &[],
    };
    let mut anchors: Vec<String> = ALL.iter().chain(fixed).map(|name| (*name).to_owned()).collect();
    match &page.kind {
        PageKind::Listing(folder) => anchors.extend(groups(site, folder)),
        PageKind::Facets => {
            anchors.extend(site.facets.iter().map(|facet| format!("gruppe-{}", slug(facet.group))));
        }
        PageKind::Register => anchors.extend(letters()),
        PageKind::Article | PageKind::Route(_) => {
            let guide = page.guide.as_ref().and_then(|id| site.records.guides.by_id(id));
            let sections = guide.into_iter().flat_map(|guide| &guide.sections);
            anchors.extend(sections.map(|section| format!("seite-abschnitt-{}", section.id.0)));
        }
        _ => {}
    }
    anchors
}

fn groups(site: &Site, folder: &str) -> Vec<String> {
    let group = |word: &str| format!("gruppe-{word}");
    match folder {
        "leistungen" => {
            let fields = site.records.subject_fields.iter();
            fields.map(|field| format!("themenfeld-{}", field.id())).collect()
        }
        "arbeitshilfen/dokumente" => {
            DocumentKind::WORDS.iter().map(|kind| group(kind.word)).collect()
        }
        "quellen" => SourceKind::WORDS.iter().map(|kind| group(kind.word)).collect(),
        "glossar" => letters().collect(),
        "dimensionen" => {
            site.records.dimensions.iter().map(|dimension| dimension.id().to_string()).collect()
        }
        _ => Vec::new(),
    }
}

fn letters() -> impl Iterator<Item = String> {
    ('a'..='z').chain(['0']).map(|letter| format!("buchstabe-{letter}"))
}
