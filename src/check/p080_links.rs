//! Verweis im Text führt ins Leere
//!
//! # Was
//! Ein Verweis im Text nennt eine Datei oder einen Anker, den es nicht gibt, eine Datei, die niemand
//! veröffentlicht, oder ein Bild fehlt (Fehler). Ein Verweis beginnt mit `http://` (Warnung).
//!
//! # Warum
//! Ein toter Verweis ist eine Sackgasse. Eine Adresse ohne Verschlüsselung können andere mitlesen und
//! verändern.
//!
//! # Beispiel
//! ```md
//! Siehe [Kosten](finanzierung.md#kosten-kommune).
//! ```
//!
//! # Stattdessen
//! ```md
//! Siehe [Kosten](finanzierung.md#kosten-der-kommune).
//! ```
//! Der Pfad gilt von der Datei aus, in der er steht. Anker entstehen aus der Überschrift: klein, mit
//! Bindestrichen, ä wird ae.

use super::own_doc::rule;
use super::text::Texts;
use super::{Rule, Run, refer, seen};
use crate::base::parallel::PIECE;
use crate::base::diag::Diag;
use crate::base::place::{KeyPath, Part, Place};
use crate::model::field::Shape;
use crate::model::site::{DocEntry, LinkFault, Resolved, Site};
use crate::parse::markdown::{LinkTarget, Reference};
use rayon::prelude::*;

/// Record links to records that do not exist belong to P010, targets that are hidden to P011.
pub const RULE: Rule = rule!("P080", "p080_links.rs", Run::Both(site, texts));

/// The folders whose files readers get.
const PUBLISHED: [&str; 2] = ["content/seiten/", "assets/"];

/// The same in words.
const FOLDERS: &str = "content/seiten/ oder assets/";

fn site(site: &Site, diags: &mut Vec<Diag>) {
    let docs = seen::docs(site);
    let of_doc = |(_, doc): &(usize, &DocEntry)| {
        let references = doc.summary.references.iter().enumerate();
        let found = references.filter_map(|(number, reference)| {
            let place = Place::Reference(doc.file, number as u32);
            match reference {
                Reference::Link { target, .. } => link(site, doc, target, place),
                Reference::Image { path, .. } => image(site, doc, path, place),
                _ => None,
            }
        });
        found.collect::<Vec<Diag>>()
    };
    diags.par_extend(docs.par_iter().with_max_len(PIECE).flat_map_iter(of_doc));
    diags.extend(config_pictures(site));
}

/// Logo and symbol of the configuration.
fn config_pictures(site: &Site) -> Vec<Diag> {
    let (config, file) = (&site.config.config, site.config.file);
    let pictures = [("logo", &config.logo), ("symbol", &config.icon)];
    let named = pictures.into_iter().filter_map(|(key, path)| Some((key, path.as_ref()?)));
    let missing = named.filter(|(_, path)| site.assets.by_path(path).is_none());
    let diag = |(key, path): (&str, &crate::model::value::Text)| {
        let place = Place::Front { file: file?, path: KeyPath::key(key), part: Part::Value };
        let help = "das Bild unter assets/ ablegen und mit „assets/…“ nennen";
        Some(error(place, format!("das Bild „{}“ gibt es nicht", &**path), help))
    };
    missing.filter_map(diag).collect()
}

fn error(place: Place, message: String, help: impl Into<String>) -> Diag {
    Diag::error(RULE.id, place, message).help(help)
}

fn link(site: &Site, doc: &DocEntry, target: &LinkTarget, place: Place) -> Option<Diag> {
    match (site.resolve(doc, target), target) {
        (Ok(Resolved::Outside(url)), _) => unencrypted(url, place),
        (Err(LinkFault::NoFile { wanted, near }), LinkTarget::Page { path, .. }) => {
            let (message, help) = no_file(site, path, wanted.as_deref(), near.as_deref());
            Some(error(place, message, help))
        }
        (
            Err(LinkFault::NoAnchor(path, near)),
            LinkTarget::Anchor(anchor)
            | LinkTarget::Page { anchor: Some(anchor), .. }
            | LinkTarget::Record { anchor: Some(anchor), .. },
        ) => {
            let message = format!("Anker „{anchor}“ gibt es in „{path}“ nicht");
            let help = near.map_or_else(
                || "Anker entstehen aus Überschriften: klein, Bindestriche, ä wird ae".to_owned(),
                |near| format!("meinten Sie „#{near}“?"),
            );
            Some(error(place, message, help).label("dieser Anker"))
        }
        (Err(LinkFault::HiddenRecord), LinkTarget::Record { kind, id, .. }) => {
            no_page(site, kind, id, place)
        }
        (Ok(Resolved::Inside(_) | Resolved::Asset(_)) | Err(_), _) => None,
    }
}

/// What is wrong with a path that leads to nothing readers can open, and what to do.
fn no_file(
    site: &Site,
    path: &str,
    wanted: Option<&str>,
    near: Option<&str>,
) -> (String, String) {
    if let Some(told) = wanted.and_then(|wanted| not_published(site, path, wanted)) {
        return told;
    }
    let help = match (near, wanted) {
        _ if path.contains('@') => format!("E-Mail-Adressen beginnen mit „mailto:“: mailto:{path}"),
        _ if path.starts_with("http//") || path.starts_with("https//") => {
            format!("hinter „http“ oder „https“ fehlt der Doppelpunkt: {}", path.replacen("//", "://", 1))
        }
        _ if path.starts_with("www.") => format!("Websites beginnen mit „https://“: https://{path}"),
        (Some(near), _) if near.to_lowercase() == path.to_lowercase() => {
            format!("Groß- und Kleinschreibung beachten: „{near}“")
        }
        (Some(near), _) => format!("meinten Sie „{near}“?"),
        (None, Some(wanted)) if PUBLISHED.iter().any(|top| wanted.starts_with(top)) => {
            format!("der Pfad gilt von dieser Datei aus; gesucht wurde „{wanted}“")
        }
        (None, _) => {
            let message = format!("die Datei „{path}“ wird nicht veröffentlicht");
            return (message, format!("veröffentlicht wird nur, was unter {FOLDERS} liegt"));
        }
    };
    (format!("die Datei „{path}“ gibt es nicht"), help)
}

