//! Tage, die nicht stimmen können
//!
//! # Was
//! Ein Stand liegt in der Zukunft, ein Zeitraum endet vor seinem Anfang, eine Dauer oder Spanne ist
//! verkehrt herum, etwas heißt „laufend“ und ist beendet, ein vergangener Termin ist noch angekündigt, oder
//! eine Matrix nennt ein Finanzierungsinstrument, das vor ihrem Stand endete.
//!
//! # Warum
//! Beendete Programme als Geldquelle zu nennen, führt Kommunen in die Irre.
//!
//! # Beispiel
//! ```yaml
//! laufzeit: {von: 2022-12-31, bis: 2020-06-03}
//! ```
//!
//! # Stattdessen
//! Die Tage tauschen oder berichtigen; bei beendeten Programmen `zustand: ausgelaufen` schreiben.

use super::own_doc::rule;
use super::{Rule, Run, seen};
use crate::base::date::Date;
use crate::base::diag::Diag;
use crate::base::place::{KeyPath, Place};
use crate::model::entity::cost_item::CostItem;
use crate::model::entity::event::{Event, EventState};
use crate::model::entity::funding_matrix::FundingMatrix;
use crate::model::entity::instrument::Instrument;
use crate::model::entity::measure::Measure;
use crate::model::entity::metric::Metric;
use crate::model::entity::online_service::OnlineService;
use crate::model::entity::program::{Program, ProgramState};
use crate::model::entity::source::Source;
use crate::model::entity::step::Step;
use crate::model::entity::{Record, RecordPlace};
use crate::model::site::Site;
use crate::model::value::{Duration, Period};

/// Warnings only.
pub const RULE: Rule = rule!("P051", "p051_dates.rs", Run::Site(site));

fn site(site: &Site, diags: &mut Vec<Diag>) {
    future(site, diags);
    ranges(site, diags);
    for instrument in seen::of::<Instrument>(site) {
        let state = (instrument.period.as_ref(), instrument.state);
        diags.extend(still_running(state, "laufzeit", instrument.place, site.today));
    }
    for program in seen::of::<Program>(site) {
        let state = (program.period.as_ref(), program.state);
        diags.extend(still_running(state, "zeitraum", program.place, site.today));
    }
    for event in seen::of::<Event>(site) {
        diags.extend(past(event, site.today));
    }
    for matrix in seen::of::<FundingMatrix>(site) {
        ended(site, matrix, diags);
    }
}

/// A date that is over and still announced; a series without an end never is.
fn past(event: &Record<Event>, today: Date) -> Option<Diag> {
    let announced = matches!(event.state, None | Some(EventState::Announced));
    let last = match &event.series {
        Some(series) => series.until?,
        None => event.ends.unwrap_or(event.begins),
    };
    (announced && last.last_day() < today.first_day()).then(|| {
        let message = format!("der Termin ist vorbei: {}", last.long());
        let help = "„zustand: vorbei“ eintragen oder den Tag berichtigen";
        warning(event.place.at("beginn"), message, help)
    })
}

fn warning(place: Place, message: String, help: &str) -> Diag {
    Diag::warning(RULE.id, place, message).help(help)
}

fn future(site: &Site, diags: &mut Vec<Diag>) {
    let late = |date: Option<Date>, place: Place| {
        let date = date.filter(|date| date.first_day() > site.today.last_day())?;
        let message = format!("das Datum liegt in der Zukunft: {}", date.long());
        Some(warning(place, message, "das Datum eintragen, zu dem die Angabe galt"))
    };
    for record in seen::records(site) {
        diags.extend(late(record.common().as_of, record.place().at("stand")));
    }
    for (_, doc) in seen::docs(site) {
        let place = seen::front(doc.file, KeyPath::key("stand"));
        diags.extend(late(doc.front.front.as_of, place));
    }
    for item in seen::of::<CostItem>(site) {
        let date = item.amount.as_ref().and_then(|amount| amount.as_of);
        diags.extend(late(date, item.place.value(KeyPath::key("betrag").then("stand"))));
    }
    for source in seen::of::<Source>(site) {
        diags.extend(late(source.visited, source.place.at("abgerufen_am")));
    }
    for metric in seen::of::<Metric>(site) {
        for (item, value) in metric.series.iter().enumerate() {
            let path = KeyPath::key("reihe").item(item).then("stand");
            diags.extend(late(Some(value.as_of), metric.place.value(path)));
        }
    }
}

