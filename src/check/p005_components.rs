//! Baustein falsch geschrieben
//!
//! # Was
//! Einen Baustein `{{ … }}` gibt es nicht, ihm fehlt eine Angabe, er bekommt eine, die er nicht
//! kennt, oder er steht mitten im Satz, obwohl er einen eigenen Absatz braucht. Oder einem Zeichen der
//! Auszeichnung fehlt sein Gegenstück: Ein Code-Block wird nicht geschlossen, ein Verweis hat keine Adresse,
//! eine Fußnote keinen Text, eine Liste keine Leerzeichen hinter den Strichen, einem Pfad wie
//! `\\server\ordner` ein umgekehrter Schrägstrich. Zeichen anderer Programme (`:::`, `==`, `[[…]]`) bedeuten
//! hier nichts. Ein Eintrag enthält einen Baustein oder ein Bild, das nur Seiten zeigen.
//!
//! # Warum
//! Statt der Angaben stünde auf der Seite eine Lücke, oder alle lesen Zeichen, die niemand lesen soll.
//!
//! # Beispiel
//! ```md
//! {{ schrite ablauf="aussengastronomie" }}
//! ```
//!
//! # Stattdessen
//! ```md
//! {{ schritte ablauf="aussengastronomie" }}
//! ```
//! Alle Bausteine mit ihren Angaben stehen im Handbuch. Soll der Text selbst zu sehen sein, hilft ein
//! umgekehrter Schrägstrich davor.

use super::own_doc::rule;
use super::text::Texts;
use super::{Rule, Run, seen};
use crate::base::diag::Diag;
use crate::base::nearest::{did_you_mean, nearest};
use crate::base::place::Place;
use crate::base::source::Span;
use crate::model::component::{ArgSpec, ArgValue, COMPONENTS, ComponentSpec, spec, value};
use crate::model::field::Shape;
use crate::model::site::Site;
use crate::parse::markdown::{Component, Form, Reference};

/// The grammar itself is checked by the parser, the ids by P010. What the parser says of records comes from here.
pub const RULE: Rule = rule!("P005", "p005_components.rs", Run::Both(site, texts));

fn site(site: &Site, diags: &mut Vec<Diag>) {
    for (_, doc) in seen::docs(site) {
        for (number, reference) in doc.summary.references.iter().enumerate() {
            if let Reference::Component(call) = reference {
                let place = Place::Reference(doc.file, number as u32);
                diags.extend(wrong(site, call).map(|(message, help)| {
                    Diag::error(RULE.id, place.clone(), message).help(help)
                }));
            }
        }
    }
}

/// Texts of records: what their parser says, whatever its rule, and what has no place there. Those of pages are
/// told with their page.
fn texts(site: &Site, texts: &Texts<'_>, diags: &mut Vec<Diag>) {
    texts.scalars(site, &mut |source, scalar| {
        let has_signs = || scalar.text.bytes().any(|byte| b"[]{}<*\\=`".contains(&byte));
        if matches!(scalar.shape, Shape::Markdown) && has_signs() {
            let read = scalar.markdown(source).take(diags);
            let references = read.summary.references.iter().zip(&read.spans);
            let place = |span: &Span| Place::Span(source.id, *span);
            diags.extend(references.filter_map(|(it, span)| misplaced(it, place(span))));
        }
    });
}

/// What only pages can show.
fn misplaced(reference: &Reference, place: Place) -> Option<Diag> {
    let (message, help) = match reference {
        Reference::Component(call) => (
            format!("in Daten erscheint der Baustein „{}“ nicht", call.name),
            "den Wert als Text schreiben oder den Baustein auf eine Seite setzen",
        ),
        Reference::Image { .. } => (
            "in Daten erscheinen keine Bilder".to_owned(),
            "das Bild auf eine Seite setzen",
        ),
        _ => return None,
    };
    Some(Diag::error(RULE.id, place, message).help(help))
}

/// What is wrong with a call, and what to do: only the first mistake, the others often follow from it.
fn wrong(site: &Site, call: &Component) -> Option<(String, String)> {
    let Some(spec) = spec(&call.name) else { return Some(unknown(&call.name)) };
    wrong_form(call, spec)
        .or_else(|| unknown_argument(call, spec))
        .or_else(|| spec.args.iter().find_map(|arg| wrong_argument(site, call, spec, arg)))
}

