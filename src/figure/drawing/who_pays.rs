//! V5: who pays which share of which cost, one bar per cost item.

use crate::figure::costs::{bearer, is_open, item_table, known, shared_date};
use crate::figure::ink::Ink;
use crate::figure::kit::{
    Align, Area, BAR, Drawing, Face, Head, Label, Look, NARROW, Part, Scene, WIDE, at, key, stack,
    stacked,
};
use crate::figure::shape::Link;
use crate::figure::words::joined;
use crate::model::entity::Record;
use crate::model::entity::cost_item::{Bearer, BearerLevel, CostItem};
use std::collections::BTreeMap;

/// Who pays what, with the table of the same items; `None` when there are none.
pub fn who_pays(ink: &Ink<'_>, title: String, items: &[&Record<CostItem>]) -> Option<Drawing> {
    let lines: Vec<Line> = items.iter().map(|item| Line::of(ink, item)).collect();
    if lines.is_empty() {
        return None;
    }
    let mut words = vec![headline(&lines)];
    words.extend(lines.iter().map(Line::sentence));
    let date = shared_date(items).map(|date| format!("Stand: {}", date.long()));
    words.extend(date.iter().map(|date| format!("{date}.")));
    let chart = Chart { headline: headline(&lines), date, lines };
    let table = item_table(ink, title.clone(), items);
    let drawing = Drawing::new(ink, title, words.join(" "), &chart.scene(WIDE));
    Some(drawing.narrow(ink, &chart.scene(NARROW)).with_table(table))
}

struct Chart {
    headline: String,
    date: Option<String>,
    lines: Vec<Line>,
}

/// A cost item.
struct Line {
    link: Link,
    kind: &'static str,
    notes: Vec<String>,
    parts: Vec<Part>,
    /// What its looks mean.
    keys: Vec<(Look, String)>,
    /// Who pays all of it.
    alone: Option<BearerLevel>,
    open: bool,
    reserved: bool,
}

impl Line {
    fn of(ink: &Ink<'_>, item: &Record<CostItem>) -> Self {
        let open = is_open(item);
        let reserved = item.bearers.iter().any(|one| one.reservation.is_some());
        let mut notes: Vec<String> = Vec::new();
        notes.extend((item.title() != item.kind.label()).then(|| item.title().to_owned()));
        notes.extend(known(item.amount.as_ref()));
        let reservation = reserved.then_some("unter Vorbehalt");
        let doubt = ink.doubt(&item.common).map(|_| "unsicher");
        let cautions: Vec<&str> = reservation.into_iter().chain(doubt).collect();
        notes.extend((!cautions.is_empty()).then(|| cautions.join(", ")));
        let shares: Vec<(Part, String)> = if open {
            let names: Vec<String> = item.bearers.iter().map(|one| name(ink, one)).collect();
            let who = joined(&names);
            let names = ["offen, voraussichtlich ", "offen: "].map(|word| format!("{word}{who}"));
            let names = names.into_iter().chain(["offen".to_owned()]).collect();
            vec![(Part { size: 1, names, look: Look::Open }, "noch offen".to_owned())]
        } else {
            parts(ink, &item.bearers)
        };
        let alone = match &item.bearers[..] {
            [only] if !open => only.level,
            _ => None,
        };
        Self {
            link: ink.to(item),
            kind: item.kind.label(),
            notes,
            keys: shares.iter().map(|(part, key)| (part.look, key.clone())).collect(),
            parts: shares.into_iter().map(|(part, _)| part).collect(),
            alone,
            open,
            reserved,
        }
    }

    fn sentence(&self) -> String {
        let names: Vec<&str> =
            self.parts.iter().filter_map(|part| part.names.first()).map(String::as_str).collect();
        let notes = if self.notes.is_empty() {
            String::new()
        } else {
            format!(" ({})", self.notes.join(", "))
        };
        format!("{}{notes}: {}.", self.kind, joined(&names))
    }
}

