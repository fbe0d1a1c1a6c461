//! V18: what hangs together with an online service: the service in the middle, around it what it
//! covers, who answers for it, what it needs.

use crate::figure::ink::Ink;
use crate::figure::kit::{
    Align, Area, Drawing, Face, Head, Label, NARROW, Outline, Scene, WIDE, at, stacked,
};
use crate::figure::shape::Link;
use crate::figure::table::{Cell, Column, Table};
use crate::model::entity::Record;
use crate::model::entity::online_service::OnlineService;

/// What hangs together with a service; `None` when nothing does.
pub fn relations(ink: &Ink<'_>, service: &Record<OnlineService>) -> Option<Drawing> {
    let groups = groups(ink, service);
    if groups.is_empty() {
        return None;
    }
    let title = format!("Was gehört zu „{}“?", service.title());
    let words: Vec<String> = groups.iter().map(Group::sentence).collect();
    let own = service.title();
    let drawing = Drawing::new(ink, title, words.join(" "), &wide(own, &groups));
    Some(drawing.narrow(ink, &narrow(own, &groups)).with_table(table(ink, service, &groups)))
}

/// Records of one relation.
struct Group {
    relation: String,
    links: Vec<Link>,
}

impl Group {
    fn sentence(&self) -> String {
        let names: Vec<&str> = self.links.iter().map(|link| &*link.title).collect();
        format!("{}: {}.", self.relation, names.join(", "))
    }
}

fn groups(ink: &Ink<'_>, service: &Record<OnlineService>) -> Vec<Group> {
    let needed = |wanted: bool| {
        let own = service.base_services.iter();
        own.filter(move |one| one.mandatory.is_some_and(|yes| yes.0) == wanted)
            .filter_map(|one| ink.link(&one.base_service))
            .collect::<Vec<_>>()
    };
    let one = |link: Option<Link>| link.into_iter().collect::<Vec<_>>();
    let connections = service.connections.iter().filter_map(|to| ink.link(to)).collect();
    let contracts = service.contracts.iter().filter_map(|to| ink.link(to)).collect();
    let helpers = service.contacts.iter().filter_map(|to| ink.link(to)).collect();
    let land = service.implementing_land.as_ref().and_then(|to| ink.link(to));
    let operator = service.operator.as_ref().and_then(|to| ink.link(to));
    let lead = service.lead.as_ref().and_then(|to| ink.link(to));
    let all = [
        ("deckt ab", ink.all(&service.services)),
        ("folgt dem Modell", one(ink.link(&service.model))),
        ("umgesetzt von", one(land)),
        ("angeboten von", one(ink.link(&service.provider))),
        ("fachlich geführt von", one(lead)),
        ("betrieben von", one(operator)),
        ("Ansprechstellen", helpers),
        ("liefert Anträge über", connections),
        ("braucht", needed(true)),
        ("kann nutzen", needed(false)),
        ("eingeführt mit", one(service.route.as_ref().and_then(|to| ink.link(to)))),
        ("geregelt in", contracts),
        ("Hilfe im Betrieb", one(service.support.as_ref().and_then(|to| ink.link(to)))),
    ];
    let mut groups: Vec<Group> = Vec::new();
    for (relation, links) in all.into_iter().filter(|(_, links)| !links.is_empty()) {
        match groups.last_mut().filter(|last| last.links == links) {
            Some(last) => last.relation = format!("{}, {relation}", last.relation),
            None => groups.push(Group { relation: relation.to_owned(), links }),
        }
    }
    groups
}

fn table(ink: &Ink<'_>, service: &Record<OnlineService>, groups: &[Group]) -> Table {
    let columns = ["Beziehung", "Eintrag"].map(Column::words).to_vec();
    let title = format!("Beziehungen: {}", service.title());
    let mut table = Table::new("tabelle-beziehungen", title, columns);
    for group in groups {
        table.push(&*group.relation, vec![Cell::new(ink.line(&group.links))]);
    }
    table
}

/// Around texts.
const PAD: i32 = 10;
/// Between groups.
const APART: i32 = 12;
/// Between the entries of a group: each may be touched.
const GAP: i32 = 7;
/// How wide the groups and the service are.
const SIDE: i32 = 208;
const HUB: i32 = 136;

fn labels(group: &Group, width: i32) -> Vec<Label> {
    let mut labels = vec![Label::new(&group.relation, width, Face::Small)];
    let links = group.links.iter();
    labels.extend(links.map(|link| Label::new(&link.title, width, Face::SmallStrong)));
    labels
}

