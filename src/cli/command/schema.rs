//! `leitfaden schema`: JSON Schemas for editors.

use crate::cli::args::Schema;
use crate::cli::exit::Exit;
use crate::cli::fault::Fault;
use crate::cli::{disk, out, schema};
use std::path::Path;

pub(in crate::cli) fn schema(arguments: &Schema) -> Result<Exit, Fault> {
    let count = write(&arguments.output)?;
    out::say(&format!(
        "{count} Schemas nach {} geschrieben\n\
         In VS Code wirken sie mit der Erweiterung „YAML“ (redhat.vscode-yaml); \
         .vscode/settings.json legt „leitfaden init“ an.\n",
        arguments.output.display()
    ));
    Ok(Exit::Clean)
}

/// Writes all schemas into a folder and says how many.
pub(super) fn write(folder: &Path) -> Result<usize, Fault> {
    let documents = schema::documents();
    for document in &documents {
        disk::renew(&folder.join(&document.name), &document.text)?;
    }
    Ok(documents.len())
}
