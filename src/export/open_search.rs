//! How to search the handbook from the address bar of a browser (OpenSearch 1.1).

use super::xml::Xml;
use crate::base::output::Output;
use crate::model::site::{OPEN_SEARCH, Site};

/// The most characters that a short name may have.
const SHORT: usize = 16;

/// The description, where the handbook can be searched and says where it is published.
pub fn open_search(site: &Site) -> Option<Output> {
    if !site.has_search() {
        return None;
    }
    let config = &site.config.config;
    let results = format!("{}?q={{searchTerms}}", site.canonical("suche/index.html")?);
    let mut xml = Xml::new();
    xml.open("OpenSearchDescription", &[("xmlns", "http://a9.com/-/spec/opensearch/1.1/")]);
    xml.text("ShortName", &short_name(&config.title));
    xml.text("Description", &format!("Im Handbuch „{}“ suchen", &*config.title));
    xml.text("InputEncoding", "UTF-8");
    xml.text("Language", config.language.as_deref().unwrap_or("de"));
    xml.empty("Url", &[("type", "text/html"), ("template", &results)]);
    xml.close("OpenSearchDescription");
    Some(Output::new(OPEN_SEARCH, xml.bytes()))
}

/// As many whole words as there is room for, or the beginning of the first.
fn short_name(title: &str) -> String {
    let mut name = String::new();
    for word in title.split_whitespace() {
        let longer = if name.is_empty() { word.to_owned() } else { format!("{name} {word}") };
        if longer.chars().count() > SHORT {
            break;
        }
        name = longer;
    }
    if name.is_empty() { title.trim().chars().take(SHORT).collect() } else { name }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{HANDBOOK, site, text};
    use super::*;

    #[test]
    fn short_names_are_short() {
        for (title, wanted) in [
            ("Nachnutzung in Sachsen-Anhalt", "Nachnutzung in"),
            ("Digitalisierungshandbuch", "Digitalisierungs"),
            ("Probe", "Probe"),
        ] {
            assert_eq!(short_name(title), wanted);
        }
    }

    #[test]
    fn browsers_learn_where_to_search() {
        let text = text(&site(HANDBOOK, &[]), OPEN_SEARCH);
        assert!(text.contains("<ShortName>Probe &amp; Co</ShortName>"), "{text}");
        assert!(text.contains("template=\"https://a.example/b/suche/index.html?q={searchTerms}\""));
    }

    #[test]
    fn without_a_search_there_is_nothing_to_tell() {
        assert_eq!(open_search(&site(&format!("{HANDBOOK}\nsuche: nein"), &[])), None);
    }
}
