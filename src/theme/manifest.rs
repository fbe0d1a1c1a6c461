//! `theme.yaml`: what a theme consists of, and what it sets without a line of CSS.

use super::fault::ThemeFault;
use super::load::{line_range, text};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The file that says what a theme consists of.
pub(super) const MANIFEST: &str = "theme.yaml";
/// That of the theme which is built in; what another one does not set is as it is here.
const STANDARD: &str = include_str!("../../themes/standard/theme.yaml");

/// What a theme consists of and sets.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Manifest {
    #[serde(rename = "name")]
    _name: String,
    /// Who sends: stands beside the logo on every page.
    #[serde(rename = "absender")]
    pub sender: Option<String>,
    /// Picture in the head of every page, below `assets/`.
    pub logo: Option<String>,
    /// Small picture for the tab of the browser, below `assets/`.
    #[serde(rename = "symbol")]
    pub icon: Option<String>,
    /// Colours by role.
    #[serde(rename = "farben", default)]
    pub colours: Colours,
    /// Typefaces.
    #[serde(rename = "schrift", default)]
    pub type_faces: TypeFaces,
    /// Style sheets below `css/`, in their order; without them those that are built in.
    #[serde(default)]
    pub css: Vec<String>,
    /// Scripts below `js/` that run before a page is drawn.
    #[serde(rename = "js_vorher", default)]
    pub early: Vec<String>,
    /// Scripts below `js/`; without them those that are built in.
    #[serde(default)]
    pub js: Vec<String>,
    /// Scripts that only some pages need; without them those that are built in.
    #[serde(rename = "js_bei", default)]
    pub marked: Vec<Marked>,
}

/// Scripts for pages whose HTML holds one of the marks and none of the exceptions.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Marked {
    #[serde(rename = "zeichen")]
    pub marks: Vec<String>,
    #[serde(rename = "ausser", default)]
    pub except: Vec<String>,
    /// Scripts below `js/`.
    #[serde(rename = "dateien")]
    pub files: Vec<String>,
}

/// Colours by role: `kopf: "#14235c"`.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct Colours {
    /// On a light ground.
    #[serde(rename = "hell", default)]
    pub light: BTreeMap<String, String>,
    /// On a dark ground.
    #[serde(rename = "dunkel", default)]
    pub dark: BTreeMap<String, String>,
}

/// Typefaces of a house.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct TypeFaces {
    /// Of running text.
    pub text: Option<String>,
    /// Of code.
    #[serde(rename = "fest")]
    pub fixed: Option<String>,
    /// Their files.
    #[serde(rename = "dateien", default)]
    pub files: Vec<FontFile>,
}

/// A file with one cut of a typeface.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FontFile {
    /// Name of the typeface.
    pub name: String,
    /// Path below `assets/`.
    #[serde(rename = "datei")]
    pub file: String,
    /// 400 is regular, 700 bold; two numbers for a file that has all between them.
    #[serde(rename = "staerke")]
    pub weight: Option<String>,
    /// `normal` or `italic`.
    #[serde(rename = "stil")]
    pub style: Option<String>,
}

/// What the theme consists of and sets; what it leaves out is as in the standard theme.
pub(super) fn manifest(files: &BTreeMap<String, Vec<u8>>) -> Result<Manifest, ThemeFault> {
    let standard = standard();
    let mut own = read(text(files, MANIFEST)?)?;
    for (list, built_in) in
        [(&mut own.css, standard.css), (&mut own.early, standard.early), (&mut own.js, standard.js)]
    {
        if list.is_empty() {
            *list = built_in;
        }
    }
    if own.marked.is_empty() {
        own.marked = standard.marked;
    }
    Ok(own)
}

/// What the standard theme consists of and sets.
pub(super) fn standard() -> Manifest {
    read(STANDARD).expect("the built-in theme.yaml is read by every test")
}

fn read(text: &str) -> Result<Manifest, ThemeFault> {
    serde_yaml::from_str(text).map_err(|error| {
        let line = error.location().map_or(1, |place| place.line() as usize);
        let fault = ThemeFault::of(MANIFEST, "diese Einstellung des Themas ist nicht lesbar");
        let help = "erlaubt sind name, absender, logo, symbol, farben, schrift, css, js_vorher, js \
                    und js_bei; „leitfaden explain P063“ zeigt ein Beispiel";
        let range = line_range(text, line);
        ThemeFault { line: Some(line), range, help: help.to_owned(), ..fault }
    })
}