/// A file that is there, or may be, but is none that readers get.
fn not_published(site: &Site, path: &str, wanted: &str) -> Option<(String, String)> {
    let unread = format!("die Datei „{path}“ gibt es, sie wird aber nicht veröffentlicht");
    if let Some(kind) = wanted.strip_prefix("content/daten/").filter(|_| is_yaml(wanted)) {
        let kind = kind.split(['/', '.']).next().unwrap_or_default();
        let message = format!("„{path}“ enthält Einträge und ist keine Seite");
        return Some((message, format!("auf den Eintrag verweisen: [Text]({kind}:kennung)")));
    }
    let named = |ending: &str| site.assets.is_unread(&format!("{wanted}{ending}"));
    if named(".txt") {
        let help = format!("am Ende des Dateinamens „{path}.txt“ das „.txt“ streichen");
        return Some((format!("die Datei „{path}“ gibt es nicht"), help));
    }
    let help = match path.strip_suffix(".txt") {
        Some(page) if PUBLISHED.iter().any(|top| wanted.starts_with(top)) => {
            format!("sie in „{page}“ umbenennen und darauf verweisen")
        }
        _ => format!("sie nach {FOLDERS} legen und darauf verweisen"),
    };
    named("").then_some((unread, help))
}

fn is_yaml(path: &str) -> bool {
    path.ends_with(".yaml") || path.ends_with(".yml")
}

/// A record that readers see, but not at an address of its own.
fn no_page(site: &Site, kind: &str, id: &str, place: Place) -> Option<Diag> {
    let shown = refer::arrival(site, kind, id) == refer::Arrival::Shown;
    (shown && !refer::is_ambiguous(site, kind, id)).then(|| {
        let message = format!("„{kind}:{id}“ hat keine Seite, auf die man verweisen kann");
        error(place, message, "auf eine Seite verweisen, etwa [Text](pfad/seite.md)")
    })
}

fn image(site: &Site, doc: &DocEntry, path: &str, place: Place) -> Option<Diag> {
    let target = LinkTarget::Page { path: path.to_owned(), anchor: None };
    match site.resolve(doc, &target) {
        Ok(Resolved::Asset(asset)) if is_picture(&asset.path) => None,
        Err(LinkFault::Refused) => None,
        Err(LinkFault::NoFile { near, wanted }) => {
            let near = near.as_deref().filter(|near| is_picture(near));
            let is_there = wanted.is_some_and(|wanted| site.assets.is_unread(&wanted));
            let what = if is_there { "wird nicht veröffentlicht" } else { "gibt es nicht" };
            let message = format!("das Bild „{path}“ {what}");
            let help = near.map_or_else(
                || "das Bild neben der Seite oder unter assets/ ablegen".to_owned(),
                |near| format!("meinten Sie „{near}“?"),
            );
            Some(error(place, message, help))
        }
        _ => {
            let message = format!("„{path}“ ist kein Bild");
            Some(error(place, message, "eine Datei mit .png, .jpg, .webp, .gif oder .svg nennen"))
        }
    }
}

fn is_picture(path: &str) -> bool {
    let ending = path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    matches!(&*ending, "png" | "jpg" | "jpeg" | "gif" | "svg" | "webp" | "avif")
}

fn unencrypted(url: &str, place: Place) -> Option<Diag> {
    let plain = url.get(..7).is_some_and(|start| start.eq_ignore_ascii_case("http://"));
    let message = format!("„{url}“ ist nicht verschlüsselt");
    let help = "mit https:// schreiben, wenn die Seite so erreichbar ist";
    plain.then(|| Diag::warning(RULE.id, place, message).help(help))
}

/// Addresses and record links inside records.
fn texts(site: &Site, texts: &Texts<'_>, diags: &mut Vec<Diag>) {
    texts.scalars(site, &mut |source, scalar| match scalar.shape {
        Shape::Pattern(form, _) if form.starts_with("^https?") => {
            diags.extend(unencrypted(scalar.text, Place::Span(source.id, scalar.span)));
        }
        _ => scalar.references(source, &mut |reference, place| {
            diags.extend(in_data(site, reference, place));
        }),
    });
}

fn in_data(site: &Site, reference: &Reference, place: Place) -> Option<Diag> {
    let Reference::Link { target, .. } = reference else { return None };
    match target {
        LinkTarget::External(url) => unencrypted(url, place),
        LinkTarget::Record { kind, id, .. } => {
            let arrives = site.target(kind, &crate::base::id::Id::new(id)).is_some();
            if arrives { None } else { no_page(site, kind, id, place) }
        }
        LinkTarget::Page { path, .. } => Some(no_pages(path, place)),
        LinkTarget::Anchor(_) => None,
    }
}

/// Texts of records are printed on many pages: no path leads from all of them to one file.
fn no_pages(path: &str, place: Place) -> Diag {
    let message = format!("in Daten führt kein Verweis zu „{path}“");
    let help = "auf einen Eintrag verweisen, [Text](art:kennung), oder den Text auf eine Seite setzen";
    error(place, message, help)
}
