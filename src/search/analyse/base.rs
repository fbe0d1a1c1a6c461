//! Words that compounds are made of in every handbook.

/// Words of administration that are known in every handbook, as written.
pub const BASE: &str = include_str!("base_words.txt");
/// Compounds that longer ones are often made of: parts by themselves, and split like others.
pub const COMPOUNDS: &str = include_str!("base_compounds.txt");
/// Short words that are parts nevertheless, folded and sorted.
pub const SHORT: &[&str] = &[
    "akt", "amt", "app", "art", "avv", "bad", "bau", "bus", "edv", "efa", "ehe", "faq", "fim",
    "fit", "gas", "gut", "hof", "kfz", "lkw", "not", "ort", "ozg", "pdf", "pkw", "rad", "rat",
    "ruf", "sgb", "tag", "typ", "url", "weg", "xml", "xta",
];
