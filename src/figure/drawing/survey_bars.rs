//! V10: how often each answer was given, the latest round first.

use crate::figure::ink::Ink;
use crate::figure::kit::{
    Align, Area, Drawing, Face, Head, Label, Look, NARROW, Outline, Scene, WIDE, at, key, patch,
};
use crate::figure::survey::{answers, count, heading, percent, response, rounds, survey};
use crate::model::entity::Record;
use crate::model::entity::survey::{AnswerChoice, Survey};
use crate::model::value::{Int, grouped};

/// A survey with its earlier rounds, and their table.
pub fn survey_bars(ink: &Ink<'_>, last: &Record<Survey>) -> Drawing {
    let chart = Chart::of(&rounds(ink, last));
    let title = ink.plain(&last.question);
    let drawing = Drawing::new(ink, title, chart.sentences(), &chart.scene(WIDE));
    drawing.narrow(ink, &chart.scene(NARROW)).with_table(survey(ink, last))
}

struct Chart {
    headline: Option<String>,
    answers: Vec<Answer>,
    rounds: Vec<(Look, String)>,
    foot: String,
}

struct Answer {
    name: String,
    bars: Vec<Bar>,
}

struct Bar {
    look: Look,
    words: String,
    /// The part of those who answered.
    part: i64,
    whole: i64,
}

/// How the rounds look, the latest first.
const LOOKS: [Look; 5] = [Look::Full, Look::Rising, Look::Upright, Look::Level, Look::Crossed];

impl Chart {
    fn of(rounds: &[&Record<Survey>]) -> Self {
        let all = answers(rounds);
        let mut shown: Vec<_> =
            rounds.iter().rev().zip(LOOKS).map(|(round, look)| (*round, look)).collect();
        let latest = shown[0].0;
        let rows = all.iter().map(|answer| Answer {
            name: (*answer).to_owned(),
            bars: shown.iter().map(|(round, look)| bar(round, answer, *look)).collect(),
        });
        Self {
            headline: all.first().map(|answer| headline(rounds, answer)),
            answers: rows.collect(),
            foot: foot(latest),
            rounds: shown.drain(..).map(|(round, look)| (look, heading(round))).collect(),
        }
    }

    fn sentences(&self) -> String {
        let mut all: Vec<String> = self.headline.iter().cloned().collect();
        for answer in &self.answers {
            let bars = answer.bars.iter().zip(&self.rounds);
            let bars: Vec<String> =
                bars.map(|(bar, (_, round))| format!("{} ({round})", bar.words)).collect();
            all.push(format!("{}: {}.", answer.name, bars.join("; ")));
        }
        all.push(self.foot.clone());
        all.join(" ")
    }
}

/// `„ja“: 57 % (12 von 21). In der Runde davor: 50 % (9 von 18).`
fn headline(rounds: &[&Record<Survey>], answer: &str) -> String {
    let mut latest = rounds.iter().rev().filter_map(|round| {
        let (part, whole) = (count(round, answer)?, whole(round));
        Some(format!("{}\u{a0}% ({} von {})", percent(part, whole), grouped(part), grouped(whole)))
    });
    let now = latest.next().unwrap_or_default();
    let before = latest.next().map_or(String::new(), |it| format!(" In der Runde davor: {it}."));
    format!("„{answer}“: {now}.{before}")
}

fn bar(round: &Record<Survey>, answer: &str, look: Look) -> Bar {
    let whole = whole(round);
    match count(round, answer) {
        Some(part) => {
            let share = format!("{}\u{a0}%", percent(part, whole));
            let words = format!("{share} ({} von {})", grouped(part), grouped(whole));
            Bar { look, words, part, whole }
        }
        None => Bar { look, words: "nicht gefragt".to_owned(), part: 0, whole },
    }
}

/// How many answered; where nobody counted them, as many as there are answers.
fn whole(round: &Survey) -> i64 {
    let answers = || round.answers.iter().map(|answer| answer.count.0).sum::<i64>();
    round.returned.map_or_else(answers, |Int(all)| all).max(1)
}

/// `Rücklauf: 21 von 22 (95 %). Die Antworten ergeben zusammen den Rücklauf.`
fn foot(round: &Record<Survey>) -> String {
    let sum: i64 = round.answers.iter().map(|answer| answer.count.0).sum();
    let single = round.choice.unwrap_or_default() == AnswerChoice::Single;
    let fits = single && round.returned == Some(Int(sum));
    let check = if fits { " Die Antworten ergeben zusammen den Rücklauf." } else { "" };
    let doubt = round.common.reading.as_ref().and_then(|reading| reading.doubt());
    let doubt = doubt.map_or("", |_| " Lesart unsicher.");
    let returned = response(round, |share| format!(" ({share})"));
    format!("Rücklauf: {returned}.{check}{doubt}")
}

