//! Values whose words read better than the list of their keys: amounts, periods, laws, levels.

use super::lines::{link_line, open_line, text_line};
use super::plan_lines::plan_line;
use crate::figure::{Fact, Ink, Link, counted, law_link, value_words};
use crate::model::entity::cost_item::{Bearer, SharingKey};
use crate::model::entity::land::{AccessibilityLaw, EditorialOffice};
use crate::model::entity::metric::{Metric, SeriesValue};
use crate::model::entity::{AnyRecord, Record};
use crate::model::field::FieldSpec;
use crate::model::value::{Amount, NamedLink, Period, Quantity, Url};

/// The line of a value in words, `None` where its keys speak for themselves.
pub(super) fn spoken(ink: &Ink<'_>, record: &dyn AnyRecord, spec: &FieldSpec) -> Option<Fact> {
    let (records, id) = (&ink.site.records, record.common().id());
    let label = spec.label();
    match (record.kind(), spec.key) {
        ("kostenposition", "betrag") => {
            let amount = records.cost_items.by_id(id)?.amount.as_ref().map(Amount::words);
            open_line(ink, label, amount.as_deref())
        }
        ("kostenposition", "traeger") => {
            let bearers = &records.cost_items.by_id(id)?.bearers;
            list(label, bearers.iter().map(|one| bearer(ink, one)))
        }
        ("programm", "zeitraum") => period(ink, label, records.programs.by_id(id)?.period.as_ref()),
        ("finanzierungsinstrument", "laufzeit") => {
            period(ink, label, records.instruments.by_id(id)?.period.as_ref())
        }
        ("finanzierungsinstrument", "rechtsgrundlage") => {
            link_line(label, records.instruments.by_id(id)?.law.as_ref().map(law_link))
        }
        ("land", "angebotsorte") => named(label, &records.lands.by_id(id)?.catalogues),
        ("land", "marktplatz") => named(label, &records.lands.by_id(id)?.markets),
        ("land", "landesredaktion") => {
            editorial(label, records.lands.by_id(id)?.editorial.as_ref())
        }
        ("land", "barrierefreiheit") => {
            accessibility(ink, label, records.lands.by_id(id)?.accessibility.as_ref()?)
        }
        ("kennzahl", key) => of_metric(ink, label, key, records.metrics.by_id(id)?),
        _ => plan_line(ink, record, spec),
    }
}

/// The values of a metric in its unit.
fn of_metric(ink: &Ink<'_>, label: &str, key: &str, metric: &Record<Metric>) -> Option<Fact> {
    match key {
        "wert" => text_line(ink, label, Some(&value_words(metric))),
        "ziel" => {
            let goal = metric.goal.as_ref().map(|goal| in_units(metric, goal));
            text_line(ink, label, goal.as_deref())
        }
        "reihe" => {
            let earlier = |one: &SeriesValue| {
                format!("{}: {}", one.as_of.long(), ink.escaped(&in_units(metric, &one.value)))
            };
            list(label, metric.series.iter().map(earlier))
        }
        _ => None,
    }
}

/// A line with several values; `None` for none.
pub(super) fn list(label: &str, items: impl Iterator<Item = String>) -> Option<Fact> {
    let html = points(items);
    let label = label.to_owned();
    (!html.is_empty()).then(|| Fact { label, html: Some(html), links: Vec::new() })
}

fn points<T: std::fmt::Display>(items: impl Iterator<Item = T>) -> String {
    let items: Vec<String> = items.map(|item| format!("<li>{item}</li>")).collect();
    if items.is_empty() { String::new() } else { format!("<ul>{}</ul>", items.concat()) }
}

fn period(ink: &Ink<'_>, label: &str, period: Option<&Period>) -> Option<Fact> {
    text_line(ink, label, period.map(Period::words).as_deref())
}

fn named(label: &str, links: &[NamedLink]) -> Option<Fact> {
    link_line(label, links.iter().map(|link| Link::outside(&*link.title, &link.url)))
}

/// `Land: 100 Prozent, Königsteiner Schlüssel; Vorbehalt: Haushalt`.
fn bearer(ink: &Ink<'_>, bearer: &Bearer) -> String {
    let organisation = bearer.organisation.as_ref().and_then(|to| ink.link(to));
    let who = match (organisation, bearer.level) {
        (Some(organisation), _) => ink.anchor(&organisation),
        (None, Some(level)) => level.label().to_owned(),
        (None, None) => "nicht benannt".to_owned(),
    };
    let share = bearer.share.map_or_else(
        || "Anteil nicht angegeben".to_owned(),
        |share| format!("{} Prozent", share.german(0)),
    );
    let key = bearer.key.filter(|key| *key != SharingKey::None);
    let key = key.map_or_else(String::new, |key| format!(", {}", key.label()));
    let reservation = bearer.reservation.as_ref();
    let reservation = reservation
        .map_or_else(String::new, |words| format!("; Vorbehalt: {}", ink.escaped(words)));
    format!("{who}: {share}{key}{reservation}")
}

/// `582 Leistungen`.
fn in_units(metric: &Metric, value: &Quantity) -> String {
    match &metric.unit {
        Some(unit) => format!("{} {}", value.words(), &**unit),
        None => value.words(),
    }
}

fn editorial(label: &str, office: Option<&EditorialOffice>) -> Option<Fact> {
    link_line(label, office.map(|office| website(&office.name, office.url.as_ref())))
}

/// A name that leads to its website, if that is known.
fn website(name: &str, url: Option<&Url>) -> Link {
    url.map_or_else(|| Link::plain(name), |url| Link::outside(name, url))
}

/// Each part of the law as a point of its own.
fn accessibility(ink: &Ink<'_>, label: &str, law: &AccessibilityLaw) -> Option<Fact> {
    let named = |name: &str, words: &str| format!("{name}: {}", ink.escaped(words));
    let enforcement = law.enforcement.as_ref().map(|body| {
        let place = ink.anchor(&website(&body.name, body.url.as_ref()));
        let contact = body.contact.as_ref().map(|words| format!(". {}", ink.escaped(words)));
        format!("Durchsetzung: {place}{}", contact.unwrap_or_default())
    });
    let deadline = law.answer_days.map(|days| {
        format!(
            "Frist für eine Antwort: {}",
            counted(days.0.unsigned_abs() as usize, "Tag", "Tage")
        )
    });
    let points = [
        Some(ink.escaped(&law.act)),
        law.decree.as_ref().map(|words| ink.escaped(words)),
        law.monitoring.as_ref().map(|words| named("Überwachung", words)),
        enforcement,
        deadline,
    ];
    list(label, points.into_iter().flatten())
}
