//! A small handbook in memory, and its files by path.

use super::files::files;
use crate::base::date::Date;
use crate::base::source::FileId;
use crate::model::config;
use crate::model::entity::{Records, records};
use crate::model::site::{Assets, Drafts, History, Input, Site, assemble};
use crate::parse::yaml::yaml;
use std::sync::Arc;

/// A handbook from its configuration and its records by entity.
pub fn site(configuration: &str, entities: &[(&str, &str)]) -> Site {
    let mut diags = Vec::new();
    let tree = yaml(FileId(0), configuration, 0).take(&mut diags);
    let config = config::config(FileId(0), &tree, &mut diags);
    let mut all = Records::default();
    for (number, (kind, text)) in entities.iter().enumerate() {
        let file = FileId(number as u32 + 1);
        let found = records(file, kind, yaml(file, text, 0).take(&mut diags));
        all.append(&found.take(&mut diags).records);
    }
    assert!(diags.is_empty(), "{diags:#?}");
    let input = Input {
        config,
        records: Arc::new(all),
        known: None,
        docs: Vec::new(),
        assets: Assets::default(),
        drafts: Drafts::Hide,
        today: Date::parse("2026-12-01").expect("a day"),
        rules: Vec::new(),
        history: History::default(),
    };
    assemble(input).value
}

/// The configuration of most tests.
pub const HANDBOOK: &str = "titel: Probe & Co\nbeschreibung: Ein kleines Handbuch.\n\
                            base_url: https://a.example/b\nlizenz: CC-BY-4.0";

/// An office and a cost item, so that something is on the page of costs.
pub const SHOP: [(&str, &str); 2] = [
    (
        "stelle",
        "- {id: mf, titel: Ministerium, status: freigegeben, stand: 2021-08, art: ministerium}",
    ),
    (
        "kostenposition",
        "- {id: kosten, titel: Kosten, status: freigegeben, stand: 2021-08, kostenart: betrieb, \
                        traeger: [{ebene: land, anteil: \"100\"}]}",
    ),
];

/// The text of a file.
pub fn text(site: &Site, path: &str) -> String {
    let all = files(site);
    let found = all.iter().find(|file| *file.path == *path);
    let found = found.unwrap_or_else(|| panic!("{path} is not among {all:#?}"));
    String::from_utf8(found.bytes.clone()).expect("text")
}
