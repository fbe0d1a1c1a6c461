//! Numbers of a list as they are written: readers see them counted from the first.

use super::lost::near;
use super::writer::{P005, Writer};

/// The numbers of an open list.
#[derive(Clone, Copy)]
pub(super) struct Numbers {
    first: u64,
    next: u64,
}

impl Writer<'_> {
    /// Begins to count, if the list has numbers.
    pub fn numbers(&mut self, first: Option<u64>) {
        self.numbers.push(first.map(|first| Numbers { first, next: first }));
    }

    /// A number that readers see as another, once in a list. All items may be written with the first.
    pub fn lost_number(&mut self, start: usize) {
        let Some(Some(numbers)) = self.numbers.last_mut() else { return };
        let Numbers { first, next } = *numbers;
        numbers.next += 1;
        let line = near(self.source, start);
        let digits = line.len() - line.trim_start_matches(|it: char| it.is_ascii_digit()).len();
        let Ok(written) = line[..digits].parse::<u64>() else { return };
        if written != next && written != first {
            self.numbers.pop();
            self.numbers.push(None);
            let message =
                format!("hier steht die Nummer {written}, auf der Seite erscheint {next}");
            let help = "die Nummern der Reihe nach schreiben, ohne Lücke";
            self.warning(P005, start..start + digits, message, help);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::parse::markdown::testing::check_messages;

    #[test]
    fn numbers_are_those_of_the_page() {
        check_messages(&[
            ("1. a\n3. b\n4. c\n", "P005 Warnung 5..6 „3“ "),
            ("2. a\n   1. b\n   2. c\n3. d\n5. e\n", "P005 Warnung 26..27 „5“ "),
            ("1. a\n1. b\n1. c\n\nText\n\n7) d\n8) e\n\n- f\n", ""),
            ("0. a\n1. b\n\n<!-- -->\n\n10. c\n", ""),
        ]);
    }
}
