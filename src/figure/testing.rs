//! A small site in memory, from YAML text.

use super::draw::draw;
use super::ink::Ink;
use super::sample::SAMPLE;
use super::sample_plans::PLANS;
use super::shown::{Shape, Shown};
use crate::base::date::Date;
use crate::base::rule_doc::RuleDoc;
use crate::base::source::FileId;
use crate::model::config::{ReadConfig, config};
use crate::model::entity::{Records, records};
use crate::model::site::{Asset, Assets, Drafts, Input, Site, assemble};
use crate::parse::markdown::{Component, Form};
use crate::parse::yaml::yaml;

/// A site from entities and their records. `status` and `stand` are added where they are missing.
pub fn site(files: &[(&str, &str)]) -> Site {
    let mut all = Records::default();
    for (number, (kind, text)) in files.iter().enumerate() {
        let file = FileId(number as u32);
        let text = released(text);
        let tree = yaml(file, &text, 0);
        assert!(tree.diags.is_empty(), "{kind}: {:?}", tree.diags);
        let found = records(file, kind, tree.value);
        assert!(found.diags.is_empty(), "{kind}: {:?}", found.diags);
        all.append(&found.value.records);
    }
    let input = Input {
        config: with_statement(),
        records: all.into(),
        known: None,
        docs: Vec::new(),
        assets: Assets::new([Asset::new("assets/avv.pdf", 120_000, None)]),
        drafts: Drafts::Hide,
        today: Date::parse("2026-11-21").expect("a day"),
        history: crate::model::site::History::default(),
        rules: vec![RuleDoc {
            id: "P001",
            title: "Falscher Wert",
            text: "# Was\nEin Wert passt nicht.\n",
        }],
    };
    assemble(input).value
}

/// A configuration that says how accessible the handbook is.
fn with_statement() -> ReadConfig {
    let text = "titel: Handbuch\nbeschreibung: Alles.\nerklaerung:\n  vereinbarkeit: teilweise\n  \
                nicht_barrierefrei: [{inhalt: Pläne, grund: Alte Bilder., alternative: Ein Anruf.}]\n  \
                geprueft_am: 2026-11-20\n  methode: Selbstbewertung.\n  kontakt: postfach\n";
    config(FileId(0), &yaml(FileId(0), text, 0).value, &mut Vec::new())
}

/// Adds what every published record needs, behind its `titel`.
fn released(text: &str) -> String {
    let mut out = String::new();
    for record in text.trim().split("\n- ") {
        let has = |key: &str| record.lines().any(|line| line.starts_with(key));
        let missing = [("  status:", " freigegeben"), ("  stand:", " 2021-08")];
        out.push_str(if record.starts_with("- ") { "" } else { "- " });
        out.push_str(record);
        for (key, value) in missing.into_iter().filter(|(key, _)| !has(key)) {
            out.extend(["\n", key, value]);
        }
        out.push('\n');
    }
    out
}

/// A site with a few records of everything that components show.
pub fn sample() -> Site {
    site(&[SAMPLE, PLANS].concat())
}

/// A call like `vergleich art=nachnutzungsmodell`: values with a key or without, separated by spaces.
pub fn call(text: &str) -> Component {
    let mut words = text.split(' ');
    let name = words.next().unwrap_or_default().to_owned();
    let args = words.map(|word| match word.split_once('=') {
        Some((key, value)) => (Some(key.to_owned()), value.to_owned()),
        None => (None, word.to_owned()),
    });
    Component { name, args: args.collect(), form: Form::Block }
}

/// What a call shows on a page two folders deep.
pub fn shown(site: &Site, text: &str) -> Shown {
    draw(&Ink::new(site, "../../"), &call(text), &mut 0)
}

/// The only block that a call shows, or the one that stands in words below its drawing.
pub fn block(site: &Site, text: &str) -> Shape {
    match shown(site, text) {
        Shown::Block(mut drawn) if drawn.len() == 1 => drawn.remove(0).data,
        Shown::Block(mut drawn)
            if drawn.len() == 2 && matches!(drawn[0].data, Shape::Drawing(_)) =>
        {
            drawn.remove(1).data
        }
        other => panic!("{text} shows {other:?}"),
    }
}

/// The HTML that a call shows inside a line.
pub fn line(site: &Site, text: &str) -> String {
    match shown(site, text) {
        Shown::Inline(html) => html,
        other => panic!("{text} shows {other:?}"),
    }
}

/// The heads and cells of a table, doubt as `(?)`.
pub fn cells(site: &Site, text: &str) -> Vec<Vec<String>> {
    let table = match block(site, text) {
        Shape::Table(table) => table,
        Shape::Drawing(drawing) => drawing.table.expect("a drawing of numbers has a table"),
        _ => panic!("{text} is no table"),
    };
    let mark = |doubtful: bool| if doubtful { " (?)" } else { "" };
    table
        .rows
        .into_iter()
        .map(|row| {
            let head = row.head.map(|head| head.html);
            let cells = row.cells.into_iter().map(|cell| cell.html + mark(cell.doubtful));
            head.into_iter().chain(cells).collect()
        })
        .collect()
}
