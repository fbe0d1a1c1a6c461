//! What was found out last: most words of a text stood in the texts before it.

/// So many values share a place: the memory next to the core comes in lines that hold as many small ones.
const WAYS: usize = 4;

/// A place begins where such a line does.
#[derive(Debug)]
#[repr(align(64))]
struct Place<T>([(u64, T); WAYS]);

/// Values by the hash of a word. What is asked for again and again stays, what was new last goes first.
#[derive(Debug)]
pub struct Recent<T> {
    places: Vec<Place<T>>,
}

impl<T: Default> Recent<T> {
    /// Room for about so many, a power of two.
    pub fn new(values: usize) -> Self {
        debug_assert!(values.is_power_of_two() && values >= WAYS);
        let place = || Place(std::array::from_fn(|_| Default::default()));
        Self { places: std::iter::repeat_with(place).take(values / WAYS).collect() }
    }

    fn place(&mut self, hash: u64) -> &mut [(u64, T); WAYS] {
        let place = hash as usize & (self.places.len() - 1);
        &mut self.places[place].0
    }

    /// What is remembered.
    pub fn get(&mut self, hash: u64) -> Option<&T> {
        let place = self.place(hash);
        let way = place.iter().position(|(known, _)| *known == hash)?;
        let Some(better) = way.checked_sub(1) else { return Some(&place[0].1) };
        place.swap(way, better);
        Some(&place[better].1)
    }

    /// Remembers a value.
    pub fn put(&mut self, hash: u64, value: T) {
        let place = self.place(hash);
        let own = place.iter().position(|(known, _)| *known == hash || *known == 0);
        place[own.unwrap_or(WAYS - 1)] = (hash, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_remembered_again_takes_no_more_room() {
        let mut recent = Recent::new(4);
        for hash in [1, 1, 2, 2, 3, 4, 1] {
            recent.put(hash, hash);
        }
        assert_eq!([1, 2, 3, 4].map(|hash| recent.get(hash).copied()), [1, 2, 3, 4].map(Some));
    }

    #[test]
    fn what_is_asked_for_again_stays() {
        let mut recent = Recent::new(4);
        for (hash, value) in [(1, 'a'), (2, 'b'), (3, 'c'), (4, 'd')] {
            recent.put(hash, value);
        }
        assert_eq!(recent.get(4), Some(&'d'));
        recent.put(5, 'e');
        let found = [1, 2, 3, 4, 5].map(|hash| recent.get(hash).copied());
        assert_eq!(found, [Some('a'), Some('b'), None, Some('d'), Some('e')]);
    }
}
