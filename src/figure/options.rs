//! Options side by side, by criteria of one's own.

use super::comparison::{Choice, Comparison, Criterion, CriterionValue};
use super::ink::Ink;
use super::mark::Mark;
use super::shape::Badge;
use crate::model::entity::Record;
use crate::model::entity::alternative::{Alternative, AlternativeValue, Met};
use crate::model::entity::option_set::OptionSet;

/// The options of a comparison.
pub fn options(ink: &Ink<'_>, set: &Record<OptionSet>) -> Comparison {
    let own = |one: &&Record<Alternative>| one.set.id == *set.id();
    let all: Vec<_> = ink.site.visible::<Alternative>().filter(own).collect();
    let row = |title: &str, values| Criterion { title: title.to_owned(), side: None, values };
    let described = all.iter().map(|one| CriterionValue {
        html: Some(ink.html(&one.description)),
        ..CriterionValue::default()
    });
    let mut criteria = vec![row("Worum es geht", described.collect())];
    for criterion in &set.criteria {
        let met = |one: &&Record<Alternative>| {
            let own = one.values.iter().find(|value| value.criterion.0 == criterion.id.0);
            own.map_or_else(CriterionValue::default, |value| met_by(ink, value))
        };
        criteria.push(row(&criterion.title, all.iter().map(met).collect()));
    }
    Comparison {
        anchor: "vergleich-optionen".to_owned(),
        title: set.title().to_owned(),
        criterion: "Kriterium".to_owned(),
        options: all.iter().map(|one| choice(ink, one)).collect(),
        criteria,
        footnote: ink.with_doubt(Some(ink.html(&set.question)), &set.common),
    }
}

/// The text, behind a mark where the editors have judged.
fn met_by(ink: &Ink<'_>, value: &AlternativeValue) -> CriterionValue {
    let mark = value.met.map(|met| match met {
        Met::Yes => Mark::Yes,
        Met::Partly => Mark::Partly,
        Met::No => Mark::No,
    });
    let mark = mark.zip(value.met).map(|(mark, met)| mark.saying(&format!("{}: ", met.label())));
    CriterionValue { mark, html: Some(ink.html(&value.text)), points: Vec::new() }
}

fn choice(ink: &Ink<'_>, one: &Record<Alternative>) -> Choice {
    let mut title = ink.to(one);
    if let Some(letter) = &one.letter {
        title.title = format!("{}: {}", &**letter, title.title);
    }
    let doubt = ink.doubt(&one.common).map(|_| Badge::new("unsicher", Some("warnung")));
    Choice { title, badges: doubt.into_iter().collect() }
}

#[cfg(test)]
mod tests {
    use super::super::shown::Shape;
    use super::super::testing::{block, sample};

    #[test]
    fn options_meet_their_criteria() {
        let Shape::Comparison(shown) = block(&sample(), "optionen start") else { panic!() };
        let titles: Vec<_> = shown.options.iter().map(|one| &*one.title.title).collect();
        assert_eq!(titles, ["A: Plattform", "B: Eigenes Portal"]);
        let rows: Vec<_> = shown.criteria.iter().map(|row| &*row.title).collect();
        assert_eq!(rows, ["Worum es geht", "Rückkanal", "Kosten"]);
        assert_eq!(shown.criteria[1].values[0].html.as_deref(), Some("nein"));
        assert_eq!(shown.criteria[2].values[1].html, None);
    }
}
