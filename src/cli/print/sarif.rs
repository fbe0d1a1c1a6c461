//! SARIF 2.1.0: messages that code forges show beside the changed lines.

use super::item::{Item, Related};
use crate::base::diag::{RuleId, Severity};
use crate::base::lines::Position;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// A rule as SARIF wants it: id, name, documentation.
pub type Described<'a> = (RuleId, &'a str, &'a str);

const PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_');

/// All messages and the rules that speak.
pub fn sarif(items: &[Item<'_>], rules: &[Described<'_>]) -> String {
    let used: Vec<RuleId> =
        items.iter().map(|item| item.diag.rule).collect::<BTreeSet<_>>().into_iter().collect();
    let document = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "leitfaden",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "language": "de-DE",
                "rules": used.iter().map(|id| rule(*id, rules)).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": { "HANDBUCH": { "description": { "text": "Ordner des Handbuchs" } } },
            "results": items.iter().map(|item| result(item, &used)).collect::<Vec<_>>(),
        }],
    });
    let mut text = serde_json::to_string_pretty(&document).expect("a document of plain values");
    text.push('\n');
    text
}

fn rule(id: RuleId, rules: &[Described<'_>]) -> Value {
    let known = rules.iter().find(|(other, ..)| *other == id);
    match known {
        Some((_, title, doc)) => json!({
            "id": id.0,
            "shortDescription": { "text": title },
            "help": { "text": doc, "markdown": doc },
        }),
        None => json!({ "id": id.0 }),
    }
}

fn result(item: &Item<'_>, used: &[RuleId]) -> Value {
    let diag = item.diag;
    let text = match &diag.help {
        Some(help) => format!("{}. Hilfe: {help}", diag.message),
        None => diag.message.clone(),
    };
    let mut result = Map::new();
    result.insert("ruleId".into(), json!(diag.rule.0));
    result.insert("ruleIndex".into(), json!(used.iter().position(|id| *id == diag.rule)));
    result.insert("level".into(), json!(level(diag.severity)));
    result.insert("message".into(), json!({ "text": text }));
    result.insert(
        "locations".into(),
        match location(&item.at.path, item.range) {
            Some(place) => json!([place]),
            None => json!([]),
        },
    );
    let related: Vec<Value> = item.related.iter().filter_map(related).collect();
    if !related.is_empty() {
        result.insert("relatedLocations".into(), json!(related));
    }
    Value::Object(result)
}

fn related(related: &Related<'_>) -> Option<Value> {
    let mut place = location(&related.at.path, related.start.map(|start| (start, start)))?;
    place["message"] = json!({ "text": related.words });
    Some(place)
}

fn location(path: &str, range: Option<(Position, Position)>) -> Option<Value> {
    if path.is_empty() {
        return None;
    }
    let uri = utf8_percent_encode(path, PATH).to_string();
    let artifact = json!({ "uri": uri, "uriBaseId": "HANDBUCH" });
    let mut physical = json!({ "artifactLocation": artifact });
    if let Some((start, end)) = range {
        physical["region"] = json!({
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
        });
    }
    Some(json!({ "physicalLocation": physical }))
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

#[cfg(test)]
mod tests {
    use super::super::{items, sample};
    use super::*;

    #[test]
    fn golden() {
        let sample = sample::sample();
        let rules = [(RuleId("P080"), "Verweis ins Leere", "Ein Verweis …")];
        let found = items(&sample.diags, &sample.snapshot);
        let text = sarif(&found, &rules);
        let document: Value = serde_json::from_str(&text).expect("JSON");
        let run = &document["runs"][0];
        assert_eq!(
            run["tool"]["driver"]["rules"][3]["shortDescription"]["text"],
            "Verweis ins Leere"
        );
        let results = &run["results"];
        assert_eq!(results[0]["locations"], json!([]));
        assert_eq!(results[0]["level"], "note");
        assert_eq!(
            results[3],
            json!({
                "ruleId": "P080",
                "ruleIndex": 3,
                "level": "error",
                "message": { "text": "Anker „kosten-kommune“ gibt es in seiten/finanzierung.md nicht. Hilfe: meinten Sie „#kosten-der-kommune“?" },
                "locations": [{ "physicalLocation": {
                    "artifactLocation": { "uri": "content/seiten/aussengastronomie.md", "uriBaseId": "HANDBUCH" },
                    "region": { "startLine": 5, "startColumn": 17, "endLine": 5, "endColumn": 47 },
                }}],
            })
        );
        assert_eq!(results[2]["relatedLocations"][0]["message"]["text"], "zum ersten Mal");
    }
}
