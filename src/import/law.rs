//! Legal bases as texts list them → norm, passage and address.

use super::marks::without_marks;
use crate::model::value::Url;
use serde_json::{Map, Value};

/// Most legal bases of one record.
const MOST: usize = 30;

/// The legal bases of a text with one on each line or in each list item.
pub fn laws(text: &str) -> Option<Value> {
    let mut text = text.to_owned();
    for end in ["</li>", "</p>", "<br>", "<br/>", "<br />", "</div>", "</LI>", "</P>", "<BR>"] {
        text = text.replace(end, "\n");
    }
    let laws: Vec<Value> = text.lines().filter_map(law).take(MOST).collect();
    (!laws.is_empty()).then_some(Value::Array(laws))
}

fn law(line: &str) -> Option<Value> {
    let url = address(line);
    let words = without_marks(line);
    let words = url.as_deref().map_or_else(|| words.clone(), |url| words.replace(url, ""));
    let words =
        words.trim_matches(|char: char| char.is_whitespace() || "•*-–;,()[]".contains(char));
    if words.is_empty() {
        return None;
    }
    let (passage, norm) = passage(words);
    let mut law = Map::new();
    law.insert("norm".to_owned(), Value::String(norm.to_owned()));
    if !passage.is_empty() {
        law.insert("fundstelle".to_owned(), Value::String(passage.to_owned()));
    }
    law.extend(url.map(|url| ("url".to_owned(), Value::String(url))));
    Some(Value::Object(law))
}

/// The first complete address of a line.
fn address(line: &str) -> Option<String> {
    let start = line.find("https://").or_else(|| line.find("http://"))?;
    let end = |char: char| char.is_whitespace() || "\"'<>)]".contains(char);
    let url = line[start..].split(end).next()?.trim_end_matches(['.', ',', ';']);
    Url::is_allowed(url).then(|| url.replace("&amp;", "&"))
}

/// `§ 5 Abs. 2 Hundesteuergesetz` → `§ 5 Abs. 2` and `Hundesteuergesetz`.
fn passage(words: &str) -> (&str, &str) {
    const SIGNS: &[&str] = &["§", "§§", "Art.", "Artikel"];
    const BELOW: &[&str] = &["Abs.", "Absatz", "Satz", "S.", "Nr.", "Nummer", "bis", "und", "ff."];
    if !SIGNS.iter().any(|sign| words.split(' ').next() == Some(sign)) {
        return ("", words);
    }
    let belongs = |word: &str| {
        SIGNS.contains(&word)
            || BELOW.contains(&word)
            || word.starts_with(|char: char| char.is_ascii_digit())
            || word.chars().count() == 1
    };
    let mut end = 0;
    for word in words.split(' ') {
        if !belongs(word) {
            break;
        }
        end += word.len() + 1;
    }
    match words.get(end..).map(str::trim) {
        Some(norm) if !norm.is_empty() => (words[..end].trim_end_matches([' ', ',']), norm),
        _ => ("", words),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn lists_and_lines() {
        let html = "<ul><li><a href=\"https://gesetze.example/h?a=1&amp;b=2\">§ 5 Abs. 2 Hundesteuergesetz</a></li>\
                    <li>Satzung der Stadt</li></ul>\n\nArt. 6 DSGVO\nhttp://nur.example/adresse";
        let wanted = json!([
            {"norm": "Hundesteuergesetz", "fundstelle": "§ 5 Abs. 2",
             "url": "https://gesetze.example/h?a=1&b=2"},
            {"norm": "Satzung der Stadt"},
            {"norm": "DSGVO", "fundstelle": "Art. 6"},
        ]);
        assert_eq!(laws(html), Some(wanted));
        assert_eq!(laws(" \n<p></p>"), None);
    }
}
