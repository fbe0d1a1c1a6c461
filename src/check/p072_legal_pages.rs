//! Pflichtseiten
//!
//! # Was
//! Impressum, Datenschutzerklärung oder Erklärung zur Barrierefreiheit fehlen, sind nicht
//! veröffentlicht oder enthalten noch Lücken einer Vorlage (Fehler). Die Erklärung zur Barrierefreiheit
//! oder ihre letzte Prüfung ist älter als zwölf Monate, oder sie nennt keinen Weg für Rückmeldungen,
//! oder zum Land ist keine Durchsetzungsstelle eingetragen (Warnungen).
//!
//! # Warum
//! Öffentliche Stellen müssen diese Seiten anbieten, von jeder Seite aus erreichbar und aktuell.
//!
//! # Beispiel
//! ```md
//! Verantwortlich ist [Name der Stelle], […].
//! ```
//!
//! # Stattdessen
//! Die Seiten in `content/leitfaden.yaml` unter `rechtliches` nennen, alle eckigen Klammern ausfüllen
//! und die Erklärung jedes Jahr prüfen.

use super::find::gaps;
use super::own_doc::rule;
use super::refer::{Arrival, PAGE, arrival, missing, state_words};
use super::text::{Texts, in_code};
use super::{Rule, Run, seen};
use crate::base::address::Address;
use crate::base::diag::Diag;
use crate::base::place::{KeyPath, Place, Step};
use crate::base::source::{FileId, Span};
use crate::model::site::{DocEntry, Site};
use crate::model::value::PageRef;
use crate::parse::markdown::{LinkTarget, Reference};
use std::collections::HashSet;

/// Speaks only if there is a configuration.
pub const RULE: Rule = rule!("P072", "p072_legal_pages.rs", Run::Both(site, texts));

const KEY: &str = "rechtliches";

/// The mandatory pages: key, name, address.
fn legal(site: &Site) -> [(&'static str, &'static str, Option<&PageRef>); 3] {
    let legal = site.config.config.legal.as_ref();
    [
        ("impressum", "das Impressum", legal.and_then(|it| it.imprint.as_ref())),
        ("datenschutz", "die Datenschutzerklärung", legal.and_then(|it| it.privacy.as_ref())),
        (
            "barrierefreiheit",
            "die Erklärung zur Barrierefreiheit",
            legal.and_then(|it| it.accessibility.as_ref()),
        ),
    ]
}

/// Whether this rule speaks about a reference of the configuration.
pub fn owns(path: &KeyPath) -> bool {
    let key = |at: usize| match path.steps().get(at) {
        Some(Step::Key(key)) => &**key,
        _ => "",
    };
    key(0) == KEY && ["impressum", "datenschutz", "barrierefreiheit"].contains(&key(1))
}

/// The Markdown files of the mandatory pages.
pub fn docs(site: &Site) -> HashSet<usize> {
    let addresses: Vec<Address> =
        legal(site).into_iter().filter_map(|(_, _, page)| Some(Address::new(&page?.0))).collect();
    let named = |doc: &DocEntry| addresses.contains(&doc.address);
    seen::docs(site).into_iter().filter(|(_, doc)| named(doc)).map(|(number, _)| number).collect()
}

fn site(site: &Site, diags: &mut Vec<Diag>) {
    let Some(file) = site.config.file else { return };
    let place = |key: &str| seen::front(file, KeyPath::key(KEY).then(key));
    let mut absent = Vec::new();
    for (key, name, page) in legal(site) {
        match page {
            None => absent.push((key, name)),
            Some(page) => diags.extend(unreachable(site, &page.0, name, place(key))),
        }
    }
    if !site.config.flawed {
        diags.extend(not_named(&absent, file));
    }
    diags.extend(statement(site));
    diags.extend(data_of_statement(site, file));
    diags.extend(enforcement(site));
}

fn not_named(absent: &[(&str, &str)], file: FileId) -> Option<Diag> {
    let names: Vec<&str> = absent.iter().map(|(_, name)| *name).collect();
    let keys: Vec<String> = absent.iter().map(|(key, _)| format!("„{key}: …“")).collect();
    let words = match names.as_slice() {
        [] => return None,
        [one] => format!("{one} ist nirgends angegeben"),
        [first @ .., last] => {
            format!("{} und {last} sind nirgends angegeben", first.join(", "))
        }
    };
    let help = format!("unter „{KEY}“ {} mit der Adresse der Seite ergänzen", keys.join(", "));
    Some(Diag::error(RULE.id, seen::front(file, KeyPath::key(KEY)), words).help(help))
}

