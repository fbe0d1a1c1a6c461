//! `leitfaden init`: a small complete handbook to start from. Overwrites nothing.

use super::schema;
use crate::base::date::Date;
use crate::cli::args::Init;
use crate::cli::day::{a_year_after, today};
use crate::cli::exit::Exit;
use crate::cli::fault::Fault;
use crate::cli::{disk, out};
use crate::model::entity::KINDS;
use include_dir::{Dir, include_dir};
use serde_json::{Map, json};
use std::path::Path;

static START: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/cli/start");

/// Stand-ins in the embedded files for the day of `stand` and the day of `pruefen_bis`.
const AS_OF: &str = "2000-01-01";
const REVIEW_BY: &str = "2000-12-31";

const IGNORED: &str = "# Was leitfaden erzeugt\n/public/\n/.leitfaden/\n";
const EXTENSIONS: &str = "{\n  \"recommendations\": [\"redhat.vscode-yaml\"]\n}\n";

pub(in crate::cli) fn init(arguments: &Init) -> Result<Exit, Fault> {
    let text = make(&arguments.dir, arguments.today.unwrap_or_else(today))?;
    out::say(&text);
    Ok(Exit::Clean)
}

/// Makes the handbook and says what to do next. Files with a dot that are there already stay.
fn make(dir: &Path, today: Date) -> Result<String, Fault> {
    let content = dir.join("content");
    if content.symlink_metadata().is_ok() {
        return Err(Fault::Exists { path: content, help: HELP.to_owned() });
    }
    let files = files(today);
    let mut kept = Vec::new();
    for (path, text) in &files {
        let target = dir.join(path);
        if path.starts_with('.') && target.symlink_metadata().is_ok() {
            kept.push(path.as_str());
        } else {
            disk::create(&target, text, HELP)?;
        }
    }
    schema::write(&dir.join(".leitfaden/schema"))?;
    Ok(next_steps(dir, files.len() - kept.len(), &kept))
}

const HELP: &str = "einen anderen oder leeren Ordner angeben";

/// All files of a new handbook: path below its folder and text.
fn files(today: Date) -> Vec<(String, String)> {
    let mut files = Vec::new();
    embedded(&START, &mut |path, text| {
        let text = text
            .replace(AS_OF, &today.to_string())
            .replace(REVIEW_BY, &a_year_after(today).to_string());
        files.push((path.to_owned(), text));
    });
    files.sort();
    files.push((".gitignore".to_owned(), IGNORED.to_owned()));
    files.push((".vscode/extensions.json".to_owned(), EXTENSIONS.to_owned()));
    files.push((".vscode/settings.json".to_owned(), editor_settings()));
    files
}

fn embedded(dir: &Dir<'_>, take: &mut impl FnMut(&str, &str)) {
    for file in dir.files() {
        let path = file.path().to_str().expect("names in the binary are UTF-8");
        take(path, file.contents_utf8().expect("texts in the binary are UTF-8"));
    }
    for below in dir.dirs() {
        embedded(below, take);
    }
}

/// Tells the YAML extension which schema belongs to which folder.
fn editor_settings() -> String {
    let mut schemas = Map::new();
    let schema = |name: &str| format!("./.leitfaden/schema/{name}.schema.json");
    schemas.insert(schema("handbuch"), json!("content/leitfaden.yaml"));
    for spec in KINDS {
        let folder = format!("content/daten/{}", spec.kind);
        schemas.insert(
            schema(spec.kind),
            json!([format!("{folder}/*.yaml"), format!("{folder}/*.yml")]),
        );
    }
    let settings = json!({
        "yaml.schemas": schemas,
        "files.encoding": "utf8",
        "files.eol": "\n",
        "[yaml]": { "editor.tabSize": 2, "editor.insertSpaces": true },
    });
    let mut text = serde_json::to_string_pretty(&settings).expect("a document of plain values");
    text.push('\n');
    text
}

fn next_steps(dir: &Path, count: usize, kept: &[&str]) -> String {
    let shown = dir.display();
    let stayed = match kept {
        [] => String::new(),
        _ => format!("Unverändert geblieben: {}\n", kept.join(", ")),
    };
    format!(
        "Handbuch angelegt in {shown} ({count} Dateien)\n{stayed}\
         Nächste Schritte:\n  \
         leitfaden serve --project {shown} --open\n  \
         leitfaden build --project {shown}\n\
         Dann content/leitfaden.yaml und die Einträge unter content/daten/ anpassen.\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::{self, Drafts, Options, Strictness};
    use std::fs;
    use tempfile::TempDir;

    fn day() -> Date {
        Date::day(2026, 2, 28).expect("a day")
    }

    #[test]
    fn the_new_handbook_has_nothing_to_complain_about() {
        let dir = TempDir::new().expect("a temporary folder");
        let project = dir.path().join("handbuch");
        make(&project, day()).expect("a handbook");
        let options = Options {
            output: project.join("public"),
            project,
            base_url: None,
            drafts: Drafts::Hide,
            strictness: Strictness::Warnings,
            today: Date::day(2026, 3, 1).expect("a day"),
            history: build::History::default(),
        };
        let outcome = build::check(&options).expect("a handbook");
        assert!(outcome.messages.diags.is_empty(), "{:#?}", outcome.messages.diags);
        assert_eq!(outcome.drafts, 0);
        assert_eq!(outcome.counts.records, 13);
    }

    #[test]
    fn f22_nothing_is_overwritten() {
        let dir = TempDir::new().expect("a temporary folder");
        fs::write(dir.path().join(".gitignore"), "eigenes").expect("a file");
        make(dir.path(), day()).expect("a handbook");
        let text = |path: &str| fs::read_to_string(dir.path().join(path)).expect(path);
        assert_eq!(text(".gitignore"), "eigenes");
        assert!(
            text("content/seiten/index.md").contains("stand: 2026-02-28\npruefen_bis: 2027-02-28")
        );
        assert!(text(".leitfaden/schema/stelle.schema.json").contains("2020-12"));
        fs::write(dir.path().join("content/leitfaden.yaml"), "eigenes").expect("a file");
        let fault = make(dir.path(), day()).expect_err("it exists").to_string();
        assert!(fault.contains("wird nicht überschrieben"), "{fault}");
        assert_eq!(text("content/leitfaden.yaml"), "eigenes");
    }

    #[test]
    fn the_editor_knows_every_schema() {
        let settings = editor_settings();
        for document in crate::cli::schema::documents() {
            let expected = document.name != "seite.schema.json";
            assert_eq!(settings.contains(&format!("schema/{}", document.name)), expected);
        }
    }
}
