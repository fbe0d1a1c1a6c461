//! Documents with all that readers want to know before they open them.

use super::ink::Ink;
use super::shape::Download;
use super::words::licence_words;
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

fn features(document: &Record<Document>) -> Vec<String> {
    let doubt = document.common.reading.as_ref().and_then(|reading| reading.doubt());
    [
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
