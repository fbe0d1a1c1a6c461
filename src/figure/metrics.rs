//! Metrics: one in a line, several as a table.

use super::documents::data_file;
use super::ink::Ink;
use super::table::{Cell, Column, Table};
use super::words::UNKNOWN;
use crate::model::entity::metric::Metric;
use crate::model::entity::{Entity, Record};
use crate::model::site::data_path;
use crate::parse::markdown::attribute;

/// `bis zu 447 OZG-Leistungen`.
pub fn value_words(metric: &Metric) -> String {
    match &metric.unit {
        Some(unit) => format!("{} {}", metric.value.words(), &**unit),
        None => metric.value.words(),
    }
}

/// Metrics with value, date and source.
pub fn metrics(ink: &Ink<'_>, all: &[&Record<Metric>]) -> Table {
    let columns = vec![
        Column::words("Kennzahl"),
        Column::numbers("Wert"),
        Column::words("Stand"),
        Column::words("Quelle"),
    ];
    let mut table = Table::new("tabelle-kennzahlen", "Kennzahlen mit Stand und Quelle", columns);
    for metric in all {
        let value = Cell::new(ink.escaped(&value_words(metric))).doubted_as(ink, &metric.common);
        let mut head = ink.anchor(&ink.to(metric));
        if let Some(scope) = &metric.scope {
            head.push_str(&super::print::below(&ink.html(scope)));
        }
        table
            .push(head, vec![value, Cell::new(date_words(metric)), Cell::new(source(ink, metric))]);
    }
    if !all.is_empty() {
        table.files = vec![data_file("Alle Kennzahlen", data_path(Metric::KIND, "csv"))];
    }
    table
}

/// The value in a line of text: linked, with its date for those who listen, doubt in words.
pub fn value_inline(ink: &Ink<'_>, metric: &Record<Metric>) -> String {
    let words = ink.escaped(&value_words(metric));
    let date =
        metric.common.as_of.map_or(String::new(), |date| format!(" (Stand {})", date.long()));
    let date = format!("<span class=\"nur-vorlesen\">{date}</span>");
    let mut html = match ink.to(metric).path {
        Some(path) => {
            let mut html = "<a class=\"kennzahl\" href=\"".to_owned();
            attribute(&mut html, &format!("{}{path}", ink.base));
            format!("{html}\">{words}{date}</a>")
        }
        None => format!("<span class=\"kennzahl\">{words}{date}</span>"),
    };
    if ink.doubt(&metric.common).is_some() {
        html.push_str(" <span class=\"abzeichen abzeichen-warnung\">unsicher</span>");
    }
    html
}

/// The date in a line of text.
pub fn date_inline(metric: &Record<Metric>) -> String {
    match metric.common.as_of {
        Some(date) => format!("<time datetime=\"{date}\">{}</time>", date.long()),
        None => UNKNOWN.to_owned(),
    }
}

/// The date in words.
pub(super) fn date_words(metric: &Record<Metric>) -> String {
    metric.common.as_of.map_or_else(|| UNKNOWN.to_owned(), crate::base::date::Date::long)
}

pub(super) fn source(ink: &Ink<'_>, metric: &Metric) -> String {
    ink.link(&metric.source).map_or_else(|| UNKNOWN.to_owned(), |link| ink.anchor(&link))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{cells, line, sample};

    #[test]
    fn metrics_have_date_and_source() {
        let rows = cells(&sample(), "kennzahlen nur=rest,bildung");
        assert!(rows[0][0].ends_with("<span class=\"leise\">das <strong>Land</strong></span>"));
        assert_eq!(rows[0][1..3], ["1\u{202f}467", "18. August 2021"]);
        assert!(rows[0][3].ends_with(">Vortrag</a>"));
        assert_eq!(rows[1][1], "bis zu 20<br><span class=\"leise\">Verwischt</span> (?)");
    }

    #[test]
    fn a_metric_in_a_line_leads_to_its_place() {
        let site = sample();
        for (call, html) in [
            (
                "kennzahl bund",
                "<a class=\"kennzahl\" href=\"../../zahlen/index.html#bund\">115 OZG-Leistungen\
                 <span class=\"nur-vorlesen\"> (Stand August 2021)</span></a>",
            ),
            (
                "kennzahl bildung",
                "<a class=\"kennzahl\" href=\"../../zahlen/index.html#bildung\">bis zu 20\
                 <span class=\"nur-vorlesen\"> (Stand August 2021)</span></a> \
                 <span class=\"abzeichen abzeichen-warnung\">unsicher</span>",
            ),
            ("stand rest", "<time datetime=\"2021-08-18\">18. August 2021</time>"),
        ] {
            assert_eq!(line(&site, call), html, "{call}");
        }
    }
}
