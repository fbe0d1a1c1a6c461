//! Verweis ohne Ziel
//!
//! # Was
//! Ein Eintrag, ein Seitenkopf, die Konfiguration, ein Baustein oder ein Verweis im Text nennt eine
//! Kennung oder Seite, die es nicht gibt, oder einen Abschnitt, den der Leitfaden nicht hat. In einem
//! Entwurf ist der Platzhalter `kennung` aus einer Vorlage nur ein Hinweis.
//!
//! # Warum
//! Auf der Seite fehlte die Angabe, und niemand sähe, dass sie fehlt.
//!
//! # Beispiel
//! ```yaml
//! anbieter: dataprt
//! ```
//!
//! # Stattdessen
//! Die Kennung eines Eintrags schreiben, den es gibt. Die Meldung nennt den ähnlichsten und sagt,
//! wenn die Kennung zu einer anderen Art gehört.

use super::own_doc::rule;
use super::refer::{Arrival, PAGE, arrival, missing, missing_record};
use super::text::Texts;
use super::{Rule, Run, seen};
use crate::base::diag::{Diag, Severity};
use crate::base::id::{Id, PLACEHOLDER};
use crate::base::nearest::did_you_mean;
use crate::base::place::{KeyPath, Place};
use crate::model::component;
use crate::model::entity::guide::Guide;
use crate::model::entity::{Record, RecordPlace, Status};
use crate::model::field::RefUse;
use crate::model::site::{DocEntry, Site};
use crate::parse::markdown::{LinkTarget, Reference};

/// Looks at what readers see; legal pages in the configuration belong to P072.
pub const RULE: Rule = rule!("P010", "p010_references.rs", Run::Both(site, texts));

fn site(site: &Site, diags: &mut Vec<Diag>) {
    for record in seen::records(site) {
        let place = |used: &RefUse| record.place().value(used.path.clone());
        fields(site, record.refs(), record.common().status(), place, diags);
    }
    for (_, doc) in seen::docs(site) {
        let place = |used: &RefUse| seen::front(doc.file, used.path.clone());
        fields(site, &doc.front.refs, doc.front.front.status(), place, diags);
        references(site, doc, diags);
        diags.extend(page_section(site, doc));
    }
    if let Some(file) = site.config.file {
        let own = |used: &&RefUse| !super::p072_legal_pages::owns(&used.path);
        let refs: Vec<RefUse> = site.config.refs.iter().filter(own).cloned().collect();
        let place = |used: &RefUse| seen::front(file, used.path.clone());
        fields(site, &refs, Status::Released, place, diags);
    }
    for route in seen::of::<crate::model::entity::route::Route>(site) {
        diags.extend(route_section(site, route.place, route));
    }
}

fn fields(
    site: &Site,
    refs: &[RefUse],
    status: Status,
    place: impl Fn(&RefUse) -> Place,
    diags: &mut Vec<Diag>,
) {
    for used in refs {
        let (kind, id) = (&*used.kind, used.id.as_str());
        if arrival(site, kind, id) != Arrival::Missing {
            continue;
        }
        diags.push(match (id, status) {
            (PLACEHOLDER, Status::Released) => placeholder(kind, place(used), Severity::Error),
            (PLACEHOLDER, _) => placeholder(kind, place(used), Severity::Note),
            _ => missing(site, RULE.id, place(used), kind, id),
        });
    }
}

/// What a template left open: a draft may wait to be filled in.
fn placeholder(kind: &str, place: Place, severity: Severity) -> Diag {
    let message = format!("hier steht noch der Platzhalter „{PLACEHOLDER}“");
    Diag::new(RULE.id, severity, place, message)
        .help(format!("die Kennung eines Eintrags aus content/daten/{kind}/ eintragen"))
}

/// Components and record links of a page.
fn references(site: &Site, doc: &DocEntry, diags: &mut Vec<Diag>) {
    for (number, reference) in doc.summary.references.iter().enumerate() {
        let place = || Place::Reference(doc.file, number as u32);
        match reference {
            Reference::Component(call) => {
                let known = |kind: &str| site.records.table_of(kind).is_some();
                for (kind, id) in component::records(call) {
                    if known(kind) && !id.is_empty() && arrival(site, kind, id) == Arrival::Missing {
                        diags.push(missing(site, RULE.id, place(), kind, id));
                    }
                }
            }
            Reference::Link { target: LinkTarget::Record { kind, id, .. }, .. }
                if is_dead(site, kind, id) =>
            {
                diags.push(missing_record(site, RULE.id, place(), kind, id));
            }
            _ => {}
        }
    }
}

/// Whether a record link leads nowhere, as all do that name a page: texts have paths for those.
fn is_dead(site: &Site, kind: &str, id: &str) -> bool {
    kind == PAGE || arrival(site, kind, id) == Arrival::Missing
}

/// Record links inside the texts of records.
fn texts(site: &Site, texts: &Texts<'_>, diags: &mut Vec<Diag>) {
    texts.scalars(site, &mut |source, scalar| {
        scalar.references(source, &mut |reference, place| {
            if let Reference::Link { target: LinkTarget::Record { kind, id, .. }, .. } = reference
                && is_dead(site, kind, id)
            {
                diags.push(missing_record(site, RULE.id, place, kind, id));
            }
        });
    });
}

fn page_section(site: &Site, doc: &DocEntry) -> Option<Diag> {
    let section = doc.front.front.section.as_ref()?;
    let page = site.page(site.page_at(&doc.address)?);
    let place = seen::front(doc.file, KeyPath::key("abschnitt"));
    section_of(site, page.guide.as_ref(), &section.0, place)
}

fn route_section(
    site: &Site,
    place: RecordPlace,
    route: &Record<crate::model::entity::route::Route>,
) -> Option<Diag> {
    let section = route.section.as_ref()?;
    let guide = route.guide.as_ref().map(|guide| &guide.id);
    section_of(site, guide, &section.0, place.at("abschnitt"))
}

/// The message about a section that the guide does not have.
fn section_of(site: &Site, guide: Option<&Id>, section: &Id, place: Place) -> Option<Diag> {
    let Some(guide) = guide else {
        if seen::any_flawed(site) {
            return None;
        }
        let message = format!("zum Abschnitt „{section}“ gehört kein Leitfaden");
        let help = "„leitfaden: …“ angeben oder „abschnitt“ streichen";
        return Some(Diag::error(RULE.id, place, message).help(help));
    };
    let guide: &Record<Guide> = site.records.guides.by_id(guide).filter(|guide| !guide.flawed)?;
    let ids = || guide.sections.iter().map(|section| section.id.0.as_str());
    if ids().any(|id| id == section.as_str()) {
        return None;
    }
    let message = format!("der Leitfaden „{}“ hat keinen Abschnitt „{section}“", guide.title());
    let help = did_you_mean(section.as_str(), ids())
        .unwrap_or_else(|| format!("er hat: {}", ids().collect::<Vec<_>>().join(", ")));
    Some(Diag::error(RULE.id, place, message).help(help))
}