const NAMES: i32 = 150;
const GAP: i32 = 14;
const BAR: i32 = 18;

impl Chart {
    fn scene(&self, width: i32) -> Scene {
        let mut scene = Scene::new(width);
        let mut y = 0;
        if let Some(headline) = &self.headline {
            let label = Label::new(headline, width, Face::Text);
            y = scene.text(label, 0, 0, Align::Start).bottom() + GAP;
        }
        let value = Face::SmallStrong;
        let bars = || self.answers.iter().flat_map(|answer| &answer.bars);
        let values = bars().map(|bar| value.width(&bar.words)).max().unwrap_or_default();
        let room = (width, values.min(width / 2) + 1);
        for answer in &self.answers {
            scene.line(vec![at(0, y), at(width, y)], "z-gitter", Head::None);
            y = answer.draw(&mut scene, room, y + GAP) + GAP;
        }
        scene.line(vec![at(0, y), at(width, y)], "z-gitter", Head::None);
        y += GAP;
        for (look, round) in &self.rounds {
            key(&mut scene, 0, y, *look, round);
            y += Face::Small.line() + 4;
        }
        let label = Label::new(&self.foot, width, Face::Small);
        scene.styled(label, 0, y + 4, Align::Start, "z-nebenbei");
        scene
    }
}

impl Answer {
    /// Draws the bars beside the name or below it; where they end.
    fn draw(&self, scene: &mut Scene, (width, values): (i32, i32), y: i32) -> i32 {
        let beside = width >= WIDE;
        let name = Label::new(&self.name, if beside { NAMES } else { width }, Face::Strong);
        let name = scene.text(name, 0, y, Align::Start);
        let (x, mut next) = if beside { (NAMES + GAP, y) } else { (1, name.bottom() + 6) };
        let length = width - x - values - GAP;
        for bar in &self.bars {
            let label = Label::new(&bar.words, values, Face::SmallStrong);
            let height = label.height().max(BAR);
            let track = Area::new(x, next + (height - BAR) / 2, length, BAR);
            scene.ground(track, Outline::Sharp, "z-flaeche");
            let part = i64::from(length) * bar.part.min(bar.whole) / bar.whole;
            let part = i32::try_from(part).unwrap_or(length);
            if part > 0 {
                patch(scene, Area { w: part.max(2), ..track }, bar.look);
            }
            let top = next + (height - label.height()) / 2;
            scene.text(label, track.right() + GAP, top, Align::Start);
            next += height + 4;
        }
        name.bottom().max(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::kit::law::{WORST, lawful, plates, same_numbers};
    use crate::figure::testing::sample;

    #[test]
    fn names_and_bars_never_collide() {
        let bar = |look: &Look| Bar {
            look: *look,
            words: "100\u{a0}% (1\u{202f}234\u{202f}567 von 1\u{202f}234\u{202f}567)".to_owned(),
            part: 1,
            whole: 1,
        };
        let answer = |name: &&str| Answer {
            name: (*name).to_owned(),
            bars: LOOKS.iter().map(bar).collect(),
        };
        let chart = Chart {
            headline: Some(WORST.join(" ")),
            answers: WORST.iter().map(answer).collect(),
            rounds: LOOKS.map(|look| (look, "Runde 1, 31. Dezember 2026".to_owned())).to_vec(),
            foot: WORST.join(" "),
        };
        lawful(plates(|width| chart.scene(width)));
    }

    #[test]
    fn bars_and_table_have_the_same_numbers() {
        let site = sample();
        let ink = Ink::new(&site, "../../");
        let last = site.visible::<Survey>().find(|one| one.id().as_str() == "dms-2");
        let last = last.expect("a survey");
        let chart = Chart::of(&rounds(&ink, last));
        assert_eq!(
            chart.headline.as_deref(),
            Some("„ja“: 60\u{a0}% (12 von 20). In der Runde davor: 50\u{a0}% (8 von 16).")
        );
        assert!(chart.foot.contains("ergeben zusammen"), "{}", chart.foot);
        for scene in plates(|width| chart.scene(width)) {
            same_numbers(&scene, &survey(&ink, last));
        }
    }
}
