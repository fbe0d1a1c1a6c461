//! One hash over everything a site is made from: equal hash, equal site.

use super::fault::Fault;
use super::load::Loaded;
use super::options::{Drafts, Options};
use rayon::prelude::*;
use xxhash_rust::xxh3::{Xxh3, xxh3_64};

/// The hash of program, options, sources, files, theme, and of what today's date decides.
pub fn inputs(options: &Options, loaded: &Loaded) -> Result<u64, Fault> {
    let snapshot = &loaded.snapshot;
    let files: Result<Vec<u64>, _> = snapshot
        .files
        .par_iter()
        .map(|file| crate::read::bytes(file).map(|b| xxh3_64(&b)))
        .collect();
    let mut hash = Xxh3::new();
    let mut part = |bytes: &[u8]| {
        hash.update(&(bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    };
    part(&crate::read::program().to_le_bytes());
    part(options.base_url.as_deref().unwrap_or_default().as_bytes());
    part(&[u8::from(options.drafts == Drafts::Show)]);
    for source in &snapshot.sources {
        part(source.path.as_bytes());
        part(&source.hash.to_le_bytes());
    }
    for (file, hash) in snapshot.files.iter().zip(files?) {
        part(file.path.as_bytes());
        part(&hash.to_le_bytes());
    }
    for file in &snapshot.themes {
        part(file.path.as_bytes());
        part(&file.bytes);
    }
    for (path, day) in &options.history {
        part(path.as_bytes());
        part(day.to_string().as_bytes());
    }
    part(&loaded.site.day_marks());
    Ok(hash.digest())
}