fn ranges(site: &Site, diags: &mut Vec<Diag>) {
    for item in seen::of::<CostItem>(site) {
        let place = item.place.at("gueltig_bis");
        diags.extend(reversed(item.valid_from, item.valid_until, place));
    }
    for instrument in seen::of::<Instrument>(site) {
        diags.extend(period(instrument.period.as_ref(), instrument.place, "laufzeit"));
    }
    for program in seen::of::<Program>(site) {
        diags.extend(period(program.period.as_ref(), program.place, "zeitraum"));
    }
    for measure in seen::of::<Measure>(site) {
        diags.extend(period(measure.period.as_ref(), measure.place, "zeitraum"));
    }
    for event in seen::of::<Event>(site) {
        diags.extend(reversed(Some(event.begins), event.ends, event.place.at("ende")));
    }
    for step in seen::of::<Step>(site) {
        diags.extend(duration(step.duration.as_ref(), step.place, &KeyPath::key("dauer")));
    }
    for service in seen::of::<OnlineService>(site) {
        let effort = service.effort.as_ref().and_then(|effort| effort.duration.as_ref());
        let path = KeyPath::key("aufwand_kommune").then("dauer");
        diags.extend(duration(effort, service.place, &path));
        if let Some(suited) = &service.suited_for
            && suited.inhabitants_min.zip(suited.inhabitants_max).is_some_and(|(a, b)| a > b)
        {
            let path = KeyPath::key("geeignet_fuer").then("einwohner_max");
            let message = "die höchste Einwohnerzahl ist kleiner als die niedrigste".to_owned();
            diags.push(warning(service.place.value(path), message, "die Zahlen tauschen"));
        }
    }
}

fn period(period: Option<&Period>, place: RecordPlace, key: &str) -> Option<Diag> {
    let period = period?;
    reversed(period.from, period.until, place.value(KeyPath::key(key).then("bis")))
}

fn reversed(from: Option<Date>, until: Option<Date>, place: Place) -> Option<Diag> {
    let (from, until) = from.zip(until)?;
    (from.first_day() > until.last_day()).then(|| {
        let message = format!("das Ende ({}) liegt vor dem Anfang ({})", until.long(), from.long());
        warning(place, message, "die Daten tauschen oder berichtigen")
    })
}

fn duration(duration: Option<&Duration>, place: RecordPlace, path: &KeyPath) -> Option<Diag> {
    let (min, max) = duration.and_then(|it| it.min.zip(it.max)).filter(|(min, max)| min > max)?;
    let message = format!("die Dauer reicht von {} bis {}", min.0, max.0);
    Some(warning(place.value(path.then("max")), message, "„min“ und „max“ tauschen"))
}

fn still_running(
    (period, state): (Option<&Period>, Option<ProgramState>),
    key: &str,
    place: RecordPlace,
    today: Date,
) -> Option<Diag> {
    let until = period?.until?;
    if state != Some(ProgramState::Running) || until.last_day() >= today.last_day() {
        return None;
    }
    let message = format!("„laufend“ passt nicht zum Ende: {}", until.long());
    let help = "„zustand: ausgelaufen“ schreiben oder das Ende berichtigen";
    let end = place.value(KeyPath::key(key).then("bis"));
    Some(warning(place.at("zustand"), message, help).related(end, "beendet"))
}

/// What had ended before the day the matrix speaks about.
fn ended(site: &Site, matrix: &Record<FundingMatrix>, diags: &mut Vec<Diag>) {
    let Some(as_of) = matrix.common.as_of else { return };
    let before = |period: Option<&Period>| {
        period.and_then(|period| period.until).filter(|end| end.last_day() < as_of.first_day())
    };
    let mut told = Vec::new();
    let help = "die Geldquelle streichen oder den Stand der Matrix berichtigen";
    for (number, cell) in matrix.cells.iter().enumerate() {
        for (item, reference) in cell.instruments.iter().enumerate() {
            let Some(instrument) = site.find(reference) else { continue };
            let Some(end) = before(instrument.period.as_ref()) else { continue };
            if told.contains(&instrument.id()) {
                continue;
            }
            told.push(instrument.id());
            let message = format!(
                "„{}“ ist beendet ({}), die Matrix hat den Stand {}",
                instrument.title(),
                end.long(),
                as_of.long()
            );
            let path = KeyPath::key("zellen").item(number).then("instrumente").item(item);
            diags.push(warning(matrix.place.value(path), message, help));
        }
    }
}
