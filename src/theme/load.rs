//! Loads a theme: templates into the engine, styles into one file, scripts into another.

use super::fault::ThemeFault;
use super::files::{ThemeFile, merged};
use super::manifest::{MANIFEST, Manifest, Marked, manifest};
use super::marks::Marks;
use super::script::lean;
use super::style::style;
use super::tongue::fault;
use crate::base::output::Output;
use crate::base::soft::soften;
use std::collections::BTreeMap;
use std::ops::Range;
use tera::{Kwargs, State, Tera};

/// A loaded theme.
pub struct Theme {
    pub(super) tera: Tera,
    /// Path of the style sheet in the output, named by its content.
    pub css: Vec<String>,
    /// Path of the script in the output, named by its content.
    pub js: Vec<String>,
    /// Path of the script that runs before a page is drawn.
    pub early: Vec<String>,
    /// Who sends, beside the logo.
    pub sender: Option<String>,
    /// Picture in the head, by its path in the project.
    pub logo: Option<String>,
    /// Small picture for the tab of the browser, by its path in the project.
    pub icon: Option<String>,
    /// Typefaces, by their paths in the project.
    pub fonts: Vec<String>,
    /// Scripts that only some pages need.
    pub(super) extra: Vec<Extra>,
    /// What decides which pages need them.
    pub(super) marks: Marks,
    /// The style sheet, the scripts and other files of the theme.
    pub outputs: Vec<Output>,
}

impl std::fmt::Debug for Theme {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Theme({:?}, {:?})", self.css, self.js)
    }
}

/// A script for pages whose HTML holds one of the marks and none of the exceptions.
pub(super) struct Extra {
    /// Numbers of marks.
    pub marks: Range<usize>,
    /// Numbers of marks.
    pub except: Range<usize>,
    /// Path of the script in the output, named by its content.
    pub js: String,
}

impl Theme {
    /// Loads the built-in theme with the handbook's own files in place of those of the same name.
    pub fn load(own: &[ThemeFile]) -> Result<Self, ThemeFault> {
        let files = merged(own);
        let manifest = manifest(&files)?;
        let mut outputs = Vec::new();
        let mut css = style(&manifest);
        for name in &manifest.css {
            css.push_str(text(&files, &format!("css/{name}"))?);
        }
        let css = vec![named_by_content(&mut outputs, "stil", "css", css.into_bytes())];
        let early = script(&files, &manifest.early, "vorher", &mut outputs)?;
        let js = script(&files, &manifest.js, "skript", &mut outputs)?;
        let (mut extra, mut marks) = (Vec::new(), Vec::new());
        for Marked { marks: needed, except, files: names } in &manifest.marked {
            let js = script(&files, names, "zusatz", &mut outputs)?;
            let mut numbers = |words: &[String]| {
                let start = marks.len();
                marks.extend_from_slice(words);
                start..marks.len()
            };
            let (needed, except) = (numbers(needed), numbers(except));
            let one = |js| Extra { marks: needed.clone(), except: except.clone(), js };
            extra.extend(js.into_iter().map(one));
        }
        let marks = Marks::new(marks)
            .map_err(|_| ThemeFault::of(MANIFEST, "unter „js_bei“ stehen zu viele Zeichen"))?;
        let tera = templates(&files)?;
        let Manifest { sender, logo, icon, type_faces, .. } = manifest;
        let fonts = type_faces.files.into_iter().map(|font| font.file).collect();
        Ok(Self { tera, css, js, early, sender, logo, icon, fonts, extra, marks, outputs })
    }
}

/// Joins scripts into one file; none where there are none.
fn script(
    files: &BTreeMap<String, Vec<u8>>,
    names: &[String],
    stem: &str,
    outputs: &mut Vec<Output>,
) -> Result<Vec<String>, ThemeFault> {
    let mut script = String::new();
    for name in names {
        lean(&mut script, text(files, &format!("js/{name}"))?);
    }
    let paths = [script].into_iter().filter(|script| !script.is_empty());
    Ok(paths.map(|script| named_by_content(outputs, stem, "js", script.into_bytes())).collect())
}

