//! The sixteen Länder by their letters.

use crate::model::field::choice;

choice! {
    /// A Land by its letters.
    LandCode {
        BadenWuerttemberg = "BW" "Baden-Württemberg";
        Bavaria = "BY" "Bayern";
        Berlin = "BE" "Berlin";
        Brandenburg = "BB" "Brandenburg";
        Bremen = "HB" "Bremen";
        Hamburg = "HH" "Hamburg";
        Hesse = "HE" "Hessen";
        MecklenburgVorpommern = "MV" "Mecklenburg-Vorpommern";
        LowerSaxony = "NI" "Niedersachsen";
        NorthRhineWestphalia = "NW" "Nordrhein-Westfalen";
        RhinelandPalatinate = "RP" "Rheinland-Pfalz";
        Saarland = "SL" "Saarland";
        Saxony = "SN" "Sachsen";
        SaxonyAnhalt = "ST" "Sachsen-Anhalt";
        SchleswigHolstein = "SH" "Schleswig-Holstein";
        Thuringia = "TH" "Thüringen";
    }
}

impl LandCode {
    /// The Land with some letters.
    pub fn of(letters: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.word() == letters)
    }
}
