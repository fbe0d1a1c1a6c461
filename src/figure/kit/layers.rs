//! A graph without circles in layers: whatever depends on something stands below it.
//!
//! The classical four steps: layers by longest path, stand-ins where an edge passes a layer, order by
//! the middle of the neighbours, then places. Every step is deterministic.

/// A graph: how many nodes, and which depends on which.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Graph {
    /// How many nodes it has.
    pub nodes: usize,
    /// From what comes first to what comes later.
    pub edges: Vec<(usize, usize)>,
}

/// The nodes of a graph in layers.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Layered {
    /// Per layer its places from left to right: a node, or a stand-in for the edge that passes.
    pub layers: Vec<Vec<Place>>,
}

/// A place in a layer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// A node.
    Node(usize),
    /// An edge that passes, by its number.
    Edge(usize),
}

impl Place {
    /// The node, if it is one.
    pub fn node(self) -> Option<usize> {
        match self {
            Self::Node(node) => Some(node),
            Self::Edge(_) => None,
        }
    }
}

/// How often layers are put in order downwards and upwards.
const SWEEPS: usize = 8;

/// Puts a graph into layers. Edges of a circle that lead back are left out.
pub fn layered(graph: &Graph) -> Layered {
    let ranks = ranks(graph);
    let depth = ranks.iter().max().map_or(0, |last| last + 1);
    let mut layers: Vec<Vec<Place>> = vec![Vec::new(); depth];
    for (node, rank) in ranks.iter().enumerate() {
        layers[*rank].push(Place::Node(node));
    }
    for (number, (from, to)) in graph.edges.iter().enumerate() {
        for layer in layers.iter_mut().take(ranks[*to]).skip(ranks[*from] + 1) {
            layer.push(Place::Edge(number));
        }
    }
    for sweep in 0..SWEEPS {
        let down = sweep % 2 == 0;
        for step in 1..depth {
            let (at, beside) =
                if down { (step, step - 1) } else { (depth - 1 - step, depth - step) };
            let beside = layers[beside].clone();
            order(graph, &mut layers[at], &beside);
        }
    }
    Layered { layers }
}

/// The layer of each node: one below the lowest it depends on. Nodes of a circle come after as many
/// rounds as there are nodes to an end.
fn ranks(graph: &Graph) -> Vec<usize> {
    let mut ranks = vec![0; graph.nodes];
    for _ in 0..graph.nodes {
        for (from, to) in &graph.edges {
            if from != to && ranks[*to] <= ranks[*from] && ranks[*from] + 1 < graph.nodes {
                ranks[*to] = ranks[*from] + 1;
            }
        }
    }
    ranks
}

/// Sorts a layer by the middle of what its places are tied to in the layer beside it.
fn order(graph: &Graph, layer: &mut [Place], beside: &[Place]) {
    let middle = |place: Place| {
        let ties = beside.iter().enumerate().filter(|(_, other)| tied(graph, place, **other));
        let at: Vec<usize> = ties.map(|(at, _)| at).collect();
        let count = at.len();
        (count > 0).then(|| at.iter().sum::<usize>() * 1000 / count)
    };
    let mut keys: Vec<(usize, Place)> = Vec::with_capacity(layer.len());
    for (at, place) in layer.iter().enumerate() {
        let stays = keys.last().map_or(at * 1000, |(key, _)| *key);
        keys.push((middle(*place).unwrap_or(stays), *place));
    }
    keys.sort_by_key(|(key, _)| *key);
    for (slot, (_, place)) in layer.iter_mut().zip(keys) {
        *slot = place;
    }
}

/// Whether an edge leads from one place to the other, either way.
fn tied(graph: &Graph, one: Place, other: Place) -> bool {
    let ends = |edge: usize, node: usize| {
        let (from, to) = graph.edges[edge];
        from == node || to == node
    };
    match (one, other) {
        (Place::Edge(a), Place::Edge(b)) => a == b,
        (Place::Edge(edge), Place::Node(node)) | (Place::Node(node), Place::Edge(edge)) => {
            ends(edge, node)
        }
        (Place::Node(a), Place::Node(b)) => {
            graph.edges.contains(&(a, b)) || graph.edges.contains(&(b, a))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_waits_stands_below() {
        let graph = Graph { nodes: 4, edges: vec![(0, 1), (0, 2), (1, 3), (2, 3), (0, 3)] };
        let laid = layered(&graph);
        let layer = |node| laid.layers.iter().position(|all| all.contains(&Place::Node(node)));
        assert_eq!([0, 1, 2, 3].map(layer), [Some(0), Some(1), Some(1), Some(2)]);
        assert_eq!(laid.layers[1].len(), 3, "the long edge has a stand-in");
        let circle = Graph { nodes: 2, edges: vec![(0, 1), (1, 0)] };
        assert_eq!(layered(&circle).layers.concat().len(), 2);
    }
}