/// The text of a file of the theme.
pub(super) fn text<'a>(
    files: &'a BTreeMap<String, Vec<u8>>,
    path: &str,
) -> Result<&'a str, ThemeFault> {
    let missing = || {
        let fault = ThemeFault::of(MANIFEST, format!("die Datei „{path}“ gibt es im Thema nicht"));
        let help = "die Datei anlegen oder ihren Namen in theme.yaml berichtigen".to_owned();
        ThemeFault { help, ..fault }
    };
    let bytes = files.get(path).ok_or_else(missing)?;
    std::str::from_utf8(bytes).map_err(|_| ThemeFault::of(path, "die Datei ist nicht in UTF-8"))
}

fn templates(files: &BTreeMap<String, Vec<u8>>) -> Result<Tera, ThemeFault> {
    let mut named = Vec::new();
    for path in files.keys() {
        if let Some(name) = path.strip_prefix("templates/") {
            named.push((name.to_owned(), text(files, path)?.to_owned()));
        }
    }
    let mut tera = Tera::default();
    tera.register_filter("weich", |words: &str, _: Kwargs, _: &State| soften(words).into_owned());
    tera.add_raw_templates(named).map_err(|error| underlined(fault(&error), files))?;
    Ok(tera)
}

/// A fault that knows its line only is about all that stands in it.
fn underlined(fault: ThemeFault, files: &BTreeMap<String, Vec<u8>>) -> ThemeFault {
    match (fault.line, text(files, &fault.path)) {
        (Some(line), Ok(text)) if fault.range.is_empty() => {
            ThemeFault { range: line_range(text, line), ..fault }
        }
        _ => fault,
    }
}

/// The bytes of a line, counted from 1, without the blanks around its words.
pub(super) fn line_range(text: &str, line: usize) -> Range<usize> {
    let start: usize = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
    let words = text[start..].lines().next().unwrap_or_default();
    let indent = words.len() - words.trim_start().len();
    start + indent..start + indent.max(words.trim_end().len())
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
    fn a_mistake_has_its_place() {
        for (path, text, wanted) in [
            (
                "templates/artikel.html",
                "a\n{% if %}",
                "„templates/artikel.html“, Zeile 2: hier steht „%}“",
            ),
            (
                "templates/artikel.html",
                "{{ titel | gros }}",
                "Zeile 1: den Filter „gros“ gibt es nicht",
            ),
            (
                "templates/artikel.html",
                "{% if a %}b",
                "die Vorlage endet mitten in einer Anweisung",
            ),
            ("templates/artikel.html", "{% extends \"bsis.html\" %}", "die Vorlage „bsis.html“"),
            (
                "theme.yaml",
                "name: a\ncss: tokens.css\n",
                "„theme.yaml“, Zeile 2: diese Einstellung",
            ),
            (
                "theme.yaml",
                "name: a\ncss: [x.css]\n",
                "die Datei „css/x.css“ gibt es im Thema nicht",
            ),
        ] {
            let own = ThemeFile { path: path.into(), bytes: text.into() };
            let told = Theme::load(&[own]).expect_err(text).to_string();
            assert!(told.contains(wanted), "{text}: {told}");
            assert!(told.contains("\n  = Hilfe: "), "{told}");
        }
    }

    #[test]
    fn a_name_that_no_page_has_is_told() {
        let own =
            ThemeFile { path: "templates/404.html".into(), bytes: b"<p>\n{{ ttel }}</p>".to_vec() };
        let theme = Theme::load(&[own]).expect("it can be read");
        let view = BTreeMap::from([("titel", "a")]);
        let told = theme.render("404.html", &view, None::<&()>).expect_err("no such name");
        assert_eq!(told.line, Some(2));
        assert_eq!(told.message, "die Angabe „ttel“ gibt es auf dieser Seite nicht");
        assert_eq!(told.help, "meinten Sie „titel“?");
    }
}