/// The bearers of an item, each with the name of its look.
fn parts(ink: &Ink<'_>, bearers: &[Bearer]) -> Vec<(Part, String)> {
    let size = |one: &Bearer| one.share.map(|share| share.0);
    let given: i64 = bearers.iter().filter_map(size).sum();
    let silent = bearers.iter().filter(|one| one.share.is_none()).count();
    let left = (WHOLE - given).max(0) / i64::try_from(silent.max(1)).unwrap_or(1);
    let part = |one: &Bearer| {
        let (name, look) = (name(ink, one), look(one.level));
        let key = one.level.map_or_else(|| "andere Stelle".to_owned(), |it| it.label().to_owned());
        let names = match one.share {
            Some(share) => {
                let share = format!("{}\u{a0}%", share.german(0));
                vec![format!("{name} {share}"), format!("{key} {share}"), share]
            }
            None => vec![name, key.clone()],
        };
        (Part { size: size(one).unwrap_or(left), names, look }, key)
    };
    bearers.iter().map(part).collect()
}

/// A hundred percent in the unit of shares.
const WHOLE: i64 = 1_000_000;

fn name(ink: &Ink<'_>, one: &Bearer) -> String {
    bearer(ink, one).map_or_else(|| "keine Angabe".to_owned(), |link| link.title)
}

fn look(level: Option<BearerLevel>) -> Look {
    match level {
        Some(BearerLevel::Land) => Look::Full,
        Some(BearerLevel::Municipality) => Look::Rising,
        Some(BearerLevel::Federal) => Look::Upright,
        Some(BearerLevel::ItProvider) => Look::Level,
        None => Look::Crossed,
    }
}

/// `Allein zahlt: Land 9 von 11 Positionen, Kommune 1. Noch offen: 1. Unter Vorbehalt: 7.`
fn headline(lines: &[Line]) -> String {
    let mut alone: BTreeMap<BearerLevel, usize> = BTreeMap::new();
    for level in lines.iter().filter_map(|line| line.alone) {
        *alone.entry(level).or_default() += 1;
    }
    let mut counts: Vec<String> =
        alone.iter().map(|(level, count)| format!("{} {count}", level.label())).collect();
    let many = if lines.len() == 1 { "Position" } else { "Positionen" };
    let mut sentences = Vec::new();
    if let Some(first) = counts.first_mut() {
        *first = format!("{first} von {} {many}", lines.len());
        sentences.push(format!("Allein zahlt: {}.", counts.join(", ")));
    }
    let count = |has: fn(&Line) -> bool| lines.iter().filter(|line| has(line)).count();
    let rest = [
        ("Geteilt", count(|line| !line.open && line.parts.len() > 1)),
        ("Noch offen", count(|line| line.open)),
        ("Unter Vorbehalt", count(|line| line.reserved)),
    ];
    let rest = rest.iter().filter(|(_, count)| *count > 0);
    sentences.extend(rest.map(|(name, count)| format!("{name}: {count}.")));
    sentences.join(" ")
}

/// How wide the names are where there is room beside the bars.
const NAMES: i32 = 214;
const GAP: i32 = 16;
/// Between the rows.
const APART: i32 = 12;

impl Chart {
    fn scene(&self, width: i32) -> Scene {
        let mut scene = Scene::new(width);
        let headline = Label::new(&self.headline, width, Face::Text);
        let mut y = scene.text(headline, 0, 0, Align::Start).bottom() + APART;
        for line in &self.lines {
            scene.line(vec![at(0, y), at(width, y)], "z-gitter", Head::None);
            y = line.draw(&mut scene, width, y + APART) + APART;
        }
        scene.line(vec![at(0, y), at(width, y)], "z-gitter", Head::None);
        y += APART;
        let mut x = 0;
        for (look, name) in self.keys() {
            let needed = 51 + Face::Small.width(&name);
            if x > 0 && x + needed > width {
                (x, y) = (0, y + Face::Small.line() + 4);
            }
            x = key(&mut scene, x, y, look, &name);
        }
        if let Some(date) = &self.date {
            let label = Label::new(date, width, Face::Small);
            let below = y + Face::Small.line() + 8;
            scene.styled(label, 0, below, Align::Start, "z-nebenbei");
        }
        scene
    }

