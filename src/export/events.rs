//! Dates and series of dates as a calendar that programs can subscribe to.

use super::ical::{BERLIN, Calendar, day, end_of_day};
use super::place::place;
use super::plain::plain;
use crate::base::output::Output;
use crate::model::entity::Record;
use crate::model::entity::event::{ClockTime, Event, EventState, Rhythm};
use crate::model::site::{CALENDAR, Site};
use jiff::ToSpan;

/// The calendar, if there are dates.
pub fn events(site: &Site) -> Option<Output> {
    let events: Vec<_> = site.visible::<Event>().collect();
    if events.is_empty() {
        return None;
    }
    let mut calendar = Calendar::default();
    calendar.line("BEGIN", "VCALENDAR");
    calendar.line("VERSION", "2.0");
    calendar.line("PRODID", "-//leitfaden//Termine//DE");
    calendar.line("CALSCALE", "GREGORIAN");
    calendar.text("NAME", &site.config.config.title);
    calendar.text("X-WR-CALNAME", &site.config.config.title);
    calendar.zone();
    for event in events {
        add(site, &mut calendar, event);
    }
    calendar.line("END", "VCALENDAR");
    Some(Output::new(CALENDAR, calendar.bytes()))
}

fn add(site: &Site, calendar: &mut Calendar, event: &Record<Event>) {
    calendar.line("BEGIN", "VEVENT");
    calendar.text("UID", &format!("termin-{}@{}", event.id(), site.authority()));
    let held = event.common.as_of.unwrap_or(event.begins).first_day();
    calendar.line("DTSTAMP", &format!("{}T000000Z", day(held)));
    when(calendar, event);
    calendar.text("SUMMARY", event.title());
    let content = event.content.as_ref().map(|content| plain(content));
    maybe(calendar, "DESCRIPTION", content.as_deref());
    maybe(calendar, "LOCATION", event.own.place.as_deref());
    let page = || place(site, event).filter(|place| place.contains("://"));
    if let Some(url) = event.online_url.as_deref().map(str::to_owned).or_else(page) {
        calendar.line("URL", &url);
    }
    maybe(calendar, "CONTACT", contact(site, event).as_deref());
    let cancelled = event.state == Some(EventState::Cancelled);
    calendar.line("STATUS", if cancelled { "CANCELLED" } else { "CONFIRMED" });
    calendar.line("END", "VEVENT");
}

fn maybe(calendar: &mut Calendar, name: &str, value: Option<&str>) {
    if let Some(value) = value {
        calendar.text(name, value);
    }
}

fn when(calendar: &mut Calendar, event: &Event) {
    let first = event.begins.first_day();
    let last = event.ends.unwrap_or(event.begins).last_day();
    if let Some((from, until)) = event.clock_times() {
        let at = |date, (hour, minute): ClockTime| format!("{}T{hour:02}{minute:02}00", day(date));
        calendar.line(&format!("DTSTART;TZID={BERLIN}"), &at(first, from));
        if let Some(until) = until {
            calendar.line(&format!("DTEND;TZID={BERLIN}"), &at(last, until));
        }
    } else {
        calendar.line("DTSTART;VALUE=DATE", &day(first));
        // The end of whole days is the day behind the last one.
        calendar.line("DTEND;VALUE=DATE", &day(last.saturating_add(1.day())));
    }
    if let Some(rule) = rule(event) {
        calendar.line("RRULE", &rule);
    }
}

/// How a date repeats; by months on the same weekday, as office hours do.
fn rule(event: &Event) -> Option<String> {
    let series = event.series.as_ref()?;
    let rule = match series.rhythm {
        Rhythm::Weekly => "FREQ=WEEKLY".to_owned(),
        Rhythm::Fortnightly => "FREQ=WEEKLY;INTERVAL=2".to_owned(),
        Rhythm::Monthly => format!("FREQ=MONTHLY;BYDAY={}", weekday(event)),
        Rhythm::Quarterly => format!("FREQ=MONTHLY;INTERVAL=3;BYDAY={}", weekday(event)),
    };
    let until = series.until.map(|until| match event.clock_times() {
        Some(_) => format!(";UNTIL={}", end_of_day(until.last_day())),
        None => format!(";UNTIL={}", day(until.last_day())),
    });
    Some(rule + &until.unwrap_or_default())
}

/// `2TH` for the second Thursday, `-1TH` for the last one.
fn weekday(event: &Event) -> String {
    const NAMES: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    let (week, weekday) = event.week_and_day();
    format!("{week}{}", NAMES[weekday])
}

fn contact(site: &Site, event: &Event) -> Option<String> {
    let contact = event.contact.as_ref().and_then(|to| site.find(to))?;
    Some(match &contact.email {
        Some(mail) => format!("{}, {mail}", contact.title()),
        None => contact.title().to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{HANDBOOK, site, text};
    use super::*;

    fn calendar(configuration: &str, event: &str) -> String {
        let event = format!("- {{id: probe, titel: Probe, status: freigegeben, {event}}}");
        text(&site(configuration, &[("termin", &event)]), CALENDAR).replace("\r\n ", "")
    }

    /// What is said of a date, and the lines that it becomes.
    const DATES: &[(&str, &[&str])] = &[
        (
            "stand: 1969-07, beginn: 1969-07-20, ende: 1969-07-21",
            &[
                "DTSTAMP:19690701T000000Z",
                "DTSTART;VALUE=DATE:19690720",
                "DTEND;VALUE=DATE:19690722",
            ],
        ),
        (
            "stand: 2026-11-21, beginn: 2026-12-10, uhrzeit: 10:00–11:30, reihe: {turnus: monatlich, bis: 2027-06-30}",
            &[
                "DTSTART;TZID=Europe/Berlin:20261210T100000",
                "DTEND;TZID=Europe/Berlin:20261210T113000",
                "RRULE:FREQ=MONTHLY;BYDAY=2TH;UNTIL=20270630T215959Z",
            ],
        ),
        (
            "stand: 2026-11-21, beginn: 2026-12-31, reihe: {turnus: vierteljaehrlich, bis: 2027-12}",
            &["RRULE:FREQ=MONTHLY;INTERVAL=3;BYDAY=-1TH;UNTIL=20271231"],
        ),
        (
            "stand: 2026-11-21, beginn: 2026-12-10, uhrzeit: 14:00, reihe: {turnus: zweiwoechentlich}",
            &["DTSTART;TZID=Europe/Berlin:20261210T140000", "RRULE:FREQ=WEEKLY;INTERVAL=2"],
        ),
        (
            "stand: 2026-11-21, beginn: 2026-12, uhrzeit: vormittags, zustand: abgesagt, inhalt: \"**Eins**, zwei\"",
            &[
                "DTSTART;VALUE=DATE:20261201",
                "DTEND;VALUE=DATE:20270101",
                "STATUS:CANCELLED",
                "DESCRIPTION:Eins\\, zwei",
                "URL:https://a.example/b/termine/#probe",
                "UID:termin-probe@a.example",
            ],
        ),
    ];

    #[test]
    fn dates_become_events() {
        for (event, wanted) in DATES {
            let text = calendar(HANDBOOK, event);
            for line in *wanted {
                assert!(text.contains(&format!("\r\n{line}\r\n")), "{line}\n{text}");
            }
        }
    }

    #[test]
    fn a_calendar_needs_no_address() {
        let text =
            calendar("titel: Probe & Co\nbeschreibung: B", "stand: 2026-11-21, beginn: 2026-12-10");
        assert!(text.contains("UID:termin-probe@probe-co.invalid"), "{text}");
        assert!(!text.contains("\r\nURL:"), "{text}");
    }
}
