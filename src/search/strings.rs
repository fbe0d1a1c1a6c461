//! Many texts in one string, one behind the other: they take little room, and neighbours are read together.

/// Texts by their place.
#[derive(Clone, Debug, Default)]
pub struct Strings {
    text: String,
    /// Where each ends.
    ends: Vec<u32>,
}

impl Strings {
    /// Appends a text.
    pub fn push(&mut self, text: &str) {
        self.write(|out| out.push_str(text));
    }

    /// Appends what `write` appends as one text.
    pub fn write(&mut self, write: impl FnOnce(&mut String)) {
        write(&mut self.text);
        self.ends.push(self.text.len() as u32);
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The text at a place.
    pub fn get(&self, place: usize) -> Option<&str> {
        let end = *self.ends.get(place)? as usize;
        let start = place.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        Some(&self.text[start..end])
    }
}
