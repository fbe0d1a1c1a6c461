//! A survey with its earlier rounds side by side.

use super::ink::Ink;
use super::print::below;
use super::shape::Link;
use super::table::{Cell, Column, Table};
use crate::model::entity::Record;
use crate::model::entity::survey::Survey;
use crate::model::value::{Int, grouped};

/// Answers × rounds, the oldest round first.
pub fn survey(ink: &Ink<'_>, survey: &Record<Survey>) -> Table {
    let rounds = rounds(ink, survey);
    let mut columns = vec![Column::words("Antwort")];
    columns.extend(rounds.iter().map(|round| Column::numbers(heading(round))));
    let mut table = Table::new("tabelle-umfrage", ink.plain(&survey.question), columns);
    for answer in answers(&rounds) {
        let cell = |round: &&Record<Survey>| match count(round, answer) {
            Some(count) => Cell::new(share(round, count)),
            None => Cell::new("nicht gefragt"),
        };
        table.push(ink.escaped(answer), rounds.iter().map(cell).collect());
    }
    let returned = |round: &&Record<Survey>| Cell::new(response(round, below));
    table.push_sum("Rücklauf", rounds.iter().map(returned).collect());
    table.footnote = Some(footnote(ink, survey, &rounds));
    table
}

/// The rounds up to this one, the oldest first.
pub(super) fn rounds<'a>(ink: &Ink<'a>, last: &'a Record<Survey>) -> Vec<&'a Record<Survey>> {
    let mut rounds = vec![last];
    while let Some(previous) =
        rounds[rounds.len() - 1].previous.as_ref().and_then(|to| ink.find(to))
    {
        if rounds.iter().any(|known| known.id() == previous.id()) {
            break;
        }
        rounds.push(previous);
    }
    rounds.reverse();
    rounds
}

pub(super) fn heading(round: &Record<Survey>) -> String {
    match round.round {
        Some(Int(number)) => format!("Runde {number}, {}", round.reference_date.long()),
        None => round.reference_date.long(),
    }
}

/// All answers of all rounds, in first order.
pub(super) fn answers<'a>(rounds: &[&'a Record<Survey>]) -> Vec<&'a str> {
    let mut all: Vec<&str> = Vec::new();
    for answer in rounds.iter().flat_map(|round| &round.answers) {
        if !all.contains(&&*answer.text) {
            all.push(&answer.text);
        }
    }
    all
}

pub(super) fn count(round: &Survey, answer: &str) -> Option<i64> {
    round.answers.iter().find(|it| &*it.text == answer).map(|it| it.count.0)
}

/// `12 (55 %)`: the share of those who answered.
fn share(round: &Survey, count: i64) -> String {
    match round.returned {
        Some(Int(all)) if all > 0 => {
            format!("{}{}", grouped(count), below(&format!("{}\u{a0}%", percent(count, all))))
        }
        _ => grouped(count),
    }
}

/// `20 von 22`, with the share as it should look.
pub(super) fn response(round: &Survey, look: impl Fn(&str) -> String) -> String {
    match (round.returned, round.population) {
        (Some(Int(returned)), Some(Int(all))) if all > 0 => {
            let share = look(&format!("{}\u{a0}%", percent(returned, all)));
            format!("{} von {}{share}", grouped(returned), grouped(all))
        }
        (Some(Int(returned)), _) => grouped(returned),
        (None, _) => super::words::UNKNOWN.to_owned(),
    }
}

/// Rounded to whole percent.
pub(super) fn percent(part: i64, all: i64) -> i64 {
    (part * 200 + all) / (all * 2)
}

fn footnote(ink: &Ink<'_>, survey: &Record<Survey>, rounds: &[&Record<Survey>]) -> String {
    let kind = survey.choice.unwrap_or_default().label();
    let doubts = ink.doubts(rounds.iter().map(|round| &round.common));
    let doubts = doubts.map_or(String::new(), |doubts| format!(" {doubts}"));
    let mut sources: Vec<Link> = Vec::new();
    for link in rounds.iter().flat_map(|one| &one.common.sources).filter_map(|to| ink.link(to)) {
        if !sources.contains(&link) {
            sources.push(link);
        }
    }
    let source = if sources.is_empty() {
        String::new()
    } else {
        format!(" Quelle: {}.", ink.line(&sources))
    };
    let rounds = super::words::counted(rounds.len(), "Runde", "Runden");
    format!(
        "{rounds}; {kind}. Anteile gelten für die Stellen, die geantwortet haben.{doubts}{source}"
    )
}

#[cfg(test)]
mod tests {
    use super::super::testing::{cells, sample};

    #[test]
    fn rounds_stand_side_by_side() {
        let rows = cells(&sample(), "umfrage dms-2");
        let quiet = |count: &str, share: &str| {
            format!("{count}<br><span class=\"leise\">{share}\u{a0}%</span>")
        };
        assert_eq!(rows[0], ["ja".to_owned(), quiet("8", "50"), quiet("12", "60")]);
        assert_eq!(rows[2], ["geplant".to_owned(), "nicht gefragt".into(), quiet("2", "10")]);
        assert_eq!(rows[3][2], quiet("20 von 22", "91"));
    }
}
