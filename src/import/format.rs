//! The formats that can be imported.

use super::batch::{Batch, Unfit, spec};
use super::csv::csv;
use super::data_hub::data_hub;
use super::fim::fim;
use super::handbook::Handbook;
use super::xzufi::xzufi;
use crate::base::date::Date;
use crate::base::slug::slug;
use crate::model::entity::{KINDS, KindSpec};

/// A format that can be imported.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// A table of one entity.
    Csv,
    /// Open PVOG of the Data Hub.
    DataHub,
    /// An export of a Landesredaktion.
    Xzufi,
    /// Answers of the FIM-Portal.
    Fim,
}

/// Whose value counts where editor and file differ.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Prefer {
    /// The editor's.
    Handbook,
    /// That of the file; the report tells what it replaced.
    File,
}

/// What is to be imported.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    /// In which format.
    pub format: Format,
    /// The name of the file, without folders.
    pub file: &'a str,
    /// The entity: which one a table holds, or the only one to take.
    pub entity: Option<&'a str>,
    /// The day on which it happens.
    pub today: Date,
    /// Whose value counts where editor and file differ.
    pub prefer: Prefer,
}

impl Format {
    /// Its word on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::DataHub => "data-hub",
            Self::Xzufi => "xzufi",
            Self::Fim => "fim",
        }
    }

    /// What people call a file of it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Csv => "Tabelle",
            Self::DataHub => "Data Hub, Open PVOG",
            Self::Xzufi => "XZuFi-Export",
            Self::Fim => "FIM-Portal",
        }
    }
}

/// Reads a file.
pub fn read(request: &Request<'_>, text: &str, handbook: &Handbook) -> Result<Batch, Unfit> {
    let mut batch = match request.format {
        Format::Csv => csv(text, table_of(request)?)?,
        Format::DataHub => data_hub(text, handbook, request.today)?,
        Format::Xzufi => xzufi(text)?,
        Format::Fim => fim(text, handbook)?,
    };
    if let Some(entity) = request.entity {
        batch.records.retain(|record| record.spec.kind == entity);
    }
    if batch.records.is_empty() && batch.left.is_empty() {
        batch.notes.push(nothing(request));
    }
    Ok(batch)
}

/// What to say of a file that brings no record.
fn nothing(request: &Request<'_>) -> String {
    match (request.format, request.entity) {
        (Format::Csv, _) => "unter der Kopfzeile der Tabelle steht kein Eintrag".to_owned(),
        (_, Some(entity)) => format!("die Datei enthält keinen Eintrag der Art „{entity}“"),
        (_, None) => "die Datei enthält keinen Eintrag".to_owned(),
    }
}

/// The entity of a table: as named, or as the file is called: `begriff.csv`, `Begriffe.csv`.
fn table_of(request: &Request<'_>) -> Result<&'static KindSpec, Unfit> {
    if let Some(kind) = request.entity {
        return Ok(spec(kind));
    }
    let stem = slug(request.file.rsplit_once('.').map_or(request.file, |(stem, _)| stem));
    let named = |spec: &&KindSpec| {
        [spec.kind, spec.singular, spec.plural].iter().any(|name| slug(name) == stem)
    };
    KINDS.iter().find(named).ok_or_else(|| {
        let message =
            format!("welche Art von Einträgen „{}“ enthält, sagt der Name nicht", request.file);
        Unfit::new(message, "mit --entity angeben, zum Beispiel --entity begriff")
    })
}
