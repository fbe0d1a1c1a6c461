//! What was found out last: most words of a text stood in the texts before it.

/// So many values share a place: a line of the memory next to the core holds as many.
const WAYS: usize = 4;

/// Values by the hash of a word. What is asked for again and again stays, what was new last goes first.
#[derive(Debug)]
pub struct Recent<T> {
    places: Vec<[(u64, T); WAYS]>,
}

impl<T: Default> Recent<T> {
    /// Room for about so many, a power of two.
    pub fn new(values: usize) -> Self {
        debug_assert!(values.is_power_of_two() && values >= WAYS);
        Self { places: std::iter::repeat_with(Default::default).take(values / WAYS).collect() }
    }

    fn place(&mut self, hash: u64) -> &mut [(u64, T); WAYS] {
        let place = hash as usize & (self.places.len() - 1);
        &mut self.places[place]
    }

    /// What is remembered.
    pub fn get(&mut self, hash: u64) -> Option<&T> {
        let place = self.place(hash);
        let way = place.iter().position(|(known, _)| *known == hash)?;
        let better = way.saturating_sub(1);
        place.swap(way, better);
        Some(&place[better].1)
    }

    /// Remembers a value.
    pub fn put(&mut self, hash: u64, value: T) {
        self.place(hash)[WAYS - 1] = (hash, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_again_stays() {
        let mut recent = Recent::new(4);
        for (hash, value) in [(1, 'a'), (2, 'b')] {
            recent.put(hash, value);
            assert_eq!([recent.get(hash).copied(), recent.get(hash).copied()], [Some(value); 2]);
        }
        recent.put(3, 'c');
        recent.put(4, 'd');
        let found = [1, 2, 3, 4].map(|hash| recent.get(hash).copied());
        assert_eq!(found, [Some('a'), Some('b'), None, Some('d')]);
    }
}
