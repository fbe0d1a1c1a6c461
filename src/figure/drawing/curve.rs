//! V17: a figure over time as a small curve with its goal.

use crate::base::date::Date;
use crate::figure::ink::Ink;
use crate::figure::kit::{
    Align, Area, Drawing, Face, Head, Label, NARROW, Outline, Scale, Scene, WIDE, at,
};
use crate::figure::series::series;
use crate::model::entity::Record;
use crate::model::entity::metric::Metric;
use crate::model::value::Quantity;

/// The values of a figure with their table; `None` when there are fewer than two numbers.
pub fn curve(ink: &Ink<'_>, metric: &Record<Metric>) -> Option<Drawing> {
    let curve = Curve::of(metric)?;
    let title = format!("{} – im Zeitverlauf", metric.title());
    let drawing = Drawing::new(ink, title, curve.sentences(), &curve.scene(WIDE));
    Some(drawing.narrow(ink, &curve.scene(NARROW)).with_table(series(ink, metric)))
}

struct Curve {
    unit: String,
    points: Vec<Spot>,
    goal: Option<Quantity>,
}

struct Spot {
    date: Date,
    value: Quantity,
    number: i64,
}

impl Curve {
    fn of(metric: &Record<Metric>) -> Option<Self> {
        let spot = |date: Date, value: Quantity| Some(Spot { date, value, number: value.value? });
        let mut points: Vec<Spot> =
            metric.series.iter().filter_map(|one| spot(one.as_of, one.value)).collect();
        points.extend(metric.common.as_of.and_then(|date| spot(date, metric.value)));
        points.sort_by_key(|point| point.date);
        let unit = metric.unit.as_deref().unwrap_or_else(|| metric.title()).to_owned();
        (points.len() > 1).then_some(Self { unit, points, goal: metric.goal })
    }

    fn sentences(&self) -> String {
        let points = self.points.iter();
        let points: Vec<String> =
            points.map(|spot| format!("{}: {}", spot.date.long(), spot.value.words())).collect();
        format!("{} {}. {}", self.headline(), self.unit, points.join("; "))
    }

    /// `Von 61 auf 187. Ziel: 250.`
    fn headline(&self) -> String {
        let (first, last) = (&self.points[0], &self.points[self.points.len() - 1]);
        let goal = self.goal.map_or(String::new(), |goal| format!(" Ziel: {}.", goal.words()));
        format!("Von {} auf {}.{goal}", first.value.words(), last.value.words())
    }
}

/// How high the values stand at most.
const HEIGHT: i32 = 110;
/// Between the side and the first and last value.
const SIDE: i32 = 24;
const DOT: i32 = 10;

impl Curve {
    fn scene(&self, width: i32) -> Scene {
        let mut scene = Scene::new(width);
        let head = Label::new(&self.headline(), width, Face::Text);
        let head = scene.text(head, 0, 0, Align::Start);
        let unit = Label::new(&self.unit, width, Face::Small);
        let unit = scene.styled(unit, 0, head.bottom() + 2, Align::Start, "z-nebenbei");
        let top = unit.bottom() + 18 + Face::Strong.line();
        let floor = top + HEIGHT;
        let goal = self.goal.and_then(|goal| goal.value);
        let most = self.points.iter().map(|spot| spot.number).chain(goal).max().unwrap_or(1);
        let scale = Scale::new(most, HEIGHT);
        scene.line(vec![at(0, floor), at(width, floor)], "z-gitter", Head::None);
        if let Some(goal) = goal {
            let y = floor - scale.length(goal);
            scene.line(vec![at(0, y), at(width, y)], "z-gitter z-ziel", Head::None);
        }
        let goal = goal.map(|goal| floor - scale.length(goal));
        let xs = self.places(width);
        let spots: Vec<_> = self.points.iter().zip(&xs).collect();
        for pair in spots.windows(2) {
            let place = |(spot, x): (&Spot, &i32)| at(*x, floor - scale.length(spot.number));
            scene.line(vec![place(pair[0]), place(pair[1])], "z-kurve", Head::None);
        }
        dots(&mut scene, &spots, (floor, &scale), goal);
        self.dates(&mut scene, &xs, (width, floor + 8));
        scene
    }

    /// Where the values stand from left to right, by their days.
    fn places(&self, width: i32) -> Vec<i32> {
        let first = self.points[0].date;
        let days = |spot: &Spot| first.days_until(spot.date);
        let all = self.points.iter().map(days).max().unwrap_or_default().max(1);
        let room = width - 2 * SIDE;
        self.points.iter().map(|spot| SIDE + room * days(spot) / all).collect()
    }

