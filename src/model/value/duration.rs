//! `dauer`: how long something takes.

use super::number::Int;
use crate::model::field::{Inner, choice, group};

choice! {
    /// Unit of a duration.
    TimeUnit {
        Minutes = "minuten" "Minuten";
        Hours = "stunden" "Stunden";
        Days = "tage" "Tage";
        WorkingDays = "werktage" "Werktage";
        Weeks = "wochen" "Wochen";
        Months = "monate" "Monate";
    }
}

group! {
    /// A duration, exact or a range.
    Duration {
        /// Mindestens: kürzeste Dauer.
        min: opt Int = "min";
        /// Höchstens: längste Dauer.
        max: opt Int = "max";
        /// Einheit: minuten, stunden, tage, werktage, wochen oder monate.
        unit: req TimeUnit = "einheit";
    }
}

impl Inner for Duration {
    fn phrase(&self) -> Option<String> {
        Some(self.words())
    }
}

impl Duration {
    /// In words: `2 bis 4 Wochen`, `höchstens 1 Tag`.
    pub fn words(&self) -> String {
        match (self.min.map(|n| n.0), self.max.map(|n| n.0)) {
            (Some(min), Some(max)) if min == max => format!("{min} {}", self.unit_for(min)),
            (Some(min), Some(max)) => format!("{min} bis {max} {}", self.unit_for(max)),
            (Some(min), None) => format!("mindestens {min} {}", self.unit_for(min)),
            (None, Some(max)) => format!("höchstens {max} {}", self.unit_for(max)),
            (None, None) => "nicht bekannt".to_owned(),
        }
    }

    fn unit_for(&self, count: i64) -> &'static str {
        if count != 1 {
            return self.unit.label();
        }
        match self.unit {
            TimeUnit::Minutes => "Minute",
            TimeUnit::Hours => "Stunde",
            TimeUnit::Days => "Tag",
            TimeUnit::WorkingDays => "Werktag",
            TimeUnit::Weeks => "Woche",
            TimeUnit::Months => "Monat",
        }
    }

    /// Several durations added, unit by unit: minutes with minutes, weeks with weeks.
    ///
    /// A sum has a least value and a greatest one; a bound that a part lacks is its other bound.
    pub fn sums(all: &[&Self]) -> Vec<Self> {
        let mut units: Vec<TimeUnit> = all.iter().map(|one| one.unit).collect();
        units.sort();
        units.dedup();
        let sum = |unit: TimeUnit, bound: fn(&Self) -> Option<Int>| {
            let own = all.iter().filter(|one| one.unit == unit);
            Some(Int(own.filter_map(|one| bound(one)).map(|bound| bound.0).sum()))
        };
        let both = |unit: TimeUnit| Self {
            min: sum(unit, |one| one.min.or(one.max)),
            max: sum(unit, |one| one.max.or(one.min)),
            unit,
        };
        units.into_iter().map(both).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::field::{Field, Shown};

    #[test]
    fn readers_get_a_phrase_and_not_the_keys() {
        let unit = TimeUnit::Weeks;
        for (min, max, wanted) in [
            (Some(4), Some(8), "4 bis 8 Wochen"),
            (Some(1), Some(1), "1 Woche"),
            (None, Some(2), "höchstens 2 Wochen"),
        ] {
            let duration = Duration { min: min.map(Int), max: max.map(Int), unit };
            assert_eq!(duration.show(), Shown::Text(wanted.to_owned()));
        }
    }
}
