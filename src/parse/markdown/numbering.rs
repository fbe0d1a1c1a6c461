//! Numbers of a list as they are written: readers see them counted from the first.

use super::lost::{before, near};
use super::writer::{P005, Writer};

/// The numbers of an open list.
#[derive(Clone, Copy)]
pub(super) struct Numbers {
    first: u64,
    next: u64,
    /// Where it begins in the middle of a sentence.
    broken: Option<usize>,
}

impl Writer<'_> {
    /// Begins to count, if the list has numbers.
    pub fn numbers(&mut self, first: Option<u64>) {
        self.numbers.push(first.map(|first| Numbers { first, next: first, broken: None }));
    }

    /// The end of a list; one of a single number was none: `bis zum`, `1. Juli` in the line below.
    pub fn numbers_end(&mut self) {
        let numbers = self.numbers.pop().flatten();
        if let Some(Numbers { first, next, broken: Some(start) }) = numbers
            && next == first + 1
        {
            self.no_list(start);
        }
    }

    /// A number that readers see as another, once in a list. All items may be written with the first.
    pub fn lost_number(&mut self, start: usize) {
        let goes_on = self.numbers.len() == 1 && goes_on(self.source, start);
        let Some(Some(numbers)) = self.numbers.last_mut() else { return };
        if goes_on && numbers.first == numbers.next {
            numbers.broken = Some(start);
        }
        let Numbers { first, next, broken } = *numbers;
        numbers.next += 1;
        let line = near(self.source, start);
        let digits = line.len() - line.trim_start_matches(|it: char| it.is_ascii_digit()).len();
        let Ok(written) = line[..digits].parse::<u64>() else { return };
        if written != next && written != first {
            self.numbers.pop();
            self.numbers.push(None);
            if let Some(start) = broken {
                self.no_list(start);
                return;
            }
            let message =
                format!("hier steht die Nummer {written}, auf der Seite erscheint {next}");
            let help = "die Nummern der Reihe nach schreiben, ohne Lücke";
            self.warning(P005, start..start + digits, message, help);
        }
    }

    fn no_list(&mut self, start: usize) {
        let line = near(self.source, start);
        let sign = &line[..line.find(' ').unwrap_or(line.len())];
        let message = format!("mit „{sign}“ am Anfang der Zeile beginnt hier eine Liste");
        let help = "im Satz das Wort davor mit in diese Zeile nehmen; vor einer Liste eine leere Zeile lassen";
        self.warning(P005, start..start + sign.len(), message, help);
    }
}

/// Whether the line above ends in the middle of a sentence.
fn goes_on(source: &str, start: usize) -> bool {
    let Some(end) = (start - before(source, start).len()).checked_sub(1) else { return false };
    let above = before(source, end).trim_matches([' ', '>', '\r']);
    above.ends_with(char::is_alphanumeric) && !above.starts_with(['#', '-', '*', '+'])
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
            ("Bis zum\n1. Juli 2026.\n", "P005 Warnung 8..10 „1.“ "),
            ("> Bis zum\n> 1. Juli.\n> \n> 1. a\n> 2. b\n", "P005 Warnung 12..14 „1.“ "),
            ("Schritte\n1. a\n2. b\n\n## Titel\n1. a\n\nEs gilt:\n1. a\n\n- Punkt\n  1. a\n", ""),
            ("0. a\n1. b\n\n<!-- -->\n\n10. c\n", ""),
        ]);
    }
}
