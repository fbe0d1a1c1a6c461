//! V13: the work packages of a project as a tree with a bar each: what comes first, what can run
//! side by side, what waits. Packages have no dates, so a bar says the order and no duration.

use super::package_rows::{Row, before, package_rows};
use crate::figure::ink::Ink;
use crate::figure::kit::{
    Align, Area, Drawing, Face, Head, Label, Look, NARROW, Outline, Scene, WIDE, at, key, patch,
};
use crate::figure::packages::packages;
use crate::model::entity::Record;
use crate::model::entity::project_template::{PackageKind, PackageState, ProjectTemplate};

/// The packages of a template with their table; `None` for a template without packages.
pub fn packages_chart(ink: &Ink<'_>, template: &Record<ProjectTemplate>) -> Option<Drawing> {
    let chart = Chart::of(ink, template);
    if chart.rows.is_empty() {
        return None;
    }
    let title = format!("Was kommt wann? {}", template.title());
    let drawing = Drawing::new(ink, title, chart.sentences(), &chart.wide());
    Some(drawing.narrow(ink, &chart.narrow()).with_table(packages(ink, template)))
}

struct Chart {
    rows: Vec<Row>,
    doubtful: bool,
}

impl Chart {
    fn of(ink: &Ink<'_>, template: &Record<ProjectTemplate>) -> Self {
        let rows = package_rows(ink, &template.packages);
        Self { rows, doubtful: ink.doubt(&template.common).is_some() }
    }

    fn sentences(&self) -> String {
        self.rows.iter().map(|row| self.sentence(row)).collect::<Vec<_>>().join(" ")
    }

    fn sentence(&self, row: &Row) -> String {
        let (kind, state) = (row.kind.label(), row.state.label());
        let before = before(row, &self.rows).map_or(String::new(), |words| format!(", {words}"));
        format!("{} {}: {kind}, {state}{before}.", row.number, row.title.title)
    }
}

impl Row {
    fn label(&self, width: i32) -> Label {
        let face = if self.above.is_none() { Face::Strong } else { Face::Small };
        Label::new(&format!("{} {}", self.number, self.title.title), width, face)
    }

    const fn look(&self) -> Look {
        match self.state {
            PackageState::New => Look::Plain,
            PackageState::InWork => Look::Rising,
            PackageState::Done => Look::Full,
        }
    }

    /// The bar of a package, a thin one over its parts, a mark for a milestone; where it ends.
    fn bar(&self, scene: &mut Scene, area: Area) -> i32 {
        let middle = area.middle();
        if self.kind == PackageKind::Milestone {
            let mark = Area::new(area.x, middle - MARK / 2, MARK, MARK);
            scene.solid(mark, Outline::Diamond, "z-marke");
            return mark.right();
        }
        let height = if self.has_parts { THIN } else { MARK };
        let bar = Area { y: middle - height / 2, h: height, ..area };
        if self.has_parts {
            scene.ground(bar, Outline::Sharp, "z-haupt");
        } else {
            patch(scene, bar, self.look());
        }
        bar.right()
    }
}

/// The column of the names, and how far a level stands to the right of the one above.
const NAMES: i32 = 308;
const INDENT: i32 = 16;
/// How narrow a place in the order is.
const PLACE: i32 = 36;
/// Before and behind a bar: before it there is room for the tip of an arrow.
const BEFORE: i32 = 13;
const BEHIND: i32 = 5;
/// How high a bar and a milestone are, and a bar over parts.
const MARK: i32 = 18;
const THIN: i32 = 10;
/// Around texts, and between number and text where it is narrow.
const PAD: i32 = 8;

impl Chart {
    fn wide(&self) -> Scene {
        let places = self.rows.iter().map(|row| row.last + 1).max().unwrap_or(1);
        let place = ((WIDE - NAMES) / places).max(PLACE);
        let mut scene = Scene::new((NAMES + places * place).max(WIDE));
        let mut bars = Vec::new();
        let mut y = head(&mut scene);
        for row in &self.rows {
            let x = PAD + row.level() * INDENT;
            let label = row.label(NAMES - PAD - x);
            let cell = Area::new(0, y, scene.width, label.height() + 2 * PAD);
            if row.above.is_none() {
                scene.ground(cell, Outline::Sharp, "z-flaeche");
            }
            let top = cell.middle() - label.height() / 2;
            scene.linked(Some(&row.title), |scene| {
                scene.ground(Area { w: NAMES, ..cell }, Outline::Sharp, "z-zelle");
                scene.text(label, x, top, Align::Start);
            });
            let length = (row.last - row.first + 1) * place - BEFORE - BEHIND;
            bars.push(Area { x: NAMES + row.first * place + BEFORE, w: length, ..cell });
            y = cell.bottom();
        }
        let ends: Vec<i32> =
            self.rows.iter().zip(&bars).map(|(row, bar)| row.bar(&mut scene, *bar)).collect();
        for (row, bar) in self.rows.iter().zip(&bars) {
            for other in row.before.iter().filter(|other| self.rows[**other].last < row.first) {
                let (from, to, turn) = (bars[*other].middle(), bar.middle(), bar.x - BEFORE + 2);
                let way = vec![at(ends[*other], from), at(turn, from), at(turn, to), at(bar.x, to)];
                scene.line(way, "z-pfeil", Head::Arrow);
            }
        }
        self.foot(&mut scene, y + PAD);
        scene
    }

