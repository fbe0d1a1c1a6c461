//! Which elements stand on lines of their own, which are titles, which say nothing.

use super::html::Element;

/// Elements that stand on lines of their own.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "caption",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "legend",
    "li",
    "main",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

/// Elements for eyes, fingers and scripts.
const SILENT: &[&str] = &[
    "button", "form", "iframe", "input", "nav", "noscript", "object", "script", "select", "style",
    "svg", "template", "textarea",
];

/// Ways back, what is there to be written on with a pen, and what explains letters and patterns that
/// stand as words here.
const SILENT_CLASSES: &[&str] = &["rueckweg", "nur-druck", "schreibzeile", "linie", "muster"];

/// Whether an element stands on lines of its own.
pub fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name)
}

/// Whether an element says nothing, or nothing that is not said in words beside it.
pub fn is_silent(element: &Element) -> bool {
    SILENT.contains(&&*element.name)
        || element.get("aria-hidden") == Some("true")
        || SILENT_CLASSES.iter().any(|class| element.has_class(class))
}

/// Paragraphs that are the title of what follows: `baustein-titel`, `kasten-titel`.
pub fn is_title(element: &Element) -> bool {
    element.get("class").is_some_and(|class| class.split(' ').any(|one| one.ends_with("-titel")))
}
