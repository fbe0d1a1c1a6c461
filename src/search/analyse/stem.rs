//! A word without its ending: `Kommunen`, `Kommune`, `kommunal` → `kommun`.

use super::table::{ENDINGS, Ending, FAMILIES, KEEPS, longest};
use crate::base::quick::QuickMap;
use std::sync::LazyLock;

/// The heads of the families by their members.
static HEADS: LazyLock<QuickMap<&str, &str>> = LazyLock::new(|| FAMILIES.iter().copied().collect());

/// The rules of each step by the last letter of their ending: most fit no word that ends in another one.
static STEPS: LazyLock<Vec<ByLetter>> = LazyLock::new(|| {
    let by_letter = |step: &&'static [Ending]| {
        let mut rules: ByLetter = std::array::from_fn(|_| Vec::new());
        for rule in *step {
            rules[letter(rule.0)].push(rule);
        }
        rules
    };
    ENDINGS.iter().map(by_letter).collect()
});

/// Rules by a letter.
type ByLetter = [Vec<&'static Ending>; 32];

/// The longest of those that keep their ending, and the longest member of a family.
const LONGEST_KEPT: usize = longest(KEEPS);
static LONGEST_MEMBER: LazyLock<usize> =
    LazyLock::new(|| HEADS.keys().map(|member| member.len()).max().unwrap_or_default());

/// The last letter of a word as a number; other signs may share one.
fn letter(word: &str) -> usize {
    word.bytes().last().map_or(0, |last| usize::from(last & 31))
}

/// The stem of a folded word. A word with digits has none but itself.
pub fn stem(folded: &str) -> String {
    let mut stem = folded.to_owned();
    if folded.bytes().any(|byte| byte.is_ascii_digit()) {
        return stem;
    }
    for step in &*STEPS {
        let mut rules = step[letter(&stem)].iter();
        if let Some((cut, instead)) = rules.find_map(|rule| fits(&stem, rule)) {
            stem.truncate(cut);
            stem.push_str(instead);
        }
    }
    if stem.len() > *LONGEST_MEMBER {
        return stem;
    }
    HEADS.get(stem.as_str()).map_or(stem, |head| (*head).to_owned())
}

fn fits(word: &str, rule: &Ending) -> Option<(usize, &'static str)> {
    let (ending, instead, least, before) = *rule;
    let rest = word.strip_suffix(ending)?;
    let long_enough = least == 0 || rest.chars().nth(least - 1).is_some();
    let fits = before.is_empty() || rest.ends_with(|char| before.contains(char));
    let kept = || word.len() <= LONGEST_KEPT && KEEPS.binary_search(&word).is_ok();
    (long_enough && fits && !kept()).then_some((rest.len(), instead))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::analyse::fold;

    #[test]
    fn inflected_words_meet() {
        for family in [
            "Kommune Kommunen kommunal kommunale kommunaler",
            "Finanzierung Finanzierungen finanziert finanzieren finanziell Finanzen",
            "Antrag Anträge Anträgen Antrags",
            "Amt Ämter Ämtern Amtes Amts",
            "Haus Häuser Häusern Hauses",
            "Vertrag Vertrages Verträge",
            "Name Namen Namens",
            "Land Länder Ländern Landes",
            "Betreiber Betreibers Betreibern",
            "Bürger Bürgers Bürgern Bürgerinnen",
            "Ergebnis Ergebnisse Ergebnissen Ergebnisses",
            "beantragen beantragt",
            "kosten kostet",
            "Verfahren Verfahrens",
            "Modell Modelle Modells Modellen",
            "helfen hilft Hilfe",
            "nutzen nutzt Nutzung Nutzungen",
            "nachnutzen Nachnutzung Nachnutzungen",
            "anbinden Anbindung",
            "Mitarbeiter Mitarbeiterinnen Mitarbeitende Mitarbeitenden",
            "Antragsteller Antragstellende Antragstellenden",
            "rechtlich rechtliche rechtlichen rechtlicher rechtlichem",
        ] {
            let stems: Vec<String> = family.split(' ').map(|word| stem(&fold(word))).collect();
            assert!(stems.iter().all(|one| *one == stems[0]), "{family}: {stems:?}");
        }
    }

    #[test]
    fn different_words_stay_apart() {
        for (one, other) in
            [("Bürger", "Burg"), ("Alter", "alt"), ("Stelle", "Stellung"), ("Satz", "Satzung")]
        {
            assert_ne!(stem(&fold(one)), stem(&fold(other)), "{one} {other}");
        }
    }
}
