//! A LeiKa-Leistung, whether it comes as XZuFi or from the FIM-Portal.

use super::batch::{Incoming, put, spec};
use super::law::laws;
use super::marks::without_marks;
use super::plain::one_line;
use crate::base::slug::slug;
use crate::model::entity::leika_service::{Assurance, Typing};
use serde_json::{Map, Value};

/// Longest `kurz`, in characters.
const SHORT: usize = 200;

/// What the formats say about a LeiKa-Leistung, as they write it.
#[derive(Default)]
pub struct Leika {
    /// Its key, 14 digits.
    pub key: String,
    /// The name in the catalogue.
    pub name: String,
    /// The name for citizens.
    pub title: String,
    /// A short text, perhaps with marks.
    pub short: String,
    /// Codes of who rules and who executes.
    pub typing: Vec<String>,
    /// The code of the level of assurance.
    pub assurance: String,
    /// The code of how far it is approved.
    pub release: String,
    /// Its legal bases, one a line or list item.
    pub laws: String,
    /// The day of the last change.
    pub as_of: Option<String>,
}

/// Whether a text is a LeiKa key.
pub fn is_key(text: &str) -> bool {
    text.len() == 14 && text.bytes().all(|byte| byte.is_ascii_digit())
}

impl Leika {
    /// The record.
    pub fn record(self, at: String) -> Incoming {
        let pick =
            |one: &str, other: &str| without_marks(if one.trim().is_empty() { other } else { one });
        let (title, name) = (pick(&self.title, &self.name), pick(&self.name, &self.title));
        let mut values = Map::new();
        put(&mut values, "titel", if title.is_empty() { &self.key } else { &title });
        put(&mut values, "kurz", &shortened(&without_marks(&self.short)));
        put(&mut values, "stand", self.as_of.as_deref().unwrap_or_default());
        put(&mut values, "leika", &self.key);
        put(&mut values, "bezeichnung", if name.is_empty() { &self.key } else { &name });
        put(&mut values, "typisierung", &typing(&self.typing));
        if Assurance::WORDS.iter().any(|spec| spec.word == self.assurance) {
            put(&mut values, "vertrauensniveau", &self.assurance);
        }
        values.extend(laws(&self.laws).map(|laws| ("rechtsgrundlagen".to_owned(), laws)));
        put(&mut values, "freigabe_status", &self.release);
        let id = id_of(&title, &format!("leika-{}", self.key));
        let spec = spec("leika_leistung");
        Incoming { spec, id, origin: self.key, at, values, known_by: Some("leika") }
    }
}

/// An id from a title: whole words, not too long.
pub fn id_of(title: &str, otherwise: &str) -> String {
    const LONGEST: usize = 56;
    let whole = slug(title);
    let mut id = whole.as_str();
    while id.len() > LONGEST {
        id = id.rsplit_once('-').map_or(&id[..LONGEST], |(before, _)| before);
    }
    if id.len() < 2 { slug(otherwise) } else { id.to_owned() }
}

/// One word of the code list for one or several codes: `2` and `3` are `2/3`.
fn typing(codes: &[String]) -> String {
    let codes: Vec<&str> = codes.iter().map(|code| code.trim()).collect();
    let known = |word: &str| Typing::WORDS.iter().any(|spec| spec.word == word);
    let joined = codes.join("/");
    if known(&joined) {
        return joined;
    }
    codes.into_iter().find(|code| known(code)).unwrap_or_default().to_owned()
}

/// Whole sentences, as many as there is room for.
pub fn shortened(text: &str) -> String {
    let text = one_line(text);
    if text.chars().count() <= SHORT {
        return text;
    }
    let room: String = text.chars().take(SHORT).collect();
    let ends = |at: usize| at > SHORT / 4 && text[at + 1..].starts_with(' ');
    let mut sentences = room.rmatch_indices(['.', '!', '?']).map(|(at, _)| at);
    if let Some(end) = sentences.find(|at| ends(*at)) {
        return room[..=end].to_owned();
    }
    let room: String = text.chars().take(SHORT - 2).collect();
    format!("{} …", room.rsplit_once(' ').map_or(room.as_str(), |(words, _)| words))
}

/// The texts of a list, or one text alone.
pub fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        Value::String(text) => vec![text.clone()],
        Value::Number(number) => vec![number.to_string()],
        Value::Object(entries) => {
            let code = ["code", "value", "id"].iter().find_map(|name| entries.get(*name));
            code.map_or_else(Vec::new, texts)
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_texts_are_whole_sentences() {
        let sentence = "Wer einen Hund hält, meldet ihn bei der Gemeinde an und zahlt Steuer. ";
        let found = shortened(&sentence.repeat(5));
        assert_eq!(found, sentence.repeat(2).trim());
        let long = shortened(&"Wort ".repeat(100));
        assert!(long.chars().count() <= SHORT && long.ends_with("Wort …"), "{long}");
        assert_eq!(shortened(" kurz \n gut "), "kurz gut");
    }

    #[test]
    fn ids_and_codes() {
        assert_eq!(id_of("Hundesteuer: Anmeldung", "x-1"), "hundesteuer-anmeldung");
        assert_eq!(id_of("", "leika-1"), "leika-1");
        assert!(id_of(&"sehr lange Wörter ".repeat(9), "x").len() <= 56);
        let codes =
            |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
        assert_eq!(typing(&codes(&["2", "3"])), "2/3");
        assert_eq!(typing(&codes(&["5", "2"])), "5");
        assert_eq!(typing(&codes(&["99"])), "");
    }
}
