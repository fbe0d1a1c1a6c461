//! All files for machines.

use super::catalogue::catalogue;
use super::events::events;
use super::feed::feeds;
use super::index::index;
use super::linked_data::linked_data;
use super::llms::llms;
use super::open_project::projects;
use super::open_search::open_search;
use super::pages::pages;
use super::sitemap::{robots, sitemap};
use super::{json, sheet};
use crate::base::output::Output;
use crate::model::site::{Dataset, Site};
use rayon::prelude::*;

/// Makes all files for machines.
pub fn files(site: &Site) -> Vec<Output> {
    let datasets: Vec<_> = site.datasets();
    let specs: Vec<_> = datasets.iter().map(|dataset| dataset.spec.kind).collect();
    let made = specs.par_iter().filter_map(|kind| Some(of_dataset(site, &site.dataset(kind)?)));
    let tables: Vec<Output> = made.flatten_iter().collect();
    let single =
        [sitemap(site), open_search(site), llms(site), events(site), index(site), pages(site)];
    let single = single.into_iter().chain([catalogue(site, &tables)]);
    let several = feeds(site).into_iter().chain(projects(site)).chain(tables);
    let several = several.chain(linked_data(site));
    [robots(site)].into_iter().chain(single.flatten()).chain(several).collect()
}

fn of_dataset(site: &Site, dataset: &Dataset<'_>) -> Vec<Output> {
    let parts = dataset.parts().into_iter().filter_map(|field| sheet::part(site, dataset, field));
    let whole =
        [sheet::records(site, dataset), json::records(site, dataset), json::schema(dataset.spec)];
    whole.into_iter().chain(parts).collect()
}