    /// What the marks say.
    fn foot(&self, scene: &mut Scene, mut y: i32) {
        let mut states: Vec<&Row> = Vec::new();
        for row in self.rows.iter().filter(|row| !row.has_parts) {
            let is_bar = row.kind != PackageKind::Milestone;
            if is_bar && !states.iter().any(|known| known.state == row.state) {
                states.push(row);
            }
        }
        for row in states {
            key(scene, 1, y, row.look(), &format!("Zustand: {}", row.state.label()));
            y += Face::Small.line() + 4;
        }
        if self.rows.iter().any(|row| row.kind == PackageKind::Milestone) {
            scene.solid(Area::new(5, y, MARK, MARK), Outline::Diamond, "z-marke");
            scene.text(Label::new("Meilenstein", 200, Face::Small), 34, y, Align::Start);
            y += Face::Small.line() + 4;
        }
        if self.doubtful {
            let label = Label::new("Lesart unsicher.", 200, Face::Small);
            scene.styled(label, 1, y, Align::Start, "z-nebenbei");
        }
    }

    fn narrow(&self) -> Scene {
        let mut scene = Scene::new(NARROW);
        let mut y = 1;
        for row in &self.rows {
            let x = PAD + row.level() * INDENT;
            let text = if row.has_parts { x } else { x + MARK + PAD };
            let label = row.label(NARROW - text - PAD);
            let note = before(row, &self.rows).unwrap_or_default();
            let note = Label::new(&note, NARROW - text - PAD, Face::Small);
            let height = label.height() + note.height() + 2 * PAD;
            if row.above.is_none() {
                scene.ground(Area::new(0, y, NARROW, height), Outline::Sharp, "z-flaeche");
            }
            if !row.has_parts {
                let line = Area::new(x, y + PAD, MARK, label.face.line());
                row.bar(&mut scene, line);
            }
            scene.linked(Some(&row.title), |scene| {
                let end = scene.text(label, text, y + PAD, Align::Start).bottom();
                scene.styled(note, text, end, Align::Start, "z-nebenbei");
            });
            y += height;
        }
        self.foot(&mut scene, y + PAD);
        scene
    }
}

/// The names of the columns; where the rows begin.
fn head(scene: &mut Scene) -> i32 {
    let left = Label::new("Arbeitspaket", NAMES, Face::SmallStrong);
    let right = Label::new("Reihenfolge, ohne Dauer", scene.width - NAMES, Face::SmallStrong);
    scene.text(left, PAD, 0, Align::Start);
    scene.text(right, NAMES + BEFORE, 0, Align::Start).bottom() + PAD
}

#[cfg(test)]
mod tests {
    use super::super::package_rows::ordered;
    use super::*;
    use crate::figure::kit::law::{WORST, lawful, same_numbers, words};
    use crate::figure::shape::Link;
    use crate::figure::testing::sample;

    fn row(number: String, above: Option<usize>, before: Vec<usize>) -> Row {
        let title = WORST[number.len() % WORST.len()];
        let title = Link { path: Some("x".to_owned()), ..Link::plain(title) };
        let state = PackageState::InWork;
        Row { number, title, state, above, before, ..Row::default() }
    }

    #[test]
    fn rows_bars_and_arrows_never_collide() {
        let mut rows = vec![row("1".to_owned(), None, Vec::new())];
        for number in 1..9 {
            rows.push(row(format!("1.{number}"), Some(0), vec![number / 2, number - 1]));
            rows.push(row(format!("1.{number}.1"), Some(2 * number - 1), vec![number]));
            rows[2 * number - 1].has_parts = true;
        }
        rows[0].has_parts = true;
        rows[8].kind = PackageKind::Milestone;
        let chart = Chart { rows: ordered(rows), doubtful: true };
        lawful([chart.wide(), chart.narrow()]);
    }

    #[test]
    fn the_chart_and_its_table_have_the_same_numbers() {
        let site = sample();
        let ink = Ink::new(&site, "../../");
        let template = site.visible::<ProjectTemplate>().next().expect("a template");
        let chart = Chart::of(&ink, template);
        for scene in [chart.wide(), chart.narrow()] {
            same_numbers(&scene, &packages(&ink, template));
            let drawn = words(&scene);
            for own in &chart.rows {
                assert!(
                    drawn.contains(&format!("{} {}", own.number, own.title.title)),
                    "{drawn:?}"
                );
            }
        }
        assert!(chart.sentences().ends_with("2 Umsetzung: Phase, neu, nach 1.1."));
    }
}
