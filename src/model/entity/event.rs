//! E26 `termin`: a date, or a series of dates.

use super::Home;
use super::contact::Contact;
use super::list::entity;
use super::organisation::Organisation;
use crate::base::date::Date;
use crate::model::field::{Inner, choice, group};
use crate::model::page::Audience;
use crate::model::value::{Markdown, Ref, Text, Url};

entity! {
    /// Ein Termin: Veranstaltung oder Sprechstunde, einmal oder in einer Reihe.
    Event = "termin", "Termin", "Termine", Home::List("termine");
    {
        /// Beginn: erster Tag.
        begins: req Date = "beginn";
        /// Ende: letzter Tag, wenn er mehrere Tage dauert.
        ends: opt Date = "ende";
        /// Uhrzeit: zum Beispiel „10:00–11:30“.
        time: opt Text = "uhrzeit";
        /// Ort: wo er stattfindet.
        place: opt Text = "ort";
        /// Adresse im Netz: wo man teilnimmt oder sich anmeldet.
        online_url: opt Url = "online_url";
        /// Reihe: wie er sich wiederholt.
        series: opt Series = "reihe";
        /// Zielgruppe: für wen er ist.
        audience: list Audience = "zielgruppe";
        /// Veranstalter: wer einlädt.
        host: opt Ref<Organisation> = "veranstalter";
        /// Kontakt: wo man fragt oder sich anmeldet.
        contact: opt Ref<Contact> = "kontakt";
        /// Inhalt: worum es geht.
        content: opt Markdown = "inhalt";
        /// Zustand: angekuendigt, vorbei oder abgesagt.
        state: opt EventState = "zustand";
    }
}

group! {
    /// How a date repeats.
    Series {
        /// Turnus: woechentlich, zweiwoechentlich, monatlich oder vierteljaehrlich; nach Monaten am selben Wochentag wie der Beginn, etwa am zweiten Donnerstag.
        rhythm: req Rhythm = "turnus";
        /// Bis: letzter Tag der Reihe.
        until: opt Date = "bis";
    }
}

impl Inner for Series {}

choice! {
    /// How often a date repeats.
    Rhythm {
        Weekly = "woechentlich" "wöchentlich";
        Fortnightly = "zweiwoechentlich" "alle zwei Wochen";
        Monthly = "monatlich" "monatlich";
        Quarterly = "vierteljaehrlich" "vierteljährlich";
    }
}

choice! {
    /// Whether a date is still ahead.
    EventState {
        Announced = "angekuendigt" "angekündigt";
        Past = "vorbei" "vorbei";
        Cancelled = "abgesagt" "abgesagt";
    }
}

/// Hour and minute of a day.
pub type ClockTime = (u8, u8);

impl Event {
    /// When it begins and ends, as far as its time says so: `10:00–11:30`, `10 bis 12`, `14:00`.
    pub fn clock_times(&self) -> Option<(ClockTime, Option<ClockTime>)> {
        let text = self.time.as_ref()?.trim().trim_end_matches("Uhr").replace("bis", "–");
        let mut parts = text.split(['–', '-']).map(|part| clock_time(part.trim()));
        let from = parts.next()??;
        match (parts.next(), parts.next()) {
            (None, _) => Some((from, None)),
            (Some(until), None) => until.map(|until| (from, Some(until))),
            (Some(_), Some(_)) => None,
        }
    }

    /// In which week of its month it begins and on which day of the week, from Monday 0; −1 is the
    /// last week.
    pub fn week_and_day(&self) -> (i8, usize) {
        let first = self.begins.first_day();
        let week = (first.day() - 1) / 7 + 1;
        let weekday = first.weekday().to_monday_zero_offset();
        (if week > 4 { -1 } else { week }, weekday.unsigned_abs() as usize)
    }

    /// How it repeats: `monatlich am zweiten Donnerstag`.
    pub fn rhythm_words(&self) -> Option<String> {
        const DAYS: [&str; 7] =
            ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"];
        let series = self.series.as_ref()?;
        let label = series.rhythm.label();
        if !matches!(series.rhythm, Rhythm::Monthly | Rhythm::Quarterly) {
            return Some(label.to_owned());
        }
        let (week, weekday) = self.week_and_day();
        let which = match week {
            1 => "ersten",
            2 => "zweiten",
            3 => "dritten",
            4 => "vierten",
            _ => "letzten",
        };
        Some(format!("{label} am {which} {}", DAYS[weekday]))
    }
}

fn clock_time(text: &str) -> Option<ClockTime> {
    let text = text.trim_end_matches("Uhr").trim();
    let (hour, minute) = text.split_once([':', '.']).unwrap_or((text, "0"));
    let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then_some((hour, minute))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::value::Text;

    #[test]
    fn times_are_read_as_people_write_them() {
        let times = |time: &str| {
            Event { time: Some(Text(time.into())), ..Event::default() }.clock_times()
        };
        for (text, wanted) in [
            ("10:00–11:30", Some(((10, 0), Some((11, 30))))),
            ("10:00 bis 11:30 Uhr", Some(((10, 0), Some((11, 30))))),
            ("9-12", Some(((9, 0), Some((12, 0))))),
            ("14.15 Uhr", Some(((14, 15), None))),
            ("vormittags", None),
            ("25:00", None),
            ("10–11–12", None),
            ("", None),
        ] {
            assert_eq!(times(text), wanted, "{text}");
        }
    }

    #[test]
    fn months_repeat_on_the_same_weekday() {
        let series = |rhythm| Some(Series { rhythm, until: None });
        let words = |day: &str, rhythm| {
            let begins = Date::parse(day).expect("a day");
            Event { begins, series: series(rhythm), ..Event::default() }.rhythm_words()
        };
        for (day, rhythm, wanted) in [
            ("2026-12-10", Rhythm::Monthly, "monatlich am zweiten Donnerstag"),
            ("2026-12-31", Rhythm::Quarterly, "vierteljährlich am letzten Donnerstag"),
            ("2026-12-10", Rhythm::Weekly, "wöchentlich"),
        ] {
            assert_eq!(words(day, rhythm).as_deref(), Some(wanted));
        }
    }
}