    /// The days below: first and last, those between where they have room.
    fn dates(&self, scene: &mut Scene, xs: &[i32], (width, y): (i32, i32)) {
        let label =
            |at: usize| Label::new(&self.points[at].date.long(), width / 2 - 8, Face::Small);
        let last = self.points.len() - 1;
        let mut from = scene.styled(label(0), 0, y, Align::Start, "z-nebenbei").right() + 12;
        let end = scene.styled(label(last), width, y, Align::End, "z-nebenbei").x - 12;
        for (at, x) in xs.iter().enumerate().take(last).skip(1) {
            let label = label(at);
            let left = x - label.width() / 2;
            if left >= from && left + label.width() <= end {
                from = scene.styled(label, *x, y, Align::Middle, "z-nebenbei").right() + 12;
            }
        }
    }
}

/// The values as dots, with their numbers beside them where these have room; the goal by its name.
fn dots(
    scene: &mut Scene,
    spots: &[(&Spot, &i32)],
    (floor, scale): (i32, &Scale),
    goal: Option<i32>,
) {
    let dot = |(spot, x): &(&Spot, &i32)| {
        let y = floor - scale.length(spot.number);
        Area::new(**x - DOT / 2, y - DOT / 2, DOT, DOT)
    };
    let dots: Vec<Area> = spots.iter().map(dot).collect();
    let mut taken = dots.clone();
    for (number, (spot, x)) in spots.iter().enumerate().rev() {
        let last = number + 1 == spots.len();
        let class = if last { "z-haupt" } else { "z-marke" };
        scene.ground(dots[number], Outline::Pill, class);
        let label = Label::new(&spot.value.words(), 200, Face::Strong);
        let half = (label.width() + 1) / 2;
        let middle = (**x).clamp(half, scene.width - half);
        let rooms = [dots[number].y - 4 - label.height(), dots[number].bottom() + 4];
        let rooms = rooms.map(|y| label.area(middle, y, Align::Middle));
        if let Some(room) = beside(rooms, &taken, (floor, goal)) {
            taken.push(room);
            scene.styled(label, middle, room.y, Align::Middle, "z-wert");
        }
    }
    let word = Label::new("Ziel", 80, Face::Small);
    let room = |y: i32| word.area(0, y - word.height() - 2, Align::Start);
    let free = |room: &Area| taken.iter().all(|other| !other.overlaps(*room));
    if let Some(room) = goal.map(room).filter(free) {
        scene.styled(word, room.x, room.y, Align::Start, "z-nebenbei");
    }
}

/// Above a dot or below it: where nothing else stands, and if possible where the goal does not run through.
fn beside(rooms: [Area; 2], taken: &[Area], (floor, goal): (i32, Option<i32>)) -> Option<Area> {
    let mut free = rooms
        .into_iter()
        .filter(|room| room.bottom() <= floor && taken.iter().all(|other| !other.overlaps(*room)));
    let clear = |room: &Area| goal.is_none_or(|y| y + 2 < room.y || y - 2 > room.bottom());
    free.clone().find(clear).or_else(|| free.next())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::kit::law::{WORST, lawful, plates, same_numbers};
    use crate::figure::testing::sample;
    use crate::model::value::QuantityKind;

    fn spot(month: i8, number: i64) -> Spot {
        let value = Quantity { kind: QuantityKind::UpTo, value: Some(number) };
        Spot { date: Date::day(2026, month, 28).expect("a day"), value, number }
    }

    #[test]
    fn values_and_days_never_collide() {
        for unit in WORST {
            let points = [(1, 1_234_567), (2, 1_234_560), (3, 0), (4, 7), (12, 1_000_000)];
            let points = points.map(|(month, number)| spot(month, number)).into_iter().collect();
            let goal = Some(Quantity { kind: QuantityKind::Exact, value: Some(1_200_000) });
            let curve = Curve { unit: (*unit).to_owned(), points, goal };
            lawful(plates(|width| curve.scene(width)));
        }
    }

    #[test]
    fn the_goal_runs_through_no_number() {
        let rooms = [Area::new(0, 40, 30, 20), Area::new(0, 74, 30, 20)];
        let y = |goal, taken: &[Area]| beside(rooms, taken, (110, goal)).map(|room| room.y);
        assert_eq!(y(None, &[]), Some(40));
        assert_eq!(y(Some(50), &[]), Some(74));
        assert_eq!(y(Some(50), &[rooms[1]]), Some(40));
        assert_eq!(y(Some(50), &rooms), None);
    }

    #[test]
    fn the_curve_and_its_table_have_the_same_numbers() {
        let site = sample();
        let ink = Ink::new(&site, "../../");
        let metric = site.visible::<Metric>().find(|one| one.id().as_str() == "antraege");
        let metric = metric.expect("a metric with earlier values");
        let curve = Curve::of(metric).expect("two values");
        assert_eq!(curve.headline(), "Von 12 auf 40. Ziel: 60.");
        same_numbers(&curve.scene(NARROW), &series(&ink, metric));
    }
}