fn unknown(name: &str) -> (String, String) {
    let names = || COMPONENTS.iter().map(|spec| spec.name);
    let help = did_you_mean(name, names())
        .unwrap_or_else(|| format!("es gibt: {}", names().collect::<Vec<_>>().join(", ")));
    (format!("den Baustein „{name}“ gibt es nicht"), help)
}

fn wrong_form(call: &Component, spec: &ComponentSpec) -> Option<(String, String)> {
    let name = spec.name;
    // An inline component alone in its paragraph is a sentence of its own.
    (spec.form == Form::Block && call.form == Form::Inline).then(|| {
        let message = format!("der Baustein „{name}“ steht mitten im Text");
        (message, "ihn allein in einen Absatz setzen, mit Leerzeilen davor und dahinter".to_owned())
    })
}

fn unknown_argument(call: &Component, spec: &ComponentSpec) -> Option<(String, String)> {
    let bare_allowed = usize::from(spec.args.iter().any(|arg| arg.key.is_empty()));
    if let Some(extra) = call.bare().nth(bare_allowed) {
        let message = format!("der Baustein „{}“ kann mit „{extra}“ nichts anfangen", spec.name);
        return Some((message, usage(spec)));
    }
    let known = || spec.args.iter().map(|arg| arg.key).filter(|key| !key.is_empty());
    let keys = call.args.iter().filter_map(|(key, _)| key.as_deref());
    let key = keys.into_iter().find(|key| !known().any(|known| known == *key))?;
    let help = nearest(key, known()).map(|name| format!("meinten Sie „{name}“?"));
    let message = format!("die Angabe „{key}“ kennt der Baustein „{}“ nicht", spec.name);
    Some((message, help.unwrap_or_else(|| usage(spec))))
}

fn wrong_argument(
    site: &Site,
    call: &Component,
    spec: &ComponentSpec,
    arg: &ArgSpec,
) -> Option<(String, String)> {
    let Some(text) = value(call, arg).filter(|text| !text.trim().is_empty()) else {
        return arg.required.then(|| missing(spec, arg));
    };
    let words = match arg.value {
        ArgValue::Word(words) => words,
        ArgValue::Rule => return unknown_rule(site, text),
        ArgValue::Id(_) | ArgValue::Ids(_) => return None,
    };
    if words.contains(&text) {
        return None;
    }
    let help = did_you_mean(text, words.iter().copied())
        .unwrap_or_else(|| format!("erlaubt sind: {}", words.join(", ")));
    Some((format!("„{text}“ ist für „{}“ kein erlaubter Wert", arg.key), help))
}

fn unknown_rule(site: &Site, id: &str) -> Option<(String, String)> {
    let ids = || site.rules.iter().map(|rule| rule.id);
    if ids().any(|known| known == id) {
        return None;
    }
    let help = did_you_mean(id, ids())
        .unwrap_or_else(|| "„leitfaden explain“ nennt alle Regeln".to_owned());
    Some((format!("die Regel „{id}“ gibt es nicht"), help))
}

fn missing(spec: &ComponentSpec, arg: &ArgSpec) -> (String, String) {
    let name = spec.name;
    let message = match (arg.key, arg.value) {
        ("", ArgValue::Id(kind)) => format!("dem Baustein „{name}“ fehlt die Kennung ({kind})"),
        (key, _) => format!("dem Baustein „{name}“ fehlt die Angabe „{key}“"),
    };
    (message, usage(spec))
}

/// How a component is written: `so schreiben: {{ schritte ablauf="…" }}`.
fn usage(spec: &ComponentSpec) -> String {
    let mut usage = format!("so schreiben: {{{{ {}", spec.name);
    for arg in spec.args {
        let shown = match (arg.key, arg.required) {
            ("", _) => " kennung".to_owned(),
            (key, true) => format!(" {key}=\"…\""),
            (key, false) => format!(" [{key}=\"…\"]"),
        };
        usage.push_str(&shown);
    }
    usage.push_str(" }}");
    usage
}
