//! Documents with all that readers want to know before they open them.

use super::ink::Ink;
use super::shape::Download;
use super::words::{licence_words, unreleased};
use crate::model::entity::Record;
use crate::model::entity::document::Document;
use crate::model::site::size_words;

/// A document to download or to open elsewhere.
pub fn download(ink: &Ink<'_>, document: &Record<Document>) -> Download {
    let asset = document.file.as_ref().and_then(|file| ink.site.assets.document(file));
    let format = document.format.as_deref().map(ToOwned::to_owned);
    Download {
        anchor: None,
        title: document.title().to_owned(),
        path: asset.map(|asset| asset.output.to_string()),
        url: document.url.as_deref().map(ToOwned::to_owned),
        format: format.or_else(|| asset.map(crate::model::site::Asset::format)),
        size: asset.map(|asset| size_words(asset.bytes)),
        kind: document.kind.label().to_owned(),
        short: document.common.short.as_ref().map(|short| ink.escaped(short)),
        features: features(document),
    }
}

/// A file of data.
pub fn data_file(title: &str, path: String) -> Download {
    let format = path.rsplit_once('.').map(|(_, ending)| match ending {
        "xml" => "Atom".to_owned(),
        "jsonld" => "JSON-LD".to_owned(),
        "ics" => "iCalendar".to_owned(),
        ending => ending.to_uppercase(),
    });
    Download { title: title.to_owned(), path: Some(path), format, ..Download::default() }
}

fn features(document: &Record<Document>) -> Vec<String> {
    let doubt = document.common.reading.as_ref().and_then(|reading| reading.doubt());
    [
        unreleased(&document.common).map(str::to_owned),
        Some(format!("barrierefrei: {}", document.accessible.unwrap_or_default().label())),
        document.version.as_ref().map(|version| format!("Version {}", &**version)),
        document.common.as_of.map(|date| format!("Stand {}", date.long())),
        document.valid_until.map(|date| format!("gültig bis {}", date.long())),
        document.licence.as_ref().map(|licence| format!("Lizenz: {}", licence_words(licence))),
        doubt.map(|note| format!("Unsicher: {note}")),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[cfg(test)]
mod tests {
    use super::super::shown::Shape;
    use super::super::testing::{block, sample};
    use crate::figure::Download;

    fn shown(call: &str) -> Vec<Download> {
        let Shape::Documents(documents) = block(&sample(), call) else { panic!("{call}") };
        documents
    }

    #[test]
    fn a_document_says_what_it_is() {
        let all = shown("dokumente nur=avv,plan");
        assert_eq!(all[0].path.as_deref(), Some("dateien/avv.pdf"));
        assert_eq!(all[0].format.as_deref(), Some("PDF"));
        assert_eq!(all[0].size.as_deref(), Some("120 kB"));
        assert_eq!(
            all[0].features,
            ["barrierefrei: ja", "Version 1.0", "Stand August 2021", "Lizenz: CC BY 4.0"]
        );
        assert_eq!((&all[1].path, &all[1].url), (&None, &None));
        assert_eq!(all[1].features[0], "barrierefrei: unbekannt");
    }

    #[test]
    fn filters_narrow_the_list() {
        for (call, titles) in [
            ("dokumente", &["Plan", "Vertrag"][..]),
            ("dokumente art=vorlage", &["Plan"]),
            ("dokumente dimension=rechtlich", &["Vertrag"]),
            ("dokumente nur=avv,fehlt,plan", &["Vertrag", "Plan"]),
        ] {
            let found: Vec<_> = shown(call).into_iter().map(|document| document.title).collect();
            assert_eq!(found, titles, "{call}");
        }
    }
}
