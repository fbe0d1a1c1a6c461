//! Titles and addresses of all units in one file. Who goes on asking sees further hits at once, their texts
//! as soon as those are loaded.

use super::block::{Blocks, following};
use super::code::{Script, number};
use super::shard::front_coded;
use super::unit::Unit;

/// Units in one run; see [`number`].
const RUN: usize = 10_000;

/// What the addresses of some units in a row begin with, and what stands above them.
pub fn group(unit: &Unit) -> (&str, &str) {
    let path = unit.path.strip_suffix('/').unwrap_or(&unit.path);
    let end = path.rfind(['/', '#']).map_or(0, |at| at + 1);
    (&unit.path[..end], &unit.crumbs)
}

/// The file: beginnings of addresses, titles above, and how many units in a row have both; for each unit its
/// title and the rest of its address, in which a line feed stands for what follows from the title.
pub fn file(blocks: &Blocks<'_>) -> Vec<u8> {
    let (mut places, mut crumbs, mut runs) = (String::new(), String::new(), String::new());
    let (mut heads, mut before) = (String::new(), "");
    let groups = blocks.units.chunk_by(|one, other| group(one) == group(other));
    for units in groups.flat_map(|units| units.chunks(RUN)) {
        let (place, above) = group(&units[0]);
        front_coded(&mut places, before, place);
        before = place;
        crumbs.extend([if runs.is_empty() { "" } else { "\t" }, above]);
        runs.push(number(units.len() as u32));
        for unit in units {
            blocks.whole(&unit.title, &mut heads);
            let follows = following(&unit.title.text);
            let rest = &unit.path[place.len()..];
            match rest.strip_prefix(follows.as_str()).filter(|_| !follows.is_empty()) {
                Some(rest) => heads.extend(["\n", rest]),
                None => heads.push_str(rest),
            }
            heads.push('\t');
        }
    }
    heads.pop();
    let mut script = Script::new("k0", heads.len() + crumbs.len() + places.len());
    let texts =
        [(",\"o\":", &places), (",\"k\":", &crumbs), (",\"r\":", &runs), (",\"d\":", &heads)];
    script.json("{\"n\":");
    script.text(blocks.stamp);
    for (key, text) in texts {
        script.json(key);
        script.text(text);
    }
    script.json("}");
    script.end()
}
