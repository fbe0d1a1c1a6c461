//! What was found out last: most words of a text stood in the texts before it.

/// Values by the hash of a word. Each has one place; a later one takes it over.
#[derive(Debug)]
pub struct Recent<T> {
    all: Vec<(u64, T)>,
}

impl<T: Clone + Default> Recent<T> {
    /// Room for so many, a power of two.
    pub fn new(places: usize) -> Self {
        debug_assert!(places.is_power_of_two());
        Self { all: vec![(0, T::default()); places] }
    }

    fn place(&self, hash: u64) -> usize {
        hash as usize & (self.all.len() - 1)
    }

    /// What is remembered.
    pub fn get(&self, hash: u64) -> Option<&T> {
        let (known, value) = &self.all[self.place(hash)];
        (*known == hash).then_some(value)
    }

    /// Remembers a value.
    pub fn put(&mut self, hash: u64, value: T) {
        let place = self.place(hash);
        self.all[place] = (hash, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_later_value_takes_the_place() {
        let mut recent = Recent::new(4);
        recent.put(1, 'a');
        recent.put(2, 'b');
        recent.put(5, 'c');
        assert_eq!((recent.get(1), recent.get(2), recent.get(5)), (None, Some(&'b'), Some(&'c')));
    }
}
