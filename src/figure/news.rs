//! News, the latest first.

use super::ink::Ink;
use super::print::below;
use super::table::{Cell, Column, Table};
use crate::model::entity::Record;
use crate::model::entity::news::News;

/// News of a kind, or all.
pub fn news(ink: &Ink<'_>, kind: Option<&str>) -> Table {
    let columns = ["Meldung", "Datum", "Art"].map(Column::words).to_vec();
    let mut table = Table::new("tabelle-meldungen", "Meldungen", columns);
    let own = |one: &&Record<News>| kind.is_none_or(|word| one.kind.word() == word);
    let mut all: Vec<_> = ink.site.visible::<News>().filter(own).collect();
    all.sort_by_key(|one| std::cmp::Reverse(one.date));
    for one in all {
        let date = Cell::new(one.date.long()).doubted_as(ink, &one.common);
        table.push(head(ink, one), vec![date, Cell::new(one.kind.label())]);
    }
    table
}

fn head(ink: &Ink<'_>, one: &Record<News>) -> String {
    let mut html = ink.anchor(&ink.to(one));
    if let Some(text) = &one.text {
        html.push_str(&below(&ink.html(text)));
    }
    let about = ink.all(&one.about);
    if !about.is_empty() {
        html.push_str(&below(&format!("Dazu: {}", ink.line(&about))));
    }
    if let Some(url) = &one.url {
        html.push_str(&below(&ink.anchor(&super::Link::outside("Mehr dazu", url))));
    }
    html
}

#[cfg(test)]
mod tests {
    use super::super::testing::{cells, sample};

    #[test]
    fn the_latest_news_come_first() {
        let rows = cells(&sample(), "meldungen");
        assert_eq!((&*rows[0][1], &*rows[0][2]), ("2. Mai 2024", "Presse"));
        assert!(rows[1][0].contains("Dazu: <a "), "{}", rows[1][0]);
        assert_eq!(cells(&sample(), "meldungen art=nachricht").len(), 1);
    }
}
