//! Loads a theme: templates into the engine, styles into one file, scripts as they are.

use super::files::{ThemeFile, merged};
use crate::base::output::Output;
use serde::Deserialize;
use std::collections::BTreeMap;
use tera::Tera;

/// A loaded theme.
pub struct Theme {
    pub(super) tera: Tera,
    /// Path of the style sheet in the output, named by its content.
    pub css: Vec<String>,
    /// Paths of the scripts in the output, named by their content.
    pub js: Vec<String>,
    /// The style sheet, the scripts and other files of the theme.
    pub outputs: Vec<Output>,
}

impl std::fmt::Debug for Theme {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Theme({:?}, {:?})", self.css, self.js)
    }
}

/// What is wrong with a theme.
#[derive(Debug, thiserror::Error)]
pub enum ThemeFault {
    /// `theme.yaml` is missing or unreadable.
    #[error("„{0}“ im Thema ist nicht lesbar: {1}")]
    Unreadable(String, String),
    /// A file that `theme.yaml` names does not exist.
    #[error("„{0}“ steht in theme.yaml, aber die Datei fehlt im Thema")]
    Missing(String),
    /// A template has a mistake.
    #[error("in einer Vorlage des Themas ist ein Fehler: {0}")]
    Template(String),
}

#[derive(Deserialize)]
struct Manifest {
    #[serde(rename = "name")]
    _name: String,
    css: Vec<String>,
    #[serde(default)]
    js: Vec<String>,
}

impl Theme {
    /// Loads the built-in theme with the handbook's own files in place of those of the same name.
    pub fn load(own: &[ThemeFile]) -> Result<Self, ThemeFault> {
        let files = merged(own);
        let manifest: Manifest = serde_yaml::from_str(text(&files, "theme.yaml")?)
            .map_err(|error| ThemeFault::Unreadable("theme.yaml".into(), error.to_string()))?;
        let mut outputs = Vec::new();
        let mut style = String::new();
        for name in &manifest.css {
            style.push_str(text(&files, &format!("css/{name}"))?);
        }
        let css = vec![named_by_content(&mut outputs, "stil", "css", style.into_bytes())];
        let mut js = Vec::new();
        for name in &manifest.js {
            let script = text(&files, &format!("js/{name}"))?.as_bytes().to_vec();
            js.push(named_by_content(&mut outputs, name.trim_end_matches(".js"), "js", script));
        }
        let tera = templates(&files)?;
        Ok(Self { tera, css, js, outputs })
    }
}

fn text<'a>(files: &'a BTreeMap<String, Vec<u8>>, path: &str) -> Result<&'a str, ThemeFault> {
    let bytes = files.get(path).ok_or_else(|| ThemeFault::Missing(path.to_owned()))?;
    std::str::from_utf8(bytes)
        .map_err(|_| ThemeFault::Unreadable(path.to_owned(), "die Datei ist nicht in UTF-8".into()))
}

fn templates(files: &BTreeMap<String, Vec<u8>>) -> Result<Tera, ThemeFault> {
    let mut named = Vec::new();
    for path in files.keys() {
        if let Some(name) = path.strip_prefix("templates/") {
            named.push((name.to_owned(), text(files, path)?.to_owned()));
        }
    }
    let mut tera = Tera::default();
    tera.add_raw_templates(named).map_err(|error| ThemeFault::Template(error.to_string()))?;
    Ok(tera)
}

/// `assets/stil-1a2b3c4d5e6f7a8b.css`: another content gets another name, so old pages keep old files.
fn named_by_content(outputs: &mut Vec<Output>, stem: &str, ending: &str, bytes: Vec<u8>) -> String {
    let hash = xxhash_rust::xxh3::xxh3_64(&bytes);
    let path = format!("assets/{stem}-{hash:016x}.{ending}");
    outputs.push(Output::new(path.as_str(), bytes));
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_the_handbook_takes_the_place_of_the_built_in_one() {
        let plain = Theme::load(&[]).expect("the built-in theme loads");
        let own = ThemeFile { path: "css/tokens.css".into(), bytes: b":root{}".to_vec() };
        let changed = Theme::load(&[own]).expect("the changed theme loads");
        assert_ne!(plain.css, changed.css);
        assert_eq!(plain.js, changed.js);
    }

    #[test]
    fn a_broken_template_is_a_fault() {
        let own = ThemeFile { path: "templates/artikel.html".into(), bytes: b"{% if %}".to_vec() };
        assert!(matches!(Theme::load(&[own]), Err(ThemeFault::Template(_))));
    }
}
