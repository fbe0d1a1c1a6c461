//! Dokument zum Herunterladen
//!
//! # Was
//! Bei einem Dokument steht weder `datei` noch `url`, oder beides; die Datei fehlt; sie hat eine
//! Endung, die Rechner ausführen (Fehler). Ein eigenes PDF ist nicht als barrierefrei bestätigt, oder
//! eine Datei ist größer als 10 MB (Warnungen).
//!
//! # Warum
//! Auch Dokumente müssen barrierefrei sein. Große Dateien erreichen nicht alle, und ausführbare haben
//! in einem Handbuch nichts verloren.
//!
//! # Beispiel
//! ```yaml
//! datei: dokumente/vorlage.exe
//! ```
//!
//! # Stattdessen
//! Die Datei unter `assets/` ablegen und ihren Pfad dort angeben. PDF prüfen und `barrierefrei: ja`
//! schreiben, oder den Inhalt zusätzlich als Seite anbieten.

use super::own_doc::rule;
use super::{Rule, Run, seen};
use crate::base::diag::Diag;
use crate::base::ending::{ending, runs};
use crate::base::nearest::did_you_mean;
use crate::base::place::Place;
use crate::model::entity::Record;
use crate::model::entity::document::{AccessibleState, Document};
use crate::model::site::{Asset, Site, document_path, size_words};
use std::collections::HashSet;

/// Looks at visible documents and at all files that are published; about files that are refused when
/// they are read P006 speaks.
pub const RULE: Rule = rule!("P064", "p064_documents.rs", Run::Site(site));

const LARGE: u64 = 10_000_000;

fn site(site: &Site, diags: &mut Vec<Diag>) {
    let mut named = HashSet::new();
    for document in seen::of::<Document>(site) {
        match (&document.file, &document.url) {
            (Some(file), None) => {
                named.extend(site.assets.document(file).map(|asset| &*asset.path));
                diags.extend(own_file(site, document, file));
            }
            (None, Some(_)) => {}
            (Some(_), Some(_)) => {
                let message = format!("„{}“ hat Datei und Adresse", document.title());
                let help = "eines von beiden streichen";
                diags.push(Diag::error(RULE.id, document.place.at("url"), message).help(help));
            }
            (None, None) => {
                let message = format!("„{}“ hat weder Datei noch Adresse", document.title());
                let help = "„datei: …“ (Pfad unter assets/) oder „url: …“ ergänzen";
                diags.push(Diag::error(RULE.id, document.place.at("id"), message).help(help));
            }
        }
    }
    for asset in site.assets.iter().filter(|asset| !named.contains(&*asset.path)) {
        let place = Place::Path(asset.path.clone());
        if let Some(ending) = refused(&asset.path) {
            diags.push(runs_by_itself(place, &ending));
        } else {
            diags.extend(large(asset, place));
        }
    }
}

fn own_file(site: &Site, document: &Record<Document>, file: &str) -> Vec<Diag> {
    let place = document.place.at("datei");
    if site.assets.is_refused(&document_path(file)) {
        return Vec::new();
    }
    if let Some(ending) = refused(file) {
        return vec![runs_by_itself(place, &ending)];
    }
    let Some(asset) = site.assets.document(file) else {
        let paths = site.assets.iter().filter_map(|asset| asset.path.strip_prefix("assets/"));
        let message = format!("die Datei „{file}“ gibt es unter assets/ nicht");
        let help = did_you_mean(file.trim_start_matches("assets/"), paths)
            .unwrap_or_else(|| "die Datei ablegen oder den Pfad berichtigen".to_owned());
        return vec![Diag::error(RULE.id, place, message).help(help)];
    };
    let mut diags: Vec<Diag> = large(asset, place.clone()).into_iter().collect();
    diags.extend(inaccessible(document, asset));
    diags
}

fn inaccessible(document: &Record<Document>, asset: &Asset) -> Option<Diag> {
    if asset.format() != "PDF" || document.accessible == Some(AccessibleState::Yes) {
        return None;
    }
    let title = document.title();
    let (message, help) = if document.accessible == Some(AccessibleState::No) {
        let help = "eine barrierefreie Fassung ablegen oder den Inhalt als Seite anbieten";
        (format!("das PDF „{title}“ ist nicht barrierefrei"), help)
    } else {
        let help = "das PDF prüfen und „barrierefrei: ja“ oder „nein“ eintragen";
        (format!("bei dem PDF „{title}“ ist offen, ob es barrierefrei ist"), help)
    };
    let key = if document.accessible.is_some() { "barrierefrei" } else { "datei" };
    Some(Diag::warning(RULE.id, document.place.at(key), message).help(help))
}

fn refused(path: &str) -> Option<String> {
    Some(ending(path)).filter(|ending| runs(ending))
}

fn runs_by_itself(place: Place, ending: &str) -> Diag {
    let message = format!("Dateien mit der Endung „.{ending}“ werden nicht veröffentlicht");
    Diag::error(RULE.id, place, message).help("ein Format wählen, das nur gelesen wird, etwa PDF")
}

fn large(asset: &Asset, place: Place) -> Option<Diag> {
    let message = format!("die Datei ist {} groß, mehr als 10 MB", size_words(asset.bytes));
    let help = "verkleinern, teilen oder auf eine Adresse verweisen";
    (asset.bytes > LARGE).then(|| Diag::warning(RULE.id, place, message).help(help))
}
