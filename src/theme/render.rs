//! View → HTML.

use super::fault::ThemeFault;
use super::load::{Extra, Theme};
use super::tongue::fault;
use serde::Serialize;
use std::ops::Range;
use tera::Context;

impl Theme {
    /// Sets what all pages share, so that it is handed over once and not with every page.
    pub fn share<T: Serialize>(&mut self, shared: &T) -> Result<(), ThemeFault> {
        let context = Context::from_serialize(shared).map_err(|error| fault(&error))?;
        self.tera.global_context().extend(context);
        Ok(())
    }

    /// Renders a template with what it may see: a struct, perhaps with a second one beside it.
    pub fn render<A: Serialize, B: Serialize>(
        &self,
        template: &str,
        view: &A,
        beside: Option<&B>,
    ) -> Result<String, ThemeFault> {
        let mut context = Context::from_serialize(view).map_err(|error| fault(&error))?;
        if let Some(beside) = beside {
            context.extend(Context::from_serialize(beside).map_err(|error| fault(&error))?);
        }
        let html = self.tera.render(template, &context).map_err(|error| fault(&error))?;
        Ok(self.with_scripts(html))
    }

    /// Adds the scripts that the page needs, at the end of its head. Parts of pages have none.
    fn with_scripts(&self, mut html: String) -> String {
        let Some(end) = html.find("</head>") else { return html };
        let Some(base) = self.css.first().and_then(|css| base(&html[..end], css)) else {
            return html;
        };
        let held = self.marks.held(&html, end);
        let holds = |marks: &Range<usize>| held[marks.clone()].contains(&true);
        let needed = |extra: &&Extra| holds(&extra.marks) && !holds(&extra.except);
        let needed = self.extra.iter().filter(needed);
        let tags: Vec<String> = needed
            .map(|extra| format!("<script src=\"{base}{}\" defer></script>\n", extra.js))
            .collect();
        html.insert_str(end, &tags.concat());
        html
    }
}

/// The way to the root of the site, as the link to the style sheet has it.
fn base(head: &str, css: &str) -> Option<String> {
    let before = &head[..head.find(css)?];
    before.rfind('"').map(|quote| before[quote + 1..].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::marks::Marks;

    #[test]
    fn only_pages_with_the_mark_get_the_script() {
        let mut theme = Theme::load(&[]).expect("the built-in theme loads");
        theme.extra = vec![Extra { marks: 0..1, except: 1..2, js: "assets/t.js".into() }];
        theme.marks = Marks::new(vec!["<table".into(), "druck".into()]).expect("two marks");
        let page = |body: &str| {
            let css = &theme.css[0];
            let html = format!("<head><link href=\"../{css}\">\n</head><body>{body}</body>");
            theme.with_scripts(html)
        };
        assert!(
            page("<table>").contains("\n<script src=\"../assets/t.js\" defer></script>\n</head>")
        );
        assert!(!page("table").contains("<script"));
        assert!(!page("druck <table>").contains("<script"));
        assert_eq!(theme.with_scripts("<table>".into()), "<table>");
    }
}
