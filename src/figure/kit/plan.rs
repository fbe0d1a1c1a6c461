//! A layered graph on the plane: boxes side by side in rows, edges as level and upright lines in the
//! gaps between the rows.

use super::WIDE;
use super::layers::{Graph, Layered, Place};
use super::space::{Area, Point, at, count};

/// Where everything stands.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Plan {
    /// How wide it is.
    pub width: i32,
    /// The nodes.
    pub nodes: Vec<Area>,
    /// The edges, from the end of one node to the beginning of the other.
    pub lines: Vec<Vec<Point>>,
}

/// Between the places of a row.
const BETWEEN: i32 = 22;
/// How wide the way is on which an edge passes a row.
const PASS: i32 = 16;
/// Between a row and the first level line, between level lines, below the last one.
const ABOVE: i32 = 14;
const STEP: i32 = 10;
const BELOW: i32 = 20;

impl Layered {
    /// How wide boxes may be so that every row fits into a wide drawing.
    pub fn node_width(&self) -> i32 {
        let room = |layer: &Vec<Place>| {
            let nodes = count(layer.iter().filter(|place| place.node().is_some()).count());
            (WIDE - 2 - row_width(layer, 0)) / nodes.max(1)
        };
        self.layers.iter().map(room).min().unwrap_or(WIDE)
    }

    /// Places boxes of one width and their own heights.
    pub fn plan(&self, graph: &Graph, width: i32, heights: &[i32]) -> Plan {
        let widest = self.layers.iter().map(|layer| row_width(layer, width)).max();
        let total = widest.unwrap_or_default().max(WIDE - 2) + 2;
        let mut nodes = vec![Area::default(); graph.nodes];
        let mut lines: Vec<Vec<Point>> = vec![Vec::new(); graph.edges.len()];
        let mut y = 1;
        let mut above: Vec<(Place, i32)> = Vec::new();
        for layer in &self.layers {
            let row = row(layer, width, total);
            y = ways(graph, &above, &row, y, &mut lines);
            let mut bottom = y;
            for (place, centre) in &row {
                if let Some(node) = place.node() {
                    nodes[node] = Area::new(centre - width / 2, y, width, heights[node]);
                    bottom = bottom.max(nodes[node].bottom());
                }
            }
            y = bottom;
            above = row;
        }
        for ((from, to), line) in
            graph.edges.iter().zip(&mut lines).filter(|(_, line)| line.len() > 1)
        {
            line.insert(0, at(nodes[*from].centre(), nodes[*from].bottom()));
            line.push(at(nodes[*to].centre(), nodes[*to].y));
        }
        lines.retain(|line| line.len() > 1);
        Plan { width: total, nodes, lines }
    }
}

/// The middles of the places of a row, which stands in the middle of the drawing.
fn row(layer: &[Place], width: i32, total: i32) -> Vec<(Place, i32)> {
    let mut x = (total - row_width(layer, width)) / 2;
    let place = |place: &Place| {
        let own = if place.node().is_some() { width } else { PASS };
        x += own + BETWEEN;
        (*place, x - BETWEEN - own / 2)
    };
    layer.iter().map(place).collect()
}

/// Leads the edges through the gap between two rows; where the lower row begins.
fn ways(
    graph: &Graph,
    above: &[(Place, i32)],
    below: &[(Place, i32)],
    y: i32,
    lines: &mut [Vec<Point>],
) -> i32 {
    if above.is_empty() {
        return y;
    }
    let mut pieces: Vec<(usize, i32, i32)> = Vec::new();
    for (number, (from, to)) in graph.edges.iter().enumerate() {
        let of = |row: &[(Place, i32)], node: usize| {
            let own = |place: Place| place == Place::Node(node) || place == Place::Edge(number);
            row.iter().find(|(place, _)| own(*place)).map(|(_, x)| *x)
        };
        if let (Some(start), Some(end)) = (of(above, *from), of(below, *to)) {
            pieces.push((number, start, end));
        }
    }
    // Edges that end at one place come together on one level; others share it with their beginning.
    let key = |start: i32, end: i32| {
        let together = pieces.iter().filter(|(_, _, other)| *other == end).count() > 1;
        if together { (end, true) } else { (start, false) }
    };
    let mut levels: Vec<(i32, bool)> = Vec::new();
    for (number, start, end) in &pieces {
        let key = key(*start, *end);
        let known = levels.iter().position(|level| *level == key);
        let level = known.unwrap_or_else(|| {
            levels.push(key);
            levels.len() - 1
        });
        let level = y + ABOVE + STEP * count(level);
        lines[*number].extend([at(*start, level), at(*end, level)]);
    }
    y + ABOVE + STEP * count(levels.len()) + BELOW
}

fn row_width(layer: &[Place], width: i32) -> i32 {
    let own: i32 = layer.iter().map(|place| place.node().map_or(PASS, |_| width)).sum();
    own + BETWEEN * (count(layer.len()) - 1).max(0)
}
