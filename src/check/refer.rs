//! Whether a reference arrives, and what to say when it does not.

use crate::base::address::Address;
use crate::base::diag::{Diag, RuleId};
use crate::base::id::Id;
use crate::base::nearest::did_you_mean;
use crate::base::place::Place;
use crate::model::entity::{AnyTable, KINDS, Status};
use crate::model::site::{DocEntry, SEARCH, Site};

/// The prefix of references to pages.
pub const PAGE: &str = "seite";

/// Whether a reference arrives.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Arrival {
    /// Readers see the target.
    Shown,
    /// The target exists, but readers do not see it.
    Hidden(Status),
    /// There is no such target.
    Missing,
}

/// Whether a reference to a record or page arrives.
pub fn arrival(site: &Site, kind: &str, id: &str) -> Arrival {
    if kind == PAGE {
        return page_arrival(site, &Address::new(id));
    }
    match site.records.table_of(kind).and_then(|table| table.record(&Id::new(id))) {
        Some(record) if site.is_visible(record.common()) => Arrival::Shown,
        // Of two with one id the other may be meant; P002 speaks about that.
        Some(_) if is_ambiguous(site, kind, id) => Arrival::Shown,
        Some(record) => Arrival::Hidden(record.common().status()),
        // It may be the record whose id cannot be read.
        None if site.records.table_of(kind).is_some_and(has_nameless) => Arrival::Shown,
        None => Arrival::Missing,
    }
}

fn has_nameless(table: &dyn AnyTable) -> bool {
    table.record(&Id::default()).is_some()
}

/// Whether several records of an entity have this id.
pub fn is_ambiguous(site: &Site, kind: &str, id: &str) -> bool {
    let Some(table) = site.records.table_of(kind) else { return false };
    table.records().filter(|record| record.common().id().as_str() == id).nth(1).is_some()
}

/// Whether nothing is known of a page, since its front matter cannot be read or has no title. There
/// is a message about that; what follows from it is not worth another.
pub fn is_unreadable(doc: &DocEntry) -> bool {
    doc.front.front.title.is_empty()
}

fn page_arrival(site: &Site, address: &Address) -> Arrival {
    if site.page_at(address).is_some() {
        return Arrival::Shown;
    }
    match site.docs.iter().find(|doc| doc.address == *address) {
        Some(doc) if is_unreadable(doc) => Arrival::Shown,
        Some(doc) => Arrival::Hidden(doc.front.front.status()),
        None => Arrival::Missing,
    }
}

/// The message about a reference without a target.
pub fn missing(site: &Site, rule: RuleId, place: Place, kind: &str, id: &str) -> Diag {
    if kind == PAGE {
        return missing_page(site, rule, place, id);
    }
    let Some(table) = site.records.table_of(kind) else { return unknown_kind(rule, place, kind) };
    let plural = table.spec().plural;
    let elsewhere = site.records.tables().into_iter().find(|it| it.record(&Id::new(id)).is_some());
    if let Some(other) = elsewhere {
        let other = other.spec().plural;
        let message = format!("„{id}“ steht unter „{other}“, gebraucht wird etwas aus „{plural}“");
        return Diag::error(rule, place, message)
            .label("falsche Art")
            .help(nearest_id(table, id).unwrap_or_else(|| add_record(kind)));
    }
    Diag::error(rule, place, format!("„{id}“ gibt es unter „{plural}“ nicht"))
        .label("kein Ziel")
        .help(nearest_id(table, id).unwrap_or_else(|| add_record(kind)))
}

fn nearest_id(table: &dyn AnyTable, id: &str) -> Option<String> {
    let id = id.strip_prefix(table.spec().kind).and_then(|id| id.strip_prefix(':')).unwrap_or(id);
    let ids: Vec<&str> = table.records().map(|record| record.common().id().as_str()).collect();
    did_you_mean(id, ids)
}

fn add_record(kind: &str) -> String {
    format!("die Kennung berichtigen oder unter content/daten/{kind}/ einen Eintrag ergänzen")
}

fn unknown_kind(rule: RuleId, place: Place, kind: &str) -> Diag {
    let diag =
        Diag::error(rule, place, format!("die Art „{kind}“ gibt es nicht")).label("kein Ziel");
    if kind == PAGE {
        return diag.help("auf Seiten mit dem Pfad ihrer Datei verweisen: [Glossar](glossar.md)");
    }
    let kinds = KINDS.iter().map(|spec| spec.kind);
    diag.help(did_you_mean(kind, kinds).unwrap_or_else(|| {
        "vor dem Doppelpunkt steht eine Art wie „leistung“, „stelle“ oder „begriff“".to_owned()
    }))
}

fn missing_page(site: &Site, rule: RuleId, place: Place, id: &str) -> Diag {
    let message = format!("eine Seite „{id}“ gibt es nicht");
    let diag = Diag::error(rule, place, message).label("kein Ziel");
    if id == SEARCH {
        return diag.help("sie ist mit „suche: nein“ ausgeschaltet; eines von beiden streichen");
    }
    let address = Address::new(id);
    if let Some(moved) = site.redirects.iter().find(|redirect| redirect.from == address) {
        return diag.help(format!("sie heißt jetzt „{}“", bare(&moved.to.page)));
    }
    let path = id.trim_end_matches(".md").trim_end_matches("/index");
    if path != id && site.page_at(&Address::new(path)).is_some() {
        return diag.help(format!("meinten Sie „{path}“?"));
    }
    let addresses: Vec<&str> = site.pages.iter().map(|page| bare(&page.address)).collect();
    let same_name = || {
        let name = address.name();
        let found =
            site.pages.iter().find(|page| !name.is_empty() && page.address.name() == name)?;
        Some(format!("meinten Sie „{}“?", bare(&found.address)))
    };
    diag.help(did_you_mean(id, addresses).or_else(same_name).unwrap_or_else(|| {
        "die Adresse ist der Pfad der Datei unter content/seiten/ ohne „.md“".to_owned()
    }))
}

/// The message about a link of a text to a record of an entity that does not exist, or to no record.
pub fn missing_record(site: &Site, rule: RuleId, place: Place, kind: &str, id: &str) -> Diag {
    if kind == PAGE {
        unknown_kind(rule, place, kind)
    } else {
        missing(site, rule, place, kind, id)
    }
}

/// An address as authors write it.
fn bare(address: &Address) -> &str {
    address.as_str().trim_end_matches('/')
}

/// How far hidden content has come, for messages.
pub fn state_words(status: Status) -> &'static str {
    match status {
        Status::Draft => "erst ein Entwurf",
        Status::InReview => "noch in Prüfung",
        Status::Archived => "archiviert",
        Status::Released => "nicht sichtbar",
    }
}
