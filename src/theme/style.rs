//! The styles that follow from the settings of a theme: colours for light and dark, typefaces.

use super::manifest::{Colours, FontFile, Manifest, TypeFaces, standard};
use std::collections::BTreeMap;
use std::fmt::Write;

/// The styles of the settings. They come first, so that every style sheet can go further.
///
/// `:where` keeps the conditions as weak as the plain root. Who prints sees the light colours.
pub(super) fn style(manifest: &Manifest) -> String {
    let standard = standard().colours;
    let Colours { light, dark } = &manifest.colours;
    let light = roles(&standard.light, light);
    let dark = roles(&standard.dark, dark);
    let mut css = font_files(&manifest.type_faces.files);
    let faces = faces(&manifest.type_faces);
    let _ = write!(css, ":root{{color-scheme:light dark;{light}{faces}}}");
    let _ = write!(
        css,
        "@media screen{{:root:where([data-farben=hell]){{color-scheme:light}}\
         @media (prefers-color-scheme:dark){{:root:where(:not([data-farben=hell])){{{dark}}}}}\
         :root:where([data-farben=dunkel]){{color-scheme:dark;{dark}}}}}"
    );
    css
}

/// The colours of the standard theme with those of the house in their place.
fn roles(standard: &BTreeMap<String, String>, own: &BTreeMap<String, String>) -> String {
    let mut css = String::new();
    for (role, colour) in standard {
        let own = own.get(role).filter(|colour| is_colour(colour));
        let _ = write!(css, "--{}:{};", role.replace('_', "-"), own.unwrap_or(colour));
    }
    css
}

/// Whether it may stand in a style; about the rest P063 speaks.
fn is_colour(text: &str) -> bool {
    let digits = text.strip_prefix('#').unwrap_or_default();
    [3, 4, 6, 8].contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn faces(faces: &TypeFaces) -> String {
    let mut css = String::new();
    for (token, face) in [("hausschrift", &faces.text), ("feste-hausschrift", &faces.fixed)] {
        if let Some(face) = face {
            let _ = write!(css, "--{token}:{};", quoted(face));
        }
    }
    css
}

fn font_files(files: &[FontFile]) -> String {
    let mut css = String::new();
    for file in files {
        let path = file.file.trim_start_matches("assets/");
        let _ = write!(
            css,
            "@font-face{{font-family:{};src:url({});font-weight:{};font-style:{};font-display:swap}}",
            quoted(&file.name),
            quoted(&format!("../dateien/{path}")),
            words(file.weight.as_deref().unwrap_or("400")),
            words(file.style.as_deref().unwrap_or("normal")),
        );
    }
    css
}

/// As a string of CSS.
fn quoted(text: &str) -> String {
    let plain: String = text.chars().filter(|char| !"\"\\\n<".contains(*char)).collect();
    format!("\"{plain}\"")
}

/// Words and numbers only.
fn words(text: &str) -> String {
    text.chars().filter(|char| char.is_ascii_alphanumeric() || *char == ' ').collect()
}

#[cfg(test)]
mod tests {
    use crate::theme::{Theme, ThemeFile};

    #[test]
    fn a_house_sets_colours_and_typefaces_without_css() {
        let text = "name: haus\nfarben:\n  hell: {kopf: '#7a1020', auf_kopf: 'red;}'}\n  dunkel: \
                    {kopf: '#4a0a14'}\nschrift:\n  text: Haus\n  dateien: [{name: Haus, datei: \
                    assets/schrift/haus.woff2, staerke: 400 700}]\n";
        let own = ThemeFile { path: "theme.yaml".into(), bytes: text.into() };
        let theme = Theme::load(&[own]).expect("it can be read");
        let css =
            theme.outputs.iter().find(|output| output.path.ends_with(".css")).expect("a style");
        let css = String::from_utf8_lossy(&css.bytes).into_owned();
        for wanted in [
            "--kopf:#7a1020;",
            "--kopf:#4a0a14;",
            "--auf-kopf:#fff;",
            "--hausschrift:\"Haus\";",
            "url(\"../dateien/schrift/haus.woff2\");font-weight:400 700;",
        ] {
            assert!(css.contains(wanted), "{wanted}: {css:.2000}");
        }
        assert!(!css.contains("red;}"));
    }
}