    fn keys(&self) -> BTreeMap<Look, String> {
        self.lines.iter().flat_map(|line| line.keys.iter().cloned()).collect()
    }
}

impl Line {
    /// Draws the row; where it ends.
    fn draw(&self, scene: &mut Scene, width: i32, y: i32) -> i32 {
        let beside = width >= WIDE;
        let names = if beside { NAMES } else { width };
        let kind = Label::new(self.kind, names, Face::Strong);
        let notes: Vec<Label> =
            self.notes.iter().map(|note| Label::new(note, names, Face::Small)).collect();
        let below = y + kind.height() + 2;
        scene.linked(Some(&self.link), |scene| {
            scene.text(kind, 0, y, Align::Start);
        });
        let height = stacked(&notes, 1);
        let mut next = below;
        for note in notes {
            next = scene.styled(note, 0, next, Align::Start, "z-nebenbei").bottom() + 1;
        }
        let (x, top) = if beside { (NAMES + GAP, y) } else { (1, below + height + 6) };
        let area = Area::new(x, top, width - x - 1, BAR);
        let outside = stack(scene, area, &self.parts);
        let mut bottom = area.bottom() + 1;
        if !outside.is_empty() {
            let label = Label::new(&outside.join(", "), area.w, Face::Small);
            bottom = scene.text(label, x, area.bottom() + 4, Align::Start).bottom();
        }
        bottom.max(below + height)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::kit::law::{WORST, lawful, plates, same_numbers};
    use crate::figure::testing::sample;

    fn items<'a>(ink: &Ink<'a>) -> Vec<&'a Record<CostItem>> {
        ink.site.visible().collect()
    }

    #[test]
    fn names_and_bars_never_collide() {
        let line = |name: &&str| Line {
            link: Link { path: Some("x/index.html".to_owned()), ..Link::plain(*name) },
            kind: "Anpassung an das Land",
            notes: vec![(*name).to_owned(), "unter Vorbehalt".to_owned()],
            parts: [(500_000, Look::Full), (499_000, Look::Rising), (1_000, Look::Crossed)]
                .map(|(size, look)| Part { size, names: vec![(*name).to_owned()], look })
                .to_vec(),
            keys: [Look::Full, Look::Rising, Look::Crossed]
                .map(|look| (look, "IT-Dienstleister".to_owned()))
                .to_vec(),
            alone: None,
            open: false,
            reserved: true,
        };
        let lines = WORST.iter().map(line).collect();
        let chart = Chart { headline: WORST.join(" "), date: Some("Stand".to_owned()), lines };
        lawful(plates(|width| chart.scene(width)));
    }

    #[test]
    fn bars_and_table_have_the_same_numbers() {
        let site = sample();
        let ink = Ink::new(&site, "../../");
        let items = items(&ink);
        let chart = Chart {
            headline: String::new(),
            date: None,
            lines: items.iter().map(|item| Line::of(&ink, item)).collect(),
        };
        let table = item_table(&ink, String::new(), &items);
        for scene in plates(|width| chart.scene(width)) {
            let drawn = same_numbers(&scene, &table);
            assert!(drawn.contains(&"60".to_owned()), "{drawn:?}");
        }
    }

    #[test]
    fn the_headline_counts() {
        let site = sample();
        let ink = Ink::new(&site, "");
        let drawing = who_pays(&ink, "Kosten".to_owned(), &items(&ink)).expect("items");
        assert!(drawing.words.contains("Noch offen: 1."), "{}", drawing.words);
        assert!(drawing.words.contains("Land 60\u{a0}%"), "{}", drawing.words);
        assert_eq!(who_pays(&ink, String::new(), &[]), None);
    }
}
