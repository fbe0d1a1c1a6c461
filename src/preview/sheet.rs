//! Pages of the preview itself: templates of its own, since those of the handbook may be broken.

use super::desk::{Desk, Shown};
use super::messages::{Message, listed};
use super::path::own;
use serde::Serialize;
use std::sync::LazyLock;
use tera::{Context, Tera};

static TEMPLATES: LazyLock<Tera> = LazyLock::new(|| {
    let mut tera = Tera::default();
    let files = vec![
        ("rahmen.html", include_str!("page/rahmen.html")),
        ("meldung.html", include_str!("page/meldung.html")),
        ("fehler.html", include_str!("page/fehler.html")),
        ("pruefbericht.html", include_str!("page/pruefbericht.html")),
    ];
    tera.add_raw_templates(files).expect("the templates of the preview are tested");
    tera
});

/// Prints a page of the preview.
pub fn sheet<T: Serialize>(template: &str, title: &str, view: &T) -> Vec<u8> {
    let mut context = Context::from_serialize(view).expect("views are plain");
    context.insert("fenstertitel", title);
    context.insert("css", &own("vorschau.css"));
    context.insert("bericht", &own(""));
    TEMPLATES
        .render(template, &context)
        .expect("the templates of the preview are tested")
        .into_bytes()
}

#[derive(Serialize)]
struct Trouble {
    #[serde(rename = "panne")]
    fault: Option<String>,
    #[serde(rename = "meldungen")]
    messages: Vec<Message>,
}

/// The page in place of one that cannot be shown.
pub fn trouble(desk: &Desk, shown: &Shown, fault: Option<&str>) -> Vec<u8> {
    let messages = listed(desk, &shown.view.messages, &[]);
    let view = Trouble { fault: fault.map(str::to_owned), messages };
    sheet("fehler.html", "Noch nichts zu sehen", &view)
}
