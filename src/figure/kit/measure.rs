//! How wide words are, by the widest of the fonts that the theme's stack may end in: what fits in it
//! fits in all of them.

use crate::base::syllable::SOFT;

/// How letters look.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Face {
    /// Labels.
    #[default]
    Text,
    /// Names.
    Strong,
    /// Notes.
    Small,
    /// Names of notes.
    SmallStrong,
    /// Figures that lead.
    Number,
}

impl Face {
    /// The height of its letters.
    pub const fn size(self) -> i32 {
        match self {
            Self::Text | Self::Strong => 16,
            Self::Small | Self::SmallStrong => 14,
            Self::Number => 24,
        }
    }

    /// The height of a line.
    pub const fn line(self) -> i32 {
        (self.size() * 13 + 9) / 10
    }

    /// The class that the theme knows.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Text => "z-text",
            Self::Strong => "z-text z-stark",
            Self::Small => "z-klein",
            Self::SmallStrong => "z-klein z-stark",
            Self::Number => "z-zahl",
        }
    }

    const fn is_bold(self) -> bool {
        matches!(self, Self::Strong | Self::SmallStrong | Self::Number)
    }

    /// How wide a text in one line is, rounded up.
    pub fn width(self, text: &str) -> i32 {
        let table = if self.is_bold() { &BOLD } else { &REGULAR };
        let sum: i32 = text.chars().map(|char| advance(char, table)).sum();
        (sum * self.size() + 999) / 1000
    }
}

/// The advance of a letter in thousandths of its height.
fn advance(char: char, table: &[u16; 95]) -> i32 {
    let plain = match char {
        SOFT => return 0,
        ' '..='~' => char,
        '\u{a0}' | '\u{202f}' | '·' | '\u{2009}' => ' ',
        'ä' | 'à' | 'á' | 'â' => 'a',
        'ö' | 'ó' | 'ò' | 'ô' | 'ß' => 'o',
        'ü' | 'ú' | 'ù' | 'û' => 'u',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'Ä' => 'A',
        'Ö' => 'O',
        'Ü' => 'U',
        'ç' => 'c',
        'ñ' => 'n',
        '–' | '‚' | '‘' | '’' | '§' | '°' => '_',
        '„' | '“' | '”' | '»' | '«' | '€' => '0',
        _ => '@',
    };
    i32::from(table[plain as usize - ' ' as usize])
}

/// Letters from the blank to the tilde.
const REGULAR: [u16; 95] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636,
    636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1015, 684, 686, 722, 770, 667,
    611, 778, 752, 295, 500, 667, 557, 863, 748, 787, 667, 787, 722, 667, 611, 732, 684, 989, 685,
    667, 685, 390, 337, 390, 838, 556, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579,
    278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
];
const BOLD: [u16; 95] = [
    348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365, 696, 696, 696,
    696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 611, 1015, 774, 762, 734, 830, 683,
    683, 821, 837, 372, 556, 775, 637, 995, 837, 850, 733, 850, 770, 720, 682, 812, 774, 1103, 771,
    724, 725, 457, 365, 457, 838, 556, 500, 675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665,
    343, 1042, 712, 687, 716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 365, 712, 838,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bold_and_wide_letters_take_more_room() {
        assert!(Face::Strong.width("Kommune") > Face::Text.width("Kommune"));
        assert!(Face::Text.width("mmm") > Face::Text.width("lll"));
        assert_eq!(Face::Text.width("\u{ad}"), 0);
        assert_eq!(Face::Text.width(""), 0);
        assert_eq!(Face::Text.width("ä"), Face::Text.width("a"));
    }
}
