//! All files for machines.

use super::{json, sheet};
use crate::base::output::Output;
use crate::model::site::{Dataset, Site};
use rayon::prelude::*;

/// Makes all files that the handbook offers as data.
pub fn files(site: &Site) -> Vec<Output> {
    let datasets: Vec<_> = site.datasets();
    let specs: Vec<_> = datasets.iter().map(|dataset| dataset.spec.kind).collect();
    let made = specs.par_iter().filter_map(|kind| Some(of_dataset(site, &site.dataset(kind)?)));
    made.flatten_iter().collect()
}

fn of_dataset(site: &Site, dataset: &Dataset<'_>) -> Vec<Output> {
    let parts = dataset.parts().into_iter().filter_map(|field| sheet::part(site, dataset, field));
    let whole =
        [sheet::records(site, dataset), json::records(site, dataset), json::schema(dataset.spec)];
    whole.into_iter().chain(parts).collect()
}
