//! German endings: whether two words are forms of one.

/// Endings of German nouns and adjectives, longest first.
pub(super) const ENDINGS: &[&str] = &["ern", "en", "er", "es", "e", "n", "s", ""];

/// What must be left of a word without its ending.
const STEM: usize = 4;

/// Whether two names are forms of one name: `Lebenslage` and `Lebenslagen`.
pub(super) fn same_word(one: &str, other: &str) -> bool {
    let (one, other) = (folded(one), folded(other));
    let (ones, others): (Vec<&str>, Vec<&str>) =
        (one.split_whitespace().collect(), other.split_whitespace().collect());
    ones.len() == others.len() && ones.iter().zip(&others).all(|(a, b)| same_stem(a, b))
}

fn same_stem(one: &str, other: &str) -> bool {
    let stems: Vec<&str> = stems(one).collect();
    self::stems(other).any(|stem| stems.contains(&stem))
}

/// A plural may change its vowel: `Land`, `Länder`.
fn folded(word: &str) -> String {
    word.to_lowercase().replace('ä', "a").replace('ö', "o").replace('ü', "u")
}

fn stems(word: &str) -> impl Iterator<Item = &str> {
    let stem = |ending: &&str| word.strip_suffix(*ending);
    let stems = ENDINGS.iter().filter_map(stem);
    stems.filter(move |stem| stem.len() == word.len() || stem.chars().count() >= STEM)
}

#[cfg(test)]
mod tests {
    use super::same_word;

    #[test]
    fn forms_of_one_word_are_one_word() {
        for (one, other, same) in [
            ("Lebenslage", "Lebenslagen", true),
            ("Steuerungskreis", "Steuerungskreise", true),
            ("Anschließendes Land", "anschließenden Länder", true),
            ("Themenfeld", "Themenfelder", true),
            ("Lebenslage", "Unternehmenslage", false),
            ("BUS", "BUS LSA", false),
            ("AL", "ALs", false),
        ] {
            assert_eq!(same_word(one, other), same, "{one}, {other}");
        }
    }
}
