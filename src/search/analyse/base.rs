//! Words that compounds are made of in every handbook.

/// Words of administration that are known in every handbook, as written.
pub const BASE: &str = include_str!("base_words.txt");
/// Compounds that longer ones are often made of: parts by themselves, and split like others.
pub const COMPOUNDS: &str = include_str!("base_compounds.txt");
/// What only begins compounds: adjectives, roots of verbs. Not inflected there, and no end of any.
pub const FIRST: &str = include_str!("base_first.txt");
/// Adjectives that end compounds: `bundesweit`.
pub const ADJECTIVES: &str = include_str!("base_adjectives.txt");
/// What ends compounds even behind letters that nobody knows: `Wartburgkreis`.
pub const LAST: &str = include_str!("base_last.txt");
/// Short words that are parts nevertheless, folded and sorted.
pub const SHORT: &[&str] = &[
    "akt", "alt", "amt", "app", "arm", "art", "avv", "bad", "bau", "bio", "box", "bus", "eck",
    "edv", "efa", "ehe", "eil", "eis", "end", "erb", "erd", "faq", "fax", "fim", "fit", "gas",
    "geo", "gut", "hof", "hor", "job", "kfz", "kur", "lkw", "nah", "not", "oko", "ort", "ozg",
    "pdf", "pkw", "rad", "rat", "roh", "rot", "ruf", "see", "seh", "sgb", "tag", "tor", "typ",
    "uhr", "url", "web", "weg", "xml", "xta", "zoo", "zug",
];
