//! Renders all pages and hands each file on as soon as it is ready.

use super::extras::extras;
use super::fault::Fault;
use super::load::Loaded;
use super::publish::Publisher;
use crate::base::output::Output;
use crate::model::site::PageId;
use crate::theme::Theme;
use crate::view::Printer;
use rayon::prelude::*;

/// Renders everything into the publisher; says how many files the site has.
pub fn render(loaded: &Loaded, theme: &mut Theme, publisher: &Publisher) -> Result<usize, Fault> {
    let site = &loaded.site;
    theme.share(&Printer::shared(site, theme))?;
    let bodies = bodies(loaded);
    let printer = Printer::new(site, theme, &bodies);
    let pages = 0..site.pages.len() as u32;
    pages.into_par_iter().try_for_each(|number| {
        let output = printer.page(PageId(number))?;
        publisher.put(&output).map_err(Fault::from)
    })?;
    let assets: Vec<_> = loaded.snapshot.files.iter().zip(site.assets.iter()).collect();
    assets.par_iter().try_for_each(|(file, asset)| {
        let bytes = crate::read::bytes(file)?;
        publisher.put(&Output::new(asset.output.clone(), bytes)).map_err(Fault::from)
    })?;
    let mut rest = theme.outputs.clone();
    rest.push(printer.not_found()?);
    for redirect in &site.redirects {
        rest.push(printer.redirect(redirect)?);
    }
    rest.extend(extras(site));
    for output in &rest {
        publisher.put(output)?;
    }
    Ok(site.pages.len() + assets.len() + rest.len())
}

/// The parsed text of each page, by page number.
fn bodies(loaded: &Loaded) -> Vec<Option<&crate::parse::markdown::Body>> {
    let body = |page: &crate::model::site::Page| {
        let doc = loaded.site.doc(page)?;
        Some(&loaded.page(doc)?.markdown.body)
    };
    loaded.site.pages.iter().map(body).collect()
}