fn height(group: &Group, width: i32) -> i32 {
    stacked(&labels(group, width - 2 * PAD), GAP) + 2 * PAD
}

fn draw(scene: &mut Scene, group: &Group, area: Area) {
    scene.ground(area, Outline::Rect, "z-kasten");
    let mut labels = labels(group, area.w - 2 * PAD).into_iter();
    let Some(heading) = labels.next() else { return };
    let x = area.x + PAD;
    let mut y = scene.styled(heading, x, area.y + PAD, Align::Start, "z-nebenbei").bottom();
    for (link, label) in group.links.iter().zip(labels) {
        scene.linked(Some(link), |scene| {
            y = scene.text(label, x, y + GAP, Align::Start).bottom();
        });
    }
}

/// What stands left of the service and what right, so that both sides are about as high.
fn halves(groups: &[Group]) -> (&[Group], &[Group]) {
    let uneven = |at: &usize| {
        let (left, right) = groups.split_at(*at);
        (tall(left) - tall(right)).abs()
    };
    groups.split_at((1..=groups.len()).min_by_key(uneven).unwrap_or_default())
}

/// How high groups below one another are.
fn tall(groups: &[Group]) -> i32 {
    groups.iter().map(|group| height(group, SIDE) + APART).sum::<i32>() - APART
}

fn wide(own: &str, groups: &[Group]) -> Scene {
    let mut scene = Scene::new(WIDE);
    let (left, right) = halves(groups);
    let label = Label::new(own, HUB - 2 * PAD, Face::Strong);
    let hub_height = label.height() + 4 * PAD;
    let all = tall(left).max(tall(right)).max(hub_height);
    let hub = Area::new((WIDE - HUB) / 2, 1 + (all - hub_height) / 2, HUB, hub_height);
    for (groups, x, side, edge) in
        [(left, 1, hub.x, 1 + SIDE), (right, WIDE - SIDE - 1, hub.right(), WIDE - SIDE - 1)]
    {
        let turn = i32::midpoint(side, edge);
        let mut y = 1 + (all - tall(groups)) / 2;
        for group in groups {
            let area = Area::new(x, y, SIDE, height(group, SIDE));
            draw(&mut scene, group, area);
            let to =
                if (area.middle() - hub.middle()).abs() < 3 { hub.middle() } else { area.middle() };
            let way =
                vec![at(side, hub.middle()), at(turn, hub.middle()), at(turn, to), at(edge, to)];
            scene.line(way, "z-ast", Head::None);
            y = area.bottom() + APART;
        }
    }
    scene.solid(hub, Outline::Rect, "z-haupt");
    scene.centred(vec![label], hub, 0, "z-auf-haupt");
    scene
}

fn narrow(own: &str, groups: &[Group]) -> Scene {
    let mut scene = Scene::new(NARROW);
    let label = Label::new(own, NARROW - 4 * PAD, Face::Strong);
    let hub = Area::new(1, 1, NARROW - 2, label.height() + 2 * PAD + 4);
    scene.solid(hub, Outline::Rect, "z-haupt");
    scene.centred(vec![label], hub, 0, "z-auf-haupt");
    let (trunk, x) = (12, 26);
    let mut y = hub.bottom() + APART;
    for group in groups {
        let area = Area::new(x, y, NARROW - x - 1, height(group, NARROW - x - 1));
        draw(&mut scene, group, area);
        let way = vec![at(trunk, hub.bottom()), at(trunk, area.middle()), at(x, area.middle())];
        scene.line(way, "z-ast", Head::None);
        y = area.bottom() + APART;
    }
    scene
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::kit::law::{WORST, lawful};
    use crate::figure::testing::sample;

    #[test]
    fn groups_never_collide() {
        let link = |title: &&str| Link { path: Some("x".to_owned()), ..Link::plain(*title) };
        let group = |relation: &&str| Group {
            relation: (*relation).to_owned(),
            links: WORST.iter().map(link).collect(),
        };
        let groups: Vec<Group> = WORST.iter().map(group).collect();
        lawful([wide(WORST[0], &groups), narrow(WORST[1], &groups), wide("A", &groups[..1])]);
    }

    #[test]
    fn every_relation_stands_in_words_and_in_the_table() {
        let site = sample();
        let ink = Ink::new(&site, "");
        let service = site.visible::<OnlineService>().next().expect("a service");
        let drawing = relations(&ink, service).expect("relations");
        let table = drawing.table.expect("a table");
        assert!(table.rows.len() > 2, "{table:?}");
        for row in table.rows {
            let head = row.head.expect("a head").html;
            assert!(drawing.words.contains(&head), "{head}");
        }
    }
}
