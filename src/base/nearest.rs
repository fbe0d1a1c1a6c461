//! The nearest known name to a mistyped one.

/// The candidate that an author most likely meant, if one is near enough.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded = word.to_lowercase();
    let length = folded.chars().count();
    let limit = 1 + length / 4;
    let letters = Letters::of(&folded);
    // Counting is much cheaper than comparing, and hundreds of names may be asked for.
    let near = |name: &str| {
        name.chars().count().abs_diff(length) <= limit
            && letters.least_distance(&Letters::of(name)) <= limit
    };
    candidates
        .into_iter()
        .filter(|name| near(name) || related(&folded, name))
        .map(|name| (strsim::damerau_levenshtein(&folded, &name.to_lowercase()), name))
        .filter(|(distance, name)| *distance <= limit || related(&folded, name))
        .min_by_key(|(distance, name)| (*distance, *name))
        .map(|(_, name)| name)
}

/// „meinten Sie „…“?“ for the nearest candidate.
pub fn did_you_mean<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<String> {
    nearest(word, candidates).map(|name| format!("meinten Sie „{name}“?"))
}

/// How often each letter stands in a word; capitals count as small letters.
struct Letters {
    counts: [u8; 32],
    ascii: bool,
}

impl Letters {
    fn of(word: &str) -> Self {
        let mut counts = [0_u8; 32];
        for byte in word.bytes() {
            let count = &mut counts[usize::from(byte & 31)];
            *count = count.saturating_add(1);
        }
        Self { counts, ascii: word.is_ascii() }
    }

    /// A lower bound of the distance: one change makes at most one letter less and one more.
    fn least_distance(&self, other: &Self) -> usize {
        if !self.ascii || !other.ascii {
            return 0;
        }
        let pairs = self.counts.iter().zip(&other.counts);
        let sum: usize = pairs.map(|(one, two)| usize::from(one.abs_diff(*two))).sum();
        sum / 2
    }
}

/// One name continues the other: `kosten-kommune` and `kosten-der-kommune`, `avv` and `avv-vertrag`.
fn related(word: &str, name: &str) -> bool {
    let long_enough = word.len() >= 3;
    let mut rest = name.split('-');
    long_enough
        && (name.starts_with(word)
            || word.contains('-') && word.split('-').all(|part| rest.any(|other| other == part)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_was_meant() {
        let names = ["titel", "kurz", "kosten-der-kommune", "status"];
        assert_eq!(nearest("tittel", names), Some("titel"));
        assert_eq!(nearest("kosten-kommune", names), Some("kosten-der-kommune"));
        assert_eq!(nearest("stauts", names), Some("status"));
        assert_eq!(nearest("wetter", names), None);
    }
}
