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
use super::published::{Published, published};
use super::sitemap::{robots, sitemap};
use crate::base::output::Output;
use crate::model::site::Site;
use rayon::prelude::*;

/// Makes all files for machines.
pub fn files(site: &Site) -> Vec<Output> {
    let datasets = site.datasets().into_par_iter().map(|dataset| published(site, dataset));
    let datasets: Vec<Published<'_>> = datasets.collect();
    let lists = [index(site, &datasets), pages(site), catalogue(site, &datasets)];
    let single = [sitemap(site), open_search(site), llms(site), events(site)];
    let tables = datasets.into_iter().flat_map(|published| published.files);
    let several = feeds(site).into_iter().chain(projects(site)).chain(tables);
    let single = single.into_iter().chain(lists).flatten();
    [robots(site)].into_iter().chain(single).chain(several).chain(linked_data(site)).collect()
}