fn unreachable(site: &Site, page: &str, name: &str, place: Place) -> Option<Diag> {
    match arrival(site, PAGE, page) {
        Arrival::Shown => None,
        Arrival::Missing => Some(missing(site, RULE.id, place, PAGE, page)),
        Arrival::Hidden(status) => {
            let message = format!("{name} ist {} und nicht zu sehen", state_words(status));
            Some(Diag::error(RULE.id, place, message).help("die Seite fertigstellen und freigeben"))
        }
    }
}

/// Age of the accessibility statement, and a way to answer it.
fn statement(site: &Site) -> Vec<Diag> {
    let page = site.config.config.legal.as_ref().and_then(|legal| legal.accessibility.as_ref());
    let Some(doc) = page.and_then(|page| site.doc_at(&Address::new(&page.0))) else {
        return Vec::new();
    };
    let place = seen::front(doc.file, KeyPath::key("stand"));
    let mut diags = Vec::new();
    if let Some(date) = doc.front.front.as_of
        && date.months_later(12).last_day() < site.today.last_day()
    {
        let message = format!("die Erklärung zur Barrierefreiheit ist älter als zwölf Monate (Stand: {})", date.long());
        let help = "jedes Jahr prüfen und „stand“ erneuern";
        diags.push(Diag::warning(RULE.id, place, message).help(help));
    }
    let config = &site.config.config;
    let by_data = config.statement.is_some() || config.contact.is_some();
    if !by_data && !doc.summary.references.iter().any(is_contact) {
        let message = "die Erklärung zur Barrierefreiheit nennt keinen Weg für Rückmeldungen";
        let help = "eine E-Mail-Adresse nennen, etwa mit {{ kontaktbox kennung }}";
        diags.push(Diag::warning(RULE.id, Place::File(doc.file), message).help(help));
    }
    diags
}

/// The statement that is made from the configuration.
fn data_of_statement(site: &Site, file: FileId) -> Vec<Diag> {
    let Some(statement) = &site.config.config.statement else { return Vec::new() };
    let place = |key: &str| seen::front(file, KeyPath::key("erklaerung").then(key));
    let mut diags = Vec::new();
    let checked = statement.checked_on;
    if checked.months_later(12).last_day() < site.today.last_day() {
        let message = format!(
            "die letzte Prüfung der Barrierefreiheit ist älter als zwölf Monate ({})",
            checked.long()
        );
        let help = "jedes Jahr prüfen und „geprueft_am“ erneuern";
        diags.push(Diag::warning(RULE.id, place("geprueft_am"), message).help(help));
    }
    if site.find(&statement.contact).is_some_and(|contact| contact.email.is_none()) {
        let message = "der Kontakt für Barrieren hat keine E-Mail-Adresse";
        let help = "beim Kontakt „email: …“ ergänzen oder einen anderen nennen";
        diags.push(Diag::warning(RULE.id, place("kontakt"), message).help(help));
    }
    diags
}

fn is_contact(reference: &Reference) -> bool {
    match reference {
        Reference::Link { target: LinkTarget::External(url), .. } => {
            url.starts_with("mailto:") || url.starts_with("tel:")
        }
        Reference::Link { target: LinkTarget::Record { kind, .. }, .. } => kind == "kontakt",
        Reference::Component(call) => ["mail", "kontaktbox", "kontakte"].contains(&&*call.name),
        _ => false,
    }
}

/// The body that enforces accessibility stands in the record of the Land.
fn enforcement(site: &Site) -> Option<Diag> {
    let config = &site.config.config;
    if config.statement.as_ref().is_some_and(|statement| statement.enforcement.is_some()) {
        return None;
    }
    let land = site.find(config.land.as_ref()?)?;
    let known = land.accessibility.as_ref().is_some_and(|law| law.enforcement.is_some());
    let message =
        format!("zu „{}“ fehlt die Durchsetzungsstelle für Barrierefreiheit", land.title());
    let help = "unter „barrierefreiheit“ eine Gruppe „durchsetzung“ mit Name und Adresse ergänzen";
    let key = if land.accessibility.is_some() { "barrierefreiheit" } else { "id" };
    (!known).then(|| Diag::warning(RULE.id, land.place.at(key), message).help(help))
}

fn texts(site: &Site, texts: &Texts<'_>, diags: &mut Vec<Diag>) {
    let legal = docs(site);
    for page in texts.pages.iter().filter(|page| legal.contains(&page.doc)) {
        let text = &*page.source.text;
        let (body, start) = page.body();
        for gap in gaps(body) {
            let at = Span::from(gap).shifted(start);
            let words = &text[at.range()];
            if in_code(text, at.range().start) {
                continue;
            }
            let message = format!("„{words}“ ist eine Lücke der Vorlage");
            let place = Place::Span(page.source.id, at);
            diags.push(Diag::error(RULE.id, place, message).help("ausfüllen oder streichen"));
        }
    }
}
